"""How likely a promise is broken, from how long waits like it took. Pure: no I/O, no clock.

The estimate is that of Kaplan and Meier (1958), taken anew at landmarks (van Houwelingen 2007): of the waits that were
like this one when they had lasted about as long (the same place in the queue, priority, team and time of the day), and
lasted at least as long as this one by now, the share that lasted longer than was promised. Waits that were cut short
count until then. How sure that is: Wilson's interval for as many waits as Greenwood's variance is worth (Rothman 1978).
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from math import sqrt

MINIMUM = 30
"""Of fewer waits like it nothing is said."""
_Z2 = 1.959964**2
_BINS = 5
_MOST_LOAD = 4


@dataclass(frozen=True)
class Mark:
    """How it stood when a wait had lasted so many open *seconds*. *load*: what came before it, for each who could take
    it; *part*: of the day."""

    seconds: float
    load: str
    part: int

    @property
    def age(self) -> int:
        """Which landmark it is: they double, from one minute on."""
        return age(self.seconds)


@dataclass(frozen=True)
class Wait:
    """A time that a customer waited for a person, in open seconds. *over*: it ended, and was not cut short."""

    target: str
    team_id: str | None
    priority: str
    seconds: float
    over: bool
    marks: tuple[Mark, ...]
    began: float = 0.0
    ended: float = 0.0


@dataclass(frozen=True)
class Forecast:
    """The chance that a promise is broken, and between what it lies in 19 of 20 cases, from *of* waits that were *like*
    it."""

    chance: float
    low: float
    high: float
    of: int
    like: tuple[str, ...]


@dataclass(frozen=True)
class Bin:
    """Forecasts of about the same chance: what they said on average, and what happened."""

    said: float
    was: float
    of: int


@dataclass(frozen=True)
class Trial:
    """Forecasts made of waits whose end is known, from earlier waits only (Dawid 1984). *error* and *base_error* are
    Brier's (1950): of the forecasts, and of the share late among all that lasted as long."""

    forecasts: int
    waits: int
    error: float
    base_error: float
    bins: tuple[Bin, ...]

    @property
    def better(self) -> bool:
        """Whether the forecasts are worth more than that share."""
        return self.error < self.base_error


def age(seconds: float) -> int:
    """The landmark of a wait that lasted so long: 0 below a minute, 1 below two, 2 below four, …"""
    return int(seconds // 60).bit_length()


def load(status: str, before: int, people: int) -> str:
    """What comes before it in a few steps, for each of the *people* on duty who may take it."""
    return f"{status[0]}{min((before // people).bit_length(), _MOST_LOAD)}" if people else f"{status[0]}-"


class Experience:
    """Waits, found by what they were like at a landmark."""

    def __init__(self, waits: Iterable[Wait] = ()) -> None:
        self._cells: dict[tuple[object, ...], list[tuple[float, bool]]] = {}
        for wait in waits:
            self.add(wait)

    def add(self, wait: Wait) -> None:
        """Learn of one more."""
        for mark in {each.age: each for each in wait.marks}.values():
            for _like, cell in _cells(wait, mark):
                insort(self._cells.setdefault(cell, []), (wait.seconds, not wait.over))

    def late(self, wait: Wait, mark: Mark, within: float) -> Forecast | None:
        """Whether *wait*, which has lasted as long as it says and stood like *mark* last, will last longer than
        *within*; None where too few were like it. What least resembled is left out until there are enough."""
        for like, cell in reversed(list(_cells(wait, mark))):
            if found := _late(self._cells.get(cell, []), wait.seconds, within, like):
                return found
        return None

    def usual(self, wait: Wait, mark: Mark, within: float) -> Forecast | None:
        """The share late among all that lasted as long, whatever they were like."""
        like, cell = next(_cells(wait, mark))
        return _late(self._cells.get(cell, []), wait.seconds, within, like)


def trial(waits: Iterable[Wait], within: Callable[[Wait], float | None], since: float) -> Trial | None:
    """Forecast, at each of their landmarks, the waits that began *since*; None where too few could be."""
    known, seen = Experience(), 0
    made: list[tuple[float, float, bool]] = []
    for begins, wait in sorted(
        _in_time(waits), key=lambda each: (each[1].began if each[0] else each[1].ended, each[0])
    ):
        if not begins:
            known.add(wait)
        elif wait.began >= since and (target := within(wait)) and (wait.over or wait.seconds > target):
            found = list(_forecasts(known, wait, target))
            made, seen = made + found, seen + bool(found)
    if seen < MINIMUM:
        return None
    error, base = (sum((each[at] - each[2]) ** 2 for each in made) / len(made) for at in (0, 1))
    return Trial(len(made), seen, error, base, tuple(_bins(made)))


def _in_time(waits: Iterable[Wait]) -> Iterator[tuple[bool, Wait]]:
    return ((begins, wait) for wait in waits for begins in (True, False))


def _forecasts(known: Experience, wait: Wait, target: float) -> Iterator[tuple[float, float, bool]]:
    for mark in wait.marks:
        so_far = Wait(wait.target, wait.team_id, wait.priority, mark.seconds, over=False, marks=())
        if mark.seconds < target and (found := known.late(so_far, mark, target)):
            usual = known.usual(so_far, mark, target) or found
            yield found.chance, usual.chance, wait.seconds > target


def _bins(made: list[tuple[float, float, bool]]) -> Iterator[Bin]:
    for number in range(_BINS):
        inside = [each for each in made if min(int(each[0] * _BINS), _BINS - 1) == number]
        if inside:
            count = len(inside)
            yield Bin(sum(each[0] for each in inside) / count, sum(each[2] for each in inside) / count, count)


def _cells(wait: Wait, mark: Mark) -> Iterator[tuple[tuple[str, ...], tuple[object, ...]]]:
    """Where *wait* is to be looked for, from what is like it least to what is most; with in what it is."""
    traits = (("load", mark.load), ("priority", wait.priority), ("team", wait.team_id), ("part", mark.part))
    for count in range(len(traits) + 1):
        names, values = zip(*traits[:count], strict=True) if count else ((), ())
        yield names, (wait.target, mark.age, *values)


def _late(cell: list[tuple[float, bool]], lasted: float, within: float, like: tuple[str, ...]) -> Forecast | None:
    first, last = (bisect_right(cell, (seconds, True)) for seconds in (lasted, within))
    total, gone = len(cell) - first, last - first
    if total < MINIMUM:
        return None
    left, spread = 1.0, 0.0
    for there, (_seconds, cut) in zip(range(total, 0, -1), cell[first:last], strict=False):
        if not cut:
            left *= 1 - 1 / there
            spread += 1 / (there * (there - 1)) if there > 1 else 0.0
    worth = (1 - left) / (left * spread) if left and spread else float(total if left == 0 else max(total - gone, 1))
    return Forecast(left, *_wilson(left, worth), total, like)


def _wilson(share: float, of: float) -> tuple[float, float]:
    middle = (share + _Z2 / (2 * of)) / (1 + _Z2 / of)
    reach = sqrt(_Z2 * (share * (1 - share) / of + _Z2 / (4 * of * of))) / (1 + _Z2 / of)
    return max(0.0, middle - reach), min(1.0, middle + reach)
