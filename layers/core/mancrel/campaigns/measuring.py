"""What came of a campaign, measured: clicks and orders by variant, against the hold-out, and by last touch.

Everybody of the frozen audience counts, whether the message reached them or not, and so does everybody held out: the
two differ by chance alone. An order counts when it came after the launch and within some days after the campaign ended.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from mancrel.accounts import organisations
from mancrel.campaigns import audience, figures, reaching
from mancrel.campaigns.deliveries import State
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.results import HoldOutResult, LastTouchResult, Results, ResultsQuery, TestResult, VariantResult
from mancrel.campaigns.schemas import CampaignStatus
from mancrel.engagement.noun import ENGAGEMENTS, MACHINE
from mancrel.experiments import allocating, attributing, deciding, lifts
from mancrel.experiments.attributing import Arm, Exposure, Purchase
from mancrel.experiments.deciding import Asked
from mancrel.experiments.numbers import Numbers
from mancrel.insights.summarising import Facts
from mancrel.kit import clock, money
from mancrel.kit.language import Language
from mancrel.orders.noun import ORDERS
from mancrel.replica import service as replica
from mancrel.rules.grammar import Condition, both
from mancrel.rules.operators import Operator

ALL = "all"
"""What the one variant of a campaign without variants is called."""


@dataclass(frozen=True)
class Measured:
    """Of each variant what came of it; the hold-out, if there is one; all variants together."""

    arms: Mapping[str, Arm]
    held: Arm | None
    everybody: Arm
    opened: Mapping[str, int]
    clicked: Mapping[str, int]
    orders: int
    revenue: int


def results(campaign: Campaign, query: ResultsQuery) -> Results:
    """What came of *campaign* by now."""
    currency = organisations.profile(campaign.tenant_id).currency
    numbers = Numbers(query.language, currency)
    found = measured(campaign, query.days, currency)
    lift = lifts.against_hold_out(found.everybody, found.held, numbers)
    apart, revenue = lift.difference, lift.revenue
    held = found.held or Arm(allocating.HOLD_OUT, 0)
    return Results(
        variants=_variants(campaign, found, currency),
        test=_tested(campaign, found, query, numbers),
        hold_out=HoldOutResult(
            people=held.people,
            converted=held.conversions,
            lift=round(apart.estimate, 6) if apart else None,
            low=round(apart.low, 6) if apart else None,
            high=round(apart.high, 6) if apart else None,
            revenue=_major(revenue.estimate, currency) if revenue else None,
            revenue_low=_major(revenue.low, currency) if revenue else None,
            revenue_high=_major(revenue.high, currency) if revenue else None,
            sentence=lift.sentence,
        ),
        last_touch=LastTouchResult(
            orders=found.orders,
            revenue=_major(found.revenue, currency),
            sentence=lifts.by_last_touch(found.orders, found.revenue, numbers, query.days),
        ),
        delivery=reaching.analysis(campaign),
        days=query.days,
        currency=currency,
    )


def facts(campaign: Campaign, language: Language) -> Facts:
    """What a summary of *campaign* is made of."""
    now = figures.realtime(campaign)
    found = results(campaign, ResultsQuery(language=language))
    bought = sum(each.converted for each in found.variants)
    known = {
        "audience": now.audience,
        "delivered": now.delivered,
        "failed": now.failed,
        "suppressed": now.suppressed,
        "uncertain": now.uncertain,
        "pending": now.pending,
        "done": now.audience - now.pending,
        "deliveryRate": now.delivery_rate,
        "heldOut": now.held_out,
        "opened": now.opened_human,
        "clicked": now.clicked_human,
        "clickRate": now.clicked_human / now.delivered if now.delivered else 0.0,
        "unsubscribed": now.unsubscribed,
        "complained": now.complained,
        "converted": bought,
        "revenue": round(sum(each.revenue for each in found.variants), 2),
    }
    told = [found.test.sentence] if len(found.variants) > 1 else []
    if found.hold_out.people:
        told.append(found.hold_out.sentence)
    decimals = money.exponent(found.currency)
    return Facts(campaign.name, str(campaign.status), known, tuple(told), found.currency, decimals)


def measured(campaign: Campaign, days: int, currency: str) -> Measured:
    """What the people of *campaign* did, arm by arm."""
    people = dict(_people(campaign))
    if not people or campaign.launched_at is None:
        return Measured({}, None, Arm(ALL, 0), {}, {}, 0, 0)
    begin = campaign.launched_at
    end = (campaign.finished_at or clock.now()) + timedelta(days=days)
    bought = list(_purchases(campaign.tenant_id, begin, end, currency))
    span = (end - begin).days + 1
    exposures = [Exposure(contact_id, arm, begin) for contact_id, arm in people.items()]
    arms = attributing.arms(exposures, bought, span)
    held = arms.pop(allocating.HOLD_OUT, None)
    orders, revenue = _last_touch(campaign, bought, days)
    return Measured(
        arms,
        held,
        _together(arms.values()),
        _counted(campaign, "opened", people),
        _counted(campaign, "clicked", people),
        orders,
        revenue,
    )


def _people(campaign: Campaign) -> Iterator[tuple[str, str]]:
    if not campaign.audience_key:
        return
    for number in range(audience.range_count(int(campaign.audience or 0), int(campaign.range_size or 1))):
        for person in audience.people(campaign.audience_key, number):
            yield person.contact_id, person.variant or ALL
    for contact_id in audience.held_out(campaign.audience_key):
        yield contact_id, allocating.HOLD_OUT


def _purchases(tenant_id: str, begin: datetime, end: datetime, currency: str) -> Iterator[Purchase]:
    """Orders of that time. One in another currency counts as an order, and not as revenue."""
    after = Condition("placedAt", Operator.AT_LEAST, begin, "moment")
    before = Condition("placedAt", Operator.AT_MOST, end, "moment")
    names = ("contactId", "placedAt", "amount", "currency")
    for row in replica.rows(tenant_id, ORDERS, both(after, before), names):
        if row["contactId"]:
            amount = int(row["amount"] or 0) if row["currency"] == currency else 0
            yield Purchase(row["contactId"], row["placedAt"], amount)


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


def _last_touch(campaign: Campaign, bought: Iterable[Purchase], days: int) -> tuple[int, int]:
    """Orders, and their amounts, before which this was the last message that the buyer got."""
    purchases = list(bought)
    buyers = {each.contact_id for each in purchases}
    if not buyers or campaign.launched_at is None:
        return 0, 0
    since = Condition("at", Operator.AT_LEAST, campaign.launched_at, "moment")
    sent: defaultdict[str, list[tuple[datetime, str]]] = defaultdict(list)
    for row in _engaged(campaign.tenant_id, "received", since):
        if row["contactId"] in buyers:
            sent[row["contactId"]].append((row["at"], row["campaignId"]))
    return attributing.last_touch(sent, purchases, days).get(campaign.campaign_id, (0, 0))


def _engaged(tenant_id: str, kind: str, rule: Condition) -> Iterator[dict[str, Any]]:
    asked = both(Condition("kind", Operator.EQUALS, kind, "choice"), rule)
    return replica.rows(tenant_id, ENGAGEMENTS, asked, ("contactId", "campaignId", "at", "machine"))


def _variants(campaign: Campaign, found: Measured, currency: str) -> list[VariantResult]:
    counts = figures.standing(campaign).counts if campaign.launched_at else {}
    lines = []
    for name in _names(campaign):
        arm = found.arms.get(name, Arm(name, 0))
        key = State.DELIVERED if name == ALL else f"variant:{name}:{State.DELIVERED}"
        clicked = found.clicked.get(name, 0)
        lines.append(
            VariantResult(
                name=name,
                audience=arm.people,
                delivered=counts.get(key, 0),
                opened=found.opened.get(name, 0),
                clicked=clicked,
                converted=arm.conversions,
                revenue=_major(arm.revenue, currency),
                click_rate=round(clicked / arm.people, 6) if arm.people else 0.0,
                conversion_rate=round(arm.rate, 6),
            )
        )
    return lines


def _tested(campaign: Campaign, found: Measured, query: ResultsQuery, numbers: Numbers) -> TestResult:
    arms = [found.arms.get(name, Arm(name, 0)) for name in _names(campaign)]
    if query.metric == "clicked":
        arms = [replace(each, conversions=found.clicked.get(each.name, 0)) for each in arms]
    ended = campaign.finished_at is not None and campaign.finished_at + timedelta(days=query.days) < clock.now()
    over = campaign.status in (CampaignStatus.DONE, CampaignStatus.CANCELLED) and ended
    planned = sum(each.people for each in arms)
    decision = deciding.decide(arms, Asked(metric=query.metric, planned=planned, over=over), numbers)
    return TestResult(
        metric=query.metric, decision=decision.decision, winner=decision.winner, sentence=decision.sentence
    )


def _names(campaign: Campaign) -> list[str]:
    return [str(each["name"]) for each in campaign.variants or []] or [ALL]


def _together(arms: Iterable[Arm]) -> Arm:
    parts = list(arms)
    return Arm(
        ALL,
        sum(each.people for each in parts),
        sum(each.conversions for each in parts),
        sum(each.revenue for each in parts),
        sum(each.revenue_squares for each in parts),
    )


def _major(minor: float, currency: str) -> float:
    return float(money.major(round(minor), currency) or 0)
