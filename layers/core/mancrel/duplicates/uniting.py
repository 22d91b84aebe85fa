"""What becomes of the fields when records are merged: one value wins, several unite, figures add up. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from mancrel.contacts import absorbing
from mancrel.kit.errors import InvalidError, Problem
from mancrel.records.fields import Field, FieldType
from mancrel.records.nouns import Noun

Fields = Mapping[str, Field]
_UNITED_MAPS = ("preferences", "provenance")
_FIXED = {"createdAt", "changedAt"}


def choosable(fields: Fields) -> list[Field]:
    """The fields of which one record's value wins."""
    return [field for field in fields.values() if field.editable and not united(field) and field.name not in _FIXED]


def united(field: Field) -> bool:
    """Whether all values of *field* are kept."""
    return field.several or field.type is FieldType.TAGS


def suggested(field: Field, records: Sequence[Any]) -> str | None:
    """Whose value of *field* to keep: the first record's that has one, the winner being first."""
    return next((record.record_id for record in records if stored(field, record) is not None), None)


def checked(fields: Fields, records: Sequence[Any], picked: Mapping[str, str]) -> None:
    """Raises InvalidError: *picked* names a field that cannot be picked, or a record that is not merged."""
    names, ids = {field.name for field in choosable(fields)}, {record.record_id for record in records}
    errors: list[Problem] = []
    for name, record_id in picked.items():
        if name not in names:
            errors.append({"pointer": f"/fields/{name}", "detail": "is no field of which one value is kept"})
        elif record_id not in ids:
            errors.append({"pointer": f"/fields/{name}", "detail": "must be the winner or one of the losers"})
    if errors:
        raise InvalidError(f"{errors[0]['pointer']}: {errors[0]['detail']}", errors)


def values(noun: Noun, fields: Fields, records: Sequence[Any], picked: Mapping[str, str]) -> dict[str, Any]:
    """The winner's values by attribute after the merge; *records* begins with the winner."""
    by_id = {record.record_id: record for record in records}
    result: dict[str, Any] = {"custom": dict(records[0].custom or {})}
    for field in choosable(fields):
        chosen = picked.get(field.name) or suggested(field, records)
        _put(result, field, stored(field, by_id[chosen]) if chosen else None)
    for field in fields.values():
        if united(field) and field.editable and not field.related:
            _put(result, field, _all_of(field, fields, records, result))
    result |= {name: _merged(name, records) for name in _UNITED_MAPS if hasattr(noun.model, name)}
    if noun.name == "companies":
        result["domains"] = _further("domain", "domains", records, result) or None
    if noun.name == "contacts":
        result |= _person(records, result)
    return result


def stored(field: Field, record: Any) -> Any:
    """The value of *field* as *record* keeps it; None when it is empty."""
    found = (record.custom or {}).get(field.key) if field.custom else getattr(record, field.attribute, None)
    return None if found in ("", [], None) else found


def _put(result: dict[str, Any], field: Field, value: Any) -> None:
    if not field.custom:
        result[field.attribute] = value
    elif value is None:
        result["custom"].pop(field.key, None)
    else:
        result["custom"][field.key] = value


def _all_of(field: Field, fields: Fields, records: Sequence[Any], result: Mapping[str, Any]) -> list[Any]:
    """All values of a field that unites; with the values of its single twin (``email`` of ``emails``) not chosen."""
    twin = field.name.removesuffix("s")
    if twin != field.name and twin in fields and not united(fields[twin]):
        return _further(fields[twin].attribute, field.attribute, records, result)
    return list(dict.fromkeys(value for record in records for value in stored(field, record) or ()))


def _further(single: str, several: str, records: Sequence[Any], result: Mapping[str, Any]) -> list[Any]:
    known = [value for each in records for value in (getattr(each, single), *(getattr(each, several) or ()))]
    return [value for value in dict.fromkeys(known) if value and value != result.get(single)]


def _merged(name: str, records: Sequence[Any]) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for record in reversed(records):
        merged |= getattr(record, name) or {}
    return merged


def _person(records: Sequence[Any], result: Mapping[str, Any]) -> dict[str, Any]:
    winner, losers = records[0], records[1:]
    return {
        "consent": _once(each for record in records for each in record.consent or ()),
        "merged_from": _gone(losers, winner),
        **absorbing.united(winner, losers, result.get("external_id")),
    }


def _gone(losers: Iterable[Any], winner: Any) -> list[str]:
    before = list(winner.merged_from or ())
    return list(dict.fromkeys(before + [each for one in losers for each in (one.record_id, *(one.merged_from or ()))]))


def _once(given: Iterable[Any]) -> list[Any]:
    found: list[Any] = []
    for each in given:
        if each not in found:
            found.append(each)
    return found
