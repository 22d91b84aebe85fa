"""A tenant's own fields: made, renamed, archived. What values they take is in custom.py."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterable, Sequence

from anyascii import anyascii

from mancrel.kit import ids
from mancrel.kit.errors import ConflictError, InvalidError, NotFoundError
from mancrel.records import custom, filtering, repository
from mancrel.records.fields import Field, FieldType
from mancrel.records.models import FieldSet
from mancrel.records.nouns import Noun
from mancrel.records.schemas import CustomField, CustomFieldChange, FieldOut, NewField
from mancrel.rules.operators import TYPES

MOST_LIVE = 100
_MOST_BYTES = 300_000
"""Of all definitions of a noun: they are one row, and DynamoDB takes 400 KB."""
_TRIES = 5
_LONGEST_KEY = 40
_WORDS = re.compile(r"[A-Za-z0-9]+")


def list_fields(tenant_id: str, noun: Noun, archived: bool = False) -> list[FieldOut]:
    """The fields of *noun*: its own, then the tenant's, in the order in which they were made."""
    own = [shown(tenant_id, noun, field) for field in noun.fields]
    kept = [each for each in _defined(tenant_id, noun) if archived or not each.archived]
    return [*own, *(shown(tenant_id, noun, custom.as_field(each), each.archived) for each in kept)]


def find(tenant_id: str, nouns: Iterable[Noun], field_id: str) -> tuple[Noun, str]:
    """The noun and the key of a custom field.

    Raises:
        NotFoundError: the tenant has no such field.
    """
    for noun in nouns:
        for made in _defined(tenant_id, noun):
            if id_of(tenant_id, noun, made.key) == field_id:
                return noun, made.key
    raise NotFoundError(f"there is no custom field {field_id[:80]}")


def id_of(tenant_id: str, noun: Noun, key: str) -> str:
    """The id of the custom field with *key*: it has no other, since key and noun never change."""
    return ids.derived("fld", tenant_id, noun.name, key)


def define(tenant_id: str, noun: Noun, wanted: NewField, nouns: Collection[str]) -> FieldOut:
    """A new field of *noun*, usable at once; *nouns* are those that a reference may be to.

    Raises:
        InvalidError: choices or the noun referred to are missing or out of place, or there are too many fields.
        ConflictError: another field has this key or label.
    """
    _check_kind(noun, wanted, nouns)

    def add(made: list[CustomField]) -> CustomField:
        if sum(not each.archived for each in made) >= MOST_LIVE:
            raise _wrong("", f"{noun.name} have {MOST_LIVE} fields of your own already; archive one first")
        _check_label(noun, made, wanted.label)
        field = CustomField(
            key=_free_key(made, wanted),
            label=wanted.label,
            type=wanted.type,
            choices=wanted.choices,
            refers_to=wanted.refers_to,
        )
        made.append(field)
        return field

    return shown(tenant_id, noun, custom.as_field(_edit(tenant_id, noun, add)))


def change(tenant_id: str, noun: Noun, key: str, wanted: CustomFieldChange) -> FieldOut:
    """Rename the field, change its choices, archive it or take it back. Values that records have stay as they are.

    Raises:
        NotFoundError: the tenant has no such field.
        InvalidError: choices are missing or out of place.
        ConflictError: another field has this label.
    """

    def alter(made: list[CustomField]) -> CustomField:
        field = next((each for each in made if each.key == key), None)
        if field is None:
            raise NotFoundError(f"there is no custom field {key[:80]}")
        given = {name: value for name, value in wanted.model_dump().items() if value is not None}
        after = field.model_copy(update=given)
        _check_choices(after.type, after.choices)
        if not after.archived:
            _check_label(noun, [each for each in made if each is not field], after.label)
        made[made.index(field)] = after
        return after

    after = _edit(tenant_id, noun, alter)
    return shown(tenant_id, noun, custom.as_field(after), after.archived)


def archive(tenant_id: str, noun: Noun, key: str) -> None:
    """Put the field away: nothing shows it or asks for it; its key stays reserved, its values stay where they are.

    Raises:
        NotFoundError: the tenant has no such field.
    """
    change(tenant_id, noun, key, CustomFieldChange(archived=True))


