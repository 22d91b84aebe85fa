"""Custom fields and list queries as they look outside."""

from typing import Annotated, Any, Literal

from pydantic import Field as Limit

from mancrel.kit.schema import Shape
from mancrel.records.fields import FieldType

Label = Annotated[str, Limit(min_length=1, max_length=80)]
Key = Annotated[str, Limit(pattern=r"^[a-z][A-Za-z0-9_]{0,39}$")]
Choice = Annotated[str, Limit(min_length=1, max_length=100)]
CustomType = Literal["text", "long_text", "email", "phone", "url", "number", "money", "date", "moment", "boolean",
                     "choice", "tags", "reference", "user"]  # fmt: skip


class CustomField(Shape):
    """A field that a tenant made. Its key and type never change; what is archived keeps its values, unseen."""

    key: Key
    label: Label
    type: FieldType
    choices: list[Choice] = Limit(default_factory=list, max_length=200)
    refers_to: str | None = None
    required: bool = False
    archived: bool = False


class RecordQuery(Shape):
    """Which records to list. *filter* is a rule as JSON; *sort* names fields, ``-`` first for descending."""

    q: Annotated[str, Limit(max_length=200)] = ""
    filter: Annotated[str, Limit(max_length=20_000)] = ""
    sort: Annotated[str, Limit(max_length=300)] = "-changedAt"
    limit: int = 50
    cursor: str | None = None


Custom = dict[str, Any]
