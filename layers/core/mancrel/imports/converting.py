"""Rows of a file as records to be: each cell by the type of its field, names joined, further addresses kept beside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from mancrel.imports import figures, staging
from mancrel.imports.cells import MAX_TAGS, SHORT, reader
from mancrel.imports.house import House
from mancrel.imports.targets import FIRST, LAST, Column, Values
from mancrel.kit.spreadsheets import bare
from mancrel.records.fields import Field, FieldType

Fault = tuple[int, str, str]
"""The column's index, the value (cut), and what is wrong with it."""
_CUT = 100


class Converter:
    """Converts rows of one file, all in the same way."""

    def __init__(self, columns: Sequence[Column], fields: Mapping[str, Field], house: House) -> None:
        self.steps = [
            (column.index, column.target, reader(fields[column.target], column, house), fields[column.target])
            for column in columns
            if column.target is not None and column.target in fields
        ]
        self.named = bool({FIRST, LAST} & {target for _, target, _, _ in self.steps})
        self.paths = house.paths
        self.currency = house.currency
        self.amounts = [target for _, target, _, field in self.steps if _is_own(field, house)]
        self.finish = self.named or bool(self.paths) or bool(self.amounts)
        self.columns = {target: index for index, target, _, _ in self.steps}
        self.beside = {one: more for one, more in (("email", "emails"), ("phone", "phones")) if more in fields}

    def row(self, cells: Sequence[str]) -> tuple[Values, list[Fault]]:
        """What *cells* say, by field, and what could not be understood."""
        values: Values = {}
        faults: list[Fault] = []
        for index, target, read, field in self.steps:
            text = cells[index]
            if type(text) is str:  # not Typed, which stripping would turn into a plain text
                text = text.strip()
                text = bare(text) if text[:1] == "'" else text
            if not text:
                continue
            try:
                value = read(text)
            except ValueError as error:
                faults.append((index, text[:_CUT], str(error)))
                continue
            if type(value) is list or target in values:
                self._keep(values, target, field, value)
            elif value is not None:
                values[target] = value
        if self.finish:
            self._finish(values, faults)
        return values, faults

    def _finish(self, values: Values, faults: list[Fault]) -> None:
        """What only a row as a whole can say."""
        if self.named:
            _join_names(values)
        if self.paths:
            lost = staging.settle(self.paths, values)
            faults += [(self.columns[name], text[:_CUT], detail) for name, text, detail in lost]
        for name in self.amounts:
            if name in values:
                self._scale(name, values, faults)

    def _scale(self, name: str, values: Values, faults: list[Fault]) -> None:
        """Put the amount into the minor units of the row's currency."""
        amount = values.pop(name)
        try:
            values[name] = figures.minor(amount, values.get("currency", self.currency))
        except ValueError as error:
            faults.append((self.columns[name], f"{amount}"[:_CUT], str(error)))

    def _keep(self, values: Values, target: str, field: Field, value: Any) -> None:
        """Lists grow; of further addresses and numbers for the same field, the first one counts, others go beside."""
        if value is None:
            return
        given = value if isinstance(value, list) else [value]
        if field.several or field.type is FieldType.TAGS:
            values[target] = list(dict.fromkeys([*values.get(target, ()), *given]))[:MAX_TAGS]
            return
        if target not in values and given:
            values[target], *given = given
        beside = self.beside.get(target)
        if beside and (rest := [each for each in given if each != values[target]]):
            values[beside] = list(dict.fromkeys([*values.get(beside, ()), *rest]))


def _is_own(field: Field, house: House) -> bool:
    return house.own_currencies and field.type is FieldType.MONEY and not field.custom


def _join_names(values: Values) -> None:
    parts = [values.pop(FIRST, ""), values.pop(LAST, "")]
    whole = " ".join(part for part in parts if part)
    if whole and "name" not in values:
        values["name"] = whole[:SHORT]
