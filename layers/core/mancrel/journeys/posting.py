"""Whether the messages of a rehearsal may be sent, asked as the workers ask, and whom they come on top of for whom."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from mancrel.campaigns import deciding as sending
from mancrel.consent import deciding, quiet, suppressions, zones
from mancrel.consent import service as consent
from mancrel.consent.models import Suppression
from mancrel.consent.schemas import CHANNELS, Cap, Policy
from mancrel.contacts.models import Contact
from mancrel.journeys import others
from mancrel.journeys.budgets import Budget
from mancrel.journeys.graph import Graph, Send
from mancrel.journeys.letters import Letters

_DAY = timedelta(days=1)


@dataclass(slots=True)
class _Recipient:
    """One person, and what is worked out once for them: the zone they live in, and why steps never reach them."""

    contact: Contact
    contact_id: str
    budget: Budget
    zone: ZoneInfo
    refusals: dict[tuple[str, str], str | None] = field(default_factory=dict)


class Posting:
    """What a rehearsal sends to whom.

    Attributes:
        costs: by step what its messages cost, in micros.
        met: by campaign or journey the people to whom it wrote at about the same time.
        same_day: the people to whom others wrote on the very day.
        held: how many messages found the cap used up where others had their part in it.
    """

    def __init__(
        self,
        tenant_id: str,
        journey_id: str,
        graph: Graph,
        contacts: Mapping[str, Contact],
        since: datetime,
        until: datetime,
    ) -> None:
        people = {each.contact_id: each for each in contacts.values()}
        sends = [node for node in graph.nodes if isinstance(node, Send)]
        self.policy: Policy = consent.policy(tenant_id)
        self.until = until
        self.letters = Letters(tenant_id, journey_id, graph, people.values())
        self.costs: Counter[str] = Counter()
        self.met: defaultdict[str, set[str]] = defaultdict(set)
        self.same_day: set[str] = set()
        self.held = 0
        self._suppressed = _suppressed(tenant_id, sends, people.values())
        longest = max((cap.days for each in CHANNELS if (cap := self._cap(each))), default=0)
        self._counted = {node.channel for node in sends if sending.counts(node.channel, self.policy)}
        begin = since - timedelta(days=max(1, longest))
        found = (
            others.sent(tenant_id, people.keys(), begin, until, journey_id, bool(longest and self._counted))
            if sends
            else {}
        )
        known = {
            each: _Recipient(contact, each, Budget(found.get(each, ())), zones.of(contact))
            for each, contact in (people.items() if sends else ())
        }
        self._recipients = {asked: known[each.contact_id] for asked, each in contacts.items()} if sends else {}

    def may_send(self, contact_id: str, node: Send, at: datetime) -> tuple[str | None, datetime | None]:
        """Why nothing is sent to a person at *at*, and until when it waits if it does; counts what is sent.

        Consent is that of today. Who has had all that the cap allows gets nothing, as with the workers.
        """
        who, rules = self._recipients[contact_id], self.policy.channel(node.channel)
        reason = self._refusal(who, node)
        if reason is not None:
            return reason, None
        counts = node.channel in self._counted
        if counts and not who.budget.fits(at, rules.cap, self._cap):
            self._meet(who, rules.cap, at)
            self.held += 1
            return "frequency_cap", None
        later = quiet.until(at, who.zone, rules.quiet_hours) if rules.quiet_hours else None
        if later is not None:
            return "quiet_hours", later
        if self.letters.lacks(node, who.contact):
            return "missing_values", None
        if counts:
            who.budget.take(at)
        self.costs[node.id] += self.letters.cost(node, who.contact)
        self._meet(who, rules.cap, at)
        return None, None

    def displaced(self) -> Counter[str]:
        """How many messages of others the cap would have held back for this journey, by what sent them."""
        budgets = {who.contact_id: who.budget for who in self._recipients.values()}
        for budget in budgets.values():
            budget.pass_to(self.until, self._cap)
        return Counter(each.source for budget in budgets.values() for each in budget.displaced)

    def _cap(self, channel: str) -> Cap | None:
        return self.policy.channel(channel).cap

    def _refusal(self, who: _Recipient, node: Send) -> str | None:
        """Why *node* never reaches somebody: the same at any time."""
        key = (node.channel, node.topic)
        if key not in who.refusals:
            who.refusals[key] = consent.refusal(self.policy, who.contact, *key, self._suppressed)
        return who.refusals[key]

    def _meet(self, who: _Recipient, cap: Cap | None, at: datetime) -> None:
        """Note who else writes to somebody around *at*."""
        if not who.budget.has_others:
            return
        reach = timedelta(days=cap.days if cap else 0)
        morning = at.astimezone(who.zone).replace(hour=0, minute=0, second=0, microsecond=0)
        for other in who.budget.near(min(morning, at - reach), max(morning + _DAY, at + reach)):
            self.met[other.source].add(who.contact_id)
            if morning <= other.at < morning + _DAY:
                self.same_day.add(who.contact_id)


def _suppressed(tenant_id: str, sends: Iterable[Send], people: Iterable[Contact]) -> Mapping[str, Suppression]:
    """The addresses to which nothing may be sent, of the channels of *sends*."""
    channels = {node.channel for node in sends}
    reached = {deciding.address_of(each, channel) for each in people for channel in channels}
    return suppressions.of_many(tenant_id, filter(None, reached))
