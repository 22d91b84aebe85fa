"""Reading a raw mail (RFC 5322, MIME). Whatever the bytes are, this answers a mail or raises InvalidError."""

import re
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message as Mime
from hashlib import sha256

from pydantic import ValidationError

from mancrel.kit.errors import InvalidError
from mancrel.messages import automatic, bodies, headers, mail
from mancrel.messages.mail import Mail
from mancrel.messages.schemas import IncomingMail
from mancrel.messages.threads import message_ids

_HOSTILE = (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError, MessageError)
"""What the standard library is known to raise on hostile mail."""

_NESTS = re.compile(rb"multipart/", re.IGNORECASE)
_MOST_LOOKS = 20_000_000
"""The standard library compares each line with the boundary of each part around it."""


def parse(body: bytes, content_type: str) -> Mail:
    """The mail in *body*: JSON as the webhook takes it, or MIME.

    Raises:
        InvalidError: it cannot be read, and why.
    """
    if content_type.partition(";")[0].strip().lower() == "application/json":
        try:
            return mail.of_json(IncomingMail.model_validate_json(body))
        except ValidationError as error:
            raise InvalidError("this is not the JSON of a mail") from error
    try:
        return _parse(body)
    except _HOSTILE as error:
        raise InvalidError("this mail is broken beyond reading") from error


def _parse(body: bytes) -> Mail:
    if body.count(b"\n") * len(_NESTS.findall(body)) > _MOST_LOOKS:
        raise InvalidError("this mail has parts in parts beyond reading")
    mime = message_from_bytes(_without_envelope(body), policy=headers.AS_IT_CAME)
    fields = headers.simple(mime)
    if not fields:
        raise InvalidError("this is no mail: it has no header fields")
    senders = headers.mailboxes(mime, "From") or headers.mailboxes(mime, "Sender")
    if not senders:
        raise InvalidError("this mail names no sender that could be answered")
    sender, subject = senders[0], headers.text_of(mime, "Subject")
    text, html, attachments = bodies.read(mime)
    answered = message_ids(fields.get("in-reply-to", ""))
    reply_to = _elsewhere(mime, sender["email"])
    return Mail(
        message_id=_id_of(mime, fields, sender["email"], subject, text),
        from_email=sender["email"],
        from_name=sender["name"],
        reply_to=reply_to,
        to=headers.mailboxes(mime, "To") + headers.mailboxes(mime, "Cc"),
        subject=subject,
        text=text,
        html=html,
        date=headers.date_of(mime),
        in_reply_to=answered[-1] if answered else None,
        references=message_ids(fields.get("references", "")),
        attachments=attachments,
        auto_reason=automatic.reason(fields, sender["email"], subject, answerable=reply_to is not None),
    )


def _without_envelope(body: bytes) -> bytes:
    """Some drops begin with an mbox ``From `` line or blank lines."""
    trimmed = body.lstrip(b"\r\n\t \xef\xbb\xbf")
    return trimmed.partition(b"\n")[2] if trimmed.startswith(b"From ") else trimmed


def _elsewhere(mime: Mime, sender: str) -> str | None:
    wanted = [each["email"] for each in headers.mailboxes(mime, "Reply-To")]
    return wanted[0] if wanted and sender not in wanted else None


def _id_of(mime: Mime, fields: dict[str, str], sender: str, subject: str, text: str) -> str:
    """The Message-ID; one made of what the mail says when it has none, so that it stays one mail by any path."""
    if given := message_ids(fields.get("message-id", "")):
        return given[0]
    said = "\x1f".join([sender, subject, str(mime.get("Date", "")), text])
    return f"{sha256(said.encode('utf-8', 'replace')).hexdigest()[:40]}@no-message-id"
