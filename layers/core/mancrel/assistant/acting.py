"""What follows from a decision, prepared and not written: the reply, the task, the mark on the conversation."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import cast

from mancrel.activities import service as activities
from mancrel.activities.schemas import NewTask, TaskKind
from mancrel.assistant import policy
from mancrel.assistant.models import Suggestion
from mancrel.assistant.schemas import Priority
from mancrel.conversations import service as conversations
from mancrel.conversations.models import Conversation
from mancrel.intents.schemas import Intent
from mancrel.kit import clock, ids
from mancrel.kit.queue import Job
from mancrel.kit.tables import Save
from mancrel.messages import service as messages


@dataclass
class Effects:
    """The writes and jobs to commit together with the suggestion."""

    saves: list[Save] = field(default_factory=list)
    jobs: list[Job] = field(default_factory=list)
    delay: int = 0  # seconds until the jobs show

    @property
    def conversation(self) -> Conversation | None:
        """The conversation as these effects leave it, if they touch it."""
        records = (save.record for save in self.saves)
        return next((record for record in records if isinstance(record, Conversation)), None)

    def beside(self, others: Effects) -> Effects:
        """These and *others*. Where both touch the conversation it is written once, with what the others count."""
        conversation = self.conversation
        if conversation is None or others.conversation is None:
            return Effects([*self.saves, *others.saves], [*self.jobs, *others.jobs])
        conversation.message_count = others.conversation.message_count
        rest = [save for save in others.saves if not isinstance(save.record, Conversation)]
        return Effects([*self.saves, *rest], [*self.jobs, *others.jobs])


def reply(suggestion: Suggestion, text: str, author: str, manner: messages.Manner = messages.AS_USUAL) -> Effects:
    """Send *text* as the answer to the suggestion's message: once, whoever tries.

    Raises:
        InvalidError: there is nobody to send it to.
        NewerMessageError: somebody wrote since the author saw the conversation.
    """
    if suggestion.reply_message_id is not None:  # it was held just before it was sent
        held = messages.let_go(suggestion.tenant_id, suggestion.reply_message_id, text, author, manner)
        return Effects(list(held.saves), [held.job], held.delay)
    prepared = messages.queue_reply(
        suggestion.tenant_id,
        suggestion.conversation_id,
        text,
        author,
        in_reply_to=suggestion.message_id,
        message_id=ids.derived("msg", "reply", suggestion.suggestion_id),
        manner=manner,
    )
    suggestion.reply_message_id = prepared.message.message_id
    prepared.message.suggestion_id = suggestion.suggestion_id
    return Effects(list(prepared.saves), [prepared.job], prepared.delay)


def nothing(suggestion: Suggestion, reason: str) -> Effects:
    """Send nothing: a reply that was held is given up."""
    if suggestion.reply_message_id is None:
        return Effects()
    return Effects([messages.drop(suggestion.tenant_id, suggestion.reply_message_id, reason)])


def hand_over(
    suggestion: Suggestion, subject: str, due_in: timedelta, priority: Priority, asked_for: bool = False
) -> Effects:
    """A task for the suggestion's team, and for an escalation a mark on the conversation.

    *asked_for*: the customer asked for a person, who then has the conversation.
    """
    task = activities.new_task(
        suggestion.tenant_id,
        NewTask(
            title=_title(suggestion, subject),
            kind=_kind(suggestion),
            note=suggestion.reason,
            due_at=clock.now() + due_in,
            priority=priority,
            team=suggestion.team,
            contact_id=suggestion.contact_id,
            conversation_id=suggestion.conversation_id,
        ),
        task_id=ids.derived("tsk", suggestion.suggestion_id),
        suggestion_id=suggestion.suggestion_id,
    )
    suggestion.task_id = task.task_id
    saves = [Save(task)]
    if suggestion.action == "escalate":
        conversation = conversations.get(suggestion.tenant_id, suggestion.conversation_id)
        conversations.note_escalation(conversation, suggestion.reason, taken=asked_for)
        saves.append(Save(conversation))
    return Effects(saves)


def hand_over_later(suggestion: Suggestion, subject: str) -> Effects:
    """The same for a suggestion that a person approved, by its own priority."""
    priority = cast(Priority, suggestion.priority)
    return hand_over(suggestion, subject, policy.due_in(priority), priority)


def _kind(suggestion: Suggestion) -> TaskKind:
    if suggestion.action == "escalate":
        return "escalation"
    if suggestion.action == "route":
        return "sales" if suggestion.team == "sales" else "support"
    return "order_status" if suggestion.intent == Intent.ORDER_STATUS else "support"


_VERBS = {"escalate": "Look at", "route": "Answer", "task": "Answer"}


def _title(suggestion: Suggestion, subject: str) -> str:
    said = " ".join(subject.split())[:120] or "a message without a subject"
    return f"{_VERBS[suggestion.action]} “{said}”"
