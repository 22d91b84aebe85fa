"""Texts with the rules they mean, as JSONL: ``text``, ``rules`` (null: it must be asked about), and the world it is in.

A line may name ``now`` (a moment), ``fields`` (the tenant's own, as the API shows them), ``tags`` and ``cities``.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mancrel.contacts.noun import CONTACTS
from mancrel.kit import clock
from mancrel.kit.errors import InvalidError
from mancrel.nouns import NOUNS
from mancrel.phrases.lexemes import World
from mancrel.records import vocabulary
from mancrel.records.fields import Field, FieldType
from mancrel.rules import grammar
from mancrel.rules.events import Event
from mancrel.rules.tree import Rule

_HAPPENS = ("ordered", "received", "opened", "clicked", "unsubscribed", "bounced", "complained", "converted")
_OF_ORDERS = ("orderCount", "lastOrderAt", "firstOrderAt", "averageOrder")
CONTACTS_FIELDS = "contacts"
WITHOUT_ORDERS = "without-orders"


@dataclass(frozen=True)
class Line:
    """A *text*, what it means (None: nobody can tell), and the *world* to read it in."""

    text: str
    rule: Rule | None
    world: World
    language: str = ""


def events() -> Mapping[str, Event]:
    """What can happen to contacts: what features declare, and what else the grammar of rules names."""
    assert NOUNS  # noqa: S101 - loading them declares their events
    plain = {name: Event(name, name, "contactId", "at", {}) for name in _HAPPENS}
    return {**plain, **vocabulary.events(CONTACTS)}


def read(path: Path, catalogue: str = "") -> list[Line]:
    """The lines of *path*.

    Args:
        catalogue: the fields that there are: `CONTACTS_FIELDS`, `WITHOUT_ORDERS`, or what `catalogue_of` finds.

    Raises:
        ValueError: a line is none, or its rule is no rule.
    """
    wanted = catalogue or catalogue_of(path)
    found: list[Line] = []
    for number, row in _rows(path):
        try:
            found.append(_line(row, wanted))
        except (InvalidError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"{path}, line {number}: {error}") from error
    return found


def catalogue_of(path: Path) -> str:
    """What the rules in *path* were written for. Rules that count visits and never name a field of orders are of a shop
    that is told of no orders, where “5 orders” can only mean visits."""
    named = {name for _, row in _rows(path) for name in _fields(row.get("rules"))}
    without = "visits" in named and not any(name in _OF_ORDERS or name in _HAPPENS for name in named)
    return WITHOUT_ORDERS if without else CONTACTS_FIELDS


def _fields(content: Any) -> Iterator[str]:
    if isinstance(content, dict):
        yield from (str(content[key]) for key in ("field", "event") if key in content)
        for each in content.get("conditions") or ():
            yield from _fields(each)


def _rows(path: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    packed = path.read_bytes()
    content = gzip.decompress(packed) if path.suffix == ".gz" else packed
    for number, row in enumerate(content.decode().splitlines(), 1):
        try:
            read = json.loads(row) if row.strip() else None
        except ValueError as error:
            raise ValueError(f"{path}, line {number}: {error}") from error
        if isinstance(read, dict):
            yield number, read


def _line(row: Mapping[str, Any], catalogue: str) -> Line:
    skipped = _OF_ORDERS if catalogue == WITHOUT_ORDERS else ()
    fields = {each.name: each for each in CONTACTS.fields if each.name not in skipped}
    for own in row.get("fields") or ():
        choices = tuple(own.get("choices") or ())
        fields[own["name"]] = Field(own["name"], FieldType(own["type"]), own["label"], choices=choices, custom=True)
    world = World(
        fields=fields,
        now=clock.parse(row["now"]) if row.get("now") else clock.now(),
        tags=tuple(row.get("tags") or ()),
        cities=tuple(row.get("cities") or ()),
        currency=row.get("currency") or "",
        events=tuple(events()) if not skipped else (),
    )
    meant = row["rules"]
    return Line(
        text=row["text"],
        rule=None if meant is None else grammar.parse(meant, fields, events=events()),
        world=world,
        language=row.get("language") or "",
    )
