"""Numbers and amounts as people write them. Whether a comma is the decimal mark is found from the whole column."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

NO_NUMBER = "is no number"
_SPACES = str.maketrans("", "", " \u00a0\u202f\u2009'’")
_SIGNS = r"[€$£¥₹₽₺₩₪₫฿₴]|[A-Z]{1,2}\$|[A-Z]{3}|Kč|zł|kr\.?|Fr\.?"
_CURRENCY = re.compile(rf"^(?:{_SIGNS})|(?:{_SIGNS}|%|,-|,–|\.-|\.–)$")
_PLAIN = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,2})?")
_GROUPED = {
    ".": re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{3})+"),
    ",": re.compile(r"-?[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3}"),  # India groups two by two before the last three
}
_MARKED = re.compile(r"[+-]?[0-9][0-9.,]*")


@dataclass(frozen=True)
class Verdict:
    """The decimal mark of a column; *sure* when its values prove it, else it was assumed, for *reason*."""

    mark: str
    sure: bool
    reason: str


def looks_like_number(text: str) -> bool:
    """Whether *text* is written as a number or an amount."""
    return len(text) <= 40 and bool(_MARKED.fullmatch(bare(text)))


def bare(text: str) -> str:
    """*text* without spaces, currency and per cent signs; ``(5)`` and ``5-`` are ``-5``."""
    found = _CURRENCY.sub("", text.translate(_SPACES))
    if found.startswith("(") and found.endswith(")"):
        found = "-" + _CURRENCY.sub("", found[1:-1])
    elif found.endswith("-"):
        found = "-" + found[:-1]
    if found.startswith(("-€", "-$", "-£")):
        found = "-" + found[2:]
    return found.replace("\u2212", "-")


class Evidence:
    """What the values of a column say about their decimal mark, gathered one by one."""

    def __init__(self) -> None:
        self.comma = self.point = self.open = 0

    def add(self, text: str) -> None:
        """Look at one more value."""
        number = bare(text)
        commas, points = number.count(","), number.count(".")
        if not commas and not points:
            return
        if commas and points:
            last = "," if number.rfind(",") > number.rfind(".") else "."
        elif commas + points > 1:  # 1.234.567
            last = "." if commas else ","
        else:
            mark = "," if commas else "."
            if len(number) - number.rfind(mark) == 4 and number.lstrip("-+")[:1] != "0":  # 1,234
                self.open += 1
                return
            last = mark
        if last == ",":
            self.comma += 1
        else:
            self.point += 1

    def verdict(self, likely: str = ".") -> Verdict:
        """The mark; *likely* one decides where the values do not."""
        if self.comma > self.point:
            return Verdict(",", not self.point, f"{self.comma} values can only be read with a decimal comma")
        if self.point:
            return Verdict(".", not self.comma, f"{self.point} values can only be read with a decimal point")
        if not self.open:
            return Verdict(likely, True, "no value leaves it open")
        return Verdict(
            likely, False, f"assumed: no value tells; {'a comma' if likely == ',' else 'a point'} is likelier here"
        )


def evidence_of(texts: Iterable[str]) -> Evidence:
    """What *texts* say about their decimal mark."""
    found = Evidence()
    for text in texts:
        found.add(text)
    return found


def read(text: str, mark: str) -> Decimal:
    """*text* as a number, *mark* being the decimal mark.

    Raises:
        ValueError: it is none, or groups digits as nobody does.
    """
    number = text if text.isdigit() else bare(text).removeprefix("+")
    separator = "." if mark == "," else ","
    whole, point, fraction = number.partition(mark)
    if separator in whole:
        if not _GROUPED[separator].fullmatch(whole):
            raise ValueError(NO_NUMBER)
        whole = whole.replace(separator, "")
    plain = f"{whole}.{fraction}" if point else whole
    if len(plain) > 30 or not _PLAIN.fullmatch(plain):
        raise ValueError(NO_NUMBER)
    try:
        return Decimal(plain)
    except InvalidOperation as error:
        raise ValueError(NO_NUMBER) from error
