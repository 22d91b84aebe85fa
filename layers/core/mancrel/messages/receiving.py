"""Receiving: a stored mail becomes a message of a conversation with a contact, once, in one commit."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from mancrel.channels import service as channels
from mancrel.channels.models import Channel
from mancrel.contacts import service as contacts
from mancrel.contacts.models import Contact
from mancrel.contacts.schemas import NewContact
from mancrel.conversations import joining, ways
from mancrel.conversations import service as conversations
from mancrel.conversations.joining import Current
from mancrel.conversations.models import Conversation
from mancrel.conversations.ways import Way
from mancrel.events import service as events
from mancrel.events.models import Event
from mancrel.kit import ids, outbox, storage
from mancrel.kit.errors import ConflictError, InvalidError, NotFoundError
from mancrel.kit.tables import Save, Write
from mancrel.messages import repository, threads
from mancrel.messages.jobs import SuggestReply
from mancrel.messages.mail import Mail
from mancrel.messages.models import Message
from mancrel.messages.parsing import parse
from mancrel.messages.quoting import newest
from mancrel.messages.readable import sanitise
from mancrel.pulses import service as pulses

_TRIES = 8
MAX_TEXT = 100_000
MAX_HTML = 150_000
"""Bytes of a message that are kept in its row, which DynamoDB limits to 400 KB."""
FIRST_MAIL = datetime.fromisoformat("1990-01-01T00:00:00+00:00")


@dataclass(frozen=True)
class _Place:
    """Where a mail belongs, and the writes that this needs beside its own."""

    contact: Contact
    conversation: Conversation
    saves: list[Write]
    after: datetime | None


def receive_mail(tenant_id: str, event_id: str) -> Message | None:
    """Read the mail of an event and thread it; None when it was our own coming back.

    Raises:
        InvalidError: the mail cannot be read, and why; it stays stored with its event.
        NotFoundError: the event or its channel is gone.
        ConflictError: others keep changing the conversation; try again.
    """
    event = events.get(tenant_id, event_id)
    try:
        channel = channels.get(tenant_id, event.endpoint_id)
        mail = parse(events.body(event), event.content_type)
        message = _receive(event, channel, mail)
    except (InvalidError, NotFoundError) as error:
        events.mark(tenant_id, event_id, "failed", error.detail)
        raise
    if event.about.get("by") != "imap":
        pulses.worked(tenant_id, pulses.hook_of(channel.channel_id), event.received_at)
    events.mark(tenant_id, event_id, "processed", None if message else "this mail was sent by the channel itself")
    return message


def _receive(event: Event, channel: Channel, mail: Mail) -> Message | None:
    message = _message(event, channel, mail)
    if mail.from_email == channel.address:
        return None
    if known := repository.find(message.tenant_id, message.message_id):
        return known
    message.attachments = _store(message, mail)
    for _try in range(_TRIES):
        try:
            return _thread(message, channel, mail, event)
        except ConflictError:
            if known := repository.find(message.tenant_id, message.message_id):
                return known
    raise ConflictError("this conversation is being changed by others; try again")


def _message(event: Event, channel: Channel, mail: Mail) -> Message:
    html = sanitise(mail.html) if mail.html else None
    fits = html is None or len(html.encode()) <= MAX_HTML
    text = _cut(mail.text, MAX_TEXT)
    return Message(
        event.tenant_id,
        ids.derived("msg", event.tenant_id, channel.address, mail.message_id),
        channel_id=channel.channel_id,
        direction="inbound",
        subject=_cut(mail.subject, 1000),
        text=text,
        html=html if fits else None,
        truncated=not fits or len(text) < len(mail.text),
        from_email=mail.from_email,
        from_name=_cut(mail.from_name, 500),
        reply_to=mail.reply_to,
        to=mail.to[:50],
        message_id_header=mail.message_id,
        in_reply_to=mail.in_reply_to,
        references=mail.references[:1] + mail.references[1:][-49:],
        auto_submitted=mail.auto_reason is not None,
        auto_reason=mail.auto_reason,
        event_id=event.event_id,
    )


def _thread(message: Message, channel: Channel, mail: Mail, event: Event) -> Message:
    received_at = event.received_at
    place = _place(message, channel, mail, received_at)
    message.contact_id, message.conversation_id = place.contact.contact_id, place.conversation.conversation_id
    message.sent_at = _moment(mail.date, received_at, place.after)
    needs_answer = mail.auto_reason in (None, "bounce")
    said, way = newest(message.text) or message.subject, _way(message)
    conversations.note_inbound(place.conversation, message.message_id, said, message.sent_at, needs_answer, way)
    suggest = SuggestReply(tenant_id=message.tenant_id, message_id=message.message_id)
    is_history = "history" in event.about  # it lay in the mailbox before that was connected: a person's, if anybody's
    outbox.commit([Save(message), Save(place.conversation), *place.saves], [] if is_history else [suggest])
    return message


def _place(message: Message, channel: Channel, mail: Mail, received_at: datetime) -> _Place:
    tenant_id = message.tenant_id
    related = threads.related(mail.in_reply_to, mail.references)
    held = threads.held(tenant_id, channel.address, [mail.message_id, *related])
    parent = next((found for each in [*related, mail.message_id] if (found := _known(tenant_id, held, each))), None)
    contact, saves = _contact(tenant_id, mail)
    if parent:
        conversation = joining.standing(tenant_id, parent.conversation_id)
    else:
        now = joining.current(contact)
        conversation = _joined(now, channel) or conversations.begin(
            tenant_id, contact.contact_id, channel.channel_id, message.subject, received_at
        )
        saves += joining.claiming(contact, now, conversation)
    unheld = [each for each in (mail.message_id, *related[:1], *related[-1:]) if each not in held]
    saves += threads.claiming(tenant_id, channel.address, unheld, message.message_id)
    answers = parent is not None and parent.message_id_header in related
    return _Place(contact, conversation, saves, parent.sent_at if parent and answers else None)


def _joined(now: Current, channel: Channel) -> Conversation | None:
    """The conversation that a mail which answers nothing joins: the person's current one on another channel. By mail a
    new subject is a new conversation."""
    found = now.conversation
    if found is None or found.status == "closed" or channel.channel_id in ways.channels_of(found):
        return None
    return found


def _way(message: Message) -> Way:
    return Way(message.channel_id, "email", message.from_email, message.sent_at, message.message_id)


def _known(tenant_id: str, held: dict[str, str], header_id: str) -> Message | None:
    return repository.find(tenant_id, held[header_id]) if header_id in held else None


def _contact(tenant_id: str, mail: Mail) -> tuple[Contact, list[Write]]:
    found = contacts.find_by_email(tenant_id, mail.from_email)
    if found is None:
        return contacts.new_contact(tenant_id, NewContact(email=mail.from_email, name=mail.from_name[:200]))
    if found.name or not mail.from_name:
        return found, []
    found.name = mail.from_name[:200]
    return found, [Save(found)]


def _moment(date: datetime | None, received_at: datetime, after: datetime | None) -> datetime:
    """When the sender wrote, if that can be: not in the future, and not before the message that this one answers."""
    moment = date if date and FIRST_MAIL < date <= received_at else received_at
    return max(moment, after + timedelta(milliseconds=1)) if after else moment


def _store(message: Message, mail: Mail) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    for number, each in enumerate(mail.attachments, 1):
        key = f"attachments/{message.tenant_id}/{message.message_id}/{number}"
        storage.put(key, each.content, each.type)
        rows.append(
            {"name": each.name, "type": each.type, "size": len(each.content), "key": key, "inline": each.inline}
        )
    return rows


def _cut(text: str, size: int) -> str:
    return text.encode()[:size].decode(errors="ignore")
