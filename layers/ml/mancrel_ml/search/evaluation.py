"""How well search ranks, in the figures of the contract."""

import csv
import json
import time
from collections import defaultdict
from pathlib import Path

import numpy as np

from mancrel_ml.search.index import Document, Index

_TOP, _DEEP = 10, 100


def evaluate(documents: Path, queries: Path, judgements: Path) -> dict[str, float | int]:
    """Means over the queries that have a relevant document.

    ``ndcg10`` gains ``2^grade - 1`` (Burges 2005), unjudged documents gain nothing; ``recall100`` is the share of
    documents with a grade above 0 among the first hundred.

    Raises:
        ValueError: a file lacks a column, or no query has a relevant document.
    """
    with documents.open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file if line.strip()]
    index = Index(Document(str(row["id"]), "", str(row["text"])) for row in rows)
    grades = _grades(judgements)
    found: list[tuple[float, float]] = []
    spent = 0.0
    for row in _rows(queries, "query_id", "text"):
        wanted = grades.get(row["query_id"], {})
        if not any(grade > 0 for grade in wanted.values()):
            continue
        began = time.perf_counter()
        ranked = [index.documents[number].id for number, _ in index.best(row["text"], _DEEP)]
        spent += time.perf_counter() - began
        found.append((ndcg(ranked, wanted), recall(ranked, wanted)))
    if not found:
        raise ValueError(f"no query of {queries} has a relevant document in {judgements}")
    means = np.mean(found, axis=0)
    return {
        "ndcg10": round(float(means[0]), 4),
        "recall100": round(float(means[1]), 4),
        "msPerQuery": round(spent * 1000 / len(found), 3),
        "queries": len(found),
        "documents": len(rows),
    }


def ndcg(ranked: list[str], grades: dict[str, float]) -> float:
    """Discounted gain of the first ten, as a share of the best possible."""
    gains = [2 ** grades.get(name, 0.0) - 1 for name in ranked[:_TOP]]
    ideal = [2**grade - 1 for grade in sorted(grades.values(), reverse=True)[:_TOP]]
    return _discounted(gains) / _discounted(ideal)


def recall(ranked: list[str], grades: dict[str, float]) -> float:
    """Share of the relevant documents that were found."""
    relevant = {name for name, grade in grades.items() if grade > 0}
    return len(relevant.intersection(ranked)) / len(relevant)


def _discounted(gains: list[float]) -> float:
    return float(sum(gain / np.log2(place + 2) for place, gain in enumerate(gains)))


def _grades(path: Path) -> dict[str, dict[str, float]]:
    grades: dict[str, dict[str, float]] = defaultdict(dict)
    for row in _rows(path, "query_id", "id", "grade"):
        grades[row["query_id"]][row["id"]] = float(row["grade"])
    return grades


def _rows(path: Path, *columns: str) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8-sig") as file:
        rows = csv.DictReader(file)
        if not set(columns) <= set(rows.fieldnames or ()):
            raise ValueError(f"{path} needs the columns {', '.join(columns)}; it has {rows.fieldnames}")
        return list(rows)
