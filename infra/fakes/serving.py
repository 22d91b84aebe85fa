"""A small HTTP server on 127.0.0.1 for fakes: each request is told to a function, which says what to answer."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Asked:
    """One request; header names are lower case."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Said:
    """What to answer; *status* 0 means to hang up without a word."""

    status: int
    content: Any
    headers: dict[str, str] = field(default_factory=dict)


def form_of(content_type: str, body: bytes) -> dict[str, bytes | tuple[str, str, bytes]]:
    """A multipart form: its fields, and its files as name, type and bytes (RFC 7578)."""
    read = message_from_bytes(b"Content-Type: " + content_type.encode() + b"\r\n\r\n" + body, policy=HTTP)
    found: dict[str, bytes | tuple[str, str, bytes]] = {}
    for part in read.iter_parts():
        content, name = bytes(part.get_payload(decode=True)), part.get_filename()
        field_name = str(part.get_param("name", header="content-disposition"))
        found[field_name] = content if name is None else (name, part.get_content_type(), content)
    return found


@contextmanager
def served(answer: Callable[[Asked], Said]) -> Iterator[str]:
    """Where *answer* is served, until the block ends."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(answer))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(answer: Callable[[Asked], Said]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            headers = {name.lower(): value for name, value in self.headers.items()}
            said = answer(Asked(self.command, self.path, headers, body))
            if said.status == 0:
                self.close_connection = True
                return
            told = said.content if isinstance(said.content, bytes) else json.dumps(said.content).encode()
            self.send_response(said.status)
            for name, value in {
                "Content-Type": "application/json",
                **said.headers,
                "Content-Length": str(len(told)),
            }.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(told)

        do_GET = do_POST  # noqa: N815 - the base class names it

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
            """Quiet."""

    return Handler
