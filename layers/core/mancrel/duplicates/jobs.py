"""The background work that duplicates ask for."""

from dataclasses import dataclass
from typing import ClassVar

from mancrel.kit.queue import Job


@dataclass(frozen=True, kw_only=True)
class ScanForDuplicates(Job):
    """Look which records of a noun may be the same."""

    queue: ClassVar[str] = "duplicates"
    noun: str
