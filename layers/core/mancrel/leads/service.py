"""Leads: made and changed. Converting one is in converting.py."""

from collections.abc import Mapping
from typing import Any

from mancrel.deals import amounts
from mancrel.deals import service as deals
from mancrel.leads.models import Lead
from mancrel.leads.noun import LEADS
from mancrel.records import service as records
from mancrel.records.nouns import Noun

Values = Mapping[str, Any]


def create(tenant_id: str, noun: Noun, values: Values) -> Lead:
    """A new lead. Its amount is in major units.

    Raises:
        InvalidError: a value does not fit, or its contact is not there.
    """
    deals.check_references(tenant_id, values)
    lead: Lead = records.create(tenant_id, LEADS, amounts.inside(tenant_id, values))
    return lead


def change(tenant_id: str, noun: Noun, lead_id: str, version: int | None, values: Values) -> Lead:
    """Change what *values* names; amounts are in major units.

    Raises:
        NotFoundError: there is no such lead.
        InvalidError: as `create`, or it is converted and its status would say otherwise.
        ConflictError: it changed since *version*.
    """
    lead: Lead = records.get(tenant_id, LEADS, lead_id)
    records.check_version(LEADS, lead, version)
    values = amounts.kept(values, lead.amount, lead.currency)
    deals.check_references(tenant_id, {key: value for key, value in values.items() if value != lead.contact_id})
    inside = amounts.inside(tenant_id, values, currency=lead.currency)
    writes = records.change_writes(tenant_id, LEADS, lead, inside)
    if writes:
        records.commit(tenant_id, LEADS, lead, writes)
    return lead
