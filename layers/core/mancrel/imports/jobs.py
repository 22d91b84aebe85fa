"""The background work that imports ask for."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from mancrel.kit.queue import Job

Task = Literal["analyse", "try", "prepare", "write", "check_list", "take_list"]


@dataclass(frozen=True, kw_only=True)
class GoOnWithImport(Job):
    """Do the next thing for an import; *chunk* is which rows to write."""

    queue: ClassVar[str] = "imports"
    import_id: str
    task: Task = "analyse"
    chunk: int = 0
