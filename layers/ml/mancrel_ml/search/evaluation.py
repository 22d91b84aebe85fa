"""How well search ranks, in the figures of the contract."""

import csv
import gzip
import json
import time
from collections import defaultdict
from pathlib import Path
from typing import IO

import numpy as np

from mancrel_ml.search.meanings import Encoder, Meanings
from mancrel_ml.search.products import Catalogue, Product

_TOP, _DEEP = 10, 100
_LEAD = 12  # words that stand for the title of a document that has none


def evaluate(
    documents: Path, queries: Path, judgements: Path, encoder: Encoder | None = None
) -> dict[str, float | int | str]:
    """Means over the queries that have a relevant document, found as the assistant finds products; ``model`` says what
    read meaning.

    ``ndcg10`` gains ``2^grade - 1`` (Burges 2005), unjudged documents gain nothing; ``recall100`` is the share of
    documents with a grade above 0 among the first hundred.

    Raises:
        ValueError: a file lacks a column, or no query has a relevant document.
    """
    with _opened(documents) as file:
        rows = [json.loads(line) for line in file if line.strip()]
    catalogue = Catalogue(map(_product, rows), Meanings(encoder) if encoder else None)
    catalogue.read(len(rows))
    grades = _grades(judgements)
    found: list[tuple[float, float]] = []
    spent = 0.0
    for row in _rows(queries, "query_id", "text"):
        wanted = grades.get(row["query_id"], {})
        if not any(grade > 0 for grade in wanted.values()):
            continue
        began = time.perf_counter()
        ranked = [catalogue.products[number].id for number, _ in catalogue.rank(row["text"], _DEEP)]
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
        "model": encoder.name if encoder else "wording",
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


def _product(row: dict[str, object]) -> Product:
    """A document as a product; one without ``title`` begins with it, as descriptions do."""
    text = str(row["text"])
    if "title" in row:
        return Product(str(row["id"]), "", str(row["title"]), text)
    words = text.split()
    return Product(str(row["id"]), "", " ".join(words[:_LEAD]), " ".join(words[_LEAD:]))


def _discounted(gains: list[float]) -> float:
    return float(sum(gain / np.log2(place + 2) for place, gain in enumerate(gains)))


def _grades(path: Path) -> dict[str, dict[str, float]]:
    grades: dict[str, dict[str, float]] = defaultdict(dict)
    for row in _rows(path, "query_id", "id", "grade"):
        grades[row["query_id"]][row["id"]] = float(row["grade"])
    return grades


def _rows(path: Path, *columns: str) -> list[dict[str, str]]:
    with _opened(path) as file:
        rows = csv.DictReader(file)
        if not set(columns) <= set(rows.fieldnames or ()):
            raise ValueError(f"{path} needs the columns {', '.join(columns)}; it has {rows.fieldnames}")
        return list(rows)


def _opened(path: Path) -> IO[str]:
    """*path*, plain or gzipped, for reading."""
    return (gzip.open if path.suffix == ".gz" else open)(path, "rt", newline="", encoding="utf-8-sig")
