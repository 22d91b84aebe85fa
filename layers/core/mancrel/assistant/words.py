"""Lists of words as people write them (``*.toml`` beside this file), and texts folded to be looked up in them."""

import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

_MARKS = re.compile("[\u0300-\u036f]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\U000e0000-\U000e007f]")
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "’": "'", "‘": "'"})


@cache
def read(name: str) -> dict[str, Any]:
    """The list *name*."""
    return tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text(encoding="utf-8"))


def folded(text: str) -> str:
    """*text* in one line without case, Latin accents, compatibility forms and invisible characters."""
    return " ".join(fold(_INVISIBLE.sub("", unicodedata.normalize("NFKC", text))).split())


def fold(text: str) -> str:
    """The same for a regular expression: lower-case escapes survive, blanks stay."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return unicodedata.normalize("NFC", _MARKS.sub("", apart)).translate(_LETTERS)
