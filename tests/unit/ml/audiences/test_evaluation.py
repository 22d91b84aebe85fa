"""The command line measures clusters and lookalikes on a file of orders."""

import csv
import json
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from mancrel_ml.audiences.__main__ import main


@pytest.fixture
def orders(tmp_path):
    """A year of orders of 400 customers, a quarter of whom come back every other week."""
    chance, path = np.random.default_rng(6), tmp_path / "orders.csv"
    begin = datetime(2025, 1, 1, tzinfo=UTC)
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["customer", "at", "amount"])
        for number in range(400):
            first = int(chance.integers(0, 200))
            days = range(first, 365, 14) if number % 4 == 0 else [first]
            for day in days:
                writer.writerow(
                    [f"c{number}", (begin + timedelta(days=day)).isoformat(), round(chance.uniform(5, 90), 2)]
                )
    return path


def test_stability_and_lookalikes_are_measured(orders, capsys):
    assert main(["stability", "--orders", str(orders)]) == 0
    stable = json.loads(capsys.readouterr().out)
    assert stable["ariLeast"] >= 0.8

    assert main(["lookalike", "--orders", str(orders)]) == 0
    alike = json.loads(capsys.readouterr().out)
    assert (alike["refused"], alike["low"] > 1) == (None, True)


def test_a_file_without_the_columns_is_said_to_be_so(tmp_path, capsys):
    path = tmp_path / "x.csv"
    path.write_text("a,b\n1,2\n")

    assert main(["stability", "--orders", str(path)]) == 2
    assert "columns" in capsys.readouterr().err
