"""One clock for all workers: the store's. A worker's own may be wrong by minutes, and leases would overlap.

Every answer of DynamoDB says in its ``Date`` header, to the second, when it was given. That bounds how far this
process's clock is off; each answer narrows the bounds. A clock that may be right is believed: one that is off by less
than a second is found out after some answers, one that is off by more at once.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from threading import Lock

_SECOND = timedelta(seconds=1)
_GOOD_ENOUGH = timedelta(milliseconds=400)
_DRIFT = timedelta(milliseconds=5)
"""By how much the bounds widen with each answer: clocks are set while a process lives."""


class SharedClock:
    """How far this process's clock is behind the store's."""

    def __init__(self) -> None:
        self._low, self._high = timedelta.min, timedelta.max
        self._lock = Lock()

    def hear(self, date: str | None, asked: datetime, answered: datetime) -> None:
        """Learn from the ``Date`` of an answer to what was asked and answered at these moments of our own clock."""
        try:
            said = parsedate_to_datetime(date or "").astimezone(UTC)
        except ValueError:
            return
        low, high = said - answered, said + _SECOND - asked
        with self._lock:
            if self._low == timedelta.min or low > self._high + _DRIFT or high < self._low - _DRIFT:
                self._low, self._high = low, high  # the first, or our clock was set
            else:
                self._low, self._high = max(low, self._low - _DRIFT), min(high, self._high + _DRIFT)

    def is_vague(self) -> bool:
        """Whether our clock is wrong, and it is not known well enough by how much: more answers tell."""
        with self._lock:
            return not self._low <= timedelta() <= self._high and self._high - self._low > _GOOD_ENOUGH

    def offset(self) -> timedelta:
        """What to add to our clock for the store's."""
        with self._lock:
            if self._low <= timedelta() <= self._high:
                return timedelta()
            return self._low + (self._high - self._low) / 2
