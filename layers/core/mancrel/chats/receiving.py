"""Receiving: what a vendor told becomes messages of one conversation per person, each once, however often it comes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from mancrel.channels import service as channels
from mancrel.channels.kinds import WhatsAppCredentials
from mancrel.channels.models import Channel
from mancrel.chats import (
    fetching,
    from_messenger,
    from_twilio,
    from_webchat,
    from_whatsapp,
    keywords,
    marking,
    people,
    to_visitors,
)
from mancrel.chats.incoming import Incoming, Mark, Reaction, Told
from mancrel.chats.jobs import FetchFiles
from mancrel.chats.people import Person
from mancrel.conversations import joining
from mancrel.conversations import service as conversations
from mancrel.conversations.ways import Way
from mancrel.events import service as events
from mancrel.kit import ids, outbox
from mancrel.kit.errors import ConflictError, MalformedError, NotFoundError
from mancrel.kit.queue import Job
from mancrel.kit.tables import Save
from mancrel.messages import repository, threads
from mancrel.messages.headers import plain
from mancrel.messages.jobs import SuggestReply
from mancrel.messages.models import Message
from mancrel.pulses import service as pulses
from mancrel.vendors import adapters
from mancrel.vendors.messenger import Messenger

READERS: dict[str, Callable[[bytes], list[Told]]] = {
    "whatsapp": from_whatsapp.read,
    "messenger": from_messenger.read,
    "sms": from_twilio.read,
    "webchat": from_webchat.read,
}
"""What a vendor's delivery tells, by the kind of the channel."""
_TRIES = 8
_LONGEST = 20_000
_SOON = timedelta(seconds=2)
ELSEWHERE = "elsewhere"


def receive(tenant_id: str, event_id: str) -> list[Message]:
    """Work in a stored delivery; the messages that are in it, new or known.

    Raises:
        MalformedError: it cannot be read.
        NotFoundError: the event or its channel is gone.
        ConflictError: others keep changing the conversation; try again.
    """
    event = events.get(tenant_id, event_id)
    try:
        named = channels.get(tenant_id, event.endpoint_id)
        told = READERS[named.kind](events.body(event))
    except (MalformedError, NotFoundError) as error:
        events.mark(tenant_id, event_id, "failed", error.detail)
        raise
    found = []
    for position, each in enumerate(told):
        channel = _channel(named, each.account)
        heard_at = event.received_at + timedelta(microseconds=position)
        if channel is not None and (message := take(channel, each, heard_at, event_id)):
            found.append(message)
    pulses.worked(tenant_id, pulses.hook_of(named.channel_id), event.received_at)
    events.mark(tenant_id, event_id, "processed")
    return found


def take(channel: Channel, told: Told, received_at: datetime, event_id: str) -> Message | None:
    """Work in one thing that was told; the message, if it is one."""
    if isinstance(told, Reaction):
        marking.react(channel, told, received_at)
        return None
    if isinstance(told, Mark):
        marking.mark(channel, told, received_at)
        return None
    if told.mine and _is_ours(channel, told):
        return None
    message_id = ids.derived("msg", channel.tenant_id, channel.channel_id, told.vendor_id)
    message = repository.find(channel.tenant_id, message_id) or _store(channel, told, message_id, received_at, event_id)
    if message.direction == "inbound":
        keywords.heed(channel, message)
    if channel.kind == "webchat":
        to_visitors.show(message)
    return message


def _is_ours(channel: Channel, told: Incoming) -> bool:
    """Whether an echo is of a message that left from here."""
    if told.metadata.startswith("msg_"):
        return True
    return bool(threads.of_vendor(channel.tenant_id, channel.channel_id, [told.vendor_id]))


def _channel(named: Channel, account: str) -> Channel | None:
    """The channel that a message came to: Meta tells of all numbers of a business at one address."""
    if named.kind != "whatsapp" or not account or _number_of(named) == account:
        return named
    rows = (row for row in channels.list_all(named.tenant_id) if row.kind == named.kind)
    return next((row for row in rows if _number_of(row) == account), None)


