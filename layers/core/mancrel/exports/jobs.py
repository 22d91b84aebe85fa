"""The background work that exports ask for."""

from dataclasses import dataclass
from typing import ClassVar

from mancrel.kit.queue import Job


@dataclass(frozen=True, kw_only=True)
class MakeExport(Job):
    """Write the file."""

    queue: ClassVar[str] = "exports"
    export_id: str
