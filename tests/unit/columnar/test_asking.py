"""Whatever is asked, the store answers as plain Python would."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from columnar import EVERYTHING, Bucket, Store
from columnar.folding import plain
from tests.unit.columnar.rows import COLUMNS, KINDS, VALUES, holds, predicates, rows

pytestmark = pytest.mark.filterwarnings("error")


@pytest.fixture(params=["rows", "file", "both"], scope="module")
def made(request):
    """A store of given rows: as they were written, loaded from a file, or half of each."""

    def make(found: list[dict[str, Any]]) -> Store:
        store = Store(COLUMNS)
        half = {"rows": 0, "file": len(found), "both": len(found) // 2}[request.param]
        store.upsert(found[:half])
        if half:
            store, _ = Store.load(store.save(), COLUMNS)
        store.upsert(found[half:])
        return store

    return make


@settings(deadline=None, max_examples=40)
@given(found=rows(), predicate=predicates())
def test_a_predicate_selects_the_rows_for_which_it_holds(made, found, predicate):
    store = made(found)

    expected = sorted(row["id"] for row in found if holds(predicate, row))

    assert store.count(predicate) == len(expected)
    assert sorted(row["id"] for row in store.rows(predicate)) == expected


@settings(deadline=None, max_examples=40)
@given(
    found=rows(),
    predicate=predicates(),
    sort=st.lists(st.tuples(st.sampled_from(sorted(set(VALUES) - {"tags"})), st.booleans()), max_size=3),
    limit=st.integers(1, 7),
)
def test_pages_follow_one_another_in_order(made, found, predicate, sort, limit):
    store, ids, after = made(found), [], None
    expected = in_order([row for row in found if holds(predicate, row)], sort)

    while True:
        page = store.select(predicate, sort=sort, limit=limit, after=after)
        assert page.total == len(expected)
        ids += page.ids
        if len(page.ids) < limit:
            break
        after = page.places[-1]

    assert ids == expected
    assert [row["id"] for row in store.rows(predicate, sort=sort)] == expected or not sort


@settings(deadline=None, max_examples=40)
@given(found=rows(), predicate=predicates())
def test_groups_count_and_sum_what_is_there(made, found, predicate):
    store = made(found)
    wanted = [row for row in found if holds(predicate, row)]

    groups = store.aggregate(predicate, [("city", None), ("seen", Bucket.MONTH)], ["spent", "size"])

    def month(row):
        return row["seen"] and row["seen"].date().replace(day=1)

    assert {group.key: group.count for group in groups} == Counter((row["city"], month(row)) for row in wanted)
    assert sum(group.sums["spent"] for group in groups) == sum(row["spent"] or 0 for row in wanted)
    assert sum(group.sums["size"] for group in groups) == pytest.approx(sum(row["size"] or 0 for row in wanted))


@settings(deadline=None, max_examples=30)
@given(found=rows())
def test_a_row_with_several_tags_counts_for_each(made, found):
    groups = made(found).aggregate(EVERYTHING, [("tags", None)])

    expected = Counter(tag for row in found for tag in (row["tags"] or [None]))
    assert {group.key[0]: group.count for group in groups} == expected


@settings(deadline=None, max_examples=30)
@given(found=rows())
def test_rows_come_back_as_they_were_put_in(made, found):
    back = {row["id"]: row for row in made(found).rows(columns=list(VALUES))}

    assert back == {row["id"]: {**row, "tags": row["tags"] or None} for row in found}
    assert all(KINDS[name] for name in VALUES)


def in_order(found, sort):
    """The ids of rows in the order that a store promises: empty last, texts without case and accents, then by id."""
    found = sorted(found, key=lambda row: row["id"])
    for name, descending in reversed(sort):
        filled = [row for row in found if row[name] is not None]
        filled.sort(key=lambda row: plain(row[name]) if isinstance(row[name], str) else row[name], reverse=descending)
        found = filled + [row for row in found if row[name] is None]
    return [row["id"] for row in found]
