"""What can be asked of insights, and how their answers look."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from mancrel.kit.language import Language, unless_said
from mancrel.kit.schema import Moment, Shape

Id = Annotated[str, Field(min_length=1, max_length=80)]
Name = Annotated[str, Field(min_length=1, max_length=80)]
Wait = Annotated[float, Field(ge=0, le=20)]
Method = Literal["rfm", "kmeans"]
Status = Literal["queued", "done", "refused"]


class ClusterOrder(Shape):
    """How to cluster customers. An answer that is there within *wait* seconds comes at once."""

    method: Method = "rfm"
    wait: Wait = 10.0
    language: Language = unless_said()


class LanguageQuery(Shape):
    """In which language to say it."""

    language: Language = unless_said()


class ClusterOut(Shape):
    """One cluster: its *name* and what is typical of it in words and *figures*; *rules* where it can be a rule.

    *figures*: days since the last order (the middle one), orders and spend a customer, and the share of all spend.
    """

    key: str
    name: str
    description: str
    count: int
    share: float
    rules: dict[str, Any] | None
    figures: dict[str, float]


class ClustersOut(Shape):
    """Clusters of *customers* contacts, or how far finding them is; *refused* says why there are none.

    *silhouette* (-1 to 1) says how far clusters are apart; *agreement* with those of last time: 1 is the same.
    """

    id: str
    status: Status
    method: Method
    refused: str | None = None
    asked_at: Moment
    ended_at: Moment | None = None
    basis: str | None = None
    customers: int | None = None
    silhouette: float | None = None
    agreement: float | None = None
    clusters: list[ClusterOut] = Field(default_factory=list)


class Clusterings(Shape):
    """The clusterings there are, the newest first."""

    items: list[ClustersOut]
    total: int
    next_cursor: str | None = None


class ClusterSaving(Shape):
    """Which cluster to save as a segment, and how to call it. One without rules becomes a frozen segment."""

    key: Id
    name: Name | None = None
    language: Language = unless_said()


class LookalikeOrder(Shape):
    """Whom the people shall be like, and how many to find; an answer within *wait* seconds comes at once."""

    base_segment_id: Id
    size: Annotated[int, Field(ge=1, le=1_000_000)] | None = None
    wait: Wait = 10.0
    language: Language = unless_said()


class LiftOut(Shape):
    """How many times as many of the base are in the best tenth as by chance, shown on people it had not seen."""

    value: float
    low: float
    high: float


class LookalikeOut(Shape):
    """People like those of a segment. *refused* says why there are none; *reasons* say what they have in common.

    *features* are the only things that were looked at. *rules* is always null: it is a list, saved as a frozen segment.
    """

    id: str
    status: Status
    base_segment_id: str
    count: int | None = None
    rules: dict[str, Any] | None = None
    lift: LiftOut | None = None
    refused: str | None = None
    reasons: list[str] = Field(default_factory=list)
    features: list[str] = Field(default_factory=list)
    segment_id: str | None = None
    asked_at: Moment
    ended_at: Moment | None = None


class LookalikeSaving(Shape):
    """How to call the segment; without a name it has that of the base."""

    name: Name | None = None


class TimingOrder(Shape):
    """For whom to find good hours: the contacts that the rule describes."""

    audience_rules: dict[str, Any] | None = None
    language: Language = unless_said()


class Window(Shape):
    """An hour of the week in the recipient's own time: *weekday* 0 is Monday; *score* 1 is the best."""

    weekday: int
    hour: int
    score: float


class Timing(Shape):
    """The best hours first, none where the data do not tell them apart; *basis* says what it rests on.

    *hours* are the scores of the 24 hours over all weekdays, *events* and *people* what was counted.
    """

    windows: list[Window]
    basis: str
    ranked: bool
    events: int
    people: int
    hours: list[float] = Field(default_factory=list)


class SummaryOrder(Shape):
    """Which campaign to sum up."""

    campaign_id: Id
    language: Language = unless_said()


class SummaryOut(Shape):
    """A campaign in plain words; every number in the *summary* is one of the *figures*, which was checked.

    *written* says by whom: ``template`` or ``model``.
    """

    summary: str
    figures: dict[str, Any]
    written: Literal["template", "model"]
