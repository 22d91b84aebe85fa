"""The background work that the catalogue asks for."""

from dataclasses import dataclass
from typing import ClassVar

from mancrel.kit.queue import Job


@dataclass(frozen=True, kw_only=True)
class ApplyCatalogueEvent(Job):
    """Bring products up to what one event says."""

    queue: ClassVar[str] = "catalogue-events"
    event_id: str


@dataclass(frozen=True, kw_only=True)
class PollSource(Job):
    """Read a source's feed and repair what events missed; or remove the products of a source that was deleted."""

    queue: ClassVar[str] = "catalogue-polls"
    source_id: str
    remove_missing: bool = False
