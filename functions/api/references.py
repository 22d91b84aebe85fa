"""What a body refers to must be there, and for whoever sends it: else references would tell what one may not see."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mancrel.accounts import policy
from mancrel.accounts.policy import Caller
from mancrel.kit.errors import InvalidError, Problem
from mancrel.records import repository
from mancrel.records.fields import FieldType
from mancrel.records.nouns import DECLARED, Noun

_BY_SERVICE = frozenset({"pipelines"})
"""These everybody sees, and a pipeline that was removed sends on its deals: the service knows."""


def check(caller: Caller, noun: Noun, given: Mapping[str, Any], record: Any = None, pointer: str = "") -> None:
    """See that *caller* may see what *given* values, by attribute, refer to; those of *record* may stay.

    Raises:
        InvalidError: something is not there, or not for this caller, which sounds the same; points to each.
    """
    problems: list[Problem] = []
    for field in noun.fields:
        target, named = DECLARED.get(field.refers_to or ""), given.get(field.attribute)
        if field.type is not FieldType.REFERENCE or target is None or target.name in _BY_SERVICE or not named:
            continue
        if record is not None and getattr(record, field.attribute) == named:
            continue
        if not _there(caller, target, named):
            detail = f"there is no {target.label} {named}"
            problems.append({"pointer": f"{pointer}/{field.name}", "detail": detail})
    if problems:
        raise InvalidError(f"{problems[0]['pointer']}: {problems[0]['detail']}", problems)


def _there(caller: Caller, noun: Noun, record_id: str) -> bool:
    found = repository.find(caller.tenant_id, noun, record_id)
    return found is not None and not found.deleted_at and policy.sees(caller, noun.name, noun.owner_of(found))
