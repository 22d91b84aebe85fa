"""Changed records make a new look for duplicates worth while: heard from the stream of their tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

from mancrel.duplicates import repository
from mancrel.duplicates.jobs import ScanForDuplicates
from mancrel.duplicates.nouns import FIELDS
from mancrel.kit import clock, queue
from mancrel.kit.settings import settings

LOST = timedelta(minutes=15)
"""A scan that was asked for so long ago and did not begin is asked for again."""
_REST = timedelta(minutes=10)
_TIMES_AS_LONG = 50
"""A scan that takes long comes seldom."""


def hear(stream_records: Iterable[Mapping[str, Any]]) -> int:
    """Ask for a look among the nouns of which something changed; how many were asked for."""
    changed = {
        (str(record["dynamodb"]["Keys"]["tenant_id"]["S"]), noun)
        for record in stream_records
        if (noun := _noun(str(record["eventSourceARN"]))) in FIELDS
    }
    return sum(notice(tenant_id, noun) for tenant_id, noun in sorted(changed))


def notice(tenant_id: str, noun: str) -> bool:
    """Records of *noun* changed: look again, unless the last look is not long ago or the next one is coming."""
    last = repository.find_scan(tenant_id, noun)
    rest = max(_REST, _TIMES_AS_LONG * timedelta(seconds=float(last.seconds or 0))) if last else _REST
    if last is not None and last.began_at and last.began_at > clock.now() - rest:
        return False
    return ask(tenant_id, noun)


def ask(tenant_id: str, noun: str) -> bool:
    """Let somebody look for duplicates; False when that was asked for and did not begin yet."""
    if not repository.ask(tenant_id, noun, clock.now() - LOST):
        return False
    queue.enqueue([ScanForDuplicates(tenant_id=tenant_id, noun=noun)])
    return True


def _noun(stream_arn: str) -> str:
    table = stream_arn.partition(":table/")[2].partition("/")[0]
    return table.removeprefix(settings().table(""))
