"""The XML parts of a workbook, read as a stream: no entities, no document types, nothing held but the current piece."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

from mancrel.kit.errors import InvalidError

_PIECE = 1 << 17
Attributes = dict[str, str]
Parser = Any  # expat.XMLParserType, which the stubs do not export


class Parts:
    """What is inside a workbook's archive.

    A part cannot unfold to more than the archive's directory says: zipfile stops there, and its check sum then fails.
    """

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.archive = archive

    def has(self, name: str) -> bool:
        """Whether there is such a part."""
        return name in self.archive.namelist()

    def size(self, name: str) -> int:
        """How large the part is when it is unpacked."""
        return self.archive.getinfo(name).file_size

    def elements(self, name: str, missing_is_empty: bool = False) -> Iterator[tuple[str, Attributes]]:
        """Each element that opens in the small part *name*, without the prefix of its namespace.

        Raises:
            KeyError: there is no such part.
        """
        if missing_is_empty and not self.has(name):
            return
        found: list[tuple[str, Attributes]] = []
        parser = new_parser()
        parser.StartElementHandler = lambda tag, attributes: found.append((tag.rpartition(":")[2], attributes))
        for _ in self.feed(name, parser):
            yield from found
            found.clear()

    def feed(self, name: str, parser: Parser) -> Iterator[None]:
        """Give the part *name* to *parser* piece by piece; come back after each."""
        with self.archive.open(name) as stream:
            while piece := stream.read(_PIECE):
                parser.Parse(piece, False)
                yield
        parser.Parse(b"", True)
        yield


def new_parser() -> Parser:
    """A parser that refuses document types, and with them all entities."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.buffer_size = 1 << 16
    parser.StartDoctypeDeclHandler = _refuse
    return parser


def _refuse(*_declaration: object) -> None:
    raise InvalidError("this XLSX file declares a document type, which no spreadsheet program writes")
