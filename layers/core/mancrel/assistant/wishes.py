"""The wish to talk to a person, in 24 languages (wishes.toml). Pure.

Words, because it must work always and be explained. Texts are folded first, so somebody who types "QUIERO HABLAR" or
"czlowiek" is heard like everybody else.
"""

import difflib
import re
import unicodedata
from functools import cache

from mancrel.assistant import words

_WORD = re.compile(r"\w{5,}")
_LONGEST_ALONE = 60
_FEW_WORDS = 15
_BETWEEN = 4
_ALIKE = 0.8


def wants_person(text: str) -> str | None:
    """The language (BCP 47) in which *text* asks for a person, None where it does not."""
    said = words.folded(text)
    for language in _languages():
        if _asked(language).search(said):
            return language
    if said.isascii() and said.count(" ") < _FEW_WORDS and _asked("en").search(_spelt(said)):
        return "en"
    if len(said) <= _LONGEST_ALONE:
        bare = " ".join("".join(" " if _is_mark(letter) else letter for letter in said).split())
        return next((language for language in _languages() if _alone(language).fullmatch(bare)), None)
    return None


@cache
def _languages() -> tuple[str, ...]:
    return tuple(name for name, entry in words.read("wishes").items() if isinstance(entry, dict))


@cache
def _asked(language: str) -> re.Pattern[str]:
    entry = words.read("wishes")[language]
    between = entry.get("between", _BETWEEN)
    spaced = rf"\b(?:{{}})\b(?:\s+[\w'-]+){{{{0,{between}}}}}?\s+(?:{{}})\b"
    unspaced = rf"(?:{{}})[^.!?。！？]{{{{0,{between}}}}}?(?:{{}})"
    form = spaced if entry.get("spaced", True) else unspaced
    pairs = [form.format(_any(pair["first"]), _any(pair["second"])) for pair in entry["pairs"]]
    return re.compile("|".join([*pairs, _any(entry["phrases"])]))


@cache
def _alone(language: str) -> re.Pattern[str]:
    courtesy = _any(words.read("wishes")["courtesy"])
    return re.compile(rf"(?:(?:{courtesy}) )*(?:{_any(words.read('wishes')[language]['alone'])})(?: (?:{courtesy}))*")


def _any(texts: list[str]) -> str:
    return "|".join(map(words.fold, texts))


def _is_mark(letter: str) -> bool:
    """Whether it is punctuation or a symbol; the vowel signs of Hindi are neither."""
    return letter != "'" and unicodedata.category(letter)[0] in "PS"


def _spelt(said: str) -> str:
    """English words of the wish that somebody in a hurry mistyped; nothing else is touched."""
    known: list[str] = words.read("wishes")["mistyped"]
    return _WORD.sub(lambda word: next(iter(difflib.get_close_matches(word[0], known, 1, _ALIKE)), word[0]), said)
