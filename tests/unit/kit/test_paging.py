"""Pages: every row once, exact totals, cursors that survive writes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mancrel.kit.errors import InvalidError
from mancrel.kit.paging import page

rows = st.lists(st.tuples(st.text(max_size=3), st.uuids().map(str)), unique_by=lambda row: row[1], max_size=60)


def walk(data, limit):
    seen, cursor = [], None
    while True:
        items, total, cursor = page(data, lambda row: row, limit, cursor)
        assert total == len(data)
        seen += items
        if cursor is None:
            return seen


@given(data=rows, limit=st.integers(1, 20))
def test_walking_the_pages_meets_each_row_once_in_order(data, limit):
    assert walk(data, limit) == sorted(data, reverse=True)


def test_a_row_written_meanwhile_moves_no_other():
    data = [(str(number), str(number)) for number in range(9)]
    first, _, cursor = page(data, lambda row: row, 3, None)

    second, _, _ = page([*data, ("95", "95")], lambda row: row, 3, cursor)

    assert [row[0] for row in first + second] == ["8", "7", "6", "5", "4", "3"]


@pytest.mark.parametrize("cursor", ["x", "!!", "W10", "WzEsMl0", "é", "bnVsbA"])
def test_a_foreign_cursor_is_refused(cursor):
    with pytest.raises(InvalidError) as refused:
        page([], lambda row: row, 10, cursor)
    assert refused.value.errors[0]["pointer"] == "/cursor"


@pytest.mark.parametrize("limit", [0, -1, 201])
def test_a_limit_out_of_range_is_refused(limit):
    with pytest.raises(InvalidError):
        page([], lambda row: row, limit)
