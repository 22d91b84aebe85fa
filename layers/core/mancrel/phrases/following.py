"""Words read on behind a field: how its value is compared, the values, and what joins them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mancrel.kit import countries
from mancrel.phrases.lexemes import World
from mancrel.phrases.lexicon import Entry, Lexicon
from mancrel.phrases.words import Word

_OPERATORS = {"IS": "=", "EQ": "=", "NE": "!=", "CONTAINS": "contains", "NOTCONTAINS": "not_contains",
              "STARTS": "starts_with", "NOT": "not", "PREP": "", "FILLER": ""}  # fmt: skip
_JOINTS = {"AND": "and", "OR": "or", "COMMA": "", "NOR": "or"}
_STOPS = frozenset(
    {"AND", "OR", "BUT", "COMMA", "NOT", "EMPTY", "NOTEMPTY", "IS", "HAS", "GT", "GE", "LT", "LE", "BETWEEN", "WITHIN",
     "SINCE", "BEFORE", "AFTER", "LPAR", "RPAR", "NOR"}
)  # fmt: skip
_ARTICLES = ("the", "a", "an", "la", "el", "of", "de")


@dataclass
class Reader:
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


def _is_code(typed: str) -> bool:
    return typed.isupper() and len(typed) == 2 and countries.find(typed) is not None
