"""Ranks: there is always room, the order stands, and they do not grow without end."""

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mancrel.deals import ranks

NOON = datetime(2026, 1, 5, 12, tzinfo=UTC)
RANK = st.text(alphabet=ranks.DIGITS, min_size=1, max_size=30).filter(lambda text: not text.endswith("0"))


@given(RANK, RANK)
def test_between_two_there_is_always_room(one: str, other: str) -> None:
    lower, upper = sorted((one, other))
    if lower == upper:
        with pytest.raises(ValueError, match="no rank"):
            ranks.between(lower, upper)
    else:
        rank = ranks.between(lower, upper)
        assert lower < rank < upper
        assert not rank.endswith("0")


@given(RANK)
def test_there_is_room_before_the_first_and_behind_the_last(rank: str) -> None:
    assert ranks.before(rank) < rank < ranks.after(rank)
    assert not ranks.before(rank).endswith("0")
    assert not ranks.after(rank).endswith("0")


@given(RANK, st.integers(1, 60))
def test_ranks_that_are_spread_are_in_order_between_their_bounds(lower: str, count: int) -> None:
    for upper in (None, ranks.after(lower)):
        made = ranks.spread(lower, upper, count)

        assert len(set(made)) == count
        assert made == sorted(made)
        assert lower < made[0]
        assert upper is None or made[-1] < upper


@given(st.integers(-(10**12), 10**12), st.integers(2, 10**9))
def test_the_later_stands_above(milliseconds: int, more: int) -> None:
    earlier = NOON + timedelta(milliseconds=milliseconds)

    assert ranks.at(earlier + timedelta(milliseconds=more)) < ranks.at(earlier)


@given(st.lists(st.floats(0, 1, allow_nan=False), max_size=60), st.randoms(use_true_random=False))
def test_cards_dropped_anywhere_in_any_order_stand_where_they_were_dropped(
    spots: list[float], chance: random.Random
) -> None:
    """The texts sort as the list that people see."""
    column = [ranks.at(NOON)]
    for spot in spots:
        index = round(spot * len(column))
        if index == 0:
            rank = ranks.before(column[0])
        elif index == len(column):
            rank = ranks.after(column[-1])
        else:
            rank = ranks.between(column[index - 1], column[index])
        column.insert(index, rank)

    assert column == sorted(column)


def test_a_rank_grows_by_a_digit_in_a_handful_of_drops_at_one_place() -> None:
    lower, upper = ranks.at(NOON), ranks.at(NOON - timedelta(minutes=1))
    drops = 0
    while len(upper := ranks.between(lower, upper)) <= ranks.LONGEST:
        drops += 1

    assert drops > 100
