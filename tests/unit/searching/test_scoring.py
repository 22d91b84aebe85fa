"""How alike a record is to what was typed."""

import pytest

from mancrel.searching.scoring import likeness


@pytest.mark.parametrize(
    ("q", "title", "others", "low", "high"),
    [
        ("Ana López", "Ana López", [], 1, 1),
        ("ana lopez", "ANA  López", [], 1, 1),
        ("ana", "Ana López", [], 0.95, 0.95),
        ("lopez an", "Ana López", [], 0.9, 0.9),
        ("ópe", "Ana López", [], 0.8, 0.8),
        ("ana@a.test", "Ana López", ["ana@a.test"], 0.9, 0.9),
        ("600 000 001", "Cem", ["+34600000001"], 0.72, 0.72),
        ("0600-000", "Cem", ["+34 600 000 001"], 0.72, 0.72),
        ("Ana Lopes", "Ana López", [], 0.5, 0.7),
        ("zebra", "Ana López", [], 0, 0.4),
        ("", "", [], 0, 0),
        ("ana", "", [], 0, 0),
    ],
)
def test_likeness(q: str, title: str, others: list[str], low: float, high: float) -> None:
    assert low <= likeness(q, title, others) <= high


def test_the_title_counts_more_than_what_stands_elsewhere() -> None:
    assert likeness("berlin", "Berlin Ltd", []) > likeness("berlin", "Ana", ["Berlin"])
