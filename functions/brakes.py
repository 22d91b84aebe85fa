"""The brake of doors that anybody may knock at: whoever guesses waits, whoever holds a key never does.

A key is looked at first, which costs no look-up; only what was none is counted. The first misses of an address are
counted in this process alone, later ones where sign-in counts its own, and who has to wait is remembered here: so a
flood costs neither writes nor reads. Lambda keeps a process for one request at a time.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta

from mancrel.accounts import brake
from mancrel.kit import clock
from mancrel.kit.errors import TooManyError

FREE_LINKS = 100
"""Links that were copied badly, by all the people behind one address, in an hour."""
FREE_HOOKS = 1000
"""Deliveries with a wrong signature: providers send those of many shops from one address."""
FREE_CHATS = 100
"""Chats that begin at one address in an hour: an office or a mobile network shares one."""
PER_MINUTE = 60
"""So often may one key be used in a minute where each use costs something."""
_HOUR, _MINUTE = timedelta(hours=1), timedelta(minutes=1)
_MOST = 10_000


@dataclass
class _Seen:
    since: datetime
    times: int = 0
    until: datetime | None = None


_seen: OrderedDict[str, _Seen] = OrderedDict()


def missed(door: str, source: str, free: int) -> None:
    """Count that *source* came to *door* without a key.

    Raises:
        TooManyError: it did so too often, and has to wait.
    """
    subject, now = f"{door}:{source}", clock.now()
    seen = _recall(subject, now, _HOUR)
    if seen.until is not None and seen.until > now:
        raise _wait(seen.until - now)
    seen.times += 1
    if seen.times <= free:
        return
    try:
        brake.check(subject)
    except TooManyError as error:
        seen.until = now + timedelta(seconds=error.retry_after)
        raise
    brake.blame(subject)


def used(key: str, most: int = PER_MINUTE) -> None:
    """Count a use of *key*.

    Raises:
        TooManyError: it was used more than *most* times within a minute.
    """
    now = clock.now()
    seen = _recall(f"key:{key}", now, _MINUTE)
    seen.times += 1
    if seen.times > most:
        raise _wait(seen.since + _MINUTE - now)


def forget() -> None:
    """Begin anew, as a new process does."""
    _seen.clear()


def _recall(subject: str, now: datetime, span: timedelta) -> _Seen:
    seen = _seen.pop(subject, None)
    if seen is None or not now - span < seen.since <= now:
        seen = _Seen(now)
    _seen[subject] = seen
    while len(_seen) > _MOST:
        _seen.popitem(last=False)
    return seen


def _wait(rest: timedelta) -> TooManyError:
    seconds = int(rest.total_seconds()) + 1
    return TooManyError(f"too many tries; wait {seconds} seconds", retry_after=seconds)
