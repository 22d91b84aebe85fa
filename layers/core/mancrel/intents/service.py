"""A tenant's list of intents: the starter set, renamed or hidden, and its own. What is written is learnt a little later
(`learning`): until then nothing is read as a new one."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import datetime

from mancrel.intents import alike, repository, starter
from mancrel.intents.jobs import LearnIntents
from mancrel.intents.models import IntentEntry
from mancrel.intents.schemas import FIXED, STARTER, AlikeExample, Intent, IntentChange, IntentOut, NewIntent
from mancrel.kit import clock, outbox
from mancrel.kit.errors import ConflictError, InvalidError, NotFoundError, Problem
from mancrel.kit.tables import Save

MOST = 40
"""Intents of a tenant's own."""
SETTLE = 60
"""Seconds until what was changed is learnt: what is changed by then is learnt with it."""
_TAKEN = STARTER | {"oos", "none", "all"}


def list_all(tenant_id: str) -> list[IntentEntry]:
    """The starter set in its order, then the tenant's own by name."""
    rows = {row.key: row for row in repository.list_all(tenant_id)}
    shipped = [rows.get(key) or IntentEntry(tenant_id, key) for key in map(str, Intent)]
    own = [row for key, row in rows.items() if key not in STARTER and row.deleted_at is None]
    return [*shipped, *sorted(own, key=lambda row: (row.name.casefold(), row.key))]


def own(tenant_id: str) -> dict[str, IntentEntry]:
    """The tenant's own intents by key."""
    return {row.key: row for row in list_all(tenant_id) if row.key not in STARTER}


def made_anew(tenant_id: str) -> dict[str, datetime]:
    """The tenant's own intents that took the key of a deleted one, and when."""
    return {key: row.anew_since for key, row in own(tenant_id).items() if row.anew_since}


def offered(tenant_id: str) -> frozenset[str]:
    """What a message can be read as, and said to be about."""
    return frozenset(row.key for row in list_all(tenant_id) if not row.hidden)


def topics(tenant_id: str) -> dict[str, str]:
    """What a message can be about, by key, and what the tenant says that it means."""
    rows = (row for row in list_all(tenant_id) if not row.hidden)
    return {row.key: ": ".join(filter(None, (row.name, row.description))) for row in rows}


def digest(tenant_id: str) -> str | None:
    """What names all that is to be learnt of the tenant's own intents; None when it has none."""
    told = {key: [row.name, *row.examples, *_anew(row)] for key, row in own(tenant_id).items()}
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:16] if told else None


def check(tenant_id: str, given: Mapping[str, str], before: Iterable[str] = ()) -> None:
    """See that there are the intents that *given* names, by pointer; those that stood there *before* may stay.

    Raises:
        InvalidError: there is no such intent; points to each.
    """
    strange = {place: key for place, key in given.items() if key not in STARTER and key not in set(before)}
    known = own(tenant_id) if strange else {}
    problems: list[Problem] = [
        {"pointer": place, "detail": f"there is no intent {key}"} for place, key in strange.items() if key not in known
    ]
    if problems:
        raise InvalidError(f"{problems[0]['pointer']}: {problems[0]['detail']}", problems)


def check_listed(tenant_id: str, pointer: str, keys: Iterable[str], before: Iterable[str] = ()) -> None:
    """`check` for a list at *pointer*."""
    check(tenant_id, {f"{pointer}/{at}": key for at, key in enumerate(keys)}, before)


def check_filter(tenant_id: str, key: str | None) -> None:
    """See that the tenant has, or once had, the intent by which a list is asked for.

    Raises:
        InvalidError: it never had it.
    """
    if key and key not in STARTER and repository.find(tenant_id, key) is None:
        raise _refused("/intent", f"there is no intent {key}")


def get(tenant_id: str, key: str) -> IntentEntry:
    """Raises NotFoundError: the tenant has no such intent."""
    row = repository.find(tenant_id, key)
    if row is None and key in STARTER:
        return IntentEntry(tenant_id, key)
    if row is None or row.deleted_at is not None:
        raise NotFoundError(f"there is no intent {key}")
    return row


