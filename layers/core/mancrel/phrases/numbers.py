"""Figures as people type them: ``10k``, ``1,00,000``, ``10.000``, ``2 lakh``, ``twenty five thousand``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mancrel.phrases.lexemes import Lexeme, Number

SIGNS = {"₹": "INR", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}
_SUFFIXES = {"k": 1e3, "m": 1e6, "l": 1e5, "cr": 1e7, "mn": 1e6, "bn": 1e9, "lakh": 1e5, "lac": 1e5, "lakhs": 1e5}
_THOUSANDS = re.compile(r"\d{1,3}([.,\s'’])\d{3}(\1\d{3})*")
_INDIAN = re.compile(r"\d{1,2}(,\d{2})+,\d{3}(\.\d+)?")


def read(digits: str, suffix: str = "") -> float | None:
    """The value of *digits* with *suffix*; None when they are no number that people would write so."""
    plain = _plain(digits.strip())
    scale = _SUFFIXES.get(suffix.casefold(), 1.0)
    if plain is None or len(plain) > 16:
        return None
    return round(float(plain) * scale, 6)


def _plain(digits: str) -> str | None:
    """*digits* with a point before the decimals and nothing else. Three digits behind a mark are thousands."""
    if re.fullmatch(r"\d+", digits):
        return digits
    if _INDIAN.fullmatch(digits):
        return digits.replace(",", "")
    if _THOUSANDS.fullmatch(digits) and not digits.startswith("0"):
        return re.sub(r"\D", "", digits)
    whole = re.fullmatch(r"(.*\d)([.,])(\d+)", digits)
    return _with_decimals(*whole.groups()) if whole else None


def _with_decimals(before: str, mark: str, decimals: str) -> str | None:
    if before.isdigit():
        return f"{before}.{decimals}"
    grouped = mark not in before and _THOUSANDS.fullmatch(before)
    return re.sub(r"\D", "", before) + f".{decimals}" if grouped else None


def composed(lexemes: Sequence[Lexeme]) -> list[Lexeme]:
    """*lexemes* with number words put together (WORTH, SCALE, NUM → one NUM) and currencies put to their figures."""
    found: list[Lexeme] = []
    at = 0
    while at < len(lexemes):
        length, number = _figure(lexemes, at)
        if length:
            words = " ".join(each.text for each in lexemes[at : at + length])
            found.append(Lexeme("NUM", number, words))
        else:
            found.append(lexemes[at])
        at += length or 1
    return _with_currency(found)


def _figure(lexemes: Sequence[Lexeme], start: int) -> tuple[int, Number]:
    """How many lexemes from *start* on are one figure, and which."""
    article = lexemes[start].kind == "ARTICLE" and _counts(lexemes, start + 1)
    sum_ = _Sum(current=1.0 if article else None)
    at = start + 1 if article else start
    while at < len(lexemes) and sum_.take(lexemes[at], first=at == start):
        at += 1
    return at - start, replace(sum_.first, value=round(sum_.total + (sum_.current or 0.0), 6))


_NOTHING = Number(0.0, digits=False)


@dataclass
class _Sum:
    """A figure while its words come in: what is added up, and what a scale may still multiply."""

    current: float | None = None
    total: float = 0.0
    first: Number = _NOTHING

    def take(self, each: Lexeme, first: bool) -> bool:
        """Whether *each* belongs to the figure; it is then in it."""
        if each.kind == "SCALE":
            return self._scale(float(each.value))
        if each.kind not in ("NUM", "WORTH"):
            return False
        number = each.value if each.kind == "NUM" else Number(float(each.value), digits=False)
        if not first and (self.first.digits or number.digits or not self._adds(number.value)):
            return False
        self.first = number if first else self.first
        self.current = (self.current or 0.0) + number.value
        return True

    def _scale(self, scale: float) -> bool:
        if self.current is None and self.total:
            return False
        self.current = (1.0 if self.current is None else self.current) * scale
        if scale >= 1000:
            self.total, self.current = self.total + self.current, None
        return True

    def _adds(self, value: float) -> bool:
        """Whether *value* may follow in one number: ``twenty`` ``five``, ``mil`` ``quinientos``."""
        if self.current is None:
            return bool(self.total)
        return 0 < value < self.current and self.current % (10 ** len(str(int(value)))) == 0


def _counts(lexemes: Sequence[Lexeme], at: int) -> bool:
    return at < len(lexemes) and lexemes[at].kind in ("SCALE", "UNIT", "TIMES")


def _with_currency(lexemes: Sequence[Lexeme]) -> list[Lexeme]:
    found: list[Lexeme] = []
    for each in lexemes:
        previous = found[-1] if found else None
        if previous and previous.kind == "NUM" and each.kind in ("CURRENCY", "PERCENT"):
            changed = {"currency": each.value} if each.kind == "CURRENCY" else {"percent": True}
            found[-1] = replace(previous, value=replace(previous.value, **changed), text=f"{previous.text} {each.text}")
        elif previous and previous.kind == "CURRENCY" and each.kind == "NUM":
            found[-1] = replace(each, value=replace(each.value, currency=previous.value))
        else:
            found.append(each)
    return found
