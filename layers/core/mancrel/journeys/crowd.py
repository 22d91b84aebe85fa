"""The people of a rehearsal: their records and what happened to them, read once for all of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from mancrel import nouns
from mancrel.contacts import service as contacts
from mancrel.contacts.models import Contact
from mancrel.journeys import happenings
from mancrel.journeys.graph import Branch, Graph, Send, Wait
from mancrel.journeys.posting import Posting
from mancrel.kit.errors import InvalidError
from mancrel.replica import service as replica
from mancrel.rules import evaluating
from mancrel.rules.events import meant
from mancrel.rules.operators import Operator
from mancrel.rules.tree import EVERYTHING, Condition, Happened, Rule, conditions
from mancrel.rules.tree import happenings as asked_in
from mancrel.segments import ruling
from mancrel.segments import service as segments
from mancrel.segments.people import Person

Rows = dict[str, list[Mapping[str, Any]]]
_AT_ONCE = 20_000


class Crowd:
    """Everybody whom a rehearsal may be about (rehearsing.People)."""

    def __init__(self, tenant_id: str, graph: Graph, contact_ids: Iterable[str]) -> None:
        self.tenant_id = tenant_id
        self.posting: Posting | None = None
        wanted = sorted(set(contact_ids))
        self.contacts = contacts.get_many(tenant_id, wanted)
        self.known = happenings.known()
        self._rules: dict[int, tuple[Mapping[str, Any], Rule | None]] = {}
        self._facts: dict[str, _Facts] = {}
        rules = list(_rules(self, graph))
        awaited = {node.event for node in graph.nodes if isinstance(node, Wait) and node.event}
        asked = [each for rule in rules for each in asked_in(rule)]
        whole = any(each.where is not None for each in asked) or any(any(ruling.named(rule)) for rule in rules)
        self._happened = self._read({each.event for each in asked} | awaited, wanted, whole)

    def facts(self, contact_id: str) -> _Facts | None:
        """What is known of a person; None for somebody who is gone."""
        if contact_id not in self._facts and contact_id in self.contacts:
            self._facts[contact_id] = _Facts(self, self.contacts[contact_id], self._happened[contact_id])
        return self._facts.get(contact_id)

    def rule(self, rules: Mapping[str, Any]) -> Rule | None:
        """*rules* read; None where they are none (any more)."""
        if id(rules) not in self._rules:
            try:
                self._rules[id(rules)] = rules, segments.rule(self.tenant_id, rules)
            except InvalidError:
                self._rules[id(rules)] = rules, None
        return self._rules[id(rules)][1]

    def may_send(self, contact_id: str, node: Send, at: datetime) -> tuple[str | None, datetime | None]:
        """Why nothing is sent at *at*, and until when it waits if it does; counts what is sent."""
        if self.posting is None:
            raise RuntimeError("this crowd was only asked about")
        return self.posting.may_send(contact_id, node, at)

    def _read(self, names: Iterable[str], wanted: list[str], whole: bool) -> dict[str, Rows]:
        """The rows of the nouns that tell of the events *names*, of those *wanted*, by person and noun; with all their
        fields, if rules may ask for any."""
        found: dict[str, Rows] = {each: {} for each in wanted}
        asked = [self.known[name] for name in names if name in self.known and name != happenings.CREATED.name]
        for about in {each.noun: each for each in asked}.values():
            noun = nouns.named(about.noun)
            fields = {field.name for field in noun.fields if not field.related}
            if not whole:
                named = [conditions(meant(Happened(each.name), each)) for each in asked if each.noun == about.noun]
                fields = {about.key, about.at, *(each.field for some in named for each in some)}
            for contact_id in wanted:
                found[contact_id][about.noun] = []
            for start in range(0, len(wanted), _AT_ONCE):
                theirs = Condition(about.key, Operator.IN, tuple(wanted[start : start + _AT_ONCE]), "reference")
                for row in replica.rows(self.tenant_id, noun, theirs, sorted(fields)):
                    found[row[about.key]][about.noun].append(row)
        return found


class _Facts:
    """The facts (walking.Facts) of one person of a crowd."""

    def __init__(self, crowd: Crowd, contact: Contact, rows: Rows) -> None:
        self.crowd, self.contact, self.rows = crowd, contact, rows
        self._did: dict[str, list[datetime]] = {}

    def meets(self, rules: dict[str, Any], at: datetime) -> bool:
        """Whether the person meets *rules* then: their record as it is today, what happened as it was then."""
        rule = self.crowd.rule(rules)
        return rule is not None and _Then(self, at).meets(rule)

    def did(self, event: str, since: datetime, until: datetime) -> datetime | None:
        """When the person first did *event* after *since* and up to *until*."""
        times = self.times(event)
        first = bisect_right(times, since)
        return times[first] if first < len(times) and times[first] <= until else None

    def times(self, event: str) -> list[datetime]:
        """When the person did *event*, in order."""
        if event not in self._did:
            self._did[event] = sorted(self._times(event))
        return self._did[event]

    def _times(self, event: str) -> Iterator[datetime]:
        about = self.crowd.known[event]
        if about is happenings.CREATED:
            yield self.contact.created_at
            return
        rule, rows = meant(Happened(event), about), self.rows.get(about.noun, ())
        is_any = rule == EVERYTHING
        for row in rows:
            if row[about.at] and (is_any or evaluating.matches(rule, row, row[about.at])):
                yield row[about.at]


class _Then(Person):
    """Somebody as they were at a moment: their record as it is today, of what happened only what had by then."""

    def __init__(self, facts: _Facts, at: datetime) -> None:
        super().__init__(facts.contact, at, at, happened=facts.rows)
        self.facts = facts

    def times(self, asked: Happened) -> int:
        """How many times it had happened: counted by the clock alone where nothing else is asked."""
        about = self.facts.crowd.known.get(asked.event)
        plain = asked.where is None and asked.after is None and asked.before is None
        if about is None or not plain or about.noun not in self.facts.rows:
            return super().times(asked)
        times = self.facts.times(asked.event)
        if asked.within_days is None:
            return bisect_right(times, self.now)
        return bisect_right(times, self.now) - bisect_left(times, self.now - timedelta(days=asked.within_days))


def _rules(crowd: Crowd, graph: Graph) -> Iterator[Rule]:
    """What the plan asks of people."""
    asked = [node.rules for node in graph.nodes if isinstance(node, Branch)]
    asked += [each for each in (graph.goal, getattr(graph.trigger, "who", None)) if each is not None]
    return (rule for each in asked if (rule := crowd.rule(each)) is not None)
