"""A mail as we understand it, whether it came as JSON or as MIME."""

from dataclasses import dataclass, field
from datetime import datetime

from mancrel.messages import automatic
from mancrel.messages.headers import line, plain
from mancrel.messages.readable import as_text
from mancrel.messages.schemas import IncomingMail, IncomingMailbox
from mancrel.messages.threads import message_ids


@dataclass(frozen=True)
class Attachment:
    """A file in a mail; *name* is safe to show and to save under."""

    name: str
    type: str
    content: bytes
    inline: bool = False


@dataclass(frozen=True)
class Mail:
    """A received mail. Ids are without angle brackets, addresses normalised, texts free of control characters."""

    message_id: str
    from_email: str
    from_name: str = ""
    reply_to: str | None = None
    to: list[dict[str, str]] = field(default_factory=list)
    subject: str = ""
    text: str = ""
    html: str | None = None
    date: datetime | None = None
    in_reply_to: str | None = None
    references: list[str] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    auto_reason: str | None = None


def of_json(incoming: IncomingMail) -> Mail:
    """The mail that the webhook was sent as JSON."""
    answered = message_ids(incoming.in_reply_to or "")
    return Mail(
        message_id=(message_ids(incoming.message_id) or [incoming.message_id])[0],
        from_email=incoming.from_.email,
        from_name=line(incoming.from_.name or ""),
        to=[_mailbox(each) for each in incoming.to],
        subject=line(incoming.subject),
        text=plain(incoming.text).strip() or as_text(incoming.html or ""),
        html=incoming.html,
        date=incoming.date,
        in_reply_to=answered[-1] if answered else None,
        references=[each for header in incoming.references for each in message_ids(header)],
        auto_reason=automatic.reason({}, incoming.from_.email, incoming.subject),
    )


def _mailbox(each: IncomingMailbox) -> dict[str, str]:
    return {"email": each.email, "name": line(each.name or "")}
