"""In which time zone a person lives, as far as we know."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any
from zoneinfo import ZoneInfo

from mancrel.accounts import organisations

_MOST_PEOPLE = {
    "AU": "Australia/Sydney",
    "BR": "America/Sao_Paulo",
    "CA": "America/Toronto",
    "RU": "Europe/Moscow",
    "UA": "Europe/Kyiv",
    "UZ": "Asia/Tashkent",
}
"""Where the first zone that the tz database lists for a country is not that of most of its people."""


def of(contact: Any) -> ZoneInfo:
    """The zone that *contact* chose; else that of most people in their country; else the tenant's."""
    chosen = (contact.preferences or {}).get("timeZone")
    found = named(chosen) if isinstance(chosen, str) else None
    if found is None and contact.country:
        found = named(by_country().get(contact.country.upper(), ""))
    return found or usual(contact.tenant_id)


def usual(tenant_id: str) -> ZoneInfo:
    """The tenant's own zone."""
    return named(organisations.profile(tenant_id).time_zone) or ZoneInfo("UTC")


@cache
def named(name: str) -> ZoneInfo | None:
    """The zone called *name*; None when there is none."""
    try:
        return ZoneInfo(name) if name else None
    except (KeyError, ValueError, OSError):
        return None


@cache
def by_country() -> dict[str, str]:
    """The zone of most people of each country (ISO 3166-1 alpha-2), from the tz database."""
    table = resources.files("tzdata").joinpath("zoneinfo", "zone.tab").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    found: dict[str, str] = {}
    for country, _place, zone, *_comment in rows:
        found.setdefault(country, zone)
    return {**found, **_MOST_PEOPLE}
