"""What people decide about a suggestion."""

from typing import Annotated

from pydantic import Field

from mancrel.intents.schemas import IntentKey
from mancrel.kit.schema import Shape
from mancrel.messages.schemas import SeenId, Undo


class Approval(Shape):
    """Yes, and with which words if the draft was edited; the reply leaves after *undoSeconds*. With *seenMessageId* it
    is refused when somebody wrote since."""

    text: Annotated[str, Field(min_length=1, max_length=10_000)] | None = None
    undo_seconds: Undo = 0
    seen_message_id: SeenId | None = None


class Rejection(Shape):
    """No, and why."""

    reason: Annotated[str, Field(min_length=1, max_length=1000)]


class Correction(Shape):
    """What the customer really wants; ``other`` is none of the intents."""

    intent: IntentKey
