"""How alike two values of one role are: a level per pair, 0 the best, MISSING where one of them is empty."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz
from rapidfuzz.distance import OSA, JaroWinkler
from rapidfuzz.process import cpdist

from mancrel.duplicates import likeness
from mancrel_ml.matching.blocking import Pairs, codes_of
from mancrel_ml.matching.roles import Role

MISSING = -1
Levels = NDArray[np.int8]


@dataclass(frozen=True)
class Measure:
    """How one role is compared.

    *chances* are P(level | same) for equal, each of *bounds* and different: fixed, as learnt ones collapse. *usual*
    is how often two strangers agree anywhere, which is what a small list is judged by. Members of a *group* say
    overlapping things (a street lies in a town), so only the strongest counts in full.
    """

    clean: Callable[[str], str]
    alike: Callable[[list[str], list[str]], NDArray[np.float32]]
    bounds: tuple[float, ...]
    chances: tuple[float, ...]
    usual: float
    group: str = ""


def names_alike(left: list[str], right: list[str]) -> NDArray[np.float32]:
    """Jaro–Winkler (Winkler 1990), 0 to 1."""
    return np.asarray(cpdist(left, right, scorer=JaroWinkler.similarity, dtype=np.float32))


def words_alike(left: list[str], right: list[str]) -> NDArray[np.float32]:
    """The better of Jaro–Winkler and word order ignored."""
    loose = np.asarray(cpdist(left, right, scorer=fuzz.token_sort_ratio, dtype=np.float32)) / 100
    return np.maximum(names_alike(left, right), loose)


def codes_alike(left: list[str], right: list[str]) -> NDArray[np.float32]:
    """0.9 for one slip of a finger (a turned pair counts as one), 0.8 for two …"""
    slips = np.asarray(cpdist(left, right, scorer=OSA.distance, dtype=np.int32), dtype=np.float32)
    return np.asarray(1 - slips / 10, dtype=np.float32)


def day(text: str) -> str:
    """A date as ``YYYYMMDD``, whichever way round; else its digits."""
    parts = re.findall(r"\d+", text)
    if len(parts) >= 3 and len(parts[0]) == 4:
        return f"{parts[0]}{parts[1]:0>2}{parts[2]:0>2}"
    if len(parts) >= 3 and len(parts[2]) == 4:
        return f"{parts[2]}{parts[1]:0>2}{parts[0]:0>2}"
    return "".join(parts)


def letters(text: str) -> str:
    """Letters and digits only: codes that are written with or without blanks."""
    return likeness.plain(text).replace(" ", "")


def bare_number(text: str) -> str:
    """A code without leading zeros."""
    return letters(text).lstrip("0")


_NAME, _CODE, _TEXT = (0.92, 0.82), (0.89,), (0.92, 0.8)
MEASURES: dict[Role, Measure] = {
    Role.GIVEN: Measure(likeness.plain, names_alike, _NAME, (0.72, 0.13, 0.07, 0.08), 1e-2),
    Role.FAMILY: Measure(likeness.plain, names_alike, _NAME, (0.78, 0.11, 0.04, 0.07), 1e-3),
    Role.BORN: Measure(day, codes_alike, _CODE, (0.86, 0.08, 0.06), 1e-4),
    Role.EMAIL: Measure(likeness.address, words_alike, (0.95,), (0.75, 0.07, 0.18), 1e-5),
    Role.PHONE: Measure(likeness.phone, codes_alike, _CODE, (0.72, 0.06, 0.22), 1e-5),
    Role.IDENTITY: Measure(letters, codes_alike, _CODE, (0.86, 0.07, 0.07), 1e-5),
    Role.COMPANY: Measure(likeness.company, words_alike, _TEXT, (0.6, 0.15, 0.1, 0.15), 1e-3),
    Role.WEBSITE: Measure(likeness.host, codes_alike, _CODE, (0.75, 0.05, 0.2), 1e-4),
    Role.NUMBER: Measure(letters, codes_alike, _CODE, (0.8, 0.09, 0.11), 2e-2, "place"),
    Role.STREET: Measure(likeness.plain, words_alike, _TEXT, (0.7, 0.13, 0.06, 0.11), 1e-3, "place"),
    Role.DISTRICT: Measure(likeness.plain, words_alike, _TEXT, (0.55, 0.13, 0.07, 0.25), 1e-2, "place"),
    Role.CITY: Measure(likeness.plain, words_alike, _TEXT, (0.78, 0.08, 0.04, 0.1), 3e-2, "place"),
    Role.POSTCODE: Measure(bare_number, codes_alike, _CODE, (0.8, 0.1, 0.1), 3e-3, "place"),
    Role.REGION: Measure(likeness.plain, words_alike, (), (0.85, 0.15), 0.1, "place"),
    Role.COUNTRY: Measure(likeness.plain, words_alike, (), (0.93, 0.07), 0.5, "place"),
    Role.OTHER: Measure(likeness.plain, words_alike, _TEXT, (0.5, 0.1, 0.08, 0.32), 5e-2),
}


def levels(values: Sequence[str], pairs: Pairs, measure: Measure) -> Levels:
    """The level of every pair of rows of *values*; each distinct pair of texts is compared once."""
    codes = codes_of(values)
    left, right = codes[pairs[:, 0]], codes[pairs[:, 1]]
    found = np.full(len(pairs), MISSING, dtype=np.int8)
    there = (left >= 0) & (right >= 0)
    found[there & (left == right)] = 0
    unequal = there & (left != right)
    if unequal.any():
        texts = _by_code(values, codes)
        low, high = np.minimum(left, right)[unequal], np.maximum(left, right)[unequal]
        packed, back = np.unique((low << 32) | high, return_inverse=True)
        alike = measure.alike([texts[one] for one in packed >> 32], [texts[one] for one in packed & 0xFFFFFFFF])
        level = np.full(len(packed), len(measure.bounds) + 1, dtype=np.int8)
        for number in range(len(measure.bounds), 0, -1):
            level[alike >= measure.bounds[number - 1]] = number
        found[unequal] = level[back]
    return found


def _by_code(values: Sequence[str], codes: NDArray[np.int64]) -> list[str]:
    texts = [""] * (int(codes.max()) + 1)
    for value, code in zip(values, codes.tolist(), strict=True):
        if code >= 0:
            texts[code] = value
    return texts
