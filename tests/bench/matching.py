"""Finding duplicates among invented contacts: speed, quality, and how much better than equal addresses or names."""

from __future__ import annotations

from itertools import combinations

from tests.bench import harness
from tests.bench.lookalikes import COLUMNS, Row, crowd


def run(n: int = 20_000) -> None:
    """Line: matching.contacts, records a second; `f1` beside `f1_equal`, the trivial predictor of the same run."""
    from mancrel_ml.matching.evaluation import measures
    from mancrel_ml.matching.finding import find
    from mancrel_ml.matching.tables import RawTable, combine

    rows, wanted = crowd(n)
    found: set[tuple[int, int]] = set()

    def once(_number: int) -> None:
        found.update(find(*combine([RawTable(list(COLUMNS), [[row[name] for name in COLUMNS] for row in rows])], [0])))

    sample = harness.calls(once, 1)
    quality = measures(found, wanted)
    trivial = measures(_equal(rows), wanted)
    harness.report(
        "matching.contacts",
        sample,
        value=len(rows) / sample.seconds,
        unit="records/s",
        records=len(rows),
        precision=quality["precision"],
        recall=quality["recall"],
        f1=quality["f1"],
        f1_equal=trivial["f1"],
    )
    assert quality["f1"] > trivial["f1"], "no better than comparing addresses and names"


def _equal(rows: list[Row]) -> set[tuple[int, int]]:
    """Pairs with the same address or the same name."""
    groups: dict[str, list[int]] = {}
    for place, row in enumerate(rows):
        for value in filter(None, (row["email"].lower(), row["name"].lower())):
            groups.setdefault(value, []).append(place)
    return {pair for each in groups.values() for pair in combinations(each, 2)}
