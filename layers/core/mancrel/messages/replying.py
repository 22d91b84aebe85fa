"""Answering: a reply is written, its conversation moves on and its sending is promised, in one commit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from mancrel.channels import service as channels
from mancrel.channels.models import Channel
from mancrel.contacts import service as contacts
from mancrel.conversations import service as conversations
from mancrel.conversations.models import Conversation
from mancrel.kit import clock, ids, outbox
from mancrel.kit.addresses import domain_of
from mancrel.kit.errors import ConflictError, InvalidError
from mancrel.kit.tables import Save
from mancrel.messages import repository, threads
from mancrel.messages.jobs import SendMessage
from mancrel.messages.models import Message

ASSISTANT = "assistant"
_TRIES = 5
_REFERENCES = 20


@dataclass(frozen=True)
class Reply:
    """A reply that is not written yet: commit *saves* and promise *job* together with what else must agree."""

    message: Message
    saves: list[Save]
    job: SendMessage


def queue_reply(
    tenant_id: str,
    conversation_id: str,
    text: str,
    author: str,
    in_reply_to: str | None = None,
    message_id: str | None = None,
) -> Reply:
    """Prepare a reply to the message *in_reply_to*, or to the customer's last one. Nothing is written yet.

    The saves conflict when the conversation changed meanwhile, or when *message_id* has been used: then load again.

    Args:
        author: a user's id, or ``assistant``.
        message_id: give one derived from what caused the reply, so that it exists once.

    Raises:
        NotFoundError: no such conversation or message.
        InvalidError: the text is empty, or there is nobody to send it to.
    """
    if not text.strip():
        raise InvalidError("a reply needs words", [{"pointer": "/text", "detail": "must not be empty"}])
    conversation = conversations.get(tenant_id, conversation_id)
    channel = channels.get(tenant_id, conversation.channel_id)
    answered = _answered(conversation, in_reply_to)
    reply = Message(
        tenant_id,
        message_id or ids.new("msg"),
        conversation_id=conversation_id,
        channel_id=channel.channel_id,
        contact_id=conversation.contact_id,
        direction="outbound",
        subject=_answering(conversation.subject if answered is None else answered.subject),
        text=text,
        from_email=channel.address,
        from_name=channel.name,
        to=[_recipient(conversation, channel, answered)],
        auto_submitted=author == ASSISTANT,
        sent_at=clock.now() if answered is None else max(clock.now(), answered.sent_at + timedelta(milliseconds=1)),
        send_state="queued",
        author=author,
    )
    reply.message_id_header = f"{reply.message_id}@{domain_of(channel.address)}"
    if answered is not None:
        reply.in_reply_to = answered.message_id_header
        reply.references = _chain(answered)
    conversations.note_outbound(conversation, text, reply.sent_at)
    claimed = threads.claiming(tenant_id, channel.address, [reply.message_id_header], reply.message_id)
    job = SendMessage(tenant_id=tenant_id, message_id=reply.message_id)
    return Reply(reply, [Save(reply), Save(conversation), *claimed], job)


def reply(
    tenant_id: str, conversation_id: str, text: str, author: str, also: Callable[[], Sequence[Save]] = tuple
) -> Message:
    """Answer the customer's last message.

    Args:
        also: what to write in the same commit; asked again when something changed meanwhile.

    Raises:
        NotFoundError: no such conversation.
        InvalidError: the text is empty, or there is nobody to send it to.
        ConflictError: the conversation is being changed by others at this moment.
    """
    for _try in range(_TRIES):
        prepared = queue_reply(tenant_id, conversation_id, text, author)
        try:
            outbox.commit([*prepared.saves, *also()], [prepared.job])
        except ConflictError:
            continue
        return prepared.message
    raise ConflictError("this conversation is being changed by others; try again")


def _answered(conversation: Conversation, in_reply_to: str | None) -> Message | None:
    message_id = in_reply_to or conversation.last_inbound_id
    if message_id is None:
        return None
    answered = repository.get(conversation.tenant_id, message_id)
    if answered.conversation_id != conversation.conversation_id:
        raise InvalidError(f"message {message_id} belongs to another conversation")
    return answered


def _recipient(conversation: Conversation, channel: Channel, answered: Message | None) -> dict[str, str]:
    if answered is not None and answered.direction == "inbound":
        email, name = answered.reply_to or answered.from_email, answered.from_name
    else:
        contact = contacts.get(conversation.tenant_id, conversation.contact_id)
        email, name = contact.email, contact.name
    if not email:
        raise InvalidError("this contact has no e-mail address")
    if email == channel.address:
        raise InvalidError("this would be sent to the channel's own address")
    return {"email": email, "name": name}


def _answering(subject: str) -> str:
    return subject if subject[:3].lower() == "re:" else f"Re: {subject}".strip()


def _chain(answered: Message) -> list[str]:
    """RFC 5322, 3.6.4: what the parent refers to, then the parent; the middle of a long chain is left out."""
    chain = [*answered.references, answered.message_id_header]
    return chain if len(chain) <= _REFERENCES else [chain[0], *chain[1 - _REFERENCES :]]
