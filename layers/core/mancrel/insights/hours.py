"""Good hours from when people act: counted by their own clocks, shrunk towards everybody's, tested. Pure.

What counts is what people do: orders, replies, and clicks that no machine made. Opens do not: mail programs fetch
pictures by themselves. A click follows a message, so clicks are weighed against the hours in which messages came: else
the best hour would be the one in which one always sends.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from mancrel.experiments import allocating

Kind = Literal["ordered", "replied", "clicked", "received"]
HOURS, DAYS = 24, 7
WEEK = HOURS * DAYS
PER_PERSON = 10
"""So many of a person's latest acts count: nobody's habits are everybody's."""
LEAST_EVENTS, LEAST_PEOPLE = 100, 30
_HOURS_DIFFER = 41.64
"""Chi-squared with 23 degrees of freedom at 1 %."""
_DAYS_DIFFER = 16.81
"""Chi-squared with 6 degrees of freedom at 1 %."""
_FLAT, _SHARED, _OWN = 100.0, 50.0, 8.0
"""As how many events the flat week, the tenant's week and the audience's day count."""
_LEAST_OWN = 5
_BOUNDS = (0.25, 4.0)
_KERNEL = (0.25, 0.5, 0.25)


@dataclass(frozen=True)
class Act:
    """Somebody did something, or received a message, at a moment."""

    contact_id: str
    kind: Kind
    at: datetime


@dataclass(frozen=True)
class Week:
    """What is known of some people's week: weighted acts by hour of the week (0 is Monday, midnight), of whom."""

    cells: Sequence[float]
    events: int
    people: int

    @property
    def hours(self) -> list[float]:
        """By hour of the day."""
        return [sum(self.cells[hour::HOURS]) for hour in range(HOURS)]

    @property
    def days(self) -> list[float]:
        """By weekday."""
        return [sum(self.cells[day * HOURS : (day + 1) * HOURS]) for day in range(DAYS)]

    @property
    def enough(self) -> bool:
        """Whether there is anything to tell hours apart by."""
        return self.events >= LEAST_EVENTS and self.people >= LEAST_PEOPLE

    @property
    def hours_differ(self) -> bool:
        """Whether some hours are surely better than others."""
        return self.enough and self._apart(self.hours) > _HOURS_DIFFER

    @property
    def days_differ(self) -> bool:
        """Whether some weekdays are surely better than others."""
        return self.enough and self._apart(self.days) > _DAYS_DIFFER

    def _apart(self, counts: Sequence[float]) -> float:
        """Chi-squared against all being equal, taken down by how many events come from the same person."""
        even = sum(counts) / len(counts)
        if not even:
            return 0.0
        return sum((each - even) ** 2 for each in counts) / even / max(1.0, self.events / max(1, self.people))


def week(acts: Iterable[Act], zones: Mapping[str, ZoneInfo], among: set[str] | None = None) -> Week:
    """The week of the people in *zones* (of those *among*, if given), each by the own clock."""
    latest = sorted(acts, key=lambda act: act.at, reverse=True)
    weights = _exposure(latest, zones)
    cells, seen = [0.0] * WEEK, Counter[str]()
    for act in latest:
        zone = zones.get(act.contact_id)
        if zone is None or act.kind == "received" or (among is not None and act.contact_id not in among):
            continue
        if seen[act.contact_id] < PER_PERSON:
            seen[act.contact_id] += 1
            local = act.at.astimezone(zone)
            cells[local.weekday() * HOURS + local.hour] += weights[local.hour] if act.kind == "clicked" else 1.0
    return Week(cells, sum(seen.values()), len(seen))


def scores(own: Week, everybody: Week) -> list[float]:
    """How good each hour of the week is, 1 the best: the audience's, shrunk to the tenant's, and that to a flat week.

    Where weekdays do not differ, each has the day of all of them.
    """
    shared = _shrunk(everybody, [1 / WEEK] * WEEK, _FLAT)
    found = _shrunk(own, shared, _SHARED)
    best = max(found)
    return [each / best for each in found]


def of_day(week_scores: Sequence[float]) -> list[float]:
    """How good each hour of the day is, over all weekdays, 1 the best."""
    found = [sum(week_scores[hour::HOURS]) for hour in range(HOURS)]
    best = max(found)
    return [each / best for each in found]


def best_hour(acts: Iterable[Act], zone: ZoneInfo, day: Sequence[float]) -> tuple[int, bool]:
    """A person's best hour by the own clock, and whether it is their own; with few acts it is the audience's.

    *day* is what `of_day` says of the audience.
    """
    own = [act for act in acts if act.kind != "received"]
    counts = Counter(act.at.astimezone(zone).hour for act in own)
    whole = sum(day)
    mixed = [_near(counts, hour) + _OWN * day[hour] / whole for hour in range(HOURS)]
    hour = max(range(HOURS), key=lambda each: mixed[each])
    return hour, len(own) >= _LEAST_OWN


def is_optimised(tenant_id: str, contact_id: str) -> bool:
    """Whether a person's hour may be chosen: five in a hundred keep the plain one for good, to measure the lift."""
    return not allocating.keeps_plain(tenant_id, contact_id)


def _exposure(acts: Iterable[Act], zones: Mapping[str, ZoneInfo]) -> list[float]:
    """By hour, how much a click is worth: more where few messages came."""
    came = [0.0] * HOURS
    for act in acts:
        zone = zones.get(act.contact_id)
        if act.kind == "received" and zone is not None:
            came[act.at.astimezone(zone).hour] += 1
    whole = sum(came)
    if not whole:
        return [1.0] * HOURS
    even = whole / HOURS
    return [min(max(2 * even / (each + even), _BOUNDS[0]), _BOUNDS[1]) for each in came]


def _shrunk(found: Week, prior: Sequence[float], weight: float) -> list[float]:
    if found.days_differ:
        smooth = [
            sum(_KERNEL[step + 1] * found.cells[(cell + step) % WEEK] for step in (-1, 0, 1)) for cell in range(WEEK)
        ]
    else:
        day = found.hours
        smooth = [_near(dict(enumerate(day)), cell % HOURS) / DAYS for cell in range(WEEK)]
    whole = sum(smooth)
    return [(each + weight * prior[cell]) / (whole + weight) for cell, each in enumerate(smooth)]


def _near(counts: Mapping[int, float], hour: int) -> float:
    return sum(_KERNEL[step + 1] * counts.get((hour + step) % HOURS, 0.0) for step in (-1, 0, 1))
