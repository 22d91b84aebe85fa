"""Exports of HubSpot, Pipedrive and Salesforce, known by their headers (data/exports.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mancrel.imports.words import plain

_FILE = Path(__file__).parent / "data" / "exports.toml"


@dataclass(frozen=True)
class Export:
    """What one program writes for one noun.

    Attributes:
        signs: headers, of which all must be there.
        columns: which target each header becomes; "" leaves the column out on purpose.
        values: what the program's own words become, by target.
    """

    vendor: str
    noun: str
    signs: frozenset[str]
    columns: Mapping[str, str]
    values: Mapping[str, Mapping[str, str]]


def recognise(header: Sequence[str], noun: str | None = None) -> Export | None:
    """Which program's export has this *header*; of *noun* only, when it is given. None when we know none such."""
    there = {_sign(name) for name in header}
    fitting = [each for each in _exports() if each.noun == (noun or each.noun) and each.signs <= there]
    return max(fitting, key=lambda each: len(there & each.columns.keys()), default=None)


def target_of(export: Export, header: str) -> str | None:
    """The target of *header*; "" when it is left out on purpose, None when the program's list does not name it."""
    return export.columns.get(_sign(header))


@cache
def _exports() -> tuple[Export, ...]:
    read = tomllib.loads(_FILE.read_text(encoding="utf-8"))["exports"]
    return tuple(
        Export(
            each["vendor"],
            each["noun"],
            frozenset(_sign(sign) for sign in each["signs"]),
            {_sign(name): target for name, target in each["columns"].items()},
            each.get("values", {}),
        )
        for each in read
    )


def _sign(header: str) -> str:
    """HubSpot has written `Record ID - Contact` since 2023."""
    name = plain(header)
    return "record id" if name.startswith("record id ") else name
