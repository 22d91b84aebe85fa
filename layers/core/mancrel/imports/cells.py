"""One cell: from a text to what is stored, by the type of its field. What does not fit is a ValueError, no guess."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from mancrel.imports import staging
from mancrel.imports.contacting import emails, phones
from mancrel.imports.figures import amounts, booleans, counts, currencies, days, moments, plain_numbers
from mancrel.imports.house import NOTHING, House, Read
from mancrel.imports.targets import Column
from mancrel.kit import countries
from mancrel.records.fields import Field, FieldType

SHORT, _LONG, MAX_TAGS = 500, 10_000, 50
_BETWEEN = re.compile(r"[;|\n]")


def reader(field: Field, column: Column, house: House) -> Read:
    """What reads the cells of *column*, which becomes *field*."""
    make = _BY_NAME.get(field.name) or _MAKERS.get(field.type, _texts)
    read = make(field, column, house)
    if column.values:
        read = _translated(read, column.values)
    if house.paths and field.name == "status":
        read = _outcomes(read)
    return _remembering(read) if field.type in _FEW or field.name == "country" else read


def _translated(read: Read, given: Mapping[str, str]) -> Read:
    known = {text.casefold(): value for text, value in given.items()}

    def translated(text: str) -> Any:
        wanted = known.get(text.casefold(), text)
        return read(wanted) if wanted else None

    return translated


def _outcomes(read: Read) -> Read:
    """*read*, after the words that others have for won and lost."""
    return lambda text: read(staging.outcome(text) or text)


def _remembering(read: Read) -> Read:
    """*read*, for columns with few different values; remembers at most 5,000 of them."""
    known: dict[str, Any] = {}

    def remembered(text: str) -> Any:
        if text in known:
            return known[text]
        value = read(text)
        if len(known) < 5000 and type(text) is str:
            known[text] = value
        return value

    return remembered


def _texts(field: Field, column: Column, house: House) -> Read:
    longest = house.longest.get(field.name, _LONG if field.type is FieldType.LONG_TEXT else SHORT)
    lines = field.type is FieldType.LONG_TEXT

    def read(text: str) -> Any:
        if len(text) > longest:
            raise ValueError(f"has {len(text):,} characters; at most {longest:,} are kept")
        if "\n" in text and not lines:
            text = ", ".join(part.strip(" ,\r") for part in text.split("\n") if part.strip(" ,\r"))
        return [text] if field.several else str(text)

    return read


def _countries(field: Field, column: Column, house: House) -> Read:
    def read(text: str) -> str | None:
        if text.lower() in NOTHING:
            return None
        found = countries.find(text)
        if found is None:
            raise ValueError("is no country that we know; its code of two letters is always understood")
        return found

    return read


def _urls(field: Field, column: Column, house: House) -> Read:
    def read(text: str) -> str | None:
        if text.lower() in NOTHING:
            return None
        address = text if "://" in text else f"https://{text}"
        if not _ADDRESS.fullmatch(address) or len(address) > SHORT:
            raise ValueError("is no web address")
        return address

    return read


_ADDRESS = re.compile(r"https?://[^\s/?#@]+\.[^\s/?#@.]{2,}(?:[/?#]\S*)?", re.IGNORECASE)


def _choices(field: Field, column: Column, house: House) -> Read:
    known = {choice.casefold(): choice for choice in field.choices}

    def read(text: str) -> str | None:
        found = known.get(text.casefold())
        if found is None and text.lower() not in NOTHING:
            raise ValueError(f"must be one of {', '.join(field.choices[:12])}")
        return found

    return read


def _tags(field: Field, column: Column, house: House) -> Read:
    def read(text: str) -> list[str]:
        parts = _BETWEEN.split(text) if _BETWEEN.search(text) else text.split(",")
        tags = list(dict.fromkeys(tag for part in parts if (tag := part.strip())))
        if len(tags) > MAX_TAGS or any(len(tag) > MAX_TAGS for tag in tags):
            raise ValueError("has more than 50 tags, or one of more than 50 characters")
        return tags

    return read


def _people(field: Field, column: Column, house: House) -> Read:
    def read(text: str) -> str:
        found = house.people.get(text.lower())
        if found is None:
            raise ValueError("is no colleague's name or e-mail address")
        return found

    return read


_BY_NAME: dict[str, Callable[[Field, Column, House], Read]] = {
    "country": _countries,
    "visits": counts,
    "currency": currencies,
}
_MAKERS: dict[FieldType, Callable[[Field, Column, House], Read]] = {
    FieldType.EMAIL: emails,
    FieldType.PHONE: phones,
    FieldType.URL: _urls,
    FieldType.NUMBER: plain_numbers,
    FieldType.MONEY: amounts,
    FieldType.DATE: days,
    FieldType.MOMENT: moments,
    FieldType.BOOLEAN: booleans,
    FieldType.CHOICE: _choices,
    FieldType.TAGS: _tags,
    FieldType.USER: _people,
}
_FEW = frozenset(
    {FieldType.DATE, FieldType.MOMENT, FieldType.BOOLEAN, FieldType.CHOICE, FieldType.TAGS, FieldType.USER,
     FieldType.NUMBER, FieldType.MONEY}
)  # fmt: skip
