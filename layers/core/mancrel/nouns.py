"""Every noun whose records are journaled, by name: for whatever works on all of them (undo, import, bulk edit …)."""

from collections.abc import Mapping
from types import MappingProxyType

from mancrel.activities.noun import ACTIVITIES, TASKS
from mancrel.companies.noun import COMPANIES
from mancrel.activities.noun import ACTIVITIES, TASKS
from mancrel.contacts.noun import CONTACTS
from mancrel.deals.noun import DEALS
from mancrel.deals.pipelines import PIPELINES
from mancrel.kit.errors import InvalidError
from mancrel.leads.noun import LEADS
from mancrel.orders.noun import ORDERS
from mancrel.records.nouns import Noun

NOUNS: Mapping[str, Noun] = MappingProxyType(
    {noun.name: noun for noun in (CONTACTS, TASKS, ACTIVITIES, COMPANIES, LEADS, DEALS, PIPELINES, TASKS, ACTIVITIES, ORDERS)}
)


def named(name: str, pointer: str = "/noun") -> Noun:
    """The noun called *name*.

    Raises:
        InvalidError: there is none; *pointer* is where the name stands in what was sent.
    """
    if name not in NOUNS:
        detail = f"must be one of {', '.join(NOUNS)}"
        raise InvalidError(f"{pointer}: {detail}", [{"pointer": pointer, "detail": detail}])
    return NOUNS[name]
