"""Rows as CSV, XLSX and Parquet. Nothing in a file is taken for a formula; what is a number stays one."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any

from mancrel.kit import clock, money
from mancrel.kit.errors import InvalidError
from mancrel.kit.spreadsheets import harmless
from mancrel.records.fields import Field, FieldType

Row = Mapping[str, Any]
XLSX_ROWS = 1_048_575
"""Besides the header."""
_CELL = 32_767
"""Characters that a cell of XLSX takes."""
_PIECE = 50_000


@dataclass(frozen=True)
class Column:
    """One column of a file. *exponent*: the decimals of amounts, which are kept in minor units.

    Where amounts are in a *currency* of their own, their row says in which.
    """

    field: Field
    exponent: int
    own: bool = False

    @classmethod
    def of(cls, field: Field, currency: str, own: bool = False) -> Column:
        """The column of *field* for a tenant of *currency*; *own*: rows have currencies of their own."""
        return cls(field, money.exponent(currency), own and field.type is FieldType.MONEY and not field.custom)

    def value(self, row: Row) -> Any:
        """What the row has here: text, number, truth value, date, aware time, or None; lists as one text."""
        found = row.get(self.field.name)
        if isinstance(found, list | tuple):
            return "; ".join(str(each) for each in found) or None
        if found is None:
            return None
        exponent = money.exponent(row["currency"]) if self.own and row.get("currency") else self.exponent
        return _FORMS.get(self.field.type, _plain)(found, exponent)


def _plain(found: Any, exponent: int) -> Any:
    return found if isinstance(found, bool | int | float) else str(found)


def _number(found: Any, exponent: int) -> int | float:
    number = float(found)
    return int(number) if number.is_integer() and abs(number) < 2**53 else number


_FORMS: Mapping[FieldType, Callable[[Any, int], Any]] = {
    FieldType.MONEY: lambda found, exponent: Decimal(int(found)).scaleb(-exponent),
    FieldType.NUMBER: _number,
    FieldType.DATE: lambda found, _: found if isinstance(found, date) else date.fromisoformat(str(found)[:10]),
    FieldType.MOMENT: lambda found, _: found if isinstance(found, datetime) else clock.parse(str(found)),
}
Write = Callable[[Path, Sequence[Column], Iterable[Row]], None]


def write_csv(path: Path, columns: Sequence[Column], rows: Iterable[Row]) -> None:
    """RFC 4180 in UTF-8 with a mark, by which Excel knows the encoding."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([harmless(column.field.label) for column in columns])
        writer.writerows([_text(column.value(row)) for column in columns] for row in rows)


def _text(value: Any) -> str:
    if isinstance(value, str):
        return harmless(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return clock.stamp(value)
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def write_xlsx(path: Path, columns: Sequence[Column], rows: Iterable[Row]) -> None:
    """A workbook with one sheet. Texts are texts, and marked as such where they look like formulas.

    Raises:
        InvalidError: more rows than a sheet takes.
    """
    import xlsxwriter  # few workers need it

    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
               "strings_to_numbers": False}  # fmt: skip
    with xlsxwriter.Workbook(str(path), options) as book:
        sheet = book.add_worksheet()
        sheet.freeze_panes(1, 0)
        forms = {
            "bold": book.add_format({"bold": True}), "quoted": book.add_format({"quote_prefix": True}),
            "date": book.add_format({"num_format": "yyyy-mm-dd"}),
            "time": book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"}),
            **{f"money{n}": book.add_format({"num_format": "#,##0." + n * "0" if n else "#,##0"}) for n in range(4)},
        }  # fmt: skip
        for at, column in enumerate(columns):
            sheet.write_string(0, at, column.field.label, forms["bold"])
        for number, row in enumerate(rows, 1):
            if number > XLSX_ROWS:
                raise InvalidError("a sheet takes 1,048,575 rows: export CSV or Parquet")
            for at, column in enumerate(columns):
                _put(sheet, number, at, column.value(row), forms)


def _put(sheet: Any, row: int, at: int, value: Any, forms: Mapping[str, Any]) -> None:
    if isinstance(value, bool):
        sheet.write_boolean(row, at, value)
    elif isinstance(value, datetime):
        sheet.write_datetime(row, at, value.replace(tzinfo=None), forms["time"])
    elif isinstance(value, date):
        sheet.write_datetime(row, at, value, forms["date"])
    elif isinstance(value, Decimal):
        sheet.write_number(row, at, float(value), forms[f"money{-int(value.as_tuple().exponent)}"])
    elif isinstance(value, int | float):
        sheet.write_number(row, at, value)
    elif value is not None:
        text = str(value)[:_CELL]
        sheet.write_string(row, at, text, forms["quoted"] if harmless(text) != text else None)


def write_parquet(path: Path, columns: Sequence[Column], rows: Iterable[Row]) -> None:
    """Typed columns, compressed (zstd). Written in pieces, so that a million rows need little memory."""
    import polars as pl  # only in the functions that carry the columnar layer

    schema = {column.field.name: _type(column, pl) for column in columns}
    pieces: list[Path] = []
    for piece in _pieces(rows):
        values = {column.field.name: [column.value(row) for row in piece] for column in columns}
        part = path.with_suffix(f".{len(pieces)}")
        pl.DataFrame(values, schema=schema, strict=False).write_parquet(part)
        pieces.append(part)
    if pieces:
        pl.scan_parquet(pieces).sink_parquet(path, compression="zstd")
    else:
        pl.DataFrame(schema=schema).write_parquet(path)
    for part in pieces:
        part.unlink()


def _pieces(rows: Iterable[Row]) -> Iterator[list[Row]]:
    waiting = iter(rows)
    while piece := list(islice(waiting, _PIECE)):
        yield piece


def _type(column: Column, pl: Any) -> Any:
    if column.field.several or column.field.type is FieldType.TAGS:
        return pl.String
    finest = 3 if column.own else column.exponent
    kinds = {
        FieldType.MONEY: pl.Decimal(18, finest), FieldType.NUMBER: pl.Float64, FieldType.DATE: pl.Date,
        FieldType.MOMENT: pl.Datetime("us", "UTC"), FieldType.BOOLEAN: pl.Boolean,
    }  # fmt: skip
    return kinds.get(column.field.type, pl.String)


WRITERS: Mapping[str, Write] = {"csv": write_csv, "xlsx": write_xlsx, "parquet": write_parquet}
