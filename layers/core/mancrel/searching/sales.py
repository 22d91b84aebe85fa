"""Orders among what search finds: by their number, their items, and who bought."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from mancrel.accounts import policy
from mancrel.accounts.policy import Caller, Capability
from mancrel.contacts import service as contacts
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import money
from mancrel.orders.models import Order
from mancrel.orders.noun import ORDERS
from mancrel.records import repository
from mancrel.records.fields import FieldType
from mancrel.replica import service as replica
from mancrel.replica.asking import Asked
from mancrel.rules.operators import Operator
from mancrel.rules.tree import Condition
from mancrel.searching import scoring
from mancrel.searching.schemas import Hit, SearchQuery

READS: Mapping[str, Capability] = MappingProxyType({ORDERS.name: ORDERS.reads})
"""What a caller must be allowed to find any of them."""
_BUYERS = 5
"""So many people of the name that was typed are asked for their orders, and so many of their latest are found."""
_LATEST = (("placedAt", True),)
_SHOWN = 120


def hits(caller: Caller, query: SearchQuery) -> Iterator[tuple[Hit, Any]]:
    """Orders, each with what orders those of the same score: the latest first."""
    tenant_id, q = caller.tenant_id, query.q.strip()
    asked = Asked(q=q, sort=() if q else _LATEST, limit=query.limit)
    ids = [*replica.search(tenant_id, ORDERS, asked).ids, *(_bought(caller, q) if q else ())]
    found = repository.get_many(tenant_id, ORDERS, ids)
    people = contacts.get_many(tenant_id, {row.contact_id for row in found.values() if row.contact_id})
    for row in found.values():
        who = people.get(row.contact_id)
        said = [who.name, who.email, row.customer_id, *row.items] if who else [row.customer_id, *row.items]
        score = scoring.likeness(q, row.external_id, map(str, filter(None, said))) if q else 0.0
        subtitle = _below(row, (who.name or who.email) if who else None)
        hit = Hit(type=ORDERS.name, id=row.order_id, score=score, title=row.external_id, subtitle=subtitle)
        yield hit, -row.placed_at.timestamp()


def _bought(caller: Caller, q: str) -> list[str]:
    """The latest orders of those whose names or addresses are like *q*."""
    tenant_id, seen = caller.tenant_id, policy.visible_to(caller, CONTACTS.name)
    ids = replica.search(tenant_id, CONTACTS, Asked(q=q, limit=_BUYERS, visible_to=seen)).ids
    people = contacts.get_many(tenant_id, ids).values()
    alike = [
        who.contact_id for who in people if scoring.found(q, who.name or "", filter(None, [who.email])) is not None
    ]
    theirs = Condition("contactId", Operator.IN, tuple(alike), FieldType.REFERENCE)
    return replica.search(tenant_id, ORDERS, Asked(filter=theirs, sort=_LATEST, limit=_BUYERS)).ids if alike else []


def _below(row: Order, who: str | None) -> str:
    amount = f"{money.major(int(row.amount), row.currency)} {row.currency}"
    parts = (who or row.customer_id, amount, f"{row.placed_at:%Y-%m-%d}", ", ".join(map(str, row.items)))
    return " · ".join(filter(None, parts))[:_SHOWN]
