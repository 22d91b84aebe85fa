"""How all campaigns of a period did, from the counters of their ranges: no delivery is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from mancrel.accounts import organisations
from mancrel.campaigns import audience, entries, remembering, repository, spending
from mancrel.campaigns.deliveries import STEP, State
from mancrel.campaigns.entries import Range
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.remembering import Outcome
from mancrel.campaigns.spending import Spent
from mancrel.dashboards.overview import CampaignsOverview, CampaignWeek, Doings, Incremental, TopCampaign
from mancrel.dashboards.periods import Period, period
from mancrel.dashboards.schemas import DashboardQuery
from mancrel.engagement import service as engagement
from mancrel.engagement.schemas import Kind, Rates
from mancrel.kit import clock, money

TOP = 5


@dataclass(frozen=True)
class _Line:
    """One campaign: its counters, what people did, and what it brought, where that is known yet."""

    campaign: Campaign
    did: Mapping[Kind, Rates]
    outcome: Outcome | None
    counts: Counter[str] = field(default_factory=Counter)

    @property
    def spent(self) -> Spent:
        """What it cost."""
        return spending.spent(self.counts)


def overview(tenant_id: str, query: DashboardQuery) -> CampaignsOverview:
    """All campaigns that were launched in the period that *query* asks for.

    Raises:
        InvalidError: the period is none.
    """
    asked = period(query.start, query.end, clock.now())
    currency = organisations.profile(tenant_id).currency
    lines = _lines(tenant_id, repository.list_launched(tenant_id, asked.start, asked.end), currency)
    counts = _counted(lines)
    spent, known = spending.spent(counts), [each.outcome for each in lines if each.outcome]
    ended = counts[State.DELIVERED] + counts[State.FAILED]
    return CampaignsOverview(
        start=asked.start,
        end=asked.end,
        currency=currency,
        campaigns=len(lines),
        measured=len(known),
        sent=counts["handed"],
        delivered=counts[State.DELIVERED],
        failed=counts[State.FAILED],
        delivery_rate=round(counts[State.DELIVERED] / ended, 6) if ended else None,
        opened=_doings(lines, "opened"),
        clicked=_doings(lines, "clicked"),
        unsubscribed=_doings(lines, "unsubscribed").all,
        complained=counts["complained"],
        cost=_major(spent.known(currency), currency),
        unpriced=spent.unpriced,
        currencies=sorted(spent.micros),
        orders=sum(each.orders for each in known),
        revenue=_major(sum(each.revenue for each in known), currency) if known or not lines else None,
        incremental=_incremental(known, currency),
        top=[_top(line, currency) for line in sorted(lines, key=_rank, reverse=True)[:TOP]],
        weeks=list(_weeks(lines, asked)),
    )


def _lines(tenant_id: str, campaigns: Sequence[Campaign], currency: str) -> list[_Line]:
    if not campaigns:
        return []
    did = engagement.rates_of(tenant_id, [each.campaign_id for each in campaigns])
    outcomes = remembering.outcomes(tenant_id, campaigns, currency)
    lines = {each.campaign_id: _Line(each, did[each.campaign_id], outcomes.get(each.campaign_id)) for each in campaigns}
    for found in entries.find_ranges(_ranges(campaigns)):
        lines[found.campaign_id].counts.update(found.counts)
    return list(lines.values())


def _ranges(campaigns: Iterable[Campaign]) -> Iterator[Range]:
    for each in campaigns:
        for number in range(audience.range_count(int(each.audience or 0), int(each.range_size or 1))):
            yield Range(each.tenant_id, each.campaign_id, STEP, number)


def _counted(lines: Iterable[_Line]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for each in lines:
        counts.update(each.counts)
    return counts


def _doings(lines: Iterable[_Line], kind: Kind) -> Doings:
    rates = [each.did[kind] for each in lines]
    return Doings(all=sum(each.people for each in rates), human=sum(each.human for each in rates))


def _incremental(known: Iterable[Outcome], currency: str) -> Incremental | None:
    told = [each.caused for each in known if each.caused]
    if not told:
        return None
    revenue, low, high = (_major(sum(part), currency) or 0.0 for part in zip(*told, strict=True))
    return Incremental(campaigns=len(told), revenue=revenue, low=low, high=high)


def _rank(line: _Line) -> tuple[int, int, int]:
    revenue = line.outcome.revenue if line.outcome else 0
    return revenue, line.did["clicked"].human, line.counts[State.DELIVERED]


def _top(line: _Line, currency: str) -> TopCampaign:
    campaign, outcome = line.campaign, line.outcome
    return TopCampaign(
        id=campaign.campaign_id,
        name=campaign.name,
        status=campaign.status,
        launched_at=campaign.launched_at,
        sent=line.counts["handed"],
        delivered=line.counts[State.DELIVERED],
        clicked_human=line.did["clicked"].human,
        orders=outcome.orders if outcome else None,
        revenue=_major(outcome.revenue, currency) if outcome else None,
        cost=_major(line.spent.known(currency), currency),
    )


def _weeks(lines: Sequence[_Line], asked: Period) -> Iterator[CampaignWeek]:
    for week in asked.weeks():
        some = [each for each in lines if week.start <= each.campaign.launched_at < week.end]
        counts = _counted(some)
        yield CampaignWeek(
            at=week.start,
            campaigns=len(some),
            sent=counts["handed"],
            delivered=counts[State.DELIVERED],
            clicked_human=_doings(some, "clicked").human,
            unsubscribed=_doings(some, "unsubscribed").all,
        )


def _major(minor: float | None, currency: str) -> float | None:
    return None if minor is None else round(minor / 10 ** money.exponent(currency), 6)
