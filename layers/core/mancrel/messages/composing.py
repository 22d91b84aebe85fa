"""The mail that a reply becomes: plain text and simple HTML (RFC 5322), with the headers that keep it in its thread."""

from collections.abc import Sequence
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from html import escape

from mancrel.channels.models import Channel
from mancrel.kit.addresses import domain_of
from mancrel.kit.errors import InvalidError
from mancrel.messages.headers import OURS
from mancrel.messages.models import Message

_CONTROLS = dict.fromkeys([*range(32), 127, 0x2028, 0x2029], " ")


def compose(message: Message, channel: Channel, files: Sequence[bytes] = ()) -> bytes:
    """The bytes to hand to the provider; *files* are those of its attachments, in order. No text of ours or theirs can
    add a header: controls become spaces.

    Raises:
        InvalidError: an address has letters outside ASCII before its ``@``, which neither SES nor most servers take.
    """
    mail = EmailMessage(policy=SMTP)
    mail["Message-ID"] = f"<{_token(message.message_id_header)}>"
    mail[OURS] = one_line(message.message_id)
    mail["Date"] = message.sent_at
    mail["From"] = mailbox(channel.name, channel.address)
    mail["To"] = [mailbox(each["name"], each["email"]) for each in message.to]
    mail["Subject"] = one_line(message.subject)
    if answered := _token(message.in_reply_to or ""):
        mail["In-Reply-To"] = f"<{answered}>"
        mail["References"] = " ".join(f"<{known}>" for each in message.references if (known := _token(each)))
    if message.auto_submitted:
        mail["Auto-Submitted"] = "auto-replied"  # RFC 3834
        mail["X-Auto-Response-Suppress"] = "All"
    text = message.text.rstrip() + (f"\n\n-- \n{channel.signature.rstrip()}" if channel.signature.strip() else "")
    mail.set_content(text + "\n", cte="quoted-printable")
    mail.add_alternative(as_html(text), subtype="html", cte="quoted-printable")
    for each, content in zip(message.attachments, files, strict=True):
        maintype, _, subtype = each["type"].partition("/")
        mail.add_attachment(content, maintype=maintype, subtype=subtype, filename=one_line(each["name"]))
    return mail.as_bytes()


def mailbox(name: str, address: str) -> Address:
    """*name* and *address* as they stand in a header.

    Raises:
        InvalidError: the address has letters outside ASCII.
    """
    shown = one_line(name)
    if not address.isascii():
        raise InvalidError(f"{address} has letters outside ASCII, which mail servers do not take")
    local, domain = address.rpartition("@")[0], domain_of(address)
    return Address("" if shown == address else shown, local, domain)


def one_line(text: str) -> str:
    """*text* as a header takes it: controls become spaces, so that it cannot begin another one."""
    return " ".join(text.translate(_CONTROLS).encode("utf-8", "replace").decode().split())


def _token(header_id: str) -> str:
    """A Message-ID that fits its header: visible ASCII, or nothing that a header could be broken with."""
    return "".join(letter for letter in header_id if "!" <= letter <= "~" and letter not in "<>")


def as_html(text: str) -> str:
    """Plain *text* as the simplest page that shows it."""
    paragraphs = "".join(f"<p>{escape(each).replace(chr(10), '<br>')}</p>" for each in text.split("\n\n"))
    return f'<!doctype html><html><head><meta charset="utf-8"></head><body>{paragraphs}</body></html>\n'
