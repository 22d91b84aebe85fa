"""The background work that operations ask for."""

from dataclasses import dataclass
from typing import ClassVar

from mancrel.kit.queue import Job


@dataclass(frozen=True, kw_only=True)
class RunOperation(Job):
    """Go on with an operation from where it stands."""

    queue: ClassVar[str] = "operations"
    operation_id: str
