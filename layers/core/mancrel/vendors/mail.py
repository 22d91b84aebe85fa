"""E-mail through SES or SMTP: plain text and HTML, the headers of one-click unsubscribing, and our id in each."""

from __future__ import annotations

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256

from mancrel.channels import service as channels
from mancrel.channels.kinds import EmailOptions
from mancrel.channels.models import Channel
from mancrel.kit import clock
from mancrel.kit.addresses import domain_of, normalise
from mancrel.kit.errors import InvalidError
from mancrel.messages import transports
from mancrel.messages.composing import as_html, mailbox, one_line
from mancrel.messages.transports import RefusedError
from mancrel.vendors.outgoing import Accepted, CannotTellError, Found, Outgoing
from mancrel.vendors.reporting import HEADER

_LONGEST_LINE = 998
_MAY_BE_GIVEN = ("list-", "precedence", "reply-to", "feedback-id", "x-")


class Mail:
    """The adapter of a mailbox."""

    channel = "email"

    def __init__(self, row: Channel) -> None:
        self._row = row
        options = channels.options(row)
        self._configuration_set = options.configuration_set if isinstance(options, EmailOptions) else ""

    def send(self, tenant_id: str, message: Outgoing) -> Accepted:
        """Hand it over; see `outgoing.Adapter`."""
        try:
            to = normalise(message.to)
            raw = self.compose(message)
        except (InvalidError, ValueError) as error:
            raise RefusedError(getattr(error, "detail", "this mail cannot be written down")) from error
        return Accepted(transports.deliver(raw, self._row.address, to, self._row))

    def lookup(self, tenant_id: str, message_id: str) -> Found | None:
        """Raises CannotTellError: neither SES nor SMTP can be asked."""
        raise CannotTellError("mail servers cannot be asked")

    def compose(self, message: Outgoing) -> bytes:
        """The mail's bytes.

        Raises:
            InvalidError: an address cannot be written down.
        """
        mail = EmailMessage(policy=SMTP)
        mail["Message-ID"] = f"<{fingerprint(message.message_id)}@{domain_of(self._row.address)}>"
        mail["Date"] = format_datetime(clock.now())
        mail["From"] = mailbox(self._row.name, self._row.address)
        mail["To"] = [_recipient(message)]
        mail["Subject"] = one_line(message.subject)
        mail[HEADER] = one_line(message.message_id)
        if self._configuration_set:
            mail["X-SES-CONFIGURATION-SET"] = self._configuration_set
        mail.set_content(message.text.rstrip() + "\n", cte="quoted-printable")
        mail.add_alternative(message.html or as_html(message.text), subtype="html", cte="quoted-printable")
        return _given(message) + mail.as_bytes()


def _given(message: Outgoing) -> bytes:
    """The headers that a campaign gives, each on one line: Python folds a long address into encoded words, which no
    mailbox would follow.

    Raises:
        InvalidError: one is not ASCII, or longer than a line may be (RFC 5322, 2.1.1).
    """
    lines = []
    for name, value in message.headers.items():
        if not name.lower().startswith(_MAY_BE_GIVEN):
            continue
        line = f"{one_line(name)}: {one_line(value)}"
        if not line.isascii() or len(line) > _LONGEST_LINE:
            raise InvalidError(f"the header {one_line(name)[:50]} cannot be written down")
        lines.append(line.encode() + b"\r\n")
    return b"".join(lines)


def _recipient(message: Outgoing) -> Address:
    return mailbox(message.to_name or message.to, normalise(message.to))


def fingerprint(message_id: str) -> str:
    """*message_id* as the left side of a Message-ID: the same for the same message, and of letters that all take."""
    return sha256(message_id.encode()).hexdigest()[:40]
