"""Any file that people export from elsewhere, as one table: a header and rows, read as often as one likes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from mancrel.imports import delimited, encodings, workbooks
from mancrel.imports.delimited import Delimited, Line
from mancrel.imports.sheets import letters
from mancrel.imports.workbooks import Workbook
from mancrel.kit.errors import InvalidError

MAX_ROWS = 1_000_000
MAX_COLUMNS = 500
_PREAMBLE = 20
_ARCHIVE, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FOREIGN = {
    _OLE: "this is an old XLS file, or one with a password: save it as XLSX or CSV",
    b"%PDF": "this is a PDF: export the table as CSV or XLSX",
    b"\x1f\x8b": "this file is packed with gzip: unpack it first",
    b"\x89PNG": "this is a picture: export the table as CSV or XLSX",
    b"PAR1": "this is a Parquet file: save it as CSV or XLSX",
    b"SQLite": "this is a database: export the table as CSV or XLSX",
}


@dataclass(frozen=True)
class Choices:
    """What a person said about how to read the file; None is found out.

    Attributes:
        delimiter: of a CSV file, one character.
        header_row: the number of the row with the columns' names; 0 when there is none.
    """

    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    header_row: int | None = None


FOUND = Choices()


@dataclass(frozen=True)
class Table:
    """A file as a table.

    Attributes:
        header: the columns' names, unique and never empty.
        header_row: where they stood; 0 when the file has none and they are `Column A` and so on.
        source: the file itself.
    """

    source: Delimited | Workbook
    header: tuple[str, ...]
    header_row: int

    @property
    def strict(self) -> bool:
        """Whether a row with fewer cells than the header is broken. Workbooks leave out empty cells at the end."""
        return isinstance(self.source, Delimited)

    def rows(self) -> Iterator[Line]:
        """Each row that is not blank, with exactly as many cells as the header, and what is wrong with it.

        Raises:
            InvalidError: there are more than 1,000,000, or an XLSX file turns out to be damaged.
        """
        width, count, strict = len(self.header), 0, self.strict
        for number, cells, fault in self.source.lines():
            if number <= self.header_row or not (fault or any(cells)):
                continue
            count += 1
            if count > MAX_ROWS:
                raise InvalidError(f"this file has more than {MAX_ROWS:,} rows: split it")
            if fault or len(cells) == width:
                yield number, cells, fault
            else:
                yield number, *_fitted(cells, width, strict)

    def sample(self, rows: int) -> list[Line]:
        """The first *rows* rows."""
        return list(islice(self.rows(), rows))


def open_table(path: Path, choices: Choices = FOUND) -> Table:
    """The file *path* as a table.

    Raises:
        InvalidError: it is none that we read, is damaged, or holds nothing; says what to do instead.
    """
    with path.open("rb") as file:
        head = file.read(16)
    if not head:
        raise InvalidError("this file is empty")
    for magic, advice in _FOREIGN.items():
        if head.startswith(magic):
            raise InvalidError(advice)
    source: Delimited | Workbook
    if head.startswith(_ARCHIVE):
        source = workbooks.recognise(path, choices.sheet)
    else:
        source = delimited.recognise(path, encodings.detect(path, choices.encoding), choices.delimiter)
    return _headed(source, choices.header_row)


def _headed(source: Delimited | Workbook, wanted: int | None) -> Table:
    first = [line for line in islice(source.lines(), _PREAMBLE) if _filled(line[1])]
    if not first:
        raise InvalidError("this file has no rows that can be read")
    if wanted is None:
        number, cells = _header_of(first)
    else:
        number, cells = next(((line[0], line[1]) for line in first if line[0] == wanted), (0, []))
        if wanted and not number:
            raise InvalidError(f"row {wanted} has no names of columns")
    width = len(cells) if number else max(len(line[1]) for line in first)
    names = _unique([cells[at].strip() if at < len(cells) else "" for at in range(width)])
    if width > MAX_COLUMNS:
        raise InvalidError(f"this file has more than {MAX_COLUMNS} columns")
    return Table(source, names, number)


def _header_of(first: list[Line]) -> tuple[int, list[str]]:
    """The first row that is about as wide as the widest: reports begin with a title. None when it is data already."""
    widest = max(_filled(cells) for _, cells, _ in first)
    number, cells, _ = next(line for line in first if _filled(line[1]) * 2 > widest)
    if any("@" in cell or cell.strip().lstrip("+").isdigit() for cell in cells):
        return 0, []
    return number, _without_end(cells)


def _filled(cells: list[str]) -> int:
    return sum(1 for cell in cells if cell.strip())


def _without_end(cells: list[str]) -> list[str]:
    width = max((at + 1 for at, cell in enumerate(cells) if cell.strip()), default=0)
    return cells[:width]


def _unique(names: list[str]) -> tuple[str, ...]:
    found: list[str] = []
    for at, name in enumerate(names):
        plain = " ".join(name.replace("\ufeff", "").split())[:100] or f"Column {letters(at)}"
        again = found.count(plain)
        found.append(
            plain if not again else next(f"{plain} ({n})" for n in range(2, 999) if f"{plain} ({n})" not in found)
        )
    return tuple(found)


def _fitted(cells: list[str], width: int, strict: bool) -> tuple[list[str], str | None]:
    if len(cells) > width:
        if any(cells[width:]):
            return cells, f"has {len(cells)} cells where the header has {width}"
        return cells[:width], None
    if strict:
        return cells, f"has {len(cells)} {'cell' if len(cells) == 1 else 'cells'} where the header has {width}"
    return cells + [""] * (width - len(cells)), None
