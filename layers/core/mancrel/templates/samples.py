"""Somebody invented, for whoever tries a template out."""

from __future__ import annotations

from datetime import timedelta
from types import MappingProxyType
from typing import Any

from mancrel.accounts import organisations
from mancrel.accounts import repository as accounts
from mancrel.kit import clock
from mancrel.kit.errors import NotFoundError

LINKS = MappingProxyType(
    {"unsubscribeUrl": "https://example.com/u/…", "preferencesUrl": "https://example.com/preferences/…"}
)
"""Where the links of a message that is only looked at lead: nobody is unsubscribed by trying."""


def values(tenant_id: str) -> dict[str, Any]:
    """What a template may show of somebody invented."""
    try:
        shop = str(accounts.get_tenant(tenant_id).name)
    except NotFoundError:
        shop = ""
    seen = clock.now() - timedelta(days=20)
    return {
        "name": "Ana Sousa",
        "firstName": "Ana",
        "lastName": "Sousa",
        "email": "ana@example.com",
        "phone": "+351912345678",
        "city": "Porto",
        "country": organisations.profile(tenant_id).country or "PT",
        "company": "Café Central",
        "tags": ["regular"],
        "lifecycle": "customer",
        "totalSpends": 249.5,
        "averageOrder": 49.9,
        "orderCount": 5,
        "visits": 7,
        "lastVisit": seen,
        "lastOrderAt": seen,
        "shop": shop,
        **LINKS,
    }
