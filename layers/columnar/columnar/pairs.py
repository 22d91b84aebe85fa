"""Which pairs of neighbouring bytes stand in a text, as 64 bits: most texts that lack a part are known by them.

Many pairs share a bit, so a text may look as if it held a part; one that holds it never looks otherwise. The bits are
dealt out by how many texts of a sample hold each pair, so that every bit tells about as much as the others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import reduce
from heapq import heapify, heapreplace
from itertools import pairwise
from operator import or_

import polars as pl

_BITS = 64
_AT_ONCE = 32
"""Bytes of each text that are looked at together."""
_SPACE = 32
_USUAL = 0.5
"""A pair that stands in so many texts, such as those of a mailer's name, tells nothing."""


class Pairs:
    """What bit each pair has, dealt out after the *sample*."""

    def __init__(self, sample: Iterable[str]) -> None:
        texts = [set(filter(_within, _codes(text))) for text in sample]
        held = Counter(code for codes in texts for code in codes)
        bits = {code: code % _BITS for code in range(1 << 16) if _within(code)}
        loads = [(0, bit) for bit in range(_BITS)]
        heapify(loads)
        for code, times in held.most_common():
            load, bits[code] = loads[0]
            if times > _USUAL * len(texts):
                del bits[code]
            else:
                heapreplace(loads, (load + times, bits[code]))
        masks = [1 << bits[code] if code in bits else 0 for code in range(1 << 16)]
        self.table = pl.Series(masks, dtype=pl.UInt64)

    def of(self, text: str) -> int:
        """The pairs in one text."""
        return reduce(or_, self.table.gather(_codes(text)).to_list(), 0)

    def each(self, texts: pl.Series) -> pl.Series:
        """The pairs in each of *texts*, none of which is null."""
        lengths = texts.str.len_bytes()
        padded = (texts + "\0" * (_AT_ONCE + 1)).cast(pl.Binary)
        found = _none(texts.len())
        for start in range(0, _longest(lengths) - 1, _AT_ONCE):
            longer = lengths > start + 1
            if longer.all():
                found = found | self._piece(padded, start)
                continue
            places = pl.int_range(texts.len(), dtype=pl.UInt32, eager=True).filter(longer)
            found = found.scatter(places, found.gather(places) | self._piece(padded.gather(places), start))
        return found

    def _piece(self, texts: pl.Series, start: int) -> pl.Series:
        """The pairs that begin in the `_AT_ONCE` bytes from *start* on, which all *texts* have."""
        found = _none(texts.len())
        for odd in (0, 1):
            piece = texts.bin.slice(start + odd, _AT_ONCE)
            both = piece.bin.reinterpret(dtype=pl.Array(pl.UInt16, _AT_ONCE // 2), endianness="little")
            for at in range(_AT_ONCE // 2):
                found = found | self.table.gather(both.arr.get(at))
        return found


def _codes(text: str) -> list[int]:
    return [first | second << 8 for first, second in pairwise(text.encode())]


def _within(code: int) -> bool:
    """Whether the pair stands inside a word: not beyond its end, nor beyond that of the text."""
    return not {code & 0xFF, code >> 8} & {0, _SPACE}


def _none(size: int) -> pl.Series:
    return pl.Series([0], dtype=pl.UInt64).new_from_index(0, size)


def _longest(lengths: pl.Series) -> int:
    longest = lengths.max()
    return longest if isinstance(longest, int) else 0
