"""Who a vendor refused for good is written to no more. Done after a shift, never on the way of the messages.

The row of a delivery carries what was said against writing to its person (`Delivery.against`) from the same write that
says it failed, until that is kept to. So nothing is lost when a worker dies in between: the range still counts it, and
whoever looks after the campaign sends somebody there.
"""

from __future__ import annotations

import time
from collections.abc import Sequence

from mancrel.campaigns import audience, entries, repository
from mancrel.campaigns.deliveries import AGAINST, Delivery
from mancrel.campaigns.entries import Range
from mancrel.consent import heeding, suppressions
from mancrel.consent.heeding import Word
from mancrel.consent.refusals import Meaning
from mancrel.kit.errors import ConflictError

_SECONDS = 5.0
_MEANINGS: dict[str, Meaning] = {"gone": "gone", "stopped": "stopped", "soft": "soft"}


def against(means: Meaning, to: str) -> str:
    """What a row carries when a vendor says *means* of who is reached at *to*."""
    return f"{means}:{suppressions.key(to)}" if means else ""


def settle(tenant_id: str, campaign_id: str, step: str, number: int) -> bool:
    """Keep to what was said of people of one range; false when there was no time for all.

    Raises:
        ConflictError: one of them is being changed all the time.
    """
    where = entries.get_range(tenant_id, campaign_id, step, number)
    if where is None or where.counts.get(AGAINST, 0) <= 0:
        return True
    key = str(repository.get(tenant_id, campaign_id).audience_key)
    people = [each.contact_id for each in audience.people(key, number)]
    rows = [row for row in entries.read(where.key, people).values() if row.against]
    end = time.monotonic() + _SECONDS
    for start in range(0, len(rows), heeding.MOST):
        if time.monotonic() > end:
            return False
        where = heed(where, rows[start : start + heeding.MOST])
    return True


def heed(where: Range, rows: Sequence[Delivery]) -> Range:
    """Keep to what *rows* carry, then let them carry it no more. Again it changes nothing.

    Raises:
        ConflictError: one of these people is being changed all the time.
    """
    said = [row for row in rows if row.against]
    if not said:
        return where
    words: dict[str, list[Word]] = {}
    for row in said:
        means, _colon, address_key = row.against.partition(":")
        word = Word(row.contact_id, address_key, _MEANINGS[means], row.settled_at or entries.now(), row.detail)
        words.setdefault(row.channel, []).append(word)
    for channel, told in words.items():
        heeding.heed(where.tenant_id, channel, told, where.campaign_id)
    try:
        return entries.write(where, [(row, row.but(against="")) for row in said])
    except ConflictError:
        return where  # a row changed meanwhile; it is kept to once more, which changes nothing
