"""Fields and list queries as they look outside."""

from typing import Annotated, Any

from pydantic import AfterValidator
from pydantic import Field as Limit

from mancrel.kit.schema import Shape
from mancrel.records.fields import FieldType

Label = Annotated[str, Limit(min_length=1, max_length=80)]
Key = Annotated[str, Limit(pattern=r"^[a-z][A-Za-z0-9_]{0,39}$")]
Choice = Annotated[str, Limit(min_length=1, max_length=100)]


def _different(choices: list[str]) -> list[str]:
    if len({choice.casefold() for choice in choices}) < len(choices):
        raise ValueError("each choice must be another")
    return choices


Choices = Annotated[list[Choice], Limit(max_length=200), AfterValidator(_different)]


class CustomField(Shape):
    """A field that a tenant made. Its key and type never change; what is archived keeps its values, unseen."""

    key: Key
    label: Label
    type: FieldType
    choices: list[Choice] = Limit(default_factory=list, max_length=200)
    refers_to: str | None = None
    required: bool = False
    archived: bool = False


class NewField(Shape):
    """A field to add to a noun. Its key is made from the label, unless one is given."""

    noun: Annotated[str, Limit(max_length=40)]
    label: Label
    type: FieldType
    key: Key | None = None
    choices: Choices = Limit(default_factory=list)
    refers_to: Annotated[str, Limit(max_length=40)] | None = None


class CustomFieldChange(Shape):
    """What to change of a field: its type and key stay what they are for ever."""

    label: Label | None = None
    choices: Choices | None = None
    archived: bool | None = None


class FieldQuery(Shape):
    """Whose fields: of one noun, or of all that one may read; *archived* adds those that were put away."""

    noun: Annotated[str, Limit(max_length=40)] | None = None
    archived: bool = False


class FieldOut(Shape):
    """A field: what it is called, what it holds, and what can be done with it.

    *id* is of a custom field only: what PATCH and DELETE take. *several*: a record may have more than one value.
    *operators*: what a rule may ask of it.
    """

    id: str | None
    noun: str
    name: str
    label: str
    type: FieldType
    custom: bool
    choices: list[str]
    refers_to: str | None
    several: bool
    filterable: bool
    sortable: bool
    searchable: bool
    editable: bool
    required: bool
    unique: bool
    archived: bool
    operators: list[str]


class RecordQuery(Shape):
    """Which records to list. *filter* is a rule as JSON; *sort* names fields, ``-`` first for descending."""

    q: Annotated[str, Limit(max_length=200)] = ""
    filter: Annotated[str, Limit(max_length=20_000)] = ""
    sort: Annotated[str, Limit(max_length=300)] = "-changedAt"
    limit: int = 50
    cursor: str | None = None


Custom = dict[str, Any]
