"""Whether whoever answers has seen what was written last."""

from mancrel.conversations import service as conversations
from mancrel.conversations.models import Conversation
from mancrel.kit.errors import ConflictError
from mancrel.messages import presenting, repository
from mancrel.messages.models import Message

_TAKEN = ("taken_back", "held")


class NewerMessageError(ConflictError):
    """Somebody wrote since; *current* is the newest message."""

    title = "Newer message"


def check(conversation: Conversation, seen_id: str | None, by: str) -> None:
    """Let only pass who saw the newest message, or wrote it. Whoever names none sees to that themselves.

    It asks *conversation* itself, so that of two who write at once the one whose write of it comes later is refused.

    Raises:
        NewerMessageError: the customer, a colleague or the assistant wrote since.
    """
    newest_id = conversations.last_message_id(conversation)
    if seen_id is None or newest_id in (None, seen_id):
        return
    newest = repository.get(conversation.tenant_id, str(newest_id))
    if newest.author != by and not _follows_taken(newest, seen_id):
        current = presenting.shown(newest).model_dump(mode="json", by_alias=True)
        raise NewerMessageError("somebody wrote here meanwhile; current is their message", current)


def _follows_taken(newest: Message, seen_id: str) -> bool:
    """Whether *newest* is only the last one again, because what was seen after it was taken back."""
    seen = repository.find(newest.tenant_id, seen_id)
    return seen is not None and seen.send_state in _TAKEN and newest.sent_at <= seen.sent_at
