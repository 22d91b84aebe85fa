"""A condition's value, which came from outside, as its field's type has it; and back to JSON."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from mancrel.kit import clock
from mancrel.rules.operators import DAYS, LISTS, MEMBERSHIP, PRESENCE, Field, Operator

Scalar = str | int | float | bool | date | datetime
Value = Scalar | tuple[Scalar, ...] | None

MAX_TEXT = 1_000
MAX_LIST = 1_000
MAX_SEGMENTS = 50
MAX_DAYS = 36_500
MAX_TIMES = 1_000_000
LARGEST = 10**15
"""Beyond it a float no longer tells neighbours apart."""

_NUMBER = re.compile(r"[+-]?[0-9]{1,16}(\.[0-9]{1,12})?")
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,9})?)?( ?(Z|z|[+-][0-9]{2}:?[0-9]{2}))?)?"
)
_UNWRITABLE = re.compile(r"[\x00\ud800-\udfff]")


class WrongError(ValueError):
    """A value that is none of its type; *place* leads to the part that is wrong, the text says what would be right."""

    def __init__(self, detail: str, place: tuple[int, ...] = ()) -> None:
        super().__init__(detail)
        self.place = place


def coerce(field: Field, operator: Operator, value: Any, decimals: int) -> Value:
    """*value* as *operator* compares it with *field*; money, which comes in major units, in minor ones.

    Raises:
        WrongError: it is no such value.
    """
    if operator in PRESENCE:
        if value is None or value is True or value == "":
            return None
        raise WrongError(f"{operator} takes no value")
    if operator in DAYS:
        return days(value)
    if operator in LISTS:
        return _several(field, value, decimals)
    if operator is Operator.BETWEEN:
        return _range(field, value, decimals)
    return _one(field, operator, value, decimals)


def to_json(value: Value, kind: str, decimals: int) -> Any:
    """*value* as it would be written in JSON; `coerce` reads it back as the same."""
    if isinstance(value, tuple):
        return [to_json(each, kind, decimals) for each in value]
    if isinstance(value, datetime):
        return clock.stamp(value)
    if isinstance(value, date):
        return value.isoformat()
    if kind == "money" and isinstance(value, int):
        return f"{Decimal(value).scaleb(-decimals):f}"
    return value


def _one(field: Field, operator: Operator, value: Any, decimals: int) -> Scalar:
    if field.type == "money":
        return _money(value, decimals)
    if field.type == "choice" and field.choices:
        return _choice(field, value)
    if field.type == "tags":
        return _text(value, "a tag")
    return _READERS[field.type](value)


def _several(field: Field, value: Any, decimals: int) -> tuple[Scalar, ...]:
    if not isinstance(value, list | tuple) or not value:
        raise WrongError("must be a list of at least one value")
    most = MAX_SEGMENTS if field.type == MEMBERSHIP else MAX_LIST
    if len(value) > most:
        raise WrongError(f"has {len(value)} values; at most {most} are taken")
    found: list[Scalar] = []
    for index, each in enumerate(value):
        try:
            found.append(_one(field, Operator.IN, each, decimals))
        except WrongError as error:
            raise WrongError(str(error), (index,)) from error
    return tuple(dict.fromkeys(found))


def _range(field: Field, value: Any, decimals: int) -> tuple[Scalar, ...]:
    if not isinstance(value, list | tuple) or len(value) != 2:
        raise WrongError("must be a list of two values: the least and the greatest")
    ends: list[Any] = []
    for index, each in enumerate(value):
        try:
            ends.append(_one(field, Operator.BETWEEN, each, decimals))
        except WrongError as error:
            raise WrongError(str(error), (index,)) from error
    if ends[0] > ends[1]:
        raise WrongError("the first of the two must not be greater than the second")
    return tuple(ends)


def days(value: Any) -> int | float:
    """*value* as a number of days.

    Raises:
        WrongError: it is none.
    """
    found = _number(value, "a number of days")
    if not 0 <= found <= MAX_DAYS:
        raise WrongError(f"must be 0 to {MAX_DAYS} days")
    return found


def whole(value: Any) -> int:
    """*value* as how many times something happened.

    Raises:
        WrongError: it is no such number.
    """
    found = _number(value, "a whole number")
    if not isinstance(found, int) or not 0 <= found <= MAX_TIMES:
        raise WrongError(f"must be a whole number of times, 0 to {MAX_TIMES}")
    return found


def _text(value: Any, what: str = "a text") -> str:
    if not isinstance(value, str):
        raise WrongError(f"must be {what}")
    if not value.strip():
        raise WrongError("must not be empty; use is_empty or is_not_empty")
    if len(value) > MAX_TEXT:
        raise WrongError(f"has {len(value)} characters; at most {MAX_TEXT} are taken")
    if _UNWRITABLE.search(value):
        raise WrongError("holds text that cannot be stored: NUL or half a surrogate pair")
    return value.strip()


def _decimal(value: Any, what: str) -> Decimal:
    if isinstance(value, str) and _NUMBER.fullmatch(value.strip()):
        number = Decimal(value.strip())
    elif isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    else:
        raise WrongError(f'must be {what}, such as 100 or "99.50"')
    if not number.is_finite() or abs(number) > LARGEST:
        raise WrongError(f"must be {what} between -{LARGEST} and {LARGEST}")
    return number


def _number(value: Any, what: str = "a number") -> int | float:
    number = _decimal(value, what)
    return int(number) if number == number.to_integral_value() else float(number)


def _money(value: Any, decimals: int) -> int:
    scaled = _decimal(value, "an amount").scaleb(decimals)
    if abs(scaled) > LARGEST:
        raise WrongError("is too large an amount")
    if scaled != scaled.to_integral_value():
        raise WrongError(f"is finer than the currency, which has {decimals} decimals")
    return int(scaled)


def moment(value: Any) -> datetime:
    """*value* as a moment in UTC.

    Raises:
        WrongError: it is none.
    """
    if isinstance(value, datetime):
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
    if isinstance(value, str) and _MOMENT.fullmatch(value.strip()):
        try:
            found = datetime.fromisoformat(value.strip().upper().replace(" Z", "Z"))
            return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
        except (ValueError, OverflowError):
            pass
    raise WrongError('must be a date or a time, such as "2026-01-31" or "2026-01-31T09:30:00Z"')


def _date(value: Any) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    return moment(value).date()


def _boolean(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.strip().lower() in ("true", "false"):
        return value.strip().lower() == "true"
    raise WrongError("must be true or false")


def _choice(field: Field, value: Any) -> str:
    wanted = _text(value).casefold()
    for choice in field.choices:
        if choice.casefold() == wanted:
            return choice
    raise WrongError(f"must be one of {', '.join(field.choices)}")


_READERS: dict[str, Callable[[Any], Scalar]] = {
    "text": _text,
    "long_text": _text,
    "email": _text,
    "phone": _text,
    "url": _text,
    "choice": _text,
    "reference": _text,
    "user": _text,
    "segment": _text,
    "number": _number,
    "date": _date,
    "moment": moment,
    "boolean": _boolean,
}
