"""What others than a journey sent to people: campaigns, journeys, replies; for a rehearsal among them.

Of the last weeks it is what counts towards the cap, as it was counted (consent.pressure); before that, and on channels
where nothing is counted, what people received.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

from mancrel.consent import pressure
from mancrel.consent.models import Pressure
from mancrel.engagement.noun import ENGAGEMENTS
from mancrel.journeys.budgets import Sent
from mancrel.kit import clock
from mancrel.replica import service as replica
from mancrel.rules.grammar import Condition, both
from mancrel.rules.operators import Operator

_AT_ONCE = 100
_THREADS = 8
_FEW = 20_000
"""Of more people everybody's messages are read."""
_FIELDS = ("contactId", "campaignId", "step", "channel", "at")


def sent(
    tenant_id: str, contact_ids: Collection[str], since: datetime, until: datetime, without: str, counted: bool
) -> dict[str, list[Sent]]:
    """By person what they were sent after *since* and up to *until*, but by the journey *without*.

    *counted*: whether what counts towards the cap matters. Without, nothing does.
    """
    found: defaultdict[str, list[Sent]] = defaultdict(list)
    named: set[str] = set()
    for contact_id, row in pressures(tenant_id, contact_ids) if counted else ():
        for key, (at, channel) in row.slots.items():
            source, moment = key.partition("~")[0] if "~" in key else "", pressure.moment(at)
            named.add(key)
            if source != without and since < moment <= until:
                found[contact_id].append(Sent(moment, channel, source))
    known_from = clock.now() - pressure.KEPT if counted else until
    for contact_id, key, message in _received(tenant_id, contact_ids, since, until, known_from, counted):
        if contact_id in contact_ids and message.source != without and key not in named:
            found[contact_id].append(message)
    return found


def _received(
    tenant_id: str,
    contact_ids: Collection[str],
    since: datetime,
    until: datetime,
    known_from: datetime,
    counted: bool,
) -> Iterator[tuple[str, str, Sent]]:
    """Who received what, and by which key it would be counted; what is older than the counts is taken to count."""
    kind = Condition("kind", Operator.EQUALS, "received", "choice")
    then = Condition("at", Operator.BETWEEN, (since, until), "moment")
    few = len(contact_ids) <= _FEW
    theirs = Condition("contactId", Operator.IN, tuple(contact_ids), "reference") if few else None
    for row in replica.rows(tenant_id, ENGAGEMENTS, both(kind, then, theirs), _FIELDS):
        counts = counted and row["at"] < known_from
        message = Sent(row["at"], row["channel"], row["campaignId"], counts)
        yield row["contactId"], f"{row['campaignId']}~{row['step']}~{row['contactId']}", message


def pressures(tenant_id: str, contact_ids: Iterable[str]) -> Iterator[tuple[str, Pressure]]:
    """How much people were written to lately, as it was counted: the rows that there are, by person."""
    ids = sorted(contact_ids)
    lots = [ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE)]
    with ThreadPoolExecutor(_THREADS) as together:
        for found in together.map(lambda lot: pressure.of_many(tenant_id, lot), lots):
            yield from found.items()
