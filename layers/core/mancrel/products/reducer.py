"""Statements about products and the catalogue that follows from them, pure.

Whatever the order and however often each is heard, the same statements give the same catalogue (ADR 0005): all that
was ever said of one product is totally ordered by its rank, and the greatest stays. The repository does the same with
conditional writes; the tests hold the two against each other.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from enum import IntEnum
from hashlib import sha256

from mancrel.kit import clock


class Kind(IntEnum):
    """What is said of a product. At the same version the greater one stays."""

    SOLD = 0
    MISSING = 1  # not said but inferred: its source's feed no longer lists it
    GONE = 2


@dataclass(frozen=True)
class Content:
    """What a product is. *price* is in minor units of *currency*."""

    sku: str
    title: str
    currency: str
    description: str = ""
    price: int | None = None
    stock: int | None = None
    url: str | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Change:
    """One thing said of one product. *key* names the product in its source; *content* is None unless it is sold."""

    key: str
    kind: Kind
    version: int
    updated_at: datetime | None
    content: Content | None
    rank: str


@dataclass(frozen=True)
class Statement:
    """What was said at once. With a *family* it is about all variants of one vendor's product: others are gone."""

    changes: tuple[Change, ...]
    family: str | None = None
    rank: str = ""
    version: int = 0
    updated_at: datetime | None = None


@dataclass(frozen=True)
class Kin:
    """What is known of a family: the rank of the latest statement, and every variant it ever had."""

    rank: str = ""
    keys: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Catalogue:
    """All products of one source."""

    products: Mapping[str, Change] = field(default_factory=dict)
    families: Mapping[str, Kin] = field(default_factory=dict)

    def sold(self) -> dict[str, Change]:
        """The products that are sold now."""
        return {key: change for key, change in self.products.items() if change.kind is Kind.SOLD}


def digest(contents: Sequence[Content | None]) -> str:
    """A fingerprint of contents, the same in any process."""
    written = json.dumps([content and asdict(content) for content in contents], sort_keys=True, ensure_ascii=True)
    return sha256(written.encode()).hexdigest()[:16]


def rank(version: int, kind: Kind, updated_at: datetime | None, fingerprint: str) -> str:
    """A text that sorts as statements do: by version, then kind, then time, then content, so that no two tie."""
    return f"{version:020d}:{int(kind)}:{clock.stamp(updated_at) if updated_at else '-'}:{fingerprint}"


def said(key: str, version: int, updated_at: datetime | None, content: Content | None) -> Statement:
    """The statement about one product that has no family; it is gone when it has no *content*."""
    kind = Kind.GONE if content is None else Kind.SOLD
    rank_ = rank(version, kind, updated_at, digest([content]))
    return Statement((Change(key, kind, version, updated_at, content, rank_),))


def said_of_family(
    family: str, version: int, updated_at: datetime | None, contents: Mapping[str, Content]
) -> Statement:
    """The statement that *family* has just these variants, by key; none at all when it is gone."""
    kind = Kind.SOLD if contents else Kind.GONE
    rank_ = rank(version, kind, updated_at, digest([contents[key] for key in sorted(contents)]))
    changes = [Change(key, Kind.SOLD, version, updated_at, content, rank_) for key, content in contents.items()]
    return Statement(tuple(changes), family, rank_, version, updated_at)


def gone(key: str, statement: Statement) -> Change:
    """A variant that *statement* no longer names."""
    return Change(key, Kind.GONE, statement.version, statement.updated_at, None, statement.rank)


def missing(key: str, version: int) -> Change:
    """A product that its feed no longer lists: outranks what was said of *version*, but no later one."""
    return Change(key, Kind.MISSING, version, None, None, rank(version, Kind.MISSING, None, ""))


def is_inferred(rank_: str) -> bool:
    """Whether the statement of *rank_* is only that the feed no longer lists the product."""
    return rank_[21:22] == str(int(Kind.MISSING))


def apply(catalogue: Catalogue, statement: Statement) -> Catalogue:
    """The catalogue after *statement* was heard."""
    products = dict(catalogue.products)
    families = dict(catalogue.families)
    changes = list(statement.changes)
    if statement.family is not None:
        kin = families.get(statement.family, Kin())
        if kin.rank > statement.rank:
            return catalogue
        keys = kin.keys | {change.key for change in changes}
        families[statement.family] = replace(kin, rank=statement.rank, keys=keys)
        changes += [gone(key, statement) for key in keys - {change.key for change in changes}]
    for change in changes:
        known = products.get(change.key)
        if known is None or known.rank < change.rank:
            products[change.key] = change
    return Catalogue(products, families)
