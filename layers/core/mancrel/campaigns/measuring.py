"""What came of a campaign, measured: clicks and orders by variant, against the hold-out, and by last touch.

Everybody of the frozen audience counts, whether the message reached them or not, and so does everybody held out: the
two differ by chance alone. An order counts when it came after the launch and within some days after the campaign ended.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from mancrel.campaigns import audience, hourly
from mancrel.campaigns.hourly import Hours
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.results import Metric
from mancrel.engagement.noun import ENGAGEMENTS, MACHINE
from mancrel.experiments import allocating, attributing
from mancrel.experiments.attributing import Arm, Exposure, Purchase
from mancrel.kit import clock
from mancrel.orders.noun import ORDERS
from mancrel.replica import service as replica
from mancrel.rules.grammar import Condition, both
from mancrel.rules.operators import Operator

ALL = "all"
"""What the one variant of a campaign without variants is called."""


@dataclass(frozen=True)
class Measured:
    """Of each variant what came of it; the hold-out, if there is one; all variants together.

    Attributes:
        touched: of each variant the orders by last touch, and their amounts.
        foreign: how many orders were in another currency, whose amounts count for nothing.
        hours: where hours were chosen, who of them clicked and who bought.
    """

    arms: Mapping[str, Arm]
    held: Arm | None
    everybody: Arm
    opened: Mapping[str, int]
    clicked: Mapping[str, int]
    touched: Mapping[str, tuple[int, int]]
    foreign: Mapping[str, int]
    hours: Mapping[Metric, Hours]

    @property
    def last_touch(self) -> tuple[int, int]:
        """The orders of all variants by last touch, and their amounts."""
        return sum(each[0] for each in self.touched.values()), sum(each[1] for each in self.touched.values())


NOTHING = Measured({}, None, Arm(ALL, 0), {}, {}, {}, {}, {})


def measured(campaign: Campaign, days: int, currency: str) -> Measured:
    """What the people of *campaign* did, arm by arm."""
    hours: dict[str, int | None] = {}
    people = dict(_people(campaign, hours))
    if not people or campaign.launched_at is None:
        return NOTHING
    begin = campaign.launched_at
    end = (campaign.finished_at or clock.now()) + timedelta(days=days)
    bought, foreign = _purchases(campaign.tenant_id, begin, end, currency)
    span = (end - begin).days + 1
    arms = _arms(people, bought, begin, span)
    held = arms.pop(allocating.HOLD_OUT, None)
    return Measured(
        arms,
        held,
        _together(arms.values()),
        _counted(campaign, "opened", people),
        _counted(campaign, "clicked", people),
        _last_touch(campaign, bought, people, days),
        Counter(people[each] for each in foreign if each in people),
        _hours(campaign, hours, bought, span) if campaign.best_hour else {},
    )


def _arms(people: Mapping[str, str], bought: list[Purchase], begin: datetime, span: int) -> dict[str, Arm]:
    return attributing.arms([Exposure(each, arm, begin) for each, arm in people.items()], bought, span)


def _hours(
    campaign: Campaign, hours: Mapping[str, int | None], bought: list[Purchase], span: int
) -> dict[Metric, Hours]:
    """Who clicked and who bought, of those whose hour was to be chosen and of those who keep the plain one."""
    if campaign.launched_at is None:
        return {}
    of = hourly.groups(campaign.tenant_id, hours)
    chosen = sum(hour is not None for hour in hours.values())
    arms, clicked = _arms(of, bought, campaign.launched_at, span), _counted(campaign, "clicked", of)
    own, plain = (arms.get(name, Arm(name, 0)) for name in (hourly.OWN, hourly.PLAIN))
    return {
        "converted": Hours(own, plain, chosen),
        "clicked": Hours(_with(own, clicked), _with(plain, clicked), chosen),
    }


def _with(arm: Arm, conversions: Mapping[str, int]) -> Arm:
    return replace(arm, conversions=conversions.get(arm.name, 0))


def _people(campaign: Campaign, hours: dict[str, int | None]) -> Iterator[tuple[str, str]]:
    """Everybody and their arm; *hours* is filled with those of the audience."""
    if not campaign.audience_key:
        return
    for number in range(audience.range_count(int(campaign.audience or 0), int(campaign.range_size or 1))):
        for person in audience.people(campaign.audience_key, number):
            hours[person.contact_id] = person.hour
            yield person.contact_id, person.variant or ALL
    for contact_id in audience.held_out(campaign.audience_key):
        yield contact_id, allocating.HOLD_OUT


def _purchases(tenant_id: str, begin: datetime, end: datetime, currency: str) -> tuple[list[Purchase], list[str]]:
    """Orders of that time, and of whom those were that are in another currency: they count as orders, and not as
    revenue."""
    after = Condition("placedAt", Operator.AT_LEAST, begin, "moment")
    before = Condition("placedAt", Operator.AT_MOST, end, "moment")
    names = ("contactId", "placedAt", "amount", "currency")
    bought, foreign = [], []
    for row in replica.rows(tenant_id, ORDERS, both(after, before), names):
        if row["contactId"]:
            is_own = row["currency"] == currency
            bought.append(Purchase(row["contactId"], row["placedAt"], int(row["amount"] or 0) if is_own else 0))
            foreign += [] if is_own else [row["contactId"]]
    return bought, foreign


def _counted(campaign: Campaign, kind: str, people: Mapping[str, str]) -> dict[str, int]:
    """How many people of each arm did something, machines left out."""
    did: defaultdict[str, set[str]] = defaultdict(set)
    for row in _engaged(
        campaign.tenant_id, kind, Condition("campaignId", Operator.EQUALS, campaign.campaign_id, "text")
    ):
        arm = people.get(row["contactId"])
        if arm and (row["machine"] or 0) < MACHINE:
            did[arm].add(row["contactId"])
    return {arm: len(each) for arm, each in did.items()}


def _last_touch(
    campaign: Campaign, bought: Sequence[Purchase], people: Mapping[str, str], days: int
) -> dict[str, tuple[int, int]]:
    """Of each variant orders, and their amounts, before which this was the last message that the buyer got."""
    buyers = {each.contact_id for each in bought}
    if not buyers or campaign.launched_at is None:
        return {}
    since = Condition("at", Operator.AT_LEAST, campaign.launched_at, "moment")
    sent: defaultdict[str, list[tuple[datetime, str]]] = defaultdict(list)
    for row in _engaged(campaign.tenant_id, "received", since):
        if row["contactId"] in buyers:
            is_own = row["campaignId"] == campaign.campaign_id
            sent[row["contactId"]].append((row["at"], people.get(row["contactId"], "") if is_own else ""))
    found = attributing.last_touch(sent, bought, days)
    return {arm: each for arm, each in found.items() if arm}


def _engaged(tenant_id: str, kind: str, rule: Condition) -> Iterator[dict[str, Any]]:
    asked = both(Condition("kind", Operator.EQUALS, kind, "choice"), rule)
    return replica.rows(tenant_id, ENGAGEMENTS, asked, ("contactId", "campaignId", "at", "machine"))


def _together(arms: Iterable[Arm]) -> Arm:
    parts = list(arms)
    return Arm(
        ALL,
        sum(each.people for each in parts),
        sum(each.conversions for each in parts),
        sum(each.revenue for each in parts),
        sum(each.revenue_squares for each in parts),
    )
