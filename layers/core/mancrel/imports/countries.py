"""Countries as people write them: names in the languages of our customers, and codes (data/countries.toml)."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from mancrel.imports.words import plain

_FILE = Path(__file__).parent / "data" / "countries.toml"


def find(text: str) -> str | None:
    """The ISO 3166-1 alpha-2 code of the country that *text* names."""
    return _known().get(plain(text.replace(".", "")))


@cache
def _known() -> dict[str, str]:
    read: dict[str, list[str]] = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {plain(name): code for code, names in read.items() for name in [*names, code.lower()]}
