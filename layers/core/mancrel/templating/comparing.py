"""How conditions compare: texts without case, numbers and times as such, and nothing with what is empty."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation

Compare = Callable[[object, object], bool]
_PLAIN = (int, float)


def _form(value: object) -> object:
    """*value* as it is compared: texts without case, numbers as such, times in UTC."""
    if isinstance(value, str):
        return value.strip().casefold()
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int | float | Decimal):
        return _number(str(value))
    if isinstance(value, datetime):
        return value if value.tzinfo else value.replace(tzinfo=UTC)
    return datetime(value.year, value.month, value.day, tzinfo=UTC) if isinstance(value, date) else value


def _alike(left: object, right: object) -> tuple[object, object]:
    """Both in a form in which they can be compared: a text is read as what the other one is."""
    one, other = _form(left), _form(right)
    if isinstance(one, str) and not isinstance(other, str):
        return _as(one, other), other
    if isinstance(other, str) and not isinstance(one, str):
        return one, _as(other, one)
    return one, other


def _as(said: str, like: object) -> object:
    try:
        if isinstance(like, Decimal):
            return _number(said)
        if isinstance(like, datetime):
            moment = datetime.fromisoformat(said)
            return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (InvalidOperation, ValueError):
        return said
    return said


def _number(said: str) -> Decimal | str:
    number = Decimal(said)
    return number if number.is_finite() else said


def _equal(left: object, right: object) -> bool:
    if isinstance(left, list | tuple):
        return any(_equal(each, right) for each in left)
    if left in (None, "") or right in (None, ""):
        return left in (None, "") and right in (None, "")
    one, other = _alike(left, right)
    return one == other


def _contains(left: object, right: object) -> bool:
    if isinstance(left, list | tuple):
        return _equal(left, right)
    return isinstance(left, str) and isinstance(right, str) and right != "" and right.casefold() in left.casefold()


def _within(left: object, right: object) -> bool:
    if isinstance(right, str):
        return left not in (None, "") and any(_equal(left, each) for each in right.split(","))
    return _contains(right, left)


def _ordered(left: object, right: object) -> int | None:
    """Below zero, zero or above; None when the two have no order, as with something empty."""
    if type(left) in _PLAIN and type(right) in _PLAIN:
        return (left > right) - (left < right) if left == left else None  # type: ignore[operator]  # noqa: PLR0124 - not for NaN
    one, other = _alike(left, right)
    if isinstance(one, bool) or one in (None, "") or other in (None, "") or type(one) is not type(other):
        return None
    if not isinstance(one, str | Decimal | datetime):
        return None
    return (one > other) - (one < other)  # type: ignore[operator]


def _order(*signs: int) -> Callable[[object, object], bool]:
    return lambda left, right: _ordered(left, right) in signs


COMPARISONS: dict[str, Compare] = {
    "eq": _equal,
    "ne": lambda left, right: not _equal(left, right),
    "lteq": _order(-1, 0),
    "gteq": _order(0, 1),
    "lt": _order(-1),
    "gt": _order(1),
    "in": _within,
    "notin": lambda left, right: not _within(left, right),
    "contains": _contains,
}
"""By the names that Jinja2's parser has for operators and tests."""
