"""Which pairs are known to be the same: a CSV of pairs, or of records and whom they are."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from mancrel_ml.matching.tables import RawTable

_VERDICT = re.compile(r"label|match|is_?match|is_?duplicate|duplicate|same|gold|class|truth|y", re.IGNORECASE)
_YES = {"1", "1.0", "true", "yes", "match", "t", "y"}
_NO = {"0", "0.0", "false", "no", "non-match", "nonmatch", "f", "n", "-1"}
_MOSTLY = 0.5
Pair = tuple[int, int]


def id_columns(records: Sequence[RawTable], truth: RawTable) -> list[int]:
    """Which column of each file the truth speaks of: the one that holds most of its ids.

    Raises:
        ValueError: in one of the files no column does.
    """
    told = {cell for row in _rows(truth) for cell in row}
    chosen = []
    for table in records:
        held = [len(told.intersection(table.column(number))) for number in range(len(table.headers))]
        distinct = [len(set(table.column(number))) for number in range(len(table.headers))]
        best = max(range(len(held)), key=lambda number: (held[number], distinct[number], -number))
        if not held[best]:
            raise ValueError(f"no column among {', '.join(table.headers)} holds the ids of the truth")
        chosen.append(best)
    return chosen


def pairs(truth: RawTable, ids: Sequence[Sequence[str]]) -> set[Pair]:
    """Row numbers of the records that are the same; records of a second file are numbered after those of the first.

    Raises:
        ValueError: not one pair of *truth* is among the records.
    """
    found = _between(truth, ids) if len(ids) > 1 else _within(truth, ids[0])
    if not found:
        raise ValueError("no pair of the truth is among the records: it needs two columns of ids")
    return found


def _rows(truth: RawTable) -> list[list[str]]:
    """The header may be a row itself."""
    return [[cell.strip() for cell in row] for row in [truth.headers, *truth.rows]]


def _true_pairs(truth: RawTable, left: set[str], right: set[str]) -> tuple[int, int, list[list[str]]]:
    """The columns of the two ids, and the rows that say yes."""
    rows = _rows(truth)
    width = range(len(truth.headers))
    on_left = [sum(row[number] in left for row in rows) for number in width]
    on_right = [sum(row[number] in right for row in rows) for number in width]
    best = max(
        ((i, j) for i in width for j in width if i != j),
        key=lambda each: (min(on_left[each[0]], on_right[each[1]]), -each[0], -each[1]),
    )
    verdicts = [number for number in width if number not in best and _is_verdict(truth, number)]
    return *best, [row for row in rows if all(row[number].lower() in _YES for number in verdicts[:1])]


def _is_verdict(truth: RawTable, number: int) -> bool:
    values = {cell.lower() for cell in truth.column(number)}
    return bool(_VERDICT.fullmatch(truth.headers[number])) and values <= _YES | _NO


def _between(truth: RawTable, ids: Sequence[Sequence[str]]) -> set[Pair]:
    left = {name: row for row, name in enumerate(ids[0])}
    right = {name: row + len(ids[0]) for row, name in enumerate(ids[1])}
    if len(truth.headers) < 2:
        raise ValueError("the truth needs two columns of ids")
    one, other, rows = _true_pairs(truth, set(left), set(right))
    return {(left[row[one]], right[row[other]]) for row in rows if row[one] in left and row[other] in right}


def _within(truth: RawTable, ids: Sequence[str]) -> set[Pair]:
    rows = {name: row for row, name in enumerate(ids)}
    if len(truth.headers) < 2:
        raise ValueError("the truth needs two columns of ids")
    one, other, told = _true_pairs(truth, set(rows), set(rows))
    known = sum(row[other] in rows for row in told)
    if known < _MOSTLY * len(told):
        return _of_groups(truth, rows)
    both = [(rows[row[one]], rows[row[other]]) for row in told if row[one] in rows and row[other] in rows]
    return {(min(pair), max(pair)) for pair in both if pair[0] != pair[1]}


def _of_groups(truth: RawTable, rows: dict[str, int]) -> set[Pair]:
    """Records of one file with the name of whom they are: all that share it are the same."""
    told = _rows(truth)
    held = [sum(row[number] in rows for row in told) for number in range(len(truth.headers))]
    record = held.index(max(held))
    group = next(number for number in range(len(truth.headers)) if number != record)
    members: dict[str, list[int]] = defaultdict(list)
    for row in told:
        if row[record] in rows:
            members[row[group]].append(rows[row[record]])
    return {pair for each in members.values() for pair in combinations(sorted(set(each)), 2)}
