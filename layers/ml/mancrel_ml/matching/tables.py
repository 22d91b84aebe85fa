"""Records as columns of plain text, one per role; read from CSV of any make, or built from rows."""

import csv
import gzip
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mancrel_ml.matching.roles import Kind, Role, kind_of, role_of

_FIELD_LIMIT = 16 * 2**20
_ENCODINGS = ("utf-8-sig", "cp1252")


@dataclass
class Table:
    """*columns* hold one text per record and role; several columns of one role are joined by a newline."""

    ids: list[str]
    columns: dict[Role, list[str]]
    source: list[int] = field(default_factory=list)
    """Which file each record came from; empty for one."""

    def __len__(self) -> int:
        return len(self.ids)

    def column(self, role: Role) -> list[str]:
        """The texts of *role*; empty ones when the table does not have it."""
        return self.columns.get(role) or [""] * len(self.ids)


@dataclass
class RawTable:
    """A CSV file: headers and rows."""

    headers: list[str]
    rows: list[list[str]]

    def column(self, number: int) -> list[str]:
        """The stripped values of one column."""
        return [row[number].strip() for row in self.rows]


def read(path: Path) -> RawTable:
    """Read CSV with a header, gzipped or not, separated by comma, semicolon, tab or bar.

    Raises:
        ValueError: it has no rows.
    """
    text = _text(path)
    head = text.split("\n", 1)[0]
    separator = max(",;\t|", key=head.count)
    before = csv.field_size_limit(_FIELD_LIMIT)  # of the whole process
    try:
        rows = list(csv.reader(text.splitlines(keepends=True), delimiter=separator, skipinitialspace=True))
    finally:
        csv.field_size_limit(before)
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    if len(rows) < 2:
        raise ValueError(f"{path} needs a header and at least one row")
    width = len(rows[0])
    return RawTable([cell.strip() for cell in rows[0]], [(row + [""] * width)[:width] for row in rows[1:]])


def _text(path: Path) -> str:
    raw = path.read_bytes()
    if raw[:2] == b"\x1f\x8b":
        raw = gzip.decompress(raw)
    for encoding in _ENCODINGS:
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("latin-1")


def combine(tables: Sequence[RawTable], id_columns: Sequence[int]) -> tuple[Table, Kind]:
    """One table of all records, its columns by role, and what the records are."""
    roles = [_roles(table, id_column) for table, id_column in zip(tables, id_columns, strict=True)]
    common = {role for each in roles for role in each}
    kind = kind_of(common, [header for table in tables for header in table.headers])
    made = [
        from_columns(table.column(number), _renamed(each, kind), table, source)
        for source, (table, number, each) in enumerate(zip(tables, id_columns, roles, strict=True))
    ]
    return _stacked(made), kind


def from_columns(ids: list[str], roles: Mapping[Role, list[int]], raw: RawTable, source: int = 0) -> Table:
    """The columns of *raw* by role; what has no role is left out."""
    columns = {role: _joined(raw.column(number) for number in numbers) for role, numbers in roles.items()}
    return Table(ids, columns, [source] * len(ids))


def _joined(columns: Iterable[list[str]]) -> list[str]:
    return ["\n".join(filter(None, cells)) for cells in zip(*columns, strict=True)]


def _roles(table: RawTable, id_column: int) -> dict[Role, list[int]]:
    found: dict[Role, list[int]] = {}
    for number, header in enumerate(table.headers):
        if number != id_column and (role := role_of(header, table.column(number))) is not Role.NOTHING:
            found.setdefault(role, []).append(number)
    return found


_AS = {
    Kind.PRODUCT: {Role.NAME: Role.TITLE, Role.COMPANY: Role.MAKER},
    Kind.ORGANISATION: {Role.NAME: Role.COMPANY, Role.TITLE: Role.COMPANY},
    Kind.PERSON: {Role.TITLE: Role.OTHER},
}


def _renamed(roles: Mapping[Role, list[int]], kind: Kind) -> dict[Role, list[int]]:
    renamed: dict[Role, list[int]] = {}
    for role, numbers in roles.items():
        renamed.setdefault(_AS[kind].get(role, role), []).extend(numbers)
    return renamed


def _stacked(tables: Sequence[Table]) -> Table:
    roles = {role for table in tables for role in table.columns}
    return Table(
        [each for table in tables for each in table.ids],
        {role: [value for table in tables for value in table.column(role)] for role in roles},
        [each for table in tables for each in table.source] if len(tables) > 1 else [],
    )
