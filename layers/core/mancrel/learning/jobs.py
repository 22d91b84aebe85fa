"""The background work that learning asks for."""

from dataclasses import dataclass
from typing import ClassVar

from mancrel.kit.queue import Job


@dataclass(frozen=True, kw_only=True)
class LearnIntents(Job):
    """Look whether the tenant's model still does well, and learn from what people decided since."""

    queue: ClassVar[str] = "learning"
