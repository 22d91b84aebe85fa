"""May these people be written to? Suppression wins over everything; quiet hours only make wait."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from mancrel.consent import deciding, policies, pressure, quiet, suppressions, zones
from mancrel.consent.models import Pressure, Suppression
from mancrel.consent.schemas import (
    CHANNELS,
    ChannelPolicy,
    Contactability,
    Policy,
    Reach,
    Reason,
    Verdict,
    Wanted,
)
from mancrel.consent.sentences import REASONS
from mancrel.consent.suppressions import Proof
from mancrel.contacts import service as contacts
from mancrel.contacts.models import Contact
from mancrel.contacts.schemas import ConsentOut
from mancrel.kit import clock

ALLOWED = Verdict(allowed=True)
_BATCH = 100
SOFT_BOUNCES = 3
"""So many refusals that may pass, within a month, count as one that does not."""
_SUPPRESSED: Mapping[str, Reason] = {
    "bounce": "suppressed_bounce",
    "complaint": "suppressed_complaint",
    "manual": "suppressed_manual",
    "unsubscribed": "unsubscribed",
}


def verdict(
    tenant_id: str, contact: Contact, channel: str, topic: str, now: datetime, policy: Policy | None = None
) -> Verdict:
    """Whether *contact* may be written to on *channel* about *topic* at the moment *now*."""
    return verdicts(tenant_id, [contact], channel, topic, now, policy)[contact.contact_id]


def verdicts(
    tenant_id: str,
    people: Iterable[Contact],
    channel: str,
    topic: str,
    now: datetime,
    policy: Policy | None = None,
    keys: Mapping[str, str] | None = None,
) -> dict[str, Verdict]:
    """The same of many at once, by contact.

    *keys* are those of their messages, by contact: one that counts towards the cap already is not held up by it.
    """
    everybody = {each.contact_id: each for each in people}
    policy = policy or policies.of(tenant_id)
    found: dict[str, Verdict] = {}
    ids = list(everybody)
    for start in range(0, len(ids), _BATCH):
        lot = [everybody[each] for each in ids[start : start + _BATCH]]
        judge = _Judge(tenant_id, lot, channel, topic, policy)
        found |= {each.contact_id: judge.verdict(each, now, (keys or {}).get(each.contact_id, "")) for each in lot}
    return found


def policy(tenant_id: str) -> Policy:
    """What the tenant keeps to when it writes to people."""
    return policies.of(tenant_id)


def rehearsed(
    policy: Policy,
    contact: Contact,
    channel: str,
    topic: str,
    at: datetime,
    suppressed: Mapping[str, Suppression] | None = None,
) -> Verdict:
    """The verdict as far as it can be told without looking anything up: the cap is left out.

    *suppressed* are addresses that are, as `suppressions.of_many` finds them.
    """
    rules = policy.channel(channel)
    reason = refusal(policy, contact, channel, topic, suppressed)
    if reason is not None:
        return Verdict(allowed=False, reason=reason)
    later = quiet.until(at, zones.of(contact), rules.quiet_hours) if rules.quiet_hours else None
    return ALLOWED if later is None else Verdict(allowed=False, reason="quiet_hours", until=later)


class _Judge:
    """What must be known to judge some people."""

    def __init__(self, tenant_id: str, lot: Sequence[Contact], channel: str, topic: str, policy: Policy) -> None:
        self.channel, self.topic, self.policy = channel, topic, policy
        self.cap = policy.channel(channel).cap
        reached = (deciding.address_of(each, channel) for each in lot)
        self.suppressed: Mapping[str, Suppression] = suppressions.of_many(tenant_id, filter(None, reached))
        capped = [each.contact_id for each in lot] if self.cap else []
        self.pressures: Mapping[str, Pressure] = pressure.of_many(tenant_id, capped)

    def verdict(self, contact: Contact, now: datetime, key: str = "") -> Verdict:
        judged = rehearsed(self.policy, contact, self.channel, self.topic, now, self.suppressed)
        if judged.reason not in (None, "quiet_hours"):
            return judged
        free = pressure.free_from(self.pressures.get(contact.contact_id), self.cap, now, key)
        return Verdict(allowed=False, reason="frequency_cap", until=free) if free > now else judged


def refusal(
    policy: Policy,
    contact: Contact,
    channel: str,
    topic: str,
    suppressed: Mapping[str, Suppression] | None = None,
) -> Reason | None:
    """Why *contact* may not be written to at all, whenever it is; None when they may."""
    address = deciding.address_of(contact, channel)
    if address is None:
        return "no_address"
    if suppressed and address in suppressed:
        return _SUPPRESSED[suppressed[address].reason]
    return unwanted(policy.channel(channel), deciding.last_word(contact, channel, topic))


def unwanted(rules: ChannelPolicy, said: Mapping[str, Any] | None) -> Reason | None:
    """Why somebody is not to be written to whose last word is *said*; None when they are."""
    if said is not None and said["status"] == "withdrawn":
        return "unsubscribed"
    return "no_consent" if said is None and rules.consent == "given" else None


def reserve(
    tenant_id: str, contact_id: str, channel: str, at: datetime, key: str, policy: Policy | None = None
) -> bool:
    """Let the message called *key* count towards the person's cap; False when that would break it.

    Of many that try at once only so many succeed; one that counts already succeeds again.
    """
    policy = policy or policies.of(tenant_id)
    return pressure.reserve(tenant_id, contact_id, channel, at, key, policy.channel(channel).cap)


def reserve_many(tenant_id: str, channel: str, wanted: Sequence[Wanted], policy: Policy | None = None) -> set[str]:
    """The keys of those of *wanted* that count now."""
    policy = policy or policies.of(tenant_id)
    return pressure.reserve_many(tenant_id, channel, wanted, policy.channel(channel).cap)


def count(tenant_id: str, contact_id: str, channel: str, at: datetime, key: str) -> None:
    """Let a reply to a person count, too, though no cap holds it back."""
    pressure.reserve(tenant_id, contact_id, channel, at, key, None)


def release(tenant_id: str, contact_id: str, key: str) -> None:
    """Give back what `reserve` took: the message was not sent."""
    pressure.release(tenant_id, contact_id, key)


def bounced(
    tenant_id: str,
    contact_id: str,
    channel: str,
    at: datetime,
    permanent: bool = True,
    source: str = "",
    words: str = "",
) -> None:
    """A message came back: the address is suppressed, if for good or for the third time within a month."""
    address = _address(tenant_id, contact_id, channel)
    if address is None:
        return
    if permanent or pressure.soft_bounce(tenant_id, contact_id, channel, at, timedelta(days=30)) >= SOFT_BOUNCES:
        suppressions.add(tenant_id, address, "bounce", source, Proof(words, at) if words else None)


def complained(tenant_id: str, contact_id: str, channel: str, at: datetime, source: str = "", words: str = "") -> None:
    """A person called a message spam: nothing is sent to that address any more."""
    address = _address(tenant_id, contact_id, channel)
    if address is not None:
        suppressions.add(tenant_id, address, "complaint", source, Proof(words, at) if words else None)


def contactability(tenant_id: str, contact: Contact, topic: str | None = None) -> Contactability:
    """Whether, why and when *contact* may be written to, how much they were, and what they said when."""
    policy, now = policies.of(tenant_id), clock.now()
    topic = topic or policy.default_topic
    reached = {channel: deciding.address_of(contact, channel) for channel in CHANNELS}
    row = pressure.of_many(tenant_id, [contact.contact_id]).get(contact.contact_id)
    known = suppressions.of_many(tenant_id, {each for each in reached.values() if each})
    channels = []
    for channel in CHANNELS:
        judged = verdict(tenant_id, contact, channel, topic, now, policy)
        said = deciding.last_word(contact, channel, topic)
        channels.append(
            Reach(
                channel=channel,
                address=reached[channel],
                allowed=judged.allowed,
                reason=judged.reason,
                text=REASONS.say(judged.reason) if judged.reason else None,
                until=judged.until,
                consent=ConsentOut.model_validate(said) if said else None,
            )
        )
    proof = [ConsentOut.model_validate(each) for each in contact.consent or ()]
    return Contactability(
        topic=topic,
        time_zone=zones.of(contact).key,
        channels=channels,
        suppressions=[suppressions.shown(each) for each in known.values()],
        pressure=pressure.shown(row, now),
        proof=sorted(proof, key=lambda each: each.at, reverse=True),
    )


def _address(tenant_id: str, contact_id: str, channel: str) -> str | None:
    contact = contacts.get_many(tenant_id, [contact_id]).get(contact_id)
    return deciding.address_of(contact, channel) if contact else None
