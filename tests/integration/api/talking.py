"""What a world's people say beside its one mail: in a second conversation, and by WhatsApp."""

import json
from datetime import timedelta

from mancrel.assistant import past
from mancrel.assistant.retrieved import PastHit
from mancrel.channels import service as channels
from mancrel.channels.models import Channel
from mancrel.channels.schemas import NewChannel
from mancrel.chats.jobs import ReceiveChat
from mancrel.contacts import service as contacts
from mancrel.contacts.schemas import NewContact
from mancrel.conversations import service as conversations
from mancrel.events import service as events
from mancrel.kit import clock, ids, tables
from mancrel.messages import service as messages
from mancrel.messages.models import Message
from mancrel.visitors import service as visitors
from mancrel.visitors.schemas import NewVisitor


def talks(tenant_id: str, mailbox: Channel, contact_id: str, conversation_id: str, canary: str) -> dict[str, str]:
    """Another conversation with the same contact, and a chat that waits to be worked in; their ids by name. The
    mailbox has a template to tell, as no mailbox has."""
    other = conversations.begin(tenant_id, contact_id, mailbox.channel_id, canary, clock.now())
    tables.save(other)
    channels.keep_templates(mailbox, [{"name": "welcome", "language": "en", "body": canary}])
    _claimed(tenant_id, contact_id, conversation_id, canary)
    return {"other_conversation_id": other.conversation_id, "chat_event_id": _chatted(tenant_id, canary)}


def answered_before(tenant_id: str, mailbox: Channel, message: Message, canary: str) -> list[PastHit]:
    """What a colleague answered in yet another conversation to who asked like *message*."""
    row = conversations.begin(tenant_id, message.contact_id, mailbox.channel_id, canary, clock.now())
    asked = Message(
        tenant_id, ids.new("msg"), conversation_id=row.conversation_id, channel_id=mailbox.channel_id,
        contact_id=message.contact_id, direction="inbound", text=canary, from_email=f"{canary}@b.test",
        message_id_header=ids.new("m"), sent_at=message.sent_at - timedelta(hours=1),
    )  # fmt: skip
    conversations.note_inbound(row, asked.message_id, canary, clock.now())
    tables.commit([row, asked])
    messages.reply(tenant_id, row.conversation_id, f"Answered {canary}ly", "usr_colleague")
    return past.hits(message, [(asked.message_id, 0.9)], "en")


def _chatted(tenant_id: str, canary: str) -> str:
    channel, _secret = channels.create(tenant_id, NewChannel(kind="whatsapp", address="+4915112345678", name=canary))
    text = {"id": f"wamid.{canary}", "from": "4915187654321", "timestamp": "1767614400", "type": "text"}
    value = {
        "messaging_product": "whatsapp",
        "contacts": [{"wa_id": "4915187654321", "profile": {"name": canary}}],
        "messages": [text | {"text": {"body": canary}}],
    }
    entry = {"id": "1", "changes": [{"field": "messages", "value": value}]}
    body = {"object": "whatsapp_business_account", "entry": [entry]}
    return events.receive(
        tenant_id, channel.channel_id, "chat", ids.new("evt"), json.dumps(body).encode(), "application/json",
        lambda event_id: ReceiveChat(tenant_id=tenant_id, event_id=event_id),
    ).event_id  # fmt: skip


def _claimed(tenant_id: str, contact_id: str, conversation_id: str, canary: str) -> None:
    """A visitor of the web chat wrote, too, and says that their address is one that somebody else has."""
    channel, _secret = channels.create(tenant_id, NewChannel(kind="webchat", name=canary))
    address = f"{canary}@known.test"
    contacts.create(tenant_id, NewContact(name=canary, email=address))
    visitor, _token = visitors.begin(channel, NewVisitor(name=canary, email=address))
    tables.save(
        Message(
            tenant_id, ids.new("msg"), conversation_id=conversation_id, channel_id=channel.channel_id,
            channel_kind="webchat", contact_id=contact_id, direction="inbound", text=canary,
            from_email=visitor.visitor_id, message_id_header=f"{visitor.visitor_id}:1", sent_at=clock.now(),
        )
    )  # fmt: skip
