"""What it takes to export records, and how an export looks outside."""

from typing import Annotated, Any, Literal

from pydantic import Field

from mancrel.kit.schema import Moment, Shape

ExportStatus = Literal["waiting", "running", "done", "failed"]
Format = Literal["csv", "xlsx", "parquet"]


class NewExport(Shape):
    """Which records, as in a list; *columns* by name of field, all of them unless said.

    A filter is a rule; *name* is what to call the file, such as the view's name.
    """

    noun: Annotated[str, Field(max_length=40)]
    name: Annotated[str, Field(max_length=100)] = ""
    format: Format = "csv"
    filter: dict[str, Any] | None = None
    q: Annotated[str, Field(max_length=200)] = ""
    sort: Annotated[str, Field(max_length=300)] = ""
    columns: Annotated[list[Annotated[str, Field(max_length=80)]], Field(min_length=1, max_length=300)] | None = None


class ExportOut(Shape):
    """An export. Once it is done, its file can be fetched for seven days."""

    id: str
    noun: str
    name: str
    format: Format
    by: str
    status: ExportStatus
    reason: str | None
    rows: int
    size: int
    version: int
    created_at: Moment
    changed_at: Moment


class ExportQuery(Shape):
    """Which exports to list."""

    limit: int = 50
    cursor: str | None = None


class ExportLink(Shape):
    """Where the file is for five minutes."""

    url: str
