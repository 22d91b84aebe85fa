"""What a text is made of once its words are understood, and the world that it is understood in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from mancrel.phrases.sentences import ASK
from mancrel.rules.operators import Field


class UnclearError(Exception):
    """The text cannot be taken for one rule; *question* says what to ask the person who wrote it: a code of
    `sentences.ASK`, with values."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.question = ASK.say(code, **values)


@dataclass(frozen=True)
class Lexeme:
    """One or more words that mean one thing: a terminal of grammar.lark with its *value*."""

    kind: str
    value: Any = None
    text: str = ""
    notes: tuple[str, ...] = ()

    def as_(self, kind: str, value: Any = None) -> Lexeme:
        """This lexeme taken for another *kind*."""
        return replace(self, kind=kind, value=self.value if value is None else value)


@dataclass(frozen=True)
class Number:
    """A figure: a currency when one was written, *percent* when it was one."""

    value: float
    currency: str = ""
    percent: bool = False
    digits: bool = True


@dataclass(frozen=True)
class Period:
    """From the start of the day *start* up to the start of *end*; *exact* where a single day was named, *past* where
    “last” was said."""

    start: datetime
    end: datetime
    exact: bool = False
    past: bool = False


@dataclass(frozen=True)
class World:
    """What descriptions may speak of: a tenant's *fields* and *events*, *tags* and *cities* that occur, and when."""

    fields: Mapping[str, Field]
    now: datetime
    tags: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    currency: str = ""
    decimals: int = 2
    events: tuple[str, ...] = field(default=())
