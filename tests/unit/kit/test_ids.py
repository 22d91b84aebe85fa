"""Ids: ordered in time, or standing for a natural key."""

from hypothesis import given
from hypothesis import strategies as st

from mancrel.kit import ids

parts = st.lists(st.text(max_size=20).filter(lambda text: "\x1f" not in text), min_size=1, max_size=4)


@given(first=parts, second=parts)
def test_derived_ids_are_equal_exactly_when_their_parts_are(first, second):
    same = ids.derived("x", *first) == ids.derived("x", *second)

    assert same == (first == second)


def test_new_ids_differ():
    assert len({ids.new("con") for _ in range(1000)}) == 1000


def test_an_endpoint_names_its_tenant():
    assert ids.tenant_of(ids.endpoint("ten_abc")) == "ten_abc"


def test_a_text_that_is_no_endpoint_names_no_tenant():
    assert [ids.tenant_of(text) for text in ("", "abc", "abc.", ".abc")] == [""] * 4
