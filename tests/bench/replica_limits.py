"""What the replica's figures stand beside: whole columns in numpy, and plain Python row by row, on the same rows."""

from __future__ import annotations

import sys
from typing import Any

import numpy as np

from columnar import Store
from columnar.folding import plain
from columnar.vocabulary import alike, edits
from mancrel.rules import evaluating, grammar
from tests.bench import crowd
from tests.bench.replica import MISTYPED, WORDS, report, snapshot, timed

_FIELDS = ("lastVisit", "totalSpends", "tags", "custom.plan", "name", "email", "phone", "externalId")


def main(size: int) -> None:
    """Print the questions row by row."""
    store, _ = Store.load(snapshot(size), crowd.SHAPE.columns)
    rows = list(store.rows(columns=_FIELDS))
    del store
    python(rows)


def limit(store: Store) -> None:
    """The count of the rule over whole columns as they were loaded, of numbers, tags and plans already as codes."""
    frame = store._state.parts[0][0]
    last_visit = frame.column("lastVisit").fill_null(2**62).to_numpy()
    spent = frame.column("totalSpends").to_numpy()
    tags, plans = frame.texts("tags"), frame.texts("custom.plan")
    codes = [each.series.to_physical().cast(int).fill_null(-1).to_numpy().astype(np.int16) for each in (tags, plans)]
    vip = np.array([word is not None and "\0vip\0" in word for word in tags.words] + [False])
    paid = np.array([word in ("pro", "team") for word in plans.words] + [False])
    since = int((crowd.NOW.timestamp() - 30 * 86_400) * 1e6)

    def count(_: int) -> int:
        return int(np.count_nonzero((last_visit < since) & ((spent > 500_000) | (vip[codes[0]] & paid[codes[1]]))))

    sample = timed(count)
    report(f"replica.count.numpy.{frame.size}", sample, target="floor", rows=frame.size, found=count(0))


def python(rows: list[dict[str, Any]]) -> None:
    """The same questions, one row at a time."""
    rule = grammar.parse(crowd.RULE, crowd.SHAPE.fields)
    texts = [plain(" ".join(row[name] or "" for name in ("name", "email", "phone", "externalId"))) for row in rows]
    names = [plain(row["name"]).split() for row in rows]

    def count(_: int) -> int:
        return sum(1 for row in rows if evaluating.matches(rule, row, crowd.NOW))

    def page(_: int) -> list[dict[str, Any]]:
        found = [row for row in rows if evaluating.matches(rule, row, crowd.NOW)]
        return sorted(found, key=lambda row: (-row["totalSpends"], plain(row["name"]), row["id"]))[:50]

    def substring(_: int) -> int:
        return sum(1 for text in texts if WORDS[0] in text)

    def typo(_: int) -> int:
        word, most = MISTYPED[0], edits(MISTYPED[0])
        return sum(1 for each in names if any(alike(word, name, most) for name in each))

    for question in (count, page, substring, typo):
        sample = timed(question, 1, warm=False)
        found = question(0) if question is not page else 50
        report(f"replica.{question.__name__}.python", sample, target="row by row", rows=len(rows), found=found)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m tests.bench.replica_limits ROWS")
    main(int(sys.argv[1]))
