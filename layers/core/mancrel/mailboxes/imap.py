"""Speaking IMAP (RFC 9051 and 3501) with a server that a customer named: with TLS, and only to what was checked."""

from __future__ import annotations

import imaplib
import socket
import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from imapclient import IMAPClient
from imapclient.exceptions import CapabilityError, IMAPClientError, LoginError

from mancrel.channels.mailservers import ImapServer
from mancrel.kit import hosts
from mancrel.kit.hosts import Target
from mancrel.messages.troubles import ServerTroubleError, told, words

SECONDS = 10.0
_HEAD = b"BODY[HEADER.FIELDS (FROM SUBJECT)]"


@dataclass(frozen=True)
class Folder:
    """A folder as it stands: ids above *last* are still to come. Another *validity* makes all ids meaningless."""

    validity: int
    last: int
    count: int


@dataclass(frozen=True)
class Look:
    """What is known of a message before it is fetched: its size in bytes, and when the server got it."""

    size: int
    at: datetime


class Mailbox:
    """A server that let us in. Message ids are UIDs."""

    def __init__(self, client: IMAPClient) -> None:
        self._client = client

    def open(self, folder: str, readonly: bool) -> Folder:
        """Make *folder* the one that the other calls are about.

        Raises:
            ServerTroubleError: it cannot be read.
        """
        try:
            state: dict[bytes, Any] = self._client.select_folder(folder, readonly=readonly)
        except CapabilityError:
            raise
        except IMAPClientError as error:
            raise ServerTroubleError("folder", folder=folder, said=_said(error)) from error
        following = state.get(b"UIDNEXT") or max(self._client.search("ALL"), default=0) + 1
        return Folder(int(state.get(b"UIDVALIDITY", 0)), int(following) - 1, int(state.get(b"EXISTS", 0)))

    def folders(self) -> list[str]:
        """The names of all folders that can hold mail."""
        return [str(name) for flags, _delimiter, name in self._client.list_folders() if rb"\Noselect" not in flags]

    def above(self, last: int) -> list[int]:
        """The messages with ids above *last*, in order. A server answers ``n:*`` with its newest even if that is older
        (RFC 9051, 6.4.8)."""
        found = self._client.search(["UID", f"{last + 1}:*"])
        return sorted(each for each in found if each > last)

    def since(self, day: date) -> list[int]:
        """The messages that came on *day* or later and do not say that they were written before, in order: a restored
        mailbox may say of all of its mail that it came today."""
        undated = ["NOT", "HEADER", "Date", ":"]  # every date has a time of day
        return sorted(self._client.search(["SINCE", day, "OR", "SENTSINCE", day, *undated]))

    def look(self, uids: Sequence[int]) -> dict[int, Look]:
        """What is known of the messages *uids*; those that are gone are left out."""
        found = self._client.fetch(uids, ["RFC822.SIZE", "INTERNALDATE"]) if uids else {}
        return {uid: Look(int(each[b"RFC822.SIZE"]), each[b"INTERNALDATE"]) for uid, each in found.items()}

    def source(self, uid: int) -> bytes | None:
        """A message as it came, without marking it as read; None when it is gone."""
        return self._body(uid, b"BODY[]")

    def head(self, uid: int) -> bytes:
        """The sender and the subject of a message, as header lines."""
        return self._body(uid, _HEAD) or b""

    def mark_seen(self, uid: int) -> None:
        """Mark a message as read."""
        self._client.add_flags([uid], [rb"\Seen"], silent=True)

    def _body(self, uid: int, part: bytes) -> bytes | None:
        found = self._client.fetch([uid], [part.replace(b"BODY", b"BODY.PEEK", 1)]).get(uid, {})
        body = found.get(part)
        return body if isinstance(body, bytes) else None


@contextmanager
def opened(server: ImapServer, password: str) -> Iterator[Mailbox]:
    """The mailbox of *server*, for as long as the block lasts.

    Raises:
        ServerTroubleError: it cannot be used, and why.
    """
    with told(server.host, server.port):
        client = _connected(server, hosts.resolve(server.host, server.port))
        try:
            _sign_in(client, server, password)
            yield Mailbox(client)
            _leave(client)
        except imaplib.IMAP4.error as error:
            raise ServerTroubleError("said", host=server.host, said=_said(error)) from error
        finally:
            _close(client)


class _Pinned(imaplib.IMAP4):
    """A connection to the address that was checked, speaking TLS to the name that was asked for."""

    def __init__(self, server: ImapServer, target: Target) -> None:
        self._target = target
        self._context = ssl.create_default_context() if server.security == "tls" else None
        super().__init__(server.host, server.port)

    def _create_socket(self, timeout: float | None = None) -> socket.socket:
        plain = hosts.connect(self._target, SECONDS)
        try:
            return self._context.wrap_socket(plain, server_hostname=self.host) if self._context else plain
        except BaseException:
            plain.close()
            raise


class _Client(IMAPClient):
    def __init__(self, server: ImapServer, target: Target) -> None:
        self._server, self._where = server, target
        super().__init__(server.host, server.port, ssl=server.security == "tls", timeout=SECONDS)
        self.normalise_times = False

    def _create_IMAP4(self) -> imaplib.IMAP4:  # noqa: N802 - the library's name
        return _Pinned(self._server, self._where)


def _connected(server: ImapServer, target: Target) -> IMAPClient:
    try:
        return _Client(server, target)
    except imaplib.IMAP4.error as error:
        raise ServerTroubleError("said", host=server.host, said=_said(error)) from error


def _sign_in(client: IMAPClient, server: ImapServer, password: str) -> None:
    if server.security == "starttls":
        try:
            client.starttls()
        except CapabilityError as error:
            raise ServerTroubleError("no_starttls", host=server.host, port=server.port) from error
    try:
        client.login(server.user, password)
    except (LoginError, UnicodeError) as error:
        if client.has_capability("LOGINDISABLED"):
            raise ServerTroubleError("no_sign_in", host=server.host, port=server.port, said=_said(error)) from error
        raise ServerTroubleError("password", host=server.host, said=_said(error)) from error


def _leave(client: IMAPClient) -> None:
    try:
        client.logout()
    except (imaplib.IMAP4.error, OSError):  # all that was wanted is done
        return


def _close(client: IMAPClient) -> None:
    try:
        client.shutdown()
    except OSError:
        return


def _said(error: BaseException) -> str:
    said = words(error)
    return said.removeprefix("b'").removesuffix("'") or type(error).__name__
