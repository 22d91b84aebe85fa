"""What a shop's model gains from its people's labels, on Bitext's requests to customer services.

The set stands beside the repository (`shared/data/text`); without it the bench is left out.
"""

from __future__ import annotations

import csv
import gzip
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np

from infra.place import ROOT
from mancrel.learning import contest, measuring
from mancrel.learning.contest import Read
from mancrel.learning.labels import Label
from mancrel.learning.schemas import ModelFigures, ModelShare
from mancrel.learning.service import Trained
from mancrel_ml.language import encoder, mind, teaching
from mancrel_ml.language.mind import MeaningReader, Mind
from mancrel_ml.language.teaching import Example
from tests.bench import harness

DATA = ROOT.parent / "shared" / "data" / "text" / "bitext27k_intents.csv.gz"
INTENTS = {
    "account": ["create_account", "delete_account", "edit_account", "recover_password", "registration_problems",
                "switch_account"],
    "order_status": ["cancel_order", "change_order", "track_order"],
    "delivery": ["delivery_options", "delivery_period", "change_shipping_address", "set_up_shipping_address"],
    "return_refund": ["check_refund_policy", "get_refund", "track_refund"],
    "invoice": ["check_invoice", "get_invoice", "check_payment_methods", "payment_issue"],
    "complaint": ["complaint"],
    "other": ["contact_customer_service", "contact_human_agent", "newsletter_subscription", "review"],
}  # fmt: skip
LABELS = (50, 200, 500)
_TESTED, _SEED = 1000, 1


def run() -> None:
    """learning.<n>: accuracy on 1,000 requests after n labels; 0 is the shipped model."""
    network = encoder.find()
    assert network, "the language layer is not built: python -m infra.weights"
    if not DATA.exists():
        harness.emit({"name": "learning", "skipped": f"no {DATA.name}"})
        return
    examples = _examples()
    reader = MeaningReader(mind.read(), network)
    taught, tested = examples[: max(LABELS)], examples[max(LABELS) : max(LABELS) + _TESTED]
    _told(0, reader.mind, reader, tested, "shipped", harness.calls(lambda _: None, 1))
    for count in LABELS:
        made: list[Trained] = []

        def train(_: int, count: int = count, made: list[Trained] = made) -> None:
            made.append(teaching.train(reader, taught[:count], [False] * count))

        sample = harness.calls(train, 1)
        verdict = contest.verdict(made[0].matches, made[0].latest)
        _told(count, mind.learnt(made[0].content), reader, tested, verdict, sample)


def _told(
    count: int, model: Mind, reader: MeaningReader, tested: list[Example], verdict: str, sample: harness.Sample
) -> None:
    figures = measuring.measured([_read(model, reader, each) for each in tested])
    shown: dict[str, Any] = {name: round(each.count / max(1, each.of), 3) for name, each in _shares(figures)}
    shown |= {"ece": round(figures.ece, 3), "verdict": verdict}
    harness.report(f"learning.{count}", sample, value=shown["accuracy"], unit="share", **shown)


def _shares(figures: ModelFigures) -> list[tuple[str, ModelShare]]:
    return [("accuracy", figures.accuracy), ("precision", figures.precision), ("coverage", figures.coverage)]


def _read(model: Mind, reader: MeaningReader, example: Example) -> Read:
    found = mind.judged(model, reader.row(example.text))
    intent = "other" if found.background else found.intent
    return Read(intent == example.label.intent, found.confidence)


def _examples() -> list[Example]:
    named = {category: intent for intent, categories in INTENTS.items() for category in categories}
    with gzip.open(DATA, "rt", newline="", encoding="utf-8") as file:
        rows = [(row["text"], named[row["category"]]) for row in csv.DictReader(file) if row["category"] in named]
    order = np.random.RandomState(_SEED).permutation(len(rows))[: max(LABELS) + _TESTED]
    began = datetime(2026, 1, 1, tzinfo=UTC)
    return [
        Example(
            Label(
                str(at), str(at), None, "", rows[at][1], f"usr_{place % 3}", began + timedelta(hours=place), "", began
            ),
            rows[at][0],
        )
        for place, at in enumerate(order)
    ]
