"""Who of a lot is sent what, and who is not, and why. Asked at the last moment: what changed since launch counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from mancrel.campaigns import best, personal, wording, writing
from mancrel.campaigns.audience import Person
from mancrel.campaigns.deliveries import Delivery, State
from mancrel.campaigns.lots import Plan
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.wording import Content, Wording
from mancrel.campaigns.writing import Letter
from mancrel.consent import service as consent
from mancrel.consent import zones
from mancrel.consent.schemas import Policy, Verdict, Wanted
from mancrel.contacts.models import Contact
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import clock
from mancrel.records import repository as records

QUIET = "quiet_hours"
_UNREAL = "simulator"
"""A channel that reaches nobody: without a cap of its own its messages need not be counted."""


@dataclass(frozen=True)
class Sending:
    """What is sent by whom: a campaign, or one step of a journey.

    Attributes:
        key: of the range of the ledger.
        contents: what each variant says.
        rehearsal: only to see what would happen: nothing is taken of anybody's share of messages.
        since: where everybody gets it at their best hour, from when on.
    """

    tenant_id: str
    source_id: str
    step: str
    key: str
    channel: str
    topic: str
    contents: Mapping[str, Content]
    rehearsal: bool = False
    since: datetime | None = None

    def mark(self, contact_id: str) -> str:
        """What the message to *contact_id* is called where messages to a person are counted."""
        return f"{self.source_id}~{self.step}~{contact_id}"


def of(campaign: Campaign, key: str, rehearsal: bool = False) -> Sending:
    """What *campaign* sends to the range of *key*."""
    return Sending(
        campaign.tenant_id,
        campaign.campaign_id,
        key.split("#")[2],
        key,
        campaign.channel,
        campaign.topic or "",
        wording.contents(campaign),
        rehearsal,
        campaign.launched_at if campaign.best_hour and not rehearsal else None,
    )


def plans(sending: Sending, people: Sequence[Person], known: Mapping[str, Delivery]) -> list[Plan]:
    """What shall become of *people*, in order; *known* are the rows of those who were taken up before."""
    wordings = {name: wording.compiled(content) for name, content in sending.contents.items()}
    contacts = records.get_many(sending.tenant_id, CONTACTS, [each.contact_id for each in people])
    values = personal.values(sending.tenant_id, asked(wordings.values()), list(contacts.values()))
    policy = consent.policy(sending.tenant_id)
    judged = _judged(sending, policy, contacts.values())
    letter = Letter(sending, policy)
    found = []
    for person in people:
        row = known.get(person.contact_id)
        contact = contacts.get(person.contact_id)
        plan = Plan(person.contact_id, person.variant, reason="deleted", before=row, channel=sending.channel)
        if contact is not None:
            plan = _in_time(_judge(plan, judged[person.contact_id]), sending, person, contact)
        if contact is not None and not plan.reason:
            row = row or Delivery(sending.key, person.contact_id, State.CLAIMED)
            plan = _written(letter, plan, row, contact, wordings[person.variant], values[person.contact_id])
        found.append(plan)
    return _reserved(sending, policy, found)


def asked(wordings: Iterable[Wording]) -> frozenset[str]:
    """Every name that one of *wordings* shows or looks at."""
    return frozenset(name for each in wordings for part in each.parts for name in {*part.names, *part.asks})


def give_back(sending: Sending, outcomes: Sequence[Delivery]) -> None:
    """Let what the vendor refused not count against what people may get."""
    refused = [row for row in outcomes if row.state is State.FAILED and not row.handed]
    if refused and counts(sending.channel, consent.policy(sending.tenant_id)):
        for row in refused:
            consent.release(sending.tenant_id, row.contact_id, sending.mark(row.contact_id))


def _judged(sending: Sending, policy: Policy, contacts: Iterable[Contact]) -> dict[str, Verdict]:
    everybody = list(contacts)
    marks = {each.contact_id: sending.mark(each.contact_id) for each in everybody}
    topic = sending.topic or policy.default_topic
    return consent.verdicts(sending.tenant_id, everybody, sending.channel, topic, clock.now(), policy, marks)


def _judge(plan: Plan, verdict: Verdict) -> Plan:
    if verdict.reason == QUIET:
        return replace(plan, state=State.WAITING, reason=QUIET, until=verdict.until)
    return replace(plan, reason=verdict.reason or "")


def _in_time(plan: Plan, sending: Sending, person: Person, contact: Contact) -> Plan:
    """Let somebody whose best hour is to come wait for it; who waited once is not held up again."""
    if sending.since is None or person.hour is None or plan.reason or plan.before is not None:
        return plan
    until = best.moment(sending.since, zones.of(contact), person.hour)
    return replace(plan, state=State.WAITING, reason=best.HOUR, until=until) if until > clock.now() else plan


def _written(
    letter: Letter, plan: Plan, row: Delivery, contact: Contact, words: Wording, values: Mapping[str, Any]
) -> Plan:
    reason, outgoing = writing.write(letter, row, contact, words, values)
    return replace(plan, reason=reason, outgoing=outgoing)


def _reserved(sending: Sending, policy: Policy, found: list[Plan]) -> list[Plan]:
    """Take the messages of everybody's share; who has had all of theirs gets nothing."""
    if sending.rehearsal or not counts(sending.channel, policy):
        return found
    now = clock.now()
    wanted = [
        Wanted(contact_id=each.contact_id, key=sending.mark(each.contact_id), at=now) for each in found if each.outgoing
    ]
    granted = consent.reserve_many(sending.tenant_id, sending.channel, wanted, policy)
    return [
        replace(plan, outgoing=None, reason="frequency_cap")
        if plan.outgoing and sending.mark(plan.contact_id) not in granted
        else plan
        for plan in found
    ]


def counts(channel: str, policy: Policy) -> bool:
    """Whether messages on *channel* are of anybody's share."""
    return channel != _UNREAL or policy.channel(channel).cap is not None
