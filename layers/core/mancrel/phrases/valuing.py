"""Values that people write after a field: the tags behind “tagged”, the text behind “name contains”, a choice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mancrel.kit import countries
from mancrel.phrases.lexemes import Lexeme, World
from mancrel.phrases.lexicon import Entry, Lexicon, folded
from mancrel.phrases.words import Word

_OPERATORS = {"IS": "=", "EQ": "=", "NE": "!=", "CONTAINS": "contains", "NOTCONTAINS": "not_contains",
              "STARTS": "starts_with", "NOT": "not", "PREP": "", "FILLER": ""}  # fmt: skip
_JOINTS = {"AND": "and", "OR": "or", "COMMA": "", "NOR": "or"}
_STOPS = frozenset(
    {"AND", "OR", "BUT", "COMMA", "NOT", "EMPTY", "NOTEMPTY", "IS", "HAS", "GT", "GE", "LT", "LE", "BETWEEN", "WITHIN",
     "SINCE", "BEFORE", "AFTER", "LPAR", "RPAR", "NOR"}
)  # fmt: skip
_BARE = frozenset({"company", "source", "name", "jobTitle", "city", "country", "region"})
"""Fields that a value may follow with no word between."""
_ARTICLES = ("the", "a", "an", "la", "el", "of", "de")
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
    reader = _Reader(words, known, world, at)
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


@dataclass
class _Reader:
    """Reads words from *at* on."""

    words: Sequence[Word]
    known: Lexicon
    world: World
    at: int

    def entry(self, at: int) -> tuple[int, Entry] | None:
        """What the lexicon has for the words at *at*."""
        if at >= len(self.words):
            return None
        word = self.words[at]
        if word.kind == "symbol":
            kind = {",": "COMMA", ";": "COMMA", "=": "EQ", "==": "EQ", "!=": "NE", "<>": "NE", "(": "LPAR", ")": "RPAR",
                    "/": "OR", "&": "AND"}.get(word.typed, "SYMBOL")  # fmt: skip
            return 1, Entry(kind)
        if word.kind != "word":
            return None
        return self.known.find([each.folded if each.kind == "word" else "\0" for each in self.words], at)

    def operators(self) -> list[str]:
        """The words that say how the value is compared, taken."""
        said: list[str] = []
        while (hit := self.entry(self.at)) is not None and hit[1].kind in _OPERATORS:
            if hit[1].kind in ("PREP", "FILLER") and (said or self.words[self.at].folded not in _ARTICLES):
                break
            said.append(_OPERATORS[hit[1].kind])
            self.at += hit[0]
        return [each for each in said if each]

    def value(self, first: bool) -> tuple[str, Entry | None] | None:
        """The value at hand, taken: a quotation, a known place, or words. A further one must be no word of ours."""
        if self.at >= len(self.words):
            return None
        word = self.words[self.at]
        if word.typed == "+" and self.at + 1 < len(self.words) and self.words[self.at + 1].kind == "number":
            self.at += 2
            return f"+{self.words[self.at - 1].typed}", None
        if word.kind in ("quoted", "domain", "number", "date") or _is_code(word.typed):
            self.at += 1
            return word.typed, None
        hit = self.entry(self.at)
        if word.kind != "word" or (hit is not None and hit[1].kind in _STOPS):
            return None
        if hit is not None and hit[1].kind in ("CITY", "COUNTRY", "TAG"):
            return self._known_value(hit)
        return (self._words(), None) if first or hit is None else None

    def _words(self) -> str:
        """The word at hand and those after it that are none of ours, taken."""
        taken = [self.words[self.at].typed]
        self.at += 1
        while self.at < len(self.words) and self.words[self.at].kind == "word" and self.entry(self.at) is None:
            taken.append(self.words[self.at].typed)
            self.at += 1
        return " ".join(taken)

    def _known_value(self, hit: tuple[int, Entry]) -> tuple[str, Entry | None]:
        typed = " ".join(word.typed for word in self.words[self.at : self.at + hit[0]])
        self.at += hit[0]
        return typed, hit[1]

    def joint(self) -> str | None:
        """The word between two values, taken; None when there is none."""
        said, at = None, self.at
        while (hit := self.entry(at)) is not None and hit[1].kind in _JOINTS:
            said = _JOINTS[hit[1].kind] or said or ""
            at += hit[0]
        if said is not None:
            self.at = at
        return said

    def values(self) -> tuple[list[tuple[str, Entry | None]], bool]:
        """The values at hand, and whether all of them are meant (“and”)."""
        found: list[tuple[str, Entry | None]] = []
        every = False
        while (one := self.value(not found)) is not None:
            found.append(one)
            before = self.at
            said = self.joint()
            ahead = self.at
            if said is None or self.value(False) is None:
                self.at = before
                break
            self.at = ahead
            every = every or said == "and"
        return found, every


def _tags(found: list[Lexeme], reader: _Reader) -> int:
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


def _is_code(typed: str) -> bool:
    return typed.isupper() and len(typed) == 2 and countries.find(typed) is not None


def _spelled(name: str) -> str:
    return "VIP" if folded(name) in ("vip", "vips") else name.strip()


def _text(name: str, reader: _Reader, taken: Lexeme) -> Lexeme | None:
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


def _named(taken: Lexeme, reader: _Reader) -> bool:
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


def _choice(name: str, reader: _Reader, taken: Lexeme) -> Lexeme | None:
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


def _chosen(reader: _Reader, choices: dict[str, str]) -> tuple[int, str]:
    for length in range(4, 0, -1):
        words = " ".join(word.folded.strip("\"'“”") for word in reader.words[reader.at : reader.at + length])
        if words in choices and reader.at + length <= len(reader.words):
            return length, choices[words]
    return 0, ""


def _either(name: str, reader: _Reader, taken: Lexeme) -> Lexeme | None:
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
