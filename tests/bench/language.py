"""The table of what the assistant's model should reach, on public data sets that stand beside the repository.

The sets are not part of it (`shared/data/text`, with their sources and licences); a set that is not there is left out.
"""

from __future__ import annotations

import csv
import gzip
from collections.abc import Callable
from typing import Any

import numpy as np
from sklearn.metrics import f1_score

from infra.place import ROOT
from mancrel_ml.language import encoder, evaluation, mind, mood
from mancrel_ml.language.training import Labelled
from tests.bench import harness

SETS = ROOT.parent / "shared" / "data" / "text"
SCOPE = "oos"
_SHOWN = ("accuracy", "macroF1", "ece", "coverageAt90", "precisionAt90", "oosAuroc", "oosAt90", "msPerText")
Row = dict[str, str]
Parts = tuple[Labelled, Labelled]


def run() -> None:
    """A line for each set: language.<set>, its value the goal's first measure; then the shipped moods
    and language.read, p95 of one text."""
    network = encoder.find()
    assert network, "the language layer is not built: python -m infra.weights"
    for name, (parts, goals) in TABLE.items():
        try:
            train, test = parts()
        except FileNotFoundError:
            harness.emit({"name": f"language.{name}", "skipped": f"no data in {SETS.name}"})
            continue
        figures: dict[str, Any] = {}

        def measure(_: int, train: Labelled = train, test: Labelled = test, figures: dict[str, Any] = figures) -> None:
            figures.update(evaluation.evaluate(train, test, network))

        sample = harness.calls(measure, 1)
        shown = {name: figures[name] for name in _SHOWN}
        value = figures[next(iter(goals))]
        harness.report(f"language.{name}", sample, value=value or 0.0, unit="share", goals=goals, **shown)
    _shipped_moods()
    _speed(network)


def _shipped_moods() -> None:
    """language.mood.<set>: the shipped head, which learnt from no public set; of two-sided sets P(said is right)."""
    reader = mood.reader_here()
    assert reader
    for name, (column, labels) in MOOD_SETS.items():
        try:
            rows = _rows(name)
        except FileNotFoundError:
            harness.emit({"name": f"language.mood.{name}", "skipped": f"no data in {SETS.name}"})
            continue
        said: list[str] = []

        def read(at: int, rows: list[Row] = rows, said: list[str] = said) -> None:
            said.append(reader.read(rows[at]["text"]))

        sample = harness.calls(read, len(rows))
        truth = [labels[row[column]] for row in rows]
        spoke = [(guess, right) for guess, right in zip(said, truth, strict=True) if guess != "neutral"]
        figures: dict[str, Any] = {
            "accuracy": float(np.mean([guess == right for guess, right in zip(said, truth, strict=True)])),
            "macroF1": float(f1_score(truth, said, average="macro", labels=sorted(set(truth)), zero_division=0)),
            "spoke": len(spoke) / len(rows),
            "rightWhereItSpoke": float(np.mean([guess == right for guess, right in spoke])),
        }
        harness.report(f"language.mood.{name}", sample, value=figures["macroF1"], unit="share", **figures)


def _speed(network: encoder.Encoder) -> None:
    reader = mind.MeaningReader(mind.read(), network)
    reader.read("Is it in stock?")
    stories = [f"Hello, is the oak board number {number} in stock and what does it cost?" for number in range(500)]
    sample = harness.calls(lambda number: reader.read(stories[number]), len(stories))
    harness.report(
        "language.read", sample, value=harness.percentile(sorted(sample.took_ms), 95), unit="ms", goal_ms=8.0
    )


def _rows(name: str) -> list[Row]:
    with gzip.open(SETS / f"{name}.csv.gz", "rt", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def _labelled(rows: list[Row], text: str, label: str) -> Labelled:
    named = [row[label].lower().replace("?", "") for row in rows]  # two copies of Banking77 differ in that
    return Labelled([row[text] for row in rows], [SCOPE if each == "no_nodes_detected" else each for each in named])


def _clinc() -> Parts:
    rows = _rows("clinc150_trainval")
    train, test = ([row for row in rows if row["split"].endswith("train") == part] for part in (True, False))
    return _labelled(train, "text", "intent"), _labelled(test, "text", "intent")


def _banking() -> Parts:
    rows = _rows("banking77")
    train, test = ([row for row in rows if row["split"] == part] for part in ("train", "test"))
    return _labelled(train, "text", "category"), _labelled(test, "text", "category")


def _few() -> Parts:
    few = [row for row in _rows("fewshot_splits_banking77_clinc150") if row["split"] == "train_10"]
    return _labelled([row for row in few if row["dataset"] == "BANKING77"], "text", "label"), _banking()[1]


def _shop() -> Parts:
    rows = [row for row in _rows("hint3_sofmattress") if row["version"] == "v2"]
    train, test = ([row for row in rows if row["split"] == part] for part in ("train", "test"))
    return _labelled(train, "sentence", "label"), _labelled(test, "sentence", "label")


def _moods() -> Parts:
    rows = _rows("airline")
    held_out = np.random.RandomState(1).rand(len(rows)) < 0.2
    train, test = ([row for row, out in zip(rows, held_out, strict=True) if out == part] for part in (False, True))
    return _labelled(train, "text", "airline_sentiment"), _labelled(test, "text", "airline_sentiment")


def _chance() -> Parts:
    train, test = _few()
    return Labelled(train.texts, [str(each) for each in np.random.RandomState(5).permutation(train.labels)]), test


MOOD_SETS = {
    "airline": ("airline_sentiment", {each: each for each in mood.MOODS}),
    "uci_sentiment_sentences": ("label", {"0": "negative", "1": "positive"}),
}
"""The column of the labels in each, and the moods they stand for."""

TABLE: dict[str, tuple[Callable[[], Parts], dict[str, float]]] = {
    "clinc150": (
        _clinc,
        {"accuracy": 0.96, "oosAuroc": 0.975, "precisionAt90": 0.985, "coverageAt90": 0.65, "ece": 0.03},
    ),
    "banking77": (_banking, {"accuracy": 0.935}),
    "banking77_ten": (_few, {"accuracy": 0.875}),
    "shop": (_shop, {"precisionAt90": 0.95, "coverageAt90": 0.15}),
    "moods": (_moods, {"macroF1": 0.79}),
    "chance": (_chance, {"coverageAt90": 0.01}),
}
"""What is measured, and the goals that go with it; of ``ece`` and of chance labels less is better."""
