"""What is in an uploaded file: read once from end to end, so that nothing is decided by its first rows alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from itertools import islice
from typing import Any

from mancrel.imports import dates, files, mapping, numbers, passing, repository, vendors
from mancrel.imports.delimited import Delimited
from mancrel.imports.house import House
from mancrel.imports.limits import IMPORTED
from mancrel.imports.models import Import
from mancrel.imports.reading import Table
from mancrel.imports.schemas import FileFacts, Options
from mancrel.imports.targets import Column, targets
from mancrel.kit import memory
from mancrel.kit.errors import InvalidError
from mancrel.nouns import named
from mancrel.records import custom
from mancrel.records.fields import Field, FieldType

_SAMPLE = 500
_WORDS = 40
_BATCH = 5000


def analyse(tenant_id: str, import_id: str) -> None:
    """Find out what the file is and what its columns become; a file that cannot be read fails the import with advice.

    Raises:
        NotFoundError: there is no such import, or its file is gone.
    """
    one = repository.get(tenant_id, import_id)
    if one.status != "analysing":
        return
    try:
        with files.on_disk(one) as path, memory.uncollected():
            table = passing.table(one, path)
            columns, vendor = _columns(one, table)
            rows, broken = _walk(table, columns)
    except InvalidError as error:
        repository.move(one, ["analysing"], "failed", reason=error.detail)
        return
    country = _country(one)
    for column in columns:
        _settle(column, table, country)
    facts = _facts(table, rows, broken, vendor)
    repository.move(one, ["analysing"], "ready", facts=facts, columns=passing.as_json(list(columns)), trial=None)


def _columns(one: Import, table: Table) -> tuple[list[_Watched], str | None]:
    noun = named(one.noun)
    fields = targets(noun.name, custom.all_fields(one.tenant_id, noun))
    sample = [cells for _, cells, fault in table.sample(_SAMPLE) if not fault]
    samples = [[cells[at] for cells in sample] for at in range(len(table.header))]
    guess = mapping.guess(noun.name, fields, table.header, samples)
    house = passing.house(one.tenant_id, noun, Options.model_validate(one.options))
    for column, values in zip(guess.columns, samples, strict=True):
        _complete(column, fields, values, house)
    return [_Watched(column, fields.get(column.target or "")) for column in guess.columns], guess.vendor


def _complete(column: Column, fields: Mapping[str, Field], values: Sequence[str], house: House) -> None:
    """Show the words that must be translated; leave out a column of owners of whom hardly any is a colleague."""
    field = fields.get(column.target or "")
    words = list(dict.fromkeys(value.strip() for value in values if value.strip()))
    if field is None or not words:
        return
    if field.type is FieldType.CHOICE:
        known = {choice.casefold() for choice in field.choices} | {word.casefold() for word in column.values}
        strange = [word for word in words[:_WORDS] if word.casefold() not in known]
        column.values |= dict.fromkeys(strange, "")
        if strange:
            column.assumed.append("words that are no choice of this field are left out unless you say what they mean")
    elif field.type is FieldType.USER and 2 * sum(word.lower() in house.people for word in words) < len(words):
        column.target, column.reason = None, "hardly any of these is a colleague's name or e-mail address"


class _Watched(Column):
    """A column while the file is read: what its dates or numbers tell, as far as it may hold any."""

    def __init__(self, column: Column, field: Field | None) -> None:
        super().__init__(**asdict(column))
        kind = field.type if field else None
        self.has_dates = self.looks == "date" or kind in (FieldType.DATE, FieldType.MOMENT)
        self.has_numbers = self.looks == "number" or kind in (FieldType.NUMBER, FieldType.MONEY)
        self.dates, self.numbers = dates.Evidence(), numbers.Evidence()


def _walk(table: Table, columns: Sequence[_Watched]) -> tuple[int, int]:
    """Count rows, broken rows and filled cells, and gather what dates and numbers tell."""
    rows = broken = 0
    filled = [0] * len(columns)
    told: list[tuple[int, dates.Evidence | numbers.Evidence]] = [
        (each.index, each.dates) for each in columns if each.has_dates
    ]
    told += [(each.index, each.numbers) for each in columns if each.has_numbers]
    lines = table.rows()
    while batch := list(islice(lines, _BATCH)):
        whole = [cells for _, cells, fault in batch if not fault]
        rows, broken = rows + len(batch), broken + len(batch) - len(whole)
        values = list(zip(*whole, strict=True))
        filled = (
            [count + len(cells) - cells.count("") for count, cells in zip(filled, values, strict=True)]
            if values
            else filled
        )
        for at, evidence in told if values else ():
            for text in set(values[at]):
                if type(text) is str:  # what a workbook keeps as a number tells nothing
                    evidence.add(text.strip())
    for column, count in zip(columns, filled, strict=True):
        column.filled = count
    return rows, broken


def _settle(column: _Watched, table: Table, country: str | None) -> None:
    order, mark = column.dates.verdict(country), column.numbers.verdict(_likely_mark(table))
    column.date_order, column.decimal_mark = order.order, mark.mark
    if not order.sure and column.has_dates:
        column.assumed.append(
            f"{'the day' if order.order is dates.Order.DAY_FIRST else 'the month'} comes first ({order.reason})"
        )
    if not mark.sure and column.has_numbers:
        column.assumed.append(f"{'a comma' if mark.mark == ',' else 'a point'} is the decimal mark ({mark.reason})")


def _likely_mark(table: Table) -> str:
    """Where semicolons separate cells, commas are needed for decimals."""
    return "," if isinstance(table.source, Delimited) and table.source.delimiter == ";" else "."


def _country(one: Import) -> str | None:
    return passing.house(one.tenant_id, named(one.noun), Options.model_validate(one.options)).country


def _facts(table: Table, rows: int, broken: int, vendor: str | None) -> dict[str, Any]:
    source, export = table.source, vendors.recognise(table.header)
    plain = source if isinstance(source, Delimited) else None
    book = None if isinstance(source, Delimited) else source
    facts = FileFacts(
        kind="csv" if plain else "xlsx",
        encoding=plain.encoding.name if plain else None,
        encoding_reason=plain.encoding.reason if plain else None,
        delimiter=plain.delimiter if plain else None,
        sheet=book.sheet if book else None,
        sheets=list(book.sheets) if book else [],
        header_row=table.header_row,
        rows=rows,
        broken_rows=broken,
        vendor=vendor or (export.vendor if export else None),
        looks_like=export.noun if export and export.noun in IMPORTED else None,
    )
    return facts.model_dump(mode="json")
