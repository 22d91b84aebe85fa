"""What segments must know of campaigns: which of them use one, and what they are called in the sentence of a rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from mancrel.campaigns import repository
from mancrel.campaigns.models import Campaign
from mancrel.segments import saying, uses
from mancrel.segments.uses import Use

_OVER = ("done", "cancelled")
"""Whoever got these is written down: they no longer need the segment."""


def using(tenant_id: str, segment_id: str) -> Iterator[Use]:
    """The campaigns that are still to go to the segment."""
    for each in repository.list_all(tenant_id):
        if each.status not in _OVER and segment_id in (each.segment_id, *named(each.segment_rules)):
            yield Use("campaign", each.campaign_id, each.name)


def called(tenant_id: str, campaign_ids: Iterable[str]) -> Mapping[str, str]:
    """What the campaigns with these ids are called."""
    keys = [(tenant_id, each) for each in dict.fromkeys(campaign_ids)]
    return {each.campaign_id: each.name for each in Campaign.batch_get(keys)}


def named(rules: object) -> Iterator[str]:
    """The segments that *rules* name, whether they still are rules or not."""
    if isinstance(rules, dict):
        if rules.get("field") == "segment" and isinstance(rules.get("value"), list):
            yield from map(str, rules["value"])
        for each in rules.get("conditions") or ():
            yield from named(each)


uses.declare("campaigns", using)
saying.calls("campaigns", called)
