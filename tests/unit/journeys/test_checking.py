"""Plans that cannot be carried out are told where and why."""

import pytest

from mancrel.journeys import checking
from tests.unit.journeys.plans import branch, end, plan, send, wait


def places(graph):
    return [problem["pointer"] for problem in checking.shape(graph)]


def test_a_plan_in_order_has_no_flaws():
    assert places(plan(wait("a", 60), send("b"), end())) == []


def test_two_steps_of_one_name_are_a_flaw():
    assert places(plan(send("a"), send("a"))) == ["/nodes/1/id"]


def test_a_way_to_nowhere_is_a_flaw():
    assert places(plan(branch("a", yes="gone"), end())) == ["/nodes/0/yes"]


def test_a_journey_has_to_begin_somewhere():
    assert places(plan(send("a"), start="other")) == ["/start"]


def test_a_step_that_no_way_leads_to_is_a_flaw():
    assert places(plan(send("a", next=None), send("b"))) == ["/nodes/1"]


@pytest.mark.parametrize(
    "nodes",
    [
        [send("a", next="a")],
        [send("a"), branch("b", yes="a", no=None)],
        [wait("a", 59), send("b", next="a")],
        [wait("a", 600, event="clicked", next="a", timeout=None)],
    ],
    ids=["a step to itself", "through a branch", "a wait that is too short", "a wait that an event ends at once"],
)
def test_going_round_in_circles_without_rest_is_a_flaw(nodes):
    assert places(plan(*nodes)) == ["/nodes/0"]


def test_going_round_with_an_hour_of_rest_is_allowed():
    assert places(plan(wait("a", 60), send("b", next="a"))) == []
