"""Writing records of any noun: made, changed, deleted, with their natural keys, or not at all.

The functions that end in ``_writes`` give what to commit and do not commit it, for those who write more with it.
Inside an operation (kit.acting) each of them is journaled, so that it can be undone.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic.alias_generators import to_camel

from mancrel.kit import claims, clock, ids, tables
from mancrel.kit.errors import ConflictError, NotFoundError
from mancrel.kit.tables import Drop, Save, Write
from mancrel.records import custom, repository
from mancrel.records.nouns import Noun

NEW = frozenset({"*"})
"""What `Noun.prepare` is told of a new record: everything changed."""


def get(tenant_id: str, noun: Noun, record_id: str) -> Any:
    """Raises NotFoundError: the tenant has no such record, or has deleted it."""
    return repository.get(tenant_id, noun, record_id)


def draft(tenant_id: str, noun: Noun, values: Mapping[str, Any], record_id: str | None = None) -> Any:
    """A record with *values* by attribute, not written yet; ``custom`` as it came from outside.

    Raises:
        InvalidError: a value does not fit.
    """
    record = noun.model(tenant_id, record_id or ids.new(noun.prefix))
    _set(record, noun, values)
    noun.prepare(tenant_id, record, NEW)
    return record


def create_writes(noun: Noun, record: Any) -> list[Write]:
    """What makes the drafted *record* and its natural keys."""
    return [Save(record), *_claiming(noun, record, ())]


def create(tenant_id: str, noun: Noun, values: Mapping[str, Any], record_id: str | None = None) -> Any:
    """A new record.

    Raises:
        InvalidError: a value does not fit.
        ConflictError: another record holds one of its natural keys; *current* is that one.
    """
    record = draft(tenant_id, noun, values, record_id)
    commit(tenant_id, noun, record, create_writes(noun, record))
    return record


def change_writes(tenant_id: str, noun: Noun, record: Any, values: Mapping[str, Any]) -> list[Write]:
    """Set *values* by attribute on *record* and answer what writes them; nothing when nothing changes.

    Raises:
        InvalidError: a value does not fit.
    """
    held, before = set(noun.claims(record)), record.to_dynamodb_dict()
    _set(record, noun, values)
    noun.prepare(tenant_id, record, frozenset(values))
    now = record.to_dynamodb_dict()
    if now == before:
        return []
    if "provenance" not in values:
        _forget_origins(record, {name for name in values if now.get(name) != before.get(name)})
    return [Save(record), *_claiming(noun, record, held)]


def change(tenant_id: str, noun: Noun, record_id: str, version: int | None, values: Mapping[str, Any]) -> Any:
    """Change what *values* names; *version* is the one that was read, None for whatever it is now.

    Raises:
        NotFoundError: there is no such record.
        InvalidError: a value does not fit.
        ConflictError: it changed since *version*, or another record holds a natural key; *current* tells.
    """
    record = repository.get(tenant_id, noun, record_id)
    check_version(noun, record, version)
    writes = change_writes(tenant_id, noun, record, values)
    if writes:
        commit(tenant_id, noun, record, writes)
    return record


def remove_writes(noun: Noun, record: Any) -> list[Write]:
    """What turns *record* into a tombstone and gives its natural keys free."""
    held = set(noun.claims(record))
    record.deleted_at = clock.now()
    return [Save(record), *(_freeing(record, key) for key in sorted(held))]


def moved_writes(noun: Noun, record: Any, held: Iterable[str]) -> list[Write]:
    """What writes *record* as it is now, whose natural keys were *held* before; a tombstone holds none."""
    wanted = () if record.deleted_at else noun.claims(record)
    return [Save(record), *_moving(record, set(held), set(wanted))]


def remove(tenant_id: str, noun: Noun, record_id: str, version: int | None = None) -> None:
    """Delete a record; doing it twice is doing it once for whoever names no version.

    Raises:
        NotFoundError: there is no such record.
        ConflictError: it changed since *version*.
    """
    record = repository.get(tenant_id, noun, record_id)
    check_version(noun, record, version)
    commit(tenant_id, noun, record, remove_writes(noun, record))


def check_version(noun: Noun, record: Any, version: int | None) -> None:
    """Raises ConflictError: *record* is not at *version*; *current* is how it stands."""
    if version is not None and record.version != version:
        raise ConflictError(
            f"this {noun.label} was changed meanwhile; current is how it stands now", shown(noun, record)
        )


def commit(tenant_id: str, noun: Noun, record: Any, writes: Iterable[Write]) -> None:
    """Do *writes*, which make or change *record*; say plainly why not.

    Raises:
        ConflictError: it changed meanwhile, or another record holds one of its natural keys.
    """
    expected = record.version
    try:
        tables.commit(writes)
    except ConflictError as error:
        raise _why(tenant_id, noun, record, expected, error) from error


def shown(noun: Noun, record: Any) -> dict[str, Any]:
    """*record* as JSON for outside."""
    return noun.present(record).model_dump(mode="json", by_alias=True)


def holder(tenant_id: str, noun: Noun, natural_key: str) -> Any | None:
    """The record that holds *natural_key*."""
    record_id = claims.holder(tenant_id, natural_key)
    if record_id is None:
        return None
    try:
        return repository.get(tenant_id, noun, record_id)
    except NotFoundError:
        return None


def _set(record: Any, noun: Noun, values: Mapping[str, Any]) -> None:
    for attribute, value in values.items():
        if attribute == "custom":
            value = custom.changed(record.tenant_id, noun, record.custom or {}, value or {})  # noqa: PLW2901  # its stored form
        setattr(record, attribute, value)


def _forget_origins(record: Any, changed: Iterable[str]) -> None:
    """Where a value came from goes when the value goes."""
    known, gone = getattr(record, "provenance", None) or {}, {to_camel(name) for name in changed}
    if any(to_camel(name) in gone for name in known):
        record.provenance = {name: origin for name, origin in known.items() if to_camel(name) not in gone}


def _claiming(noun: Noun, record: Any, held: Iterable[str]) -> list[Write]:
    return _moving(record, set(held), set(noun.claims(record)))


def _moving(record: Any, held: set[str], wanted: set[str]) -> list[Write]:
    new = [claims.claim(record.tenant_id, key, record.record_id) for key in sorted(wanted - held)]
    return [*new, *(_freeing(record, key) for key in sorted(held - wanted))]


def _freeing(record: Any, natural_key: str) -> Drop:
    return claims.freeing(record.tenant_id, natural_key, record.record_id)


def _why(tenant_id: str, noun: Noun, record: Any, expected: int | None, error: ConflictError) -> ConflictError:
    current = repository.find(tenant_id, noun, record.record_id)
    if current is not None and not current.deleted_at and current.version != expected:
        return ConflictError(
            f"this {noun.label} was changed meanwhile; current is how it stands now", shown(noun, current)
        )
    for key in noun.claims(record):
        other = holder(tenant_id, noun, key)
        if other is not None and other.record_id != record.record_id:
            what = key.split(":", 2)[-1]
            return ConflictError(f"another {noun.label} has {what}; current is that one", shown(noun, other))
    return error
