"""Notes over the API: written for colleagues, told to whom they mention, and to nobody else."""

from typing import Any

import pytest

from mancrel.accounts import users
from mancrel.audit import service as audit
from mancrel.contacts import service as contacts
from mancrel.contacts.schemas import NewContact
from mancrel.conversations import repository as rows
from mancrel.conversations import service as conversations
from mancrel.kit import clock, outbox
from mancrel.live import changes
from mancrel.messages import arranging
from tests.client import Client, signed_in
from tests.integration.audit.conftest import TENANT, Stream

ANA, BEN, EVA = "usr_ana", "usr_ben", "usr_eva"


@pytest.fixture
def ana(aws) -> Client:
    return signed_in(TENANT, "admin", ANA)


@pytest.fixture
def ben(ana) -> Client:
    return signed_in(TENANT, "rep", BEN)


def talk(name: str = "rui", owner: str | None = None) -> str:
    """A conversation with somebody who is *owner*'s."""
    person = contacts.create(TENANT, NewContact(name=name, email=f"{name}@example.com", owner_id=owner))
    row = conversations.begin(TENANT, person.contact_id, "chn_1", "Jugs", clock.now())
    rows.save(row)
    return str(row.conversation_id)


def write(ask: Client, place: str, text: str = "Look at this", *mentions: str, **headers: str) -> Any:
    reply = ask("POST", f"/api/conversations/{place}/notes", {"text": text, "mentions": list(mentions)}, **headers)
    assert reply.status == 201, reply
    return reply.body


def noted(ask: Client, place: str) -> list[str]:
    return [note["text"] for note in ask("GET", f"/api/conversations/{place}").body["notes"]]


def waiting(ask: Client) -> list[str]:
    page = ask("GET", "/api/mentions?unread=true").body
    assert page["total"] == len(page["items"])
    return [mention["note"]["text"] for mention in page["items"]]


def test_a_note_stands_in_the_thread_and_is_no_message(ana, queued):
    place = talk()

    write(ana, place)

    detail = ana("GET", f"/api/conversations/{place}").body
    assert [(note["text"], note["authorId"]) for note in detail["notes"]] == [("Look at this", ANA)]
    assert (detail["messages"], detail["messageCount"], detail["lastPreview"]) == ([], 0, "")
    assert (outbox.sweep(), queued("replies"), queued("assistant")) == (0, [], [])


def test_who_is_mentioned_is_told_until_they_read_it(ana, ben):
    here, there = talk(), talk("eva")
    write(ana, here, "@Ana look", BEN)
    write(ana, there, "and here", BEN)
    assert waiting(ben) == ["and here", "@Ana look"]

    assert ben("POST", "/api/mentions/read", {"conversationId": here}).body == {"unread": 1}
    assert waiting(ben) == ["and here"]
    assert ben("POST", "/api/mentions/read", {}).body == {"unread": 0}
    assert ben("GET", "/api/mentions").body["total"] == 2
    assert waiting(ana) == []


def test_only_who_may_see_the_conversation_can_be_mentioned(ana, ben):
    place = talk(owner=EVA)
    said = {"text": "x", "mentions": [ANA, BEN]}

    refused = ana("POST", f"/api/conversations/{place}/notes", said)
    conversations.assign(TENANT, place, BEN)
    taken = ana("POST", f"/api/conversations/{place}/notes", said)

    assert (refused.status, refused.body["errors"][0]["pointer"]) == (422, "/mentions/1")
    assert "may not see this conversation; assign it to them first" in refused.body["detail"]
    assert taken.status == 201


@pytest.mark.parametrize("who", ["usr_none", "usr_gone"])
def test_nobody_is_mentioned_who_is_not_here(ana, who):
    signed_in(TENANT, "rep", "usr_gone")
    gone = users.get(TENANT, "usr_gone")
    gone.disabled = True
    gone.save()

    refused = ana("POST", f"/api/conversations/{talk()}/notes", {"text": "x", "mentions": [who]})

    assert (refused.status, refused.body["detail"]) == (422, "there is no such colleague")


