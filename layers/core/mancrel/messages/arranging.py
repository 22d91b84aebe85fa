"""Merging and splitting conversations: messages move, nothing is lost, and everything can be taken back.

A message remembers which conversations it left (``moved_from``, the last one last); a conversation that was merged
away keeps its own state and what it found in the other one, so that undoing a merge restores both.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

from mancrel.conversations import scheduled, snoozing, ways
from mancrel.conversations import service as conversations
from mancrel.conversations.models import Conversation
from mancrel.conversations.ways import Way
from mancrel.kit import ids, tables
from mancrel.kit.errors import ConflictError, InvalidError
from mancrel.kit.tables import Save
from mancrel.messages import repository
from mancrel.messages.models import Message
from mancrel.messages.quoting import newest

_TRIES = 5
_TOGETHER = 90
"""Messages in one transaction, beside two conversations."""
_LAG = 0.1
_MOST = 100
"""Writes in one transaction."""
_UNITED = ("status", "unread", "needs_person", "subject")


class Along:
    """What goes with messages that move: the writes for it, unwritten; here nothing."""

    def after(self, kept: Conversation, new_id: str, thread: Sequence[Message], moved: Sequence[Message]) -> list[Save]:
        """*moved* of the *thread* of *kept* are split off into *new_id*."""
        return []

    def back(self, into: Conversation, other_id: str) -> list[Save]:
        """What was split off *into* comes back from *other_id*."""
        return []


NOTHING = Along()


def merge(tenant_id: str, into_id: str, other_id: str, along: Along = NOTHING) -> Conversation:
    """Bring all messages of *other_id* into *into_id*; again it changes nothing. Merging back what was split off undoes
    the split.

    Raises:
        NotFoundError: no such conversation.
        InvalidError: they are the same.
        ConflictError: one of them was merged into a third, or changes all the time.
    """
    if into_id == other_id:
        detail = "must be another conversation"
        raise InvalidError(f"/conversationId: {detail}", [{"pointer": "/conversationId", "detail": detail}])
    return _again(lambda: _merge(tenant_id, into_id, other_id, along))


def unmerge(tenant_id: str, from_id: str, other_id: str) -> Conversation:
    """Give *other_id* its messages back; what came in since stays. Answers what is left of *from_id*.

    Raises:
        NotFoundError: no such conversation.
        ConflictError: *other_id* is not merged into it, or one of them changes all the time.
    """
    return _again(lambda: _unmerge(tenant_id, from_id, other_id))


def split(tenant_id: str, conversation_id: str, message_ids: Sequence[str], along: Along = NOTHING) -> Conversation:
    """Move some messages into a conversation of their own, with the same contact; answers that one.

    Raises:
        NotFoundError: no such conversation.
        InvalidError: a message is not in it, or none would stay.
        ConflictError: it changes all the time.
    """
    new_id = ids.new("cnv")
    return _again(lambda: _split(tenant_id, conversation_id, new_id, message_ids, along))


def _merge(tenant_id: str, into_id: str, other_id: str, along: Along) -> Conversation:
    into, other = conversations.get(tenant_id, into_id), conversations.get(tenant_id, other_id)
    if other.merged_into == into_id:
        return into
    if into.merged_into or other.merged_into:
        raise _final("one of these conversations was merged into another one already")
    staying, moving = _thread(into), _thread(other)
    undoes = other.split_from == into_id
    for message in moving:
        left = list(message.moved_from or [])
        message.moved_from = left[:-1] if undoes and left[-1:] == [into_id] else [*left, other_id]
        message.conversation_id = into_id
    scheduled.follow(other, into, _ids(moving))
    was, taken, snoozes = _state(into), into.person_since is not None, [snoozing.kept(into), snoozing.kept(other)]
    into.person_since = into.person_since or other.person_since
    if not undoes or any((message.moved_from or [])[-1:] == [other_id] for message in moving):
        snoozing.end(into)
    snoozing.end(other)
    into.status = "open" if "open" in (into.status, other.status) else into.status
    into.unread += other.unread
    into.needs_person = into.needs_person or other.needs_person
    into.subject = into.subject or other.subject
    into.absorbed = list(dict.fromkeys([*(into.absorbed or []), other_id]))
    _count(into, [*staying, *moving])
    other.merged_into, other.found = (
        into_id,
        {
            "was": was,
            "became": _state(into),
            "taken": taken,
            "snoozes": snoozes,
            "messages": into.message_count,
        },
    )
    _write(moving, [into, other], along.back(into, other_id) if undoes else [])
    return into


def _unmerge(tenant_id: str, from_id: str, other_id: str) -> Conversation:
    kept, other = conversations.get(tenant_id, from_id), conversations.get(tenant_id, other_id)
    if other.merged_into != from_id:
        raise _final("this conversation is not merged into that one")
    thread = _thread(kept)
    returning = [message for message in thread if (message.moved_from or [])[-1:] == [other_id]]
    for message in returning:
        message.conversation_id, message.moved_from = other_id, (message.moved_from or [])[:-1] or None
    scheduled.follow(kept, other, _ids(returning))
    found: dict[str, Any] = other.found or {}
    snoozes = found.get("snoozes", [None, None])
    if len(thread) == found.get("messages"):
        snoozing.resume(kept, snoozes[0])
    snoozing.resume(other, snoozes[1])
    for name, value in found.get("was", {}).items():
        if getattr(kept, name) == found["became"][name]:
            setattr(kept, name, value)
    if not found.get("taken") and kept.person_since == other.person_since:
        kept.person_since = None
    kept.absorbed = [each for each in kept.absorbed or [] if each != other_id] or None
    other.merged_into = other.found = None
    _count(kept, [message for message in thread if message.conversation_id == from_id])
    _count(other, returning)
    _write(returning, [kept, other])
    return kept


def _split(tenant_id: str, conversation_id: str, new_id: str, message_ids: Sequence[str], along: Along) -> Conversation:
    kept = conversations.get(tenant_id, conversation_id)
    thread = _thread(kept)
    chosen = [message for message in thread if message.message_id in set(message_ids)]
    _check(thread, message_ids)
    first = chosen[0]
    new = Conversation(
        tenant_id,
        new_id,
        contact_id=kept.contact_id,
        channel_id=first.channel_id,
        subject=first.subject or kept.subject,
        last_message_at=first.sent_at,
        assignee_id=kept.assignee_id,
        person_since=kept.person_since,
        split_from=conversation_id,
    )
    for message in chosen:
        message.conversation_id, message.moved_from = new_id, [*(message.moved_from or []), conversation_id]
    scheduled.follow(kept, new, _ids(chosen))
    _count(new, chosen)
    new.status = "open" if new.last_direction == "inbound" else "waiting"
    _count(kept, [message for message in thread if message.conversation_id == conversation_id])
    _write(chosen, [kept, new], along.after(kept, new_id, thread, chosen))
    return new


def _ids(thread: Sequence[Message]) -> set[str]:
    return {message.message_id for message in thread}


def _check(thread: Sequence[Message], message_ids: Sequence[str]) -> None:
    there = _ids(thread)
    for place, message_id in enumerate(message_ids):
        if message_id not in there:
            detail = "is not in this conversation"
            raise InvalidError(f"{message_id} {detail}", [{"pointer": f"/messageIds/{place}", "detail": detail}])
    if there <= set(message_ids):
        detail = "at least one message must stay"
        raise InvalidError(f"/messageIds: {detail}", [{"pointer": "/messageIds", "detail": detail}])


def _thread(conversation: Conversation) -> list[Message]:
    """All messages of *conversation*; its own row says how many the index must show."""
    found: list[Message] = []
    for _try in range(_TRIES):
        found = list(repository.list_of_conversation(conversation.tenant_id, conversation.conversation_id))
        if len(found) >= conversation.message_count:
            break
        time.sleep(_LAG)
    return found


def _state(conversation: Conversation) -> dict[str, Any]:
    return {name: getattr(conversation, name) for name in _UNITED}


def _count(conversation: Conversation, thread: Sequence[Message]) -> None:
    """Let *conversation* say what is true of *thread*; it may be empty, then times and words stay as they were."""
    conversation.message_count = len(thread)
    conversation.ways = conversation.last_inbound_id = None
    for message in sorted((each for each in thread if each.send_state != "taken_back"), key=lambda each: each.sent_at):
        conversation.last_message_at, conversation.last_direction = message.sent_at, message.direction
        conversation.last_message_id = message.message_id
        conversation.last_preview = conversations.preview(newest(message.text) or message.subject)
        if message.direction == "inbound":
            kind, sender = message.channel_kind, message.from_email
            ways.note(conversation, Way(message.channel_id, kind, sender, message.sent_at, message.message_id))
            conversation.last_inbound_id = message.message_id


def _write(moved: Sequence[Message], rows: Sequence[Conversation], along: Sequence[Save] = ()) -> None:
    """In one transaction, or where there are too many messages the last of them with the conversations, and what goes
    *along* after them."""
    start = 0
    while len(moved) - start > _TOGETHER:
        tables.commit([Save(message) for message in moved[start : start + _TOGETHER]])
        start += _TOGETHER
    last = [*(Save(message) for message in moved[start:]), *(Save(row) for row in rows), *along]
    for begin in range(0, len(last), _MOST):
        tables.commit(last[begin : begin + _MOST])


class _FinalError(ConflictError):
    """No other try mends it."""


def _final(detail: str) -> ConflictError:
    return _FinalError(detail)


def _again(work: Callable[[], Conversation]) -> Conversation:
    for _try in range(_TRIES):
        try:
            return work()
        except _FinalError:
            raise
        except ConflictError:
            continue
    raise ConflictError("this conversation is being changed by others; try again")
