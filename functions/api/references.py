"""What a body refers to must be there, and for whoever sends it: else references would tell what one may not see.

Whom it names must be a colleague who may come in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mancrel.accounts import policy, users
from mancrel.accounts.policy import Caller
from mancrel.kit.errors import InvalidError, Problem
from mancrel.records import repository
from mancrel.records.fields import Field, FieldType
from mancrel.records.nouns import DECLARED, Noun

_BY_SERVICE = frozenset({"pipelines"})
"""These everybody sees, and a pipeline that was removed sends on its deals: the service knows."""


def check(caller: Caller, noun: Noun, given: Mapping[str, Any], record: Any = None, pointer: str = "") -> None:
    """See that *caller* may see what *given* values, by attribute, refer to; those of *record* may stay.

    Raises:
        InvalidError: something is not there, or not for this caller, which sounds the same, or somebody is no colleague
            any more; points to each.
    """
    problems: list[Problem] = []
    for field in noun.fields:
        named = given.get(field.attribute)
        if not named or (record is not None and getattr(record, field.attribute) == named):
            continue
        problems += _problems(caller, field, named, f"{pointer}/{field.name}")
    if problems:
        raise InvalidError(f"{problems[0]['pointer']}: {problems[0]['detail']}", problems)


def _problems(caller: Caller, field: Field, named: str, pointer: str) -> list[Problem]:
    if field.type is FieldType.USER:
        try:
            users.check_colleague(caller.tenant_id, named, pointer)
        except InvalidError as error:
            return error.errors
    target = DECLARED.get(field.refers_to or "")
    if field.type is not FieldType.REFERENCE or target is None or target.name in _BY_SERVICE:
        return []
    if _there(caller, target, named):
        return []
    return [{"pointer": pointer, "detail": f"there is no {target.label} {named}"}]


def _there(caller: Caller, noun: Noun, record_id: str) -> bool:
    found = repository.find(caller.tenant_id, noun, record_id)
    return found is not None and not found.deleted_at and policy.sees(caller, noun.name, noun.owner_of(found))
