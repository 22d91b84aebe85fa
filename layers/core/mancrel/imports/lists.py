"""How lists of addresses to suppress look outside."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from mancrel.imports.schemas import UploadOut
from mancrel.kit.schema import Moment, Shape

MAX_BYTES = 30_000_000
ListStatus = Literal["waiting", "checking", "checked", "taking", "done", "failed"]


class NewSuppressionList(Shape):
    """A file of addresses to come: CSV or XLSX, at most 100,000 rows and 30 MB. *reason* says why of all of them."""

    file_name: Annotated[str, Field(min_length=1, max_length=200)]
    size: Annotated[int, Field(ge=1)]
    reason: Literal["manual", "bounce", "complaint"] = "manual"
    source: Annotated[str, Field(max_length=200)] = ""


class SuppressionListCheck(Shape):
    """In which *columns* the addresses stand; those that look like it unless said."""

    columns: Annotated[list[Annotated[str, Field(max_length=120)]], Field(min_length=1, max_length=20)] | None = None


class BadRow(Shape):
    """A row of the file that is left out: it is empty, holds no address, or is broken."""

    row: int
    value: str
    why: Literal["empty", "no_address", "broken"]


class SuppressionListFigures(Shape):
    """What a list comes to: *fresh* addresses, and *known* ones, of which *raised* get a graver reason.

    *repeated* cells hold an address that stands above, *bad* ones none; the first 100 are named.
    """

    header: list[str]
    columns: list[str]
    rows: int
    emails: int
    phones: int
    fresh: int
    known: int
    raised: int
    repeated: int
    bad: int
    bad_rows: list[BadRow]


class SuppressionListOut(Shape):
    """A list of addresses, from the file to the suppressions. *taken* are done, of which *added* were changed."""

    id: str
    file_name: str
    status: ListStatus
    problem: str | None
    reason: Literal["manual", "bounce", "complaint"]
    source: str
    by: str
    figures: SuppressionListFigures | None
    taken: int
    added: int
    created_at: Moment


class NewSuppressionListOut(SuppressionListOut):
    """A list that waits for its file."""

    upload: UploadOut


class SuppressionsLink(Shape):
    """Where a file can be downloaded for five minutes."""

    url: str
