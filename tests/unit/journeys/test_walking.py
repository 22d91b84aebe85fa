"""One person's way: what a walk does, where it rests, when it ends."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from mancrel.journeys import walking
from mancrel.journeys.checking import shape
from tests.unit.journeys.plans import DAY_ONE, Person, branch, end, plan, send, wait

LATER = DAY_ONE + timedelta(minutes=90)


def go(graph, place=None, now=DAY_ONE, person=None):
    return walking.walk(graph, place or walking.begin(graph), now, person or Person())


def test_a_walk_stops_at_what_is_to_be_done_and_goes_on_after_it():
    graph = plan(send("hello"), end())
    first = go(graph)
    assert (first.deed.node.id, first.deed.visit) == ("hello", 0)
    assert go(graph, walking.after(first.deed, first.place)).place.state == "finished"


def test_a_wait_rests_until_its_time_and_not_a_minute_less():
    graph = plan(wait("a", 90), end())
    place = go(graph).place
    assert (place.state, place.wake_at) == ("waiting", LATER)
    assert go(graph, place, LATER - timedelta(seconds=1)).place == place
    assert go(graph, place, LATER).place.state == "finished"


def test_a_wait_for_an_event_ends_when_it_happens():
    graph = plan(
        wait("a", 90, event="clicked", next="yes", timeout="no"), send("yes", next=None), send("no", next=None)
    )
    place = go(graph).place
    clicked = Person(did=[("clicked", DAY_ONE + timedelta(minutes=5))])
    assert go(graph, place, DAY_ONE + timedelta(minutes=6), clicked).deed.node.id == "yes"
    assert go(graph, place, LATER, Person()).deed.node.id == "no"


def test_what_happened_after_the_wait_was_over_came_too_late():
    graph = plan(
        wait("a", 90, event="clicked", next="yes", timeout="no"), send("yes", next=None), send("no", next=None)
    )
    late = Person(did=[("clicked", LATER + timedelta(seconds=1))])
    assert go(graph, go(graph).place, LATER + timedelta(hours=1), late).deed.node.id == "no"


def test_a_branch_asks_the_person_as_they_are_now():
    graph = plan(branch("q", yes="y", no="n"), send("y", next=None), send("n", next=None))
    assert go(graph, person=Person(meets=False)).deed.node.id == "n"
    assert go(graph, person=Person(meets=True)).deed.node.id == "y"


def test_who_reached_the_goal_gets_nothing_more():
    graph = plan(send("a"), goal={"field": "visits", "operator": ">", "value": 1})
    assert go(graph).place.why == "goal"


def test_what_must_wait_is_tried_again_at_the_same_step():
    graph = plan(send("a"))
    held = walking.held(go(graph).place, LATER)
    assert go(graph, held, LATER).deed.node.id == "a"


ids = st.sampled_from(["a", "b", "c", "d", "e"])
ways = st.one_of(st.none(), ids)


awaited = st.one_of(st.just({}), ways.map(lambda target: {"event": "clicked", "timeout": target}))


@st.composite
def plans(draw):
    nodes = []
    for name in draw(st.lists(ids, min_size=1, unique=True)):
        kind = draw(st.sampled_from(["wait", "send", "branch", "end"]))
        made = {
            "wait": lambda name: wait(name, draw(st.integers(1, 300)), next=draw(ways), **draw(awaited)),
            "send": lambda name: send(name, next=draw(ways)),
            "branch": lambda name: branch(name, draw(ways), draw(ways)),
            "end": end,
        }[kind](name)
        nodes.append(made)
    return plan(*nodes)


@given(plans(), st.booleans())
def test_every_plan_without_flaws_comes_to_rest(graph, meets):
    """Nobody is sent more than once by each step between two rests, however the plan goes round."""
    if shape(graph):
        return
    place, done = walking.begin(graph), []
    for _step in range(len(graph.nodes) + 1):
        walk = walking.walk(graph, place, DAY_ONE, Person(meets))
        if walk.deed is None:
            assert walk.place.state in ("waiting", "finished")
            break
        done.append(walk.deed.node.id)
        place = walking.after(walk.deed, walk.place)
    else:
        raise AssertionError("it never rests")
    assert len(done) == len(set(done))
