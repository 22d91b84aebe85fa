"""What it takes to import a file, and how an import looks outside."""

from typing import Annotated, Any, Literal

from pydantic import Field

from mancrel.kit.schema import Moment, Shape

ImportStatus = Literal[
    "waiting", "analysing", "ready", "trying", "tried", "running", "done", "failed", "cancelled"
]  # fmt: skip
Existing = Literal["update", "skip", "fill"]
BadValues = Literal["row", "value"]
MAX_BYTES = 300 << 20
Tag = Annotated[str, Field(min_length=1, max_length=50)]
Word = Annotated[str, Field(max_length=200)]


class NewImport(Shape):
    """A file to come: CSV or XLSX, at most 300 MB."""

    noun: Annotated[str, Field(max_length=40)]
    file_name: Annotated[str, Field(min_length=1, max_length=200)]
    size: Annotated[int, Field(ge=1)]


class ReadingChoices(Shape):
    """How to read the file, where it should not be found out. ``headerRow`` 0: there is none."""

    encoding: Annotated[str, Field(max_length=40)] | None = None
    delimiter: Literal[",", ";", "\t", "|"] | None = None
    sheet: Annotated[str, Field(max_length=100)] | None = None
    header_row: Annotated[int, Field(ge=0, le=20)] | None = None


class ColumnChange(Shape):
    """What one column becomes: a field, or nothing (null). *values* says what its words become, "" for nothing."""

    index: Annotated[int, Field(ge=0)]
    target: Annotated[str, Field(max_length=80)] | None
    date_order: Literal["day_first", "month_first"] | None = None
    decimal_mark: Literal[",", "."] | None = None
    values: Annotated[dict[Word, Word], Field(max_length=200)] | None = None


class Options(Shape):
    """How rows become records.

    ``keys``: fields by which an existing record is found, in this order; none: every row is a new record.
    ``existing``: what happens to records that are there: update, leave alone (skip), or fill only empty fields.
    ``badValues``: a value that cannot be read keeps the whole row out, or only itself.
    ``country``: where telephone numbers without a prefix are at home, instead of the organisation's country.
    ``tags``: what every record gets. ``ownerId``: whose new records are, unless a column says.
    """

    keys: Annotated[list[Annotated[str, Field(max_length=80)]], Field(max_length=5)] | None = None
    existing: Existing = "update"
    bad_values: BadValues = "row"
    country: Annotated[str, Field(pattern="^[A-Z]{2}$")] | None = None
    tags: Annotated[list[Tag], Field(max_length=20)] = Field(default_factory=list)
    owner_id: Annotated[str, Field(min_length=1, max_length=100)] | None = None


class ImportChange(Shape):
    """What to decide differently; what is left out stays."""

    version: int
    columns: Annotated[list[ColumnChange], Field(max_length=200)] | None = None
    options: Options | None = None
    reading: ReadingChoices | None = None


class ColumnOut(Shape):
    """A column: what it becomes, and why; ``assumed``: what nothing in the file proves."""

    index: int
    header: str
    target: str | None
    reason: str
    looks: str
    filled: int
    sample: list[str]
    date_order: str | None
    decimal_mark: str | None
    assumed: list[str]
    values: dict[str, str]


class TargetOut(Shape):
    """A field that a column may become."""

    name: str
    label: str
    type: str
    choices: list[str]
    key: bool


class FileFacts(Shape):
    """What was found out of the file."""

    kind: Literal["csv", "xlsx"]
    encoding: str | None
    encoding_reason: str | None
    delimiter: str | None
    sheet: str | None
    sheets: list[str]
    header_row: int
    rows: int
    broken_rows: int
    vendor: str | None
    looks_like: str | None


class Counts(Shape):
    """How many rows came, or would come, to what."""

    rows: int
    created: int
    updated: int
    unchanged: int
    skipped: int
    problems: int
    related: int


class Difference(Shape):
    """One value that changes, or would."""

    field: str
    before: Any
    after: Any


class RowDifference(Shape):
    """What one row would do to a record that is there."""

    row: int
    id: str
    title: str
    changes: list[Difference]


class RowSample(Shape):
    """What one row would make."""

    row: int
    values: dict[str, Any]


class ProblemOut(Shape):
    """Why a row, or one value in it, is left out."""

    row: int
    column: str | None
    value: str | None
    detail: str


class TrialOut(Counts):
    """What a dry run came to: examples of each, and as many problems as fit; the file of problems has all."""

    new: list[RowSample]
    changed: list[RowDifference]
    examples: list[ProblemOut]


class Progress(Counts):
    """How far an import is, exactly, whatever was killed meanwhile."""

    done: int


class UploadOut(Shape):
    """Where to post the file as a form: *fields* first, the file last as ``file``."""

    url: str
    fields: dict[str, str]


class ImportOut(Shape):
    """An import, from the file to the records. Its id is that of the operation that reverts it."""

    id: str
    noun: str
    file_name: str
    size: int
    by: str
    status: ImportStatus
    reason: str | None
    reading: ReadingChoices
    file: FileFacts | None
    columns: list[ColumnOut]
    targets: list[TargetOut]
    options: Options
    trial: TrialOut | None
    progress: Progress | None
    has_problems: bool
    version: int
    created_at: Moment
    changed_at: Moment


class NewImportOut(ImportOut):
    """An import that waits for its file."""

    upload: UploadOut


class ImportQuery(Shape):
    """Which imports to list."""

    limit: int = 50
    cursor: str | None = None


class ProblemQuery(Shape):
    """Which page of an import's problems."""

    limit: int = 50
    cursor: str | None = None


class ProblemsLink(Shape):
    """Where the file of problems is for five minutes."""

    url: str
