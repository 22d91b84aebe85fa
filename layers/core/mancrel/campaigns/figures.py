"""How a campaign stands, added up from the counters of its ranges. The equation holds whenever it is asked."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from mancrel.campaigns import audience, best, entries, sentences, stopping
from mancrel.campaigns.counting import ATTEMPTED
from mancrel.campaigns.deliveries import FINAL, STEP, State
from mancrel.campaigns.entries import Range
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.outcomes import Realtime, VariantFigures
from mancrel.campaigns.schemas import CampaignStatus
from mancrel.campaigns.sentences import NOTICES
from mancrel.engagement import service as engagement
from mancrel.experiments import eta
from mancrel.kit import clock
from mancrel.kit.sentences import share

MOST_POINTS = 60


@dataclass(frozen=True)
class Standing:
    """A campaign's counters at a moment."""

    audience: int
    counts: Counter[str]
    at: datetime
    first_at: datetime | None = None
    wake_at: datetime | None = None

    @property
    def pending(self) -> int:
        """Who neither got it nor ever will, as far as is known."""
        return self.audience - sum(self.counts[state] for state in FINAL)

    @property
    def done(self) -> int:
        """With how many the senders are done: the rest is the vendor's."""
        return sum(self.counts[state] for state in (*FINAL, State.SENT))


def ranges(campaign: Campaign) -> list[Range]:
    """The ranges of *campaign*, as far as they are laid out."""
    count = audience.range_count(int(campaign.audience or 0), int(campaign.range_size or 1))
    return entries.get_ranges(campaign.tenant_id, campaign.campaign_id, STEP, range(count))


def standing(campaign: Campaign, rows: list[Range] | None = None) -> Standing:
    """How *campaign* stands at this moment; *rows* are its ranges, if they were read already."""
    counts: Counter[str] = Counter()
    rows = ranges(campaign) if rows is None else rows
    for each in rows:
        counts.update(each.counts)
    begun = [each.first_at for each in rows if each.first_at]
    waking = [each.wake_at for each in rows if each.wake_at and each.is_open]
    return Standing(
        int(campaign.audience or 0), counts, entries.now(), min(begun, default=None), min(waking, default=None)
    )


def realtime(campaign: Campaign) -> Realtime:
    """What the contract calls realtime."""
    now = standing(campaign)
    counts, ends = now.counts, _ends(campaign, now)
    did = engagement.rates(campaign.tenant_id, campaign.campaign_id)
    rate = stopping.complaint_rate(counts["complained"], counts[State.DELIVERED])
    return Realtime(
        status=CampaignStatus(campaign.status),
        audience=now.audience,
        delivered=counts[State.DELIVERED],
        sent=counts["handed"],
        failed=counts[State.FAILED],
        suppressed=counts[State.SUPPRESSED],
        uncertain=counts[State.UNCERTAIN],
        pending=now.pending,
        delivery_rate=_share(counts[State.DELIVERED], counts[State.FAILED]),
        attempt_success_rate=_share(counts[State.DELIVERED], counts["failures"] + _refused(counts)),
        eta_seconds=ends.seconds,
        attempted=max(counts[ATTEMPTED], counts["handed"]),
        suppressed_by=_by_reason(counts, State.SUPPRESSED),
        failed_by=_by_reason(counts, State.FAILED),
        delayed=counts[State.WAITING],
        held_out=int(campaign.held_out or 0),
        opened=did["opened"].people,
        opened_human=did["opened"].human,
        clicked=did["clicked"].people,
        clicked_human=did["clicked"].human,
        unsubscribed=did["unsubscribed"].people,
        complained=counts["complained"],
        per_minute=ends.per_minute,
        complaint_rate=rate,
        warnings=_warnings(rate, counts),
        variants=[_variant(each["name"], counts) for each in campaign.variants],
        notice=sentences.notice(campaign.told, campaign.notice),
        at=now.at,
    )


def _refused(counts: Counter[str]) -> int:
    """Who failed without any receipt: the vendor did not take it."""
    told = counts[f"{State.FAILED}:not_delivered"] + counts[f"{State.FAILED}:bounced"]
    return counts[State.FAILED] - told


def _share(good: int, bad: int) -> float | None:
    return round(good / (good + bad), 6) if good + bad else None


def _by_reason(counts: Counter[str], state: State) -> dict[str, int]:
    prefix = f"{state}:"
    return {name[len(prefix) :]: count for name, count in sorted(counts.items()) if name.startswith(prefix) and count}


def _variant(name: str, counts: Counter[str]) -> VariantFigures:
    states = {state: counts[f"variant:{name}:{state}"] for state in State}
    return VariantFigures(
        name=name,
        audience=counts[f"variant:{name}"],
        sent=states[State.SENT] + states[State.DELIVERED],
        delivered=states[State.DELIVERED],
        failed=states[State.FAILED],
        suppressed=states[State.SUPPRESSED],
    )


def _warnings(rate: float | None, counts: Counter[str]) -> list[str]:
    found = []
    if rate is not None and rate >= stopping.WARNED:
        told = {"count": counts["complained"], "rate": share(rate, 2), "limit": share(stopping.STOPPED)}
        found.append(NOTICES.say("complaining", **told))
    if counts[State.UNCERTAIN]:
        found.append(NOTICES.say("uncertain", count=counts[State.UNCERTAIN]))
    return found


def _ends(campaign: Campaign, now: Standing) -> eta.Estimate:
    """When the last receipt is expected: when everything is handed out, and as long as receipts take."""
    if campaign.status != CampaignStatus.SENDING or campaign.audience is None or campaign.paced_from is None:
        return eta.Estimate(0 if campaign.status in _OVER else None, None, None)
    points = [eta.Progress(clock.parse(at), done) for at, done in campaign.progress or []]
    begin = max(campaign.paced_from, now.first_at or campaign.paced_from)
    seen = [eta.Progress(begin, int(campaign.paced_done or 0)), *(each for each in points if each.at > begin)]
    seen.append(eta.Progress(now.at, now.done))
    found = eta.estimate(seen, now.audience, now.at, held=_held(campaign, now))
    if found.seconds is None or not now.pending:
        return found
    lag = now.counts["lag_ms"] / max(1, now.counts["lags"]) / 1000
    return eta.Estimate(max(1, round(found.seconds + lag)), found.at, found.per_minute)


def _held(campaign: Campaign, now: Standing) -> list[eta.Held]:
    """Who waits, and until when: for their best hour, as if all of them were the last ones."""
    chosen = now.counts[f"{State.WAITING}:{best.HOUR}"]
    others = now.counts[State.WAITING] - chosen
    held = [eta.Held(now.wake_at, others)] if now.wake_at and others else []
    return [*held, eta.Held(campaign.launched_at + best.DAY, chosen)] if chosen and campaign.launched_at else held


_OVER = (CampaignStatus.DONE, CampaignStatus.CANCELLED)
