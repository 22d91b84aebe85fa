"""The background work that pushes ask for."""

from dataclasses import dataclass
from typing import ClassVar

from mancrel.kit.queue import Job


@dataclass(frozen=True, kw_only=True)
class WorkIn(Job):
    """Work in what one call pushed."""

    queue: ClassVar[str] = "ingestion"
    ingest_id: str
