"""The jobs of journeys."""

from dataclasses import dataclass
from typing import ClassVar

from mancrel.kit.queue import Job


@dataclass(frozen=True, kw_only=True)
class LookWhomItBegins(Job):
    """Look for whom a journey begins, and who waited for what now happened."""

    queue: ClassVar[str] = "journeys"
    journey_id: str


@dataclass(frozen=True, kw_only=True)
class GoOn(Job):
    """Let one person go on in a journey."""

    queue: ClassVar[str] = "journey-runs"
    run_id: str
