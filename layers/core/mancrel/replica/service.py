"""Lists, counts and searches of a tenant's records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, date, timedelta
from functools import partial
from typing import Any

from mancrel.kit import clock
from mancrel.kit.errors import InvalidError
from mancrel.records import custom, repository
from mancrel.records.fields import Field
from mancrel.records.nouns import Noun
from mancrel.replica import relating
from mancrel.replica.asking import Asked, Found, Group
from mancrel.rules import evaluating
from mancrel.rules.grammar import Rule

Row = dict[str, Any]


def search(tenant_id: str, noun: Noun, asked: Asked) -> Found:
    """The page of ids that *asked* wants.

    Raises:
        InvalidError: the limit is out of range, or the cursor is not one of ours.
    """
    if not 1 <= asked.limit <= 200:
        raise InvalidError("limit must be 1 to 200", [{"pointer": "/limit", "detail": "must be 1 to 200"}])
    found = list(_matching(tenant_id, noun, asked))
    found.sort(key=lambda row: row["id"])
    for name, descending in reversed(asked.sort):
        found.sort(key=lambda row: _sortable(row[name]), reverse=descending)
    ids = [row["id"] for row in found]
    start = 0
    if asked.cursor:
        if asked.cursor not in ids:
            raise InvalidError(
                "this cursor is not one of ours", [{"pointer": "/cursor", "detail": "take it from nextCursor"}]
            )
        start = ids.index(asked.cursor) + 1
    page = ids[start : start + asked.limit]
    more = len(ids) > start + asked.limit
    return Found(page, len(ids), page[-1] if more else None)


def count(tenant_id: str, noun: Noun, rule: Rule | None = None, visible_to: str | None = None, q: str = "") -> int:
    """How many records meet *rule*, exactly."""
    return sum(1 for _row in _matching(tenant_id, noun, Asked(filter=rule, visible_to=visible_to, q=q)))


def aggregate(
    tenant_id: str,
    noun: Noun,
    rule: Rule | None,
    by: Sequence[str],
    sums: Sequence[str] = (),
    visible_to: str | None = None,
) -> list[Group]:
    """The records that meet *rule*, grouped *by* fields (``createdAt:month`` for a day, week or month), summed."""
    groups: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for row in _matching(tenant_id, noun, Asked(filter=rule, visible_to=visible_to)):
        groups[tuple(_bucketed(row, name) for name in by)].append(row)
    return [
        Group(dict(zip(by, key, strict=True)), len(rows), {name: sum(row[name] or 0 for row in rows) for name in sums})
        for key, rows in groups.items()
    ]


def rows(
    tenant_id: str,
    noun: Noun,
    rule: Rule | None,
    fields: Sequence[str],
    visible_to: str | None = None,
    q: str = "",
    sort: Sequence[tuple[str, bool]] = (),
) -> Iterator[Row]:
    """``id``, ``version`` and *fields* of every record that meets *rule* and *q*."""
    for row in _matching(tenant_id, noun, Asked(filter=rule, visible_to=visible_to, q=q, sort=sort)):
        yield {name: row[name] for name in ("id", "version", *fields)}


def _bucketed(row: Row, name: str) -> Any:
    name, _colon, span = name.partition(":")
    value = row[name]
    if value is None or not span:
        return value
    day = date.fromisoformat(value[:10]) if isinstance(value, str) else value.astimezone(UTC).date()
    return {"day": day, "week": day - timedelta(days=day.weekday()), "month": day.replace(day=1)}[span]


def _ids(tenant_id: str, visible_to: str | None, noun: Noun, rule: Rule) -> tuple[str, ...]:
    return tuple(row["id"] for row in rows(tenant_id, noun, rule, (), visible_to))


def _matching(tenant_id: str, noun: Noun, asked: Asked) -> Iterator[Row]:
    fields, now = custom.all_fields(tenant_id, noun), clock.now()
    rule = relating.own(asked.filter, fields, partial(_ids, tenant_id, asked.visible_to))
    for record in repository.list_all(tenant_id, noun):
        if asked.visible_to is not None and noun.owner_of(record) not in (None, asked.visible_to):
            continue
        row = _row(record, fields)
        if rule is not None and not evaluating.matches(rule, row, now):
            continue
        if all(word in _said(row, fields) for word in asked.q.casefold().split()):
            yield row


def _row(record: Any, fields: dict[str, Field]) -> Row:
    values = record.attribute_values
    return {"id": record.record_id, "version": record.version, **{n: f.value(values) for n, f in fields.items()}}


def _said(row: Row, fields: dict[str, Field]) -> str:
    return " ".join(str(row[name]) for name, field in fields.items() if field.searchable and row[name]).casefold()


def _sortable(value: Any) -> tuple[bool, Any]:
    return (value is not None, value.casefold() if isinstance(value, str) else value if value is not None else 0)
