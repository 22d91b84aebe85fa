"""Answering: a reply is written, its conversation moves on and its sending is promised, in one commit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from mancrel.channels import service as channels
from mancrel.channels.kinds import CHATS
from mancrel.channels.models import Channel
from mancrel.contacts import service as contacts
from mancrel.conversations import joining, restoring, scheduled, ways
from mancrel.conversations import service as conversations
from mancrel.conversations.models import Conversation
from mancrel.kit import clock, ids, outbox
from mancrel.kit.addresses import domain_of
from mancrel.kit.errors import ConflictError, InvalidError
from mancrel.kit.tables import Save
from mancrel.messages import files, fitting, repository, seeing, threads
from mancrel.messages.fitting import AS_USUAL, Manner, refused
from mancrel.messages.jobs import SendMessage
from mancrel.messages.models import Message

__all__ = ["ASSISTANT", "AS_USUAL", "AWAY", "Manner", "Reply", "queue_reply", "reply"]

ASSISTANT = "assistant"
AWAY = "away"
"""Who says that nobody is there: no answer, so what was asked still waits for one."""
MACHINES = (ASSISTANT, AWAY)
_TRIES = 5
_REFERENCES = 20


@dataclass(frozen=True)
class Reply:
    """A reply that is not written yet: commit *saves* and promise *job* together with what else must agree, after
    *delay* seconds. *kept* are those of the saves by which its files stay."""

    message: Message
    saves: list[Save]
    job: SendMessage
    delay: int = 0
    kept: list[Save] = field(default_factory=list)


def queue_reply(
    tenant_id: str,
    conversation_id: str,
    text: str,
    author: str,
    in_reply_to: str | None = None,
    message_id: str | None = None,
    manner: Manner = AS_USUAL,
) -> Reply:
    """Prepare a reply to the message *in_reply_to*, or to the customer's last one by the channel that it leaves by.
    Nothing is written yet.

    The saves conflict when the conversation changed meanwhile, or when *message_id* has been used: then load again.

    Args:
        author: a user's id, ``assistant``, or ``away``.
        message_id: give one derived from what caused the reply, so that it exists once.

    Raises:
        NotFoundError: no such conversation or message, or channel.
        InvalidError: the text is empty, too long or has a gap, a file is gone or too large, there is nobody to send it
            to, or the channel does not take it now.
        NewerMessageError: somebody wrote since the author saw the conversation.
        StoppedError: it was scheduled, and may not leave any more.
    """
    if manner.template is None:
        fitting.whole(text, bool(manner.files))
    answered = _named(tenant_id, conversation_id, in_reply_to)
    conversation = joining.standing(tenant_id, answered.conversation_id if answered else conversation_id)
    seeing.check(conversation, manner.seen, author)
    if manner.scheduled:
        scheduled.leave(conversation, manner.scheduled)
    answered = answered or last_from(conversation, manner.channel_id)
    channel = channels.get(tenant_id, _channel_id(conversation, manner, answered))
    taken = files.chosen(conversation, channel, manner.files)
    message = Message(
        tenant_id,
        message_id or ids.new("msg"),
        conversation_id=conversation.conversation_id,
        channel_id=channel.channel_id,
        channel_kind=channel.kind,
        contact_id=conversation.contact_id,
        direction="outbound",
        text=text,
        from_email=channel.address,
        from_name=channel.name,
        to=[_recipient(conversation, channel, answered)],
        auto_submitted=author in MACHINES,
        sent_at=clock.now() if answered is None else max(clock.now(), answered.sent_at + timedelta(milliseconds=1)),
        attachments=files.entries(taken),
        send_state="queued",
        author=author,
    )
    claimed: list[Save] = []
    if channel.kind in CHATS:
        fitting.fit(message, channel, ways.by(conversation, channel.channel_id), manner, author in MACHINES)
        message.message_id_header = message.message_id
        message.in_reply_to = answered.message_id_header if answered else None
    else:
        _as_mail(message, conversation, channel, answered, manner)
        claimed = threads.claiming(tenant_id, channel.address, [message.message_id_header], message.message_id)
    kept = files.keep(taken)
    if author == AWAY:
        conversations.note_notice(conversation)
    else:
        leave(message, conversation, manner.undo, by_person=author != ASSISTANT)
    job = SendMessage(tenant_id=tenant_id, message_id=message.message_id)
    return Reply(message, [Save(message), Save(conversation), *claimed, *kept], job, manner.undo, kept)


def leave(message: Message, conversation: Conversation, undo: int, by_person: bool = False) -> None:
    """Let *message* leave after *undo* seconds and *conversation* move on, so that both can be taken back until then.
    Nothing is written yet."""
    was = restoring.state(conversation)
    said = message.text if message.text.strip() else files.names(message)
    conversations.note_outbound(conversation, message.message_id, said, message.sent_at, by_person)
    if undo:
        message.leaves_at = clock.now() + timedelta(seconds=undo)
        message.found = {"was": was, "became": restoring.state(conversation)}


def reply(
    tenant_id: str,
    conversation_id: str,
    text: str,
    author: str,
    also: Callable[[], Sequence[Save]] = tuple,
    manner: Manner = AS_USUAL,
) -> Message:
    """Answer the customer's last message.

    Args:
        also: what to write in the same commit; asked again when something changed meanwhile.

    Raises:
        NotFoundError: no such conversation.
        InvalidError, NewerMessageError: as `queue_reply`.
        ConflictError: the conversation is being changed by others at this moment.
    """
    for _try in range(_TRIES):
        prepared = queue_reply(tenant_id, conversation_id, text, author, manner=manner)
        try:
            outbox.commit([*prepared.saves, *also()], [prepared.job], prepared.delay)
        except ConflictError:
            continue
        return prepared.message
    raise ConflictError("this conversation is being changed by others; try again")


def _named(tenant_id: str, conversation_id: str, in_reply_to: str | None) -> Message | None:
    """The message that is answered, wherever a merge or a split took it."""
    if in_reply_to is None:
        return None
    answered = repository.get(tenant_id, in_reply_to)
    if conversation_id not in (answered.conversation_id, *(answered.moved_from or [])):
        raise InvalidError(f"message {in_reply_to} belongs to another conversation")
    return answered


def last_from(conversation: Conversation, channel_id: str | None) -> Message | None:
    """The customer's last message by the channel that was chosen, or at all."""
    way = ways.by(conversation, channel_id) if channel_id else None
    message_id = way.message_id if way else conversation.last_inbound_id
    if message_id is None or (way is None and channel_id not in (None, conversation.channel_id)):
        return None
    return repository.get(conversation.tenant_id, message_id)


