"""A conversation that waits for a person goes to one who is free, once; and on to another if they do not react."""

from datetime import timedelta

import time_machine

from mancrel.accounts import organisations
from mancrel.accounts.schemas import OrganisationChange
from mancrel.assistant import service as assistant
from mancrel.assistant.schemas import Understanding
from mancrel.conversations import service as conversations
from mancrel.intents.schemas import Intent
from mancrel.kit import clock, ids, tables
from mancrel.routing import assigning, repository, service, teams
from mancrel.routing.models import DeskItem
from mancrel.routing.schemas import DeskChange, NewTeam, SeatChange
from tests.client import signed_in
from tests.integration.routing.desks import TENANT, item_of, on_duty, whose, written
from workers import app as workers


def away(name):
    service.change_seat(TENANT, name, SeatChange(available=False))
    assigning.tend(TENANT)


def test_what_waits_goes_to_whoever_is_on_duty_and_they_share_it(shop, channel):
    on_duty("usr_ana", "usr_ben")

    found = [written(channel) for _ in range(4)]

    assert sorted(map(whose, found)) == ["usr_ana", "usr_ana", "usr_ben", "usr_ben"]


def test_nobody_gets_anything_off_duty_or_beyond_what_they_can_take(shop, channel):
    on_duty("usr_ana", capacity=1)

    found = [written(channel) for _ in range(3)]

    assert [whose(each) for each in found] == ["usr_ana", None, None]


def test_the_desk_says_why_nobody_has_what_waits(shop, channel):
    on_duty("usr_ana", capacity=1)
    given, waiting = written(channel), written(channel)
    manager = signed_in(TENANT, "manager", "usr_lea")

    assert [(row["conversationId"], row["why"]) for row in manager("GET", "/api/desk").body["waiting"]] == [
        (waiting, "full")
    ]
    away("usr_ana")
    assert {row["conversationId"]: row["why"] for row in manager("GET", "/api/desk").body["waiting"]} == {
        given: "away",
        waiting: "away",
    }


def test_who_closes_one_gets_the_next_at_once(shop, channel):
    on_duty("usr_ana", capacity=1)
    first, second = written(channel), written(channel)

    conversations.close(TENANT, first)
    assigning.look(TENANT, first)

    assert whose(second) == "usr_ana"
    assert repository.find_item(TENANT, first) is None


def test_who_goes_away_leaves_what_they_did_not_answer_to_others(shop, channel):
    on_duty("usr_ana")
    one = written(channel)
    service.change_seat(TENANT, "usr_ben", SeatChange(available=True))

    away("usr_ana")

    assert whose(one) == "usr_ben"


def test_what_a_person_took_by_hand_stays_theirs(shop, channel):
    one = written(channel)
    conversations.assign(TENANT, one, "usr_ana")
    assigning.look(TENANT, one)
    on_duty("usr_ben")

    away("usr_ana")

    assert whose(one) == "usr_ana"


def test_what_nobody_reacts_to_goes_on_after_the_open_minutes_of_the_desk(shop, channel):
    with time_machine.travel("2026-01-05T17:50:00Z", tick=False) as time:  # a Monday
        hours = {"zone": "UTC", "mon": "09:00-18:00", "tue": "09:00-18:00"}
        service.change(TENANT, DeskChange(version=1, hours=hours, return_minutes=30))
        on_duty("usr_ana")
        one = written(channel)
        on_duty("usr_ben")
        time.move_to("2026-01-06T09:19:00Z")
        assigning.tend(TENANT)
        assert whose(one) == "usr_ana"

        time.move_to("2026-01-06T09:20:00Z")
        assigning.tend(TENANT)

        assert whose(one) == "usr_ben"


def test_nothing_is_given_while_the_desk_is_closed(shop, channel):
    with time_machine.travel("2026-01-05T18:00:00Z", tick=False) as time:
        service.change(TENANT, DeskChange(version=1, hours={"zone": "UTC", "mon": "09:00-18:00", "tue": "09:00-18:00"}))
        on_duty("usr_ana")
        one = written(channel)
        assert whose(one) is None

        time.move_to("2026-01-06T09:00:00Z")
        assigning.tend(TENANT)

        assert whose(one) == "usr_ana"


