"""Which pairs are worth a look: records that share a key, in blocks of bounded size."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

Pairs = NDArray[np.int64]
"""Two columns, the smaller row number first."""
Codes = NDArray[np.int64]
LARGEST = 60
"""A key that more records share says too little by itself."""
NEAREST = 4


def candidates(
    keys: Iterable[Sequence[str]],
    order: Sequence[str],
    source: Sequence[int] = (),
    words: Sequence[Sequence[str]] = (),
) -> Pairs:
    """All distinct pairs that share a key or a word.

    Each key holds one text per record, the empty one shares nothing; *words* holds any number of texts per record.
    In a block above `LARGEST` records only meet their neighbours by *order*, so the number of pairs stays linear.
    """
    side = np.asarray(source, dtype=np.int8) if len(source) else None
    ranked = np.argsort(codes_of(order, ordered=True), kind="stable")
    found = [_paired(*_blocks(ranked, codes_of(key)[ranked]), side) for key in keys]
    if len(words):
        rows = np.repeat(ranked, [len(words[row]) for row in ranked])
        codes = codes_of([word for row in ranked for word in words[row]])
        found.append(_paired(*_blocks(rows, codes), side))
    return distinct(np.concatenate([_none(), *found]))


def distinct(pairs: Pairs) -> Pairs:
    """Each pair once, in order."""
    low, high = pairs.min(axis=1, initial=2**31), pairs.max(axis=1, initial=0)
    packed = np.sort((low << 32) | high)
    packed = packed[np.append(True, packed[1:] != packed[:-1])] if len(packed) else packed
    return np.stack([packed >> 32, packed & 0xFFFFFFFF], axis=1)


def codes_of(texts: Sequence[str], ordered: bool = False) -> Codes:
    """A number for each text, the same for the same; the empty text is -1. *ordered*: numbers sort as texts do."""
    names = sorted(set(texts)) if ordered else dict.fromkeys(texts)
    numbers = {text: number for number, text in enumerate(names)}
    numbers[""] = -1
    return np.fromiter((numbers[text] for text in texts), np.int64, len(texts))


def _blocks(rows: Codes, codes: Codes) -> tuple[Codes, Codes]:
    """Rows that have a key, block after block, and the code of each one's block."""
    order = np.argsort(codes, kind="stable")
    order = order[codes[order] >= 0]
    return rows[order], codes[order]


def _paired(rows: Codes, codes: Codes, side: NDArray[np.int8] | None) -> Pairs:
    """Pairs of rows at distance 1, 2, … within their block, as far as the block's size lets them reach."""
    if len(rows) < 2:
        return _none()
    sizes = np.bincount(codes)[codes]
    reach = np.where(sizes <= LARGEST, sizes, np.maximum(NEAREST, LARGEST * LARGEST // (2 * sizes)))
    found: list[Pairs] = []
    for distance in range(1, int(reach.max())):
        near = (codes[distance:] == codes[:-distance]) & (reach[:-distance] > distance)
        left, right = rows[:-distance][near], rows[distance:][near]
        if side is not None:
            across = side[left] != side[right]
            left, right = left[across], right[across]
        found.append(np.stack([left, right], axis=1))
    return np.concatenate(found) if found else _none()


def _none() -> Pairs:
    return np.empty((0, 2), dtype=np.int64)
