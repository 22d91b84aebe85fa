"""Spelling mistakes: a word that is unknown is taken for the only known one that it is close to."""

from __future__ import annotations

from functools import lru_cache

from mancrel.phrases import lexicon
from mancrel.phrases.lexicon import Lexicon

_LEAST = 4


def corrected(word: str, known: Lexicon) -> tuple[str, ...]:
    """The known words that *word* (folded) may be a mistyping of, nearest first; more than one: nobody can tell."""
    if len(word) < _LEAST or word in lexicon.real_words() or not word.isalpha():
        return ()
    return _near(word, frozenset(known.words))


def distance(typed: str, meant: str) -> int:
    """How many letters differ, are missing, too many or swapped."""
    from rapidfuzz.distance import OSA

    return int(OSA.distance(typed, meant))


@lru_cache(maxsize=4096)
def _near(word: str, known: frozenset[str]) -> tuple[str, ...]:
    from rapidfuzz.distance import OSA

    allowed = 1 if len(word) < 8 else 2
    found = []
    for each in known:
        if len(each) < _LEAST - 1 or abs(len(each) - len(word)) > allowed or each[0] != word[0]:
            continue
        apart = OSA.distance(word, each, score_cutoff=allowed)
        if apart <= allowed:
            found.append((apart, each))
    nearest = min(found, default=(0, ""))[0]
    return tuple(sorted(each for apart, each in found if apart == nearest))
