"""The check list before sending: who would get it, who would not and why, what it costs, what must be mended first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from mancrel.accounts import organisations
from mancrel.campaigns import choosing, deciding, missing, sentences
from mancrel.campaigns.audience import Person
from mancrel.campaigns.deliveries import State, ledger_key
from mancrel.campaigns.lots import Plan
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.outcomes import CheckOut, Estimated, MissingOut, QuietOut, Remark
from mancrel.campaigns.sentences import CHECKS
from mancrel.channels import service as channels
from mancrel.channels.models import Channel
from mancrel.experiments import allocating
from mancrel.kit.errors import DomainError
from mancrel.vendors import costs

EXAMINED = 1_000
"""So many people are gone through one by one; of larger audiences as many, spread over all of it."""
_LOT = 100


@dataclass(frozen=True)
class _Examined:
    """What became of *some* of *total* people; figures about all of them are scaled up."""

    total: int
    some: int
    plans: list[Plan]

    @property
    def whole(self) -> bool:
        """Whether everybody was gone through, so that nothing is estimated."""
        return self.some == self.total

    @property
    def suppressed(self) -> dict[str, int]:
        """How many get nothing, by reason."""
        reasons = Counter(each.reason for each in self.plans if not each.outgoing and each.state is State.SUPPRESSED)
        return {reason: self._scaled(count) for reason, count in sorted(reasons.items())}

    @property
    def waiting(self) -> int:
        """How many would have to wait for their morning."""
        return self._scaled(sum(each.state is State.WAITING and not each.outgoing for each in self.plans))

    @property
    def sendable(self) -> int:
        """How many it would be handed over for."""
        return max(0, self.total - sum(self.suppressed.values()))

    def _scaled(self, count: int) -> int:
        return round(count * self.total / self.some) if self.some else 0


def check(campaign: Campaign) -> CheckOut:
    """What would happen if *campaign* were sent now."""
    people = sorted(choosing.ids(campaign))
    arms = {each["name"]: float(each["share"]) for each in campaign.variants} or {"": 1.0}
    placed = allocating.allocate(campaign.campaign_id, people, arms, float(campaign.hold_out))
    taken = [Person(each, placed[each]) for each in people if placed[each] != allocating.HOLD_OUT]
    some = _spread(taken)
    found = _Examined(len(taken), len(some), _plans(campaign, some))
    lacks = missing.lacking(campaign)
    channel, absent = _channel(campaign)
    cost, cost_is_exact = _cost(channel, found)
    return CheckOut(
        audience=found.total,
        sendable=found.sendable,
        suppressed=found.suppressed,
        missing=[
            MissingOut(contact_id=contact.contact_id, name=contact.name or contact.email or "", fields=names)
            for contact, names in lacks.some
        ],
        missing_count=lacks.count,
        cost=cost,
        currency=organisations.profile(campaign.tenant_id).currency,
        quiet_hours=QuietOut(waiting=found.waiting),
        held_out=len(people) - len(taken),
        examined=found.some,
        minutes=round(found.sendable / channels.per_minute(channel), 1) if channel else None,
        estimated=_estimated(found, channel is not None, lacks.is_exact, cost_is_exact),
        warnings=_warnings(found),
        blocking=_blocking(campaign, lacks, found, absent),
    )


def _estimated(found: _Examined, has_pace: bool, missing_is_exact: bool, cost_is_exact: bool) -> list[Estimated]:
    names: list[Estimated] = [] if found.whole else ["sendable", "suppressed", "quietHours"]
    names += ["minutes"] if has_pace and not found.whole else []
    names += [] if missing_is_exact else ["missingCount"]
    names += [] if cost_is_exact else ["cost"]
    return names


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


def _cost(channel: Channel | None, found: _Examined) -> tuple[float | None, bool]:
    """What it costs, None when nobody said what a message costs; and whether that is no estimate."""
    every = [plan.outgoing.text for plan in found.plans if plan.outgoing]
    if channel is None or not every:
        return 0.0, True
    tariff = costs.tariff(channel)
    prices = [price for price in map(tariff.of, every) if price is not None]
    if not prices:
        return None, True
    cost = Decimal(sum(prices)) / costs.MICROS / len(prices) * found.sendable
    return float(cost.quantize(Decimal("0.01"))), found.whole or not any(prices)


def _warnings(found: _Examined) -> list[Remark]:
    said = "suppressed" if found.whole else "suppressed_about"
    remarks = [
        Remark(code="suppressed", text=CHECKS.say(said, count=count, why=sentences.reason(why)))
        for why, count in found.suppressed.items()
    ]
    if not found.whole:
        remarks.append(Remark(code="estimated", text=CHECKS.say("estimated", count=found.some, total=found.total)))
    return remarks


def _blocking(campaign: Campaign, lacks: missing.Lacking, found: _Examined, absent: str) -> list[Remark]:
    remarks = []
    if absent:
        remarks.append(Remark(code="no_channel", text=CHECKS.say("no_channel", why=absent)))
    if not found.total:
        remarks.append(Remark(code="nobody", text=CHECKS.say("nobody")))
    elif not found.sendable:
        remarks.append(Remark(code="nobody_gets_it", text=CHECKS.say("nobody_gets_it")))
    if lacks.count and not campaign.skip_missing:
        remarks.append(Remark(code="missing_values", text=lacks.said("missing_values")))
    return remarks
