"""Suppressed addresses, page by page: each page is one query of an index by its key, however long the list is.

Only what is suppressed now stands in the indexes: a row that is let go leaves them. The total is counted in the index
when a list is begun, and its cursors carry it on.
"""

from __future__ import annotations

import json
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from itertools import islice
from typing import Any

from mancrel.accounts import organisations
from mancrel.consent import suppressions
from mancrel.consent.models import Suppression
from mancrel.consent.schemas import SuppressionOut
from mancrel.kit import addresses, phones
from mancrel.kit.errors import InvalidError

_KEYS = {"by_time": "listed_at", "by_address": "listed_as", "by_domain": "listed_in"}
"""The attribute by which each index is sorted."""
_NUMBER = re.compile(r"[+\d()./-]+")


@dataclass(frozen=True)
class _Way:
    """Which index to read, and what its key begins with."""

    index: str
    begin: str = ""

    @property
    def _attribute(self) -> Any:
        return getattr(Suppression, _KEYS[self.index])

    @property
    def condition(self) -> Any:
        """Of the key; None for the whole index."""
        return self._attribute.startswith(self.begin) if self.begin else None

    def place(self, row: Suppression) -> str:
        """The key of *row* in the index, as it is kept."""
        return str(self._attribute.serialize(getattr(row, _KEYS[self.index])))


@dataclass(frozen=True)
class _Cursor:
    """The last row of the page before, and how many there were in all."""

    index: str
    place: str
    address_hash: str
    total: int


def page(tenant_id: str, q: str, limit: int, cursor: str | None) -> tuple[list[SuppressionOut], int, str | None]:
    """The suppressed addresses, the latest first; how many there are; the next cursor.

    With *q* those that begin so, by address; ``@acme.com`` are those of that domain, or of one that begins so.

    Raises:
        InvalidError: the cursor is not one of this list.
    """
    way = _way(tenant_id, q)
    after = _read(cursor, way) if cursor else None
    index: Any = getattr(Suppression, way.index)
    found = index.query(
        tenant_id,
        way.condition,
        scan_index_forward=way.index != "by_time",
        limit=limit + 1,
        last_evaluated_key=_start(tenant_id, way, after) if after else None,
    )
    keys = list(islice(found, limit + 1))
    total = after.total if after else index.count(tenant_id, way.condition)
    following = None
    if len(keys) > limit:
        last = keys[limit - 1]
        following = _written(_Cursor(way.index, way.place(last), last.address_hash, total))
    return _shown(tenant_id, keys[:limit]), total, following


def _shown(tenant_id: str, keys: list[Suppression]) -> list[SuppressionOut]:
    """The rows themselves; what was let go just now is left out."""
    rows = Suppression.batch_get([(tenant_id, each.address_hash) for each in keys], consistent_read=True)
    there = {row.address_hash: row for row in rows if row.deleted_at is None}
    return [suppressions.shown(there[each.address_hash]) for each in keys if each.address_hash in there]


def _way(tenant_id: str, q: str) -> _Way:
    text = "".join(q.split()).lower()
    if text.startswith("@"):
        return _Way("by_domain", _domain(text[1:])) if text[1:] else _Way("by_time")
    if _NUMBER.fullmatch(text):
        text = phones.find(text, organisations.profile(tenant_id).country) or re.sub(r"[()./-]", "", text)
    elif "@" in text:
        local, _at, domain = text.rpartition("@")
        text = f"{local}@{_domain(domain)}"
    return _Way("by_address", text) if text else _Way("by_time")


def _domain(text: str) -> str:
    """*text*, the beginning of a domain, in ASCII, where it can be said so."""
    try:
        return addresses.domain_of(addresses.normalise(f"x@{text}"))
    except InvalidError:
        return text


def _start(tenant_id: str, way: _Way, after: _Cursor) -> dict[str, dict[str, str]]:
    values = {"tenant_id": tenant_id, "address_hash": after.address_hash, _KEYS[way.index]: after.place}
    return {name: {"S": value} for name, value in values.items()}


def _written(cursor: _Cursor) -> str:
    parts = [cursor.index, cursor.place, cursor.address_hash, cursor.total]
    return urlsafe_b64encode(json.dumps(parts).encode()).decode().rstrip("=")


def _read(text: str, way: _Way) -> _Cursor:
    try:
        index, place, address_hash, total = json.loads(urlsafe_b64decode(text + "=" * (-len(text) % 4)))
        texts = all(isinstance(each, str) and 0 < len(each.encode()) <= 1_000 for each in (place, address_hash))
        if not texts or type(total) is not int or index != way.index or not place.startswith(way.begin):
            raise ValueError
    except (ValueError, TypeError, RecursionError) as error:
        detail = "take it from nextCursor of the page before"
        raise InvalidError("this cursor is not one of this list", [{"pointer": "/cursor", "detail": detail}]) from error
    return _Cursor(index, place, address_hash, total)
