"""What a column can become: the fields of a noun, and names in parts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from mancrel.records.fields import Field, FieldType

FIRST, LAST = "firstName", "lastName"
ID = "id"
_PARTS = (
    Field(FIRST, FieldType.TEXT, "First name", attribute="name"),
    Field(LAST, FieldType.TEXT, "Last name", attribute="name"),
)
BASELINE: Mapping[str, str] = {"totalSpends": "baseline_spends", "visits": "visits", "lastVisit": "baseline_visit"}
"""What a contact brings along from elsewhere, by the figure that it is a part of: orders count on top of it."""
_ID = Field(ID, FieldType.TEXT, "Id", attribute="id", unique=True)


@dataclass
class Column:
    """One column of a file, and what it becomes.

    Attributes:
        index: its place, from 0.
        target: the name of a field, `firstName`, `lastName`, `id`, or None: it is left out.
        reason: why it was mapped so, for people.
        looks: what most of its values are: email, phone, date, number, boolean, url, country, text, empty.
        filled: how many rows have a value.
        sample: some of its values.
        date_order: how to read dates; *decimal_mark*: how to read numbers.
        assumed: what nothing in the file proves.
        values: what a text of the file becomes, for choices: ``{"MQL": "qualified"}``; "" leaves it out.
    """

    index: int
    header: str
    target: str | None = None
    reason: str = ""
    looks: str = "text"
    filled: int = 0
    sample: list[str] = field(default_factory=list)
    date_order: str | None = None
    decimal_mark: str | None = None
    assumed: list[str] = field(default_factory=list)
    values: dict[str, str] = field(default_factory=dict)


def targets(noun: str, fields: Mapping[str, Field]) -> dict[str, Field]:
    """Every field of *noun* that a column may become, by name."""
    found = {name: each for name, each in fields.items() if each.editable and each.derive is None}
    if "name" in found and noun in ("contacts", "leads"):
        found |= {part.name: part for part in _PARTS}
    if noun == "contacts":
        figures = {name: attribute for name, attribute in BASELINE.items() if name in fields}
        found |= {
            name: replace(fields[name], attribute=attribute, derive=None, editable=True)
            for name, attribute in figures.items()
        }
    return {**found, ID: _ID}


def keys(fields: Mapping[str, Field]) -> list[str]:
    """By which of the targets *fields* an existing record can be found."""
    exact = {name for name, each in fields.items() if each.type in _EXACT and not each.several} - BASELINE.keys()
    return [name for name, each in fields.items() if each.unique or name in exact]


_EXACT = frozenset({FieldType.TEXT, FieldType.EMAIL, FieldType.PHONE, FieldType.NUMBER})
Values = dict[str, Any]
"""A converted row: what is stored, by the name of the field."""