def shown(tenant_id: str, noun: Noun, field: Field, archived: bool = False) -> FieldOut:
    """*field* for outside."""
    return FieldOut(
        id=id_of(tenant_id, noun, field.key) if field.custom else None,
        noun=noun.name,
        name=field.name,
        label=field.label,
        type=field.type,
        custom=field.custom,
        choices=list(field.choices),
        refers_to=field.refers_to,
        several=field.several or field.type is FieldType.TAGS,
        filterable=not archived,
        sortable=filtering.is_sortable(field) and not archived,
        searchable=field.searchable,
        editable=field.editable and not archived,
        required=field.required,
        unique=field.unique,
        archived=archived,
        operators=[operator.value for operator in TYPES[field.type]],
    )


def key_of(label: str) -> str:
    """``Shoe size (EU)`` as ``shoeSizeEu``; of a label without a letter, ``field``."""
    words = _WORDS.findall(anyascii(label)) or ["field"]
    first, *others = (word.lower() for word in words)
    key = first + "".join(word.capitalize() for word in others)
    return (key if key[0].isalpha() else f"field{key}")[:_LONGEST_KEY]


def _defined(tenant_id: str, noun: Noun) -> list[CustomField]:
    kept = repository.find_fields(tenant_id, noun.name) if noun.custom else None
    return [CustomField.model_validate(each) for each in kept.fields] if kept else []


def _edit(tenant_id: str, noun: Noun, edit: Callable[[list[CustomField]], CustomField]) -> CustomField:
    """Apply *edit* to the fields of *noun* and keep them; anew when somebody else changed them at that moment."""
    for _try in range(_TRIES):
        kept = repository.find_fields(tenant_id, noun.name) or FieldSet(tenant_id, noun.name, fields=[])
        made = [CustomField.model_validate(each) for each in kept.fields]
        result = edit(made)
        kept.fields = [each.model_dump(mode="json") for each in made]
        if len(json.dumps(kept.fields)) > _MOST_BYTES:
            raise _wrong("/choices", f"the fields of {noun.name} have too many choices by now")
        try:
            repository.save_fields(kept)
        except ConflictError:
            continue
        return result
    raise ConflictError("these fields are being changed by others; try again")


def _check_kind(noun: Noun, wanted: NewField, nouns: Collection[str]) -> None:
    if not noun.custom:
        raise _wrong("/noun", f"{noun.name} take no fields of your own")
    _check_choices(wanted.type, wanted.choices)
    if wanted.type is FieldType.REFERENCE and wanted.refers_to not in nouns:
        raise _wrong("/refersTo", f"must be one of {', '.join(nouns)}")
    if wanted.type is not FieldType.REFERENCE and wanted.refers_to is not None:
        raise _wrong("/refersTo", "is for fields of the type reference")


def _check_choices(kind: FieldType, choices: Sequence[str]) -> None:
    if kind is FieldType.CHOICE and not choices:
        raise _wrong("/choices", "must name at least one")
    if kind is not FieldType.CHOICE and choices:
        raise _wrong("/choices", "is for fields of the type choice")


def _check_label(noun: Noun, made: Sequence[CustomField], label: str) -> None:
    for name, other in [
        *((field.name, field.label) for field in noun.fields),
        *((f"custom.{each.key}", each.label) for each in made if not each.archived),
    ]:
        if other.casefold() == label.casefold():
            raise ConflictError(f"{noun.name} have a field {other} already: {name}")


def _free_key(made: Sequence[CustomField], wanted: NewField) -> str:
    """The key that was asked for, or the first free one that the label gives; archived ones stay taken."""
    taken = {each.key for each in made}
    if wanted.key is not None:
        if wanted.key in taken:
            raise ConflictError(f"the key {wanted.key} is, or was, another field's")
        return wanted.key
    plain = key_of(wanted.label)
    tries = (plain if number == 1 else f"{plain[: _LONGEST_KEY - 4]}{number}" for number in range(1, len(taken) + 2))
    return next(key for key in tries if key not in taken)


def _wrong(pointer: str, detail: str) -> InvalidError:
    return InvalidError(f"{pointer or 'this field'}: {detail}", [{"pointer": pointer, "detail": detail}])
