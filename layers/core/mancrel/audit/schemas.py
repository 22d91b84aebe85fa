"""How the audit trail looks outside."""

from typing import Annotated, Any, Literal

from pydantic import Field

from mancrel.kit.schema import Moment, Shape

Action = Literal["created", "changed", "deleted", "restored"]


class ValueChange(Shape):
    """One field before and after. A secret is never shown, only that it changed."""

    field: str
    before: Any
    after: Any


class EntryOut(Shape):
    """One write: who, when, what (and what it was called), from what to what."""

    id: str
    number: int
    noun: str
    record_id: str
    title: str | None
    action: Action
    by: str
    operation_id: str | None
    at: Moment
    changes: list[ValueChange]


class AuditQuery(Shape):
    """Which part of the trail: of one record, of one person, or all of it; the newest first."""

    noun: Annotated[str, Field(max_length=40)] | None = None
    record_id: Annotated[str, Field(max_length=200)] | None = None
    by: Annotated[str, Field(max_length=200)] | None = None
    limit: Annotated[int, Field(ge=1, le=200)] = 50
    cursor: Annotated[str, Field(pattern=r"^\d{12}$")] | None = None


class VerifyQuery(Shape):
    """Where to go on: the number from which the answer before told to."""

    after: Annotated[int, Field(ge=0)] = 0


class Verification(Shape):
    """Whether the chain holds as far as it was looked at; *next* where to go on, *broken_at* the first bad link."""

    holds: bool
    checked: int
    length: int
    next: int | None
    broken_at: int | None
    reason: str | None


class Restoring(Shape):
    """Which field to put back to how it was before this entry."""

    field: Annotated[str, Field(min_length=1, max_length=200)]
