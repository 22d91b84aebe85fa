"""Insights at scale: clusters and lookalikes of a million contacts, and the test that may be looked at all the time."""

from __future__ import annotations

import random

import numpy as np

from mancrel.experiments import deciding, sequences
from mancrel.experiments.attributing import Arm
from mancrel_ml.audiences import clusters, features, kmeans, lookalike, rfm
from mancrel_ml.audiences.features import Table
from tests.bench import harness

_ALPHA = 0.05


def run(n: int = 1_000_000) -> None:
    """Lines: insights.{rfm,kmeans,lookalike} in seconds for *n* contacts, insights.decision in ms, insights.peeking."""
    table = _table(n)
    of = rfm.ORDERS

    def by_rfm(_number: int) -> None:
        among = rfm.customers(table, of)
        rfm.members(table, of, rfm.cuts(table, of, among, 2), among, 2)

    def by_kmeans(_number: int) -> None:
        kmeans.fit(clusters.shaped(table, of)[rfm.customers(table, of)])

    base = (np.nan_to_num(table.values["orders"]) > 8) & (np.random.default_rng(1).random(n) < 0.5)
    found: list[lookalike.Found] = []

    def alike(_number: int) -> None:
        found.append(lookalike.find(features.design(table), base))

    for name, call in (("rfm", by_rfm), ("kmeans", by_kmeans), ("lookalike", alike)):
        sample = harness.calls(call, 1)
        harness.report(f"insights.{name}", sample, value=sample.seconds, unit="s", contacts=n)
    assert found[0].refused is None, "no lookalike where there is one"
    arms = [Arm("A", 50_000, 2500), Arm("B", 50_000, 2600), Arm("C", 50_000, 2550)]
    sample = harness.calls(lambda _number: deciding.decide(arms), 200)
    harness.report("insights.decision", sample, value=harness.median(sample), unit="ms", variants=3)
    _peeking()


def _peeking(runs: int = 1000, people: int = 2000, rate: float = 0.05) -> None:
    """How often somebody who looks after each person sees a difference that is none, and one of a third."""
    chance = random.Random(7)
    sample = harness.calls(lambda _number: None, 1)
    false = sum(_stopped(chance, (rate, rate), people) for _ in range(runs)) / runs
    power = sum(_stopped(chance, (0.06, 0.08), 20_000) for _ in range(100)) / 100
    harness.report("insights.peeking", sample, value=false, unit="share", runs=runs, power_of_a_third=power)
    assert false <= _ALPHA, "who looks often sees differences that are none"


def _stopped(chance: random.Random, rates: tuple[float, float], people: int) -> bool:
    counts, bound = [0, 0], float(np.log(1 / _ALPHA))
    for _ in range(people):
        arm = chance.random() < 0.5
        if chance.random() < rates[arm]:
            counts[arm] += 1
            if sequences.evidence(counts[0], counts[1], 0.5) >= bound:
                return True
    return False


def _table(n: int) -> Table:
    chance = np.random.default_rng(0)
    orders = chance.poisson(chance.choice([1.0, 3.0, 10.0], n, p=[0.5, 0.3, 0.2])).astype(float)
    average = np.exp(chance.normal(3.5, 0.6, n))
    days = chance.exponential(120, n) / (1 + orders / 4)
    bought = orders > 0
    values = {
        "orders": orders,
        "spends": orders * average,
        "average": np.where(bought, average, np.nan),
        "order_days": np.where(bought, days, np.nan),
        "tenure": np.where(bought, days + chance.exponential(200, n), np.nan),
        "visits": orders * 3,
        "visit_days": np.where(bought, days, np.nan),
        "known": days + chance.exponential(400, n),
    }
    words = {"lifecycle": ["customer" if each else "lead" for each in bought], "source": ["web"] * n}
    return Table(np.array([f"con_{number}" for number in range(n)]), values, words)
