"""Countries as people write them: names in the languages of our customers, and codes (data/countries.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from mancrel.kit.folding import words

_FILE = Path(__file__).parent / "data" / "countries.toml"


def find(text: str) -> str | None:
    """The ISO 3166-1 alpha-2 code of the country that *text* names."""
    return _known().get(words(text.replace(".", "")))


@cache
def names() -> Mapping[str, str]:
    """The codes by name, without case and accents; codes themselves are no names here."""
    return {words(name): code for code, listed in _read().items() for name in listed if len(name) > 3}


@cache
def _known() -> dict[str, str]:
    return {words(name): code for code, listed in _read().items() for name in [*listed, code.lower()]}


@cache
def _read() -> dict[str, list[str]]:
    found: dict[str, list[str]] = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return found
