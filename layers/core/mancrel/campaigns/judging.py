"""What a campaign brought, judged: its variants and the test between them, the hold-out, cost and return, hours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from mancrel.accounts import organisations
from mancrel.campaigns import figures, hourly, reaching, spending
from mancrel.campaigns.deliveries import State
from mancrel.campaigns.measuring import ALL, Measured, measured
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.results import (
    BestHourResult,
    CostResult,
    HoldOutResult,
    LastTouchResult,
    Metric,
    Results,
    ResultsQuery,
    TestResult,
    VariantResult,
)
from mancrel.campaigns.schemas import CampaignStatus
from mancrel.campaigns.spending import Brought
from mancrel.experiments import allocating, deciding, lifts
from mancrel.experiments.attributing import Arm
from mancrel.experiments.deciding import Asked
from mancrel.experiments.lifts import Lift
from mancrel.experiments.numbers import Numbers
from mancrel.insights.summarising import Facts
from mancrel.kit import clock, money
from mancrel.kit.language import Language


def results(campaign: Campaign, query: ResultsQuery) -> Results:
    """What came of *campaign* by now."""
    currency = organisations.profile(campaign.tenant_id).currency
    numbers = Numbers(query.language, currency)
    found = measured(campaign, query.days, currency)
    lift = lifts.against_hold_out(found.everybody, found.held, numbers)
    apart, revenue = lift.difference, lift.revenue
    held = found.held or Arm(allocating.HOLD_OUT, 0)
    counts = figures.standing(campaign).counts if campaign.launched_at else {}
    orders, amount = found.last_touch
    return Results(
        variants=_variants(campaign, found, counts, numbers),
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
            orders=orders,
            revenue=_major(amount, currency),
            sentence=lifts.by_last_touch(orders, amount, numbers, query.days),
        ),
        cost=_cost(found, counts, lift, numbers),
        best_hour=_hour(found, query, numbers),
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
        **({"cost": found.cost.cost} if found.cost.cost is not None else {}),
    }
    told = [found.test.sentence] if len(found.variants) > 1 else []
    if found.hold_out.people:
        told.append(found.hold_out.sentence)
    if found.cost.cost:
        told.append(found.cost.sentence)
    decimals = money.exponent(found.currency)
    return Facts(campaign.name, str(campaign.status), known, tuple(told), found.currency, decimals)


def _cost(found: Measured, counts: Mapping[str, int], lift: Lift, numbers: Numbers, name: str = "") -> CostResult:
    """What all of it cost and brought, or what the variant *name* did."""
    arms = [name, allocating.HOLD_OUT] if name else found.foreign
    orders, _amount = found.touched.get(name, (0, 0)) if name else found.last_touch
    foreign = sum(found.foreign.get(arm, 0) for arm in arms)
    return spending.result(spending.spent(counts, name), Brought(orders, foreign, lift), numbers)


def _hour(found: Measured, query: ResultsQuery, numbers: Numbers) -> BestHourResult | None:
    metric: Metric = "clicked" if query.metric == "clicked" else "converted"
    hours = found.hours.get(metric)
    return hourly.result(hours, metric, numbers) if hours else None


def _variants(campaign: Campaign, found: Measured, counts: Mapping[str, int], numbers: Numbers) -> list[VariantResult]:
    lines, names = [], _names(campaign)
    for name in names:
        arm = found.arms.get(name, Arm(name, 0))
        key = State.DELIVERED if name == ALL else f"variant:{name}:{State.DELIVERED}"
        clicked = found.clicked.get(name, 0)
        lift = lifts.against_hold_out(arm, found.held, numbers, deciding.ALPHA / len(names))
        lines.append(
            VariantResult(
                name=name,
                audience=arm.people,
                delivered=counts.get(key, 0),
                opened=found.opened.get(name, 0),
                clicked=clicked,
                converted=arm.conversions,
                revenue=_major(arm.revenue, numbers.currency),
                cost=_cost(found, counts, lift, numbers, "" if name == ALL else name),
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


def _major(minor: float, currency: str) -> float:
    return float(money.major(round(minor), currency) or 0)
