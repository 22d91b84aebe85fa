"""Every noun whose records are journaled, by name: for whatever works on all of them (undo, import, bulk edit …)."""

from collections.abc import Mapping
from types import MappingProxyType

from mancrel.activities.attachments import ATTACHMENTS
from mancrel.activities.noun import ACTIVITIES, TASKS
from mancrel.assistant.collection import SUGGESTIONS
from mancrel.companies.noun import COMPANIES
from mancrel.contacts.noun import CONTACTS
from mancrel.conversations.listing import CONVERSATIONS
from mancrel.deals.noun import DEALS
from mancrel.deals.pipelines import PIPELINES
from mancrel.engagement.noun import ENGAGEMENTS
from mancrel.kit.errors import InvalidError
from mancrel.leads.noun import LEADS
from mancrel.orders.noun import ORDERS
from mancrel.products.noun import PRODUCTS
from mancrel.records.nouns import Collection, Noun

NOUNS: Mapping[str, Noun] = MappingProxyType(
    {
        noun.name: noun
        for noun in (
            CONTACTS,
            COMPANIES,
            LEADS,
            DEALS,
            PIPELINES,
            TASKS,
            ACTIVITIES,
            ATTACHMENTS,
            ORDERS,
            PRODUCTS,
            ENGAGEMENTS,
        )
    }
)
COLLECTIONS: Mapping[str, Collection] = MappingProxyType(
    {**NOUNS, **{each.name: each for each in (CONVERSATIONS, SUGGESTIONS)}}
)
"""Everything that the replica keeps copies of."""


def named(name: str, pointer: str = "/noun", among: Mapping[str, Noun] = NOUNS) -> Noun:
    """The noun called *name*.

    Raises:
        InvalidError: there is none; *pointer* is where the name stands in what was sent.
    """
    if name not in among:
        detail = f"must be one of {', '.join(among)}"
        raise InvalidError(f"{pointer}: {detail}", [{"pointer": pointer, "detail": detail}])
    return among[name]
