"""Playing a journey on what really happened, without doing anything: who would have got what, and what held it back."""

from __future__ import annotations

import heapq
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from mancrel.journeys import walking
from mancrel.journeys.graph import Graph, MakeTask, Send, Wait
from mancrel.journeys.happenings import ORDER, Happening
from mancrel.journeys.walking import Deed, Facts, Noted, Place

SAMPLES = 5


class People(Protocol):
    """The people of a rehearsal, as they are known."""

    def facts(self, contact_id: str) -> Facts | None:
        """What is known of a person; None for somebody who is gone."""

    def may_send(self, contact_id: str, node: Send, at: datetime) -> tuple[str | None, datetime | None]:
        """Why nothing is sent then, and until when it waits; both None when it is. Counts what was sent."""


@dataclass
class Played:
    """What a rehearsal came to."""

    entered: int = 0
    people: set[str] = field(default_factory=set)
    states: Counter[str] = field(default_factory=Counter)
    tasks: int = 0
    updates: int = 0
    reached: Counter[str] = field(default_factory=Counter)
    sent: Counter[str] = field(default_factory=Counter)
    """Messages by step."""
    held: Counter[tuple[str, str]] = field(default_factory=Counter)
    """What kept messages back, by step and reason."""
    samples: list[tuple[str, str, list[Noted]]] = field(default_factory=list)
    took_ms: float = 0.0

    @property
    def sends(self) -> int:
        """All messages."""
        return self.sent.total()

    def held_at(self, node_id: str | None = None) -> Counter[str]:
        """What kept messages back at one step, or at all, by reason."""
        found: Counter[str] = Counter()
        for (at, reason), times in self.held.items():
            if node_id in (None, at):
                found[reason] += times
        return found


@dataclass
class _Player:
    """One person on their way."""

    contact_id: str
    facts: Facts
    place: Place
    log: list[Noted] | None = None
    """Kept of those few who are shown."""

    def note(self, lines: Iterable[Noted]) -> None:
        if self.log is not None:
            self.log += lines


def enters(happenings: Iterable[Happening], after_days: int | None) -> Iterator[Happening]:
    """Those of *happenings*, in order of time, that begin a run: once a person, or again after some days."""
    last: dict[str, datetime] = {}
    for each in happenings:
        before = last.get(each.contact_id)
        if before is None or (after_days is not None and each.at - before >= timedelta(days=after_days)):
            last[each.contact_id] = each.at
            yield each


def play(
    graph: Graph, happenings: Sequence[Happening], people: People, until: datetime, samples: int = SAMPLES
) -> Played:
    """Let everybody whom *happenings* begin walk until *until*, all in order of time; keep the first ones' logs."""
    began, played, order = time.perf_counter(), Played(), 0
    waiting: list[tuple[datetime, int, _Player]] = []
    for each in enters(sorted(happenings, key=ORDER), graph.again.after_days):
        facts = people.facts(each.contact_id)
        if facts is None or not _is_meant(graph, facts, each.at):
            continue
        played.entered += 1
        played.people.add(each.contact_id)
        log: list[Noted] | None = [] if order < samples else None
        waiting.append((each.at, (order := order + 1), _Player(each.contact_id, facts, walking.begin(graph), log)))
    heapq.heapify(waiting)
    while waiting:
        now, number, player = heapq.heappop(waiting)
        if now > until:
            _over(played, player)
            continue
        _step(graph, player, now, people, played)
        if player.place.state == "waiting":
            heapq.heappush(waiting, (_wakes(graph, player), number, player))
        else:
            _over(played, player)
    played.took_ms = round((time.perf_counter() - began) * 1000, 1)
    return played


def _is_meant(graph: Graph, facts: Facts, at: datetime) -> bool:
    who = getattr(graph.trigger, "who", None)
    return who is None or facts.meets(who, at)


def _wakes(graph: Graph, player: _Player) -> datetime:
    """When the person goes on: at the latest when the wait is over, earlier when what they wait for happens."""
    place, node = player.place, graph.node(player.place.node_id)
    assert place.wake_at is not None  # noqa: S101  # whoever waits, waits until some time
    if isinstance(node, Wait) and node.event and place.since:
        return player.facts.did(node.event, place.since, place.wake_at) or place.wake_at
    return place.wake_at


def _step(graph: Graph, player: _Player, now: datetime, people: People, played: Played) -> None:
    """Let the person go as far as they get at *now*."""
    while True:
        before = player.place.visits
        walk = walking.walk(graph, player.place, now, player.facts)
        player.place = walk.place
        player.note(walk.log)
        for line in walk.log:
            played.reached[line.node_id] += 1
        if walk.deed is None:
            return
        if not _do(walk.deed, player, people, played):
            return
        if player.place.visits <= before:
            return


def _do(deed: Deed, player: _Player, people: People, played: Played) -> bool:
    """Count the deed; False when it must wait."""
    what = str(deed.node.kind)
    if isinstance(deed.node, Send):
        reason, until = people.may_send(player.contact_id, deed.node, deed.at)
        if reason is not None:
            played.held[deed.node.id, reason] += 1
        if until is not None:
            player.place = walking.held(player.place, until)
            player.note([Noted(deed.at, deed.node.id, f"waits: {reason}")])
            return False
        played.sent[deed.node.id] += reason is None
        what = "sent" if reason is None else f"not sent: {reason}"
    elif isinstance(deed.node, MakeTask):
        played.tasks += 1
    else:
        played.updates += 1
    played.reached[deed.node.id] += 1
    player.note([Noted(deed.at, deed.node.id, what)])
    player.place = walking.after(deed, player.place)
    return True


def _over(played: Played, player: _Player) -> None:
    played.states[player.place.state if player.place.state != "running" else "waiting"] += 1
    if player.log is not None:
        played.samples.append((player.contact_id, player.place.state, player.log))


def by_reason(held: Mapping[str, int]) -> dict[str, int]:
    """What held sends back, the most frequent first."""
    return dict(sorted(held.items(), key=lambda each: (-each[1], each[0])))
