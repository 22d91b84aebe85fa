"""What the assistant does with one message, and what people do with its suggestion."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from mancrel.assistant import acting, collection, dropping, envelopes, llm, repository, thinking
from mancrel.assistant.acting import Effects
from mancrel.assistant.deciding import automatic, decide_and_act, id_for, trace
from mancrel.assistant.handing import send, stop, take_back
from mancrel.assistant.models import Suggestion
from mancrel.assistant.presenting import shown
from mancrel.assistant.retrieved import PastHit, Searched
from mancrel.assistant.schemas import AnswerHit, ProductHit, SuggestionQuery, Understanding
from mancrel.assistant.thinking import Subject
from mancrel.assistant.undoing import take_back as take_back_reply
from mancrel.autonomy import service as autonomy
from mancrel.channels import service as channels
from mancrel.channels.kinds import CHATS
from mancrel.intents import service as intents
from mancrel.kit import clock, outbox
from mancrel.kit.errors import ConflictError, InvalidError
from mancrel.kit.log import logger
from mancrel.kit.tables import Save
from mancrel.messages import service as messages
from mancrel.messages.models import Message

__all__ = [
    "answer_by_hand",
    "approve",
    "get",
    "id_for",
    "latest_of",
    "reject",
    "search",
    "send",
    "stop",
    "suggest",
    "take_back",
    "take_back_reply",
]

_TRIES = 5


def suggest(
    tenant_id: str,
    message_id: str,
    understanding: Understanding,
    product_hits: Sequence[ProductHit],
    answer_hits: Sequence[AnswerHit],
    searched: Searched | None = None,
    past: Sequence[PastHit] = (),
) -> Suggestion:
    """Draft, decide and act on one inbound message; run twice it answers the suggestion of the first run. *searched*
    is where the hits were found; *past* is what people answered before, the most alike first.

    Raises:
        NotFoundError: the tenant has no such message.
        InvalidError: the message is one of ours, not a customer's.
        ConflictError: the conversation is being changed by others; try again.
    """
    if known := repository.find_suggestion(tenant_id, id_for(message_id)):
        return known
    message = messages.get(tenant_id, message_id)
    if message.direction != "inbound":
        raise InvalidError(f"message {message_id} is ours; there is nothing to suggest")
    subject = _subject(message, understanding.said)
    topics = intents.topics(tenant_id) if llm.configured() else None
    thought = thinking.think(subject, understanding, product_hits, answer_hits, topics, past)
    thought = replace(thought, searched=searched)
    for _try in range(_TRIES):
        try:
            return decide_and_act(message, thought)
        except ConflictError:
            if known := repository.find_suggestion(tenant_id, id_for(message_id)):
                return known
    raise ConflictError("this conversation is being changed by others; try again")


def approve(
    tenant_id: str, suggestion_id: str, by: str, text: str | None = None, manner: messages.Manner = messages.AS_USUAL
) -> Suggestion:
    """Do what a waiting suggestion proposes, with *text* in place of its draft if it was edited. A reply leaves in
    *manner*.

    Raises:
        NotFoundError: the tenant has no such suggestion.
        ConflictError: someone decided it already; carries how it stands now.
        NewerMessageError: somebody wrote since *by* saw the conversation.
        InvalidError: there is nothing to send, or nobody to send it to.
    """
    for _try in range(_TRIES):
        suggestion = _waiting(tenant_id, suggestion_id)
        sent = _words_to_send(suggestion, text)
        suggestion.edited = sent is not None and sent != suggestion.draft
        if sent is not None:
            effects = acting.reply(suggestion, sent, by, manner)
        elif suggestion.action == "log":
            effects = Effects()
        else:
            message = messages.get(tenant_id, suggestion.message_id)
            effects = acting.hand_over_later(suggestion, message.subject)
        if _settled(suggestion, "approved", by, effects, envelopes.of_approval(suggestion, by, sent)):
            return suggestion
    raise ConflictError("this conversation is being changed by others; try again")


def reject(tenant_id: str, suggestion_id: str, by: str, reason: str) -> Suggestion:
    """Drop a waiting suggestion; nothing is sent.

    Raises:
        NotFoundError: the tenant has no such suggestion.
        ConflictError: someone decided it already; carries how it stands now.
    """
    for _try in range(_TRIES):
        suggestion = _waiting(tenant_id, suggestion_id)
        suggestion.rejection = reason
        effects = acting.nothing(suggestion, "a person decided not to send it")
        if _settled(suggestion, "rejected", by, effects, envelopes.of_rejection(suggestion, by, reason)):
            return suggestion
    raise ConflictError("this suggestion is being changed by others; try again")


def answer_by_hand(
    tenant_id: str, conversation_id: str, text: str, by: str, manner: messages.Manner = messages.AS_USUAL
) -> Message:
    """A person's own reply. A draft that waits in this conversation is dropped with it, or two answers might go out.

    Raises:
        NotFoundError: the tenant has no such conversation.
        InvalidError: the text is empty, or there is nobody to send it to.
        NewerMessageError: somebody wrote since *by* saw the conversation.
        ConflictError: the conversation is being changed by others; try again.
    """

    def also() -> list[Save]:
        return dropping.saves(tenant_id, conversation_id, by)

    return messages.reply(tenant_id, conversation_id, text, by, also, manner)


def get(tenant_id: str, suggestion_id: str) -> Suggestion:
    """Raises NotFoundError: the tenant has no such suggestion."""
    return repository.get_suggestion(tenant_id, suggestion_id)


def search(
    tenant_id: str, query: SuggestionQuery, hidden: Collection[str] = ()
) -> tuple[list[Suggestion], int, str | None]:
    """One page of the suggestions that *query* asks for, but for those on contacts who are *hidden*, the newest first;
    how many there are; the next cursor.

    Raises:
        InvalidError: the tenant never had such an intent, the limit is out of range, or the cursor is not one of ours.
    """
    intents.check_filter(tenant_id, query.intent)
    wanted = collection.equal(status=query.status, conversationId=query.conversation_id, intent=query.intent)
    return collection.page(tenant_id, wanted, collection.but(hidden), query.limit, query.cursor)


def latest_of(
    tenant_id: str, conversation_id: str, origins: Sequence[str] = (), among: Collection[str] | None = None
) -> Suggestion | None:
    """The suggestion for the newest message of a conversation that has one; of those *among* its messages where merges
    and splits moved some from *origins*, for suggestions stay where they were made."""
    rows = [row for each in (conversation_id, *origins) for row in repository.list_suggestions_of(tenant_id, each)]
    mine = [row for row in rows if among is None or row.message_id in among]
    return max(mine, key=lambda row: row.created_at, default=None)


def _subject(message: Message, said: str | None) -> Subject:
    channel = channels.get(message.tenant_id, message.channel_id)
    return Subject(
        text=f"{message.subject}\n{messages.said(message)}".strip() if said is None else said,
        customer=message.from_name,
        sender="" if channel.name == channel.address else channel.name,
        automatic=automatic(message),
        short=channel.kind in CHATS,
    )


def _waiting(tenant_id: str, suggestion_id: str) -> Suggestion:
    suggestion = repository.get_suggestion(tenant_id, suggestion_id)
    if suggestion.status != "waiting":
        current = shown(suggestion).model_dump(mode="json", by_alias=True)
        raise ConflictError(f"this suggestion is already {suggestion.status}", current)
    return suggestion


def _words_to_send(suggestion: Suggestion, text: str | None) -> str | None:
    """The reply that an approval sends; None when it sends none."""
    if suggestion.action == "reply":
        if text is None and autonomy.current(suggestion.tenant_id).policy.rung(suggestion.intent) == "suggest":
            raise InvalidError(
                "the policy wants a person's own words here", [{"pointer": "/text", "detail": "is missing"}]
            )
        return text or suggestion.draft or ""
    if text is not None:
        raise InvalidError("this suggestion sends nothing", [{"pointer": "/text", "detail": "leave it out"}])
    return None


def _settled(suggestion: Suggestion, status: str, by: str, effects: Effects, event: Save) -> bool:
    """Whether the person's decision was written; False when something changed under it."""
    suggestion.status, suggestion.decided_by, suggestion.decided_at = status, by, clock.now()
    try:
        outbox.commit([Save(suggestion), event, *effects.saves], effects.jobs, effects.delay)
    except ConflictError:
        return False
    logger.info("suggestion settled", extra=trace(suggestion))
    return True
