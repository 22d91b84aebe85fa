"""How well and how quickly messages are found by what they mean, on public data sets that stand beside the repository.

``meaning.found``: 1,000 messages of Banking77's test part are asked among 6,000 of its other part; those of the same
intent are what should be found. The baselines in the same run are Okapi BM25 and, ``words``, the messages with every
word of the question. ``meaning.asked`` is a question to 100,000 texts in memory, ``meaning.followed`` one to a copy in
which 100 texts changed.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import numpy as np

from mancrel.embeddings.models import Embedding
from mancrel_ml.language import encoder
from mancrel_ml.search.index import Document, Index
from mancrel_ml.semantic import service
from mancrel_ml.semantic.copies import Copy
from mancrel_ml.semantic.reading import packed
from tests.bench import harness
from tests.bench.language import SETS
from tests.bench.retrieval import rows

_TEXTS, _QUESTIONS, _MANY, _CHANGED, _SEED = 6_000, 1_000, 100_000, 100, 1
_NOW = datetime(2026, 11, 23, tzinfo=UTC)
Search = Callable[[str], Sequence[int]]


def run() -> None:
    """A line for each measurement."""
    if not (SETS / "banking77.csv.gz").exists():
        harness.emit({"name": "meaning.found", "skipped": f"no data in {SETS.name}"})
        return
    network = encoder.find()
    assert network, "the language layer is not built: python -m infra.weights"
    dice = random.Random(_SEED)
    known = rows("banking77")
    texts = dice.sample([row for row in known if row["split"] == "train"], _TEXTS)
    asked = dice.sample([row for row in known if row["split"] == "test"], _QUESTIONS)
    copy = Copy()
    copy.apply((read(at, row["text"], network) for at, row in enumerate(texts)), network.name)
    index = Index(Document(str(at), "", row["text"]) for at, row in enumerate(texts))

    def by_meaning(q: str) -> list[int]:
        answer = service.find(copy, network, q, ["messages"], 10)
        found = dict.fromkeys(int(near.record_id) for near in [*answer.wording, *answer.meaning])
        return list(found)[:10]

    def by_words(q: str) -> list[int]:
        return copy.worded(copy.of(["messages"]), q)[:10]

    ways: dict[str, Search] = {
        "found": by_meaning, "bm25": lambda q: [at for at, _ in index.best(q, 10)], "words": by_words,
    }  # fmt: skip
    baseline = 0.0
    for name in ("bm25", "words", "found"):
        gains: list[float] = []

        def ask(number: int, way: Search = ways[name], gains: list[float] = gains) -> None:
            wanted = asked[number]["category"]
            gains.append(_ndcg([texts[at]["category"] == wanted for at in way(asked[number]["text"])]))

        sample = harness.calls(ask, len(asked))
        value = sum(gains) / len(gains)
        baseline = baseline or value
        harness.report(
            f"meaning.{name}", sample, value=round(value, 4), unit="nDCG@10", ratio=round(value / baseline, 3)
        )
    _many(network, [row["text"] for row in asked])


def _many(network: encoder.Encoder, asked: Sequence[str]) -> None:
    """A hundred thousand texts whose vectors are drawn: how long a question takes does not depend on what they say."""
    draw = np.random.default_rng(_SEED)

    def drawn(at: int) -> Embedding:
        vector = draw.standard_normal(encoder.WIDTH).astype(np.float32)
        return _row(at, f"{asked[at % len(asked)]} {at}", network.name, packed(vector))

    copy = Copy()
    copy.apply(map(drawn, range(_MANY)), network.name)
    first = harness.calls(lambda at: service.find(copy, network, asked[at], ["messages"], 500), 200)
    harness.report("meaning.asked", first, value=harness.median(first), unit="ms", texts=_MANY)

    def follow(at: int) -> None:
        copy.apply([drawn(at * _CHANGED + each) for each in range(_CHANGED)], network.name)
        service.find(copy, network, asked[at], ["messages"], 500)

    then = harness.calls(follow, 100)
    harness.report("meaning.followed", then, value=harness.median(then), unit="ms", texts=_MANY, changed=_CHANGED)


def read(at: int, text: str, network: encoder.Encoder) -> Embedding:
    """The row of message *at*."""
    return _row(at, text, network.name, packed(network.encode(text)))


def _row(at: int, text: str, name: str, vector: bytes) -> Embedding:
    row = Embedding("bench", f"messages#{at}", text=text, encoder=name, vector=vector, read_of="")
    row.changed_at = _NOW
    return row


def _ndcg(hits: Sequence[bool]) -> float:
    """Of ten places that could all have been hits."""
    best = sum(1 / math.log2(place + 2) for place in range(10))
    return sum(1 / math.log2(place + 2) for place, hit in enumerate(hits) if hit) / best
