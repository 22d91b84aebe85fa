"""A text that holds a part never looks as if it did not, and most that do not hold it are known by their pairs."""

from __future__ import annotations

import random

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from columnar import Column, Kind, Store
from columnar.pairs import Pairs

TEXTS = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=90), min_size=1, max_size=12)


def may_hold(known, texts, part):
    wanted = known.of(part)
    return ((known.each(pl.Series(texts, dtype=pl.String)) & wanted) == wanted).to_list()


@settings(deadline=None, max_examples=80)
@given(TEXTS, st.data())
def test_whatever_stands_in_a_text_is_never_ruled_out(texts, data):
    known = Pairs(data.draw(st.sampled_from([texts, [], ["something else"]])))
    text = data.draw(st.sampled_from(texts))
    start = data.draw(st.integers(0, len(text)))
    part = text[start : start + data.draw(st.integers(1, 80))]

    assert all(likely for each, likely in zip(texts, may_hold(known, texts, part), strict=True) if part in each)


@pytest.mark.parametrize("length", [0, 1, 2, 31, 32, 33, 34, 64, 65, 66, 500])
def test_every_pair_of_a_long_text_counts(length):
    text = "".join(random.Random(length).choices("abcdefghijklmnopqrstuvwxyz", k=length))
    known = Pairs(["abc", "xyz"])

    [found] = known.each(pl.Series([text], dtype=pl.String))
    assert found == known.of(text)


def test_few_texts_without_the_part_are_left_to_look_at():
    turn = random.Random(5)
    texts = ["".join(turn.choices("abcdefghijklmnoprstuvz", k=12)) + "@example.com" for _ in range(2_000)]

    left = sum(may_hold(Pairs(texts[::4]), texts, "shopvan"))
    assert left < 40


def test_a_large_store_finds_what_a_look_at_every_row_finds(monkeypatch):
    monkeypatch.setattr("columnar.corpus._MANY", 100)
    monkeypatch.setattr("columnar.corpus._WORTH", 1_000)
    turn = random.Random(9)
    names = ["".join(turn.choices("abcdeé ñß9", k=turn.randrange(1, 50))) for _ in range(3_000)]
    store = Store([Column("name", Kind.TEXT, searchable=True)])
    store.upsert({"id": f"{at:04}", "version": 1, "name": name} for at, name in enumerate(names))
    plain = [name.replace("é", "e").replace("ñ", "n").replace("ß", "ss") for name in names]

    for part in ("abc", "ee", "9", "ssn", "dead", "cabbed", "nnn9"):
        assert store.count(text=part) == sum(part in name for name in plain)
