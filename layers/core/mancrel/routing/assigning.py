"""Giving out what waits: each conversation to one person, by one transaction, however many workers are at it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import timedelta
from typing import Any

from mancrel.conversations import service as conversations
from mancrel.conversations.models import Conversation
from mancrel.kit import clock, queue
from mancrel.kit.errors import ConflictError, NotFoundError
from mancrel.kit.hours import Calendar
from mancrel.kit.log import logger
from mancrel.kit.tables import Save
from mancrel.routing import forecasting, matching, promising, reading, repository, service
from mancrel.routing.jobs import LookAtConversation
from mancrel.routing.models import DeskItem, Seat

_ROUNDS = 20
"""How often a worker begins anew when others were faster; the clock comes by in a minute anyway."""


def hear(stream_records: Iterable[Mapping[str, Any]]) -> int:
    """Have the conversations looked at that a batch of stream records is about; answers how many. What is gone was
    erased, and waits for nobody."""
    named: dict[tuple[str, str], None] = {}
    for record in stream_records:
        image = record["dynamodb"].get("NewImage") or {}
        if "conversation_id" in image:
            named[image["tenant_id"]["S"], image["conversation_id"]["S"]] = None
    with_desk = {tenant_id for tenant_id, _ in named if repository.find_desk(tenant_id)}
    jobs = [LookAtConversation(tenant_id=each, conversation_id=which) for each, which in named if each in with_desk]
    queue.enqueue(jobs)
    return len(jobs)


def look(tenant_id: str, conversation_id: str) -> None:
    """Let the desk know how a conversation stands, and give out what waits if that changed anything.

    Raises:
        NotFoundError: the tenant has no such conversation.
        ConflictError: others write the same at this moment; try again.
    """
    conversation = conversations.get(tenant_id, conversation_id)
    if repository.find_desk(tenant_id) and note(conversation):
        give_out(tenant_id)


def note(conversation: Conversation) -> bool:
    """Whether that *conversation* stands otherwise than the desk knew; written down."""
    item = repository.find_item(conversation.tenant_id, conversation.conversation_id)
    status = reading.status(conversation)
    if status is None:
        if item is not None:
            promising.settle(item)
            over, calendar = not conversation.merged_into, _calendar(item.tenant_id)
            repository.end_item(item, forecasting.ended(item, over, calendar))
        return item is not None
    if item is None:
        item = DeskItem(conversation.tenant_id, conversation.conversation_id, status="", since=clock.now())
    before = dict(item.attribute_values)
    _bring_up(item, conversation, status)
    if item.attribute_values == before:
        return False
    waits = forecasting.replied(item, clock.now()) if before.get("reply_seconds") != item.reply_seconds else ()
    repository.commit([Save(record) for record in (item, *waits)])
    return True


def _bring_up(item: DeskItem, conversation: Conversation, status: str) -> None:
    spoke = conversation.last_direction == ("outbound" if status == "answered" else "inbound")
    at = conversation.last_message_at if spoke else clock.now()  # or somebody reopened it, or waits for the customer
    if item.status in ("", "answered") and status != "answered":
        item.since, item.passed = at, []
    if conversation.assignee_id != item.assignee_id or status == "answered":
        item.assignee_id, item.given_at = conversation.assignee_id, None
    if item.status == "snoozed" != status and item.given_at:
        item.given_at = clock.now()  # they have as long to react as if they had just got it
    if item.message_id != conversation.last_inbound_id or item.status in ("", "new"):
        reading.read(conversation, item)
    if status == "answered":
        promising.settle(item)
    promising.turn(item, status != "answered", at, _calendar(item.tenant_id))
    item.status = status


def _calendar(tenant_id: str) -> Calendar:
    return service.calendar(tenant_id, repository.find_desk(tenant_id))


def tend(tenant_id: str) -> None:
    """What the clock brings: look again at what is new, take back what nobody reacts to, give out what waits, and learn
    of what is over."""
    desk = repository.find_desk(tenant_id)
    if desk is None:
        return
    items = repository.list_items(tenant_id)
    staff = service.staff(tenant_id, items, desk)
    calendar, now = service.calendar(tenant_id, desk), clock.now()
    patience = timedelta(minutes=int(desk.return_minutes)) if desk.return_minutes else None
    outlook = forecasting.Outlook(desk, calendar)
    for item in items:
        with suppress(ConflictError, NotFoundError):  # it changed, and is looked at for that
            if forecasting.mark(item, items, staff, calendar):
                repository.save(item)
            if item.status == "new":
                note(conversations.get(tenant_id, item.conversation_id))
            elif item.status == "waiting":
                _regroup(item, staff)
            elif item.status == "given" and item.given_at and item.assignee_id:
                held = calendar.between(item.given_at, now)
                if not staff.is_here(item.assignee_id) or (patience and held >= patience):
                    _take_back(item)
            promising.warn(item, desk, staff, calendar, likely=bool(desk.warn_likely) and outlook.is_likely(item))
    give_out(tenant_id)
    forecasting.learn(tenant_id, desk, items, calendar)


def give_out(tenant_id: str) -> int:
    """Give what waits to people who are free; answers how many conversations were given."""
    given = 0
    for _round in range(_ROUNDS):
        items = repository.list_items(tenant_id)
        waiting = [item for item in items if item.status == "waiting"]
        if not waiting:
            return given
        staff = service.staff(tenant_id, items, repository.find_desk(tenant_id))
        pairs = matching.match(map(reading.waiting, waiting), staff.on_duty() if staff.teams else [])
        by_id = {item.conversation_id: item for item in waiting}
        done = 0
        for conversation_id, user_id in pairs:
            if not _give(by_id[conversation_id], staff.seats[user_id]):
                break
            done += 1
        given += done
        if done == len(pairs):
            break
    if given:
        logger.info("conversations given", extra={"tenant_id": tenant_id, "given": given})
    return given


def _give(item: DeskItem, seat: Seat) -> bool:
    """Whether it was written: not when the conversation, the item or the seat changed since they were read. So of two
    workers one gives it, and nobody gets more than they can take."""
    conversation = conversations.get(item.tenant_id, item.conversation_id)
    if conversation.assignee_id or reading.status(conversation) != "waiting":
        with suppress(ConflictError):
            note(conversation)
        return False
    now = clock.now()
    conversation.assignee_id = item.assignee_id = seat.user_id
    item.status, item.given_at, seat.given_at = "given", now, now
    return _written(conversation, item, seat)


def _take_back(item: DeskItem) -> bool:
    """Whether it waits for somebody else again; not when they reacted meanwhile."""
    conversation = conversations.get(item.tenant_id, item.conversation_id)
    if conversation.assignee_id != item.assignee_id or conversation.status != "open":
        return note(conversation)
    item.passed = [*(each for each in item.passed if each != item.assignee_id), item.assignee_id]
    conversation.assignee_id = item.assignee_id = item.given_at = None
    item.status = "waiting"
    return _written(conversation, item)


def _regroup(item: DeskItem, staff: service.Staff) -> None:
    """Another team takes it when teams changed."""
    team_id = reading.team_for(item)
    if team_id != item.team_id:
        item.team_id = team_id
        repository.save(item)


def _written(*records: Conversation | DeskItem | Seat) -> bool:
    try:
        repository.commit([Save(record) for record in records])
    except ConflictError:
        return False
    return True
