"""Lists of conversations say what reading every row says, and read only the rows that they show."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mancrel.accounts.policy import Caller, Role
from mancrel.contacts import service as contacts
from mancrel.contacts.models import Contact
from mancrel.contacts.schemas import NewContact
from mancrel.conversations import listing, reach, repository, service
from mancrel.conversations.listing import CONVERSATIONS
from mancrel.conversations.models import Conversation
from mancrel.conversations.schemas import ConversationChange, ConversationQuery
from mancrel.kit import acting, clock, tables
from mancrel.kit import aws as dynamodb
from mancrel.kit.errors import InvalidError
from mancrel.nouns import COLLECTIONS
from mancrel.replica import compacting, snapshots
from mancrel.replica import service as replica
from mancrel.replica.jobs import Compact
from workers import app as workers

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
TENANTS = itertools.count()
PEOPLE = [("Ana Díaz", "ana@shop.test", None), ("Bo Li", "bo@shop.test", "usr_1"), ("", "zoe@else.test", "usr_2")]
SOME = st.none() | st.integers(0, 3)
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "person": st.integers(0, 2),
            "status": st.sampled_from(["open", "waiting", "closed"]),
            "assignee_id": st.sampled_from([None, "usr_1", "usr_2"]),
            "channel_id": st.sampled_from(["chn_1", "chn_2"]),
            "by": st.sampled_from([None, "chn_1", "chn_3"]),
            "subject": st.sampled_from(["", "Blue jug", "Lamp?", "100% sure"]),
            "last_preview": st.sampled_from(["", "is it blue", "No. 7_a", "Straße"]),
            "snoozed": SOME,
            "back": SOME,
            "scheduled": st.booleans(),
            "merged": st.booleans(),
            "minutes": st.integers(0, 3),
        }
    ),
    max_size=12,
)
WANTED = st.fixed_dictionaries(
    {
        "status": st.sampled_from([None, "open", "closed"]),
        "assignee": st.sampled_from([None, "none", "usr_1", "usr_9"]),
        "channel": st.sampled_from([None, "chn_1", "chn_3", "chn_9"]),
        "snoozed": st.sampled_from([None, True, False]),
        "scheduled": st.sampled_from([None, True, False]),
        "q": st.sampled_from(["", "blue", "ANA jug", "díaz", "bo@shop.test", "7_a", "%", "strasse", "lamp zoe", "x"]),
        "limit": st.integers(1, 5),
    }
)


def people(tenant_id: str) -> list[Contact]:
    return [
        contacts.create(tenant_id, NewContact.model_validate({"name": name, "email": email, "ownerId": owner}))
        for name, email, owner in PEOPLE
    ]


def a_conversation(tenant_id: str, contact: Contact, **values: Any) -> Conversation:
    row = service.begin(tenant_id, contact.contact_id, values.pop("channel_id", "chn_1"), "", START)
    for name, value in values.items():
        setattr(row, name, value)
    tables.save(row)
    return row


def drawn(tenant_id: str, contact: Contact, given_: dict[str, Any]) -> Conversation:
    at = START + timedelta(minutes=given_["minutes"])
    by = given_["by"] and {
        "channel_id": given_["by"], "kind": "sms", "address": "", "last_at": clock.stamp(at), "message_id": "m"
    }  # fmt: skip
    later = {"rep_1": {"at": clock.stamp(at), "anchor": "m"}}
    return a_conversation(
        tenant_id,
        contact,
        **{name: given_[name] for name in ("status", "assignee_id", "channel_id", "subject", "last_preview")},
        ways=[by] if by else None,
        last_message_at=at,
        snoozed_until=None if given_["snoozed"] is None else START + timedelta(days=1 + given_["snoozed"]),
        back_since=None if given_["back"] is None else START + timedelta(minutes=2 * given_["back"]),
        scheduled=later if given_["scheduled"] else None,
        merged_into="cnv_other" if given_["merged"] else None,
    )


def matches(row: Conversation, query: ConversationQuery, contact: Contact) -> bool:
    """What the list promises, row by row."""
    said = " ".join([row.subject, row.last_preview, contact.name, contact.email or ""]).casefold()
    over = {row.channel_id, *(way["channel_id"] for way in row.ways or ())}
    return (
        not row.merged_into
        and query.status in (None, row.status)
        and query.assignee in (None, row.assignee_id or "none")
        and (query.channel is None or query.channel in over)
        and query.snoozed in (None, row.snoozed_until is not None)
        and query.scheduled in (None, bool(row.scheduled))
        and all(word in said for word in query.q.casefold().split())
    )


def top(row: Conversation) -> datetime:
    return max(row.last_message_at, row.back_since or row.last_message_at)


def listed(tenant_id: str, query: ConversationQuery, **more: Any) -> tuple[list[Conversation], set[int]]:
    """Every page of the list, and the totals that these named."""
    rows: list[Conversation] = []
    totals, cursor = set[int](), None
    for _page in range(20):
        found, total, cursor = listing.search(tenant_id, query.model_copy(update={"cursor": cursor}), **more)
        rows += found
        totals.add(total)
        if cursor is None:
            break
    return rows, totals


@given(ROWS, WANTED)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_a_list_is_what_reading_every_row_finds(aws, rows, wanted):
    tenant_id = f"tenant{next(TENANTS)}"
    known = people(tenant_id)
    by_id = {each.contact_id: each for each in known}
    there = [drawn(tenant_id, known[row["person"]], row) for row in rows]
    query = ConversationQuery.model_validate(wanted)

    found, totals = listed(tenant_id, query)

    expected = {row.conversation_id for row in there if matches(row, query, by_id[row.contact_id])}
    assert {row.conversation_id for row in found} == expected
    assert totals == {len(expected)}
    assert len(found) == len(expected)
    assert [top(row) for row in found] == sorted(map(top, found), reverse=True)


def test_whoever_sees_only_their_own_finds_those_and_what_is_assigned_to_them(aws):
    ana, bo, zoe = people("acme")
    rows = [a_conversation("acme", each) for each in (ana, bo, zoe)]
    given_to = a_conversation("acme", zoe, assignee_id="usr_1")
    rep = Caller("acme", "usr_1", Role.REP)

    found, totals = listed("acme", ConversationQuery(), also=reach.rule(rep))

    seen = reach.seen(rep)
    assert {row.conversation_id for row in found} == {row.conversation_id for row in [*rows, given_to] if seen(row)}
    assert totals == {3}


def test_one_finds_what_one_changed_at_once(aws, monkeypatch):
    ana, *_others = people("acme")
    row = a_conversation("acme", ana)
    listed("acme", ConversationQuery())
    monkeypatch.setattr("mancrel.replica.fetching.changed_since", lambda *_args: iter(()))  # an index that lags
    with acting.acting("usr_1") as actor:
        service.change("acme", row.conversation_id, ConversationChange(status="closed"))
    assert actor.written == [f"conversations/{row.conversation_id}"]

    with acting.acting("usr_1", fresh=actor.written):
        assert listed("acme", ConversationQuery(status="closed"))[1] == {1}


def test_a_cursor_lives_on_when_what_the_list_rests_on_changes(aws):
    ana, *_others = people("acme")
    rows = [a_conversation("acme", ana, last_message_at=START + timedelta(minutes=at)) for at in range(4)]
    ids = [row.conversation_id for row in rows]
    query = ConversationQuery(limit=2)
    _first, total, cursor = listing.search("acme", query, listing.among(ids))

    rest, fewer, _end = listing.search(
        "acme", query.model_copy(update={"cursor": cursor}), listing.among([ids[0], ids[1], ids[3]])
    )

    assert (total, fewer) == (4, 3)
    assert [row.conversation_id for row in rest] == [ids[1], ids[0]]
    with pytest.raises(InvalidError, match="cursor"):
        listing.search("other", query.model_copy(update={"cursor": cursor}))


def test_a_list_reads_the_rows_that_it_shows_and_what_changed(aws, monkeypatch):
    ana, *_others = people("acme")
    with time_machine.travel(START, tick=False) as hand:
        for _row in range(40):
            a_conversation("acme", ana)
        hand.shift(3_600)
        compacting.compact("acme", CONVERSATIONS)
        replica.forget()
        hand.shift(3_600)
        read: list[int] = []
        count_conversations(monkeypatch, read)

        rows, total, _cursor = listing.search("acme", ConversationQuery(limit=5))

    assert (len(rows), total) == (5, 40)
    assert sum(read) == 5


def count_conversations(monkeypatch: pytest.MonkeyPatch, read: list[int]) -> None:
    """Note how many conversations each call of DynamoDB gives."""
    client: Any = dynamodb.dynamodb()
    call = client._make_api_call

    def counted(operation: str, wanted: dict[str, Any]) -> Any:
        answer = call(operation, wanted)
        rows = answer.get("Items") or [row for rows in answer.get("Responses", {}).values() for row in rows]
        read.append(sum("conversation_id" in row for row in rows))
        return answer

    monkeypatch.setattr(client, "_make_api_call", counted)


def test_what_was_erased_leaves_the_lists_of_a_warm_process(aws):
    ana, *_others = people("acme")
    rows = [a_conversation("acme", ana, subject="Jug") for _row in range(2)]
    assert listed("acme", ConversationQuery(q="jug"))[1] == {2}

    rows[0].deleted_at, rows[0].subject = clock.now(), ""
    repository.save(rows[0])

    found, totals = listed("acme", ConversationQuery())
    assert ([row.conversation_id for row in found], totals) == ([rows[1].conversation_id], {1})


@pytest.mark.parametrize("name", ["conversations", "suggestions"])
def test_the_worker_folds_them_into_a_snapshot(aws, name):
    ana, *_others = people("acme")
    a_conversation("acme", ana)
    body = Compact(tenant_id="acme", noun=name).to_body()
    record = {"messageId": "1", "receiptHandle": "r", "body": body, "attributes": {"ApproximateReceiveCount": "1"}}

    assert workers.compaction({"Records": [record]}, None) == {"batchItemFailures": []}

    assert snapshots.find("acme", COLLECTIONS[name]) is not None
