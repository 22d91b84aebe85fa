"""How a dashboard is asked for and looks."""

from typing import Any

from pydantic import Field

from mancrel.kit.schema import Moment, Shape


class DashboardQuery(Shape):
    """Which period: *from* until just before *to*; the last thirty days unless it is said."""

    start: Moment | None = Field(default=None, alias="from")
    end: Moment | None = Field(default=None, alias="to")


class Tile(Shape):
    """One figure. The list of *noun* with *filter* has exactly the *count* records behind it.

    *unit* is ``count``, ``share`` (0 to 1; null without any records) or a currency, then *value* is in its major units.
    *previous* is the same for the period before; of what is open now, for the moment at which the period started, with
    today's amounts.
    """

    key: str
    value: float | None
    unit: str
    count: int
    previous: float | None
    previous_count: int
    noun: str
    filter: dict[str, Any]


class Part(Shape):
    """One part of a breakdown: *key* is the value of the field, null for records without one."""

    key: str | None
    label: str
    value: int
    filter: dict[str, Any]


class Breakdown(Shape):
    """A figure split by a field, the largest part first."""

    key: str
    noun: str
    field: str
    parts: list[Part]


class Point(Shape):
    """A week, from *at* on, cut to the period at its ends; *filter* opens the records of this week."""

    at: Moment
    value: float
    count: int
    filter: dict[str, Any]


class Series(Shape):
    """A figure week by week."""

    key: str
    unit: str
    noun: str
    points: list[Point]


class Dashboard(Shape):
    """The figures of a period that the caller may see."""

    start: Moment = Field(alias="from")
    end: Moment = Field(alias="to")
    tiles: list[Tile]
    breakdowns: list[Breakdown]
    series: list[Series]
