"""How many contacts a rule describes, exactly, and a few of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mancrel.accounts import policy
from mancrel.accounts.policy import Caller
from mancrel.contacts.noun import CONTACTS
from mancrel.records import custom, repository
from mancrel.replica import service as replica
from mancrel.replica.asking import Asked
from mancrel.rules import grammar
from mancrel.segments import ruling, saying

SAMPLE = 5
_LATEST = (("changedAt", True),)


@dataclass(frozen=True)
class Preview:
    """*count* of *total* contacts, some of them, the rule in words, and what logs may say of it."""

    count: int
    total: int
    sample: list[Any]
    sentence: str
    fingerprint: str


def preview(caller: Caller, rules: Any) -> Preview:
    """Which of the contacts that *caller* may see *rules* (decoded JSON or its text) describe.

    Raises:
        InvalidError: it is no rule; points to what is wrong below ``/rules``.
    """
    tenant_id, seen = caller.tenant_id, policy.visible_to(caller, CONTACTS.name)
    fields = custom.all_fields(tenant_id, CONTACTS)
    rule = ruling.rule(tenant_id, rules, known=fields)
    found = replica.search(tenant_id, CONTACTS, Asked(filter=rule, sort=_LATEST, limit=SAMPLE, visible_to=seen))
    kept = repository.get_many(tenant_id, CONTACTS, found.ids)
    return Preview(
        count=found.total,
        total=replica.count(tenant_id, CONTACTS, visible_to=seen),
        sample=[kept[each] for each in found.ids if each in kept],
        sentence=saying.said(tenant_id, rule, known=fields),
        fingerprint=grammar.fingerprint(rule),
    )
