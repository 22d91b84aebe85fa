"""Precision, recall and F1 of the duplicates found, against pairs that are known."""

from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from mancrel_ml.matching import tables, truth
from mancrel_ml.matching.finding import find

Answer = dict[str, float | int | str]


def evaluate(records: Sequence[Path], truth_file: Path) -> Answer:
    """One file: duplicates within it. Two: pairs between them. Columns are told apart by name and values.

    Raises:
        ValueError: more than two files, an empty one, or a truth that does not speak of the records.
    """
    if len(records) not in (1, 2):
        raise ValueError("give one file of records, or two")
    raw, told = [tables.read(path) for path in records], tables.read(truth_file)
    columns = truth.id_columns(raw, told)
    wanted = truth.pairs(told, [table.column(number) for table, number in zip(raw, columns, strict=True)])
    began = perf_counter()
    table, kind = tables.combine(raw, columns)
    found = find(table, kind)
    seconds = perf_counter() - began
    return {**measures(found, wanted), "records": len(table), "kind": kind.value, "seconds": round(seconds, 2)}


def measures(found: set[tuple[int, int]], wanted: set[tuple[int, int]]) -> dict[str, float | int]:
    """Shares of the pairs found that are right, and of the right ones that are found."""
    right = len(found & wanted)
    precision, recall = right / len(found) if found else 0.0, right / len(wanted) if wanted else 0.0
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return {
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(f1, 4),
        "found": len(found),
        "wanted": len(wanted),
    }
