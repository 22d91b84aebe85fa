"""What it takes to write a message, what the e-mail webhook takes, and how a message looks outside."""

from __future__ import annotations

from email.utils import parseaddr
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from mancrel.activities.attaching import ContentType, FileForm, FileName
from mancrel.kit.addresses import Address
from mancrel.kit.schema import Moment, Shape

MessageStatus = Literal["received", "queued", "held", "taken_back", "sending", "sent", "failed", "uncertain"]
AutoReason = Literal["auto-reply", "list", "bounce"]
_LONGEST_MAILBOX = 1000
Undo = Annotated[int, Field(ge=0, le=60)]
"""Seconds in which what a person sends can be taken back."""
SeenId = Annotated[str, Field(max_length=100)]
"""The newest message that whoever answers saw."""
MOST_FILES = 10
MOST_BYTES = 20_000_000
"""Of the files of a reply together."""
FileId = Annotated[str, Field(max_length=100)]
HeaderId = Annotated[str, Field(min_length=1, max_length=998)]


class IncomingMailbox(Shape):
    """An address and the name that stands before it; also taken as a text, ``Ana Ruiz <ana@example.com>``."""

    email: Address
    name: Annotated[str, Field(max_length=500)] | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, given: Any) -> Any:
        if not isinstance(given, str):
            return given
        name, email = parseaddr(given[:_LONGEST_MAILBOX])
        return {"email": email or given, "name": name or None}


class IncomingMail(Shape):
    """A mail as the e-mail webhook takes it in JSON."""

    message_id: HeaderId
    in_reply_to: HeaderId | None = None
    references: list[HeaderId] = Field(default_factory=list, max_length=200)
    from_: Annotated[IncomingMailbox, Field(alias="from")]
    to: list[IncomingMailbox] = Field(default_factory=list, max_length=500)
    subject: Annotated[str, Field(max_length=2000)] = ""
    text: Annotated[str, Field(max_length=2_000_000)] = ""
    html: Annotated[str, Field(max_length=4_000_000)] | None = None
    date: Moment | None = None


class ChosenTemplate(Shape):
    """An approved template of a WhatsApp channel, with a value for each of its blanks."""

    name: Annotated[str, Field(min_length=1, max_length=512)]
    language: Annotated[str, Field(min_length=1, max_length=10)]
    variables: Annotated[list[Annotated[str, Field(min_length=1, max_length=1024)]], Field(max_length=50)] = Field(
        default_factory=list
    )


class NewWords(Shape):
    """Words for the customer, or a *template* in their place. They leave by *channelId*; unless that is named, by the
    channel of the customer's last message. With *seenMessageId*, the `lastMessageId` of the conversation that their
    author looked at, they are refused when somebody wrote since. *attachmentIds* are files that were uploaded beside
    the conversation; with some of them, words can be left out."""

    text: Annotated[str, Field(max_length=20_000)] = ""
    channel_id: Annotated[str, Field(max_length=200)] | None = None
    seen_message_id: SeenId | None = None
    template: ChosenTemplate | None = None
    attachment_ids: Annotated[list[FileId], Field(max_length=MOST_FILES)] = Field(default_factory=list)

    @model_validator(mode="after")
    def _says_something(self) -> NewWords:
        if bool(self.text or self.attachment_ids) == (self.template is not None):
            raise ValueError("give a text, files or both; or a template")
        return self


class NewReplyFile(Shape):
    """A file to send; *size* in bytes, at most 20 million."""

    name: FileName
    content_type: ContentType = "application/octet-stream"
    size: Annotated[int, Field(gt=0, le=MOST_BYTES)]


class AnnouncedReplyFile(Shape):
    """A file of a reply that is to be posted within fifteen minutes."""

    id: str
    upload: FileForm


class ReplyFileOut(Shape):
    """A file of a reply. *type* is what its bytes show."""

    id: str
    name: str
    type: str
    size: int


class NewReply(NewWords):
    """A reply; it leaves after *undoSeconds*."""

    undo_seconds: Undo = 0


ScheduledState = Literal["scheduled", "sent", "cancelled", "overtaken", "failed"]


class NewScheduledReply(NewWords):
    """A reply that leaves at *sendAt*, at most a year ahead, unless the customer writes first."""

    send_at: Moment


class ScheduledReplyChange(Shape):
    """Another time to leave at."""

    send_at: Moment


class SendingNow(Shape):
    """*undoSeconds* in which it can be taken back."""

    undo_seconds: Undo = 0


class ScheduledReplyOut(Shape):
    """A reply that leaves at *sendAt*, as its *author* wrote it. Of a template *text* is what the customer will read.

    *state*: ``scheduled``; ``sent``, as *messageId*; ``cancelled``; ``overtaken``, for the customer wrote first; or
    ``failed``, and *reason* says why. The last two stay in their conversation until somebody cancels them.
    """

    id: str
    conversation_id: str
    channel_id: str
    author: str
    text: str
    template: ChosenTemplate | None
    attachments: list[ReplyFileOut]
    send_at: Moment
    state: ScheduledState
    reason: str | None
    message_id: str | None
    version: int
    created_at: Moment


class Resolution(Shape):
    """What a person found out about a message of which we do not know whether it was sent."""

    outcome: Literal["sent", "resend"]


class AttachmentOut(Shape):
    """A file of a message; *url* redirects to it and needs the access token. *id* of one of ours is what it was
    uploaded as. *state* of one from a customer: ``waits`` while its vendor does not give it, ``lost`` once it is given
    up."""

    number: int
    id: str | None
    name: str
    type: str
    size: int
    inline: bool
    state: Literal["there", "waits", "lost"]
    url: str


class AttachmentLink(Shape):
    """Where an attachment can be downloaded for a while, without signing in."""

    url: str
    expires_at: Moment


class MailboxOut(Shape):
    """An address and the name that stands before it."""

    email: str
    name: str


class MessageOut(Shape):
    """A message. *said* is its text without quoted history; *reason* says why an outbound one failed or waits.

    It can be taken back until *leavesAt*. *author* of an outbound one is a user's id, ``assistant``, ``away`` for the
    text out of hours, or ``elsewhere`` where it was written in the vendor's own programs. On other channels than e-mail
    addresses are numbers, or the vendor's ids of people.
    """

    id: str
    conversation_id: str
    channel_id: str
    channel_kind: str
    contact_id: str
    direction: Literal["inbound", "outbound"]
    status: MessageStatus
    reason: str | None
    subject: str
    text: str
    said: str
    html: str | None
    truncated: bool
    from_: Annotated[MailboxOut, Field(alias="from")]
    reply_to: str | None
    to: list[MailboxOut]
    message_id_header: str
    in_reply_to: str | None
    attachments: list[AttachmentOut]
    auto_submitted: bool
    auto_reason: AutoReason | None
    author: str | None
    suggestion_id: str | None
    sent_at: Moment
    leaves_at: Moment | None
    delivered_at: Moment | None
    read_at: Moment | None
    reaction: str | None
    template: ChosenTemplate | None
    version: int
    created_at: Moment
    changed_at: Moment
