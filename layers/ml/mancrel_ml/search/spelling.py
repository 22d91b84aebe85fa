"""Which known word a misspelt one stands for: the likeliest by how it is misspelt and how common the word is."""

import math
from collections.abc import Mapping

from rapidfuzz import process
from rapidfuzz.distance import OSA

_SHORTEST = 4
_LONG = 7  # letters from which two slips are believed
_SLIP, _FIRST, _SWAP = 3.0, 1.5, 0.5  # log odds against a slip, against one in the first letter, for a swap


class Speller:
    """Mends words against *known* ones, each with how often it occurs."""

    def __init__(self, known: Mapping[str, int]) -> None:
        self._common = {
            word: math.log(count) for word, count in known.items() if len(word) >= _SHORTEST - 1 and word.isalpha()
        }
        self._words = list(self._common)

    def mended(self, word: str) -> dict[str, float]:
        """The known word that *word* stands for, with how alike they are (0…1); empty when none is near.

        Near is one slip (a letter too many, missing, wrong, or two swapped), in long words two (optimal string
        alignment; Boytsov 2011); of several near words the likeliest, common ones before rare ones.
        """
        if not _mendable(word):
            return {}
        slips = {
            found: int(count)
            for found, count, _ in process.extract(
                word, self._words, scorer=OSA.distance, score_cutoff=1 if len(word) < _LONG else 2, limit=None
            )
        }
        if not slips:
            return {}
        best = max(slips, key=lambda found: (self._likely(word, found, slips[found]), found))
        return {best: 1 - slips[best] / max(len(word), len(best))}

    def _likely(self, said: str, meant: str, slips: int) -> float:
        first = _FIRST if said[0] != meant[0] else 0.0
        swapped = _SWAP if sorted(said) == sorted(meant) else 0.0
        return self._common[meant] - _SLIP * slips - first + swapped


def _mendable(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isalpha()
