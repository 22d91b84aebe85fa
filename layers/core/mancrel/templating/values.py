"""What a value looks like in a message, and how it is made harmless where it stands."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from html import escape as _escape
from urllib.parse import quote

Values = Mapping[str, object]
Write = Callable[[str], str]

LONGEST = 2_000
"""Characters of one value; what is longer is cut."""
_SAFE_ADDRESS = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")


def text(value: object) -> str:
    """*value* as people read it, on one line; empty when there is none."""
    if value is None:
        return ""
    if isinstance(value, str):
        return _tidy(value)
    return _tidy(_of_type(value))


def _of_type(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float | Decimal):
        return f"{value:.2f}".removesuffix(".00")
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, int | date):
        return str(value)
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, map(text, value[:50])))
    return ""


def _tidy(value: str) -> str:
    if len(value) > LONGEST:
        value = value[:LONGEST]
    if value.isprintable():
        return value.strip() if value[:1] == " " or value[-1:] == " " else value
    kept = (" " if each.isspace() else each for each in value if each.isspace() or _shows(each))
    return " ".join("".join(kept).split())


def _shows(character: str) -> bool:
    """Whether a value may bring *character*: nothing that controls a terminal, a header or the reading direction."""
    return unicodedata.category(character) not in ("Cc", "Cs") and character not in _BIDI


def plain(value: str) -> str:
    """As it is: what a part of a plain text needs."""
    return value


def markup(value: str) -> str:
    """Harmless between tags and in quoted attributes."""
    return _escape(value) if _SPECIAL.search(value) else value


_SPECIAL = re.compile("[&<>\"']")


def address(value: str) -> str:
    """Harmless as a whole link: only to the web, a mailbox or a telephone; anything else leads nowhere."""
    return markup(value) if _SAFE_ADDRESS.match(value) else "#"


def address_part(value: str) -> str:
    """Harmless inside a link that the template began."""
    return quote(value, safe="/@,~", errors="replace")


def empty(value: object) -> bool:
    """Whether a blank stays blank with *value*."""
    return value is None or text(value) == ""
