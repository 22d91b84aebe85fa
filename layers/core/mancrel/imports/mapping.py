"""Which field each column becomes: by the program that wrote the file, by its name, and by how its values look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mancrel.imports import looks, vendors, words
from mancrel.imports.targets import BASELINE, ID, Column
from mancrel.records.fields import Field, FieldType

_FITTING: dict[FieldType, frozenset[str]] = {
    FieldType.EMAIL: frozenset({"email"}),
    FieldType.PHONE: frozenset({"phone", "number"}),
    FieldType.DATE: frozenset({"date", "number"}),
    FieldType.MOMENT: frozenset({"date", "number"}),
    FieldType.NUMBER: frozenset({"number"}),
    FieldType.MONEY: frozenset({"number"}),
}
"""What some of the values of a column must look like for its name to be believed."""
_BY_LOOKS = {"email": ("email", "emails"), "phone": ("phone", "phones"), "country": ("country",)}
_SEVERAL = frozenset({"email", "phone", "emails", "phones", "tags"})
"""Targets that several columns may have together."""


@dataclass(frozen=True)
class Guess:
    """The columns with their targets, and which program's export this is, if we know it."""

    columns: list[Column]
    vendor: str | None


def guess(noun: str, fields: Mapping[str, Field], header: Sequence[str], samples: Sequence[Sequence[str]]) -> Guess:
    """A target for each column, with the reason.

    Args:
        fields: what a column may become (targets.targets).
        samples: for each column, some of its values.
    """
    export = vendors.recognise(header, noun)
    columns = [
        Column(at, name, looks=looks.of(values), sample=[value[:100] for value in values if value.strip()][:5])
        for at, (name, values) in enumerate(zip(header, samples, strict=True))
    ]
    taken: set[str] = set()
    if export:
        for column in columns:
            _by_vendor(column, export, fields, taken)
    for column in columns:
        if column.looks == "id" and words.plain(column.header) == "id" and ID not in taken:
            _take(column, ID, "these are our own ids", taken)
        elif not column.reason:
            _by_name(column, noun, samples[column.index], fields, taken)
    _leave_figures(columns, taken)
    for column in columns:
        if not column.reason:
            _by_looks(column, fields, taken)
    return Guess(columns, export.vendor if export else None)


def _leave_figures(columns: Sequence[Column], taken: set[str]) -> None:
    """In a file of our own, figures hold the orders that we count already."""
    for column in columns:
        if ID in taken and column.target in BASELINE:
            column.target, column.reason = None, "our own figures count orders, too: they would count twice"


def _by_vendor(column: Column, export: vendors.Export, fields: Mapping[str, Field], taken: set[str]) -> None:
    target = vendors.target_of(export, column.header)
    if target is None:
        return
    known = _known(target, fields)
    if not target or known is None:
        column.reason = f"{export.vendor} writes it; there is no field for it"
    elif _free(known, taken):
        _take(column, known, f"{export.vendor} calls it so", taken)
        column.values = dict(export.values.get(target, {}))


def _by_name(column: Column, noun: str, values: Sequence[str], fields: Mapping[str, Field], taken: set[str]) -> None:
    for target in _named(words.plain(column.header), noun, fields):
        known = _known(target, fields)
        if known is None or not _free(known, taken):
            continue
        fitting = _FITTING.get(fields[known].type)
        if fitting is None or looks.some(values, fitting):
            _take(column, known, f"its name means {fields[known].label}", taken)
            return


def _named(name: str, noun: str, fields: Mapping[str, Field]) -> list[str]:
    """What a column called *name* may mean; in a file of deals "deal name" is the name, and "deal" alone, too."""
    found = [*_own(name, fields), *words.targets().get(name, [])]
    own = _SINGULAR.get(noun)
    if own is None or name.partition(" ")[0] != own:
        return found
    rest = name.removeprefix(own).strip() or "name"
    return [*found, *_own(rest, fields), *words.targets().get(rest, [])]


def _own(name: str, fields: Mapping[str, Field]) -> list[str]:
    """Fields that are called exactly so, by label, name or key."""
    return [
        target
        for target, field in fields.items()
        if name in (words.plain(field.label), words.plain(target), words.plain(field.key)) and target != "id"
    ]


def _by_looks(column: Column, fields: Mapping[str, Field], taken: set[str]) -> None:
    for target in _BY_LOOKS.get(column.looks, ()):
        if target in fields and target not in taken:
            _take(column, target, f"its values look like {_PLURALS[column.looks]}", taken)
            return
    column.reason = "no field has this name" if column.looks != "empty" else "it is empty"


_PLURALS = {"email": "e-mail addresses", "phone": "telephone numbers", "country": "countries"}


def _known(target: str, fields: Mapping[str, Field]) -> str | None:
    """*target*, or the field of this noun that means the same."""
    for name in (target, *_SAME.get(target, ())):
        if name in fields:
            return name
    return None


_SINGULAR = {"contacts": "contact", "companies": "company", "leads": "lead", "deals": "deal"}
_SAME = {
    "companyName": ("companyId", "company"),
    "companyId": ("companyName",),
    "emails": ("email",),
    "phones": ("phone",),
    "title": ("name",),
    "name": ("title",),
    "expectedCloseOn": ("closeDate",),
    "note": ("description",),
}


def _free(target: str, taken: set[str]) -> bool:
    return target not in taken or target in _SEVERAL


def _take(column: Column, target: str, reason: str, taken: set[str]) -> None:
    column.target, column.reason = target, reason
    taken.add(target)
