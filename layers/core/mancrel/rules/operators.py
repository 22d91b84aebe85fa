"""What a condition may ask of a field, by the field's type."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import Protocol


class Operator(StrEnum):
    """How a condition compares a field; CONTRACT.md has the list."""

    EQUALS = "="
    DIFFERS = "!="
    GREATER = ">"
    AT_LEAST = ">="
    LESS = "<"
    AT_MOST = "<="
    IN = "in"
    NOT_IN = "not_in"
    CONTAINS = "contains"
    NOT_CONTAINS = "not_contains"
    STARTS_WITH = "starts_with"
    IS_EMPTY = "is_empty"
    IS_NOT_EMPTY = "is_not_empty"
    BETWEEN = "between"
    BEFORE = "before"
    AFTER = "after"
    INACTIVE_DAYS = "inactive_days"
    INACTIVE_DAYS_OR_NEVER = "inactive_days_or_never"
    WITHIN_DAYS = "within_days"
    HAS_TAG = "has_tag"


class Combinator(StrEnum):
    """How a group joins its conditions; NOT is true when none of them is."""

    AND = "AND"
    OR = "OR"
    NOT = "NOT"


class Field(Protocol):
    """What the grammar has to know of a field. The fields of records are such."""

    @property
    def name(self) -> str:
        """The word that rules have for it, such as ``totalSpends`` or ``custom.size``."""

    @property
    def type(self) -> str:
        """One of `TYPES`."""

    @property
    def label(self) -> str:
        """What people call it."""

    @property
    def choices(self) -> Sequence[str]:
        """The values that a field of the type ``choice`` may have; empty when any will do."""


PRESENCE = (Operator.IS_EMPTY, Operator.IS_NOT_EMPTY)
LISTS = (Operator.IN, Operator.NOT_IN)
DAYS = (Operator.INACTIVE_DAYS, Operator.INACTIVE_DAYS_OR_NEVER, Operator.WITHIN_DAYS)
TRUE_WHEN_EMPTY = frozenset(
    {
        Operator.DIFFERS,
        Operator.NOT_IN,
        Operator.NOT_CONTAINS,
        Operator.IS_EMPTY,
        Operator.INACTIVE_DAYS_OR_NEVER,
    }
)
"""Every other comparison with an empty field is false."""
MEMBERSHIP = "segment"
"""The type of a field that says in which segments a record is: rules may ask for it, but no record holds it."""
COUNTS = (Operator.EQUALS, Operator.DIFFERS, Operator.GREATER, Operator.AT_LEAST, Operator.LESS, Operator.AT_MOST)
"""How the number of times that something happened is compared."""

_EQUAL = (Operator.EQUALS, Operator.DIFFERS)
_ORDER = (Operator.GREATER, Operator.AT_LEAST, Operator.LESS, Operator.AT_MOST, Operator.BETWEEN)
_MEMBER = (Operator.CONTAINS, Operator.NOT_CONTAINS)

_TEXT = (*_EQUAL, *_MEMBER, Operator.STARTS_WITH, *LISTS, *PRESENCE)
_NUMBER = (*_EQUAL, *_ORDER, *LISTS, *PRESENCE)
_TIME = (*_EQUAL, *_ORDER, Operator.BEFORE, Operator.AFTER, *DAYS, *PRESENCE)
_ONE_OF = (*_EQUAL, *LISTS, *PRESENCE)

TYPES: Mapping[str, tuple[Operator, ...]] = MappingProxyType(
    {
        "text": _TEXT,
        "long_text": _TEXT,
        "email": _TEXT,
        "phone": _TEXT,
        "url": _TEXT,
        "number": _NUMBER,
        "money": _NUMBER,
        "date": _TIME,
        "moment": _TIME,
        "boolean": (*_EQUAL, *PRESENCE),
        "choice": _ONE_OF,
        "tags": (Operator.HAS_TAG, *_MEMBER, *LISTS, *PRESENCE),
        "reference": _ONE_OF,
        "user": _ONE_OF,
        MEMBERSHIP: LISTS,
    }
)
"""The types of fields and what may be asked of each."""
