"""A process that dies at a chosen call to AWS."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

from mancrel.kit import aws as clients

SERVICES = (clients.dynamodb, clients.sqs, clients.s3, clients.ses)


class Died(BaseException):
    """The process is gone: nothing of ours catches this."""


@contextmanager
def dying_at(operation: str = "*", call: int = 1, moment: str = "before-call") -> Iterator[list[str]]:
    """Die at the *call*-th *operation* (``sqs.SendMessage``; ``*`` is any); yields the operations that were called.

    With the *moment* ``after-call`` the service has done its work, and its answer is lost.
    """
    called: list[str] = []

    def count(event_name: str, **_more: Any) -> None:
        called.append(event_name.partition(".")[2])
        if len(called) == call:
            raise Died(event_name)

    name = f"{moment}.{operation}"
    try:
        for client in SERVICES:
            client().meta.events.register(name, count)
        yield called
    finally:
        for client in SERVICES:
            client().meta.events.unregister(name, count)


@contextmanager
def failing_at(operation: str, error: Exception) -> Iterator[None]:
    """Answer calls of *operation* with *error*."""

    def fail(**_more: Any) -> None:
        raise error

    name = f"before-call.{operation}"
    try:
        for client in SERVICES:
            client().meta.events.register(name, fail)
        yield
    finally:
        for client in SERVICES:
            client().meta.events.unregister(name, fail)


@contextmanager
def one_call_at_a_time() -> Iterator[None]:
    """Let threads take turns at AWS call by call, as far as moto's transactions bear it: they copy all tables."""
    turn = Lock()

    def begin(**_more: Any) -> None:
        turn.acquire()

    def end(**_more: Any) -> None:
        turn.release()

    hooks = [("before-call", begin), ("after-call", end), ("after-call-error", end)]
    try:
        for client in SERVICES:
            for moment, hook in hooks:
                client().meta.events.register(moment, hook)
        yield
    finally:
        for client in SERVICES:
            for moment, hook in hooks:
                client().meta.events.unregister(moment, hook)
