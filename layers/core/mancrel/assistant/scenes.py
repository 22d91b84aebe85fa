"""What happened round a message: who wrote since, whether the rows still stand. Read consistently where it decides."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from mancrel.assistant.gates import Gate
from mancrel.assistant.schemas import ProductHit, SourceOut
from mancrel.channels import service as channels
from mancrel.conversations import service as conversations
from mancrel.conversations import ways
from mancrel.conversations.models import Conversation
from mancrel.kit import clock, money
from mancrel.kit.errors import NotFoundError
from mancrel.messages import service as messages
from mancrel.messages.models import Message
from mancrel.products import service as products
from mancrel.products import sources
from mancrel.products.models import Product, Source

OLD = timedelta(hours=1)
"""A row of a source with a feed, which is read every five minutes, is trusted for so long after it was last known."""
IN_A_ROW = timedelta(minutes=30)
MOST_IN_A_ROW = 5
"""So many answers of the assistant in one conversation within that time: the other side may be a machine, too."""
READ = 3500
"""Characters of a message that the local model is sure to read: what is said behind them only a person has seen."""


@dataclass(frozen=True)
class Scene:
    """The conversation as it stands, and the gates that this shuts."""

    conversation: Conversation
    gates: tuple[Gate, ...]


def look(tenant_id: str, message: Message, quoted: Sequence[ProductHit]) -> Scene:
    """The scene of *message* now, for a reply that quotes the rows *quoted*."""
    conversation = conversations.get(tenant_id, message.conversation_id)
    ours = {channel.address for channel in channels.list_all(tenant_id)}
    attached = [each for each in message.attachments if not each.get("inline")]
    shut = {
        Gate.TAKEN_OVER: conversation.person_since is not None,
        Gate.NEWER_MESSAGE: conversation.last_inbound_id not in (None, message.message_id),
        Gate.OWN_ADDRESS: not ours.isdisjoint({message.from_email, message.reply_to}),
        Gate.TOO_LATE: _is_too_late(conversation, message),
        Gate.REDIRECTED: message.reply_to not in (None, "", message.from_email),
        Gate.ATTACHMENT: bool(attached) or bool(message.truncated) or len(messages.said(message)) > READ,
        Gate.STALE: _is_stale(tenant_id, quoted),
        **_replies_since(conversation, message),
    }
    return Scene(conversation, tuple(gate for gate, is_shut in shut.items() if is_shut))


def changed_since(tenant_id: str, quoted: Iterable[Mapping[str, Any]]) -> bool:
    """Whether a catalogue row of *quoted* (of SourceOut, as a suggestion keeps them) no longer says the same."""
    said = {source.product_id: source for each in quoted if (source := SourceOut.model_validate(each)).product_id}
    try:
        rows = {name: products.get(tenant_id, name) for name in said if name}
    except NotFoundError:
        return True
    return any(
        _facts(rows[name]) != (source.title, source.price, source.currency, source.stock)
        for name, source in said.items()
        if name
    )


def _facts(row: Product | ProductHit) -> tuple[object, ...]:
    """What a reply may quote of a catalogue row."""
    price = None if row.price is None else float(money.major(int(row.price), row.currency) or 0)
    return row.title, price, row.currency, row.stock


def _is_too_late(conversation: Conversation, message: Message) -> bool:
    """Whether the window of the message's channel is shut."""
    window = ways.window(ways.by(conversation, message.channel_id))
    return window is not None and not window.is_open(clock.now())


def _replies_since(conversation: Conversation, message: Message) -> dict[Gate, bool]:
    thread = messages.of_conversation(conversation.tenant_id, conversation.conversation_id)
    answers = (each for each in thread if _left(each) and each.author != messages.AWAY)
    later = [each for each in answers if each.sent_at > message.sent_at]
    by_assistant = [each for each in later if each.author == messages.ASSISTANT]
    return {
        Gate.HUMAN_REPLIED: len(later) > len(by_assistant) or _unseen_reply(conversation, message, later),
        Gate.ALREADY_ANSWERED: any(each.in_reply_to == message.message_id_header for each in by_assistant),
        Gate.REPEATED: _is_repeated(thread, message),
        Gate.LOOP: _answered_lately(thread, message) >= MOST_IN_A_ROW,
    }


def _is_repeated(thread: Sequence[Message], message: Message) -> bool:
    """Whether the assistant has answered the same words here: to ask again is to say that it did not help."""
    answered = {each.in_reply_to for each in thread if each.author == messages.ASSISTANT}
    return any(
        each.message_id_header in answered and _words(each) == _words(message)
        for each in thread
        if each.direction == "inbound" and each.message_id != message.message_id
    )


def _words(message: Message) -> str:
    return " ".join(messages.said(message).casefold().split())


def _answered_lately(thread: Sequence[Message], message: Message) -> int:
    lately = message.sent_at - IN_A_ROW
    return sum(each.author == messages.ASSISTANT and each.sent_at > lately for each in thread)


def _left(message: Message) -> bool:
    return message.direction == "outbound" and message.send_state != "taken_back"


def _unseen_reply(conversation: Conversation, message: Message, later: Iterable[Message]) -> bool:
    """The thread's index lags behind; the conversation's own row does not."""
    return (
        conversation.last_direction == "outbound"
        and conversation.last_message_at > message.sent_at
        and not any(each.sent_at >= conversation.last_message_at for each in later)
    )


def _is_stale(tenant_id: str, quoted: Sequence[ProductHit]) -> bool:
    """Whether a row is no longer what was quoted of it, or nobody knows that the shop still says the same."""
    try:
        rows = {name: products.get(tenant_id, name) for name in {hit.product_id for hit in quoted}}
        shops = {name: sources.get(tenant_id, name) for name in {hit.source_id for hit in quoted if hit.source_id}}
    except NotFoundError:
        return True
    return any(
        _facts(rows[hit.product_id]) != _facts(hit)
        or (hit.source_id and _is_unverified(shops[hit.source_id], rows[hit.product_id]))
        for hit in quoted
    )


def _is_unverified(source: Source, row: Product) -> bool:
    """Whether nobody knows that the shop still says of a row what we do: its feed cannot be read, or our catalogue was
    not found equal to it lately, nor did the shop itself tell of the row. Without a feed there is no telling."""
    if not source.feed_url:
        return False
    known = max(filter(None, (source.verified_at, row.changed_at)))
    return bool(source.last_error) or clock.now() - known > OLD
