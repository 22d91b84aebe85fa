"""CSV in the wild: any delimiter and encoding, line by line, with a fault named for each row that is broken."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TextIO

from mancrel.imports.encodings import Encoding

DELIMITERS = ",;\t|"
_SAMPLE_ROWS = 200
Line = tuple[int, list[str], str | None]
"""Number of the row (as a spreadsheet counts, from 1), its cells, and what is wrong with it."""

TOO_LONG = "a cell is longer than 128 KB, or a quotation mark is never closed: lines {} to {} could not be read"
UNCLOSED = "a quotation mark is never closed: the rest of the file was taken for one cell"
UNDECODABLE = "holds characters that do not fit the encoding {}"
NUL = "holds a NUL character"


@dataclass(frozen=True)
class Delimited:
    """A CSV file that is known well enough to be read, as often as one likes."""

    path: Path
    encoding: Encoding
    delimiter: str
    told: bool  # its first line is Excel's "sep=;"

    def lines(self) -> Iterator[Line]:
        """Every row, blank ones too, in order. Never raises for what the file holds."""
        with _open(self.path, self.encoding.name) as file:
            if self.told:
                file.readline()
            yield from self._checked(_rows(file, self.delimiter))

    def _checked(self, rows: Iterator[Line]) -> Iterator[Line]:
        wrong = [("\ufffd", UNDECODABLE.format(self.encoding.name))] if self.encoding.damaged else []
        wrong += [("\0", NUL)] if self.encoding.nul else []
        if not wrong:
            yield from rows
            return
        for number, cells, fault in rows:
            whole = "\n".join(cells)
            found = next((text for char, text in wrong if char in whole), None)
            yield number, cells, fault or found


def recognise(path: Path, encoding: Encoding, delimiter: str | None = None) -> Delimited:
    """Find the delimiter of a CSV file, unless it is given."""
    with _open(path, encoding.name) as file:
        first = file.readline(64).strip()
        told = first[:4].lower() == "sep=" and len(first) == 5
        if not told:
            file.seek(0)
        found = delimiter or (first[4] if told else _sniffed(file))
    return Delimited(path, encoding, found, told)


def _open(path: Path, encoding: str) -> TextIO:
    return path.open(encoding=encoding, errors="replace", newline="")


class _Feed:
    """The lines of a file; knows when they ran out, which tells an unclosed quotation mark at the end."""

    def __init__(self, file: TextIO) -> None:
        self.file = file
        self.empty = False

    def __iter__(self) -> Iterator[str]:
        yield from self.file
        self.empty = True


def _rows(file: TextIO, delimiter: str) -> Iterator[Line]:
    feed, number, line = _Feed(file), 0, 0
    reader = csv.reader(feed, delimiter=delimiter)
    while True:
        try:
            for cells in reader:
                number += 1
                line = reader.line_num
                yield number, cells, UNCLOSED if feed.empty else None
            return
        except csv.Error:  # the reader begins afresh with the next line
            number += 1
            yield number, [], TOO_LONG.format(line + 1, reader.line_num)
            line = reader.line_num


def _sniffed(file: TextIO) -> str:
    """The delimiter that splits the first rows most evenly into most cells; a comma when none does."""
    sample = list(islice(file, _SAMPLE_ROWS))
    return max(DELIMITERS, key=lambda delimiter: _evenness(sample, delimiter))


def _evenness(sample: list[str], delimiter: str) -> tuple[float, int]:
    try:
        widths = Counter(len(row) for row in csv.reader(sample, delimiter=delimiter) if any(row))
    except csv.Error:
        widths = Counter(line.count(delimiter) + 1 for line in sample)
    if not widths:
        return 0.0, 0
    width, times = widths.most_common(1)[0]
    return (times / widths.total() if width > 1 else 0.0), width