def test_a_desk_without_hours_of_its_own_is_open_as_the_organisation_is(shop, channel):
    with time_machine.travel("2026-01-05T18:00:00Z", tick=False):
        hours = {"zone": "UTC", "mon": "09:00-18:00"}
        version = organisations.get(TENANT).version
        organisations.change(TENANT, OrganisationChange(version=version, hours=hours), lambda: False)
        on_duty("usr_ana")

        assert whose(written(channel)) is None


def test_it_waits_for_the_assistant_for_a_minute(shop, channel):
    with time_machine.travel(clock.now(), tick=False) as time:
        on_duty("usr_ana")
        one = written(channel, suggested=False)
        assert (whose(one), item_of(one).status) == (None, "new")

        time.shift(timedelta(minutes=1))
        assigning.tend(TENANT)

        assert whose(one) == "usr_ana"


def test_two_workers_give_it_once(shop, channel):
    on_duty("usr_ana", "usr_ben")
    talk = written(channel, suggested=False)
    item = item_of(talk)
    item.status, item.since = "waiting", clock.now()
    with time_machine.travel(clock.now() + timedelta(minutes=2), tick=False):
        tables.save(item)
        both = [item_of(talk) for _ in range(2)]
        seats = [repository.seat(TENANT, name) for name in ("usr_ana", "usr_ben")]

        written_by = [assigning._give(item, seat) for item, seat in zip(both, seats, strict=True)]

    assert written_by == [True, False]
    assert whose(talk) == "usr_ana"


def test_a_seat_that_was_just_given_something_is_counted_anew(shop, channel):
    """Or two workers would together give somebody more than they can take."""
    on_duty("usr_ana", capacity=1)
    stale = repository.seat(TENANT, "usr_ana")
    written(channel)
    second = written(channel)

    assert assigning._give(item_of(second), stale) is False
    assert whose(second) is None


def test_a_reply_frees_capacity_and_the_customers_next_message_comes_back(shop, channel):
    on_duty("usr_ana", capacity=1)
    first, second = written(channel), written(channel)
    talk = conversations.get(TENANT, first)
    conversations.note_outbound(talk, "msg_ours", "Yes", clock.now(), by_person=True)
    tables.save(talk)
    assigning.look(TENANT, first)
    assert (whose(first), whose(second)) == ("usr_ana", "usr_ana")

    conversations.note_inbound(talk, ids.new("msg"), "Thanks", clock.now())
    tables.save(talk)
    assigning.look(TENANT, first)

    assert whose(first) == "usr_ana"
    assert not item_of(first).given_at


def test_spam_waits_for_nobody(shop, channel):
    on_duty("usr_ana")
    talk = written(channel, suggested=False)
    message_id = conversations.get(TENANT, talk).last_inbound_id
    read = Understanding(intent=Intent.SPAM, confidence=0.99, raw=0.99, model_version="test")
    made = assistant.suggest(TENANT, message_id, read, [], [])
    assert made.status == "logged"

    assigning.look(TENANT, talk)

    assert (whose(talk), repository.find_item(TENANT, talk)) == (None, None)


def test_a_desk_that_opens_knows_what_waited_before(aws, channel, queued):
    signed_in(TENANT, "rep", "usr_ana")
    talk = written(channel)
    assert list(DeskItem.query(TENANT)) == []

    teams.create(TENANT, NewTeam(name="All", members=["usr_ana"]))

    assert any(talk in body for body in queued("desk"))


def test_streams_ask_only_for_tenants_with_a_desk(shop, channel, queued):
    talk = written(channel)
    queued("desk")

    def told(tenant_id):
        image = {"tenant_id": {"S": tenant_id}, "conversation_id": {"S": talk}}
        return {"eventSourceARN": "arn:x:table/local-mancrel-conversations/stream", "dynamodb": {"NewImage": image}}

    workers.desk_hears({"Records": [told(TENANT), told(TENANT), told("other")]}, None)

    assert len(queued("desk")) == 1
