"""Text search: every word, accents and case aside, telephone numbers in any form, typing errors when needed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from columnar import Column, Compare, Kind, Store
from columnar.vocabulary import alike
from tests.unit.columnar.rows import COLUMNS

PEOPLE = ["Ana Muñoz", "José Strömberg", "Bo Li", "Mariana Anaya", "Anders Ødegård", "Łukasz Nowak"]


@pytest.fixture(params=["rows", "file"], scope="module")
def store(request):
    made = Store(COLUMNS)
    made.upsert(
        {
            "id": f"p{at}",
            "version": 1,
            "name": name,
            "city": "São Paulo" if at % 2 else "Köln",
            "phone": f"+3460012345{at}",
        }
        for at, name in enumerate(PEOPLE * 3)
    )
    return Store.load(made.save(), COLUMNS)[0] if request.param == "file" else made


def names(store, q, **more):
    page = store.select(text=q, limit=100, **more)
    assert page.total == len(page.ids) == store.count(text=q)
    return {PEOPLE[int(row_id[1:]) % len(PEOPLE)] for row_id in page.ids}


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("munoz", {"Ana Muñoz"}),
        ("MUÑOZ", {"Ana Muñoz"}),
        ("berg jose", {"José Strömberg"}),
        ("odegard", {"Anders Ødegård"}),
        ("lukasz", {"Łukasz Nowak"}),
        ("ana", {"Ana Muñoz", "Mariana Anaya"}),
        ("bo koln", {"Bo Li"}),
        ("sao paulo anders", set()),
        ("koln anders", {"Anders Ødegård"}),
        ("xyz", set()),
        ("   ", set(PEOPLE)),
    ],
)
def test_every_word_must_be_found(store, q, found):
    assert names(store, q) == found


@pytest.mark.parametrize("q", ["600123450", "+34 600 123 450", "(600) 12-34-50", "0034600123450", "0600123450"])
def test_a_telephone_number_is_found_however_it_is_written(store, q):
    assert store.select(text=q).ids == ["p0"]


def test_part_of_a_number_with_a_name_finds_both(store):
    assert names(store, "ana 123450") == {"Ana Muñoz"}


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("munzo", "Ana Muñoz"),
        ("strombreg", "José Strömberg"),
        ("nwak", "Łukasz Nowak"),
        ("mariena anaya", "Mariana Anaya"),
    ],
)
def test_typing_errors_are_forgiven_when_nothing_is_found(store, q, found):
    assert names(store, q) == {found}


def test_errors_are_not_forgiven_in_short_words(store):
    assert names(store, "bp") == set()


def test_the_next_page_forgives_what_the_first_did(store):
    first = store.select(text="munzo", limit=1)
    assert first.forgiving

    second = store.select(text="munzo", limit=5, after=first.places[-1], forgiving=first.forgiving)
    assert second.total == 3
    assert not set(first.ids) & set(second.ids)


def test_what_begins_with_the_word_comes_first():
    store = Store(COLUMNS)
    store.upsert(
        {"id": row_id, "version": 1, "name": name} for row_id, name in [("a", "Mariana"), ("b", "Ana"), ("c", "Aba")]
    )

    assert store.select(text="ana").ids == ["b", "a"]
    assert store.select(text="ana", forgiving=True).ids == ["b", "a"]


def test_a_filter_holds_for_what_is_searched(store):
    assert store.count(Compare("city", "=", "köln"), text="ana") == 3


def test_a_long_text_column_is_searched_past_the_first_slice(monkeypatch):
    monkeypatch.setattr("columnar.corpus._SLICE", 64)
    store = Store([Column("name", Kind.TEXT, searchable=True, fuzzy=True)])
    store.upsert(
        {"id": f"{at:04}", "version": 1, "name": f"name{at} {'rare' if at == 150 else 'common'}"} for at in range(200)
    )

    assert store.select(text="rare").ids == ["0150"]
    assert store.count(text="common") == 199
    assert store.count(text="name15") == 11
    assert store.select(text="name150 rare").ids == ["0150"]


@settings(deadline=None, max_examples=300)
@given(st.text("abc", max_size=7), st.text("abc", max_size=7), st.integers(1, 2))
def test_words_are_alike_within_their_distance(one, other, most):
    assert alike(one, other, most) == (distance(one, other) <= most)


def distance(one, other):
    """Optimal string alignment, from the textbook."""
    table = [
        [max(row, column) if not row * column else 0 for column in range(len(other) + 1)] for row in range(len(one) + 1)
    ]
    for row in range(1, len(one) + 1):
        for column in range(1, len(other) + 1):
            same = one[row - 1] == other[column - 1]
            best = min(table[row - 1][column] + 1, table[row][column - 1] + 1, table[row - 1][column - 1] + (not same))
            if row > 1 and column > 1 and one[row - 1] == other[column - 2] and one[row - 2] == other[column - 1]:
                best = min(best, table[row - 2][column - 2] + 1)
            table[row][column] = best
    return table[-1][-1]
