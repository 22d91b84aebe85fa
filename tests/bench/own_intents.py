"""How well intents of a shop's own are told from their names and five, ten or twenty examples each, beside the starter
set: kinds of Bitext's requests to customer services.

The set stands beside the repository (`shared/data/text`); without it the bench is left out.
"""

from __future__ import annotations

import csv
import gzip
from typing import Any

import numpy as np

from mancrel.learning import contest, measuring
from mancrel.learning.contest import Read
from mancrel.learning.service import Trained
from mancrel_ml.language import encoder, mind, teaching
from mancrel_ml.language.mind import MeaningReader, Mind
from mancrel_ml.language.teaching import Topics
from tests.bench import harness
from tests.bench.learning import DATA, INTENTS

OWN = {
    "newsletter": ["newsletter_subscription"],
    "review": ["review"],
    "speak_to_us": ["contact_customer_service", "contact_human_agent"],
    "cancelling": ["cancel_order", "check_cancellation_fee"],
    "address": ["change_shipping_address", "set_up_shipping_address"],
}
NAMES = {
    "newsletter": "Newsletter",
    "review": "Reviews",
    "speak_to_us": "Speak to us",
    "cancelling": "Cancelling an order",
    "address": "Change of address",
    "delete_account": "Deleting the account",
}
TWINS = {
    "delete_account": ["delete_account"],
    "address": ["change_shipping_address"],
    "speak_to_us": ["contact_human_agent"],
}
"""Near twins of starter intents: the other requests about accounts, addresses and contact stay with those."""
SETS = {"own_intents": OWN, "own_intents.twins": TWINS}
COUNTS = (5, 10, 20)
_TESTED, _SEED = 1000, 1
Told = list[tuple[str, str]]
Kinds = dict[str, list[str]]


def run() -> None:
    """own_intents.<n>, and own_intents.twins.<n> of near twins: accuracy on 1,000 requests about intents of a shop's
    own, each learnt from n examples; beside it precision and coverage from 0.90 on, and the same of 1,000 requests
    about the starter set, before and after."""
    network = encoder.find()
    assert network, "the language layer is not built: python -m infra.weights"
    if not DATA.exists():
        harness.emit({"name": "own_intents", "skipped": f"no {DATA.name}"})
        return
    reader = MeaningReader(mind.read(), network)
    for name, kinds in SETS.items():
        _measured(name, kinds, reader)


def _measured(bench: str, kinds: Kinds, reader: MeaningReader) -> None:
    own, usual = _requests(kinds)
    tested, starter = own[len(kinds) * max(COUNTS) :][:_TESTED], usual[:_TESTED]
    before = _figures(reader.mind, reader, starter)
    names = {key: NAMES[key] for key in kinds}
    for count in COUNTS:
        taken = {key: [text for text, said in own if said == key][:count] for key in kinds}
        made: list[Trained] = []

        def train(_: int, taken: dict[str, list[str]] = taken, made: list[Trained] = made) -> None:
            made.append(teaching.train(reader, [], [], Topics(taken, digest="bench", asked=True, names=names)))

        sample = harness.calls(train, 1)
        model = mind.learnt(made[0].content)
        shown: dict[str, Any] = _figures(model, reader, tested)
        shown |= {"starter": _figures(model, reader, starter), "starter_before": before}
        shown["verdict"] = contest.asked_for(made[0].matches)
        harness.report(f"{bench}.{count}", sample, value=shown["accuracy"], unit="share", **shown)


def _figures(model: Mind, reader: MeaningReader, tested: Told) -> dict[str, float]:
    found = measuring.measured([_read(model, reader, text, said) for text, said in tested])
    names = ("accuracy", "precision", "coverage")
    shares = {name: getattr(found, name) for name in names}
    return {name: round(each.count / max(1, each.of), 3) for name, each in shares.items()}


def _read(model: Mind, reader: MeaningReader, text: str, said: str) -> Read:
    found = mind.judged(model, reader.row(text))
    return Read(("other" if found.background else found.intent) == said, found.confidence)


def _requests(kinds: Kinds) -> tuple[Told, Told]:
    """The requests about the shop's own intents, those first that can be examples, evenly; then those of the starter
    set."""
    named = {each: intent for intent, several in [*INTENTS.items(), *kinds.items()] for each in several}
    with gzip.open(DATA, "rt", newline="", encoding="utf-8") as file:
        rows = [(row["text"], named[row["category"]]) for row in csv.DictReader(file) if row["category"] in named]
    shuffled = [rows[at] for at in np.random.RandomState(_SEED).permutation(len(rows))]
    first = [row for key in kinds for row in [row for row in shuffled if row[1] == key][: max(COUNTS)]]
    rest = [row for row in shuffled if row[1] in kinds and row not in first]
    return [*first, *rest], [row for row in shuffled if row[1] not in kinds]
