"""The words that descriptions are made of (data/*.toml), those of the tenant's own fields, tags and cities included."""

from __future__ import annotations

import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from mancrel.kit import countries
from mancrel.phrases.lexemes import World

LANGUAGES = ("en", "es", "hi")
_DATA = Path(__file__).parent / "data"
_ORDER = {"en": ("en",), "es": ("es", "en"), "hi": ("hi", "en")}
_BY_TYPE = {
    "number": "MEASURE", "money": "MEASURE", "date": "TIMEFIELD", "moment": "TIMEFIELD", "choice": "CHOICEFIELD",
    "boolean": "BOOLFIELD", "text": "FIELD", "long_text": "FIELD", "email": "FIELD", "phone": "FIELD", "url": "FIELD",
}  # fmt: skip
AMBIGUOUS_PLACES = frozenset(
    ["nice", "reading", "bath", "split", "cork", "essen", "bari", "linz", "salem", "leon", "cali", "faro", "goa"]
)
"""Words that are places only where they are written large."""


@dataclass(frozen=True)
class Entry:
    """What a phrase means: a *kind* of lexeme and its value."""

    kind: str
    value: Any = None


@dataclass
class Lexicon:
    """Phrases, as folded words, with their meaning; *words* are all words that occur in them."""

    entries: dict[tuple[str, ...], Entry] = field(default_factory=dict)
    words: set[str] = field(default_factory=set)
    longest: int = 1

    def add(self, phrase: str, entry: Entry, over: bool = False) -> None:
        """Take *phrase* in; one that is known stays as it is, unless *over*."""
        key = tuple(folded(phrase).split())
        if key and (over or key not in self.entries):
            self.entries[key] = entry
            self.words.update(key)
            self.longest = max(self.longest, len(key))

    def find(self, words: Sequence[str], at: int) -> tuple[int, Entry] | None:
        """The longest phrase that begins at *at*, and how many words it has."""
        for length in range(min(self.longest, len(words) - at), 0, -1):
            entry = self.entries.get(tuple(words[at : at + length]))
            if entry is not None:
                return length, entry
        return None


def folded(text: str) -> str:
    """*text* as it is compared: without case and accents, apostrophes straight, hyphens as spaces."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("’", "'").replace("-", " "))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def language(words: Iterable[str]) -> str:
    """Which language *words* (folded) are in, by the words that only one of them has."""
    counted = Counter(name for word in words for name in LANGUAGES if word in _distinctive(name))
    if counted["hi"] and counted["hi"] >= counted["es"]:
        return "hi"
    return "es" if counted["es"] > counted["en"] or (counted["es"] and not counted["en"]) else "en"


def of(name: str, world: World) -> Lexicon:
    """The lexicon of a *language* for a tenant's *world*."""
    base = _base(name)
    made = Lexicon(dict(base.entries), set(base.words), base.longest)
    for tag in world.tags:
        for form in (tag, f"{tag}s"):
            made.add(form, Entry("TAG", tag))
    for city in world.cities:
        made.add(city, Entry("CITY", city))
    for known in world.fields.values():
        if known.name.startswith("custom.") and known.type in _BY_TYPE:
            for phrase in (known.label, known.name, known.name.removeprefix("custom.")):
                made.add(phrase, Entry(_BY_TYPE[known.type], known.name), over=True)
    return made


@cache
def _base(name: str) -> Lexicon:
    made = Lexicon()
    for each in _ORDER[name]:
        for phrase, entry in _listed(each):
            made.add(phrase, entry)
    for phrase, entry in _places():
        made.add(phrase, entry)
    return made


@cache
def _listed(name: str) -> tuple[tuple[str, Entry], ...]:
    return tuple(_read(tomllib.loads((_DATA / f"{name}.toml").read_text(encoding="utf-8"))))


def _read(listed: Mapping[str, list[str]]) -> Iterator[tuple[str, Entry]]:
    for name, phrases in listed.items():
        kind, _, value = name.partition(".")
        for phrase in phrases:
            yield phrase, Entry(kind, value or None)


@cache
def _places() -> tuple[tuple[str, Entry], ...]:
    read = tomllib.loads((_DATA / "places.toml").read_text(encoding="utf-8"))
    found = [(city.strip(), Entry("CITY", city.strip())) for city in read["cities"].split("|") if city.strip()]
    for code, names in read["countries"].items():
        found += [(name.replace(".", " . "), Entry("COUNTRY", code)) for name in names]
        found += [(name, Entry("COUNTRY", code)) for name in names]
    return (*found, *((name, Entry("COUNTRY", code)) for name, code in countries.names().items()))


@cache
def _distinctive(name: str) -> frozenset[str]:
    own = {word for phrase, _ in _listed(name) for word in folded(phrase).split()}
    others = {
        word for other in LANGUAGES if other != name for phrase, _ in _listed(other) for word in folded(phrase).split()
    }
    return frozenset(own - others)


@cache
def real_words() -> frozenset[str]:
    """Words that are spelled as they should be and stand near one of ours: nothing to put right."""
    return frozenset((_DATA / "real_words.txt").read_text(encoding="utf-8").split())
