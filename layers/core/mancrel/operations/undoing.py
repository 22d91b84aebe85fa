"""Undoing an operation: the inverse of each of its changes, as an operation of its own that can be undone, too."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from mancrel.accounts import policy
from mancrel.accounts.policy import Caller, Capability
from mancrel.kit import acting, ids, journal, tables
from mancrel.kit.errors import ConflictError, ForbiddenError, NotFoundError
from mancrel.kit.journal import Change, Journaled
from mancrel.kit.tables import Write
from mancrel.nouns import NOUNS
from mancrel.operations import repository, running
from mancrel.operations.models import Operation
from mancrel.operations.reverting import Reversal, reverse
from mancrel.operations.running import Step
from mancrel.records import repository as kept

KIND = "undo"
STEP = 100
AT_ONCE = 50
"""So many records are undone while the caller waits; more of them in the background."""
_ROWS = 90
_TRIES = 3


def undo_id(tenant_id: str, operation_id: str) -> str:
    """The id of the operation that undoes *operation_id*: undoing twice is undoing once."""
    return ids.derived("op", "undo", tenant_id, operation_id)


def undo(tenant_id: str, operation_id: str, caller: Caller) -> Operation:
    """Undo what the operation did, as far as nothing changed since; done already when it was small.

    Raises:
        NotFoundError: the operation did nothing that can be undone, or was longer ago than 30 days.
        ForbiddenError: a colleague's, or on records that *caller* may not write.
        ConflictError: it still runs.
    """
    changes = list(islice(journal.list_changes(tenant_id, operation_id), AT_ONCE + 1))
    if not changes:
        raise NotFoundError(f"there is nothing to undo of {operation_id}")
    original = repository.find(tenant_id, operation_id)
    if original is not None and original.status == "running":
        raise ConflictError("this still runs; cancel it, or wait for its end")
    _allowed(tenant_id, caller, changes)
    operation = Operation(
        tenant_id,
        undo_id(tenant_id, operation_id),
        kind=KIND,
        title=original.title if original else "",
        by=caller.user_id,
        undoes=operation_id,
        total=_count(tenant_id, operation_id) if len(changes) > AT_ONCE else len(changes),
    )
    return running.begin(operation, STEPS, at_once=len(changes) <= AT_ONCE)


def _count(tenant_id: str, operation_id: str) -> int:
    return Change.count(journal.key(tenant_id, operation_id), consistent_read=True)


def _allowed(tenant_id: str, caller: Caller, changes: Sequence[Change]) -> None:
    if changes[0].by != caller.user_id:
        policy.require(caller, Capability.OTHERS_UNDO)
    for name in {change.noun for change in changes}:
        policy.require(caller, NOUNS[name].writes)
        if policy.visible_to(caller, name) is None:
            continue
        for change in changes:
            record = kept.find(tenant_id, NOUNS[name], change.record_id) if change.noun == name else None
            if record and not policy.sees(caller, name, NOUNS[name].owner_of(record)):
                raise ForbiddenError("this also changed records that you may not see; ask a manager")


def step(operation: Operation) -> Step:
    """Undo the next changes of the operation that *operation* undoes."""
    tenant_id, key = operation.tenant_id, journal.key(operation.tenant_id, str(operation.undoes))
    after = Change.record_key > operation.cursor if operation.cursor else None
    changes = list(Change.query(key, after, limit=STEP, consistent_read=True))
    if not changes:
        return Step(0, 0, 0, None)
    with acting.acting(operation.by, operation.operation_id):
        conflicts = _revert_all(tenant_id, operation, changes)
    more = len(changes) == STEP
    return Step(len(changes) - conflicts, 0, conflicts, changes[-1].record_key if more else None)


def _revert_all(tenant_id: str, operation: Operation, changes: Sequence[Change]) -> int:
    """Revert *changes*; what waits for another of them (an address that one gives and one takes) is tried again."""
    before = journal.find_changes(tenant_id, operation.operation_id, [change.record_key for change in changes])
    waiting = _together(tenant_id, [change for change in changes if change.record_key not in before])
    stuck: dict[str, tuple[Change, Reversal]] = {}
    for _attempt in range(_TRIES):
        again: list[Change] = []
        for change, reversal in _reversals(tenant_id, waiting):
            if reversal.writes and not _done(reversal.writes):
                again.append(change)
                reversal.problems.append({"field": "", "detail": "another record holds its address or number by now"})
                stuck[change.record_key] = (change, reversal)
            else:
                stuck.pop(change.record_key, None)
                if reversal.problems:
                    _tell(tenant_id, operation, change, reversal)
        waiting = again
    for change, reversal in stuck.values():
        _tell(tenant_id, operation, change, reversal)
    keys = {change.record_key for change in changes}
    told = repository.list_conflicts(tenant_id, operation.operation_id)
    return sum(1 for conflict in told if conflict.record_key in keys)


def _together(tenant_id: str, changes: Sequence[Change]) -> list[Change]:
    """Revert those that nothing stands against, many in a transaction; answers the ones that are left.

    A tenth of the calls: most operations are undone whole.
    """
    left: list[Change] = []
    group: dict[str, list[Write]] = {}
    taken: set[tuple[object, ...]] = set()

    def flush() -> None:
        if group and not _done([write for writes in group.values() for write in writes]):
            left.extend(change for change in changes if change.record_key in group)
        group.clear()
        taken.clear()

    for change, reversal in _reversals(tenant_id, changes):
        touched = {_item(write) for write in reversal.writes}
        if reversal.problems or not touched:
            left.append(change)
            continue
        if 2 * (len(taken) + len(touched)) > _ROWS or taken & touched:  # a journaled record is two rows
            flush()
        group[change.record_key] = reversal.writes
        taken |= touched
    flush()
    return left


def _item(write: Write) -> tuple[object, ...]:
    """Which row a write is about: DynamoDB takes each once in a transaction."""
    keys = write.record.serialize(null_check=False)
    names = (write.record._hash_keyname, write.record._range_keyname)
    return (write.record.Meta.table_name, *(str(keys.get(name)) for name in names if name))


def _reversals(tenant_id: str, changes: Sequence[Change]) -> list[tuple[Change, Reversal]]:
    there: dict[str, dict[str, Journaled]] = {}
    for name in {change.noun for change in changes}:
        wanted = [change.record_id for change in changes if change.noun == name]
        there[name] = kept.find_many(tenant_id, NOUNS[name], wanted)
    return [(each, reverse(NOUNS[each.noun], each, there[each.noun].get(each.record_id))) for each in changes]


def _done(writes: Sequence[Write]) -> bool:
    try:
        tables.commit(writes)
    except ConflictError:
        return False
    return True


def _tell(tenant_id: str, operation: Operation, change: Change, reversal: Reversal) -> None:
    noun = NOUNS[change.noun]
    title = noun.title(reversal.record) if reversal.record is not None else ""
    repository.keep_conflict(tenant_id, operation.operation_id, change.noun, change.record_id, title, reversal.problems)


STEPS = {KIND: step}
