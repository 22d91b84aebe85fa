"""What it takes to create, change or move a deal, and how one looks."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field

from mancrel.contacts.schemas import Reference, Short, Tag
from mancrel.deals.amounts import Amount, Currency
from mancrel.kit.schema import Moment, Shape
from mancrel.records.schemas import RecordQuery

STATUSES = ("open", "won", "lost")
Status = Literal["open", "won", "lost"]
Name = Annotated[str, Field(min_length=1, max_length=200)]
Reason = Annotated[str, Field(min_length=1, max_length=200)]


def _day(text: str) -> str:
    return date.fromisoformat(text).isoformat()


Day = Annotated[str, Field(max_length=10, json_schema_extra={"format": "date"}), AfterValidator(_day)]
"""A date such as 2026-01-31."""


class NewDeal(Shape):
    """A sale to win. Without a pipeline it is in the first one, without a stage in that one's first; on top."""

    name: Name
    pipeline_id: Reference | None = None
    stage_id: Reference | None = None
    amount: Amount | None = None
    currency: Currency | None = None
    expected_close_on: Day | None = None
    contact_id: Reference | None = None
    company_id: Reference | None = None
    owner_id: Reference | None = None
    tags: list[Tag] = Field(default_factory=list, max_length=50)
    source: Short | None = None
    custom: dict[str, Any] = Field(default_factory=dict, max_length=200)


class DealValues(Shape):
    """What may be set on a deal. A null clears a field; ``custom`` only what it names."""

    name: Name | None = None
    amount: Amount | None = None
    currency: Currency | None = None
    expected_close_on: Day | None = None
    contact_id: Reference | None = None
    company_id: Reference | None = None
    owner_id: Reference | None = None
    tags: Annotated[list[Tag], Field(max_length=50)] | None = None
    source: Short | None = None
    lost_reason: Reason | None = None
    custom: Annotated[dict[str, Any], Field(max_length=200)] | None = None


class DealChange(DealValues):
    """What to change; *version* is the one that was read. A new stage puts the deal on top of it."""

    version: int
    pipeline_id: Reference | None = None
    stage_id: Reference | None = None


class Place(Shape):
    """Where in its new column: right behind the deal *after*, right in front of the deal *before*, or both."""

    after: Reference | None = None
    before: Reference | None = None


class DealMove(Shape):
    """Where a deal goes; without a *position* to the top. *values* are what its new stage asks for."""

    version: int
    stage_id: Reference
    position: Place | None = None
    values: DealValues | None = None


class DealWin(Shape):
    """A deal that is won; *values* are what its stage asks for."""

    version: int
    values: DealValues | None = None


class DealLoss(Shape):
    """A deal that is lost, and why: one of the pipeline's reasons, or other words."""

    version: int
    reason: Reason


class DealReopening(Shape):
    """A deal that is open again, in the stage where it was."""

    version: int


class DealOut(Shape):
    """A deal. *weightedAmount* is its amount times its probability; *rotting* says that its stage is too old."""

    id: str
    name: str
    pipeline_id: str
    stage_id: str
    status: Status
    lost_reason: str | None
    amount: float | None
    currency: str
    probability: float
    weighted_amount: float | None
    expected_close_on: str | None
    contact_id: str | None
    company_id: str | None
    owner_id: str | None
    position: str
    stage_changed_at: Moment
    rotting: bool
    closed_at: Moment | None
    tags: list[str]
    source: str | None
    provenance: dict[str, Any]
    custom: dict[str, Any]
    version: int
    created_at: Moment
    changed_at: Moment


class Named(Shape):
    """A record and what to call it."""

    id: str
    name: str


class DealCard(DealOut):
    """A deal on the board, with the names of its contact and company where the caller may see them."""

    contact: Named | None
    company: Named | None


class BoardQuery(Shape):
    """Which open deals to put on the board; *limit* is for each stage.

    With *stage_id* only that column is shown, from its *cursor* on.
    """

    pipeline_id: Annotated[str, Field(max_length=100)] = ""
    stage_id: Annotated[str, Field(max_length=100)] = ""
    cursor: str | None = None
    q: Annotated[str, Field(max_length=200)] = ""
    filter: Annotated[str, Field(max_length=20_000)] = ""
    limit: int = 50


class Total(Shape):
    """Sums in one currency."""

    currency: str
    amount: float
    weighted: float


class BoardStage(Shape):
    """A column: exact figures of all its deals, and the first of them.

    *nextCursor* goes on here with the same question and ``stageId``. It also does in ``GET /api/deals`` with the same
    ``q``, ``sort=position``, and the filter ``AND`` of ``pipelineId =``, ``stageId =``, ``status = open`` and the
    board's own filter, in this order.
    """

    stage_id: str
    count: int
    totals: list[Total]
    deals: list[DealCard]
    next_cursor: str | None


class Board(Shape):
    """The open deals of a pipeline, by stage in the pipeline's order."""

    pipeline_id: str
    stages: list[BoardStage]


class DealQuery(RecordQuery):
    """Which deals to list."""
