"""Merging: the winner takes values, natural keys and relations of the losers, as one operation that can be undone.

First, in one transaction, the winner is written and the losers become tombstones that say into whom they were merged.
Then, step by step, whatever refers to a loser is led to the winner; a step may run twice. Conversations, messages and
suggestions are not rewritten: contacts.service answers the winner for the id of a loser.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mancrel.accounts import policy
from mancrel.accounts.policy import Caller
from mancrel.duplicates import references, uniting
from mancrel.duplicates.nouns import mergeable
from mancrel.duplicates.schemas import FieldChoice, MergeOrder, MergePreview, RelationCount
from mancrel.kit import acting, claims, clock, ids, tables
from mancrel.kit.errors import ConflictError, InvalidError, NotFoundError
from mancrel.kit.tables import Save, Write
from mancrel.nouns import named
from mancrel.operations import repository as operations
from mancrel.operations import running
from mancrel.operations.models import Operation
from mancrel.operations.running import Step, Steps
from mancrel.records import custom, repository
from mancrel.records import service as records
from mancrel.records.nouns import Noun

KIND = "merge"
AT_ONCE = 200
"""With so many relations the caller waits for the end; with more the rest is done in the background."""
_STEP = 180
_PASSES = 2
"""The second time finds what was written while the first one went through."""
_TRIES = 5


def preview(tenant_id: str, caller: Caller, order: MergeOrder) -> MergePreview:
    """What the merge would come to.

    Raises:
        InvalidError: these records cannot be merged, or a choice makes no sense.
        NotFoundError: there is no such record, or not for this caller.
    """
    noun, found = _records(tenant_id, caller, order)
    fields = custom.all_fields(tenant_id, noun)
    uniting.checked(fields, found, order.fields)
    outcome = noun.model(tenant_id, order.winner_id)
    for attribute, value in {**found[0].attribute_values, **uniting.values(noun, fields, found, order.fields)}.items():
        setattr(outcome, attribute, value)
    shown = {record.record_id: records.shown(noun, record) for record in found}
    result = records.shown(noun, outcome)
    choices = [
        FieldChoice(
            field=field.name,
            label=field.label,
            type=field.type.value,
            values={record_id: _at(row, field.name) for record_id, row in shown.items()},
            suggested=None
            if uniting.united(field)
            else order.fields.get(field.name) or uniting.suggested(field, found),
            united=uniting.united(field) or not field.editable,
            result=_at(result, field.name),
        )
        for field in fields.values()
        if not field.related and any(_at(row, field.name) not in (None, "", []) for row in shown.values())
    ]
    relations = [
        RelationCount(noun=reference.noun.name, count=count)
        for reference in references.to(tenant_id, noun)
        if (count := len(references.ids(tenant_id, reference, order.loser_ids)))
    ]
    return MergePreview(
        noun=noun.name, winner_id=order.winner_id, records=list(shown.values()), fields=choices, relations=relations
    )


def merge(tenant_id: str, caller: Caller, order: MergeOrder) -> Operation:
    """Merge; done already when there is little to move. Doing it twice is doing it once.

    Raises:
        InvalidError: these records cannot be merged, or a choice makes no sense.
        NotFoundError: there is no such record, or not for this caller.
        ConflictError: one of them is being changed by others all the time.
    """
    before = _merged_before(tenant_id, caller, order)
    if before is not None:
        return before
    noun, found = _records(tenant_id, caller, order)
    uniting.checked(custom.all_fields(tenant_id, noun), found, order.fields)
    moving = sum(len(references.ids(tenant_id, each, order.loser_ids)) for each in references.to(tenant_id, noun))
    operation = Operation(
        tenant_id,
        acting.current().operation_id or ids.new("op"),
        kind=KIND,
        title=noun.title(found[0]),
        by=caller.user_id,
        order=order.model_dump(),
        total=len(found) + moving,
    )
    begun = running.begin(operation, STEPS, at_once=moving <= AT_ONCE)
    if begun.status == "failed":
        raise ConflictError(str(begun.reason))
    return begun


def _records(tenant_id: str, caller: Caller, order: MergeOrder) -> tuple[Noun, list[Any]]:
    """The winner and the losers, all of which *caller* may see and write."""
    noun = mergeable(order.noun)
    policy.require(caller, noun.writes)
    wanted = [order.winner_id, *order.loser_ids]
    if len(set(wanted)) < len(wanted):
        detail = "names a record twice"
        raise InvalidError(f"/loserIds: {detail}", [{"pointer": "/loserIds", "detail": detail}])
    found = repository.get_many(tenant_id, noun, wanted)
    for record_id in wanted:
        if record_id not in found or not policy.sees(caller, noun.name, noun.owner_of(found[record_id])):
            raise NotFoundError(f"there is no {noun.label} {record_id}")
    return noun, [found[record_id] for record_id in wanted]


def _merged_before(tenant_id: str, caller: Caller, order: MergeOrder) -> Operation | None:
    noun = mergeable(order.noun)
    policy.require(caller, noun.writes)
    losers = [repository.find(tenant_id, noun, record_id) for record_id in order.loser_ids]
    merged = [loser for loser in losers if loser is not None and loser.deleted_at]
    if len(merged) < len(losers) or any(loser.merged_into != order.winner_id for loser in merged):
        return None
    found = operations.find(tenant_id, str(merged[0].operation_id))
    return found if found is not None and found.by == caller.user_id else None


def _at(row: dict[str, Any], name: str) -> Any:
    head, _dot, key = name.partition(".")
    return (row.get(head) or {}).get(key) if key else row.get(head)


def step(operation: Operation) -> Step:
    """Merge, or lead the next references."""
    order = MergeOrder.model_validate(operation.order, by_name=True)
    with acting.acting(operation.by, operation.operation_id):
        if operation.cursor is None:
            _swap(operation.tenant_id, order)
            return Step(1 + len(order.loser_ids), 0, 0, "0|0|")
        return _lead(operation.tenant_id, order, operation.cursor)


def _lead(tenant_id: str, order: MergeOrder, cursor: str) -> Step:
    turn, place, after = cursor.split("|", 2)
    known = references.to(tenant_id, named(order.noun))
    if int(place) >= len(known):
        again = int(turn) + 1 < _PASSES and bool(known)
        return Step(0, 0, 0, f"{int(turn) + 1}|0|" if again else None)
    reference = known[int(place)]
    waiting = [each for each in references.ids(tenant_id, reference, order.loser_ids) if each > after]
    part = waiting[:_STEP]
    moved = references.lead(tenant_id, reference, part, order.loser_ids, order.winner_id)
    further = f"{turn}|{place}|{part[-1]}" if len(waiting) > _STEP else f"{turn}|{int(place) + 1}|"
    return Step(moved if turn != "0" else len(part), 0, 0, further)


def _swap(tenant_id: str, order: MergeOrder) -> None:
    """The transaction: all of it, once."""
    noun = named(order.noun)
    for attempt in range(_TRIES):
        winner = records.get(tenant_id, noun, order.winner_id)
        losers = [repository.find(tenant_id, noun, record_id) for record_id in order.loser_ids]
        due = [loser for loser in losers if loser is not None and loser.merged_into != order.winner_id]
        if not due:
            return
        if any(loser.deleted_at for loser in due):
            raise NotFoundError(f"one of these is no {noun.label} any more")
        writes = _writes(tenant_id, noun, winner, due, order)
        try:
            tables.commit(writes)
        except ConflictError:
            if attempt == _TRIES - 1:
                raise
            continue
        return


def _writes(tenant_id: str, noun: Noun, winner: Any, losers: Sequence[Any], order: MergeOrder) -> list[Write]:
    held = {key: record.record_id for record in (*losers, winner) for key in noun.claims(record)}
    values = uniting.values(noun, custom.all_fields(tenant_id, noun), [winner, *losers], order.fields)
    for attribute, value in values.items():
        setattr(winner, attribute, value)
    noun.prepare(tenant_id, winner, frozenset())
    wanted = set(noun.claims(winner))
    now = clock.now()
    for loser in losers:
        loser.deleted_at, loser.merged_into = now, winner.record_id
    moved = [
        claims.moving(tenant_id, key, holder, winner.record_id)
        for key, holder in sorted(held.items())
        if key in wanted and holder != winner.record_id
    ]
    freed = [claims.freeing(tenant_id, key, holder) for key, holder in sorted(held.items()) if key not in wanted]
    return [Save(winner), *(Save(loser) for loser in losers), *moved, *freed]


STEPS: Steps = {KIND: step}
