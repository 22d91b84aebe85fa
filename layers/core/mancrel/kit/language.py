"""In which language an answer is read: set once where a request begins, asked wherever a sentence is made.

What is written down for later is no sentence but what happened: its code and values. A sentence is made of them when
somebody reads it, in their language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Literal, get_args

from pydantic import Field

Language = Literal["en", "es"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
DEFAULT: Language = "en"
_READER: ContextVar[Language] = ContextVar("language", default=DEFAULT)
_RANGE = re.compile(r"\s*([A-Za-z]{1,8}|\*)(?:-[A-Za-z0-9]{1,8})*\s*(?:;\s*q\s*=\s*([01](?:\.[0-9]{0,3})?))?\s*")
_LONGEST = 500


def current() -> Language:
    """The reader's language; English where nobody reads, as in a worker."""
    return _READER.get()


def unless_said() -> Any:
    """The default of the member *language* of a query or a body: the reader's, read as the request is."""
    return Field(default_factory=current)


@contextmanager
def read_in(language: Language) -> Iterator[None]:
    """Let the sentences that are made inside be in *language*."""
    token = _READER.set(language)
    try:
        yield
    finally:
        _READER.reset(token)


def wished(header: str) -> Language:
    """What *header*, an Accept-Language, likes best of what we speak (RFC 9110 §12.5.4)."""
    best, found = 0.0, DEFAULT
    for part in header[:_LONGEST].split(","):
        match = _RANGE.fullmatch(part)
        quality = float(match[2] or 1) if match else 0.0
        if match and quality > best:
            for language in LANGUAGES:
                if match[1].lower() in (language, "*"):
                    best, found = quality, language
                    break
    return found
