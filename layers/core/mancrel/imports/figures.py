"""Cells that hold numbers, amounts, dates, times, and yes or no."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from mancrel.imports import dates, numbers
from mancrel.imports.house import NOTHING, House, Read
from mancrel.imports.sheets import Typed
from mancrel.imports.targets import Column
from mancrel.kit import money
from mancrel.records.fields import Field

_TRUE = frozenset(
    {"true", "yes", "y", "1", "t", "x", "on", "✓", "✔", "ja", "j", "wahr", "oui", "o", "vrai", "sí", "si", "s",
     "verdadero", "sim", "verdadeiro", "vero", "tak", "da", "waar"}
)  # fmt: skip
_FALSE = frozenset(
    {"false", "no", "n", "0", "f", "off", "nein", "falsch", "non", "faux", "falso", "não", "nao", "nie", "nee",
     "onwaar"}
)  # fmt: skip
WORDS_OF_TRUTH = frozenset(word for word in _TRUE | _FALSE if len(word) > 1)


def _decimal(column: Column) -> Callable[[str], Decimal | None]:
    mark = column.decimal_mark or "."

    def read(text: str) -> Decimal | None:
        if text.lower() in NOTHING:
            return None
        found = numbers.read(text, "." if isinstance(text, Typed) else mark)
        if abs(found) >= 10**15:
            raise ValueError("is a number beyond 10^15")
        return found

    return read


def plain_numbers(field: Field, column: Column, house: House) -> Read:
    """Numbers."""
    read = _decimal(column)
    return lambda text: None if (found := read(text)) is None else float(found)


def counts(field: Field, column: Column, house: House) -> Read:
    """How often something happened."""
    read = _decimal(column)

    def count(text: str) -> int | None:
        found = read(text)
        if found is None:
            return None
        if found != found.to_integral_value() or not 0 <= found <= 10**9:
            raise ValueError("must be a whole number from 0 to a thousand million")
        return int(found)

    return count


def amounts(field: Field, column: Column, house: House) -> Read:
    """Amounts in minor units of the tenant's currency; as they are where each row has a currency of its own."""
    read = _decimal(column)
    if house.own_currencies and not field.custom:
        return read
    return lambda text: None if (found := read(text)) is None else minor(found, house.currency)


def minor(amount: Decimal, currency: str) -> int:
    """*amount* in minor units. ValueError: it is finer than the currency."""
    scaled = amount.scaleb(money.exponent(currency))
    if scaled != scaled.to_integral_value():
        raise ValueError(f"is finer than {currency}, which has {money.exponent(currency)} decimals")
    return int(scaled)


def currencies(field: Field, column: Column, house: House) -> Read:
    """Codes of ISO 4217, or the signs that mean only one."""

    def read(text: str) -> str | None:
        return None if text.lower() in NOTHING else money.known(_SIGNS.get(text, text.upper()))

    return read


_SIGNS = {"€": "EUR", "£": "GBP", "$": "USD", "US$": "USD", "₹": "INR", "zł": "PLN"}


def days(field: Field, column: Column, house: House) -> Read:
    """Dates as ``2026-01-31``."""
    order = dates.Order(column.date_order or dates.Order.DAY_FIRST)
    return lambda text: None if text.lower() in NOTHING else dates.read_date(text, order)


def moments(field: Field, column: Column, house: House) -> Read:
    """Times as RFC 3339 in UTC."""
    order = dates.Order(column.date_order or dates.Order.DAY_FIRST)
    return lambda text: None if text.lower() in NOTHING else dates.read_moment(text, order, house.zone)


def booleans(field: Field, column: Column, house: House) -> Read:
    """Yes or no, in the languages of our customers."""

    def read(text: str) -> bool | None:
        word = text.casefold()
        if word in _TRUE or word in _FALSE:
            return word in _TRUE
        if word in NOTHING:
            return None
        raise ValueError("is neither yes nor no")

    return read
