"""A scheduled reply leaves: at its time, or when a person sends it now; never after the customer wrote first.

What leaves by a person's word is held by no stop of the assistant.
"""

from mancrel.activities import service as activities
from mancrel.activities.schemas import NewTask
from mancrel.assistant import dropping
from mancrel.conversations import scheduled
from mancrel.conversations.models import Conversation
from mancrel.kit import clock, ids, outbox, tables
from mancrel.kit.errors import InvalidError, NotFoundError
from mancrel.kit.log import logger
from mancrel.kit.tables import Save
from mancrel.messages import scheduling
from mancrel.messages import service as messages
from mancrel.messages.fitting import refused
from mancrel.messages.models import Message, ScheduledReply
from mancrel.messages.schemas import ChosenTemplate
from mancrel.messages.sentences import REFUSALS

_TITLE = 200


def send_due(tenant_id: str, reply_id: str) -> None:
    """Let a reply leave whose time has come. Where that is refused its words stay, and its author gets a task.

    Raises:
        NotFoundError: no such reply.
        ConflictError: its conversation is being changed by others at this moment.
    """

    def once() -> None:
        reply = scheduling.get(tenant_id, reply_id)
        if reply.state != "scheduled" or reply.send_at > clock.now():
            return
        conversation = scheduling.place(reply)
        if "stopped" in scheduled.entry(conversation, reply_id):
            reply.state, reply.due = "overtaken", None
            tables.commit([Save(reply)])
            return
        try:
            if scheduling.is_gone(conversation):
                raise refused("/contactId", "later_gone")
            _leave(reply, conversation)
        except (InvalidError, NotFoundError) as error:
            _fail(reply, conversation, error.detail)

    scheduling.again(once)


def send_now(tenant_id: str, reply_id: str, undo: int = 0) -> Message:
    """Let a reply leave before its time; one that has left is answered as it is.

    Raises:
        NotFoundError: no such reply.
        ConflictError: it was stopped or cancelled.
        InvalidError: as `queue_reply`; it stays scheduled.
    """

    def once() -> Message:
        reply = scheduling.get(tenant_id, reply_id)
        if reply.state == "sent":
            return messages.get(tenant_id, reply.message_id)
        conversation = scheduling.place(reply)
        scheduling.check_stands(reply, conversation)
        return _leave(reply, conversation, undo)

    return scheduling.again(once)


def _leave(reply: ScheduledReply, conversation: Conversation, undo: int = 0) -> Message:
    """The reply, its conversation and this row change together: the other one of two who do this is refused."""
    tenant_id, reply_id = reply.tenant_id, reply.scheduled_reply_id
    template = ChosenTemplate.model_validate(reply.template) if reply.template else None
    files = tuple(each["id"] for each in reply.attachments)
    manner = messages.Manner(reply.channel_id, template, undo, scheduled=reply_id, files=files)
    place, message_id = conversation.conversation_id, ids.derived("msg", reply_id)
    prepared = messages.queue_reply(tenant_id, place, reply.text, reply.author, reply.in_reply_to, message_id, manner)
    reply.message_id = message_id
    scheduling.end(reply, "sent")
    also = [Save(reply), *dropping.saves(tenant_id, place, reply.author)]
    outbox.commit([*prepared.saves, *also], [prepared.job], prepared.delay)
    logger.info("scheduled reply leaves", extra={"tenant_id": tenant_id, "message_id": message_id})
    return prepared.message


def _fail(reply: ScheduledReply, conversation: Conversation, why: str) -> None:
    scheduled.stop(conversation, reply.scheduled_reply_id, "failed")
    reply.state, reply.due, reply.reason = "failed", None, why
    now = clock.now()
    wanted = NewTask(
        title=REFUSALS.say("later_task", subject=conversation.subject or reply.text)[:_TITLE],
        note=why,
        kind="reply",
        priority="high",
        due_at=now,
        remind_at=now,
        assignee_id=reply.author,
        contact_id=conversation.contact_id,
        conversation_id=conversation.conversation_id,
    )
    task = activities.new_task(reply.tenant_id, wanted, ids.derived("tsk", reply.scheduled_reply_id))
    tables.commit([Save(reply), Save(conversation), Save(task)])
