"""How columns are called, in the languages of our customers (data/words.toml)."""

from __future__ import annotations

import tomllib
import unicodedata
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "data" / "words.toml"


def plain(header: str) -> str:
    """*header* as it is compared: lower case, no accents, words apart."""
    spaced = "".join(
        f" {char}" if char.isupper() and header[at - 1 : at].islower() else char for at, char in enumerate(header)
    )
    folded = unicodedata.normalize("NFKD", spaced.casefold())
    kept = (char if char.isalnum() or char in "#%" else " " for char in folded if not unicodedata.combining(char))
    return " ".join("".join(kept).split())


@cache
def targets() -> dict[str, list[str]]:
    """By header, as `plain` gives it: the targets that it may mean, the likeliest first."""
    found: dict[str, list[str]] = {}
    for target, names in _read().items():
        for name in names:
            found.setdefault(plain(name), []).append(target)
    return found


def _read() -> dict[str, list[str]]:
    found: dict[str, list[str]] = tomllib.loads(_FILE.read_text(encoding="utf-8"))["headers"]
    return found
