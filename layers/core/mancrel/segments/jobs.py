"""The background work of segments."""

from dataclasses import dataclass
from typing import ClassVar

from mancrel.kit.queue import Job


@dataclass(frozen=True, kw_only=True)
class CountSegments(Job):
    """Count who is in each of a tenant's segments."""

    queue: ClassVar[str] = "segments"
