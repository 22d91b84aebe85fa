"""Who gets which waiting conversation. Pure: no I/O, no clock.

What is most urgent and has waited longest comes first; it goes to whoever of those who may take it has least to do, and
among them to whoever was given something longest ago. Afterwards nothing waits that a free person could take.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import count
from typing import Literal

Why = Literal["closed", "unskilled", "away", "full", "coming"]
URGENCY = {"urgent": 0, "high": 1, "normal": 2, "low": 3}


@dataclass(frozen=True)
class Taking:
    """What somebody or a team takes; nothing named is: everything."""

    intents: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    channels: frozenset[str] = frozenset()

    def takes(self, intent: str, language: str, channel: str) -> bool:
        """Whether such a conversation is among it."""
        asked = ((self.intents, intent), (self.languages, language), (self.channels, channel))
        return all(not named or value in named for named, value in asked)

    @property
    def precision(self) -> int:
        """In how many respects it is choosy."""
        return sum(map(bool, (self.intents, self.languages, self.channels)))


@dataclass(frozen=True)
class Waiting:
    """A conversation that nobody has. *since* orders; *passed*: who had it and did not react."""

    id: str
    team_id: str | None = None
    intent: str = "other"
    language: str = "en"
    channel: str = "email"
    priority: str = "normal"
    since: float = 0.0
    passed: frozenset[str] = frozenset()

    @property
    def kind(self) -> tuple[str | None, str, str, str]:
        """What decides who may take it."""
        return self.team_id, self.intent, self.language, self.channel


@dataclass(frozen=True)
class Person:
    """Somebody on duty, with *load* open conversations of at most *capacity*; *given*: when they last got one."""

    id: str
    teams: frozenset[str]
    taking: Taking = Taking()
    capacity: int = 5
    load: int = 0
    given: float = 0.0

    def may_take(self, item: Waiting) -> bool:
        """Whether they have the skill; what is no team's is everybody's at the desk."""
        ours = item.team_id in self.teams if item.team_id else bool(self.teams)
        return ours and self.taking.takes(item.intent, item.language, item.channel)


_Line = list[tuple[int, float, str]]
"""The people for one kind of conversation, as a heap: who has least to do first. Others make its entries stale."""


def match(items: Iterable[Waiting], people: Iterable[Person]) -> list[tuple[str, str]]:
    """Pairs of conversation and person, in the order in which they are given."""
    staff = {each.id: each for each in people if each.load < each.capacity}
    state = {each.id: (each.load, each.given) for each in staff.values()}
    turn = count(max((each.given for each in staff.values()), default=0.0) + 1)
    lines: dict[object, _Line] = {}
    found = []
    for item in sorted(items, key=lambda each: (URGENCY.get(each.priority, 2), each.since, each.id)):
        if item.kind not in lines:
            able = (each.id for each in staff.values() if each.may_take(item))
            lines[item.kind] = [(*state[each], each) for each in able]
            heapify(lines[item.kind])
        chosen = _first(lines[item.kind], item.passed, staff, state)
        if chosen is not None:
            state[chosen] = (state[chosen][0] + 1, float(next(turn)))
            heappush(lines[item.kind], (*state[chosen], chosen))
            found.append((item.id, chosen))
    return found


def why_nobody(item: Waiting, people: Iterable[Person], on_duty: Iterable[Person], is_open: bool) -> Why:
    """Why nobody has *item*: it is closed, none of all *people* takes it, who does is away, or full; else somebody is
    about to be given it."""
    if not is_open:
        return "closed"
    if not any(each.may_take(item) for each in people):
        return "unskilled"
    able = [each for each in on_duty if each.may_take(item)]
    if not able:
        return "away"
    return "coming" if any(each.load < each.capacity for each in able) else "full"


def team_for(item: Waiting, teams: Iterable[tuple[str, str, Taking]]) -> str | None:
    """The team that takes *item*, of (id, name, taking): the choosiest, then the first by name."""
    able = [each for each in teams if each[2].takes(item.intent, item.language, item.channel)]
    return min(able, key=lambda each: (-each[2].precision, each[1].casefold(), each[0]), default=(None,))[0]


def _first(
    line: _Line, passed: frozenset[str], staff: dict[str, Person], state: dict[str, tuple[int, float]]
) -> str | None:
    """Take the first out of *line*; those who *passed* only when there is nobody else."""
    aside: list[str] = []
    chosen = None
    for each in _free(line, staff, state):
        if each not in passed:
            chosen = each
            break
        aside.append(each)
    if chosen is None and aside:
        chosen = aside.pop(0)
    for each in aside:
        heappush(line, (*state[each], each))
    return chosen


def _free(line: _Line, staff: dict[str, Person], state: dict[str, tuple[int, float]]) -> Iterator[str]:
    """Take out whoever is free, in order; who is full is dropped for good."""
    while line:
        load, given, person_id = heappop(line)
        if state[person_id][0] >= staff[person_id].capacity:
            continue
        if (load, given) == state[person_id]:
            yield person_id
        else:
            heappush(line, (*state[person_id], person_id))
