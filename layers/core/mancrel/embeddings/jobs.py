"""The background work of embeddings."""

from dataclasses import dataclass
from typing import ClassVar

from mancrel.kit.queue import Job


@dataclass(frozen=True, kw_only=True)
class ReadTexts(Job):
    """Read what records of one noun say, and what that means."""

    queue: ClassVar[str] = "texts"
    noun: str
    record_ids: list[str]
