"""Who is at a conversation, over the API: seen by those who may see it, gone by leaving or by silence."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine

from api.idempotency import StoredAnswer
from mancrel.contacts import service as contacts
from mancrel.contacts.schemas import NewContact
from mancrel.conversations import repository as rows
from mancrel.conversations import service as conversations
from mancrel.kit import clock
from mancrel.live import changes
from mancrel.presences.models import Presence
from mancrel.presences.service import LOOKS, TYPES
from tests.client import Client, signed_in
from tests.integration.audit.conftest import TENANT, Stream

MOMENT = timedelta(seconds=1)


@pytest.fixture
def ana(aws) -> Client:
    return signed_in(TENANT, "admin", "usr_ana")


@pytest.fixture
def ben(ana) -> Client:
    return signed_in(TENANT, "rep", "usr_ben")


@pytest.fixture
def place(ana) -> str:
    return talk()


def talk(owner: str | None = None) -> str:
    person = contacts.create(TENANT, NewContact(name="Rui", owner_id=owner))
    row = conversations.begin(TENANT, person.contact_id, "chn_1", "Jugs", clock.now())
    rows.save(row)
    return str(row.conversation_id)


def be(ask: Client, place: str, typing: bool = False) -> Any:
    reply = ask("PUT", f"/api/conversations/{place}/presence", {"typing": typing})
    assert reply.status == 200, reply
    return reply.body


def seen(ask: Client, place: str) -> list[tuple[str, bool]]:
    return [(each["userId"], each["typing"]) for each in ask("GET", f"/api/conversations/{place}/presences").body]


def test_who_looks_is_seen_by_the_others_and_not_by_themselves(ana, ben, place):
    assert be(ana, place) == []

    (told,) = be(ben, place)

    assert (told["userId"], told["typing"]) == ("usr_ana", False)
    assert (seen(ana, place), seen(ana, talk())) == ([("usr_ben", False)], [])


def test_typing_ends_by_itself_and_so_does_looking(ana, ben, place):
    now = clock.now()
    with time_machine.travel(now, tick=False) as travelling:
        be(ben, place, typing=True)
        assert seen(ana, place) == [("usr_ben", True)]

        travelling.move_to(now + TYPES + MOMENT)
        assert seen(ana, place) == [("usr_ben", False)]

        travelling.move_to(now + LOOKS + MOMENT)
        assert seen(ana, place) == []


def test_leaving_is_seen_at_once_and_may_be_said_twice(ana, ben, place):
    be(ben, place)

    left = [ben("DELETE", f"/api/conversations/{place}/presence").status for _time in range(2)]

    assert (left, seen(ana, place)) == ([204, 204], [])


def test_whoever_may_not_see_the_conversation_is_neither_told_nor_there(ana, ben):
    place = talk(owner="usr_eva")
    be(ana, place)

    assert ben("GET", f"/api/conversations/{place}/presences").status == 404
    assert ben("PUT", f"/api/conversations/{place}/presence", {}).status == 404
    assert [row.user_id for row in Presence.query(TENANT)] == ["usr_ana"]


def test_a_heartbeat_is_one_row_however_often_it_is_said(ana, place):
    for key in ("k-1", "k-1", "k-2"):
        reply = ana("PUT", f"/api/conversations/{place}/presence", {"typing": False}, **{"Idempotency-Key": key})
        assert reply.status == 200

    assert (len(list(Presence.query(TENANT))), list(StoredAnswer.scan())) == (1, [])


def test_the_sockets_hear_where_somebody_came(ben, place):
    be(ben, place)

    (told,) = changes.of(Stream("presences", "presence_id", f"{place}#usr_ben").record())

    wire = told.to_wire()
    assert (wire["type"], wire["conversationId"]) == ("presence", place)
