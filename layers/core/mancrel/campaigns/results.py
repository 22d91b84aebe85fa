"""What came of a campaign: the shapes."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from mancrel.kit.language import Language, unless_said
from mancrel.kit.schema import Shape

Metric = Literal["clicked", "converted", "revenue"]


class ResultsQuery(Shape):
    """By what variants are compared, how many days an order may follow, and in which language it is told."""

    metric: Metric = "clicked"
    days: Annotated[int, Field(ge=1, le=60)] = 7
    language: Language = unless_said()


class VariantResult(Shape):
    """What came of one variant. *opened* and *clicked* are people, without what machines did."""

    name: str
    audience: int
    delivered: int
    opened: int
    clicked: int
    converted: int
    revenue: float
    click_rate: float
    conversion_rate: float


class TestResult(Shape):
    """The always-valid verdict on the variants: ``winner``, ``no_difference`` or ``keep_collecting``."""

    metric: Metric
    decision: Literal["winner", "no_difference", "keep_collecting"]
    winner: str | None
    sentence: str


class HoldOutResult(Shape):
    """Against those left out by chance: the difference of conversion rates with its interval, and the revenue on top.

    *low* and *high* hold however often one looks. Revenue is null where there are too few buyers to tell.
    """

    people: int
    converted: int
    lift: float | None
    low: float | None
    high: float | None
    revenue: float | None
    revenue_low: float | None
    revenue_high: float | None
    sentence: str


class LastTouchResult(Shape):
    """Orders for which this was the last message before: some would have come anyway."""

    orders: int
    revenue: float
    sentence: str


class Share(Shape):
    """How messages fared in one group: of a mail domain, or handed over in an hour of the day (UTC)."""

    name: str
    delivered: int
    failed: int
    delivery_rate: float | None


class DeliveryAnalysis(Shape):
    """Where messages failed. Reasons are of everybody; domains and hours of *examined* people."""

    failed_by: dict[str, int]
    suppressed_by: dict[str, int]
    by_domain: list[Share]
    by_hour: list[Share]
    examined: int


class Results(Shape):
    """What came of a campaign: its variants, the test, the hold-out first and the last touch second, deliveries."""

    variants: list[VariantResult]
    test: TestResult
    hold_out: HoldOutResult
    last_touch: LastTouchResult
    delivery: DeliveryAnalysis
    days: int
    currency: str
