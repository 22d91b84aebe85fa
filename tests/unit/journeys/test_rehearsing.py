"""A rehearsal does in a moment what the minutes do, and counts it."""

from collections import Counter
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from mancrel.journeys import rehearsing, walking
from mancrel.journeys.checking import shape
from mancrel.journeys.happenings import Happening
from tests.unit.journeys.plans import DAY_ONE, Person, end, plan, send, wait
from tests.unit.journeys.test_walking import plans

NINETY_DAYS = DAY_ONE + timedelta(days=90)


class Everybody:
    """People by id, of whom nobody is held back unless *reason* says so until *until*."""

    def __init__(self, people, reason=None, until=None):
        self.people, self.reason, self.until = people, reason, until

    def facts(self, contact_id):
        return self.people.get(contact_id)

    def may_send(self, contact_id, node, at):
        return (None, None) if self.until and at >= self.until else (self.reason, self.until)


def ordered(contact_id, *, minutes=0, number=1):
    return Happening(DAY_ONE + timedelta(minutes=minutes), f"ordered:{number}", contact_id)


def test_everybody_who_ordered_is_welcomed_once():
    graph = plan(wait("a", 60), send("hello"), end())
    events = [ordered("ana"), ordered("ben", number=2), ordered("ana", minutes=5, number=3)]
    played = rehearsing.play(graph, events, Everybody({"ana": Person(), "ben": Person()}), NINETY_DAYS)
    assert (played.entered, played.sends, played.states) == (2, 2, Counter(finished=2))
    assert [played.reached[each] for each in ("a", "hello", "end")] == [2, 2, 0]


def test_coming_in_again_takes_as_many_days_as_the_plan_says():
    graph = plan(send("hello"), again={"afterDays": 7})
    days = [0, 3, 8, 14, 15]
    events = [ordered("ana", minutes=1440 * day, number=day) for day in days]
    assert rehearsing.play(graph, events, Everybody({"ana": Person()}), NINETY_DAYS).entered == 3


def test_who_is_gone_is_left_out():
    assert rehearsing.play(plan(send("a")), [ordered("gone")], Everybody({}), NINETY_DAYS).entered == 0


def test_quiet_hours_put_a_message_off_and_are_counted():
    until = DAY_ONE + timedelta(hours=11)
    played = rehearsing.play(
        plan(send("a")), [ordered("ana")], Everybody({"ana": Person()}, "quiet_hours", until), NINETY_DAYS
    )
    assert (played.sends, played.held) == (1, Counter({("a", "quiet_hours"): 1}))
    assert [line.at for line in played.samples[0][2]] == [DAY_ONE, until]


def test_without_consent_nothing_is_sent_and_the_journey_goes_on():
    graph = plan(send("a"), {"id": "t", "kind": "task", "title": "Call"})
    played = rehearsing.play(graph, [ordered("ana")], Everybody({"ana": Person()}, "no_consent"), NINETY_DAYS)
    assert (played.sends, played.tasks, played.held) == (0, 1, Counter({("a", "no_consent"): 1}))


def test_who_still_waits_at_the_end_is_said_to_wait():
    graph = plan(wait("a", 60 * 24 * 91), send("b"))
    played = rehearsing.play(graph, [ordered("ana")], Everybody({"ana": Person()}), NINETY_DAYS)
    assert (played.sends, played.states) == (0, Counter(waiting=1))


def by_the_minute(graph, person, minutes):
    """What the clock makes of it: the person is let go on every minute, as the workers do."""
    place, sent = walking.begin(graph), Counter()
    for minute in range(minutes + 1):
        now = DAY_ONE + timedelta(minutes=minute)
        while place.state in ("running", "waiting"):
            walk = walking.walk(graph, place, now, person)
            place = walk.place
            if walk.deed is None:
                break
            sent[walk.deed.node.id] += 1
            place = walking.after(walk.deed, walk.place)
    return place.state, sent


happened = st.lists(
    st.tuples(st.just("clicked"), st.integers(0, 600).map(lambda m: DAY_ONE + timedelta(minutes=m))), max_size=3
)


@given(plans(), st.booleans(), happened)
def test_a_rehearsal_is_what_really_happens(graph, meets, things):
    if shape(graph):
        return
    person = Person(meets, things)
    state, sent = by_the_minute(graph, person, 600)
    played = rehearsing.play(graph, [ordered("ana")], Everybody({"ana": person}), DAY_ONE + timedelta(minutes=600))
    assert {node: times for node, times in played.reached.items() if node in sent} == dict(sent)
    assert (played.sends, played.states) == (sent.total(), Counter({state: 1}))


def test_a_wait_for_an_event_is_over_when_it_happens():
    clicked = DAY_ONE + timedelta(minutes=30)
    graph = plan(
        wait("w", 600, event="clicked", next="yes", timeout="no"), send("yes", next=None), send("no", next=None)
    )
    played = rehearsing.play(
        graph, [ordered("ana")], Everybody({"ana": Person(did=[("clicked", clicked)])}), NINETY_DAYS
    )
    assert played.samples[0][2][-1].at == clicked
