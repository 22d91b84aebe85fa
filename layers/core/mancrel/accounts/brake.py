"""Slows whoever guesses passwords: after a few failures each further one costs twice the wait of the one before."""

import hashlib
from datetime import datetime, timedelta

from mancrel.accounts.models import Attempt
from mancrel.kit import clock, tables
from mancrel.kit.errors import ConflictError, TooManyError

FREE_PER_ACCOUNT = 5
FREE_PER_ADDRESS = 10
"""An office shares an address, so it has more room than one account."""
LONGEST = timedelta(minutes=15)
MEMORY = timedelta(hours=1)


def account(email: str) -> str:
    """The subject that counts failures of one account, wherever they come from."""
    return "account:" + hashlib.sha256(email.encode()).hexdigest()


def address(source: str) -> str:
    """The subject that counts failures from one place, whatever the account."""
    return f"address:{source}"


def check(subject: str) -> None:
    """Raises TooManyError while *subject* has to wait."""
    _refuse(_find(subject), clock.now())


def reserve(subject: str) -> None:
    """Count a try of *subject* as failed before it is made, so that many tries at once are not all checked against
    the same count; `forgive` takes it back.

    Raises:
        TooManyError: *subject* has to wait, or tries many at once.
    """
    for _again in range(5):
        attempt, moment = _find(subject), clock.now()
        _refuse(attempt, moment)
        if _count(subject, attempt, FREE_PER_ACCOUNT, moment):
            return
    raise TooManyError("too many tries at once; wait a second", retry_after=1)


def blame(subject: str) -> None:
    """Count a failure of *subject*. Under a storm of failures some may count as one."""
    for _again in range(5):
        if _count(subject, _find(subject), FREE_PER_ADDRESS, clock.now()):
            return


def forgive(subject: str) -> None:
    """Forget the failures of *subject*."""
    tables.delete(Attempt(subject))


def wait(failures: int, free: int) -> timedelta:
    """How long to wait after so many failures, the first *free* of which cost nothing."""
    if failures < free:
        return timedelta(0)
    return min(LONGEST, timedelta(seconds=2 ** min(failures - free + 1, 20)))


def _count(subject: str, attempt: Attempt | None, free: int, moment: datetime) -> bool:
    """One failure more than *attempt* says; False when someone else counted meanwhile."""
    remembered = attempt.failures if attempt and attempt.expires_at > moment.timestamp() else 0
    pause = wait(int(remembered) + 1, free)
    counted = Attempt(
        subject,
        failures=remembered + 1,
        blocked_until=moment + pause if pause else None,
        expires_at=int((moment + pause + MEMORY).timestamp()),
    )
    try:
        tables.save(counted, Attempt.failures == attempt.failures if attempt else Attempt.subject.does_not_exist())
    except ConflictError:
        return False
    return True


def _find(subject: str) -> Attempt | None:
    try:
        return Attempt.get(subject, consistent_read=True)
    except Attempt.DoesNotExist:
        return None


def _refuse(attempt: Attempt | None, moment: datetime) -> None:
    if attempt and attempt.blocked_until and attempt.blocked_until > moment:
        seconds = int((attempt.blocked_until - moment).total_seconds()) + 1
        raise TooManyError(f"too many failed tries; wait {seconds} seconds", retry_after=seconds)
