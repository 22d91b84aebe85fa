"""The check list before sending: who would get it, who would not and why, what it costs, what must be mended first."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from itertools import islice

from mancrel.accounts import organisations
from mancrel.campaigns import choosing, deciding, explaining, missing, wording
from mancrel.campaigns.audience import Person
from mancrel.campaigns.deliveries import State, ledger_key
from mancrel.campaigns.lots import Plan
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.outcomes import CheckOut, MissingOut, QuietOut
from mancrel.channels import service as channels
from mancrel.channels.models import Channel
from mancrel.experiments import allocating
from mancrel.kit.errors import DomainError
from mancrel.vendors import costs

EXAMINED = 1_000
"""So many people are gone through one by one; of larger audiences as many, spread over all of it."""
_LOT = 100
_DEAR = 50


def check(campaign: Campaign) -> CheckOut:
    """What would happen if *campaign* were sent now."""
    people = sorted(choosing.ids(campaign))
    arms = {each["name"]: float(each["share"]) for each in campaign.variants} or {"": 1.0}
    placed = allocating.allocate(campaign.campaign_id, people, arms, float(campaign.hold_out))
    taken = [Person(each, placed[each]) for each in people if placed[each] != allocating.HOLD_OUT]
    some = _spread(taken)
    plans = _plans(campaign, some)
    scale = len(taken) / len(some) if some else 1.0
    reasons = Counter(plan.reason for plan in plans if not plan.outgoing and plan.state is State.SUPPRESSED)
    waiting = sum(plan.state is State.WAITING and not plan.outgoing for plan in plans)
    lacks = missing.lacking(campaign)
    suppressed = {reason: round(count * scale) for reason, count in sorted(reasons.items())}
    channel, absent = _channel(campaign)
    sendable = max(0, len(taken) - sum(suppressed.values()))
    return CheckOut(
        audience=len(taken),
        sendable=sendable,
        suppressed=suppressed,
        missing=[
            MissingOut(contact_id=contact.contact_id, name=contact.name or contact.email or "", fields=names)
            for contact, names in lacks.some
        ],
        missing_count=lacks.count,
        cost=float(_cost(channel, plans, sendable)),
        currency=organisations.profile(campaign.tenant_id).currency,
        quiet_hours=QuietOut(waiting=round(waiting * scale)),
        held_out=len(people) - len(taken),
        examined=len(some),
        minutes=round(sendable / channels.per_minute(channel), 1) if channel else None,
        warnings=_warnings(campaign, suppressed, len(taken), len(some)),
        blocking=_blocking(campaign, lacks, taken, sendable, absent),
    )


def _spread(people: list[Person]) -> list[Person]:
    step = max(1, len(people) // EXAMINED)
    return list(islice(people[::step], EXAMINED)) if len(people) > EXAMINED else people


def _plans(campaign: Campaign, people: list[Person]) -> list[Plan]:
    sending = deciding.of(campaign, ledger_key(campaign.tenant_id, campaign.campaign_id, "check", 0), rehearsal=True)
    return [
        plan
        for start in range(0, len(people), _LOT)
        for plan in deciding.plans(sending, people[start : start + _LOT], {})
    ]


def _channel(campaign: Campaign) -> tuple[Channel | None, str]:
    try:
        return channels.sender(campaign.tenant_id, campaign.channel), ""
    except DomainError as error:
        return None, error.detail


def _cost(channel: Channel | None, plans: list[Plan], sendable: int) -> Decimal:
    texts = [plan.outgoing.text for plan in plans if plan.outgoing][:_DEAR]
    if channel is None or not texts:
        return Decimal(0)
    mean = sum((costs.of(channel, text) for text in texts), Decimal(0)) / len(texts)
    return (mean * sendable).quantize(Decimal("0.01"))


def _warnings(campaign: Campaign, suppressed: dict[str, int], total: int, examined: int) -> list[str]:
    found = [f"{count} people get nothing: {explaining.REASONS.get(why, why)}" for why, count in suppressed.items()]
    if total > examined:
        found.append(f"these figures are estimated from {examined} of {total} people")
    shown = [name for each in wording.contents(campaign).values() for name in wording.compiled(each).names]
    if "lastName" in shown:
        found.append("people with a single name have nothing for {lastName} and get nothing, unless it has a fallback")
    return found


def _blocking(campaign: Campaign, lacks: missing.Lacking, taken: list[Person], sendable: int, absent: str) -> list[str]:
    found = []
    if absent:
        found.append(absent)
    if not taken:
        found.append("nobody meets the rules now")
    elif not sendable:
        found.append("everybody who meets the rules would get nothing")
    if lacks.count and not campaign.skip_missing:
        blanks = ", ".join(f"{{{name}}}" for name in lacks.names)
        found.append(f"{lacks.count} people have nothing for {blanks}: write a fallback, or leave them out")
    return found
