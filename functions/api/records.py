"""The five doors of a noun: list, create, get, change, delete. Who may see what is decided here, for all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from api import references
from api.routing import Routes
from mancrel.accounts import policy
from mancrel.accounts.policy import Caller
from mancrel.kit.errors import NotFoundError
from mancrel.kit.schema import Page, Shape
from mancrel.records import custom, filtering, repository
from mancrel.records import service as records
from mancrel.records.nouns import Noun
from mancrel.records.schemas import RecordQuery
from mancrel.replica import service as replica
from mancrel.replica.asking import Asked

Values = Mapping[str, Any]
_MERGES = 10
"""So many merges in a row are followed from an old link."""


@dataclass(frozen=True)
class Doors:
    """What the doors of *noun* take and give.

    Attributes:
        tag: their heading in the documentation.
        new, change, out: the shapes of a new record, of a change (with ``version``), and of one shown.
        create, alter, remove: what does it, where that is more than records.service does.
        find: how one is found for whom.
        query: what a list can be asked, and *asks* what that means, where it is more than rules, words and sorting.
    """

    noun: Noun
    tag: str
    new: type[Shape]
    change: type[Shape]
    out: type[Shape]
    create: Callable[[str, Noun, Values], Any] = records.create
    alter: Callable[[str, Noun, str, int | None, Values], Any] = records.change
    remove: Callable[[str, Noun, str], None] = records.remove
    find: Callable[[Caller, Noun, str], Any] | None = None
    query: type[RecordQuery] = RecordQuery
    asks: Callable[[Caller, Noun, Any], Asked] | None = None


def visible(caller: Caller, noun: Noun, record_id: str) -> Any:
    """The record, if *caller* may see it.

    Raises:
        NotFoundError: there is none, or it is not for this caller; *merged_into* is what took its place.
    """
    record = repository.find(caller.tenant_id, noun, record_id)
    seen = record is not None and policy.sees(caller, noun.name, noun.owner_of(record))
    if record is None or not seen or record.deleted_at:
        into = _merged_into(caller, noun, record)
        raise NotFoundError(f"there is no {noun.label} {record_id}", into)
    return record


def _merged_into(caller: Caller, noun: Noun, record: Any) -> str | None:
    """The id of the record that took the place of *record*, if *caller* may see that one."""
    for _merge in range(_MERGES):
        if record is None or not record.deleted_at or not record.merged_into:
            break
        record = repository.find(caller.tenant_id, noun, record.merged_into)
    else:
        return None
    alive = record is not None and not record.deleted_at
    return record.record_id if alive and policy.sees(caller, noun.name, noun.owner_of(record)) else None


def asked(caller: Caller, noun: Noun, query: RecordQuery) -> Asked:
    """The replica's question for what *caller* asks in a list.

    Raises:
        InvalidError: the filter or the sorting names what there is not; points to it.
    """
    fields = custom.all_fields(caller.tenant_id, noun)
    return Asked(
        filter=filtering.rule(caller.tenant_id, fields, query.filter, noun=noun),
        q=query.q,
        sort=filtering.sorting(fields, query.sort),
        limit=query.limit,
        cursor=query.cursor,
        visible_to=policy.visible_to(caller, noun.name),
    )


def listed(caller: Caller, noun: Noun, question: Asked) -> tuple[list[Any], int, str | None]:
    """The records of a page, how many there are in all, and the next cursor."""
    found = replica.search(caller.tenant_id, noun, question)
    kept = repository.get_many(caller.tenant_id, noun, found.ids)
    return [kept[record_id] for record_id in found.ids if record_id in kept], found.total, found.next_cursor


def given(body: Shape) -> dict[str, Any]:
    """What a body sets, by attribute."""
    whole = body.model_dump()
    return {name: whole[name] for name in body.model_fields_set if name != "version"}


def declare(doors: Doors, routes: Routes | None = None) -> Routes:
    """Routes with the five doors; what a noun can do besides is declared on them."""
    noun, routes = doors.noun, routes or Routes(tag=doors.tag)
    one, path, key = noun.label, f"/api/{noun.name}", noun.key
    each = f"{path}/{{{key}}}"
    find = doors.find or visible

    def list_all(caller: Caller, query: RecordQuery) -> Page[Any]:
        rows, total, cursor = listed(caller, noun, (doors.asks or asked)(caller, noun, query))
        return Page(items=[noun.present(row) for row in rows], total=total, next_cursor=cursor)

    def create(caller: Caller, body: Shape) -> Shape:
        values = given(body)
        references.check(caller, noun, values)
        return noun.present(doors.create(caller.tenant_id, noun, _owned(caller, noun, values)))

    def get(caller: Caller, **ids: str) -> Shape:
        return noun.present(find(caller, noun, ids[key]))

    def change(caller: Caller, body: Any, **ids: str) -> Shape:
        values = given(body)
        references.check(caller, noun, values, find(caller, noun, ids[key]))
        return noun.present(doors.alter(caller.tenant_id, noun, ids[key], body.version, values))

    def remove(caller: Caller, **ids: str) -> None:
        find(caller, noun, ids[key])
        doors.remove(caller.tenant_id, noun, ids[key])

    page = Page[doors.out]  # type: ignore[name-defined]
    said = {"caller": Caller}
    routes.get(path, needs=noun.reads)(
        _named(
            list_all, f"list_{noun.name}", f"The {noun.name} that match.", **said, query=doors.query, **{"return": page}
        )
    )
    routes.post(path, needs=noun.writes, status=201, errors=(409,))(
        _named(create, f"create_{one}", f"Create a {noun.label}.", **said, body=doors.new, **{"return": doors.out})
    )
    routes.get(each, needs=noun.reads)(
        _named(get, f"get_{one}", f"One {noun.label}.", **said, **{key: str, "return": doors.out})
    )
    routes.patch(each, needs=noun.writes, errors=(409,))(
        _named(
            change,
            f"change_{one}",
            f"Change a {noun.label}.",
            **said,
            body=doors.change,
            **{key: str, "return": doors.out},
        )
    )
    routes.delete(each, needs=noun.writes, errors=(409,))(
        _named(
            remove,
            f"delete_{one}",
            f"Delete a {noun.label}; it can be undone for 30 days.",
            **said,
            **{key: str, "return": type(None)},
        )
    )
    return routes


def _owned(caller: Caller, noun: Noun, values: dict[str, Any]) -> dict[str, Any]:
    """What is made by somebody who sees only their own is theirs, unless they say whose it is."""
    if noun.owner and noun.owner not in values and policy.visible_to(caller, noun.name):
        values[noun.owner] = caller.user_id
    return values


def _named(handler: Any, name: str, doc: str, **hints: Any) -> Any:
    handler.__name__, handler.__doc__, handler.__annotations__ = name, doc, hints
    return handler