def create(tenant_id: str, wanted: NewIntent) -> IntentEntry:
    """An intent of the tenant's own; where one of that key was deleted it takes its place, and what people said of
    that one teaches nothing: `restore` brings it back with its labels.

    Raises:
        InvalidError: the key is taken, or there are too many.
    """
    before, there = repository.find(tenant_id, wanted.key), own(tenant_id)
    if wanted.key in _TAKEN or wanted.key in there:
        raise _refused("/key", f"there is an intent {wanted.key} already")
    if len(there) >= MOST:
        raise _refused("/key", f"there are {MOST} intents of your own already; delete one first")
    row = before or IntentEntry(tenant_id, wanted.key)
    row.anew_since = clock.now() if before else None
    row.name, row.description, row.examples = wanted.name, wanted.description, wanted.examples
    row.deleted_at = None
    return _write(row, learn=True)


def change(tenant_id: str, key: str, wanted: IntentChange) -> IntentEntry:
    """Change what *wanted* sets.

    Raises:
        NotFoundError: the tenant has no such intent.
        ConflictError: it changed since it was read; carries how it stands now.
        InvalidError: that cannot be changed of this intent.
    """
    row = get(tenant_id, key)
    if (row.version or 0) != wanted.version:
        raise _stale(row)
    given = wanted.model_dump(exclude_unset=True, exclude={"version"})
    if key in STARTER and "examples" in given:
        raise _refused("/examples", "this intent is learnt from the starter set; it takes no examples")
    if given.get("hidden") and (key in FIXED or key not in STARTER):
        raise _refused("/hidden", "this intent cannot be hidden")
    for name, value in given.items():
        if value is not None or (name == "name" and key in STARTER):
            setattr(row, name, value)
    return _write(row, learn="examples" in given)


def delete(tenant_id: str, key: str) -> None:
    """Take one of the tenant's own away: nothing is read as it any more, and its labels teach nothing. What was read
    as it keeps saying so.

    Raises:
        NotFoundError: the tenant has no such intent of its own.
        ConflictError: it changed meanwhile.
    """
    row = get(tenant_id, key)
    if key in STARTER:
        raise NotFoundError(f"{key} is of the starter set, which can only be hidden")
    row.deleted_at = clock.now()
    _write(row, learn=True)


def restore(tenant_id: str, key: str) -> IntentEntry:
    """Bring back one that was deleted; one that is there stays as it is.

    Raises:
        NotFoundError: the tenant never had it.
        InvalidError: there are too many meanwhile.
    """
    row = repository.find(tenant_id, key)
    if row is None or row.deleted_at is None:
        return get(tenant_id, key)
    if len(own(tenant_id)) >= MOST:
        raise _refused("/key", f"there are {MOST} intents of your own already; delete one first")
    row.deleted_at = None
    return _write(row, learn=True)


def alike_examples(tenant_id: str, key: str | None, examples: list[str]) -> list[AlikeExample]:
    """Those of *examples* that stand there twice, or are much like one of another intent, the tenant's own or of the
    starter set."""
    others = {row.key: row.examples for row in own(tenant_id).values() if row.key != key}
    return alike.warnings(examples, {**starter.messages(), **others})


def shown(row: IntentEntry) -> IntentOut:
    """*row* for outside."""
    names = ("key", "name", "description", "examples", "hidden", "changed_at")
    return IntentOut(
        starter=row.key in STARTER,
        fixed=row.key in FIXED,
        version=int(row.version or 0),
        **{name: getattr(row, name) for name in names},
    )


def _anew(row: IntentEntry) -> list[str]:
    return [clock.stamp(row.anew_since)] if row.anew_since else []


def _write(row: IntentEntry, learn: bool) -> IntentEntry:
    jobs = [LearnIntents(tenant_id=row.tenant_id)] if learn else []
    try:
        outbox.commit([Save(row)], jobs, SETTLE)
    except ConflictError as error:
        raise _stale(get(row.tenant_id, row.key)) from error
    return row


def _refused(pointer: str, detail: str) -> InvalidError:
    return InvalidError(detail, [{"pointer": pointer, "detail": detail}])


def _stale(row: IntentEntry) -> ConflictError:
    current = shown(row).model_dump(mode="json", by_alias=True)
    return ConflictError("this intent was changed meanwhile; current is how it stands now", current)
