"""Who gets what: exact shares, the same for ever, independent of everything else."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mancrel.experiments import allocating

PEOPLE = [f"con_{number:05}" for number in range(10_000)]


@given(
    st.integers(0, 400),
    st.lists(st.floats(0.01, 100), min_size=1, max_size=5),
    st.floats(0, 0.5),
)
def test_every_arm_gets_its_share_to_the_person(people, weights, hold_out):
    variants = {f"v{place}": weight for place, weight in enumerate(weights)}

    found = list(allocating.allocate("cam_1", PEOPLE[:people], variants, hold_out).values())

    assert len(found) == people
    for arm, share in allocating.shares(variants, hold_out).items():
        assert abs(found.count(arm) - share * people) < 1 + 1e-6


def test_the_brief_split_is_exact():
    found = list(allocating.allocate("cam_1", PEOPLE, {"A": 1, "B": 1}, 0.1).values())

    assert {arm: found.count(arm) for arm in set(found)} == {"hold_out": 1000, "A": 4500, "B": 4500}


def test_the_order_of_the_list_decides_nothing_and_the_seed_everything():
    one = allocating.allocate("cam_1", PEOPLE, {"A": 1, "B": 1})

    assert one == allocating.allocate("cam_1", PEOPLE[::-1], {"A": 1, "B": 1})
    other = allocating.allocate("cam_2", PEOPLE, {"A": 1, "B": 1})
    same = sum(one[each] == other[each] for each in PEOPLE)
    assert 4800 < same < 5200


def test_ids_that_follow_each_other_do_not_land_together():
    found = allocating.allocate("cam_1", PEOPLE, {"A": 1, "B": 1})

    runs = sum(found[one] == found[other] for one, other in pairwise(PEOPLE))
    assert 4800 < runs < 5200


def test_who_comes_alone_is_placed_by_the_same_shares_on_average():
    found = [allocating.place("jou_1", each, {"A": 3, "B": 1}, 0.2) for each in PEOPLE]

    assert abs(found.count("hold_out") / 10_000 - 0.2) < 0.015
    assert abs(found.count("A") / 10_000 - 0.6) < 0.02
    assert found == [allocating.place("jou_1", each, {"A": 3, "B": 1}, 0.2) for each in PEOPLE]


def test_five_in_a_hundred_are_never_optimised():
    kept = sum(allocating.keeps_plain("ten_a", each) for each in PEOPLE)

    assert abs(kept / 10_000 - 0.05) < 0.01


@pytest.mark.parametrize(("variants", "hold_out"), [({}, 0), ({"A": 0}, 0), ({"A": -1, "B": 2}, 0), ({"A": 1}, 1)])
def test_weights_that_are_none_are_refused(variants, hold_out):
    with pytest.raises(ValueError, match=r"must|need"):
        allocating.allocate("s", ["x"], variants, hold_out)