def test_a_mention_is_hidden_from_who_may_not_look_any_more(ana, ben):
    place = talk(owner=EVA)
    conversations.assign(TENANT, place, BEN)
    note = write(ana, place, "for you", BEN)

    conversations.assign(TENANT, place, ANA)

    assert waiting(ben) == []
    assert ben("GET", f"/api/notes/{note['id']}").status == 404


def test_what_is_sent_twice_is_kept_once(ana, ben):
    place = talk()

    once, again = (write(ana, place, "one", BEN, idempotency_key="k1") for _time in range(2))

    assert once["id"] == again["id"]
    assert (noted(ana, place), waiting(ben)) == (["one"], ["one"])


def test_changing_it_tells_whom_it_mentions_now(ana, ben):
    eva = signed_in(TENANT, "manager", EVA)
    place = talk()
    note = write(ana, place, "first", BEN)
    path, change = f"/api/notes/{note['id']}", {"version": note["version"], "text": "second", "mentions": [EVA]}

    changed = ana("PATCH", path, change)

    assert (changed.status, changed.body["text"], changed.body["editedAt"] is None) == (200, "second", False)
    assert (waiting(ben), waiting(eva)) == ([], ["second"])
    stale = ana("PATCH", path, change)
    assert (stale.status, stale.body["current"]["text"]) == (409, "second")
    assert eva("PATCH", path, {**change, "version": 2}).status == 403


def test_deleting_is_for_its_author_and_managers_and_can_be_taken_back(ana, ben):
    eva = signed_in(TENANT, "rep", EVA)
    place = talk()
    path = f"/api/notes/{write(ben, place, 'mine', EVA)['id']}"
    assert eva("DELETE", path).status == 403

    assert ana("DELETE", path).status == 204
    assert (noted(ana, place), waiting(eva), ana("GET", path).status) == ([], [], 404)

    assert ben("POST", f"{path}/restore").status == 200
    assert (noted(ana, place), waiting(eva)) == (["mine"], ["mine"])


def test_notes_follow_merges_and_go_back_with_them(ana, ben):
    first, second, third = talk("a"), talk("b"), talk("c")
    write(ana, first, "in a")
    write(ana, second, "in b")
    deep = write(ana, third, "in c", BEN)
    arranging.merge(TENANT, second, third)
    arranging.merge(TENANT, first, second)
    assert noted(ana, first) == ["in a", "in b", "in c"]
    ben("POST", "/api/mentions/read", {"conversationId": first})
    assert waiting(ben) == []
    assert ana("PATCH", f"/api/notes/{deep['id']}", {"version": 1, "text": "in c!"}).status == 200

    arranging.unmerge(TENANT, first, second)

    assert (noted(ana, first), noted(ana, second)) == (["in a"], ["in b", "in c!"])


def test_the_contacts_timeline_has_them(ana):
    place = talk()
    write(ana, place, "Wants a quote")
    contact = ana("GET", f"/api/conversations/{place}").body["contact"]["id"]

    (entry,) = ana("GET", f"/api/contacts/{contact}/timeline?type=note").body["items"]

    assert (entry["type"], entry["summary"], entry["conversationId"]) == ("note", "Wants a quote", place)


def test_the_trail_and_the_sockets_hear_of_it(ana):
    place = talk()
    note = write(ana, place, "first")
    stream = Stream("notes", "note_id", note["id"])
    audit.note(stream.record())
    ana("PATCH", f"/api/notes/{note['id']}", {"version": 1, "text": "second"})
    told = stream.record()
    audit.note(told)

    changed, made = ana("GET", f"/api/audit?noun=notes&recordId={note['id']}").body["items"]
    assert (made["action"], changed["action"], changed["by"]) == ("created", "changed", ANA)
    assert {"field": "text", "before": "first", "after": "second"} in changed["changes"]
    (change,) = changes.of(told)
    assert change.to_wire() == {
        "type": "note", "id": note["id"], "changedAt": change.changed_at, "conversationId": place,
    }  # fmt: skip
