"""HTTP to vendors: connections that stay open, patience with an end, and answers told apart.

What never left this machine is `NotNowError`. What was sent and not answered is `SilenceError`: nobody knows.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from functools import cache
from typing import Any

import urllib3
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    NameResolutionError,
    NewConnectionError,
    ProtocolError,
    SSLError,
)
from urllib3.util import Timeout

from mancrel.kit import clock
from mancrel.messages.transports import NotNowError

CONNECT_SECONDS = 2.0
READ_SECONDS = 10.0
_IDLE = 4.0
"""Connections that nobody used for so many seconds are let go: the vendor may close one just when it is asked again,
and then nobody would know whether it took the message."""
_MOST_BYTES = 20_000_000
_IDEMPOTENT = ("GET", "PUT")
_NEVER_LEFT = (NewConnectionError, ConnectTimeoutError, NameResolutionError, SSLError)


class SilenceError(Exception):
    """The vendor was asked and did not answer: nobody knows what it did."""


@dataclass(frozen=True)
class Answer:
    """A vendor's answer; *content* is its JSON, or None when it is none. Header names are lower case."""

    status: int
    content: Any
    headers: Mapping[str, str]

    @property
    def retry_after(self) -> float | None:
        """The seconds in ``Retry-After`` (RFC 9110, 10.2.3), which may also name a moment."""
        said = self.headers.get("retry-after", "").strip()
        if said.isdigit():
            return float(said[:9])
        try:
            return max(0.0, (parsedate_to_datetime(said) - clock.now()).total_seconds())
        except (ValueError, TypeError):
            return None

    def get(self, *path: str | int) -> Any:
        """What lies at *path* in the content, or None."""
        found = self.content
        for step in path:
            try:
                found = found[step]
            except (KeyError, IndexError, TypeError):
                return None
        return found


@cache
def _pool() -> urllib3.PoolManager:
    return urllib3.PoolManager(
        num_pools=8, maxsize=32, retries=False, timeout=Timeout(connect=CONNECT_SECONDS, read=READ_SECONDS)
    )


def call(
    method: str,
    url: str,
    *,
    body: Any = None,
    form: Mapping[str, str] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Answer:
    """Ask a vendor: with *body* as JSON, or with a *form*.

    Raises:
        NotNowError: it cannot be reached; nothing was sent.
        SilenceError: it did not answer in time, or the connection broke.
    """
    sent = {"Accept": "application/json", "User-Agent": "Mancrel", **(headers or {})}
    given: dict[str, Any] = {}
    if form is not None:
        given = {"fields": dict(form), "encode_multipart": False}
    elif body is not None:
        given = {"body": json.dumps(body).encode()}
        sent["Content-Type"] = "application/json"
    try:
        answer = _request(method, url, {"headers": sent, "redirect": False, "preload_content": True, **given})
    except _NEVER_LEFT as error:
        raise NotNowError("the vendor cannot be reached") from error
    except HTTPError as error:
        raise SilenceError("the vendor did not answer") from error
    return Answer(answer.status, _json(answer.data), {name.lower(): value for name, value in answer.headers.items()})


_used = [0.0]


def _let_go_of_idle() -> None:
    now = time.monotonic()
    if now - _used[0] > _IDLE:
        _pool().clear()
    _used[0] = now


def _request(method: str, url: str, given: dict[str, Any]) -> urllib3.BaseHTTPResponse:
    """Ask; once more where that changes nothing (RFC 9110, 9.2.2) and the vendor had closed the open connection."""
    _let_go_of_idle()
    try:
        return _pool().request(method, url, **given)
    except ProtocolError:
        if method not in _IDEMPOTENT:
            raise
        return _pool().request(method, url, **given)


def _json(data: bytes) -> Any:
    if len(data) > _MOST_BYTES:
        return None
    try:
        return json.loads(data)
    except ValueError:
        return None
