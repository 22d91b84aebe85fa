"""Values that people write after a field: the tags behind “tagged”, the text behind “name contains”, a choice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mancrel.kit import countries
from mancrel.phrases.following import Reader
from mancrel.phrases.lexemes import Lexeme, World
from mancrel.phrases.lexicon import Entry, Lexicon, folded
from mancrel.phrases.words import Word

_BARE = frozenset({"company", "source", "name", "jobTitle", "city", "country", "region"})
"""Fields that a value may follow with no word between."""
_EITHER = {"YES": True, "NO": False, "NOT": False}


@dataclass(frozen=True)
class Asked:
    """What is asked of a *field*: one of *values* (all of them when *every*), by *operator*."""

    field: str
    operator: str
    values: tuple[Any, ...]
    every: bool = False


def follow(taken: Lexeme, found: list[Lexeme], words: Sequence[Word], at: int, known: Lexicon, world: World) -> int:
    """Look for the values of *taken*, the last of *found*, from word *at* on, and put them in its place.

    Returns where to go on.
    """
    reader = Reader(words, known, world, at)
    if taken.kind == "TAGGED":
        after = _tags(found, reader)
        if found[-1].kind == "TAGGED":
            found[-1] = taken.as_("FIELD", "tags")
        return after
    if taken.kind in ("FIELD", "CHOICEFIELD", "BOOLFIELD"):
        made = _READERS[taken.kind](str(taken.value), reader, taken)
        if made is not None:
            found[-1] = made
            return reader.at
    return at


def _tags(found: list[Lexeme], reader: Reader) -> int:
    previous = found[-2] if len(found) > 1 else None
    begun = reader.at
    while (hit := reader.entry(reader.at)) is not None and hit[1].kind in ("FILLER", "ARTICLE", "IS", "EQ", "CONTAINS"):
        reader.at += hit[0]
    hit = reader.entry(reader.at)
    behind = (
        previous is not None
        and previous.kind in ("UNKNOWN", "TAG", "QUOTED", "VAGUE")
        and found[-1].text.casefold() in _BEHIND
    )
    values, every = ([], False) if behind and (hit is None or hit[1].kind != "TAG") else reader.values()
    if values:
        names = tuple(str(entry.value) if entry and entry.kind == "TAG" else text for text, entry in values)
        found[-1] = Lexeme("TAGS", Asked("tags", "has_tag", tuple(map(_spelled, names)), every), " ".join(names))
        return reader.at
    if behind and previous is not None:
        name = _spelled(str(previous.value) if previous.kind == "TAG" else previous.text)
        found[-2:] = [Lexeme("TAGS", Asked("tags", "has_tag", (name,)), name)]
    return begun


_BEHIND = frozenset({"tag", "tags", "tag wale", "tag hai", "ka tag", "ka tag hai", "tag ke saath", "tag laga hai",
                     "ka tag laga hai", "etiqueta", "tag lagaya hai", "tagged"})  # fmt: skip


def _spelled(name: str) -> str:
    return "VIP" if folded(name) in ("vip", "vips") else name.strip()


def _text(name: str, reader: Reader, taken: Lexeme) -> Lexeme | None:
    said = reader.operators()
    if not said and name not in _BARE and not name.startswith("custom."):
        return None
    hit = reader.entry(reader.at)
    if not said and (hit is not None and hit[1].kind not in ("CITY", "COUNTRY")):
        return None
    if not said and name in ("name", "company") and not _named(taken, reader):
        return None
    values, _ = reader.values()
    if not values:
        return None
    asked = Asked(name, _operator(said), tuple(_place(name, text, entry) for text, entry in values))
    return Lexeme("TEXTS", asked, f"{taken.text} {' '.join(text for text, _ in values)}")


def _named(taken: Lexeme, reader: Reader) -> bool:
    """Whether a name follows right behind the field: “named ana”, “name Ana”, but not “name sounds nice”."""
    if reader.at >= len(reader.words):
        return False
    word = reader.words[reader.at]
    return (
        word.kind == "quoted" or word.typed[:1].isupper() or taken.text.casefold() not in ("name", "company", "names")
    )


def _operator(said: Sequence[str]) -> str:
    plain = [each for each in said if each != "not"] or ["="]
    if "not" not in said:
        return plain[-1]
    return {"=": "!=", "contains": "not_contains", "starts_with": "not_starts_with"}.get(plain[-1], plain[-1])


def _place(name: str, text: str, entry: Entry | None) -> str:
    if name == "country":
        code = str(entry.value) if entry and entry.kind == "COUNTRY" else countries.find(text)
        return code or f"\0{text}"
    return str(entry.value) if entry is not None and entry.kind == "TAG" else text


def _choice(name: str, reader: Reader, taken: Lexeme) -> Lexeme | None:
    said = reader.operators()
    choices = {folded(each): each for each in reader.world.fields[name].choices} if name in reader.world.fields else {}
    found: list[str] = []
    while reader.at < len(reader.words):
        length, choice = _chosen(reader, choices)
        if not length:
            break
        found.append(choice)
        reader.at += length
        before = reader.at
        if reader.joint() is None or not _chosen(reader, choices)[0]:
            reader.at = before
            break
    if not found:
        return None
    return Lexeme("CHOICES", Asked(name, _operator(said), tuple(found)), f"{taken.text} {' '.join(found)}")


def _chosen(reader: Reader, choices: dict[str, str]) -> tuple[int, str]:
    for length in range(4, 0, -1):
        words = " ".join(word.folded.strip("\"'“”") for word in reader.words[reader.at : reader.at + length])
        if words in choices and reader.at + length <= len(reader.words):
            return length, choices[words]
    return 0, ""


def _either(name: str, reader: Reader, taken: Lexeme) -> Lexeme | None:
    turned = "not" in reader.operators() or "!=" in reader.operators()
    hit = reader.entry(reader.at)
    word = reader.words[reader.at].folded if reader.at < len(reader.words) else ""
    answer = {"no": False, "yes": True, "si": True, "haan": True}.get(word)
    if answer is None and hit is not None:
        answer = _EITHER.get(hit[1].kind)
    if answer is None:
        before = reader.at - 1
        said_no = turned and 0 <= before < len(reader.words) and reader.words[before].folded == "no"
        return Lexeme("BOOLS", Asked(name, "=", (False,)), taken.text) if said_no else None
    reader.at += hit[0] if hit else 1
    return Lexeme("BOOLS", Asked(name, "=", (answer is not turned,)), taken.text)


_READERS = {"FIELD": _text, "CHOICEFIELD": _choice, "BOOLFIELD": _either}
