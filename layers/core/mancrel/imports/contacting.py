"""Cells that hold e-mail addresses and telephone numbers, one or several."""

from __future__ import annotations

import re
from typing import Any

from mancrel.imports.house import NOTHING, House, Read
from mancrel.imports.phones import finder
from mancrel.imports.targets import Column
from mancrel.kit import addresses
from mancrel.kit.errors import InvalidError
from mancrel.records.fields import Field


def emails(field: Field, column: Column, house: House) -> Read:
    """E-mail addresses, normalised."""

    def one(text: str) -> str:
        if text[-1:] == ">":
            text = text[text.rfind("<") + 1 : -1]
        try:
            return addresses.normalise(text.removeprefix("mailto:"))
        except InvalidError as error:
            raise ValueError("is no e-mail address") from error

    return _each(one, re.compile(r"[;,|\s]+(?=\S+@)"), field.several)


def phones(field: Field, column: Column, house: House) -> Read:
    """Telephone numbers in E.164."""
    find = finder(house.country)

    def one(text: str) -> str | None:
        if text.lower() in NOTHING:
            return None
        found = find(text.removeprefix("'"))
        if found is None:
            raise ValueError("is no telephone number" if text[:1] == "+" or house.country else _NO_PREFIX)
        return found

    return _each(one, re.compile(r"[;|,\n]+"), field.several)


_NO_PREFIX = "is no telephone number, or needs its country's prefix such as +351"


def _each(one: Read, between: re.Pattern[str], several: bool) -> Read:
    """*one* value, or several in one cell."""

    def read(text: str) -> Any:
        try:
            found = one(text)
        except ValueError:
            parts = [part for part in between.split(text) if part.strip()]
            if len(parts) < 2:
                raise
            return [value for part in parts if (value := one(part.strip())) is not None]
        return [found] if several and found is not None else found

    return read
