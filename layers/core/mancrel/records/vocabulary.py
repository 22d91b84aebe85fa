"""What rules over a noun may name besides its fields: what happened to its records, and the segments they are in.

A feature whose rows tell what happened declares it where its noun is:
``vocabulary.declare(ORDERS, "ordered", at="placedAt")``. The feature that keeps segments says here how to find them, as
it ranks above all who ask.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from mancrel.records.nouns import Collection, Noun
from mancrel.rules import grammar
from mancrel.rules.events import Event
from mancrel.rules.operators import MEMBERSHIP, Field
from mancrel.rules.reading import Check
from mancrel.rules.tree import Rule

_UNASKED = ("createdAt", "changedAt")
_EVENTS: dict[str, dict[str, Event]] = {}
_SEGMENTS: dict[str, Segments] = {}


@dataclass(frozen=True)
class Membership:
    """The field by which rules ask for segments; no record holds it."""

    name: str = MEMBERSHIP
    type: str = MEMBERSHIP
    label: str = "Segment"
    choices: Sequence[str] = ()


@dataclass(frozen=True, eq=False)
class Listed:
    """Records named one by one. Whoever keeps the same object saves who asks the work of looking them up."""

    ids: Sequence[str]


@dataclass(frozen=True)
class Segments:
    """How to find the segments of a noun's records.

    Attributes:
        wrong: what is wrong with naming a segment of a tenant inside so many groups; None when nothing is.
        members: who is in it: a rule, or a list of records. Raises InvalidError: it is gone, or its rule is none.
    """

    wrong: Callable[[str, str, int], str | None]
    members: Callable[[str, str], Rule | Listed]


def declare(
    noun: Noun,
    name: str,
    *,
    at: str,
    key: str = "contactId",
    only: Mapping[str, Any] | None = None,
    unless_asked: Mapping[str, Mapping[str, Any]] | None = None,
    subject: str = "",
) -> Event:
    """Let rules over the noun that *key* refers to ask whether *name* happened, of which the rows of *noun* tell.

    *only* and *unless_asked* are rules as JSON over the fields of *noun*; the rest is as in `Event`.
    """
    fields: dict[str, Field] = {each.name: each for each in noun.fields if each.name not in (key, *_UNASKED)}
    event = Event(
        name=name,
        noun=noun.name,
        key=key,
        at=at,
        fields=fields,
        only=None if only is None else grammar.parse(only, fields),
        unless_asked={field: grammar.parse(rule, fields) for field, rule in (unless_asked or {}).items()},
        subject=subject,
    )
    _EVENTS.setdefault(noun.by_name[key].refers_to or "", {})[name] = event
    return event


def events(noun: Collection | None) -> Mapping[str, Event]:
    """What rules over *noun* may ask to have happened, by name."""
    return _EVENTS.get(noun.name, {}) if noun else {}


def keep(noun: Noun, segments: Segments) -> None:
    """Let rules over *noun* ask for *segments*."""
    _SEGMENTS[noun.name] = segments


def memberships(noun: Noun | None) -> Mapping[str, Field]:
    """The field by which rules over *noun* ask for segments, by name."""
    return {MEMBERSHIP: Membership()} if noun and noun.name in _SEGMENTS else {}


def check(tenant_id: str, noun: Noun | None) -> Check | None:
    """Says what is wrong with naming a segment in a rule over *noun*."""
    found = _SEGMENTS.get(noun.name) if noun else None
    return partial(found.wrong, tenant_id) if found else None


def members(tenant_id: str, noun: Collection, segment_id: str) -> Rule | Listed:
    """Who is in a segment.

    Raises:
        InvalidError: it is gone, or its rule is none any more.
    """
    return _SEGMENTS[noun.name].members(tenant_id, segment_id)
