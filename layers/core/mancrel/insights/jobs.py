"""The background work that insights ask for."""

from dataclasses import dataclass
from typing import ClassVar

from mancrel.kit.queue import Job


@dataclass(frozen=True, kw_only=True)
class FindInsight(Job):
    """Answer one insight: cluster customers, or look for people like those of a segment."""

    queue: ClassVar[str] = "insights"
    insight_id: str
