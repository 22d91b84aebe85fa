"""Who acts, in which operation: set once where a request or a job begins, stamped on what it writes (ADR 0012).

It decides nothing: permissions are asked with the caller in hand. It only says what a record's writer cannot know.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

SYSTEM = "system"


@dataclass
class Acting:
    """One request or job at work.

    Attributes:
        by: a user's id, or what else writes: ``system``, ``import``.
        operation_id: what its writes belong to; whoever knows it can undo them. None for what nobody undoes.
        fresh: change tokens (``contacts/con_1``) of writes that a read must see, however late the index is.
        written: the tokens of what was written, in order.
        journaled: whether anything written can be undone by *operation_id*.
    """

    by: str = SYSTEM
    operation_id: str | None = None
    fresh: frozenset[str] = frozenset()
    written: list[str] = field(default_factory=list)
    journaled: bool = False

    def wrote(self, token: str) -> None:
        """Remember that the record of *token* was written."""
        if token not in self.written:
            self.written.append(token)


_NOW: ContextVar[Acting | None] = ContextVar("acting", default=None)


def current() -> Acting:
    """Who acts now; the system, in no operation, unless somebody said otherwise."""
    return _NOW.get() or Acting()


@contextmanager
def acting(by: str, operation_id: str | None = None, fresh: Sequence[str] = ()) -> Iterator[Acting]:
    """Let what is written inside be the work of *by*, part of *operation_id*; whoever acts around it learns of it."""
    outer = _NOW.get()
    one = Acting(by, operation_id, frozenset(fresh) if outer is None else outer.fresh)
    if outer is not None:
        one.written = outer.written
    token = _NOW.set(one)
    try:
        yield one
    finally:
        _NOW.reset(token)
