"""Whatever is merged, split and taken back: no message, note, mention or snooze is lost or doubled."""

import random
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from mancrel.conversations import repository
from mancrel.conversations import service as conversations
from mancrel.conversations.schemas import ConversationChange
from mancrel.kit import clock, tables
from mancrel.messages import repository as messages
from mancrel.messages.models import Message
from mancrel.notes import repository as notes
from mancrel.notes.models import Note
from tests.client import Client, signed_in

TENANT, BEN = "acme", "usr_ben"


@pytest.fixture
def ask(aws: None) -> Client:
    signed_in(role="rep", user_id=BEN)
    return signed_in()


@pytest.fixture
def talk(ask: Client) -> Callable[[str], str]:
    """A conversation with three messages an hour apart, and a note that mentions Ben half an hour after each."""

    def begun(name: str) -> str:
        start = clock.now() - timedelta(hours=9)
        row = conversations.begin(TENANT, f"con_{name}", "chn_1", name, start)
        for number in range(3):
            at = start + timedelta(hours=2 * number)
            said = f"{name}{number}"
            message = Message(
                TENANT,
                f"msg_{said}",
                conversation_id=row.conversation_id,
                contact_id=row.contact_id,
                channel_id="chn_1",
                channel_kind="email",
                direction="inbound",
                from_email="rui@example.com",
                message_id_header=said,
                text=said,
                sent_at=at,
            )
            tables.commit([message])
            conversations.note_inbound(row, message.message_id, said, at)
            note = Note(
                TENANT,
                f"not_{said}",
                conversation_id=row.conversation_id,
                author_id="usr_1",
                text=f"after {said}",
                mentions=[BEN],
                created_at=at + timedelta(minutes=30),
            )
            notes.commit([note, *notes.mentions_of(note, [BEN])])
        repository.save(row)
        return str(row.conversation_id)

    return begun


def whole(ask: Client, place: str) -> Any:
    return ask("GET", f"/api/conversations/{place}").body


def said(ask: Client, place: str) -> tuple[list[str], list[str]]:
    found = whole(ask, place)
    return [each["text"] for each in found["messages"]], [each["text"] for each in found["notes"]]


def act(ask: Client, place: str, what: str, **body: Any) -> Any:
    reply = ask("POST", f"/api/conversations/{place}/{what}", body)
    assert reply.status in (200, 201), reply
    return reply.body


def snooze(ask: Client, place: str) -> str:
    until = clock.stamp(clock.now() + timedelta(days=1))
    return str(ask("PATCH", f"/api/conversations/{place}", {"snoozedUntil": until}).body["snoozedUntil"])


def test_a_note_goes_with_the_message_before_it_and_comes_back(ask: Client, talk: Callable[[str], str]) -> None:
    ben = signed_in(role="rep", user_id=BEN)
    place = talk("a")

    new = act(ask, place, "split", messageIds=["msg_a1"])["id"]

    assert said(ask, place) == (["a0", "a2"], ["after a0", "after a2"])
    assert said(ask, new) == (["a1"], ["after a1"])
    assert ben("POST", "/api/mentions/read", {"conversationId": new}).body == {"unread": 2}
    act(ask, place, "merge", conversationId=new)
    assert said(ask, place) == (["a0", "a1", "a2"], ["after a0", "after a1", "after a2"])
    act(ask, place, "unmerge", conversationId=new)
    assert said(ask, new) == ([], [])


def test_undoing_a_merge_brings_back_both_snoozes(ask: Client, talk: Callable[[str], str]) -> None:
    one, other = talk("a"), talk("b")
    until = [snooze(ask, one), snooze(ask, other)]

    assert act(ask, one, "merge", conversationId=other)["snoozedUntil"] is None
    act(ask, one, "unmerge", conversationId=other)

    assert [whole(ask, each)["snoozedUntil"] for each in (one, other)] == until


def test_a_merge_that_was_answered_gives_back_only_the_others_snooze(ask: Client, talk: Callable[[str], str]) -> None:
    one, other = talk("a"), talk("b")
    until = [snooze(ask, one), snooze(ask, other)]
    act(ask, one, "merge", conversationId=other)
    conversations.change(TENANT, one, ConversationChange(status="closed"))

    act(ask, one, "unmerge", conversationId=other)

    assert [whole(ask, each)["snoozedUntil"] for each in (one, other)] == [None, until[1]]


def test_undoing_a_split_ends_no_snooze(ask: Client, talk: Callable[[str], str]) -> None:
    place = talk("a")
    until = snooze(ask, place)

    new = act(ask, place, "split", messageIds=["msg_a2"])["id"]
    act(ask, place, "merge", conversationId=new)

    assert whole(ask, place)["snoozedUntil"] == until


@pytest.mark.parametrize("seed", range(4))
def test_nothing_is_lost_or_doubled(ask: Client, talk: Callable[[str], str], seed: int) -> None:
    choose, ben = random.Random(seed), signed_in(role="rep", user_id=BEN)
    places = [talk(name) for name in "abc"]
    begun, before, undo = list(places), [said(ask, place) for place in places], list[tuple[str, str, str]]()
    for _step in range(6):
        alive = [each for each in places if not conversations.get(TENANT, each).merged_into]
        place = choose.choice(alive)
        there = [row.message_id for row in messages.list_of_conversation(TENANT, place)]
        others = [each for each in alive if each != place]
        if others and choose.random() < 0.5:
            other = choose.choice(others)
            if conversations.get(TENANT, other).split_from != place:
                act(ask, place, "merge", conversationId=other)
                undo.append(("unmerge", place, other))
        elif len(there) > 1:
            new = act(ask, place, "split", messageIds=choose.sample(there, choose.randrange(1, len(there))))["id"]
            places.append(new)
            undo.append(("merge", place, new))
        shown = [said(ask, each) for each in places if not conversations.get(TENANT, each).merged_into]
        for kind, prefix in ((0, ""), (1, "after ")):
            assert Counter(text for each in shown for text in each[kind]) == Counter(
                f"{prefix}{name}{number}" for name in "abc" for number in range(3)
            )
        assert ben("GET", "/api/mentions?unread=true").body["total"] == 9

    for what, place, other in reversed(undo):
        act(ask, place, what, conversationId=other)

    assert undo
    assert [said(ask, place) for place in begun] == before
