"""Segments: saved, changed, frozen, deleted; who is in them, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from mancrel.contacts.models import Contact
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import claims, clock, ids, tables
from mancrel.kit.errors import ConflictError, InvalidError, Problem
from mancrel.kit.tables import Drop, Save, Write
from mancrel.records import custom
from mancrel.replica import service as replica
from mancrel.rules import grammar
from mancrel.rules.tree import Rule
from mancrel.segments import listing, people, repository, ruling, saying, uses
from mancrel.segments.models import Segment
from mancrel.segments.schemas import NewSegment, Part, SegmentChange, SegmentOut
from mancrel.segments.sentences import SAID

__all__ = ["change", "count", "create", "delete", "freeze", "get", "list_all", "meets", "member_ids", "rule", "rule_of",
           "shown"]  # fmt: skip

MOST = 1_000
"""So many segments may a tenant have."""
rule, rule_of = ruling.rule, ruling.of
get, list_all = repository.get, repository.list_all


def create(tenant_id: str, wanted: NewSegment, members: Iterable[str] | None = None) -> Segment:
    """A new segment; a frozen one of just *members*, where they were found otherwise than by a rule.

    Raises:
        InvalidError: its rules are none, or there are too many segments.
        ConflictError: another one has this name; *current* is that one.
    """
    if sum(1 for _ in repository.list_all(tenant_id)) >= MOST:
        raise InvalidError(f"there are {MOST} segments already; delete one first")
    asked = ruling.rule(tenant_id, wanted.rules)
    segment = Segment(
        tenant_id,
        ids.new("seg"),
        name=wanted.name,
        description=wanted.description,
        kind=wanted.kind,
        rules=ruling.kept(tenant_id, asked),
        grammar=grammar.VERSION,
    )
    if members is not None:
        segment.rules = grammar.to_json(ruling.inside(segment.segment_id))
    if wanted.kind == ruling.FROZEN:
        _freeze(segment, matching_ids(tenant_id, asked) if members is None else members)
    _commit(segment, [Save(segment), claims.claim(tenant_id, _claim(wanted.name), segment.segment_id)])
    _note(segment)
    return segment


def freeze(segment: Segment, name: str | None = None) -> Segment:
    """A new segment of those who are in *segment* now, for good.

    Raises:
        InvalidError: the rules of *segment* are none any more.
        ConflictError: another one has this name; *current* is that one.
    """
    day = f" ({clock.now():%Y-%m-%d})"
    wanted = NewSegment(
        name=name or segment.name[: 80 - len(day)] + day,
        description=segment.description or "",
        rules=grammar.to_json(ruling.inside(segment.segment_id)) if segment.kind == ruling.FROZEN else segment.rules,
        kind="frozen",
    )
    return create(segment.tenant_id, wanted)


def change(segment: Segment, wanted: SegmentChange) -> Segment:
    """Change what *wanted* sets.

    Raises:
        InvalidError: the rules are none, lead back to this segment, or would change a frozen one.
        ConflictError: it changed since it was read, or another one has this name; *current* is how that stands.
    """
    tenant_id = segment.tenant_id
    if segment.version != wanted.version:
        raise _stale(segment)
    writes: list[Write] = [Save(segment)]
    if wanted.rules is not None:
        _set_rules(segment, wanted.rules)
    if wanted.description is not None:
        segment.description = wanted.description
    if wanted.name is not None and wanted.name != segment.name:
        if _claim(wanted.name) != _claim(segment.name):
            writes += [
                claims.claim(tenant_id, _claim(wanted.name), segment.segment_id),
                claims.freeing(tenant_id, _claim(segment.name), segment.segment_id),
            ]
        segment.name = wanted.name
    _commit(segment, writes)
    _note(segment)
    return segment


def delete(segment: Segment) -> None:
    """Delete *segment*; the contacts stay.

    Raises:
        ConflictError: something uses it; *current* has what.
    """
    used = list(uses.of(segment))
    if used:
        names = ", ".join(SAID.say(f"used_{each.kind}", name=each.name) for each in used[:5])
        found = {"uses": [{"kind": each.kind, "id": each.id, "name": each.name} for each in used[:50]]}
        raise ConflictError(SAID.say("used", names=names), found)
    freed = claims.freeing(segment.tenant_id, _claim(segment.name), segment.segment_id)
    unchanged = Segment.version == segment.version
    tables.sign(segment, unchanged)
    repository.commit([Drop(segment, unchanged), freed])
    if segment.members_key:
        listing.remove(segment.members_key)
    repository.forget_history(segment.tenant_id, segment.segment_id)


def count(segment: Segment, visible_to: str | None = None) -> int:
    """How many are in *segment* now.

    Raises:
        InvalidError: its rules are none any more.
    """
    return replica.count(segment.tenant_id, CONTACTS, ruling.of(segment), visible_to)


def member_ids(tenant_id: str, segment_id: str) -> Iterator[str]:
    """The ids of those who are in a segment now, in no order.

    Raises:
        NotFoundError: there is no such segment.
        InvalidError: its rules are none any more.
    """
    return matching_ids(tenant_id, ruling.of(repository.get(tenant_id, segment_id)))


def matching_ids(tenant_id: str, asked: Rule) -> Iterator[str]:
    """The ids of the contacts that meet *asked* now, in no order."""
    return (str(row["id"]) for row in replica.rows(tenant_id, CONTACTS, asked, ()))


def meets(tenant_id: str, contact: Contact, rules: dict[str, Any], at: datetime | None = None) -> bool:
    """Whether *contact*, as it stands, meets *rules*; with *at*, by what had happened and how late it was then.

    Raises:
        InvalidError: they are no rules.
    """
    return people.meets(contact, ruling.rule(tenant_id, rules), at)


def shown(segment: Segment, visible_to: str | None = None) -> SegmentOut:
    """*segment* for outside, counted now."""
    found, problems, sentence = None, list[Problem](), None
    try:
        fields = custom.all_fields(segment.tenant_id, CONTACTS)
        asked = ruling.rule(segment.tenant_id, segment.rules, known=fields)
        sentence = saying.said(segment.tenant_id, asked, known=fields)
        found = count(segment, visible_to)
    except InvalidError as error:
        problems = error.errors or [{"pointer": "/rules", "detail": error.detail}]
    return SegmentOut(
        id=segment.segment_id,
        name=segment.name,
        description=segment.description or "",
        kind=segment.kind,
        rules=segment.rules,
        sentence=sentence,
        count=found,
        counted_at=clock.now() if found is not None else None,
        problems=[Part.of(problem) for problem in problems],
        version=segment.version,
        created_at=segment.created_at,
        changed_at=segment.changed_at,
    )


def _set_rules(segment: Segment, content: dict[str, Any]) -> None:
    if segment.kind == ruling.FROZEN:
        detail = "a frozen segment keeps its members; make another one"
        raise InvalidError(f"/rules: {detail}", [{"pointer": "/rules", "detail": detail}])
    asked = ruling.rule(segment.tenant_id, content)
    if ruling.leads_to(segment.tenant_id, asked, segment.segment_id):
        detail = "lead back to this segment"
        raise InvalidError(f"/rules: {detail}", [{"pointer": "/rules", "detail": detail}])
    segment.rules, segment.grammar = ruling.kept(segment.tenant_id, asked), grammar.VERSION


def _freeze(segment: Segment, found: Iterable[str]) -> None:
    segment.members_key, segment.people = listing.keep(segment.tenant_id, segment.segment_id, found)


def _note(segment: Segment) -> None:
    """Put into the history how many there are after a change."""
    repository.counted(segment, count(segment), clock.now())


def _claim(name: str) -> str:
    return f"segment:name:{' '.join(name.casefold().split())}"


def _commit(segment: Segment, writes: list[Write]) -> None:
    version = segment.version
    try:
        repository.commit(writes)
    except ConflictError as error:
        holder = claims.holder(segment.tenant_id, _claim(segment.name))
        if holder is not None and holder != segment.segment_id:
            other = repository.get(segment.tenant_id, holder)
            raise ConflictError(
                f"another segment is called {segment.name}; current is that one", _json(other)
            ) from error
        if version is None:
            raise
        raise _stale(repository.get(segment.tenant_id, segment.segment_id)) from error


def _stale(segment: Segment) -> ConflictError:
    return ConflictError("this segment was changed meanwhile; current is how it stands now", _json(segment))


def _json(segment: Segment) -> dict[str, Any]:
    return shown(segment).model_dump(mode="json", by_alias=True)
