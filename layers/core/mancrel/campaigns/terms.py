"""The rule by which an audience was found, kept beside it: segments may change later, what was asked then may not.

Segments that have a rule are written out in it; frozen ones stay as they are, since they never change.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from mancrel.accounts import organisations
from mancrel.campaigns import choosing
from mancrel.campaigns.models import Campaign
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import clock, money, storage
from mancrel.kit.errors import NotFoundError
from mancrel.records import custom, filtering, vocabulary
from mancrel.records.vocabulary import Listed
from mancrel.rules import grammar
from mancrel.rules.operators import MEMBERSHIP, Combinator, Operator
from mancrel.rules.tree import EVERYTHING, Condition, Group, Rule


@dataclass(frozen=True)
class Terms:
    """What was asked, and when. Unless it was *kept*, it is what the campaign asks now."""

    rule: Rule
    at: datetime
    kept: bool


def keep(campaign: Campaign, audience_key: str, at: datetime) -> None:
    """Write down what *campaign* asks at the moment *at*, beside its audience.

    Raises:
        InvalidError: its rule is none any more.
    """
    decimals = money.exponent(organisations.profile(campaign.tenant_id).currency)
    rule = grammar.to_json(_written_out(campaign.tenant_id, choosing.rule(campaign)), decimals)
    content = {"at": clock.stamp(at), "rules": rule}
    storage.put(_key(audience_key), json.dumps(content).encode(), "application/json")


def of(campaign: Campaign) -> Terms:
    """What *campaign*, whose audience is frozen, asked.

    Raises:
        InvalidError: it is no rule any more, such as when a field was archived.
    """
    try:
        content = json.loads(storage.get(_key(str(campaign.audience_key))))
    except NotFoundError:  # frozen before rules were kept
        return Terms(choosing.rule(campaign), campaign.launched_at or campaign.created_at, kept=False)
    fields = custom.all_fields(campaign.tenant_id, CONTACTS)
    rule = filtering.rule(campaign.tenant_id, fields, content["rules"], "/rules", CONTACTS, checked=True)
    return Terms(rule or EVERYTHING, clock.parse(content["at"]), kept=True)


def _written_out(tenant_id: str, rule: Rule) -> Rule:
    """*rule* with the rules of segments in place of their names."""
    if isinstance(rule, Group):
        return Group(rule.operator, tuple(_written_out(tenant_id, each) for each in rule.conditions))
    if not isinstance(rule, Condition) or rule.type != MEMBERSHIP or not isinstance(rule.value, tuple):
        return rule
    parts, frozen = list[Rule](), list[str]()
    for segment_id in map(str, rule.value):
        found = vocabulary.members(tenant_id, CONTACTS, segment_id)
        if isinstance(found, Listed):
            frozen.append(segment_id)
        else:
            parts.append(_written_out(tenant_id, found))
    if frozen:
        parts.append(Condition(MEMBERSHIP, Operator.IN, tuple(frozen), MEMBERSHIP))
    if rule.operator is Operator.NOT_IN:
        return Group(Combinator.NOT, tuple(parts))
    return parts[0] if len(parts) == 1 else Group(Combinator.OR, tuple(parts))


def _key(audience_key: str) -> str:
    return f"{audience_key.removesuffix('.jsonl')}.terms.json"
