"""The mail that a reply becomes: plain text and simple HTML (RFC 5322), with the headers that keep it in its thread."""

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from html import escape

from mancrel.channels.models import Channel
from mancrel.kit.addresses import domain_of
from mancrel.messages.models import Message

_CONTROLS = dict.fromkeys([*range(32), 127, 0x2028, 0x2029], " ")


def compose(message: Message, channel: Channel) -> bytes:
    """The bytes to hand to the provider. No text of ours or theirs can add a header: controls become spaces."""
    mail = EmailMessage(policy=SMTP)
    mail["Message-ID"] = f"<{_token(message.message_id_header)}>"
    mail["Date"] = message.sent_at
    mail["From"] = _mailbox(channel.name, channel.address)
    mail["To"] = [_mailbox(each["name"], each["email"]) for each in message.to]
    mail["Subject"] = _line(message.subject)
    if message.in_reply_to:
        mail["In-Reply-To"] = f"<{_token(message.in_reply_to)}>"
        mail["References"] = " ".join(f"<{_token(each)}>" for each in message.references)
    if message.auto_submitted:
        mail["Auto-Submitted"] = "auto-replied"  # RFC 3834
        mail["X-Auto-Response-Suppress"] = "All"
    text = message.text.rstrip() + (f"\n\n-- \n{channel.signature.rstrip()}" if channel.signature.strip() else "")
    mail.set_content(text + "\n", cte="quoted-printable")
    mail.add_alternative(_html(text), subtype="html", cte="quoted-printable")
    return mail.as_bytes()


def _mailbox(name: str, address: str) -> Address:
    shown = _line(name)
    local, domain = address.rpartition("@")[0], domain_of(address)
    return Address("" if shown == address else shown, local, domain)


def _line(text: str) -> str:
    return " ".join(text.translate(_CONTROLS).encode("utf-8", "replace").decode().split())


def _token(header_id: str) -> str:
    """A Message-ID that fits its header: visible ASCII, or nothing that a header could be broken with."""
    return "".join(letter for letter in header_id if "!" <= letter <= "~" and letter not in "<>")


def _html(text: str) -> str:
    paragraphs = "".join(f"<p>{escape(each).replace(chr(10), '<br>')}</p>" for each in text.split("\n\n"))
    return f'<!doctype html><html><head><meta charset="utf-8"></head><body>{paragraphs}</body></html>\n'
