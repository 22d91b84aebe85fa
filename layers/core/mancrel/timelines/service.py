"""The timeline of a record: all sources merged, newest first, in pages."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Any

from mancrel.accounts import policy
from mancrel.accounts.policy import Caller
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import paging
from mancrel.kit.errors import NotFoundError
from mancrel.records import repository
from mancrel.records.nouns import Noun
from mancrel.replica import service as replica
from mancrel.rules.grammar import Condition
from mancrel.rules.operators import Operator
from mancrel.timelines.inbox import INBOX
from mancrel.timelines.marks import Mark, Source, Subject
from mancrel.timelines.reach import REACH
from mancrel.timelines.related import RELATED
from mancrel.timelines.schemas import TimelineEntry, TimelineQuery

SOURCES: Sequence[Source] = (*INBOX, *RELATED, *REACH)
MOST_PEOPLE = 500
"""Of so many people of a company the mail is looked through."""


def page(caller: Caller, noun: Noun, record: Any, query: TimelineQuery) -> tuple[list[TimelineEntry], int, str | None]:
    """The entries of a page, how many there are in all, and the next cursor. *record* is one that *caller* may see.

    Raises:
        InvalidError: the limit is out of range, or the cursor is not one of ours.
    """
    subject = Subject(caller, noun, record, _people(caller, noun, record))
    chosen = [each for each in SOURCES if query.type in (None, each.kind) and policy.may(caller, each.needs)]
    marks = [mark for source in chosen for mark in source.marks(subject)]
    shown, total, cursor = paging.page(marks, lambda mark: mark.key, query.limit, query.cursor)
    return _load(subject, chosen, shown), total, cursor


def _load(subject: Subject, sources: Sequence[Source], marks: Sequence[Mark]) -> list[TimelineEntry]:
    loaded: dict[Mark, TimelineEntry] = {}
    for source in sources:
        wanted = [mark for mark in marks if mark.kind == source.kind]
        if wanted:
            loaded.update(source.load(subject, wanted))
    return [loaded[mark] for mark in marks if mark in loaded]


def _people(caller: Caller, noun: Noun, record: Any) -> list[str]:
    """The contacts whose mail belongs into the timeline, of those that *caller* may see."""
    if noun.name == "contacts":
        return [record.record_id]
    if noun.name == "companies":
        works_there = Condition("companyId", Operator.EQUALS, record.record_id, "reference")
        visible_to = policy.visible_to(caller, CONTACTS.name)
        rows = replica.rows(caller.tenant_id, CONTACTS, works_there, [], visible_to)
        return [row["id"] for row in islice(rows, MOST_PEOPLE)]
    try:
        contact = repository.get(caller.tenant_id, CONTACTS, record.contact_id) if record.contact_id else None
    except NotFoundError:
        return []
    sees = contact is not None and policy.sees(caller, CONTACTS.name, contact.owner_id)
    return [record.contact_id] if sees else []
