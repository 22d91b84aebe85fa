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


Unknown = Literal["nothing_sent", "price", "currencies", "hold_out", "few_buyers", "foreign_orders", "free"]


class CostResult(Shape):
    """What the messages cost that a vendor took, and what came back. Null is not known, and *unknown* says why.

    *orders* are by last touch. *revenue* is on top, against the hold-out, with its interval; *roi* is that less the
    cost, of the cost: 0.5 is half as much again as was spent, -1 is nothing at all.
    """

    messages: int
    unpriced: int
    cost: float | None
    orders: int
    per_order: float | None
    revenue: float | None
    revenue_low: float | None
    revenue_high: float | None
    roi: float | None
    roi_low: float | None
    roi_high: float | None
    unknown: list[Unknown]
    sentence: str


class VariantResult(Shape):
    """What came of one variant. *opened* and *clicked* are people, without what machines did."""

    name: str
    audience: int
    delivered: int
    opened: int
    clicked: int
    converted: int
    revenue: float
    cost: CostResult
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


class BestHourResult(Shape):
    """What choosing everybody's hour changed: *people* whose hour was to be chosen (of *chosen* one was known) beside
    those who got it at once, *plain*, drawn by chance; how many of each clicked or ordered.

    The difference is null where there is nobody to compare with; *low* and *high* hold however often one looks.
    """

    people: int
    chosen: int
    plain: int
    did: int
    plain_did: int
    lift: float | None
    low: float | None
    high: float | None
    pays: bool | None
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
    """What came of a campaign: its variants, the test, the hold-out first and the last touch second, cost and
    return, what best hours changed where they were chosen, deliveries."""

    variants: list[VariantResult]
    test: TestResult
    hold_out: HoldOutResult
    last_touch: LastTouchResult
    cost: CostResult
    best_hour: BestHourResult | None
    delivery: DeliveryAnalysis
    days: int
    currency: str
