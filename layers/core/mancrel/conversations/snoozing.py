"""Snoozing: out of sight until a time, or until the customer writes.

A clock asks an index of what is snoozed (`models._BySnooze`) every minute, never a tenant.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from mancrel.conversations import repository
from mancrel.conversations.models import Conversation
from mancrel.kit import clock
from mancrel.kit.errors import ConflictError, InvalidError, NotFoundError
from mancrel.kit.log import logger

SHARDS = 8
LONGEST = timedelta(days=366)


def put_off(conversation: Conversation, until: datetime | None, by: str) -> None:
    """Let *by* snooze *conversation* until then, or end that; unwritten.

    Raises:
        InvalidError: that is over, or more than a year ahead, or the conversation is closed.
    """
    end(conversation)
    if until is None:
        return
    if conversation.status == "closed" or conversation.merged_into:
        raise _wrong("only a conversation that is not closed can be snoozed")
    if not clock.now() < until <= clock.now() + LONGEST:
        raise _wrong("must be in the future, at most a year ahead")
    conversation.snooze = _shard(conversation)
    conversation.snoozed_until, conversation.snoozed_by = until, by


def end(conversation: Conversation) -> None:
    """Let *conversation* be there again as if it had never been snoozed; unwritten."""
    conversation.snooze = conversation.snoozed_until = conversation.snoozed_by = conversation.back_since = None


def kept(conversation: Conversation) -> list[str | None] | None:
    """The snooze of *conversation* as JSON, for `resume`; None where there is none."""
    until, back = conversation.snoozed_until, conversation.back_since
    if until is None and back is None:
        return None
    return [clock.stamp(until) if until else None, conversation.snoozed_by, clock.stamp(back) if back else None]


def resume(conversation: Conversation, snooze: list[str | None] | None) -> None:
    """Snooze *conversation* again as it was `kept`, unless that was done meanwhile or it is closed; unwritten. What is
    over by now comes back with the next look of the clock."""
    if snooze is None or conversation.snoozed_until or conversation.status == "closed":
        return
    until, by, back = snooze
    conversation.snoozed_by, conversation.back_since = by, clock.parse(back) if back else None
    if until:
        conversation.snooze, conversation.snoozed_until = _shard(conversation), clock.parse(until)


def wake_all() -> int:
    """Bring back what is due; answers how many that were. Run twice, or by two at once, each comes back once."""
    woken = 0
    for found in _due(clock.now()):
        try:
            woken += wake(found.tenant_id, found.conversation_id)
        except (ConflictError, NotFoundError):
            continue  # somebody changed it at this moment: the clock comes by again
    if woken:
        logger.info("conversations woken", extra={"conversations": woken})
    return woken


def wake(tenant_id: str, conversation_id: str) -> bool:
    """Whether its time was over, and it is to do now.

    Raises:
        NotFoundError: the tenant has no such conversation.
        ConflictError: somebody else changes it at this moment.
    """
    conversation = repository.get(tenant_id, conversation_id)
    until = conversation.snoozed_until
    if until is None or until > clock.now():
        return False
    conversation.snooze = conversation.snoozed_until = None
    conversation.back_since, conversation.status = until, "open"
    repository.save(conversation)
    return True


def _shard(conversation: Conversation) -> str:
    return f"due#{sum(conversation.conversation_id.encode()) % SHARDS}"


def _due(now: datetime) -> Iterator[Conversation]:
    for number in range(SHARDS):
        yield from Conversation.by_snooze.query(f"due#{number}", Conversation.snoozed_until <= now)


def _wrong(detail: str) -> InvalidError:
    return InvalidError(f"/snoozedUntil: {detail}", [{"pointer": "/snoozedUntil", "detail": detail}])
