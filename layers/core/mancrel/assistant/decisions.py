"""What people decide about a suggestion."""

from typing import Annotated

from pydantic import Field

from mancrel.assistant.schemas import Intent
from mancrel.kit.schema import Shape


class Approval(Shape):
    """Yes, and with which words if the draft was edited; the reply leaves after *undoSeconds*."""

    text: Annotated[str, Field(min_length=1, max_length=10_000)] | None = None
    undo_seconds: Annotated[int, Field(ge=0, le=60)] = 0


class Rejection(Shape):
    """No, and why."""

    reason: Annotated[str, Field(min_length=1, max_length=1000)]


class Correction(Shape):
    """What the customer really wants; ``other`` is none of the intents."""

    intent: Intent
