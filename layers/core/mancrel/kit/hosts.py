"""Hosts that a customer typed: looked up once, checked, and connected to as checked; never inside our own network.

The connection goes to the very address that was looked at, so that a name cannot mean one thing to the check and
another to the connection (DNS rebinding).
"""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Any

from mancrel.kit.settings import settings

CONNECT_SECONDS = 3.0
_METADATA = (ip_address("169.254.169.254"), ip_address("fd00:ec2::254"))
_TRANSLATED = ip_network("64:ff9b::/96")
Target = tuple[int, tuple[Any, ...]]
"""An address family and the socket address to connect to."""


class UnknownHostError(OSError):
    """There is no host of this name."""


class PrivateHostError(OSError):
    """The host is inside a private network."""


def resolve(host: str, port: int) -> Target:
    """Where to connect to for *host*; all that its name means must be allowed.

    Raises:
        UnknownHostError: there is no such host.
        PrivateHostError: it is not ours to reach.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UnknownHostError(f"there is no host called {host}") from error
    if not found or not all(is_allowed(ip_address(str(address[0]).partition("%")[0])) for *_, address in found):
        raise PrivateHostError("this address is inside a private network")
    family, _, _, _, address = found[0]
    return family, address


def connect(target: Target, seconds: float) -> socket.socket:
    """A connection to *target*, whose reads and writes may then take *seconds*.

    Raises:
        OSError: it cannot be reached within `CONNECT_SECONDS`, or *seconds* if those are fewer.
    """
    family, address = target
    plain = socket.socket(family, socket.SOCK_STREAM)
    try:
        plain.settimeout(min(CONNECT_SECONDS, seconds))
        plain.connect(address)
        plain.settimeout(seconds)
    except BaseException:
        plain.close()
        raise
    return plain


def is_allowed(address: IPv4Address | IPv6Address) -> bool:
    """Whether *address* is on the open Internet; on a laptop its own network will do, too."""
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if address in _TRANSLATED:
            inner = IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_allowed(inner)
    if address in _METADATA:
        return False
    if settings().stage == "local":
        return not address.is_link_local
    return address.is_global and not address.is_multicast
