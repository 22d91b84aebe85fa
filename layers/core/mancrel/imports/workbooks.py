"""XLSX, opened with suspicion: what is inside is measured before anything is unpacked (ECMA-376, part 1).

No library reads it for us: python-calamine is five times as fast and aborts the process on a 5 KB file that names a
cell in the last row and column; openpyxl takes 2.4 times as long. See docs/import.md.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from xml.parsers import expat

from mancrel.imports.delimited import Line
from mancrel.imports.parts import Parts
from mancrel.imports.sheets import Styles, strings, walk
from mancrel.kit.errors import InvalidError

MAX_UNPACKED = 2 << 30
MAX_STRINGS = 400 << 20
MAX_RATIO = 200
_SMALL = 20 << 20
_MAX_PARTS = 2000
_DATES = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
"""Built-in number formats that show a date or a time (18.8.30)."""
BROKEN = "this XLSX file is damaged: open it in a spreadsheet program and save it again"


@dataclass(frozen=True)
class Workbook:
    """A workbook that is safe to read, as often as one likes.

    Attributes:
        sheets: their names, in order.
        sheet: the one that is read.
    """

    path: Path
    sheets: tuple[str, ...]
    sheet: str
    part: str
    styles: Styles

    @cached_property
    def shared(self) -> list[str]:
        """The texts of all sheets, read once however often the rows are."""
        with zipfile.ZipFile(self.path) as archive:
            return strings(Parts(archive), MAX_STRINGS)

    def lines(self) -> Iterator[Line]:
        """The rows that have cells, in order, numbered as the spreadsheet does.

        Raises:
            InvalidError: the file turns out to be damaged or to unfold to more than it said.
        """
        try:
            with zipfile.ZipFile(self.path) as archive:
                yield from walk(Parts(archive), self.part, self.shared, self.styles)
        except _DAMAGES as error:
            raise InvalidError(BROKEN) from error


_DAMAGES = (zipfile.BadZipFile, expat.ExpatError, LookupError, ValueError, EOFError, NotImplementedError, RuntimeError)


def recognise(path: Path, sheet: str | None = None) -> Workbook:
    """Look into the XLSX file *path*; *sheet* is the one that a person chose, else the first that is shown.

    Raises:
        InvalidError: it is no workbook, is damaged or encrypted, would unfold to too much, or has no such sheet.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            _measure(archive)
            return _described(path, Parts(archive), sheet)
    except _DAMAGES as error:
        raise InvalidError(BROKEN) from error


def _measure(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    names = {part.filename for part in parts}
    if "xl/workbook.xml" not in names:
        raise InvalidError(_what(names))
    if len(parts) > _MAX_PARTS or len(names) != len(parts):
        raise InvalidError("this XLSX file has more parts than a workbook needs")
    if any(part.flag_bits & 1 for part in parts):
        raise InvalidError("this XLSX file is encrypted: save it without a password")
    unpacked, packed = sum(part.file_size for part in parts), sum(part.compress_size for part in parts)
    if unpacked > MAX_UNPACKED or (unpacked > _SMALL and unpacked > MAX_RATIO * max(1, packed)):
        raise InvalidError(f"this XLSX file would unfold to {unpacked >> 20} MB: save the sheet as CSV instead")


def _what(names: set[str]) -> str:
    if "mimetype" in names and "content.xml" in names:
        return "this is an OpenDocument file: save it as XLSX or CSV"
    if any(name.endswith(".iwa") or name == "Index.zip" for name in names):
        return "this is a Numbers file: export it as XLSX or CSV"
    if "xl/workbook.bin" in names:
        return "this is an XLSB file: save it as XLSX or CSV"
    return "this is an archive and no workbook: unpack it and send the CSV or XLSX file in it"


def _described(path: Path, parts: Parts, wanted: str | None) -> Workbook:
    early = False
    sheets: list[tuple[str, str, str]] = []  # name, relation, state
    for name, attributes in parts.elements("xl/workbook.xml"):
        if name == "workbookPr":
            early = attributes.get("date1904") in ("1", "true")
        elif name == "sheet":
            relation = next((value for key, value in attributes.items() if key.rpartition(":")[2] == "id"), "")
            sheets.append((attributes.get("name", ""), relation, attributes.get("state", "visible")))
    chosen = _chosen(sheets, wanted)
    part = _part_of(parts, chosen[1])
    return Workbook(path, tuple(name for name, _, _ in sheets), chosen[0], part, Styles(_dates(parts), early))


def _chosen(sheets: list[tuple[str, str, str]], wanted: str | None) -> tuple[str, str, str]:
    if not sheets:
        raise InvalidError("this workbook has no sheets")
    if wanted is None:
        return next((sheet for sheet in sheets if sheet[2] == "visible"), sheets[0])
    found = next((sheet for sheet in sheets if sheet[0] == wanted), None)
    if found is None:
        raise InvalidError(f"this workbook has no sheet {wanted[:60]!r}")
    return found


def _part_of(parts: Parts, relation: str) -> str:
    for name, attributes in parts.elements("xl/_rels/workbook.xml.rels"):
        if name == "Relationship" and attributes.get("Id") == relation:
            target = attributes.get("Target", "")
            return target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    raise KeyError(relation)


def _dates(parts: Parts) -> frozenset[int]:
    """The cell styles that show a number as a date."""
    formats: set[int] = set(_DATES)
    found, position, inside = set(), 0, False
    for name, attributes in parts.elements("xl/styles.xml", missing_is_empty=True):
        if name == "numFmt" and _shows_date(attributes.get("formatCode", "")):
            formats.add(int(attributes["numFmtId"]))
        elif name in ("cellXfs", "cellStyles", "dxfs"):
            inside = name == "cellXfs"
        elif name == "xf" and inside:
            if int(attributes.get("numFmtId", "0")) in formats:
                found.add(position)
            position += 1
    return frozenset(found)


def _shows_date(code: str) -> bool:
    plain = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]|_.', "", code).lower()
    return bool(re.search(r"[ymdhs]", plain)) and "general" not in plain
