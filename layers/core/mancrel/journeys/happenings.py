"""What really happened to a tenant's people, of the sorts that set journeys off and let them go on.

Real runs and rehearsals read the same happenings in the same way, so that a rehearsal of yesterday is yesterday.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from operator import attrgetter
from typing import Any

from mancrel import nouns
from mancrel.contacts.noun import CONTACTS
from mancrel.records import custom, vocabulary
from mancrel.replica import service as replica
from mancrel.rules import events as happened
from mancrel.rules import grammar
from mancrel.rules.events import Event
from mancrel.rules.operators import Operator
from mancrel.rules.tree import Condition, Happened, Rule

CREATED = Event("contact_created", CONTACTS.name, key="id", at="createdAt", fields=CONTACTS.by_name)
"""The one event that is told by the person's own record."""


@dataclass(frozen=True, order=True, slots=True)
class Happening:
    """One thing that happened to one person; *key* tells it from all others."""

    at: datetime
    key: str
    contact_id: str = field(compare=False)


ORDER = attrgetter("at", "key")
"""The order of happenings, faster than comparing them."""


def known() -> Mapping[str, Event]:
    """The events that journeys know, by name."""
    return {CREATED.name: CREATED, **vocabulary.events(CONTACTS)}


def where_rule(tenant_id: str, event: str, content: Mapping[str, Any] | None, pointer: str = "/where") -> Rule | None:
    """The rule over an event's fields that *content* says.

    Raises:
        InvalidError: it is none; points below *pointer*.
    """
    if content is None:
        return None
    about = known()[event]
    fields = custom.all_fields(tenant_id, CONTACTS) if about is CREATED else about.fields
    return grammar.parse(content, fields, pointer=pointer)


def between(
    tenant_id: str,
    event: str,
    since: datetime,
    until: datetime,
    where: Rule | None = None,
    contact_id: str | None = None,
    latest: int | None = None,
) -> Iterator[Happening]:
    """The happenings of a sort after *since* and up to *until*, of everybody or of one person, in no order; only so
    many of the *latest*, where that is said.

    What machines opened or clicked does not count, unless *where* asks for it.
    """
    about = known()[event]
    wanted = [name for name in (about.key, about.at) if name != "id"]
    rule, sort = _meant(about, since, until, where, contact_id), [(about.at, True)] if latest else []
    for row in islice(replica.rows(tenant_id, nouns.named(about.noun), rule, wanted, sort=sort), latest):
        if row[about.key] and row[about.at] > since:
            yield Happening(row[about.at], f"{event}:{row['id']}", row[about.key])


def count(tenant_id: str, event: str, since: datetime, until: datetime, where: Rule | None = None) -> int:
    """How many happenings there are, also of people who are not known."""
    about = known()[event]
    return replica.count(tenant_id, nouns.named(about.noun), _meant(about, since, until, where))


def _meant(
    about: Event, since: datetime, until: datetime, where: Rule | None, contact_id: str | None = None
) -> Rule | None:
    who = Condition(about.key, Operator.EQUALS, contact_id, "reference") if contact_id is not None else None
    then = Condition(about.at, Operator.BETWEEN, (since, until), "moment")
    return grammar.both(then, who, happened.meant(Happened(about.name, where=where), about))
