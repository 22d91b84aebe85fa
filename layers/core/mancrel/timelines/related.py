"""Records in timelines: tasks, activities, orders, deals, leads, attachments, found by what they refer to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mancrel.accounts import policy
from mancrel.activities import attachments
from mancrel.activities.attachments import ATTACHMENTS
from mancrel.activities.noun import ACTIVITIES, TASKS
from mancrel.deals.noun import DEALS
from mancrel.leads.noun import LEADS
from mancrel.leads.schemas import LeadOut
from mancrel.orders.noun import ORDERS
from mancrel.records import repository
from mancrel.records.nouns import Noun
from mancrel.replica import service as replica
from mancrel.rules.grammar import Condition, Group, Rule
from mancrel.rules.operators import Combinator, Operator
from mancrel.timelines.marks import Entries, Mark, Source, Subject
from mancrel.timelines.schemas import TimelineEvent, TimelineKind

Row = Mapping[str, Any]
When = Callable[[Row], Iterator[tuple[datetime | None, TimelineEvent | None]]]
Words = Callable[[Any], tuple[str, str]]


def about(noun: Noun, subject: Subject) -> Rule | None:
    """Which records of *noun* belong to *subject*: those that refer to it, or for a company to its people."""
    found: list[Rule] = []
    for field in noun.fields:
        kind = str(field.type)
        if field.refers_to == subject.noun.name:
            found.append(Condition(field.name, Operator.EQUALS, subject.record.record_id, kind))
        elif field.refers_to == "contacts" and subject.noun.name == "companies" and subject.contact_ids:
            found.append(Condition(field.name, Operator.IN, tuple(subject.contact_ids), kind))
    return Group(Combinator.OR, tuple(found)) if found else None


@dataclass(frozen=True)
class _Records:
    """The records of a noun. *own*: only those that the caller sees in lists, too."""

    kind: TimelineKind
    noun: Noun
    fields: Sequence[str]
    when: When
    words: Words
    own: bool = True

    def marks(self, subject: Subject) -> Iterator[Mark]:
        """What happened with those that belong to *subject*."""
        for row in self._rows(subject):
            for at, event in self.when(row):
                if at is not None:
                    yield Mark(self.kind, row["id"], at, event)

    def load(self, subject: Subject, marks: Sequence[Mark]) -> Entries:
        """The entries of *marks*."""
        records = repository.get_many(subject.tenant_id, self.noun, [mark.id for mark in marks])
        found = {}
        for mark in marks:
            if mark.id in records:
                shown: Any = self.noun.present(records[mark.id])
                found[mark] = mark.entry(shown, *self.words(shown), getattr(shown, "conversation_id", None))
        return found

    def _rows(self, subject: Subject) -> Iterator[Row]:
        if subject.noun.name == self.noun.name:
            values = subject.record.attribute_values
            said = {name: self.noun.by_name[name].value(values) for name in self.fields}
            return iter([{"id": subject.record.record_id, **said}])
        rule = about(self.noun, subject)
        if rule is None:
            return iter(())
        visible_to = policy.visible_to(subject.caller, self.noun.name) if self.own else None
        return replica.rows(subject.tenant_id, self.noun, rule, self.fields, visible_to)


def _of(records: _Records) -> Source:
    return Source(records.kind, records.noun.reads, records.marks, records.load)


def _at(name: str) -> When:
    return lambda row: iter([(row[name], None)])


def _deal_events(row: Row) -> Iterator[tuple[datetime | None, TimelineEvent | None]]:
    yield row["createdAt"], "created"
    moved, closed = row["stageChangedAt"], row["closedAt"]
    if moved and moved != closed and (moved - row["createdAt"]).total_seconds() > 1:
        yield moved, "moved"
    if row["status"] in ("won", "lost"):
        yield closed, row["status"]


def _attached(subject: Subject) -> Iterator[Mark]:
    for row in attachments.list_of(subject.tenant_id, subject.noun.name, subject.record.record_id):
        yield Mark("attachment", row.attachment_id, row.uploaded_at or row.created_at)


def _load_attached(subject: Subject, marks: Sequence[Mark]) -> Entries:
    rows = repository.get_many(subject.tenant_id, ATTACHMENTS, [mark.id for mark in marks])
    return {
        mark: mark.entry(attachments.shown(rows[mark.id]), rows[mark.id].name, "") for mark in marks if mark.id in rows
    }


def _called(lead: LeadOut) -> str:
    return lead.title or lead.name or lead.email or lead.phone or ""


RELATED = (
    _of(_Records("task", TASKS, ["createdAt"], _at("createdAt"), lambda one: (one.title, one.note or ""), own=False)),
    _of(_Records("activity", ACTIVITIES, ["at"], _at("at"), lambda one: (one.title or one.kind, one.body), own=False)),
    _of(_Records("order", ORDERS, ["placedAt"], _at("placedAt"),
                 lambda order: (f"{order.amount:.2f} {order.currency}", ", ".join(map(str, order.items))))),
    _of(_Records("deal", DEALS, ["createdAt", "stageChangedAt", "closedAt", "status"], _deal_events,
                 lambda deal: (deal.name, deal.lost_reason or ""))),
    _of(_Records("lead", LEADS, ["createdAt"], _at("createdAt"),
                 lambda lead: (_called(lead), lead.interest or ""))),
    Source("attachment", ATTACHMENTS.writes, _attached, _load_attached),
)  # fmt: skip
