"""Filters and sortings of a noun's records, as lists, views, exports and jobs name them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from mancrel.accounts import organisations
from mancrel.kit import money
from mancrel.kit.errors import InvalidError
from mancrel.records import vocabulary
from mancrel.records.fields import Field, FieldType
from mancrel.records.nouns import Noun
from mancrel.rules import grammar
from mancrel.rules.grammar import Rule

MAX_SORTS = 5
Sorting = Sequence[tuple[str, bool]]
"""Names of fields, each with whether it descends."""


def rule(
    tenant_id: str,
    fields: Mapping[str, Field],
    content: Any,
    pointer: str = "/filter",
    noun: Noun | None = None,
    checked: bool = False,
) -> Rule | None:
    """The rule that *content* says, decoded JSON or its text; None when there is none. *fields*: custom.all_fields.

    With *noun* it may also ask what happened to a record, and in which segments it is; these are *checked* already when
    the rule was kept.

    Raises:
        InvalidError: it is no rule over *fields*; points to what is wrong, below *pointer*.
    """
    if content is None or content == "":
        return None
    read = grammar.loads if isinstance(content, str) else grammar.parse
    return read(
        content,
        {**fields, **vocabulary.memberships(noun)},
        pointer=pointer,
        decimals=money.exponent(organisations.profile(tenant_id).currency),
        events=vocabulary.events(noun),
        check=None if checked else vocabulary.check(tenant_id, noun),
    )


def sorting(fields: Mapping[str, Field], text: str, pointer: str = "/sort") -> Sorting:
    """``-totalSpends,name`` as names of fields with whether they descend.

    Raises:
        InvalidError: there is no such field, it has no order, or it is named twice.
    """
    words = [word.strip() for word in text.split(",")] if text.strip() else []
    if len(words) > MAX_SORTS:
        raise _wrong(pointer, f"names {len(words)} fields; at most {MAX_SORTS} are taken")
    chosen: dict[str, bool] = {}
    for word in words:
        name = word.removeprefix("-")
        if name not in fields or name in chosen:
            raise _wrong(pointer, f"names {name[:80]!r} twice" if name in chosen else _unknown(fields, name))
        if not is_sortable(fields[name]):
            raise _wrong(pointer, f"names {name}, which has no order")
        chosen[name] = word.startswith("-")
    return tuple(chosen.items())


def is_sortable(field: Field) -> bool:
    """Whether records have an order by *field*."""
    return field.type is not FieldType.TAGS and not field.several and not field.related


def _unknown(fields: Mapping[str, Field], name: str) -> str:
    known = ", ".join(each.name for each in fields.values() if is_sortable(each))
    return f"there is no field {name[:80]!r}; there are {known}"


def _wrong(pointer: str, detail: str) -> InvalidError:
    return InvalidError(f"{pointer}: {detail}", [{"pointer": pointer, "detail": detail}])
