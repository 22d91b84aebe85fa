"""Which addresses a file holds: mailboxes and telephone numbers, in whatever columns they stand. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from mancrel.imports.delimited import Line
from mancrel.imports.house import NOTHING
from mancrel.imports.phones import Find
from mancrel.kit import addresses
from mancrel.kit.errors import InvalidError
from mancrel.kit.spreadsheets import bare

MOST_ROWS = 100_000
SHOWN = 100
"""So many bad rows are named."""
_SAMPLE = 500
_PHONES = re.compile(
    r"phone|tel[eé]?f|mobile|m[oó]vil|cell|handy|sms|whats|number|n[uú]mero|msisdn|address|recipient", re.IGNORECASE
)
Kind = Literal["email", "phone"]


@dataclass(frozen=True)
class Bad:
    """A row that holds no address, or something that is none where one should be."""

    row: int
    value: str
    why: Literal["empty", "no_address", "broken"]


@dataclass
class Found:
    """What a file holds: each address once, with its kind, in order."""

    rows: int = 0
    kinds: dict[str, Kind] = field(default_factory=dict)
    repeated: int = 0
    bad: int = 0
    bad_rows: list[Bad] = field(default_factory=list)

    def count(self, kind: Kind) -> int:
        """How many addresses are of *kind*."""
        return sum(1 for each in self.kinds.values() if each == kind)

    def refuse(self, row: int, value: str, why: Literal["empty", "no_address", "broken"]) -> None:
        """Count a bad row, and name it if it is one of the first."""
        self.bad += 1
        if len(self.bad_rows) < SHOWN:
            self.bad_rows.append(Bad(row, value[:80], why))


def columns(header: Sequence[str], sample: Iterable[Line], find: Find) -> list[int]:
    """The columns of addresses: at least half of what stands in one is a mailbox, or a number where its name says so.

    A column of nothing but digits may hold the ids of orders; where it is the only column, it holds numbers.
    """
    filled, mailboxes, numbers = ([0] * len(header) for _each in range(3))
    for _number, cells, _fault in list(sample)[:_SAMPLE]:
        for at, cell in enumerate(cells[: len(header)]):
            text = _text(cell)
            filled[at] += bool(text)
            mailboxes[at] += bool(text) and _address(text, _never) is not None
            numbers[at] += bool(text) and find(text) is not None
    named = [len(header) == 1 or bool(_PHONES.search(each)) or each.startswith("Column ") for each in header]
    return [
        at
        for at in range(len(header))
        if filled[at] and (mailboxes[at] * 2 >= filled[at] or (named[at] and numbers[at] * 2 >= filled[at]))
    ]


def read(rows: Iterable[Line], wanted: Sequence[int], find: Find) -> Found:
    """The addresses in the columns *wanted*.

    Raises:
        InvalidError: there are more than 100,000 rows.
    """
    found = Found()
    for number, cells, fault in rows:
        found.rows += 1
        if found.rows > MOST_ROWS:
            raise InvalidError(f"this file has more than {MOST_ROWS:,} rows: split it")
        if fault:
            found.refuse(number, fault, "broken")
        else:
            _read_row(found, number, [text for at in wanted if at < len(cells) and (text := _text(cells[at]))], find)
    return found


def _read_row(found: Found, number: int, texts: Sequence[str], find: Find) -> None:
    if not texts:
        found.refuse(number, "", "empty")
    for text in texts:
        address = _address(text, find)
        if address is None:
            found.refuse(number, text, "no_address")
        elif address in found.kinds:
            found.repeated += 1
        else:
            found.kinds[address] = "email" if "@" in address else "phone"


def _address(text: str, find: Callable[[str], str | None]) -> str | None:
    if "@" not in text:
        return find(text)
    try:
        return addresses.normalise(text.rpartition("<")[2].removesuffix(">") if text.endswith(">") else text)
    except InvalidError:
        return None


def _never(_text: str) -> None:
    return None


def _text(cell: str) -> str:
    text = bare(cell.strip()).strip().removeprefix("mailto:")
    return "" if text.lower() in NOTHING else text