def _number_of(channel: Channel) -> str | None:
    known = channels.credentials(channel)
    return known.phone_number_id if isinstance(known, WhatsAppCredentials) else None


def _store(channel: Channel, told: Incoming, message_id: str, received_at: datetime, event_id: str) -> Message:
    message = _message(channel, told, message_id, received_at, event_id)
    message.attachments = fetching.take(channel, message_id, told.files)
    name = told.name or _name_of(channel, told)
    for _try in range(_TRIES):
        try:
            return _thread(channel, message, people.who(channel, told.sender, name))
        except ConflictError:
            if known := repository.find(channel.tenant_id, message_id):
                return known
    raise ConflictError("this conversation is being changed by others; try again")


def _message(channel: Channel, told: Incoming, message_id: str, received_at: datetime, event_id: str) -> Message:
    text = plain(told.text).strip()
    me, them = {"email": channel.address, "name": channel.name}, {"email": told.sender, "name": told.name[:200]}
    sender, recipient = (me, them) if told.mine else (them, me)
    message = Message(
        channel.tenant_id,
        message_id,
        channel_id=channel.channel_id,
        channel_kind=channel.kind,
        direction="outbound" if told.mine else "inbound",
        text=text[:_LONGEST],
        truncated=len(text) > _LONGEST,
        from_email=sender["email"],
        from_name=sender["name"],
        to=[recipient],
        message_id_header=told.vendor_id,
        in_reply_to=told.answers[:500] or None,
        sent_at=_written_at(told.at, received_at),
        event_id=event_id,
    )
    if told.mine:
        message.send_state, message.author, message.provider_id = "sent", ELSEWHERE, told.vendor_id
    return message


def _written_at(at: datetime | None, received_at: datetime) -> datetime:
    """Vendors tell whole seconds, and news takes a moment: what is so new is put in order by when we heard of it."""
    return at if at and at + _SOON <= received_at else received_at


def _thread(channel: Channel, message: Message, person: Person) -> Message:
    tenant_id, contact = channel.tenant_id, person.contact
    now = joining.current(contact)
    conversation = now.conversation or conversations.begin(
        tenant_id, contact.contact_id, channel.channel_id, "", message.sent_at
    )
    message.contact_id, message.conversation_id = contact.contact_id, conversation.conversation_id
    said = message.text or ", ".join(str(each["name"]) for each in message.attachments)
    jobs: list[Job] = []
    if message.direction == "outbound":
        # in the vendor's own app
        conversations.note_outbound(conversation, message.message_id, said, message.sent_at, by_person=True)
    else:
        is_word = keywords.of(channel, message) is not None
        if is_word and now.conversation is None:
            conversation.status = "closed"
        way = Way(channel.channel_id, channel.kind, message.from_email, message.sent_at, message.message_id)
        conversations.note_inbound(conversation, message.message_id, said, message.sent_at, not is_word, way)
        jobs = [] if is_word else [SuggestReply(tenant_id=tenant_id, message_id=message.message_id)]
    saves = [*person.saves, *joining.claiming(contact, now, conversation)]
    if fetching.waits(message):
        jobs.append(FetchFiles(tenant_id=tenant_id, message_id=message.message_id))
    claimed = threads.vendors_id(message, message.message_id_header)
    outbox.commit([Save(message), Save(conversation), claimed, *saves], jobs)
    return message


def _name_of(channel: Channel, told: Incoming) -> str:
    """Messenger tells names only to who asks, and only once is worth it."""
    if channel.kind != "messenger" or channel.credentials is None or people.find(channel, told.sender):
        return ""
    adapter = adapters.of_channel(channel)
    return adapter.name_of(told.sender) if isinstance(adapter, Messenger) else ""
