"""How often the nearest question has the same intent, and how quickly it is found among 10,000 messages.

``past.alike`` asks each text of a public set among the others of it (leave one out): `value` is the share of those
whose nearest one is at least as alike as `at` that have its intent, `covers` the share that have one so near. At
`past.ALIKE` a past answer is shown, at `drafting.AGAIN` it may become a draft. ``past.asked`` reads a message and
finds what is near.
"""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Sequence

import numpy as np

from mancrel.assistant import drafting, past
from mancrel_ml.language import encoder
from mancrel_ml.semantic import service
from mancrel_ml.semantic.copies import Copy
from tests.bench import harness
from tests.bench.language import SETS
from tests.bench.meaning import read
from tests.bench.retrieval import rows

_SETS = {
    "banking77": ("text", "category", 30),
    "bitext8k_intents": ("utterance", "intent", 80),
    "clinc150_trainval": ("text", "intent", 18),
}
"""Columns of text and intent, and how many texts of an intent are asked."""
_MESSAGES, _ASKED, _NEAR, _SEED = 10_000, 500, 60, 1
Labelled = Sequence[tuple[str, str]]


def run() -> None:
    """A line for each measurement."""
    if not (SETS / "stackfaq.json.gz").exists():
        harness.emit({"name": "past.alike", "skipped": f"no data in {SETS.name}"})
        return
    network = encoder.find()
    assert network, "the language layer is not built: python -m infra.weights"
    for name in _SETS:
        _alike(name, _drawn(name), network)
    _alike("stackfaq", _questions(), network)
    _asked(network)


def _alike(name: str, texts: Labelled, network: encoder.Encoder) -> None:
    vectors = np.stack([network.encode(text) for text, _ in texts])
    intents = np.array([intent for _, intent in texts])
    scores = vectors @ vectors.T
    np.fill_diagonal(scores, -1)
    nearest = scores.argmax(axis=1)
    score, right = scores.max(axis=1), intents[nearest] == intents
    for at in (past.ALIKE, drafting.AGAIN):
        so_near = score >= at
        value, covers = round(float(right[so_near].mean()), 3), round(float(so_near.mean()), 3)
        line = {"name": "past.alike", "set": name, "at": at, "value": value, "unit": "share", "covers": covers}
        harness.emit({**line, "intents": len(set(intents)), "n": len(texts)})


def _asked(network: encoder.Encoder) -> None:
    texts = [row["text"] for row in rows("clinc150_trainval")]
    copy = Copy()
    copy.apply((read(at, text, network) for at, text in enumerate(texts[:_MESSAGES])), network.name)
    asked = [f"Please tell me: {text}" for text in texts[_MESSAGES : _MESSAGES + _ASKED]]
    sample = harness.calls(lambda at: service.find(copy, network, asked[at], ["messages"], _NEAR), _ASKED)
    harness.report("past.asked", sample, value=harness.median(sample), unit="ms", texts=_MESSAGES)


def _drawn(name: str) -> Labelled:
    column, label, most = _SETS[name]
    by_intent: dict[str, set[str]] = {}
    for row in rows(name):
        if row[label] != "oos":
            by_intent.setdefault(row[label], set()).add(row[column])
    dice = random.Random(_SEED)
    return [
        (text, intent)
        for intent, texts in sorted(by_intent.items())
        for text in dice.sample(sorted(texts), min(most, len(texts)))
    ]


def _questions() -> Labelled:
    with gzip.open(SETS / "stackfaq.json.gz", "rt", encoding="utf-8") as file:
        asked = json.load(file)
    return [
        (text, str(number))
        for number, each in enumerate(asked)
        for text in (each["question"], *each["rephr"])
        if text and text.strip("* ")
    ]
