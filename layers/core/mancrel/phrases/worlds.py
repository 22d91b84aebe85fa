"""What a tenant's descriptions may speak of: fields, events, the tags and cities that the caller's contacts have."""

from __future__ import annotations

from datetime import datetime, timedelta

from mancrel.accounts import organisations, policy
from mancrel.accounts.policy import Caller
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import clock, money
from mancrel.phrases.lexemes import World
from mancrel.records import custom, vocabulary
from mancrel.replica import service as replica

_FRESH = timedelta(minutes=1)
_MOST_NAMES, _MOST_KEPT, _LONGEST = 2_000, 200, 60
_known: dict[tuple[str, str | None], tuple[datetime, tuple[str, ...], tuple[str, ...]]] = {}


def of(caller: Caller) -> World:
    """The world of *caller* at this moment; tags and cities may be a minute old."""
    tenant_id = caller.tenant_id
    currency = organisations.profile(tenant_id).currency
    tags, cities = _names(tenant_id, policy.visible_to(caller, CONTACTS.name))
    return World(
        fields=custom.all_fields(tenant_id, CONTACTS),
        now=clock.now(),
        tags=tags,
        cities=cities,
        currency=currency,
        decimals=money.exponent(currency),
        events=tuple(vocabulary.events(CONTACTS)),
    )


def _names(tenant_id: str, seen: str | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    now = clock.now()
    read_at, tags, cities = _known.get((tenant_id, seen), (None, (), ()))
    if read_at is None or abs(now - read_at) >= _FRESH:
        tags, cities = (_most(tenant_id, field, seen) for field in ("tags", "city"))
        if len(_known) >= _MOST_KEPT:
            _known.clear()
        _known[tenant_id, seen] = (now, tags, cities)
    return tags, cities


def _most(tenant_id: str, field: str, seen: str | None) -> tuple[str, ...]:
    """The values of *field* that occur most."""
    groups = replica.aggregate(tenant_id, CONTACTS, None, [field], visible_to=seen)
    names = [(group.count, str(group.key[field])) for group in groups if group.key.get(field)]
    usual = sorted(names, reverse=True)[:_MOST_NAMES]
    return tuple(name for _, name in usual if len(name) <= _LONGEST)
