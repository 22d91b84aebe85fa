"""What the desk learns of its waits, and what it says by that of those that are still going on."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any

from mancrel.kit import clock
from mancrel.kit.errors import ConflictError
from mancrel.kit.hours import Calendar
from mancrel.kit.log import logger
from mancrel.routing import likelihood, promising, reading, repository, service
from mancrel.routing.clocks import Clock
from mancrel.routing.likelihood import Experience, Forecast, Mark, Wait
from mancrel.routing.matching import URGENCY
from mancrel.routing.models import Desk, DeskExperience, DeskItem, DeskWait
from mancrel.routing.schemas import DeskExperienceOut, ForecastTrialOut

LIKELY = 0.5
_KEPT = timedelta(days=90)
_TRIED = timedelta(days=28)
_LEFT_ALONE = timedelta(days=7)
"""An answered customer who has not come back for so long is content."""
_STALE = timedelta(hours=3)
_MOST = 2_000
PART = 6
"""Hours that are one part of the day."""


class Outlook:
    """What can be said now, by what was learnt."""

    def __init__(self, desk: Desk, calendar: Calendar) -> None:
        self._desk, self._calendar, self._now = desk, calendar, clock.now()
        self._row = repository.find_experience(desk.tenant_id) if desk.promises else None

    @cached_property
    def _known(self) -> Experience:
        return Experience(_unpacked(self._row.waits) if self._row else ())

    def of(self, item: DeskItem) -> Forecast | None:
        """The chance that the promise about *item* is broken; None where it is, or where nobody can say."""
        running = promising.next_of(item, self._desk)
        if running is None or running.clock.since is None or not item.marks or self._row is None:
            return None
        lasted, within = running.clock.elapsed(self._now, self._calendar), running.within
        if lasted > within:
            return None
        wait = Wait(running.target, item.team_id, item.priority, lasted.total_seconds(), over=False, marks=())
        return self._known.late(wait, Mark(*item.marks[-1]), within.total_seconds())

    def is_likely(self, item: DeskItem) -> bool:
        """Whether it is surely more likely late than not, said by forecasts that have proved their worth."""
        proved = self._row is not None and bool(self._row.trial and self._row.trial["better"])
        found = self.of(item) if proved else None
        return found is not None and found.low > LIKELY

    @property
    def basis(self) -> DeskExperienceOut | None:
        """What it is said by."""
        if self._row is None:
            return None
        trial = ForecastTrialOut.model_validate(self._row.trial) if self._row.trial else None
        return DeskExperienceOut(learnt_at=self._row.learnt_at, waits=len(_unpacked(self._row.waits)), trial=trial)


def mark(item: DeskItem, items: list[DeskItem], staff: service.Staff, calendar: Calendar) -> bool:
    """Whether *item*, which waits for a person, reached another landmark; how it stands is put into it, unwritten."""
    if item.status not in ("waiting", "given") or item.turn_since is None or not staff.is_open:
        return False
    now = clock.now()
    seconds = _lasted(item, now, calendar)
    if item.marks and likelihood.age(seconds) <= Mark(*item.marks[-1]).age:
        return False
    item.marks = [
        *item.marks,
        [round(seconds), _load(item, items, staff), now.astimezone(calendar.zone).hour // PART],
    ]
    return True


def replied(item: DeskItem, at: datetime) -> Iterator[DeskWait]:
    """What the first reply, which *item* got now, says of waiting for one."""
    if item.marks:
        yield _row(item, "first_reply", float(item.reply_seconds), over=True, at=at)


def ended(item: DeskItem, over: bool, calendar: Calendar) -> Iterator[DeskWait]:
    """What the end of *item* says; *over*: it was not cut short."""
    now = clock.now()
    seconds = _lasted(item, now, calendar)
    for target in ("first_reply", "resolution") if item.reply_seconds is None else ("resolution",):
        if item.marks:
            yield _row(item, target, seconds, over, now)


def ended_at(at: datetime, tenant_id: str, conversation_id: str, wait: Wait) -> DeskWait:
    """How *wait*, which ended then, is kept; the same one again is the same row."""
    return DeskWait(
        tenant_id,
        f"{clock.stamp(at)}-{conversation_id}-{wait.target}",
        content=_written(wait),
        expires_at=int((at + _KEPT).timestamp()),
    )


def learn(tenant_id: str, desk: Desk, items: list[DeskItem], calendar: Calendar) -> None:
    """Look again at the last waits, and at what forecasts of them were worth, unless that was done lately."""
    row, now = repository.find_experience(tenant_id), clock.now()
    if not desk.promises or (row and now - row.learnt_at < _STALE):
        return
    waits = [_read(each.content) for each in repository.list_waits(tenant_id, _MOST)]
    waits += [wait for item in items if item.marks for wait in _going_on(item, now, calendar)]
    row = row or DeskExperience(tenant_id)
    tried = likelihood.trial(waits, promising.within(desk), (now - _TRIED).timestamp())
    row.learnt_at, row.waits, row.trial = (
        now,
        _packed(waits),
        asdict(tried) | {"better": tried.better} if tried else None,
    )
    with suppress(ConflictError):  # another worker learnt the same
        repository.save(row)
        logger.info("desk learnt of its waits", extra={"tenant_id": tenant_id, "waits": len(waits)})


def _lasted(item: DeskItem, now: datetime, calendar: Calendar) -> float:
    ticking = Clock(timedelta(seconds=float(item.spent_seconds or 0)), item.turn_since)
    return ticking.elapsed(now, calendar).total_seconds()


def _load(item: DeskItem, items: list[DeskItem], staff: service.Staff) -> str:
    earlier = [each for each in items if _place(each) < _place(item)]
    if item.status == "given":
        before = sum(each.status == "given" and each.assignee_id == item.assignee_id for each in earlier)
        return likelihood.load("given", before, int(staff.is_on_duty(item.assignee_id or "")))
    able = [each for each in staff.on_duty() if each.may_take(reading.waiting(item))]
    before = sum(each.status == "waiting" and each.team_id == item.team_id for each in earlier)
    return likelihood.load("waiting", before + sum(each.load for each in able), len(able))


def _place(item: DeskItem) -> tuple[int, datetime, str]:
    return URGENCY.get(item.priority, 2), item.since, item.conversation_id


def _going_on(item: DeskItem, now: datetime, calendar: Calendar) -> Iterator[Wait]:
    seconds, content = _lasted(item, now, calendar), item.turn_since is None and now - item.changed_at > _LEFT_ALONE
    if item.reply_seconds is None:
        yield _wait(item, "first_reply", seconds, over=False, at=now)
    yield _wait(item, "resolution", seconds, content, now)


def _wait(item: DeskItem, target: str, seconds: float, over: bool, at: datetime) -> Wait:
    marks = tuple(Mark(*each) for each in item.marks)
    began = item.created_at.timestamp()
    return Wait(target, item.team_id, item.priority, round(seconds), over, marks, round(began), round(at.timestamp()))


def _row(item: DeskItem, target: str, seconds: float, over: bool, at: datetime) -> DeskWait:
    return ended_at(at, item.tenant_id, item.conversation_id, _wait(item, target, seconds, over, at))


def _written(wait: Wait) -> list[Any]:
    marks = [[each.seconds, each.load, each.part] for each in wait.marks]
    return [wait.target, wait.team_id, wait.priority, wait.seconds, wait.over, marks, wait.began, wait.ended]


def _read(kept: list[Any]) -> Wait:
    target, team_id, priority, seconds, over, marks, began, at = kept
    return Wait(target, team_id, priority, seconds, over, tuple(Mark(*each) for each in marks), began, at)


def _packed(waits: Iterable[Wait]) -> bytes:
    return zlib.compress(json.dumps([_written(each) for each in waits], separators=(",", ":")).encode())


def _unpacked(packed: bytes) -> list[Wait]:
    return [_read(each) for each in json.loads(zlib.decompress(packed))]
