"""What holds for people only: names turned round, run together, shortened or in another script; and who shares a house.

A family shares surname, house, telephone and sometimes a mailbox, colleagues share a company and its switchboard. So
however much of that agrees, two people whose given names differ are two, unless they were born on the same day.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import JaroWinkler

from mancrel.duplicates import likeness
from mancrel_ml.matching.blocking import Pairs, codes_of
from mancrel_ml.matching.fields import Levels, letters, names_alike
from mancrel_ml.matching.roles import Role
from mancrel_ml.matching.weights import Bits

Columns = dict[Role, list[str]]
Mask = NDArray[np.bool_]
NEAR, WEAK, DIFFERENT = 1, 2, 3
_RUN_TOGETHER = 0.95
_SKELETONS = 0.9
_SHORTEST = 5
_SLIPS = 0.08
STRANGERS = -12.0
"""The most that the odds of two people with different names can be."""


def name_parts(columns: Columns) -> Columns:
    """Given and family name in plain letters, from whatever columns there are."""
    given, family, whole = (columns.get(role) for role in (Role.GIVEN, Role.FAMILY, Role.NAME))
    if given is None and family is None:
        parts = [likeness.person(name) for name in whole or ()]
        given, family = [part[0] for part in parts], [part[1] for part in parts]
    rows = len(given or family or ())
    return {
        Role.GIVEN: [likeness.plain(name) for name in given or [""] * rows],
        Role.FAMILY: [likeness.plain(name) for name in family or [""] * rows],
    }


def mend(columns: Columns, pairs: Pairs, found: dict[Role, Levels], abroad: Sequence[bool]) -> None:
    """Raise the level of names that say the same in another way; *abroad* marks names in another script."""
    given, family = columns[Role.GIVEN], columns[Role.FAMILY]
    first, last = found[Role.GIVEN], found[Role.FAMILY]
    _short_forms(given, pairs, first)
    doubtful = np.flatnonzero((first > NEAR) | (last > NEAR) | (first < 0) | (last < 0))
    if not len(doubtful):
        return
    whole = [letters(one + other) for one, other in zip(given, family, strict=True)]
    turned = [letters(other + one) for one, other in zip(given, family, strict=True)]
    left, right = pairs[doubtful, 0].tolist(), pairs[doubtful, 1].tolist()
    texts = [whole[row] for row in left]
    alike = np.maximum(
        names_alike(texts, [whole[row] for row in right]), names_alike(texts, [turned[row] for row in right])
    )
    short = np.array([len(name) < _SHORTEST for name in whole], dtype=bool)
    alike[short[left] | short[right]] = 0
    alike[_half_equal(first[doubtful], last[doubtful])] = 0
    said = alike >= _RUN_TOGETHER
    for place, (i, j) in enumerate(zip(left, right, strict=True)):
        if abroad[i] != abroad[j]:
            said[place] |= _sound_alike(given[i], given[j]) and _sound_alike(family[i], family[j])
    mended = doubtful[said]
    first[mended] = np.where(first[mended] == 0, 0, NEAR)
    last[mended] = np.where(last[mended] == 0, 0, NEAR)


def _half_equal(first: Levels, last: Levels) -> Mask:
    """Both parts are there and one agrees: then the other one's difference is a real one."""
    return np.asarray((first == 0) & (last > 0) | (last == 0) & (first > 0), dtype=bool)


def _short_forms(given: Sequence[str], pairs: Pairs, level: Levels) -> None:
    """``a`` and ``ana`` agree weakly, ``bob`` and ``robert`` nearly."""
    left, right = pairs[:, 0], pairs[:, 1]
    formal = codes_of([likeness.formal(name) for name in given])
    level[(level > NEAR) & (formal[left] == formal[right])] = NEAR
    short = np.array([len(name) == 1 for name in given], dtype=bool)
    letter = np.array([ord(name[0]) if name else -1 for name in given])
    level[(level > WEAK) & (short[left] | short[right]) & (letter[left] == letter[right])] = WEAK


def _sound_alike(one: str, other: str) -> bool:
    left, right = likeness.skeleton(one), likeness.skeleton(other)
    return bool(left and right) and JaroWinkler.similarity(left, right) >= _SKELETONS


def strangers(found: dict[Role, Levels], pairs: Pairs) -> Mask:
    """Pairs that cannot be one person: a name differs clearly and nothing that is theirs alone agrees."""
    none = np.zeros(len(pairs), dtype=bool)
    given, family, born, identity, email = (
        found.get(role) for role in (Role.GIVEN, Role.FAMILY, Role.BORN, Role.IDENTITY, Role.EMAIL)
    )
    own = none.copy()
    for level in (born, identity):
        if level is not None:
            own |= (level >= 0) & (level <= NEAR)
    other_given = none if given is None else given == DIFFERENT
    other_family = none if family is None else family == DIFFERENT
    same_mail = none if email is None else email == 0
    return np.asarray(~own & (other_given | (other_family & ~same_mail)), dtype=bool)


def part(odds: Bits, found: dict[Role, Levels], pairs: Pairs, likely: float, always: bool = False) -> None:
    """Take the odds of `strangers` down to where no pair is reported.

    Where hardly any likely pair is one of strangers, they are slips of the pen, not households: then they stay, unless
    *always*.
    """
    apart = strangers(found, pairs)
    agreeing = apart[odds > likely]
    if always or not len(agreeing) or agreeing.mean() > _SLIPS:
        odds[apart] = np.minimum(odds[apart], STRANGERS)
