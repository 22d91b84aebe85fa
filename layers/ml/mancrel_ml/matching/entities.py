"""People and organisations: columns are cleaned, blocked, compared and weighed."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mancrel.duplicates import likeness
from mancrel_ml.matching import people
from mancrel_ml.matching.blocking import Pairs, candidates
from mancrel_ml.matching.fields import MEASURES, Levels, levels
from mancrel_ml.matching.organisations import Names
from mancrel_ml.matching.roles import Kind, Role
from mancrel_ml.matching.tables import Table
from mancrel_ml.matching.weights import Bits, random_pairs, weigh

LIKELY = 0.0
"""log2 odds above which a pair of one list is reported."""
LIKELY_ACROSS = {Kind.PERSON: -3.0, Kind.ORGANISATION: -1.0}
"""The same between two lists, where each record finds at most one partner: the prior is cautious."""
UNLIKELY = -8.0
"""Pairs below are forgotten at once."""
_CHUNK = 500_000
_SKELETON = 5
_SHARED = 0.3
"""How much a further member of a group counts: a postcode repeats most of what the town said."""


@dataclass
class Compared:
    """Pairs of rows, log2 odds that they are the same, and the level of each role."""

    pairs: Pairs
    odds: Bits
    levels: dict[Role, Levels]


def clean(table: Table, kind: Kind) -> dict[Role, list[str]]:
    """The columns in the form in which they are compared; names split into given and family."""
    columns = {role: values for role, values in table.columns.items() if role in MEASURES or role is Role.NAME}
    if kind is Kind.PERSON:
        columns |= people.name_parts(columns)
    columns.pop(Role.NAME, None)
    cleaned = {role: _cleaned(role, values) for role, values in columns.items()}
    return {role: values for role, values in cleaned.items() if _speaks(role, values)}


def _cleaned(role: Role, values: Sequence[str]) -> list[str]:
    tidy = MEASURES[role].clean
    known = {value: tidy(value.split("\n", 1)[0]) if value else "" for value in set(values)}
    return [known[value] for value in values]


def _speaks(role: Role, values: Sequence[str]) -> bool:
    """Whether a column can tell anything: it is not empty, and no mere number of the row."""
    filled = [value for value in values if value]
    numbering = role in (Role.IDENTITY, Role.OTHER) and len(set(filled)) == len(filled)
    return bool(filled) and not numbering


def keys(columns: dict[Role, list[str]], rows: int) -> list[list[str]]:
    """The texts that so many *rows* must share to be compared at all; several, so that one error does not part a pair.

    A column that no record fills is left out of *columns*, so there may be none.
    """
    empty = [""] * rows
    given, family, born, street, number, postcode, company, city = (
        columns.get(role, empty)
        for role in (
            Role.GIVEN, Role.FAMILY, Role.BORN, Role.STREET, Role.NUMBER, Role.POSTCODE, Role.COMPANY, Role.CITY,
        )
    )  # fmt: skip
    whole = [columns.get(role, empty) for role in (Role.EMAIL, Role.PHONE, Role.IDENTITY, Role.WEBSITE, Role.BORN)]
    sounds = [likeness.skeleton(name)[:5] for name in family]
    firsts = [likeness.skeleton(likeness.formal(name))[:3] for name in given]
    return [
        *whole,
        company,
        [likeness.skeleton(name)[:_SKELETON] for name in company],
        street,
        _both(sounds, firsts),
        _both([name[:3] for name in given], [name[:3] for name in family]),
        _both(sounds, postcode),
        _both(firsts, postcode),
        _both(firsts, [day[:4] for day in born]),
        _both(sounds, [day[4:] for day in born]),
        _both(firsts, [day[4:] for day in born]),
        _both(number, postcode),
        _both([text[:4] for text in company], city),
        _both([text[:6] for text in company], postcode),
    ]


def _both(left: Sequence[str], right: Sequence[str]) -> list[str]:
    return [f"{one} {other}" if one and other else "" for one, other in zip(left, right, strict=True)]


def compare(table: Table, kind: Kind, *, cautious: bool = False) -> Compared:
    """All pairs that are not clearly different, with the odds that they are the same.

    *cautious* never takes two people with different given names for one, see `people.part`.
    """
    columns = clean(table, kind)
    names = (
        Names(columns[Role.COMPANY], table.source) if kind is Kind.ORGANISATION and Role.COMPANY in columns else None
    )
    judge = _Judge(columns, names, _abroad(table), _prior(table))
    pairs = candidates(
        keys(columns, len(table)), _order(columns, len(table)), table.source, names.keys if names else ()
    )
    parts = [judge.compare(pairs[start : start + _CHUNK]) for start in range(0, max(1, len(pairs)), _CHUNK)]
    found = _together(parts)
    if kind is Kind.PERSON:
        people.part(found.odds, found.levels, found.pairs, LIKELY, always=cautious)
    return found


class _Judge:
    """Compares pairs a chunk at a time, so that memory is bounded by what may be the same."""

    def __init__(self, columns: dict[Role, list[str]], names: Names | None, abroad: list[bool], prior: float) -> None:
        self._columns, self._names, self._abroad, self._prior = columns, names, abroad, prior
        self._by_chance = self._levels(random_pairs(len(abroad)))

    def compare(self, pairs: Pairs) -> Compared:
        """The pairs above `UNLIKELY`."""
        found = self._levels(pairs)
        weights = {role: self._bits(role, found[role], pairs) for role in self._columns}
        odds = self._prior + _summed(weights, len(pairs))
        kept = odds > UNLIKELY
        return Compared(pairs[kept], odds[kept], {role: level[kept] for role, level in found.items()})

    def _bits(self, role: Role, found: Levels, pairs: Pairs) -> Bits:
        if self._names and role is Role.COMPANY:
            return self._names.bits(found, pairs, self._prior)
        return weigh(found, self._columns[role], pairs, MEASURES[role], self._by_chance[role])

    def _levels(self, pairs: Pairs) -> dict[Role, Levels]:
        found = {
            role: self._names.levels(pairs)
            if self._names and role is Role.COMPANY
            else levels(values, pairs, MEASURES[role])
            for role, values in self._columns.items()
        }
        if {Role.GIVEN, Role.FAMILY} <= self._columns.keys():
            people.mend(self._columns, pairs, found, self._abroad)
        return found


def _together(parts: Sequence[Compared]) -> Compared:
    return Compared(
        np.concatenate([part.pairs for part in parts]),
        np.concatenate([part.odds for part in parts]),
        {role: np.concatenate([part.levels[role] for part in parts]) for role in parts[0].levels},
    )


def _abroad(table: Table) -> list[bool]:
    names = zip(table.column(Role.NAME), table.column(Role.GIVEN), table.column(Role.FAMILY), strict=True)
    return [not "".join(parts).isascii() and likeness.foreign("".join(parts)) for parts in names]


def _order(columns: dict[Role, list[str]], rows: int) -> list[str]:
    """What neighbours in a large block are sorted by."""
    parts = [columns[role] for role in (Role.FAMILY, Role.GIVEN, Role.COMPANY, Role.CITY) if role in columns]
    return [" ".join(part) for part in zip(*parts, strict=True)] if parts else [""] * rows


def _prior(table: Table) -> float:
    """log2 odds that two random records are the same, if about half of them have a partner."""
    sides = np.bincount(table.source) if table.source else np.array([len(table)])
    return float(-np.log2(2.0 * sides.max()))


def _summed(weights: dict[Role, Bits], rows: int) -> Bits:
    total = np.zeros(rows)
    groups: dict[str, list[Bits]] = {}
    for role, each in weights.items():
        if MEASURES[role].group:
            groups.setdefault(MEASURES[role].group, []).append(each)
        else:
            total += each
    for members in groups.values():
        stacked = np.stack(members)
        gains, losses = np.maximum(stacked, 0), np.minimum(stacked, 0)
        for strongest, all_of_them in (
            (gains.max(axis=0), gains.sum(axis=0)),
            (losses.min(axis=0), losses.sum(axis=0)),
        ):
            total += (1 - _SHARED) * strongest + _SHARED * all_of_them
    return total
