"""Search over every sort of record and over what was written, by wording and by meaning, as far as the caller may see
it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, Literal

from mancrel.accounts import policy
from mancrel.accounts.policy import Caller
from mancrel.kit.errors import InvalidError
from mancrel.records import repository
from mancrel.records.nouns import Noun
from mancrel.replica import service as replica
from mancrel.replica.asking import Asked
from mancrel.searching import kinds, meaning, sales, scoring, short, talks, written
from mancrel.searching.meaning import Near
from mancrel.searching.schemas import Hit, Hits, SearchQuery

_CANDIDATES, _AT_ONCE = 500, 60  # by meaning: who may see little needs many to find some
_LATEST = (("changedAt", True),)


def search(caller: Caller, query: SearchQuery) -> Hits:
    """What *query* finds among the records that *caller* may see, best first; the latest ones when it names no words.

    Raises:
        InvalidError: it names a type that there is not.
    """
    wanted, q = _wanted(caller, query), query.q.strip()
    nears = meaning.find(caller.tenant_id, q, wanted, _CANDIDATES)
    found: dict[tuple[str, str], tuple[Hit, Any]] = {}
    for name in wanted:
        for hit, order in chain(_of(caller, name, query), _meant(caller, name, query, nears or ())):
            best = found.setdefault((hit.type, hit.id), (hit, order))
            if best[0].score < hit.score:
                found[hit.type, hit.id] = hit, order
    ordered = sorted(found.values(), key=lambda each: (-each[0].score, each[1]) if q else (0.0, each[1]))
    return Hits(items=[hit for hit, _order in ordered[: query.limit]], late=nears is None)


def _wanted(caller: Caller, query: SearchQuery) -> list[str]:
    nouns = {name: noun.reads for name, noun in kinds.found().items()}
    reads = {**nouns, **sales.READS, **talks.READS, **written.READS, **short.READS}
    names = [name.strip() for name in query.types.split(",") if name.strip()]
    for name in names:
        if name not in reads:
            detail = f"there is no type {name[:40]!r}; there are {', '.join(reads)}"
            raise InvalidError(f"/types: {detail}", [{"pointer": "/types", "detail": detail}])
    usual = reads if query.q.strip() else [name for name in reads if name not in short.READS]
    return [name for name in dict.fromkeys(names or usual) if policy.may(caller, reads[name])]


def _of(caller: Caller, name: str, query: SearchQuery) -> Iterator[tuple[Hit, Any]]:
    if name in written.READS:
        return iter(())
    if name in short.READS:
        return short.hits(caller, name, query)
    if name in talks.READS:
        return talks.hits(caller, query)
    if name in sales.READS:
        return sales.hits(caller, query)
    return _hits(caller, kinds.found()[name], query)


def _meant(caller: Caller, name: str, query: SearchQuery, nears: Iterable[Near]) -> Iterator[tuple[Hit, Any]]:
    """Hits of the sort *name* among *nears*, as many as are asked for."""
    mine = sorted((near for near in nears if near.noun == name), key=lambda near: (not near.worded, -near.score))
    shown = 0
    for start in range(0, len(mine), _AT_ONCE):
        if shown >= query.limit:
            return
        for each in _shown_of(caller, name, query.q.strip(), mine[start : start + _AT_ONCE]):
            shown += 1
            yield each


def _shown_of(caller: Caller, name: str, q: str, nears: Sequence[Near]) -> Iterator[tuple[Hit, Any]]:
    if name in written.READS:
        return written.hits(caller, name, q, nears)
    scores = {near.record_id: round(written.MEANT * near.score, 3) for near in nears}
    if name in short.READS:
        return short.meant(caller, name, scores)
    noun = kinds.found()[name]
    return ((_hit(noun, record, scores[record.record_id], "meaning"), _order(record))
            for record in _seen(caller, noun, scores))  # fmt: skip


def _hits(caller: Caller, noun: Noun, query: SearchQuery) -> Iterator[tuple[Hit, Any]]:
    """Hits, each with what orders those of the same score: the latest first."""
    q, seen = query.q.strip(), policy.visible_to(caller, noun.name)
    asked = Asked(q=q, sort=() if q else _LATEST, limit=query.limit, visible_to=seen)
    for record in _seen(caller, noun, replica.search(caller.tenant_id, noun, asked).ids):
        score = scoring.likeness(q, noun.title(record), _said(noun, record)) if q else 0.0
        yield _hit(noun, record, score, "wording"), _order(record)


def _seen(caller: Caller, noun: Noun, ids: Iterable[str]) -> Iterator[Any]:
    """The records of *ids* that *caller* may see: one may have changed hands since the replica saw it."""
    rows = repository.get_many(caller.tenant_id, noun, ids).values()
    return (row for row in rows if policy.sees(caller, noun.name, noun.owner_of(row)))


def _hit(noun: Noun, record: Any, score: float, by: Literal["wording", "meaning"]) -> Hit:
    title, subtitle = noun.title(record), kinds.subtitle(noun, record)
    return Hit(type=noun.name, id=record.record_id, score=score, title=title, subtitle=subtitle, by=by)


def _order(record: Any) -> float:
    return -float(record.changed_at.timestamp())


def _said(noun: Noun, record: Any) -> Iterator[str]:
    """What the record says in the fields that search looks into."""
    values = record.attribute_values
    for field in noun.fields:
        if field.searchable and (value := field.value(values)):
            yield from (str(each)[: scoring.MOST_SAID] for each in (value if isinstance(value, list) else [value]))
