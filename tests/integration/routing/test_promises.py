"""What was promised is counted in open time, shown where people work, and told up the chain, each step once."""

from datetime import timedelta

import pytest
import time_machine

from mancrel.activities import service as tasks
from mancrel.conversations import service as conversations
from mancrel.kit import clock, tables
from mancrel.routing import assigning, presenting, service, teams
from mancrel.routing.schemas import DeskChange, NewTeam
from tests.client import signed_in
from tests.integration.routing.desks import TENANT, item_of, on_duty, written

MONDAY = "2026-01-05T16:00:00Z"
HOURS = {"zone": "UTC", "mon": "09:00-17:00", "tue": "09:00-17:00"}


@pytest.fixture
def time(aws):
    """A desk that is open for another hour, whose team promises a first reply in 60 minutes and the end in 240."""
    with time_machine.travel(MONDAY, tick=False) as time:
        for role, name in (("rep", "usr_ana"), ("manager", "usr_lea"), ("admin", "usr_zoe")):
            signed_in(TENANT, role, name)
        teams.create(TENANT, NewTeam(name="Care", members=["usr_ana"], lead_id="usr_lea"))
        promise = {"first_minutes": 60, "resolution_minutes": 240}
        service.change(TENANT, DeskChange(version=1, hours=HOURS, promises=[promise]))
        on_duty("usr_ana")
        yield time


def sla(conversation_id):
    return presenting.standings(TENANT, [conversation_id]).get(conversation_id, presenting.Standing()).sla


def answered(conversation_id):
    talk = conversations.get(TENANT, conversation_id)
    conversations.note_outbound(talk, "msg_ours", "Yes", clock.now(), by_person=True)
    tables.save(talk)
    assigning.look(TENANT, conversation_id)


def told():
    return [(task.assignee_id, task.title) for task in tasks.list_all(TENANT) if task.suggestion_id is None]


def test_the_clock_stands_still_while_the_desk_is_closed(time, channel):
    time.shift(timedelta(minutes=30))
    one = written(channel)
    assert (sla(one).remaining_minutes, sla(one).due_at.isoformat()) == (60, "2026-01-06T09:30:00+00:00")

    time.move_to("2026-01-06T09:20:00Z")

    assert (sla(one).state, sla(one).remaining_minutes) == ("soon", 10)


def test_after_the_first_reply_the_end_counts_and_not_while_the_customer_thinks(time, channel):
    one = written(channel)
    time.shift(timedelta(minutes=20))
    answered(one)
    assert (sla(one).target, sla(one).state, sla(one).remaining_minutes) == ("resolution", "paused", 220)

    time.move_to("2026-01-06T09:00:00Z")
    talk = conversations.get(TENANT, one)
    conversations.note_inbound(talk, "msg_2", "Thanks, but", clock.now())
    tables.save(talk)
    assigning.look(TENANT, one)
    time.shift(timedelta(minutes=40))

    assert (sla(one).state, sla(one).remaining_minutes) == ("ok", 180)
    assert item_of(one).reply_seconds == 20 * 60


def test_whoever_has_it_the_lead_and_an_administrator_are_told_each_once(time, channel):
    one = written(channel)
    seen = []
    for moment in ("2026-01-05T16:46:00Z", "2026-01-06T09:01:00Z", "2026-01-06T09:31:00Z", "2026-01-06T11:00:00Z"):
        time.move_to(moment)
        for _twice in range(2):
            assigning.tend(TENANT)
        seen.append(sorted(told()))

    warned = ("usr_ana", "First reply due soon: “Hello”")
    late = [("usr_lea", "First reply is late: “Hello”"), ("usr_zoe", "First reply is late: “Hello”")]
    assert seen == [[warned], [warned, late[0]], [warned, *late], [warned, *late]]
    assert len(item_of(one).told) == 3


def test_a_reply_settles_what_people_were_told(time, channel):
    one = written(channel)
    time.shift(timedelta(minutes=50))
    assigning.tend(TENANT)
    assert len(told()) == 1

    answered(one)

    assert [task.status for task in tasks.list_all(TENANT) if task.suggestion_id is None] == ["done"]


def test_the_inbox_and_the_desk_show_how_it_stands(time, channel):
    one = written(channel)
    time.shift(timedelta(minutes=50))
    manager = signed_in(TENANT, "manager", "usr_lea")

    (line,) = manager("GET", "/api/conversations").body["items"]
    whole = manager("GET", f"/api/conversations/{one}").body
    desk = manager("GET", "/api/desk").body

    assert line["sla"] == whole["sla"] == desk["atRisk"][0]["sla"]
    assert line["sla"] == {
        "target": "first_reply", "state": "soon", "targetMinutes": 60, "remainingMinutes": 10,
        "dueAt": "2026-01-05T17:00:00.000000Z",
    }  # fmt: skip


def test_without_a_promise_nothing_is_shown(time, channel):
    service.change(TENANT, DeskChange(version=2, promises=[]))

    assert sla(written(channel)) is None


def test_an_old_backlog_floods_nobody_when_promises_are_switched_on(time, channel):
    one = written(channel)
    time.move_to("2026-01-06T09:10:00Z")  # it has waited for 70 open minutes
    another = written(channel)
    desk = service.change(TENANT, DeskChange(version=2, promises=[{"first_minutes": 59}]))
    assigning.tend(TENANT)
    assert (told(), sla(one).state, desk.promised_at) == ([], "breached", clock.now())

    time.shift(timedelta(minutes=45))
    assigning.tend(TENANT)
    named = sorted(task.conversation_id for task in tasks.list_all(TENANT) if task.suggestion_id is None)
    assert named == sorted([one, another])
