"""Search over every sort of record, conversations and approved answers, as far as the caller may see them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mancrel.accounts import policy
from mancrel.accounts.policy import Caller
from mancrel.kit.errors import InvalidError
from mancrel.records import repository
from mancrel.records.nouns import Noun
from mancrel.replica import service as replica
from mancrel.replica.asking import Asked
from mancrel.searching import kinds, scoring, talks
from mancrel.searching.schemas import Hit, SearchQuery

_MOST_SAID = 500
_LATEST = (("changedAt", True),)


def search(caller: Caller, query: SearchQuery) -> list[Hit]:
    """What *query* finds among the records that *caller* may see, best first; the latest ones when it names no words.

    Raises:
        InvalidError: it names a type that there is not.
    """
    found = [hit for name in _wanted(caller, query.types) for hit in _of(caller, name, query)]
    found.sort(key=lambda hit: (-hit[0].score, hit[1]) if query.q.strip() else (0.0, hit[1]))
    return [hit for hit, _order in found[: query.limit]]


def _wanted(caller: Caller, types: str) -> list[str]:
    reads = {**{name: noun.reads for name, noun in kinds.found().items()}, **talks.READS}
    names = [name.strip() for name in types.split(",") if name.strip()]
    for name in names:
        if name not in reads:
            detail = f"there is no type {name[:40]!r}; there are {', '.join(reads)}"
            raise InvalidError(f"/types: {detail}", [{"pointer": "/types", "detail": detail}])
    return [name for name in dict.fromkeys(names or reads) if policy.may(caller, reads[name])]


def _of(caller: Caller, name: str, query: SearchQuery) -> Iterator[tuple[Hit, Any]]:
    if name in talks.READS:
        return talks.hits(caller, name, query)
    return _hits(caller, kinds.found()[name], query)


def _hits(caller: Caller, noun: Noun, query: SearchQuery) -> Iterator[tuple[Hit, Any]]:
    """Hits, each with what orders those of the same score: the latest first."""
    q, seen = query.q.strip(), policy.visible_to(caller, noun.name)
    asked = Asked(q=q, sort=() if q else _LATEST, limit=query.limit, visible_to=seen)
    ids = replica.search(caller.tenant_id, noun, asked).ids
    for record in repository.get_many(caller.tenant_id, noun, ids).values():
        if policy.sees(caller, noun.name, noun.owner_of(record)):  # it may have changed hands since the replica saw it
            title = noun.title(record)
            score = scoring.likeness(q, title, _said(noun, record)) if q else 0.0
            subtitle = kinds.subtitle(noun, record)
            hit = Hit(type=noun.name, id=record.record_id, score=score, title=title, subtitle=subtitle)
            yield hit, -record.changed_at.timestamp()


def _said(noun: Noun, record: Any) -> Iterator[str]:
    """What the record says in the fields that search looks into."""
    values = record.attribute_values
    for field in noun.fields:
        if field.searchable and (value := field.value(values)):
            yield from (str(each)[:_MOST_SAID] for each in (value if isinstance(value, list) else [value]))
