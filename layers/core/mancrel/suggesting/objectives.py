"""What a text wants to achieve: win customers back, launch something, give a discount … (data/*.toml)."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

LANGUAGES = ("en", "es")
USUAL = "news"
_DATA = Path(__file__).parent / "data"
_SPANISH = frozenset(
    {"el", "la", "los", "las", "que", "de", "del", "para", "con", "una", "nuestra", "nuestro", "nuestros", "clientes",
     "y", "por", "en", "un", "sobre", "desde", "hasta", "anunciar", "pedir"}
)  # fmt: skip
_ENGLISH = frozenset(("the", "to", "for", "our", "who", "and", "with", "of", "on", "a", "customers", "in", "have"))


@dataclass(frozen=True)
class Purpose:
    """One thing that messages are for: the words that tell it, and ways to say it."""

    name: str
    signs: tuple[str, ...]
    ways: tuple[Mapping[str, str], ...]


def language(text: str) -> str:
    """Which of our languages *text* is in."""
    words = set(plain(text).split())
    accented = any(sign in text.casefold() for sign in "ñ¿¡áéíóú")
    return "es" if len(words & _SPANISH) + accented > len(words & _ENGLISH) else "en"


def scores(text: str, name: str) -> dict[str, int]:
    """How much of *text* speaks for each purpose, in the language *name*: a sign counts by its words."""
    said = f" {plain(text)} "
    found = {}
    for purpose in purposes(name).values():
        hits = [sign for sign in purpose.signs if f" {plain(sign)} " in said]
        found[purpose.name] = sum(1 + len(sign.split()) for sign in hits)
    return found


def recognised(text: str, name: str) -> str:
    """The purpose that *text* speaks for most, by words that may be slightly mistyped; news where nothing does."""
    found = scores(text, name)
    best = max(found, key=lambda each: found[each])
    return best if found[best] else _nearly(text, name)


def plain(text: str) -> str:
    """*text* without case, accents and signs."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in folded if not unicodedata.combining(sign))
    return " ".join(re.findall(r"[a-z0-9']+", bare.replace("-", " ").replace("’", "'")))


@cache
def purposes(name: str) -> dict[str, Purpose]:
    """All purposes in the language *name*."""
    return {
        key: Purpose(key, tuple(value["signs"]), tuple(value["ways"]))
        for key, value in _read(name).items()
        if key != "tones"
    }


def tones(name: str) -> Mapping[str, Mapping[str, str]]:
    """How each tone opens and closes a message."""
    found: Mapping[str, Mapping[str, str]] = _read(name)["tones"]
    return found


def _nearly(text: str, name: str) -> str:
    from rapidfuzz.distance import OSA

    for word in plain(text).split():
        for purpose in purposes(name).values():
            near = (plain(sign) for sign in purpose.signs if len(sign) >= 6 and " " not in sign)
            if len(word) >= 6 and any(OSA.distance(word, sign, score_cutoff=1) <= 1 for sign in near):
                return purpose.name
    return USUAL


@cache
def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_DATA / f"{name}.toml").read_text(encoding="utf-8"))
