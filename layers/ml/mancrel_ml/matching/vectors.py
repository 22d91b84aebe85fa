"""TF-IDF of words and their four-letter pieces, in plain numpy: what two descriptions share, rare things first."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from mancrel.duplicates import likeness
from mancrel_ml.matching.blocking import Pairs

PIECE = 4
PIECE_WEIGHT = 0.4
_KEYS_IN_ALL, _FEWEST_KEYS, _MOST_KEYS = 400_000, 8, 40
_CHUNK = 20_000
_LONGEST_CODE = 24
_BREAKS = re.compile(r"[\s,;()\[\]|/]+")
Weighted = Mapping[str, float]
Floats = NDArray[np.float64]


def words_of(text: str) -> list[str]:
    """Plain words; a code with hyphens counts whole, too: ``dvd-2930ci`` → ``dvd``, ``2930ci``, ``dvd2930ci``."""
    found: list[str] = []
    for chunk in _BREAKS.split(text):
        parts = likeness.plain(chunk).split()
        found += parts
        joined = "".join(parts)
        if len(parts) > 1 and len(joined) <= _LONGEST_CODE and is_code(joined):
            found.append(joined)
    return found


def is_code(word: str) -> bool:
    """Whether *word* looks like a model number: digits among letters, or many digits."""
    digits = sum(letter.isdigit() for letter in word)
    return len(word) >= PIECE and digits >= 2 and (digits < len(word) or digits > PIECE)


def with_pieces(words: Iterable[str]) -> dict[str, float]:
    """Every word once, and its pieces at less weight, so that spellings that differ a little still meet."""
    weights: dict[str, float] = {}
    for word in words:
        for start in range(len(word) - PIECE + 1):
            weights.setdefault(f"#{word[start : start + PIECE]}", PIECE_WEIGHT)
    return weights | dict.fromkeys(words, 1.0)


class Vectors:
    """Unit vectors of records; *weights* says per record how much each of its features counts before rarity does."""

    def __init__(self, weights: Sequence[Weighted]) -> None:
        self.seen_in = Counter(feature for each in weights for feature in each)
        self._rows = max(2, len(weights))
        numbers = {feature: number for number, feature in enumerate(self.seen_in)}
        self._width = max(1, len(numbers))
        sizes = np.array([len(each) for each in weights], dtype=np.int64)
        rows = np.repeat(np.arange(len(weights)), sizes)
        total = int(sizes.sum())
        features = np.fromiter((numbers[name] for each in weights for name in each), np.int64, total)
        told = np.fromiter((value for each in weights for value in each.values()), np.float64, total)
        rarity = np.fromiter((self.rarity(name) for name in numbers), np.float64, len(numbers))
        values = told * rarity[features]
        length = np.sqrt(np.bincount(rows, values**2, minlength=len(weights)))
        values /= np.where(length > 0, length, 1)[rows]
        packed = rows * self._width + features
        order = np.argsort(packed)
        self._packed, self._values = packed[order], values[order]
        self._starts = np.concatenate([[0], np.cumsum(sizes)])

    def rarity(self, feature: str) -> float:
        """Inverse document frequency; two records of a pair share a feature that is as rare as can be."""
        return float(np.log(1 + self._rows / max(1.5, self.seen_in[feature])))

    def cosines(self, pairs: Pairs) -> Floats:
        """How much of each other the rows of every pair say, 0 to 1."""
        chunks = [self._some(pairs[start : start + _CHUNK]) for start in range(0, len(pairs), _CHUNK)]
        return np.concatenate(chunks) if chunks else np.empty(0)

    def _some(self, pairs: Pairs) -> Floats:
        left, right = pairs[:, 0], pairs[:, 1]
        sizes = self._starts[left + 1] - self._starts[left]
        owner = np.repeat(np.arange(len(pairs)), sizes)
        offsets = np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        mine = self._starts[left][owner] + offsets
        wanted = self._packed[mine] + (right - left)[owner] * self._width
        theirs = np.minimum(np.searchsorted(self._packed, wanted), len(self._packed) - 1)
        shared = np.where(self._packed[theirs] == wanted, self._values[mine] * self._values[theirs], 0.0)
        return np.asarray(np.bincount(owner, shared, minlength=len(pairs)), dtype=np.float64)

    def keys(self, weights: Sequence[Weighted], source: Sequence[int] = ()) -> list[list[str]]:
        """The rarest features of each record that others have, too (those of the other *source*), for blocking.

        The fewer records, the more features: a small list is compared nearly whole.
        """
        count = int(np.clip(_KEYS_IN_ALL // self._rows, _FEWEST_KEYS, _MOST_KEYS))
        known = self._on_both_sides(weights, source) if len(source) else None
        return [self._rarest(each, known, count) for each in weights]

    def _rarest(self, weights: Weighted, known: set[str] | None, count: int) -> list[str]:
        shared = [name for name in weights if (self.seen_in[name] > 1 if known is None else name in known)]
        return sorted(shared, key=lambda name: (self.seen_in[name], -weights[name], name))[:count]

    @staticmethod
    def _on_both_sides(weights: Sequence[Weighted], source: Sequence[int]) -> set[str]:
        sides: tuple[set[str], set[str]] = (set(), set())
        for each, side in zip(weights, source, strict=True):
            sides[side].update(each)
        return sides[0] & sides[1]
