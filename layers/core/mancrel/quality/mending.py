"""What mends an issue in one contact, and the steps that mend it in many."""

from __future__ import annotations

from typing import Any

from mancrel.accounts import organisations
from mancrel.contacts.models import Contact
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import acting, clock, phones
from mancrel.kit.errors import DomainError
from mancrel.operations import choosing
from mancrel.operations import repository as operations
from mancrel.operations.models import Operation
from mancrel.operations.running import Step
from mancrel.records import quality, repository
from mancrel.records import service as records

KIND = "quality_fix"
FIELDS = {
    quality.EMAIL_TYPO: "email",
    quality.PHONE_UNREADABLE: "phone",
    quality.NAME_CASE: "name",
    quality.NO_NAME: "name",
    quality.UNREACHABLE: "email",
}
STEP = 50


def mended(contact: Contact, issue: str) -> str | None:
    """A better value for the field that *issue* is about; None when there is none to propose."""
    before = getattr(contact, FIELDS[issue]) or ""
    if issue == quality.EMAIL_TYPO:
        return quality.mended_email(before)
    if issue == quality.NAME_CASE:
        return quality.mended_name(before)
    if issue == quality.PHONE_UNREADABLE:
        return phones.find(before, contact.country or organisations.profile(contact.tenant_id).country)
    return None


def step(operation: Operation) -> Step:
    """Mend the next contacts."""
    tenant_id, start = operation.tenant_id, int(operation.cursor or 0)
    chosen = choosing.frozen(tenant_id, operation.operation_id)
    part = chosen[start : start + STEP]
    counts = {"done": 0, "unchanged": 0, "conflicts": 0}
    with acting.acting(operation.by, operation.operation_id):
        found = repository.get_many(tenant_id, CONTACTS, part)
        for record_id in part:
            counts[_mend(operation, found.get(record_id))] += 1
    end = start + STEP
    return Step(counts["done"], counts["unchanged"], counts["conflicts"], str(end) if end < len(chosen) else None)


def _mend(operation: Operation, contact: Contact | None) -> str:
    if contact is None:
        return "unchanged"
    if contact.operation_id == operation.operation_id:  # a step that died had done it
        return "done"
    issue = operation.order["issue"]
    better, attribute = mended(contact, issue), FIELDS[issue]
    if better is None:
        return "unchanged"
    before = getattr(contact, attribute)
    where = {"source": "quality", "at": clock.stamp(clock.now()), "before": before, "because": issue}
    values = {attribute: better, "provenance": {**(contact.provenance or {}), attribute: where}}
    try:
        records.change(operation.tenant_id, CONTACTS, contact.contact_id, contact.version, values)
    except DomainError as error:
        problem: dict[str, Any] = {"field": attribute, "before": before, "after": better, "current": before}
        operations.keep_conflict(
            operation.tenant_id, operation.operation_id, CONTACTS.name, contact.contact_id,
            CONTACTS.title(contact), [{**problem, "detail": error.detail}],
        )  # fmt: skip
        return "conflicts"
    return "done"


STEPS = {KIND: step}
