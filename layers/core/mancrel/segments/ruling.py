"""The rules of segments: read, nested in each other, and found by whoever asks for a segment in a rule."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from mancrel.accounts import organisations
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import money
from mancrel.kit.errors import InvalidError, NotFoundError
from mancrel.records import custom, filtering, vocabulary
from mancrel.records.fields import Field
from mancrel.records.vocabulary import Listed, Segments
from mancrel.rules import grammar
from mancrel.rules.operators import MEMBERSHIP, Operator
from mancrel.rules.tree import EVERYTHING, Condition, Rule, nodes
from mancrel.segments import listing, repository
from mancrel.segments.models import Segment

FROZEN = "frozen"
_MOST_BYTES = 200_000
"""Of a rule: a segment is one row, and DynamoDB takes 400 KB."""


def rule(tenant_id: str, content: Any, pointer: str = "/rules", known: Mapping[str, Field] | None = None) -> Rule:
    """The rule over contacts that *content*, JSON from outside, says; of nothing at all, everybody.

    *known*: custom.all_fields, where they were read already.

    Raises:
        InvalidError: it is none; points to what is wrong below *pointer*.
    """
    fields = known or custom.all_fields(tenant_id, CONTACTS)
    return filtering.rule(tenant_id, fields, content, pointer, CONTACTS) or EVERYTHING


def kept(tenant_id: str, wanted: Rule) -> dict[str, Any]:
    """*wanted* as it is kept.

    Raises:
        InvalidError: it is larger than can be kept.
    """
    shown = grammar.to_json(wanted, money.exponent(organisations.profile(tenant_id).currency))
    if len(json.dumps(shown)) > _MOST_BYTES:
        detail = f"is larger than {_MOST_BYTES // 1000} kB"
        raise InvalidError(f"/rules: {detail}", [{"pointer": "/rules", "detail": detail}])
    return shown


def of(segment: Segment) -> Rule:
    """The rule whose records are in *segment*: its own, or the one that asks for its list.

    Raises:
        InvalidError: its rule is none any more, such as when a field was archived.
    """
    return inside(segment.segment_id) if segment.kind == FROZEN else rule(segment.tenant_id, segment.rules)


def inside(*segment_ids: str) -> Condition:
    """The rule that asks for members of one of *segment_ids*."""
    return Condition(MEMBERSHIP, Operator.IN, segment_ids, MEMBERSHIP)


def named(wanted: Rule) -> Iterable[str]:
    """The ids of the segments that *wanted* names itself, each once."""
    found = dict[str, None]()
    for each in nodes(wanted):
        if isinstance(each, Condition) and each.type == MEMBERSHIP and isinstance(each.value, tuple):
            found |= dict.fromkeys(map(str, each.value))
    return found


def leads_to(tenant_id: str, wanted: Rule, segment_id: str) -> bool:
    """Whether *wanted* names the segment, or one whose rule leads to it."""
    open_ids, seen = list(named(wanted)), set[str]()
    while open_ids:
        each = open_ids.pop()
        if each == segment_id:
            return True
        if each not in seen:
            seen.add(each)
            open_ids += names_in(repository.get_many(tenant_id, [each]).get(each))
    return False


def names_in(segment: Segment | None) -> list[str]:
    """The segments that the kept rule of *segment* names; read as it is, since it need not be a rule any more."""
    found: list[str] = []

    def look(content: Any) -> None:
        if isinstance(content, dict):
            if content.get("field") == MEMBERSHIP and isinstance(content.get("value"), list):
                found.extend(map(str, content["value"]))
            for each in content.get("conditions") or ():
                look(each)

    if segment is not None and segment.kind != FROZEN:
        look(segment.rules)
    return found


class _Heights:
    """How many groups stand in each other in the rules of segments; one that is named in a rule counts as a group."""

    def __init__(self, tenant_id: str) -> None:
        self.tenant_id = tenant_id
        self._known: dict[str, int] = {}

    def of(self, segment_id: str, inside: tuple[str, ...] = ()) -> int:
        """Raises NotFoundError: there is no such segment."""
        if segment_id in inside:
            return grammar.MAX_DEPTH + 1
        if segment_id not in self._known:
            segment = repository.get(self.tenant_id, segment_id)
            trail = (*inside, segment_id)
            self._known[segment_id] = 0 if segment.kind == FROZEN else self._deepest(segment.rules, trail)
        return self._known[segment_id]

    def _deepest(self, content: Any, inside: tuple[str, ...]) -> int:
        if not isinstance(content, dict):
            return 0
        if "conditions" in content:
            return 1 + max((self._deepest(each, inside) for each in content["conditions"]), default=0)
        if content.get("field") == MEMBERSHIP and isinstance(content.get("value"), list):
            return 1 + max((self.of(str(each), inside) for each in content["value"]), default=0)
        return self._deepest(content.get("where"), inside)


def _wrong(tenant_id: str, segment_id: str, above: int) -> str | None:
    """What is wrong with naming a segment inside *above* groups."""
    try:
        deep = above + _Heights(tenant_id).of(segment_id)
    except NotFoundError:
        return "there is no such segment"
    return f"nests deeper than {grammar.MAX_DEPTH}, with what is in it" if deep > grammar.MAX_DEPTH else None


def _members(tenant_id: str, segment_id: str) -> Rule | Listed:
    try:
        segment = repository.get(tenant_id, segment_id)
        if segment.kind != FROZEN:  # what it names was looked at when it was saved, and is when it is asked
            fields = custom.all_fields(tenant_id, CONTACTS)
            return filtering.rule(tenant_id, fields, segment.rules, "/rules", CONTACTS, checked=True) or EVERYTHING
        return listing.read(segment.members_key or "")
    except NotFoundError as error:
        raise InvalidError(f"segment {segment_id} is gone", [{"pointer": "", "detail": error.detail}]) from error


vocabulary.keep(CONTACTS, Segments(_wrong, _members))
