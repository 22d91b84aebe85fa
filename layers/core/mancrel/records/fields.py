"""Typed fields: the words of rules, lists, imports, exports, merges and bulk edits, one list per noun."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from mancrel.kit import clock


class FieldType(StrEnum):
    """What a field holds. The form inside, in records and in the replica, is in brackets."""

    TEXT = "text"  # [str]
    LONG_TEXT = "long_text"  # [str]
    EMAIL = "email"  # [str], normalised
    PHONE = "phone"  # [str], E.164 where it could be understood
    URL = "url"  # [str]
    NUMBER = "number"  # [float]
    MONEY = "money"  # [int] minor units; a decimal number outside
    DATE = "date"  # [str] 2026-01-31
    MOMENT = "moment"  # [datetime] aware
    BOOLEAN = "boolean"  # [bool]
    CHOICE = "choice"  # [str], one of `choices`
    TAGS = "tags"  # [list[str]]
    REFERENCE = "reference"  # [str] id of a record of `refers_to`
    USER = "user"  # [str] id of a user


TEXTS = frozenset(
    {FieldType.TEXT, FieldType.LONG_TEXT, FieldType.EMAIL, FieldType.PHONE, FieldType.URL, FieldType.CHOICE}
)
Values = Mapping[str, Any]


@dataclass(frozen=True)
class Field:
    """One field of a noun.

    Attributes:
        name: its word outside: ``totalSpends``, ``custom.size``.
        type: what it holds.
        label: its English name for people.
        attribute: where the model keeps it; ``total_spends`` unless said.
        choices: what a CHOICE may be.
        refers_to: the noun that a REFERENCE is of.
        editable: whether people may set it: by hand, in bulk, by import.
        required: whether a record cannot be without it.
        unique: whether no two records share a value: records are found by it.
        searchable: whether `q` looks into it; *fuzzy*: also forgiving typing errors.
        several: a list of values of this type; a rule holds when it holds for any of them.
        derive: how to work it out from the record's values by attribute, when it is not stored as it is.
        decimals: of the currency of a MONEY.
        custom: whether the tenant made it.
        related: the REFERENCE field whose record's name this is: rules may ask for it, but no record holds it.
    """

    name: str
    type: FieldType
    label: str
    attribute: str = ""
    choices: tuple[str, ...] = ()
    refers_to: str | None = None
    editable: bool = True
    required: bool = False
    unique: bool = False
    searchable: bool = False
    fuzzy: bool = False
    several: bool = False
    derive: Callable[[Values], Any] | None = None
    decimals: int = 2
    custom: bool = False
    related: str = ""

    def __post_init__(self) -> None:
        if not self.attribute:
            object.__setattr__(self, "attribute", snake(self.name))

    @property
    def key(self) -> str:
        """The key of a custom field inside ``custom``."""
        return self.name.removeprefix("custom.")

    def value(self, values: Values) -> Any:
        """This field of a record whose *values* are given by attribute; None when it is empty."""
        if self.related:
            return None
        if self.derive is not None:
            return self.derive(values)
        if self.custom:
            return self._compared((values.get("custom") or {}).get(self.key))
        found = values.get(self.attribute)
        return None if found in ("", []) else found

    def _compared(self, value: Any) -> Any:
        """A custom *value*, stored as JSON, as rules compare it."""
        if value in (None, "", []):
            return None
        if self.type is FieldType.MONEY:
            return int(Decimal(str(value)).scaleb(self.decimals))
        return clock.parse(value) if self.type is FieldType.MOMENT else value


def snake(name: str) -> str:
    """``totalSpends`` as ``total_spends``."""
    return re.sub(r"(?<!^)([A-Z])", lambda match: "_" + match[1].lower(), name)


def stamps() -> tuple[Field, ...]:
    """The fields that every noun has."""
    return (
        Field("createdAt", FieldType.MOMENT, "Created", editable=False),
        Field("changedAt", FieldType.MOMENT, "Changed", editable=False),
    )
