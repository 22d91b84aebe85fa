"""How well products and answers are found, on public data sets that stand beside the repository (see `language`).

``search.products`` is measured on all 19,406 products of Chorus, ``search.products_typo`` with a slip in each query,
``search.products_judged`` on only those products that somebody judged, and ``search.wording`` without the language
layer. Documents are the title and the short description in one text, as the command of the contract takes them.
"""

from __future__ import annotations

import csv
import gzip
import json
import random
import tempfile
from pathlib import Path
from typing import Any

from mancrel_ml.language import encoder
from mancrel_ml.search.answers import Approved, find_answers
from mancrel_ml.search.evaluation import evaluate
from mancrel_ml.search.meanings import Encoder, Floats, Meanings
from tests.bench import harness
from tests.bench.language import SETS

_SHORTEST = 4
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SEED = 1


class _Once:
    """An encoder that reads no text twice: four measurements share 19,406 documents."""

    def __init__(self, inner: Encoder) -> None:
        self.inner, self.name, self._known = inner, inner.name, dict[str, Floats]()

    def encode(self, text: str) -> Floats:
        """The vector of *text*."""
        if text not in self._known:
            self._known[text] = self.inner.encode(text)
        return self._known[text]


def run() -> None:
    """A line for each measurement; `value` is nDCG@10 or hit@1."""
    network = encoder.find()
    assert network, "the language layer is not built: python -m infra.weights"
    if not (SETS / "chorus_products.jsonl.gz").exists():
        harness.emit({"name": "search.products", "skipped": f"no data in {SETS.name}"})
        return
    once = _Once(network)
    with tempfile.TemporaryDirectory() as folder:
        _products(Path(folder), once)
    _answers(once)


def slipped(query: str, dice: random.Random) -> str:
    """*query* with one letter too many, missing, wrong or swapped in one of its longer words, if it has any."""
    words = query.split()
    places = [place for place, word in enumerate(words) if len(word) >= _SHORTEST]
    if not places:
        return query
    place = dice.choice(places)
    word = words[place]
    at = dice.randrange(1, len(word))
    other = dice.choice([letter for letter in _LETTERS if letter != word[at]])
    kinds = [word[:at] + word[at + 1 :], word[:at] + other + word[at:], word[:at] + other + word[at + 1 :]]
    if word[at] != word[at - 1]:
        kinds.append(word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :])
    words[place] = dice.choice(kinds)
    return " ".join(words)


def _products(folder: Path, network: Encoder) -> None:
    judged = rows("chorus_judgements")
    queries = list(dict.fromkeys(row["query"] for row in judged))
    known = {row["docid"] for row in judged}
    with gzip.open(SETS / "chorus_products.jsonl.gz", "rt", encoding="utf-8") as file:
        products = [json.loads(line) for line in file]
    texts = [{"id": row["id"], "text": f"{row['title']} {row.get('short_description') or ''}"} for row in products]
    _write(folder / "all", texts)
    _write(folder / "judged", [row for row in texts if row["id"] in known])
    dice = random.Random(_SEED)
    _table(folder / "clean", ("query_id", "text"), enumerate(queries))
    _table(folder / "typo", ("query_id", "text"), ((at, slipped(query, dice)) for at, query in enumerate(queries)))
    grades = ((queries.index(row["query"]), row["docid"], row["rating"]) for row in judged)
    _table(folder / "grades", ("query_id", "id", "grade"), grades)
    for name, documents, asked, read, goal in (
        ("products", "all", "clean", network, 0.80),
        ("products_typo", "all", "typo", network, 0.74),
        ("products_judged", "judged", "clean", network, 0.80),
        ("products_judged_typo", "judged", "typo", network, 0.74),
        ("wording", "all", "clean", None, 0.0),
    ):
        figures: dict[str, Any] = {}

        def measure(_: int, parts: Any = (documents, asked, read), figures: dict[str, Any] = figures) -> None:
            figures.update(evaluate(folder / parts[0], folder / parts[1], folder / "grades", parts[2]))

        sample = harness.calls(measure, 1)
        harness.report(f"search.{name}", sample, value=figures["ndcg10"], unit="nDCG@10", goal=goal, **figures)


def _answers(network: Encoder) -> None:
    with gzip.open(SETS / "stackfaq.json.gz", "rt", encoding="utf-8") as file:
        faqs = json.load(file)
    answers = [Approved(str(at), row["question"], (), " ".join(row["answer"])) for at, row in enumerate(faqs)]
    asked = [(text, str(at)) for at, row in enumerate(faqs) for text in row["rephr"] if text and len(text) > 3]
    meanings = Meanings(network)
    hits: list[bool] = []

    def ask(number: int) -> None:
        found = find_answers(asked[number][0], answers, 1, meanings=meanings)
        hits.append(bool(found) and found[0].id == asked[number][1])

    sample = harness.calls(ask, len(asked))
    harness.report("search.answers", sample, value=sum(hits) / len(hits), unit="hit@1", goal=0.95, answers=len(answers))


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a set in CSV."""
    with gzip.open(SETS / f"{name}.csv.gz", "rt", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def _write(path: Path, lines: list[dict[str, str]]) -> None:
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")


def _table(path: Path, columns: tuple[str, ...], values: Any) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([columns, *values])
