"""Promises: how long a conversation may still take, and whom to tell when it takes longer.

The chain tells whoever has it, then the lead of its team, then an administrator: each once, by a task that is done by
itself with the reply. The task and the mark that it was made are written together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from mancrel.accounts.policy import Role
from mancrel.activities import service as tasks
from mancrel.activities.schemas import NewTask
from mancrel.conversations import service as conversations
from mancrel.kit import clock, ids
from mancrel.kit.errors import ConflictError, NotFoundError
from mancrel.kit.hours import Calendar
from mancrel.kit.log import logger
from mancrel.kit.tables import Save
from mancrel.routing import repository, service
from mancrel.routing.clocks import CHAIN, Clock, Promise, promised
from mancrel.routing.likelihood import Wait
from mancrel.routing.models import Desk, DeskItem
from mancrel.routing.schemas import PromiseIn, SlaOut
from mancrel.routing.sentences import SLA

Target = Literal["first_reply", "resolution"]
_LONGEST = 200


@dataclass(frozen=True)
class Running:
    """The promise that is to be kept next, and its clock."""

    target: Target
    within: timedelta
    clock: Clock


def next_of(item: DeskItem, desk: Desk) -> Running | None:
    """The first reply until there was one, then the end; None where nothing is promised."""
    promise = promised(map(_read, desk.promises or ()), item.team_id, item.priority)
    ticking = Clock(timedelta(seconds=float(item.spent_seconds or 0)), item.turn_since)
    if promise is None:
        return None
    if item.reply_seconds is None and promise.first:
        return Running("first_reply", promise.first, ticking)
    return Running("resolution", promise.end, ticking) if promise.end else None


def within(desk: Desk) -> Callable[[Wait], float | None]:
    """The open seconds that are promised for a wait now."""
    promises = [_read(each) for each in desk.promises or ()]

    def seconds(wait: Wait) -> float | None:
        promise = promised(promises, wait.team_id, wait.priority)
        target = promise and (promise.first if wait.target == "first_reply" else promise.end)
        return target.total_seconds() if target else None

    return seconds


def turn(item: DeskItem, ours: bool, at: datetime, calendar: Calendar) -> None:
    """Let the clocks of *item*, unwritten, run or stop from *at* on; the first stop is the first reply."""
    before = Clock(timedelta(seconds=float(item.spent_seconds or 0)), item.turn_since)
    if ours:
        item.turn_since = before.go(at).since
    elif before.since is not None:
        item.spent_seconds, item.turn_since = before.stop(at, calendar).spent.total_seconds(), None
        if item.reply_seconds is None:
            item.reply_seconds = item.spent_seconds


def shown(item: DeskItem, desk: Desk, calendar: Calendar, now: datetime) -> SlaOut | None:
    """How the promise stands."""
    running = next_of(item, desk)
    if running is None:
        return None
    left = running.within - running.clock.elapsed(now, calendar)
    return SlaOut(
        target=running.target,
        state=running.clock.state(running.within, now, calendar),
        target_minutes=int(running.within.total_seconds() // 60),
        remaining_minutes=int(left.total_seconds() // 60),
        due_at=running.clock.due(running.within, calendar),
    )


def of_items(items: Iterable[DeskItem], desk: Desk) -> dict[str, SlaOut]:
    """How the promises about *items* stand, by conversation; those about which there is none are left out."""
    if not desk.promises:
        return {}
    calendar, now = service.calendar(desk.tenant_id, desk), clock.now()
    found = {item.conversation_id: shown(item, desk, calendar, now) for item in items}
    return {conversation_id: sla for conversation_id, sla in found.items() if sla is not None}


def warn(item: DeskItem, desk: Desk, staff: service.Staff, calendar: Calendar, likely: bool = False) -> int:
    """Tell whom the chain names by now of a promise that is *likely*, nearly or really broken; answers how many were
    told. Of what was so late already when it was promised nobody is told: that would be a flood of what is over."""
    running, now = next_of(item, desk), clock.now()
    if running is None or running.clock.since is None:
        return 0
    told, reached = 0, running.clock.step(running.within, now, calendar)
    for step in range(_passed(running, desk, calendar) + 1, max(reached, int(likely)) + 1):
        told += _tell(item, running, step, _whom(item, step, staff), running.clock.elapsed(now, calendar))
    return told


def _passed(running: Running, desk: Desk, calendar: Calendar) -> int:
    """The steps that were passed already when it was promised."""
    since = running.clock.since
    if desk.promised_at is None or since is None or since > desk.promised_at:
        return 0
    return running.clock.step(running.within, desk.promised_at, calendar)


def settle(item: DeskItem) -> None:
    """Nobody needs to be told any more: what they were told to do is done; unwritten."""
    for task_id in item.told or ():
        with suppress(NotFoundError):  # somebody deleted it
            tasks.complete(item.tenant_id, task_id)
    item.told = []


def _read(kept: dict[str, object]) -> Promise:
    given = PromiseIn.model_validate(kept)
    first, end = (timedelta(minutes=each) if each else None for each in (given.first_minutes, given.resolution_minutes))
    return Promise(given.team_id, given.priority, first, end)


def _whom(item: DeskItem, step: int, staff: service.Staff) -> str | None:
    """Whoever has it, the lead, an administrator; who is missing is passed over to the next. None: anybody."""
    team = staff.teams.get(item.team_id or "")
    admins = sorted(user.user_id for user in staff.users.values() if user.role == Role.ADMIN and not user.disabled)
    chain = [item.assignee_id, team.lead_id if team else None, *admins[:1]]
    return next((each for each in chain[step - 1 :] if each in staff.users), None)


def _tell(item: DeskItem, running: Running, step: int, whom: str | None, used: timedelta) -> int:
    began = clock.stamp(item.created_at)
    task_id = ids.derived("tsk", "sla", item.tenant_id, item.conversation_id, began, running.target, str(step))
    if task_id in item.told:
        return 0
    talk = conversations.get(item.tenant_id, item.conversation_id)
    now, minutes = clock.now(), int(running.within.total_seconds() // 60)
    code = f"{running.target}_late" if CHAIN[step - 1] >= 1 else running.target
    wanted = NewTask(
        title=SLA.say(code, subject=talk.subject or talk.last_preview or "…")[:_LONGEST],
        note=SLA.say("note", target=minutes, used=int(used.total_seconds() // 60)),
        kind="reply",
        priority="urgent" if CHAIN[step - 1] >= 1 else "high",
        due_at=now,
        remind_at=now,
        assignee_id=whom,
        contact_id=talk.contact_id,
        conversation_id=item.conversation_id,
    )
    item.told = [*item.told, task_id]
    try:
        repository.commit([Save(item), Save(tasks.new_task(item.tenant_id, wanted, task_id))])
    except ConflictError:  # somebody replied, or another worker told them: the clock comes by again
        return 0
    logger.info("promise at risk", extra={"tenant_id": item.tenant_id, "conversation_id": item.conversation_id})
    return 1
