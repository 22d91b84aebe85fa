"""One value of a custom field: checked, and put into the one form in which it is stored and shown."""

import math
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any
from urllib.parse import urlsplit

from mancrel.accounts import organisations
from mancrel.kit import addresses, clock, money, phones
from mancrel.kit.errors import InvalidError
from mancrel.kit.schema import in_utc
from mancrel.records.fields import Field, FieldType

LONGEST = {FieldType.LONG_TEXT: 10_000}
_SHORT = 500


def stored(tenant_id: str, field: Field, value: Any) -> Any:
    """*value*, JSON from outside, in the form in which *field* is stored and shown: JSON, too.

    Amounts stay decimal numbers, times and dates are texts; `Field.value` makes of them what rules compare.

    Raises:
        InvalidError: it does not fit.
    """
    return _READERS[field.type](tenant_id, field, value)


def _text(tenant_id: str, field: Field, value: Any) -> str:
    longest = LONGEST.get(field.type, _SHORT)
    if not isinstance(value, str):
        raise InvalidError("must be a text")
    if len(value) > longest:
        raise InvalidError(f"must be at most {longest} characters")
    return value.strip()


def _email(tenant_id: str, field: Field, value: Any) -> str:
    return addresses.normalise(_text(tenant_id, field, value))


def _phone(tenant_id: str, field: Field, value: Any) -> str:
    """E.164 where it can be understood; else as it was typed, for the work list of data quality."""
    text = _text(tenant_id, field, value)
    return phones.find(text, organisations.profile(tenant_id).country) or text


def _url(tenant_id: str, field: Field, value: Any) -> str:
    text = _text(tenant_id, field, value)
    try:
        parts = urlsplit(text)
    except ValueError as error:
        raise InvalidError("must be a web address") from error
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise InvalidError("must be a web address that begins with https:// or http://")
    return text


def decimal(value: Any) -> Decimal:
    """*value*, a number or a text that is one, exactly.

    Raises:
        InvalidError: it is neither, or not finite.
    """
    if isinstance(value, bool) or not isinstance(value, int | float | str | Decimal):
        raise InvalidError("must be a number")
    try:
        number = Decimal(str(value).strip())
    except InvalidOperation as error:
        raise InvalidError("must be a number") from error
    if not number.is_finite() or abs(number) >= Decimal(10) ** 15:
        raise InvalidError("must be a number below 10^15")
    return number


def _number(tenant_id: str, field: Field, value: Any) -> float:
    number = float(decimal(value))
    if not math.isfinite(number):
        raise InvalidError("must be a number")
    return number


def _money(tenant_id: str, field: Field, value: Any) -> float:
    currency = organisations.profile(tenant_id).currency
    return float(money.major(minor(value, currency), currency) or 0)


def minor(value: Any, currency: str) -> int:
    """*value* major units of *currency* in minor units.

    Raises:
        InvalidError: it is no number, or finer than the currency.
    """
    scaled = decimal(value).scaleb(money.exponent(currency))
    if scaled != scaled.to_integral_value():
        raise InvalidError(f"is finer than {currency}, which has {money.exponent(currency)} decimals")
    return int(scaled)


def _date(tenant_id: str, field: Field, value: Any) -> str:
    try:
        return date.fromisoformat(_text(tenant_id, field, value)[:10]).isoformat()
    except ValueError as error:
        raise InvalidError("must be a date such as 2026-01-31") from error


def _moment(tenant_id: str, field: Field, value: Any) -> str:
    try:
        return clock.stamp(in_utc(datetime.fromisoformat(_text(tenant_id, field, value))))
    except ValueError as error:
        raise InvalidError("must be a time such as 2026-01-31T09:00:00Z") from error


def _boolean(tenant_id: str, field: Field, value: Any) -> bool:
    if isinstance(value, str) and value.strip().lower() in ("true", "false"):
        return value.strip().lower() == "true"
    if not isinstance(value, bool):
        raise InvalidError("must be true or false")
    return value


def _choice(tenant_id: str, field: Field, value: Any) -> str:
    text = _text(tenant_id, field, value)
    for choice in field.choices:
        if choice.casefold() == text.casefold():
            return choice
    raise InvalidError(f"must be one of {', '.join(field.choices[:20])}")


def _tags(tenant_id: str, field: Field, value: Any) -> list[str]:
    if not isinstance(value, list) or len(value) > 50:
        raise InvalidError("must be a list of at most 50 texts")
    return list(dict.fromkeys(_text(tenant_id, field, each)[:50] for each in value if each != ""))


_READERS: dict[FieldType, Callable[[str, Field, Any], Any]] = {
    FieldType.TEXT: _text,
    FieldType.LONG_TEXT: _text,
    FieldType.EMAIL: _email,
    FieldType.PHONE: _phone,
    FieldType.URL: _url,
    FieldType.NUMBER: _number,
    FieldType.MONEY: _money,
    FieldType.DATE: _date,
    FieldType.MOMENT: _moment,
    FieldType.BOOLEAN: _boolean,
    FieldType.CHOICE: _choice,
    FieldType.TAGS: _tags,
    FieldType.REFERENCE: _text,
    FieldType.USER: _text,
}
