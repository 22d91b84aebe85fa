"""Trying out the servers of a mailbox: signing in as the workers will, and reading or sending nothing."""

from __future__ import annotations

from mancrel.channels import passwords
from mancrel.channels import service as channels
from mancrel.channels.mailservers import ImapServer, SmtpServer
from mancrel.mailboxes import imap
from mancrel.mailboxes.schemas import MailboxTried, MailboxTry, TriedServer
from mancrel.messages import smtp
from mancrel.messages.smtp import Server
from mancrel.messages.troubles import ServerTroubleError

_MOST_FOLDERS = 100


def attempt(tenant_id: str, wanted: MailboxTry) -> MailboxTried:
    """Sign in to each server that is named.

    Raises:
        NotFoundError: no such channel.
        InvalidError: a password is missing.
    """
    channel = channels.get(tenant_id, wanted.channel_id) if wanted.channel_id else None
    imap_password = passwords.for_trying(channel, "imap", wanted.imap, wanted.imap_password)
    smtp_password = passwords.for_trying(channel, "smtp", wanted.smtp, wanted.smtp_password)
    return MailboxTried(
        imap=_imap(wanted.imap, imap_password) if wanted.imap else None,
        smtp=_smtp(wanted.smtp, smtp_password) if wanted.smtp else None,
    )


def _imap(server: ImapServer, password: str) -> TriedServer:
    try:
        with imap.opened(server, password) as mailbox:
            folders = mailbox.folders()[:_MOST_FOLDERS]
            count = sum(mailbox.open(each, readonly=True).count for each in server.folders)
    except ServerTroubleError as error:
        return _failed(error)
    return TriedServer(ok=True, folders=folders, messages=count)


def _smtp(server: SmtpServer, password: str) -> TriedServer:
    try:
        connection = smtp.connect(Server(server.host, server.port, server.security, server.user, password, own=True))
    except ServerTroubleError as error:
        return _failed(error)
    connection.close()
    return TriedServer(ok=True)


def _failed(error: ServerTroubleError) -> TriedServer:
    return TriedServer(ok=False, code=error.code, detail=str(error))
