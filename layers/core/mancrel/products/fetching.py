"""Fetching JSON from an address that a customer typed: bounded, and never from inside our own network.

The host is resolved once, every address it has is checked, and the connection is made to the address that was checked,
so that a name cannot mean one thing to the check and another to the connection (DNS rebinding). Redirects are refused.
"""

from __future__ import annotations

import socket
import ssl
import time
from http.client import HTTPConnection, HTTPException, HTTPResponse
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Any
from urllib.parse import SplitResult, quote, urlsplit

from mancrel.kit import strict_json
from mancrel.kit.errors import DomainError, MalformedError
from mancrel.kit.settings import settings

MAX_BYTES = 5_000_000
CONNECT_SECONDS = 3.0
READ_SECONDS = 8.0
_METADATA = (ip_address("169.254.169.254"), ip_address("fd00:ec2::254"))
_WRITTEN = "/?%:@!$&'()*+,;=~"
_TRANSLATED = ip_network("64:ff9b::/96")


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
    if not _allowed(literal):
        raise FeedError("the feed's address is inside a private network")


def _resolve(parts: SplitResult) -> tuple[int, tuple[Any, ...]]:
    """The address family and socket address to connect to; all that the name means must be allowed."""
    port = parts.port or (443 if parts.scheme == "https" else 80)
    try:
        found = socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FeedError(f"there is no host called {parts.hostname}") from error
    if not found or not all(_allowed(ip_address(str(address[0]).partition("%")[0])) for *_, address in found):
        raise FeedError("the feed's address is inside a private network")
    family, _, _, _, address = found[0]
    return family, address


def _allowed(address: IPv4Address | IPv6Address) -> bool:
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if address in _TRANSLATED:
            inner = IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return _allowed(inner)
    if address in _METADATA:
        return False
    if settings().stage == "local":
        return not address.is_link_local
    return address.is_global and not address.is_multicast


class _Pinned(HTTPConnection):
    """A connection to the address that was checked, speaking TLS to the name that was asked for."""

    def __init__(self, parts: SplitResult, target: tuple[int, tuple[Any, ...]], seconds: float) -> None:
        super().__init__(parts.hostname or "", parts.port, timeout=seconds)
        if parts.scheme == "https" and parts.port is None:
            self.port = 443
            self.default_port = 443  # so that Host names no port
        self._target = target
        self._secure = parts.scheme == "https"

    def connect(self) -> None:
        family, address = self._target
        plain = socket.socket(family, socket.SOCK_STREAM)
        try:
            plain.settimeout(min(CONNECT_SECONDS, self.timeout or CONNECT_SECONDS))
            plain.connect(address)
            plain.settimeout(self.timeout)
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
