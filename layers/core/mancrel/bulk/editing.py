"""What an edit makes of one record's values. Pure but for the reading of values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from mancrel.accounts import organisations, users
from mancrel.bulk.schemas import BulkChange
from mancrel.kit import clock
from mancrel.kit.errors import InvalidError, Problem
from mancrel.records import values
from mancrel.records.fields import Field, FieldType

_LISTS = ("add", "remove")


def checked(tenant_id: str, fields: Mapping[str, Field], edits: Sequence[BulkChange]) -> list[BulkChange]:
    """*edits* with their values in the form in which they are stored.

    Raises:
        InvalidError: a field is unknown or not to be edited, an action does not suit it, or a value does not fit.
    """
    problems: list[Problem] = []
    good = []
    for place, edit in enumerate(edits):
        try:
            good.append(_checked(tenant_id, fields.get(edit.field), edit))
        except InvalidError as error:
            problems.append({"pointer": f"/changes/{place}/{_part(error, edit, fields)}", "detail": error.detail})
    if problems:
        raise InvalidError(f"{problems[0]['pointer']}: {problems[0]['detail']}", problems)
    return good


def edited(fields: Mapping[str, Field], edits: Sequence[BulkChange], record: Any) -> dict[str, Any]:
    """The attributes that checked *edits* give *record*; custom ones as a change of ``custom``."""
    result: dict[str, Any] = {}
    for edit in edits:
        field = fields[edit.field]
        if field.custom:
            before = (record.custom or {}).get(field.key)
            result.setdefault("custom", {})[field.key] = _after(edit, before)
        else:
            after = _after(edit, getattr(record, field.attribute))
            result[field.attribute] = clock.parse(after) if _is_time(field, after) else after
    return result


def _after(edit: BulkChange, before: Any) -> Any:
    if edit.action == "clear":
        return None
    if edit.action == "set":
        return edit.value
    listed = list(before or [])
    if edit.action == "add":
        return [*listed, *(each for each in edit.value if each not in listed)]
    return [each for each in listed if each not in edit.value]


def _checked(tenant_id: str, field: Field | None, edit: BulkChange) -> BulkChange:
    if field is None:
        raise InvalidError(f"there is no field {edit.field}")
    if not field.editable:
        raise InvalidError(f"{field.label} is worked out and cannot be edited")
    many = field.several or field.type is FieldType.TAGS
    if edit.action in _LISTS and not many:
        raise InvalidError(f"{field.label} holds one value: set or clear it")
    if edit.action == "clear":
        if field.required:
            raise InvalidError(f"{field.label} may not be empty")
        return edit
    if edit.value is None:
        raise InvalidError("a value is needed; to empty the field there is clear")
    return edit.model_copy(update={"value": _read(tenant_id, field, edit.value, many)})


def _read(tenant_id: str, field: Field, value: Any, many: bool) -> Any:
    if field.type is FieldType.USER:
        users.check_colleague(tenant_id, str(value), f"/{field.name}")
    if not many:
        stored = values.stored(tenant_id, field, value)
        return _minor(tenant_id, field, stored)
    given = value if isinstance(value, list) else [value]
    if field.type is FieldType.TAGS:
        return values.stored(tenant_id, field, given)
    return [values.stored(tenant_id, field, each) for each in given]


def _minor(tenant_id: str, field: Field, stored: Any) -> Any:
    if field.type is FieldType.MONEY and not field.custom:
        return values.minor(stored, organisations.profile(tenant_id).currency)
    return stored


def _is_time(field: Field, value: Any) -> bool:
    return field.type is FieldType.MOMENT and value is not None and not isinstance(value, datetime)


def _part(error: InvalidError, edit: BulkChange, fields: Mapping[str, Field]) -> str:
    if edit.field not in fields or "cannot be edited" in error.detail:
        return "field"
    return "action" if "set or clear" in error.detail or "may not be empty" in error.detail else "value"
