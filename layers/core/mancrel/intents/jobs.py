"""The background work that intents ask for."""

from dataclasses import dataclass
from typing import ClassVar

from mancrel.kit.queue import Job


@dataclass(frozen=True, kw_only=True)
class LearnIntents(Job):
    """Look whether the tenant's model still does well, and learn its intents and what people decided since."""

    queue: ClassVar[str] = "learning"
