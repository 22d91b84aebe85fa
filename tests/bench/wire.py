"""A fake of AWS at the level of HTTP: answers what the emulator answered the first time, at no cost.

So that a figure shows our code and botocore's, and not the emulator (whose calls take milliseconds of its own CPU).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from botocore.awsrequest import AWSPreparedRequest, AWSResponse

from mancrel.kit import aws


class _Raw:
    def __init__(self, content: bytes) -> None:
        self.content = content

    def stream(self, **_: Any) -> Iterator[bytes]:
        yield self.content


class Replay:
    """Remembers one answer per operation; *calls* counts how often each was asked."""

    def __init__(self) -> None:
        self.answers: dict[str, tuple[int, Any, bytes]] = {}
        self.calls: dict[str, int] = {}
        self.is_recording = True

    def before_send(self, request: AWSPreparedRequest, event_name: str, **_: Any) -> AWSResponse | None:
        operation = event_name.rpartition(".")[2]
        self.calls[operation] = self.calls.get(operation, 0) + 1
        if self.is_recording or operation not in self.answers:
            return None
        status, headers, content = self.answers[operation]
        return AWSResponse(request.url, status, headers, _Raw(content))

    def received(self, operation: str, response: Any) -> None:
        """Keep *response* as the answer to *operation*."""
        self.answers[operation] = (response.status_code, response.headers, response.content)


@contextmanager
def replayed() -> Iterator[Replay]:
    """Everything that goes through the shared clients is recorded, and replayed once `is_recording` is false."""
    replay = Replay()
    clients: list[Any] = [aws.dynamodb(), aws.sqs(), aws.secretsmanager()]

    def record(http_response: Any = None, model: Any = None, **_: Any) -> None:
        if replay.is_recording and http_response is not None and model is not None:
            replay.received(model.name, http_response)

    for client in clients:
        client.meta.events.register("before-send", replay.before_send, unique_id="replay")
        client.meta.events.register("after-call", record, unique_id="record")
    try:
        yield replay
    finally:
        for client in clients:
            client.meta.events.unregister("before-send", unique_id="replay")
            client.meta.events.unregister("after-call", unique_id="record")
