"""The invented shop: what it sells, whom it knows, what was written. Read from the files beside this one."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml

ORGANISATION = "Alder & Ash"
SOURCE = "Alder & Ash web shop"
ADDRESS = "hello@alder-ash.mancrel.test"
PASSWORD = "mancrel-demo"  # noqa: S105  # it is public
USERS = {
    "admin": ("Marit Ash", "admin@demo.test"),
    "manager": ("Ingrid Alder", "manager@demo.test"),
    "rep": ("Noor Haddad", "rep@demo.test"),
}
UNREADABLE = b"\x00\x01 this is what is left of a mail that a broken relay cut in two\r\n"
"""A mail that no one can read, for the dead-letter console."""

_HERE = Path(__file__).parent
_UNDECOMPOSED = str.maketrans("øØłŁæđ", "oOlLad")  # letters that Unicode does not take apart
_TAGS = ("newsletter", "gift buyer", "restaurant", "knife course", "market", "returning")
_STAGES = ("customer", "lead", "customer", "customer", "lead", "customer", "churned", "customer", "qualified", "lead")


@dataclass(frozen=True)
class Person:
    """Somebody the shop knows."""

    name: str
    email: str
    phone: str
    city: str
    tags: tuple[str, ...]
    lifecycle: str


def products() -> Iterator[dict[str, Any]]:
    """The forty products as the standard webhook tells them."""
    with (_HERE / "products.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            pairs = (pair.split("=") for pair in row["attributes"].split(";"))
            yield {
                **row,
                "stock": int(row["stock"]),
                "currency": "EUR",
                "attributes": {name.strip(): value.strip() for name, value in pairs},
                "url": f"https://alder-ash.example.test/{row['sku'].lower()}",
                "version": 1,
                "updatedAt": datetime(2026, 1, 12, 8, 30, tzinfo=UTC).isoformat(),
            }


def people() -> Iterator[Person]:
    """The two hundred contacts, always the same."""
    number = 0
    for place in _read("people.yaml"):
        for index, (given, family) in enumerate(zip(place["given"], place["family"], strict=True)):
            town = index % len(place["city"])
            digits = f"{(number * 7919 + 104729) % 10_000_000:07d}"
            yield Person(
                name=f"{given} {family}",
                email=address_of(f"{given} {family}"),
                phone=place["phone"].format(place["prefixes"][town], f"{digits[:3]} {digits[3:]}"),
                city=place["city"][town],
                tags=tuple(sorted({_TAGS[number % 6], _TAGS[number % 4]})) if number % 3 == 0 else (),
                lifecycle=_STAGES[number % len(_STAGES)],
            )
            number += 1


def conversations() -> list[dict[str, Any]]:
    """The thirty conversations; the file says what its fields mean."""
    return _read("conversations.yaml")


def answers() -> list[dict[str, Any]]:
    """The approved answers."""
    return _read("answers.yaml")


def saved_replies() -> list[dict[str, Any]]:
    """What people put into their replies."""
    return _read("saved_replies.yaml")


def tasks() -> list[dict[str, Any]]:
    """What people have noted."""
    return _read("tasks.yaml")


def selling() -> dict[str, list[dict[str, Any]]]:
    """Pipelines, companies, deals and leads; the file says what its fields mean."""
    content: dict[str, list[dict[str, Any]]] = yaml.safe_load((_HERE / "selling.yaml").read_text(encoding="utf-8"))
    return content


def doings() -> dict[str, list[dict[str, Any]]]:
    """What people did, and the fields and views that they made."""
    found: dict[str, list[dict[str, Any]]] = yaml.safe_load((_HERE / "doings.yaml").read_text(encoding="utf-8"))
    return found


def marketing() -> dict[str, list[dict[str, Any]]]:
    """Segments, and campaigns to them."""
    found: dict[str, list[dict[str, Any]]] = yaml.safe_load((_HERE / "marketing.yaml").read_text(encoding="utf-8"))
    return found


def address_of(name: str) -> str:
    """``José de la Cruz`` writes from ``jose.delacruz@example.test``."""
    ascii_only = unicodedata.normalize("NFKD", name.translate(_UNDECOMPOSED)).encode("ascii", "ignore").decode().lower()
    given, _, family = ascii_only.partition(" ")
    return f"{given}.{family.replace(' ', '')}@example.test"


def _read(name: str) -> list[dict[str, Any]]:
    content: list[dict[str, Any]] = yaml.safe_load((_HERE / name).read_text(encoding="utf-8"))
    return content
