"""The people of a rehearsal: their records and what happened to them, read once for all of them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from mancrel import nouns
from mancrel.consent import deciding, suppressions
from mancrel.consent import service as consent
from mancrel.consent.models import Suppression
from mancrel.contacts import service as contacts
from mancrel.contacts.models import Contact
from mancrel.journeys import happenings
from mancrel.journeys.graph import Branch, Graph, Send, Wait
from mancrel.kit.errors import InvalidError
from mancrel.replica import service as replica
from mancrel.rules import evaluating
from mancrel.rules.events import meant
from mancrel.rules.operators import Operator
from mancrel.rules.tree import Condition, Happened, Rule
from mancrel.rules.tree import happenings as asked_in
from mancrel.segments import service as segments
from mancrel.segments.people import Person

Rows = dict[str, list[Mapping[str, Any]]]
_AT_ONCE = 2_000


class Crowd:
    """Everybody whom a rehearsal may be about (rehearsing.People)."""

    def __init__(self, tenant_id: str, graph: Graph, contact_ids: Iterable[str]) -> None:
        self.tenant_id = tenant_id
        wanted = sorted(set(contact_ids))
        self.contacts = contacts.get_many(tenant_id, wanted)
        self._rules: dict[str, Rule | None] = {}
        self._happened = self._read(_events(self, graph), wanted)
        self._sent: dict[str, list[datetime]] = defaultdict(list)
        self._policy = consent.policy(tenant_id)
        self._suppressed = _suppressed(tenant_id, graph, self.contacts.values())

    def facts(self, contact_id: str) -> _Facts | None:
        """What is known of a person; None for somebody who is gone."""
        contact = self.contacts.get(contact_id)
        return _Facts(self, contact, self._happened[contact_id]) if contact else None

    def rule(self, rules: Mapping[str, Any]) -> Rule | None:
        """*rules* read; None where they are none (any more)."""
        key = json.dumps(rules, sort_keys=True)
        if key not in self._rules:
            try:
                self._rules[key] = segments.rule(self.tenant_id, rules)
            except InvalidError:
                self._rules[key] = None
        return self._rules[key]

    def may_send(self, contact_id: str, node: Send, at: datetime) -> tuple[str | None, datetime | None]:
        """Why nothing may be sent at *at*, and until when that holds; counts what may.

        Consent is that of today; the cap counts what this rehearsal sends.
        """
        contact, sent = self.contacts[contact_id], self._sent[contact_id]
        verdict = consent.rehearsed(self._policy, contact, node.channel, node.topic, at, self._suppressed)
        if not verdict.allowed:
            return verdict.reason, verdict.until
        cap = self._policy.channel(node.channel).cap
        if cap and len(sent) >= cap.messages:
            free = sent[-cap.messages] + timedelta(days=cap.days)
            if free > at:
                return "frequency_cap", free
        sent.append(at)
        return None, None

    def _read(self, names: Iterable[str], wanted: list[str]) -> dict[str, Rows]:
        """The rows of the nouns that tell of the events *names*, of those *wanted*, by person and noun."""
        found: dict[str, Rows] = {each: {} for each in wanted}
        known = happenings.known()
        told = {known[name].noun: known[name] for name in names if name in known and name != happenings.CREATED.name}
        for about in told.values():
            noun = nouns.named(about.noun)
            fields = [field.name for field in noun.fields if not field.related]
            for contact_id in wanted:
                found[contact_id][about.noun] = []
            for start in range(0, len(wanted), _AT_ONCE):
                theirs = Condition(about.key, Operator.IN, tuple(wanted[start : start + _AT_ONCE]), "reference")
                for row in replica.rows(self.tenant_id, noun, theirs, fields):
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
        return rule is not None and Person(self.contact, at, at, happened=self.rows).meets(rule)

    def did(self, event: str, since: datetime, until: datetime) -> datetime | None:
        """When the person first did *event* after *since* and up to *until*."""
        if event not in self._did:
            self._did[event] = sorted(self._times(event, since))
        return next((at for at in self._did[event] if since < at <= until), None)

    def _times(self, event: str, now: datetime) -> Iterator[datetime]:
        about = happenings.known()[event]
        if about is happenings.CREATED:
            yield self.contact.created_at
            return
        rule = meant(Happened(event), about)
        for row in self.rows.get(about.noun, ()):
            if row[about.at] and evaluating.matches(rule, row, now):
                yield row[about.at]


def _suppressed(tenant_id: str, graph: Graph, people: Iterable[Contact]) -> Mapping[str, Suppression]:
    """The addresses to which nothing may be sent, of the channels that *graph* sends on."""
    channels = {node.channel for node in graph.nodes if isinstance(node, Send)}
    reached = {deciding.address_of(each, channel) for each in people for channel in channels}
    return suppressions.of_many(tenant_id, filter(None, reached))


def _events(crowd: Crowd, graph: Graph) -> set[str]:
    """The events that the plan's rules and waits ask about."""
    rules = [crowd.rule(node.rules) for node in graph.nodes if isinstance(node, Branch)]
    rules += [crowd.rule(each) for each in (graph.goal, getattr(graph.trigger, "who", None)) if each is not None]
    named = {asked.event for rule in rules if rule is not None for asked in asked_in(rule)}
    return named | {node.event for node in graph.nodes if isinstance(node, Wait) and node.event}
