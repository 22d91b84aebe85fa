"""Of which nouns duplicates are looked for, which of them can be merged, and which of their fields say who it is."""

from __future__ import annotations

from mancrel.kit.errors import InvalidError
from mancrel.nouns import named
from mancrel.records.nouns import Noun

FIELDS: dict[str, tuple[str, ...]] = {
    "contacts": (
        "name", "email", "emails", "phone", "phones", "companyId", "street", "city", "postalCode", "country", "ownerId",
    ),
    "companies": (
        "name", "domain", "website", "email", "phone", "street", "city", "postalCode", "country", "ownerId",
    ),
    "products": ("title", "sku", "description", "price", "sourceId"),
}  # fmt: skip
"""The nouns that are scanned, and which of their fields are compared."""
MERGEABLE = ("contacts", "companies")
"""Of products pairs are only shown: most come from shops, which decide what becomes of them."""


def scanned(name: str) -> Noun:
    """The noun called *name*, if duplicates are looked for among its records.

    Raises:
        InvalidError: they are not.
    """
    if name not in FIELDS:
        detail = f"must be one of {', '.join(FIELDS)}"
        raise InvalidError(f"/noun: {detail}", [{"pointer": "/noun", "detail": detail}])
    return named(name)


def mergeable(name: str) -> Noun:
    """The noun called *name*, if its records can be merged.

    Raises:
        InvalidError: they cannot.
    """
    if name not in MERGEABLE:
        detail = f"must be one of {', '.join(MERGEABLE)}"
        raise InvalidError(f"/noun: {detail}", [{"pointer": "/noun", "detail": detail}])
    return named(name)
