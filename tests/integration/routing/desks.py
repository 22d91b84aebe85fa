"""A desk of the tests, and customers who write."""

from mancrel.assistant import service as assistant
from mancrel.assistant.schemas import Understanding
from mancrel.conversations import service as conversations
from mancrel.intents.schemas import Intent
from mancrel.kit import clock, ids, tables
from mancrel.messages.models import Message
from mancrel.routing import assigning, repository, service
from mancrel.routing.models import DeskItem
from mancrel.routing.schemas import SeatChange

TENANT = "acme"


def on_duty(*names, capacity=5):
    for name in names:
        service.change_seat(TENANT, name, SeatChange(available=True, capacity=capacity))


def written(channel, suggested=True, intent=Intent.COMPLAINT):
    """A conversation in which a customer wrote, and of which the assistant has made up its mind."""
    talk = conversations.begin(TENANT, "con_1", channel.channel_id, "Hello", clock.now())
    message = Message(
        TENANT, ids.new("msg"), conversation_id=talk.conversation_id, contact_id="con_1", channel_id=channel.channel_id,
        direction="inbound", subject="Hello", text="Hello", from_email="c@c.test", sent_at=clock.now(),
        from_name="Cleo", message_id_header="1@c.test",
    )  # fmt: skip
    conversations.note_inbound(talk, message.message_id, "Hello", clock.now())
    tables.commit([talk, message])
    if suggested:
        read = Understanding(intent=intent, confidence=0.5, raw=0.5, model_version="test", language="es")
        assistant.suggest(TENANT, message.message_id, read, [], [])
    assigning.look(TENANT, talk.conversation_id)
    return talk.conversation_id


def item_of(conversation_id) -> DeskItem:
    """What the desk knows of it."""
    item = repository.find_item(TENANT, conversation_id)
    assert item is not None
    return item


def whose(conversation_id):
    return conversations.get(TENANT, conversation_id).assignee_id
