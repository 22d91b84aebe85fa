"""The words of a segment in which typing errors are forgiven, and the rows in which each stands."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from columnar import masks
from columnar.corpus import line_up
from columnar.schema import Column

SHORTEST = 4
"""Shorter words are taken as they are typed."""
_TOLD = "bcdfghjklmnpqrstvwxyz0123456789"
"""Vowels stand in nearly every word and tell nothing."""


def edits(word: str) -> int:
    """How many typing errors are forgiven in *word*: 1 in 4 to 7 letters, 2 in more."""
    return 0 if len(word) < SHORTEST else 1 if len(word) < 8 else 2


class Vocabulary:
    """The different words of columns that are given as texts without case and accents."""

    def __init__(self, columns: Sequence[tuple[Column, pl.Series]], size: int) -> None:
        empty = pl.DataFrame(schema={"word": pl.String(), "rows": pl.List(pl.UInt32())})
        frame = _postings(columns, size) if columns and size else empty
        self.words, self.rows = frame["word"], frame["rows"]
        self.letters = letters(self.words)
        self.lengths = self.words.str.len_chars()

    @property
    def bytes(self) -> int:
        """About how much memory the words and their rows take."""
        return int(sum(each.estimated_size() for each in (self.words, self.rows, self.letters, self.lengths)))

    def near(self, word: str) -> pl.Series:
        """The rows with a word that is *word* but for a few typing errors."""
        most = edits(word)
        wanted = pl.Series([letters_of(word)], dtype=pl.UInt32)
        apart = (self.letters ^ wanted).bitwise_count_ones() <= 2 * most
        length = len(word)
        likely = masks.places(apart & (self.lengths >= length - most) & (self.lengths <= length + most))
        texts = self.words.gather(likely).to_list()
        right = [index for index, text in zip(likely, texts, strict=True) if alike(word, text, most)]
        if not right:
            return pl.Series([], dtype=pl.UInt32)
        return self.rows.gather(right).explode(empty_as_null=False).unique()


def _postings(columns: Sequence[tuple[Column, pl.Series]], size: int) -> pl.DataFrame:
    spread = pl.DataFrame(
        {"word": line_up(columns).str.split(" "), "rows": pl.int_range(size, dtype=pl.UInt32, eager=True)}
    )
    return (
        spread.lazy()
        .explode("word", empty_as_null=False)
        .filter(pl.col("word").str.len_chars() >= SHORTEST - 1)
        .group_by("word")
        .agg(pl.col("rows"))
        .collect()
    )


def letters(texts: pl.Series) -> pl.Series:
    """A bit for each of the letters `_TOLD` that occurs."""
    found = pl.repeat(0, texts.len(), dtype=pl.UInt32, eager=True)
    for place, letter in enumerate(_TOLD):
        found = found | (texts.str.contains(letter, literal=True).cast(pl.UInt32) * (1 << place))
    return found


def letters_of(text: str) -> int:
    """The same of one text."""
    return sum(1 << place for place, letter in enumerate(_TOLD) if letter in text)


def alike(one: str, other: str, most: int) -> bool:
    """Whether at most *most* letters put in, left out, changed or swapped with the next make *one* of *other*.

    That is, whether their optimal string alignment distance is at most *most*.
    """
    if one == other:
        return True
    if not most or abs(len(one) - len(other)) > most:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    one, other, most = one[start:], other[start:], most - 1
    if not one or not other:
        return len(one) + len(other) <= most + 1
    swapped = len(one) > 1 and one[:2] == other[1::-1] and alike(one[2:], other[2:], most)
    return swapped or alike(one[1:], other[1:], most) or alike(one[1:], other, most) or alike(one, other[1:], most)
