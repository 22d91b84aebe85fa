"""The background work of the replica."""

from dataclasses import dataclass
from typing import ClassVar

from mancrel.kit.queue import Job


@dataclass(frozen=True, kw_only=True)
class Compact(Job):
    """Fold what changed into a new snapshot."""

    queue: ClassVar[str] = "compaction"
    noun: str
