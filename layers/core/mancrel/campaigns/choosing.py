"""Whom a campaign is for: everybody whom its rules, or its segment, describe. Not only those that its author may see:

a campaign speaks for the organisation, and whoever may send one may send to all of its contacts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from mancrel.campaigns import naming  # noqa: F401 - tells segments of campaigns
from mancrel.campaigns.models import Campaign
from mancrel.contacts.noun import CONTACTS
from mancrel.kit.errors import InvalidError
from mancrel.replica import service as replica
from mancrel.rules.grammar import Rule
from mancrel.rules.operators import MEMBERSHIP
from mancrel.segments import ruling, saying


def checked(tenant_id: str, segment_rules: Mapping[str, Any] | None, segment_id: str | None) -> Rule:
    """The rule of these people.

    Raises:
        InvalidError: it is none, or there is no such segment; points to it.
    """
    if segment_id is None:
        return ruling.rule(tenant_id, segment_rules, "/segmentRules")
    named = {"field": MEMBERSHIP, "operator": "in", "value": [segment_id]}
    return ruling.rule(tenant_id, named, "/segmentId")


def rule(campaign: Campaign) -> Rule:
    """The rule of the people of *campaign*.

    Raises:
        InvalidError: it is none any more, such as when a field was archived or the segment deleted.
    """
    return checked(campaign.tenant_id, campaign.segment_rules, campaign.segment_id)


def sentence(campaign: Campaign) -> str:
    """Whom it is for in words; empty when nobody can tell any more."""
    try:
        return saying.said(campaign.tenant_id, rule(campaign))
    except InvalidError:
        return ""


def count(campaign: Campaign, more: Rule | None = None) -> int:
    """How many people that are now; *more*: instead of the campaign's own rule."""
    return replica.count(campaign.tenant_id, CONTACTS, rule(campaign) if more is None else more)


def ids(campaign: Campaign) -> Iterator[str]:
    """Their ids as of now."""
    return (str(row["id"]) for row in replica.rows(campaign.tenant_id, CONTACTS, rule(campaign), ()))
