"""A stand-in for the OpenAI API that speaks real HTTP on 127.0.0.1 and can be told to misbehave.

Each request takes the next mode of the script; the last one stays.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

MODES = (
    "ok",
    "rate limited",
    "broken",
    "silent",
    "drip",
    "hang up",
    "malformed",
    "no choices",
    "wrong schema",
    "not json inside",
    "refusal",
    "filtered",
    "empty",
    "huge",
    "long draft",
    "unauthorized",
)

SILENCE = 60.0
"""Seconds for which it says nothing, when it is silent."""


@dataclass
class FakeOpenAI:
    """What the server answers, and what it was asked."""

    script: list[str] = field(default_factory=lambda: ["ok"])
    reading: dict[str, Any] = field(default_factory=dict)
    retry_after: str = "0"
    url: str = ""
    requests: list[dict[str, Any]] = field(default_factory=list)
    closing: threading.Event = field(default_factory=threading.Event)

    def next_mode(self) -> str:
        """The mode of the request that comes in now."""
        return self.script.pop(0) if len(self.script) > 1 else self.script[0]


@contextmanager
def running() -> Iterator[FakeOpenAI]:
    """The fake, listening until the block ends."""
    fake = FakeOpenAI()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(fake))
    server.daemon_threads = True
    fake.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield fake
    finally:
        fake.closing.set()
        server.shutdown()
        server.server_close()


def _handler(fake: FakeOpenAI) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            fake.requests.append(asked)
            mode = fake.next_mode()
            with suppress(BrokenPipeError, ConnectionResetError):
                _respond(self, fake, mode)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
            """Quiet."""

    return Handler


def _respond(handler: BaseHTTPRequestHandler, fake: FakeOpenAI, mode: str) -> None:
    if mode in _SPECIAL:
        _SPECIAL[mode](handler, fake)
    else:
        _answer(handler, 200, _BODIES[mode](fake))


def _answer(handler: BaseHTTPRequestHandler, status: int, body: bytes, headers: dict[str, str] | None = None) -> None:
    handler.send_response(status)
    for name, value in {
        "Content-Type": "application/json",
        "Content-Length": str(len(body)),
        **(headers or {}),
    }.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(body)


def _error(handler: BaseHTTPRequestHandler, status: int, headers: dict[str, str] | None = None) -> None:
    _answer(handler, status, json.dumps({"error": {"message": "no", "type": "fake"}}).encode(), headers)


def _completion(content: str | None, finish: str = "stop", refusal: str | None = None) -> bytes:
    message = {"role": "assistant", "content": content, "refusal": refusal}
    return json.dumps(
        {
            "id": "chatcmpl-fake",
            "object": "chat.completion",
            "created": 1,
            "model": "fake",
            "choices": [{"index": 0, "finish_reason": finish, "message": message, "logprobs": None}],
            "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
        }
    ).encode()


def _silent(handler: BaseHTTPRequestHandler, fake: FakeOpenAI) -> None:
    fake.closing.wait(SILENCE)


def _drip(handler: BaseHTTPRequestHandler, fake: FakeOpenAI) -> None:
    """A byte every tenth of a second: no socket time-out ever fires."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.end_headers()
    while not fake.closing.wait(0.1):
        handler.wfile.write(b" ")
        handler.wfile.flush()


def _hang_up(handler: BaseHTTPRequestHandler, fake: FakeOpenAI) -> None:
    handler.close_connection = True


_SPECIAL: dict[str, Callable[[BaseHTTPRequestHandler, FakeOpenAI], None]] = {
    "rate limited": lambda handler, fake: _error(handler, 429, {"Retry-After": fake.retry_after}),
    "broken": lambda handler, fake: _error(handler, 500),
    "unauthorized": lambda handler, fake: _error(handler, 401),
    "silent": _silent,
    "drip": _drip,
    "hang up": _hang_up,
}
_BODIES: dict[str, Callable[[FakeOpenAI], bytes]] = {
    "ok": lambda fake: _completion(json.dumps(fake.reading)),
    "malformed": lambda fake: b'{"choices": [{"message": {"content": "',
    "no choices": lambda fake: b'{"choices": []}',
    "wrong schema": lambda fake: _completion('{"intent": "buy", "confidence": 7}'),
    "not json inside": lambda fake: _completion("Sure! Here is a draft: Hello"),
    "refusal": lambda fake: _completion(None, refusal="I cannot help with that."),
    "filtered": lambda fake: _completion("", finish="content_filter"),
    "empty": lambda fake: _completion(""),
    "huge": lambda fake: _completion("x" * 5_000_000),
    "long draft": lambda fake: _completion(json.dumps({**fake.reading, "draft": "word " * 5000})),
}
