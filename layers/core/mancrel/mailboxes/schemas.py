"""What it takes to try a mailbox out, and what that answers."""

from __future__ import annotations

from pydantic import Field

from mancrel.channels.mailservers import ImapServer, Password, SmtpServer
from mancrel.kit.schema import Shape


class MailboxTry(Shape):
    """Servers to try, before or after they are kept. A password that is left out is the one that *channelId* has, if it
    was given for this very server and user."""

    channel_id: str | None = Field(default=None, max_length=200)
    imap: ImapServer | None = None
    imap_password: Password | None = None
    smtp: SmtpServer | None = None
    smtp_password: Password | None = None


class TriedServer(Shape):
    """What one server answered: *detail* says in the reader's words what is wrong. *folders* are those that an IMAP
    server has, at most 100, and *messages* how many lie in the folders that are to be read."""

    ok: bool
    code: str | None = None
    detail: str | None = None
    folders: list[str] = Field(default_factory=list)
    messages: int | None = None


class MailboxTried(Shape):
    """What both answered; null for one that was not asked."""

    imap: TriedServer | None
    smtp: TriedServer | None


class PollAsked(Shape):
    """The mailbox will be read in the background."""

    queued: bool = True
