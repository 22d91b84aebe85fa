"""Fetching JSON from an address that a customer typed: bounded, and never from inside our own network.

Where it leads is looked up once (`kit.hosts`), and redirects are refused.
"""

from __future__ import annotations

import ssl
import time
from http.client import HTTPConnection, HTTPException, HTTPResponse
from ipaddress import ip_address
from typing import Any
from urllib.parse import SplitResult, quote, urlsplit

from mancrel.kit import hosts, strict_json
from mancrel.kit.errors import DomainError, MalformedError
from mancrel.kit.hosts import PrivateHostError, Target, UnknownHostError

MAX_BYTES = 5_000_000
READ_SECONDS = 8.0
_WRITTEN = "/?%:@!$&'()*+,;=~"


class FeedError(DomainError):
    """The feed could not be read; says why in words for the person who runs the shop."""

    status, title = 502, "Feed not readable"


def get_json(url: str, deadline: float) -> Any:
    """What *url* answers.

    Args:
        deadline: the moment of `time.monotonic` by which it must be there.

    Raises:
        FeedError: it cannot be reached, is not ours to reach, or answers anything but JSON of at most 5 MB with 200.
    """
    parts = _split(url)
    seconds = min(READ_SECONDS, deadline - time.monotonic())
    if seconds <= 0:
        raise FeedError("the feed took too long")
    connection = _Pinned(parts, _resolve(parts), seconds)
    try:
        path = quote(parts.path or "/", _WRITTEN) + (f"?{quote(parts.query, _WRITTEN)}" if parts.query else "")
        connection.request("GET", path, headers={"Accept": "application/json", "User-Agent": "Mancrel"})
        return strict_json.loads(_body(connection.getresponse(), deadline))
    except TimeoutError as error:
        raise FeedError("the feed took too long") from error
    except ssl.SSLError as error:
        raise FeedError(f"the feed's certificate is not good: {error.reason}") from error
    except (OSError, HTTPException, UnicodeError) as error:
        raise FeedError("the feed cannot be reached") from error
    except MalformedError as error:
        raise FeedError(f"the feed is not JSON ({error.detail})") from error
    finally:
        connection.close()


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise FeedError("the feed's address is not a web address") from error
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username is not None or port == 0:
        raise FeedError("the feed's address must be like https://shop.example/feed, without a user name")
    return parts


def check(url: str) -> None:
    """Look at an address before it is kept.

    Raises:
        FeedError: it is not one that we would fetch.
    """
    parts = _split(url)
    try:
        literal = ip_address(parts.hostname or "")
    except ValueError:
        return  # a name; what it means is looked at whenever it is fetched
    if not hosts.is_allowed(literal):
        raise FeedError("the feed's address is inside a private network")


def _resolve(parts: SplitResult) -> Target:
    try:
        return hosts.resolve(parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80))
    except UnknownHostError as error:
        raise FeedError(f"there is no host called {parts.hostname}") from error
    except PrivateHostError as error:
        raise FeedError("the feed's address is inside a private network") from error


class _Pinned(HTTPConnection):
    """A connection to the address that was checked, speaking TLS to the name that was asked for."""

    def __init__(self, parts: SplitResult, target: Target, seconds: float) -> None:
        super().__init__(parts.hostname or "", parts.port, timeout=seconds)
        if parts.scheme == "https" and parts.port is None:
            self.port = 443
            self.default_port = 443  # so that Host names no port
        self._target = target
        self._secure = parts.scheme == "https"

    def connect(self) -> None:
        plain = hosts.connect(self._target, self.timeout or READ_SECONDS)
        try:
            self.sock = (
                ssl.create_default_context().wrap_socket(plain, server_hostname=self.host) if self._secure else plain
            )
        except BaseException:
            plain.close()
            raise


def _body(response: HTTPResponse, deadline: float) -> bytes:
    if 300 <= response.status < 400:
        raise FeedError("the feed redirects; enter the address that it redirects to")
    if response.status != 200:
        raise FeedError(f"the feed answered {response.status}")
    chunks, size = [], 0
    while chunk := response.read1(65536):
        size += len(chunk)
        if size > MAX_BYTES:
            raise FeedError("a page of the feed has more than 5 MB; make its pages smaller")
        if time.monotonic() > deadline:
            raise FeedError("the feed took too long")
        chunks.append(chunk)
    return b"".join(chunks)
