"""Watching by the clock: people are told of what fails for two minutes by a task, which is done once it works again.

There is one task for each trouble, by the moment at which it began, however often the clock comes by.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta

from mancrel.activities import service as tasks
from mancrel.activities.schemas import NewTask
from mancrel.channels import service as channels
from mancrel.health import looking
from mancrel.health.jobs import CheckWebhook
from mancrel.health.schemas import SourceHealth
from mancrel.health.sentences import HEALTH
from mancrel.kit import clock, ids, queue, tables
from mancrel.kit.errors import ConflictError, NotFoundError
from mancrel.kit.log import logger
from mancrel.kit.queue import Job
from mancrel.pulses import service as pulses
from mancrel.pulses.models import Pulse
from mancrel.vendors import subscriptions, template_fetching

PATIENCE = timedelta(minutes=2)
"""What fails for less long may be mended by the next try."""
ASKED_EVERY = timedelta(minutes=15)
_LONGEST = 200
_NOBODY, _WATCH = "-", "watch"
_GAP, _WAKING = timedelta(minutes=3), timedelta(minutes=20)


def watch_all() -> int:
    """Look at every tenant with something that fails, is late, or was; answers how many were told of something."""
    awake = _is_awake()
    tenants = sorted(pulses.troubled(clock.now() - min(looking.LATE.values())))
    return sum(watch(tenant_id, awake) for tenant_id in tenants if tenant_id != _NOBODY)


def _is_awake() -> bool:
    """Whether the clock has come by for so long that what is late now is late by itself: a laptop that slept finds
    everything late at first."""
    now, before = clock.now(), pulses.get(_NOBODY, _WATCH)
    slept = before.beat_at is None or before.event_at is None or now - before.beat_at > _GAP
    pulses.worked(_NOBODY, _WATCH, now if slept else None)
    return not slept and before.event_at is not None and now - before.event_at > _WAKING


def watch(tenant_id: str, awake: bool = True) -> int:
    """Tell of what fails in a tenant, and settle what does not any more; answers how many were told. What is only late
    counts when the clock was *awake*."""
    known, told = pulses.of_all(tenant_id), 0
    for row in looking.of_all(tenant_id):
        pulse = known.get(row.id)
        if pulse is None:
            continue
        counts = row.since is not None and clock.now() - row.since >= PATIENCE
        if counts and (awake or row.status != "late"):
            told += _tell(pulse, row)
        elif row.status == "ok" and pulse.alerted_at is not None:
            _settle(pulse)
    return told


def ask_for_checks() -> int:
    """Have the vendors asked whether they still deliver, each a few times an hour, and for their templates once a day;
    answers how many jobs that are."""
    before = clock.now() - ASKED_EVERY
    jobs: list[Job] = []
    for channel in channels.list_asked():
        pulse = pulses.get(channel.tenant_id, pulses.hook_of(channel.channel_id))
        if subscriptions.can_be_asked(channel) and (pulse.tried_at is None or pulse.tried_at < before):
            jobs.append(CheckWebhook(tenant_id=channel.tenant_id, channel_id=channel.channel_id))
        jobs += template_fetching.due(channel)
    queue.enqueue(jobs)
    return len(jobs)


def _tell(pulse: Pulse, row: SourceHealth) -> int:
    assert row.since is not None  # noqa: S101 - asked before
    if pulse.alerted_at == row.since:
        return 0
    now = clock.now()
    wanted = NewTask(
        title=HEALTH.say("alert", name=row.name, detail=row.detail or "")[:_LONGEST],
        kind="support",
        priority="high",
        note=HEALTH.say("note"),
        due_at=now,
        remind_at=now,
    )
    with suppress(ConflictError):  # made before, by who died before it was noted
        tables.commit([tasks.new_task(pulse.tenant_id, wanted, _task_id(pulse, clock.stamp(row.since)))])
    pulses.alerted(pulse, row.since)
    logger.warning("a source fails", extra={"tenant_id": pulse.tenant_id, "pulse_id": pulse.pulse_id, "code": row.code})
    return 1


def _settle(pulse: Pulse) -> None:
    assert pulse.alerted_at is not None  # noqa: S101 - asked before
    with suppress(NotFoundError):  # somebody deleted it
        tasks.complete(pulse.tenant_id, _task_id(pulse, clock.stamp(pulse.alerted_at)))
    pulses.alerted(pulse, None)


def _task_id(pulse: Pulse, since: str) -> str:
    return ids.derived("tsk", "health", pulse.tenant_id, pulse.pulse_id, since)
