"""Figures as people type them: ``10k``, ``1,00,000``, ``10.000``, ``2 lakh``, ``twenty five thousand``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

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
    total, current, at = 0.0, None, start
    first = Number(0)
    while at < len(lexemes):
        each = lexemes[at]
        if each.kind in ("NUM", "WORTH"):
            number = each.value if each.kind == "NUM" else Number(float(each.value), digits=False)
            if current is not None and (number.digits or not _adds(current, number.value)):
                break
            first = number if at == start else first
            current = (current or 0.0) + number.value
        elif each.kind == "SCALE":
            if current is None and total:
                break
            current = (1.0 if current is None else current) * float(each.value)
            if float(each.value) >= 1000:
                total, current = total + current, None
        elif not (each.kind == "ARTICLE" and at == start and _counts(lexemes, at + 1)):
            break
        at += 1
    if at == start:
        return 0, first
    one = 1.0 if at == start + 1 and lexemes[start].kind == "ARTICLE" else 0.0
    return at - start, replace(first, value=round(total + (current or one), 6))


def _adds(current: float, value: float) -> bool:
    """Whether *value* may follow *current* in one number: ``twenty`` ``five``, ``mil`` ``quinientos``."""
    return value > 0 and value < current and current % (10 ** len(str(int(value)))) == 0


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
