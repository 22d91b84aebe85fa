"""One person before a rule: what is known of them, whether they meet it, and why.

It goes row by row, never by the engine's answer: both are held equal by tests. What happened to them is read from the
replica; everything else from their record as it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cached_property
from typing import Any

from mancrel.accounts import policy
from mancrel.accounts.policy import Caller
from mancrel.contacts.models import Contact
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import clock
from mancrel.records import custom, repository, vocabulary
from mancrel.records.fields import Field, Values
from mancrel.records.nouns import DECLARED
from mancrel.records.vocabulary import Listed
from mancrel.replica import service as replica
from mancrel.rules import evaluating, explaining
from mancrel.rules.events import Event, meant
from mancrel.rules.explaining import Reason
from mancrel.rules.operators import MEMBERSHIP, Operator
from mancrel.rules.tree import Condition, Happened, Rule

_HIDDEN = "\x00"
"""The name of a related record that the asker may not see, or that is gone: not empty, and like nothing one can ask."""


class Person(Mapping[str, Any]):
    """A contact as the row that rules are asked of: values by the names of fields, worked out when they are asked.

    *until*: only what happened by then; None for all that is known. *caller*: who asks, where names of related
    records depend on it. *happened*: the rows that tell what happened to them, by noun, where somebody has read them
    already; what is missing is read and kept there. *fields*: custom.all_fields, where they were read already.
    """

    def __init__(
        self,
        contact: Contact,
        now: datetime,
        until: datetime | None = None,
        caller: Caller | None = None,
        happened: dict[str, list[Mapping[str, Any]]] | None = None,
        fields: Mapping[str, Field] | None = None,
    ):
        self.contact, self.now, self.until, self.caller = contact, now, until, caller
        self.tenant_id = str(contact.tenant_id)
        self._asked = {} if happened is None else happened
        self._segments: dict[str, bool] = {}
        self._known = fields

    def meets(self, rule: Rule) -> bool:
        """Whether the person is one of those that *rule* describes."""
        self._look_up(rule)
        return evaluating.matches(rule, self, self.now, self.times)

    def explain(self, rule: Rule) -> Reason:
        """*rule* taken apart for the person."""
        self._look_up(rule)
        return explaining.explain(rule, self, self.now, self.times)

    def is_in(self, segment_id: str) -> bool:
        """Whether the person is in a segment.

        Raises:
            InvalidError: it is gone, or its rule is none any more.
        """
        if segment_id not in self._segments:
            self._segments[segment_id] = False  # while it is looked at: a segment is never in itself
            found = vocabulary.members(self.tenant_id, CONTACTS, segment_id)
            inside = self.contact.contact_id in found.ids if isinstance(found, Listed) else self.meets(found)
            self._segments[segment_id] = inside
        return self._segments[segment_id]

    def times(self, asked: Happened) -> int:
        """How many times it happened to the person."""
        event = vocabulary.events(CONTACTS)[asked.event]
        rule = replica.own(self.tenant_id, DECLARED[event.noun], meant(asked, event)) or meant(asked, event)
        return sum(evaluating.matches(rule, row, self.now) for row in self._happenings(event))

    def _happenings(self, event: Event) -> list[Mapping[str, Any]]:
        """What is known of *event* and others of its noun."""
        if event.noun not in self._asked:
            noun = DECLARED[event.noun]
            mine = Condition(event.key, Operator.EQUALS, self.contact.contact_id, "reference")
            names = [field.name for field in noun.fields if not field.related]
            self._asked[event.noun] = list(replica.rows(self.tenant_id, noun, mine, names))
        rows = self._asked[event.noun]
        if self.until is None:
            return rows
        return [row for row in rows if row.get(event.at) is None or row[event.at] <= self.until]

    def _look_up(self, rule: Rule) -> None:
        """Find out in which of the segments that *rule* names the person is."""
        from mancrel.segments import ruling

        for segment_id in ruling.named(rule):
            self.is_in(segment_id)

    @cached_property
    def _values(self) -> Values:
        return dict(self.contact.attribute_values)

    @cached_property
    def _fields(self) -> Mapping[str, Field]:
        return self._known or custom.all_fields(self.tenant_id, CONTACTS)

    def __getitem__(self, name: str) -> Any:
        if name == MEMBERSHIP:
            return [each for each, inside in self._segments.items() if inside]
        if name == "id":
            return self.contact.contact_id
        field = self._fields[name]
        return self._related(field) if field.related else field.value(self._values)

    def _related(self, field: Field) -> str | None:
        """The name of the record that a reference leads to, as far as whoever asks may see it."""
        reference = self._fields[field.related]
        record_id = reference.value(self._values)
        if record_id is None:
            return None
        noun = DECLARED[reference.refers_to or ""]
        record = repository.get_many(self.tenant_id, noun, [record_id]).get(record_id)
        seen = record is not None and (
            self.caller is None or policy.sees(self.caller, noun.name, noun.owner_of(record))
        )
        return (record.name or _HIDDEN) if record is not None and seen else _HIDDEN

    def __iter__(self) -> Iterator[str]:
        return iter((*self._fields, MEMBERSHIP, "id"))

    def __len__(self) -> int:
        return len(self._fields) + 2


def meets(contact: Contact, rule: Rule, at: datetime | None = None) -> bool:
    """Whether *contact*, as it stands, meets *rule*; with *at*, by what had happened and how late it was then."""
    return Person(contact, at or clock.now(), at).meets(rule)