def _channel_id(conversation: Conversation, manner: Manner, answered: Message | None) -> str:
    chosen = manner.channel_id or (answered.channel_id if answered else conversation.channel_id)
    return str(chosen)


def _recipient(conversation: Conversation, channel: Channel, answered: Message | None) -> dict[str, str]:
    if answered is not None and answered.direction == "inbound" and answered.channel_id == channel.channel_id:
        address, name = answered.reply_to or answered.from_email, answered.from_name
    else:
        contact = contacts.get(conversation.tenant_id, conversation.contact_id)
        found = {"email": contact.email, "whatsapp": contact.phone, "sms": contact.phone}.get(channel.kind)
        address, name = found or "", contact.name
    if not address:
        raise refused("/channelId", "no_email" if channel.kind == "email" else "no_address")
    if address == channel.address:
        raise refused("/channelId", "own_address")
    return {"email": address, "name": name}


def _as_mail(
    message: Message, conversation: Conversation, channel: Channel, answered: Message | None, manner: Manner
) -> None:
    if channel.kind != "email":
        raise refused("/channelId", "no_way")
    if manner.template is not None:
        raise refused("/template", "template_here")
    message.subject = _answering(conversation.subject if answered is None else answered.subject)
    message.message_id_header = f"{message.message_id}@{domain_of(channel.address)}"
    if answered is not None and answered.channel_kind == "email":
        message.in_reply_to = answered.message_id_header
        message.references = _chain(answered)


def _answering(subject: str) -> str:
    return subject if subject[:3].lower() == "re:" else f"Re: {subject}".strip()


def _chain(answered: Message) -> list[str]:
    """RFC 5322, 3.6.4: what the parent refers to, then the parent; the middle of a long chain is left out."""
    chain = [*answered.references, answered.message_id_header]
    return chain if len(chain) <= _REFERENCES else [chain[0], *chain[1 - _REFERENCES :]]
