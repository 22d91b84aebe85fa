"""Which sorts of records search finds, in this order, and what each says of itself below its title."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any

from mancrel.kit import money
from mancrel.nouns import NOUNS
from mancrel.records.nouns import Noun

SUBTITLES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "contacts": ("job_title", "email", "phone", "city"),
        "companies": ("industry", "domain", "city"),
        "leads": ("status", "company_name", "email"),
        "deals": ("status", "amount", "expected_close_on"),
        "tasks": ("status", "due_at"),
        "activities": ("kind", "at"),
        "products": ("sku", "price"),
    }
)
"""The attributes that the line below the title is made of, as far as a record has them."""
_MOST_PARTS = 3


def found() -> dict[str, Noun]:
    """The nouns that search finds, by name."""
    return {name: NOUNS[name] for name in SUBTITLES}


def subtitle(noun: Noun, record: Any) -> str:
    """What tells *record* from others with the same title."""
    return " · ".join(list(_parts(noun, record))[:_MOST_PARTS])


def _parts(noun: Noun, record: Any) -> Iterator[str]:
    for attribute in SUBTITLES[noun.name]:
        value = record.attribute_values.get(attribute)
        if attribute in ("amount", "price") and value is not None and record.currency:
            yield f"{money.major(int(value), record.currency)} {record.currency}"
        elif isinstance(value, datetime):
            yield value.strftime("%Y-%m-%d")
        elif value:
            yield str(value)
