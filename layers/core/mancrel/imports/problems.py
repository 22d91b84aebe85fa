"""The problems of an import: the first ones for a page, and all of them as a file that can be mended and sent again."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Self

from mancrel.imports import files
from mancrel.imports.models import Import
from mancrel.imports.passing import Problem
from mancrel.kit import storage
from mancrel.kit.spreadsheets import harmless

LISTED = 5000
CONTENT_TYPE = "text/csv; charset=utf-8"


class Report:
    """Collects problems while a file is read; the rows go to *path*, so that a million of them need no memory."""

    def __init__(self, path: Path, header: Sequence[str]) -> None:
        self.path, self.width = path, len(header)
        self.count = 0
        self.first: list[Problem] = []
        self.file = path.open("w", encoding="utf-8-sig", newline="")
        self.writer = csv.writer(self.file)
        self.writer.writerow(["Row", "Why", *(harmless(name) for name in header)])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.file.close()

    def add(self, number: int, problems: Sequence[Problem], cells: Sequence[str]) -> None:
        """A row with its problems: left out, or taken without some of its values."""
        self.count += 1
        if len(self.first) < LISTED:
            self.first += problems[: LISTED - len(self.first)]
        why = "; ".join(_sentence(problem) for problem in problems)
        kept = [harmless(cell[:10_000]) for cell in cells[: self.width + 20]]
        self.writer.writerow([number, why, *kept])

    def store(self, one: Import) -> None:
        """Close the file and store both forms."""
        self.file.close()
        storage.put_file(files.problems_key(one), self.path, CONTENT_TYPE)
        files.put_json(files.list_key(one), [list(problem) for problem in self.first])


def _sentence(problem: Problem) -> str:
    place = f"{problem.column}: " if problem.column else ""
    value = f"{problem.value!r} " if problem.value else ""
    return f"{place}{value}{problem.detail}"


def listed(one: Import) -> list[Problem]:
    """The first problems, by row.

    Raises:
        NotFoundError: no dry run has looked for them yet.
    """
    content: list[list[Any]] = files.get_json(files.list_key(one))
    return [Problem(*each) for each in content]


def append(one: Import, path: Path, refused: Sequence[Problem]) -> None:
    """Add what turned out while rows were written; *path* is room for the file."""
    if not refused:
        return
    storage.fetch(files.problems_key(one), path)
    with path.open("a", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([problem.row, _sentence(problem)] for problem in refused)
    storage.put_file(files.problems_key(one), path, CONTENT_TYPE)
    known = [problem for problem in listed(one) if problem not in set(refused)]
    files.put_json(files.list_key(one), [list(each) for each in sorted([*known, *refused])[:LISTED]])
