"""Which nouns can be imported, and how long their texts may be: what the forms say, so that an import takes no more."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from mancrel.companies.schemas import NewCompany
from mancrel.contacts.schemas import NewContact
from mancrel.deals.schemas import NewDeal
from mancrel.kit.schema import Shape
from mancrel.leads.schemas import NewLead
from mancrel.nouns import NOUNS
from mancrel.records.nouns import Noun

_FORMS: Mapping[str, type[Shape]] = {
    "contacts": NewContact,
    "companies": NewCompany,
    "leads": NewLead,
    "deals": NewDeal,
}
IMPORTED: Mapping[str, Noun] = {name: NOUNS[name] for name in _FORMS}
"""What can be imported, by name."""


@cache
def of(noun: str) -> Mapping[str, int]:
    """How many characters each field of *noun* takes, by name, where its form says."""
    form = _FORMS.get(noun)
    if form is None:
        return {}
    properties: dict[str, Any] = form.model_json_schema(by_alias=True)["properties"]
    found = {name: _longest(each) for name, each in properties.items()}
    return {name: length for name, length in found.items() if length}


def _longest(schema: dict[str, Any]) -> int | None:
    """The length that *schema*, or any of its alternatives that is a text, allows."""
    for each in (schema, *schema.get("anyOf", ())):
        if each.get("type") == "string" and "maxLength" in each:
            return int(each["maxLength"])
    return None
