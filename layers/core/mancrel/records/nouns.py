"""What a noun is: contacts, companies, leads, deals … each declares one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from mancrel.accounts.policy import Capability
from mancrel.kit.journal import Journaled
from mancrel.kit.models import Named
from mancrel.kit.schema import Shape
from mancrel.records.fields import Field


def _no_claims(record: Any) -> Iterable[str]:
    return ()


def _as_it_is(tenant_id: str, record: Any, changed: frozenset[str]) -> None:
    return None


DECLARED: dict[str, Noun] = {}
"""Every noun that was imported, by name: how a field finds the noun that it refers to. Features use mancrel.nouns."""


@dataclass(frozen=True, kw_only=True)
class Collection:
    """Rows of a tenant that are listed, counted and searched by a copy in columns (mancrel.replica).

    Attributes:
        name: the plural, as in addresses and tables: ``contacts``.
        model: its table.
        fields: what can be asked of them.
        owner: the attribute that says whose it is; None when it is everybody's.
        custom: whether a tenant may add fields.
    """

    name: str
    model: type[Named]
    fields: tuple[Field, ...]
    owner: str | None = None
    custom: bool = False

    @cached_property
    def key(self) -> str:
        """The attribute that holds the id."""
        return self.model.KEY

    @cached_property
    def by_name(self) -> dict[str, Field]:
        """Its own fields by name."""
        return {field.name: field for field in self.fields}

    @cached_property
    def table(self) -> str:
        """The physical name of its table."""
        return str(self.model.Meta.table_name)


@dataclass(frozen=True, kw_only=True)
class Noun(Collection):
    """One sort of record: a collection that people write, import, merge and undo.

    Attributes:
        label: one of them, for people: ``contact``.
        prefix: how ids begin.
        fields: its own fields; a tenant's custom ones come on top (records.custom).
        reads, writes: what a caller must be allowed.
        title: what to call one, from its record.
        present: how one looks outside.
        claims: the natural keys (kit.claims) that a record holds, such as ``contact:email:ana@example.com``.
        prepare: checks and completes a record before it is written, knowing which attributes changed (all of them for
            a new one). Raises InvalidError.
    """

    label: str
    prefix: str
    model: type[Journaled]
    reads: Capability
    writes: Capability
    title: Callable[[Any], str]
    present: Callable[[Any], Shape]
    owner: str | None = "owner_id"
    claims: Callable[[Any], Iterable[str]] = _no_claims
    prepare: Callable[[str, Any, frozenset[str]], None] = _as_it_is
    custom: bool = True

    def __post_init__(self) -> None:
        DECLARED[self.name] = self

    def owner_of(self, record: Any) -> str | None:
        """Whose *record* is; None when nobody's."""
        found: str | None = getattr(record, self.owner) if self.owner else None
        return found
