"""Places and tags one after another, as one lexeme: “Mumbai, Pune or Delhi”."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mancrel.phrases.lexemes import Lexeme
from mancrel.phrases.valuing import Asked

_SEPARATORS = ("AND", "OR", "COMMA")
_PLACES = ("CITY", "COUNTRY")


@dataclass(frozen=True)
class Places:
    """Cities by name and countries by code; *within*: the city in the country (“Paris, France”)."""

    cities: tuple[str, ...]
    countries: tuple[str, ...]
    within: bool = False


def joined(lexemes: Sequence[Lexeme]) -> list[Lexeme]:
    """*lexemes* with the lists among them put together."""
    plain = [each for each in lexemes if each.kind not in ("PREP", "ARTICLE") or each.text.casefold() in _KEPT]
    found: list[Lexeme] = []
    at = 0
    while at < len(plain):
        each = plain[at]
        if each.kind in _PLACES:
            taken = _run(plain, at, _PLACES)
            found.append(_places(plain[at : at + taken]))
            at += taken
        elif each.kind == "TAG":
            taken = _run(plain, at, ("TAG",))
            found.append(_tags(plain[at : at + taken]))
            at += taken
        else:
            found.append(each)
            at += 1
    return found


_KEPT = ("se", "mein", "me", "en", "from", "from the")
"""Prepositions whose sense depends on what stands beside them; context.py settles that."""


def _run(lexemes: Sequence[Lexeme], start: int, kinds: tuple[str, ...]) -> int:
    """How many lexemes from *start* on are one list."""
    end = start + 1
    while True:
        at = end
        while at < len(lexemes) and (lexemes[at].kind in _SEPARATORS or _silent(lexemes[at])):
            at += 1
        between = [each.kind for each in lexemes[end:at] if not _silent(each)]
        if not between or at >= len(lexemes) or lexemes[at].kind not in kinds:
            return end - start
        end = at + 1


def _silent(lexeme: Lexeme) -> bool:
    return lexeme.kind in ("FILLER", "PREP", "FOR") and lexeme.text.casefold() in _BETWEEN


_BETWEEN = (
    "from",
    "in",
    "the",
    "those",
    "of",
    "en",
    "de",
    "los",
    "mein",
    "se",
    "ke",
    "who",
    "people",
    "customers",
    "me",
)


def _places(run: Sequence[Lexeme]) -> Lexeme:
    cities = tuple(dict.fromkeys(name for each in run if each.kind == "CITY" for name in each.value))
    lands = tuple(dict.fromkeys(str(each.value) for each in run if each.kind == "COUNTRY"))
    within = [each.kind for each in run if each.kind != "FILLER"] == ["CITY", "COMMA", "COUNTRY"]
    return Lexeme("PLACES", Places(cities, lands, within), " ".join(each.text for each in run))


def _tags(run: Sequence[Lexeme]) -> Lexeme:
    names = tuple(dict.fromkeys(_spelled(str(each.value)) for each in run if each.kind == "TAG"))
    every = any(each.kind == "AND" for each in run)
    return Lexeme("TAGS", Asked("tags", "has_tag", names, every), " ".join(each.text for each in run))


def _spelled(name: str) -> str:
    return "VIP" if name == "vip" else name
