"""The passwords of a mailbox's servers: kept from change to change, and never carried to another server."""

from __future__ import annotations

import json
from typing import Any

from mancrel.channels.kinds import EmailOptions
from mancrel.channels.mailservers import EmailCredentials, ImapServer, SmtpServer
from mancrel.channels.models import Channel
from mancrel.channels.particulars import credentials, fitted, options
from mancrel.kit import secrets
from mancrel.kit.errors import InvalidError

Server = ImapServer | SmtpServer


def settle(channel: Channel, wanted: dict[str, Any] | None, given: dict[str, Any] | None) -> None:
    """Give the mailbox *channel* the options *wanted* and the passwords *given*; None leaves either as it is.

    Raises:
        InvalidError: an option is wrong, or a password is missing; one that is kept counts only for the server and
            user that it was given for.
    """
    before, known = _options(channel), _credentials(channel)
    now = before if wanted is None else fitted(EmailOptions, wanted, "options")
    new = EmailCredentials() if given is None else fitted(EmailCredentials, given, "credentials")
    imap = _password("imap", (before.imap, now.imap), known.imap_password, new.imap_password)
    smtp = _password("smtp", (before.smtp, now.smtp), known.smtp_password, new.smtp_password)
    if wanted is not None:
        channel.options = now.model_dump(mode="json", by_alias=True, exclude_unset=True)
    channel.polled = now.imap is not None or None
    kept = EmailCredentials(imap_password=imap, smtp_password=smtp)
    any_left = imap is not None or smtp is not None
    channel.credentials = secrets.seal(json.dumps(kept.model_dump(by_alias=True))) if any_left else None


def servers(channel: Channel) -> tuple[ImapServer | None, SmtpServer | None, EmailCredentials]:
    """The servers of the mailbox *channel*, if it has its own, and their passwords."""
    found = _options(channel)
    return found.imap, found.smtp, _credentials(channel)


def for_trying(channel: Channel | None, name: str, server: Server | None, given: str | None) -> str:
    """The password to try the server *name* with: the one *given*, or the one that *channel* has for this very server.

    Raises:
        InvalidError: there is none.
    """
    found = servers(channel) if channel is not None and channel.kind == "email" else (None, None, EmailCredentials())
    before, kept = (found[0], found[2].imap_password) if name == "imap" else (found[1], found[2].smtp_password)
    try:
        return _password(name, (before, server), kept, given) or ""
    except InvalidError as error:
        pointer = f"/{name}Password"
        raise InvalidError(
            error.detail.replace(f"/credentials{pointer}", pointer),
            [{"pointer": pointer, "detail": error.errors[0]["detail"]}],
        ) from error


def _password(name: str, servers: tuple[Server | None, Server | None], kept: str | None, new: str | None) -> str | None:
    before, now = servers
    if now is None or not now.user:
        return None
    if new is not None:
        return new
    moved = before is None or (before.host, before.port, before.user) != (now.host, now.port, now.user)
    if kept is None or moved:
        detail = "missing" if kept is None else "give it again: it would go to another server"
        pointer = f"/credentials/{name}Password"
        raise InvalidError(f"{pointer}: {detail}", [{"pointer": pointer, "detail": detail}])
    return kept


def _options(channel: Channel) -> EmailOptions:
    found = options(channel)
    assert isinstance(found, EmailOptions)  # noqa: S101 - of this kind
    return found


def _credentials(channel: Channel) -> EmailCredentials:
    found = credentials(channel)
    return found if isinstance(found, EmailCredentials) else EmailCredentials()
