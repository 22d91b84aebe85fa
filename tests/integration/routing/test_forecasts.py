"""The desk learns how long customers wait, and says by that which promise will likely be broken, and how sure it is."""

from datetime import timedelta

import pytest
import time_machine

from mancrel.activities import service as tasks
from mancrel.conversations import service as conversations
from mancrel.kit import clock, tables
from mancrel.routing import assigning, repository, service, teams
from mancrel.routing.models import DeskWait
from mancrel.routing.schemas import DeskChange, NewTeam
from tests.client import signed_in
from tests.integration.routing.desks import TENANT, item_of, on_duty, written

MONDAY = "2026-01-05T12:00:00Z"


@pytest.fixture
def time(aws):
    """A desk with one person, who promises a first reply in 60 minutes and the end in 240."""
    with time_machine.travel(MONDAY, tick=False) as time:
        signed_in(TENANT, "rep", "usr_ana")
        teams.create(TENANT, NewTeam(name="Care", members=["usr_ana"]))
        service.change(TENANT, DeskChange(version=1, promises=[{"first_minutes": 60, "resolution_minutes": 240}]))
        on_duty("usr_ana")
        yield time


def passed(time, minutes):
    for _minute in range(minutes):
        assigning.tend(TENANT)
        time.shift(timedelta(minutes=1))


def replied(conversation_id):
    talk = conversations.get(TENANT, conversation_id)
    conversations.note_outbound(talk, "msg_ours", "Yes", clock.now(), by_person=True)
    tables.save(talk)
    assigning.look(TENANT, conversation_id)


def closed(conversation_id):
    conversations.close(TENANT, conversation_id)
    assigning.look(TENANT, conversation_id)


def learnt():
    return [(row.content[0], row.content[3], row.content[4]) for row in repository.list_waits(TENANT, 100)]


def experienced(late=0.8, each=100):
    """What somebody had in hand took 90 minutes so often; what had to wait for somebody, five."""
    rows, began = [], clock.now() - timedelta(days=20)
    for number in range(2 * each):
        began += timedelta(hours=1)
        load, minutes = ("g0", 90 if number % 20 < 20 * late else 5) if number % 2 else ("w0", 5)
        at = [began.timestamp(), (began + timedelta(minutes=minutes)).timestamp()]
        marks = [[seconds, load, 2] for seconds in (0, 60, 120, 240)]
        content = ["first_reply", None, "high", 60 * minutes, True, marks, *at]
        rows.append(DeskWait(TENANT, f"{clock.stamp(began)}-{number}", content=content, expires_at=2**31))
    with DeskWait.batch_write() as batch:
        for row in rows:
            batch.save(row)


def desk_now():
    return signed_in(TENANT, "manager", "usr_lea")("GET", "/api/desk").body


def told():
    return [task.title for task in tasks.list_all(TENANT) if task.suggestion_id is None]


def test_how_it_stood_is_kept_as_the_wait_grows_and_the_wait_when_it_ends(time, channel):
    one = written(channel)
    passed(time, 5)
    assert item_of(one).marks == [[0, "g0", 2], [60, "g0", 2], [120, "g0", 2], [240, "g0", 2]]

    replied(one)
    time.shift(timedelta(minutes=30))
    closed(one)

    assert learnt() == [("resolution", 300, True), ("first_reply", 300, True)]


def test_a_wait_is_learnt_once_however_often_the_desk_looks(time, channel):
    one = written(channel)
    passed(time, 2)
    for _twice in range(2):
        replied(one)
    closed(one)
    assigning.look(TENANT, one)

    assert [target for target, _seconds, _over in learnt()] == ["resolution", "first_reply"]


def test_a_conversation_that_is_merged_away_was_cut_short(time, channel):
    one, other = written(channel), written(channel)
    passed(time, 3)
    talk = conversations.get(TENANT, one)
    talk.merged_into, talk.status = other, "closed"
    tables.save(talk)
    assigning.look(TENANT, one)

    assert learnt() == [("resolution", 180, False), ("first_reply", 180, False)]


def test_what_the_assistant_deals_with_alone_teaches_nothing(time, channel):
    one = written(channel, suggested=False)
    replied(one)
    closed(one)

    assert learnt() == []


def test_the_desk_says_how_likely_it_is_late_from_how_many_and_what_that_is_worth(time, channel):
    experienced()
    one = written(channel)
    passed(time, 1)

    desk = desk_now()

    (risk,) = desk["atRisk"]
    assert risk["conversationId"] == one
    assert risk["sla"]["state"] == "ok"
    assert risk["forecast"] == {
        "chance": pytest.approx(0.8), "low": pytest.approx(0.711, abs=0.001), "high": pytest.approx(0.867, abs=0.001),
        "of": 100, "like": ["load", "priority"],
    }  # fmt: skip
    assert desk["experience"]["waits"] == 202
    trial = desk["experience"]["trial"]
    assert trial["better"]
    assert trial["error"] < trial["baseError"]


def test_without_experience_it_says_nothing(time, channel):
    written(channel)
    passed(time, 50)

    desk = desk_now()

    assert (desk["atRisk"][0]["forecast"], desk["experience"]["trial"]) == (None, None)


def test_it_warns_before_three_quarters_only_where_that_is_wanted(time, channel):
    experienced(late=0.9)
    written(channel)
    passed(time, 2)
    assert told() == []

    service.change(TENANT, DeskChange(version=2, warn_likely=True))
    passed(time, 2)

    assert told() == ["First reply due soon: “Hello”"]


def test_forecasts_that_are_not_better_than_the_usual_share_warn_nobody(time, channel):
    experienced(late=0.0)
    service.change(TENANT, DeskChange(version=2, warn_likely=True))
    written(channel)

    passed(time, 3)

    assert not desk_now()["experience"]["trial"]["better"]
    assert told() == []
