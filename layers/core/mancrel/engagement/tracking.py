"""A pixel was loaded, or a link followed: keep the request as it came, and say anew what the person did."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from hashlib import sha256

from mancrel.engagement import machines, service
from mancrel.engagement.links import Delivery, Tracked
from mancrel.engagement.models import Hit
from mancrel.engagement.noun import ENGAGEMENTS
from mancrel.engagement.schemas import Engaged
from mancrel.kit import clock, ids, tables
from mancrel.kit.errors import ConflictError
from mancrel.records import repository

MOST_HITS = 300
"""Of one message: whoever loads a link more often than that tells us nothing new."""
_TRIES = 5


def hear(tracked: Tracked, method: str, agent: str, address: str) -> None:
    """Keep one request about *tracked*, and tell the probabilities of all that came about the same message anew."""
    delivery, moment = tracked.delivery, clock.now()
    if Hit.count(delivery.key, limit=MOST_HITS) >= MOST_HITS:
        return
    hit = Hit(
        delivery.key,
        f"{clock.stamp(moment)}#{ids.new('hit')}",
        kind=tracked.kind,
        channel=delivery.channel,
        at=moment,
        sent_at=delivery.sent_at,
        url=tracked.url if tracked.kind == "clicked" else "",
        method=method,
        agent=agent[:300],
        network=machines.cut(address),
    )
    tables.save(hit)
    _tell(delivery)


def told(delivery: Delivery, hits: Sequence[Hit]) -> Iterator[Engaged]:
    """What *hits* say that the person did: one opening, and one click a link. It is as human as its most human hit."""
    seen = [_seen(hit) for hit in hits]
    groups: defaultdict[tuple[str, str], list[tuple[float, Hit]]] = defaultdict(list)
    for hit, one in zip(hits, seen, strict=True):
        if hit.kind != "lured":
            groups[hit.kind, hit.url].append((machines.probability(one, seen), hit))
    for (kind, url), found in groups.items():
        machine, first = min(found, key=lambda each: (round(each[0], 4), each[1].at))
        yield Engaged.model_validate(
            {
                "campaign_id": delivery.campaign_id,
                "step": delivery.step,
                "contact_id": delivery.contact_id,
                "kind": kind,
                "channel": delivery.channel,
                "at": first.at,
                "url": url or None,
                "machine": round(machine, 4),
                "hits": len(found),
                "n": sha256(url.encode("utf-8", "surrogatepass")).hexdigest()[:16] if url else "",
            }
        )


def _tell(delivery: Delivery) -> None:
    for _try in range(_TRIES):
        hits = list(Hit.query(delivery.key, consistent_read=True))
        try:
            for engaged in told(delivery, hits):
                _settle(delivery.tenant_id, engaged)
        except ConflictError:
            continue
        return


def _settle(tenant_id: str, engaged: Engaged) -> None:
    """Write what is known now; raises ConflictError when somebody else writes it just then."""
    known = repository.find(tenant_id, ENGAGEMENTS, service.engagement_id(tenant_id, engaged))
    if known is None:
        service.record(tenant_id, [engaged])
        return
    if (float(known.machine), int(known.hits)) == (engaged.machine, engaged.hits):
        return
    known.machine, known.hits, known.at = engaged.machine, engaged.hits, engaged.at
    tables.save(known)


def _seen(hit: Hit) -> machines.Seen:
    return machines.Seen(hit.kind, hit.at, hit.sent_at, hit.url, hit.method, hit.agent, hit.network)
