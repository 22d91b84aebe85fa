"""A text cut into words, figures, quotations and signs."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from mancrel.phrases import numbers
from mancrel.phrases.lexicon import folded

_CUT = re.compile(
    r"""
      (?P<quoted>"[^"]{1,200}"|“[^”]{1,200}”|«[^»]{1,200}»|(?<![\w'])'[^']{1,200}'(?!\w))
    | (?P<date>\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d))
    | (?P<domain>@?[\w.+-]*@?[\w-]+\.(?:com|org|net|in|co|es|de|fr|io|uk|mx|ar|edu|gov|test|example)(?:\.\w{2})?\b)
    | (?:(?P<sign>[₹$€£¥]|\brs\.?(?=\s?\d))\s?)?
      (?P<digits>\d{1,3}(?:[\s\u00a0\u202f]\d{3})+(?![\d])|\d+(?:[.,'’]\d+)*)
      (?:(?P<suffix>k|m|l|cr|mn|bn|lakhs?|lac)(?![^\W\d_])|(?P<ordinal>st|nd|rd|th)\b)?
      (?:\s?(?P<after>[₹$€£¥]))?
    | (?P<symbol2>(?<=[\dkKlLmM])\s?[-–]\s?(?=[₹$€£]?\d)|(?<![\w.,])-(?=[₹$€£]?\d))
    | (?P<word>[^\W\d_](?:[\w]|['’](?=\w))*)
    | (?P<symbol>>=|<=|!=|<>|==|&&|\|\||≥|≤|≠|[^\w\s])
    """,
    re.VERBOSE | re.IGNORECASE,
)
SYMBOLS = {
    ">": "GT", ">=": "GE", "≥": "GE", "<": "LT", "<=": "LE", "≤": "LE", "=": "EQ", "==": "EQ", "!=": "NE", "<>": "NE",
    "≠": "NE", "(": "LPAR", ")": "RPAR", "[": "LPAR", "]": "RPAR", ",": "COMMA", ";": "COMMA", "+": "GE_POST",
    "–": "TO", "&": "AND", "&&": "AND", "|": "OR", "||": "OR", "/": "OR", "%": "PERCENT",
}  # fmt: skip
_SILENT = frozenset(".?!¡¿:-–—'’\"“”…*•`´")


@dataclass(frozen=True)
class Word:
    """A piece of the text: *kind* (word, number, ordinal, quoted, date, domain, symbol), as *typed* and *folded*."""

    kind: str
    typed: str
    folded: str
    number: float | None = None
    currency: str = ""
    suffix: str = ""


def cut(text: str) -> list[Word]:
    """*text* in pieces. Signs that say nothing are left out, whatever else there is stays."""
    found: list[Word] = []
    for match in _CUT.finditer(unicodedata.normalize("NFC", text)):
        kind = match.lastgroup or ""
        if match["digits"]:
            found.append(_number(match))
        elif match["word"]:
            found += [Word("word", typed, part) for typed, part in _parts(match["word"])]
        elif match["symbol2"]:
            sign = "–" if match.start() and text[match.start() - 1].isalnum() else "minus"
            found.append(Word("symbol", sign, sign))
        elif match["symbol"] not in _SILENT or kind != "symbol":
            typed = match[0].strip()
            found.append(Word(kind, typed[1:-1].strip() if kind == "quoted" else typed, folded(typed)))
    return found


def _parts(word: str) -> list[tuple[str, str]]:
    parts = folded(word).split() or [word]
    return [(word if len(parts) == 1 else part, part) for part in parts]


def _number(match: re.Match[str]) -> Word:
    typed = match[0].strip()
    if match["ordinal"]:
        return Word("ordinal", typed, folded(typed), float(match["digits"]) if match["digits"].isdigit() else None)
    sign = match["sign"] or match["after"] or ""
    currency = numbers.SIGNS.get(sign, "INR" if sign else "")
    value = numbers.read(match["digits"], match["suffix"] or "")
    return Word("number", typed, folded(typed), value, currency, match["suffix"] or "")
