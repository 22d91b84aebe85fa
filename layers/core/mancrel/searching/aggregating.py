"""Counts and sums of the records that a filter describes, by at most two fields."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from mancrel import nouns
from mancrel.accounts import organisations, policy
from mancrel.accounts.policy import Caller
from mancrel.kit import money
from mancrel.kit.errors import InvalidError
from mancrel.records import custom, filtering
from mancrel.records.fields import Field, FieldType
from mancrel.replica import service as replica
from mancrel.replica.asking import Group
from mancrel.searching.schemas import AggregateGroup, AggregateQuery, Aggregates

MAX_BY, MAX_SUMS, MAX_GROUPS = 2, 5, 1_000
SPANS = ("day", "week", "month")
TIMES = (FieldType.DATE, FieldType.MOMENT)
CURRENCY = "currency"


def aggregate(caller: Caller, query: AggregateQuery) -> Aggregates:
    """Count what *caller* may see.

    Raises:
        InvalidError: it names a noun or a field that there is not, or that cannot be grouped or summed.
        ForbiddenError: the caller may not read this noun.
    """
    noun, tenant_id = nouns.named(query.noun), caller.tenant_id
    policy.require(caller, noun.reads)
    fields = custom.all_fields(tenant_id, noun)
    by, sums = _groupings(query.by, fields), _sums(query.sum, fields)
    rule = filtering.rule(tenant_id, fields, query.filter, noun=noun)
    if CURRENCY in fields and CURRENCY not in by and any(_in_own_currency(fields[name], fields) for name in sums):
        by = [*by, CURRENCY]
    seen = policy.visible_to(caller, noun.name)
    found = replica.aggregate(tenant_id, noun, rule, by, sums, seen)
    groups = [_shown(tenant_id, group, fields) for group in sorted(found, key=_earliest if _of_time(by) else _largest)]
    each_once = not any(_has_several(fields[name.partition(":")[0]]) for name in by)
    total = sum(group.count for group in found) if each_once else replica.count(tenant_id, noun, rule, seen)
    return Aggregates(groups=groups[:MAX_GROUPS], total=total, more=max(0, len(groups) - MAX_GROUPS))


def major(tenant_id: str, field: Field, fields: Mapping[str, Field], value: float, currency: str | None) -> float:
    """A sum of *field* as it looks outside: money in major units of *currency*, or of the tenant's if it has none."""
    if field.type is not FieldType.MONEY:
        return value
    own = currency if currency and _in_own_currency(field, fields) else organisations.profile(tenant_id).currency
    return float(money.major(round(value), own) or 0)


def _in_own_currency(field: Field, fields: Mapping[str, Field]) -> bool:
    """Whether amounts of *field* are in the currency that each record names."""
    return field.type is FieldType.MONEY and not field.custom and CURRENCY in fields


def _groupings(text: str, fields: Mapping[str, Field]) -> list[str]:
    words = _words(text)
    if len(words) > MAX_BY:
        raise _wrong("/by", f"names {len(words)} fields; at most {MAX_BY} are taken")
    for word in words:
        name, colon, span = word.partition(":")
        field = _known("/by", name, fields)
        if field.type is FieldType.LONG_TEXT or field.related:
            raise _wrong("/by", f"{name} cannot be grouped by: it is a long text, or another record's")
        if colon and (field.type not in TIMES or span not in SPANS):
            raise _wrong("/by", f"{name} cannot be grouped so; only dates and times, and by {', '.join(SPANS)}")
        if field.type in TIMES and not colon:
            raise _wrong("/by", f"{name} needs a span: {', '.join(f'{name}:{each}' for each in SPANS)}")
    return words


def _sums(text: str, fields: Mapping[str, Field]) -> list[str]:
    words = _words(text)
    if len(words) > MAX_SUMS:
        raise _wrong("/sum", f"names {len(words)} fields; at most {MAX_SUMS} are taken")
    for word in words:
        field = _known("/sum", word, fields)
        if field.type not in (FieldType.NUMBER, FieldType.MONEY):
            raise _wrong("/sum", f"{word} is {field.type}; only numbers and money are summed")
    return words


def _has_several(field: Field) -> bool:
    return field.several or field.type is FieldType.TAGS


def _words(text: str) -> list[str]:
    return list(dict.fromkeys(word.strip() for word in text.split(",") if word.strip()))


def _known(pointer: str, name: str, fields: Mapping[str, Field]) -> Field:
    if name not in fields:
        raise _wrong(pointer, f"there is no field {name[:80]!r}; there are {', '.join(fields)}")
    return fields[name]


def _wrong(pointer: str, detail: str) -> InvalidError:
    return InvalidError(f"{pointer}: {detail}", [{"pointer": pointer, "detail": detail}])


def _of_time(by: list[str]) -> bool:
    return bool(by) and ":" in by[0]


def _earliest(group: Group) -> Any:
    return [(each is not None, str(each)) for each in group.key.values()]


def _largest(group: Group) -> Any:
    return (-group.count, _earliest(group))


def _shown(tenant_id: str, group: Group, fields: Mapping[str, Field]) -> AggregateGroup:
    currency = group.key.get(CURRENCY)
    return AggregateGroup(
        key={name: _key(tenant_id, fields[name.partition(":")[0]], value) for name, value in group.key.items()},
        count=group.count,
        sums={name: major(tenant_id, fields[name], fields, value, currency) for name, value in group.sums.items()},
    )


def _key(tenant_id: str, field: Field, value: Any) -> Any:
    if isinstance(value, date | datetime):
        return value.isoformat()[:10]
    if field.type is FieldType.MONEY and value is not None:
        return major(tenant_id, field, {}, value, None)
    return value
