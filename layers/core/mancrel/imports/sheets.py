"""The cells of one sheet, row by row, as texts (ECMA-376, part 1, 18.3 and 18.4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from mancrel.imports.delimited import Line
from mancrel.imports.parts import Attributes, Parser, Parts, new_parser
from mancrel.kit.errors import InvalidError

LONGEST = 131_072
MAX_COLUMNS = 1000
TOO_LONG = "\x00a cell longer than 128 KB"
_DIGITS = "0123456789"


class Typed(str):
    """A cell that the workbook keeps as a number, a date or a truth value: nothing about it must be guessed."""

    __slots__ = ()


@dataclass(frozen=True)
class Styles:
    """Which cell styles show a date, and whether days count from 1904 (18.2.28)."""

    dates: frozenset[int]
    early: bool


def strings(parts: Parts, largest: int) -> list[str]:
    """The shared strings.

    Raises:
        InvalidError: they are more than *largest* bytes.
    """
    name = next((each for each in ("xl/sharedStrings.xml", "xl/SharedStrings.xml") if parts.has(each)), None)
    if name is None:
        return []
    if parts.size(name) > largest:
        raise InvalidError("this XLSX file holds too many texts: save the sheet as CSV instead")
    collector = _Strings()
    for _ in parts.feed(name, collector.parser):
        pass
    return collector.found


class _Strings:
    """Collects ``<si><t>…</t></si>``, without the phonetic hints of ``<rPh>``."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.pieces: list[str] = []
        self.length = 0
        self.hint = False
        self.parser = new_parser()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end

    def _start(self, tag: str, _attributes: Attributes) -> None:
        name = tag.rpartition(":")[2]
        if name == "t" and not self.hint:
            self.parser.CharacterDataHandler = self._text
        elif name == "rPh":
            self.hint = True
        elif name == "si":
            self.pieces.clear()
            self.length = 0

    def _text(self, text: str) -> None:
        self.length += len(text)
        if self.length <= LONGEST:
            self.pieces.append(text)

    def _end(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        if name == "t":
            self.parser.CharacterDataHandler = None
        elif name == "rPh":
            self.hint = False
        elif name == "si":
            self.found.append("".join(self.pieces) if self.length <= LONGEST else TOO_LONG)


def walk(parts: Parts, name: str, shared: list[str], styles: Styles) -> Iterator[Line]:
    """The rows of the sheet in part *name*."""
    sheet = _Sheet(shared, styles)
    for _ in parts.feed(name, sheet.parser):
        yield from sheet.rows
        sheet.rows.clear()


class _Sheet:
    """Turns the events of the XML parser into rows. Four million cells pass through here: it is plain on purpose."""

    def __init__(self, shared: list[str], styles: Styles) -> None:
        self.shared, self.styles = shared, styles
        self.rows: list[Line] = []
        self.number = 0
        self.cells: list[str] = []
        self.fault: str | None = None
        self.column = 0
        self.kind = self.style = self.text = ""
        self.parser: Parser = new_parser()
        self.parser.StartElementHandler = self._first
        self.parser.EndElementHandler = self._end

    def _first(self, tag: str, _attributes: Attributes) -> None:
        prefix = tag[: tag.rfind(":") + 1]
        self.c, self.v, self.t, self.row = (prefix + name for name in ("c", "v", "t", "row"))
        self.parser.StartElementHandler = self._start

    def _start(self, tag: str, attributes: Attributes) -> None:
        if tag == self.c:
            self.kind, self.style, self.text = attributes.get("t", ""), attributes.get("s", ""), ""
            place = attributes.get("r")
            self.column = column(place.rstrip(_DIGITS)) if place else len(self.cells)
        elif tag in (self.v, self.t):
            self.parser.CharacterDataHandler = self._data
        elif tag == self.row:
            said = attributes.get("r", "")
            self.number = max(self.number + 1, int(said) if said.isdigit() and len(said) < 8 else 0)
            self.cells, self.fault = [], None

    def _data(self, text: str) -> None:
        self.text = self.text + text if len(self.text) <= LONGEST else TOO_LONG

    def _end(self, tag: str) -> None:
        if tag == self.c:
            if self.text:
                self._put()
        elif tag in (self.v, self.t):
            self.parser.CharacterDataHandler = None
        elif tag == self.row and (self.cells or self.fault):
            self.rows.append((self.number, self.cells, self.fault))

    def _put(self) -> None:
        if self.kind == "s":
            value = self.shared[int(self.text)]
        else:
            value = self.text if self.kind in ("str", "inlineStr") else self._typed()
        if len(value) > LONGEST or value is TOO_LONG:
            self.fault, value = "holds a cell that is longer than 128 KB", ""
        missing = self.column - len(self.cells)
        if missing == 0:
            self.cells.append(value)
        elif self.column >= MAX_COLUMNS:
            self.fault = f"has a cell beyond column {MAX_COLUMNS}"
        elif missing > 0:
            self.cells += [""] * missing
            self.cells.append(value)
        else:
            self.cells[self.column] = value

    def _typed(self) -> str:
        if self.kind == "b":
            return Typed("true" if self.text == "1" else "false")
        if self.kind == "e":
            self.fault = f"holds the error {self.text[:20]} in column {letters(self.column)}"
            return ""
        if self.kind == "d":
            return Typed(self.text)
        if self.style and int(self.style) in self.styles.dates:
            return Typed(moment(float(self.text), self.styles.early))
        return Typed(plain(self.text))


def plain(number: str) -> str:
    """*number*, which a workbook may keep as ``4.9900000000000002`` or ``4.9E+11``, as people write it."""
    if number.isdigit():
        return number
    value = float(number)
    return str(int(value)) if value.is_integer() and abs(value) < 1e17 else repr(value)


def moment(days: float, early: bool = False) -> str:
    """The date, or date and time, that is *days* after the workbook's first day (18.17.4.1)."""
    epoch = datetime(1904, 1, 1) if early else datetime(1899, 12, 30)  # noqa: DTZ001  # a workbook knows no zones
    if not -657_000 < days < 2_958_466:
        return plain(repr(days))
    found = epoch + timedelta(seconds=round(days * 86_400))
    return found.date().isoformat() if found.time() == found.min.time() else found.isoformat()


@lru_cache(maxsize=20_000)
def column(name: str) -> int:
    """``A`` is 0, ``AA`` is 26. What is no column is far away."""
    if not (name.isascii() and name.isalpha() and len(name) <= 3):
        return MAX_COLUMNS
    number = 0
    for letter in name.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1


def letters(number: int) -> str:
    """0 is ``A``."""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name
