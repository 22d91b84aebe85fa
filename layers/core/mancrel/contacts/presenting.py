"""How a contact looks outside."""

from typing import Any

from mancrel.accounts import organisations
from mancrel.contacts import commerce
from mancrel.contacts.models import Contact
from mancrel.contacts.schemas import ContactOut
from mancrel.kit import money
from mancrel.records import quality

_ABSENT: dict[str, Any] = dict.fromkeys(ContactOut.model_fields)
"""pynamodb leaves out what was never set."""


def shown(contact: Contact) -> ContactOut:
    """*contact* for outside: amounts in major units of the tenant's currency."""
    values = contact.attribute_values
    currency = organisations.profile(contact.tenant_id).currency

    def major(amount: Any) -> float | None:
        return None if amount is None else float(money.major(int(amount), currency) or 0)

    figures = {
        "total_spends": major(commerce.total_spends(values)),
        "average_order": major(commerce.average_order(values)),
        "lifetime_value": major(values.get("lifetime_value")),
        "last_visit": commerce.last_visit(values),
        "quality_score": quality.score(values),
        "order_count": int(values.get("order_count") or 0),
    }
    row = {**_ABSENT, "provenance": {}, **values, **figures, "id": contact.contact_id}
    return ContactOut.model_validate(row, extra="ignore")
