"""Text search: which rows hold every word, exactly or with a few typing errors, and which of them fit best."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

import polars as pl

from columnar import masks
from columnar.folding import plain
from columnar.masks import Mask
from columnar.schema import SEPARATOR
from columnar.segment import Segment
from columnar.vocabulary import edits

FEW = 5
"""With fewer exact finds than this, typing errors are forgiven."""
_NUMBER = re.compile(r"[+(]?[0-9][0-9 ()./+-]*")
_LONG_NUMBER = 5


@dataclass(frozen=True)
class Word:
    """A word that must be found: *text* as it stands, or its *digits*, which is how telephone numbers are kept."""

    text: str
    digits: str = ""

    @property
    def forgiving(self) -> bool:
        """Whether typing errors can be forgiven in it."""
        return not self.digits and edits(self.text) > 0


def read(q: str) -> tuple[Word, ...]:
    """The words of *q*. A telephone number is one word, however it is written."""
    text = plain(q.replace(SEPARATOR, " ")).strip()
    if _NUMBER.fullmatch(text) and len(_digits(text)) >= _LONG_NUMBER:
        return (Word(text, _digits(text)),)
    return tuple(Word(each, _digits(each) if _NUMBER.fullmatch(each) else "") for each in dict.fromkeys(text.split()))


def _digits(text: str) -> str:
    """Only the digits; zeros in front stand for a country or a trunk call and are not part of what is kept."""
    found = re.sub(r"[^0-9]", "", text)
    return found.lstrip("0") or found


def containing(segment: Segment, words: Sequence[Word]) -> list[Mask]:
    """For each word, the rows that hold it as a part of one of their texts."""
    return [_containing(segment, word) for word in words]


def forgiving(segment: Segment, words: Sequence[Word], exact: Sequence[Mask]) -> list[Mask]:
    """For each word, the rows that hold it, or one like it but for typing errors; *exact* is what `containing` gave."""
    near = segment.vocabulary.near
    return [
        hits | masks.only(near(word.text), segment.size) if word.forgiving else hits
        for word, hits in zip(words, exact, strict=True)
    ]


def relevance(segment: Segment, words: Sequence[Word], found: Mask, exactly: Mask) -> pl.Series:
    """0 where every word begins a word of the row, 1 where it is at least a part of one, 2 elsewhere."""
    among = found & exactly
    first = among
    loose = [" " + (word.digits or word.text) for word in words]
    dictionary = [_in_dictionaries(segment, word, " ") for word in words]
    if any(each is not None for each in dictionary):
        for part, hits in zip(loose, dictionary, strict=True):
            begins = segment.corpus.containing_all([part], among=among)
            first = first & (begins if hits is None else begins | hits)
    else:
        first = segment.corpus.containing_all(loose, among=among)
    ranks = pl.Series([2], dtype=pl.UInt8).new_from_index(0, segment.size)
    return ranks.scatter(masks.places(among), 1).scatter(masks.places(first), 0)


def _containing(segment: Segment, word: Word) -> Mask:
    hits = segment.corpus.containing(word.digits or word.text)
    if word.digits not in ("", word.text):
        hits = hits | segment.corpus.containing(word.text)
    coded = _in_dictionaries(segment, word)
    return hits if coded is None else hits | coded


def _in_dictionaries(segment: Segment, word: Word, before: str = "") -> Mask | None:
    """The rows that hold the word in a column with a dictionary; None when there is no such column."""
    found = [
        segment.texts(column.name).holding(word.text, before)
        for column in segment.searched
        if segment.texts(column.name).coded
    ]
    return reduce(lambda one, other: one | other, found) if found else None
