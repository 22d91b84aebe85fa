"""The review queue: the conversations whose newest suggestion waits for a person, unless one answered before it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mancrel.assistant import service
from mancrel.assistant.collection import SUGGESTIONS, equal
from mancrel.assistant.gates import Gate
from mancrel.conversations.listing import CONVERSATIONS, among
from mancrel.messages import service as messages
from mancrel.records.fields import FieldType
from mancrel.replica import service as replica
from mancrel.rules.operators import Combinator, Operator
from mancrel.rules.tree import Condition, Group, Rule, both

_T = FieldType
_Row = dict[str, Any]


def waiting(tenant_id: str) -> list[str]:
    """The conversations, none of them closed, whose newest suggestion waits for a person."""
    asked = {row["conversationId"] for row in _suggestions(tenant_id, both(*equal(status="waiting")))}
    moved = _origins(tenant_id)
    not_closed = Condition("status", Operator.DIFFERS, "closed", _T.CHOICE)
    here = Group(Combinator.OR, (among(asked), among(moved)))
    there = [row["id"] for row in replica.rows(tenant_id, CONVERSATIONS, both(not_closed, here), ())]
    newest = _newest(_suggestions(tenant_id, Condition("conversationId", Operator.IN, tuple(there), _T.REFERENCE)))
    elsewhere = moved.keys() | {each for origins in moved.values() for each in origins}
    return [
        each
        for each in there
        if (_waits_among_moved(tenant_id, each, moved) if each in elsewhere else _waits(newest.get(each)))
    ]


def _suggestions(tenant_id: str, rule: Rule) -> Iterable[_Row]:
    return replica.rows(tenant_id, SUGGESTIONS, rule, ("conversationId", "status", "gates", "createdAt"))


def _origins(tenant_id: str) -> dict[str, list[str]]:
    """Where the messages of those conversations came from that merges or splits brought some."""
    rule = Condition("origins", Operator.IS_NOT_EMPTY, None, _T.TAGS)
    return {row["id"]: row["origins"] for row in replica.rows(tenant_id, CONVERSATIONS, rule, ("origins",))}


def _newest(rows: Iterable[_Row]) -> dict[str, _Row]:
    """The newest suggestion of each conversation."""
    newest: dict[str, _Row] = {}
    for row in rows:
        before = newest.get(row["conversationId"])
        if before is None or before["createdAt"] <= row["createdAt"]:
            newest[row["conversationId"]] = row
    return newest


def _waits(row: _Row | None) -> bool:
    return row is not None and row["status"] == "waiting" and Gate.HUMAN_REPLIED.value not in (row["gates"] or ())


def _waits_among_moved(tenant_id: str, conversation_id: str, moved: dict[str, list[str]]) -> bool:
    """As `_waits`, of a conversation that messages came to, or left: suggestions stay where they were made."""
    mine = {message_id for message_id, _ in messages.times(tenant_id, conversation_id)}
    found = service.latest_of(tenant_id, conversation_id, moved.get(conversation_id, ()), mine)
    return found is not None and _waits({"status": found.status, "gates": found.gates})
