"""Everybody at their own best hour, within a day of the launch.

The hours are chosen when the audience is frozen, from orders, replies and clicks (insights.timing), and written into
its file. Of whom too little is known gets it at the audience's hour, and at once where the data tell none.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from mancrel.campaigns import choosing
from mancrel.campaigns.models import Campaign
from mancrel.insights import hours as habits
from mancrel.insights import timing

HOUR = "best_hour"
"""The reason of who waits for it."""
DAY = timedelta(days=1)


def hours(campaign: Campaign, contact_ids: Iterable[str]) -> dict[str, int]:
    """The hour of each of *contact_ids* by their own clock; without those who are sent it at once.

    Raises:
        InvalidError: the rules of the campaign are none any more.
    """
    own, usual = timing.by_person(campaign.tenant_id, choosing.rule(campaign))
    found = {each: own.get(each, usual) for each in contact_ids if habits.is_optimised(campaign.tenant_id, each)}
    return {each: hour for each, hour in found.items() if hour is not None}


def moment(since: datetime, zone: ZoneInfo, hour: int) -> datetime:
    """When it is *hour* in *zone* next: *since*, if it is then; and never more than a day later, whatever clocks do."""
    local = since.astimezone(zone)
    if local.hour == hour:
        return since
    begins = local.replace(hour=hour, minute=0, second=0, microsecond=0, fold=0)
    if begins <= local:
        begins = (begins.replace(tzinfo=None) + DAY).replace(tzinfo=zone)
    return min(max(since, begins.astimezone(UTC)), since + DAY)
