"""From a file to chunks of rows that are written one by one, each by a job of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from mancrel.imports import files, passing, repository
from mancrel.imports.jobs import GoOnWithImport
from mancrel.imports.matching import Matcher
from mancrel.imports.models import Import
from mancrel.imports.passing import Plan, Problem, Row
from mancrel.imports.problems import Report
from mancrel.kit import memory, queue
from mancrel.kit.errors import InvalidError

_LARGEST, _SMALLEST = 1000, 100


def prepare(one: Import) -> str | None:
    """Cut the file of *one* into chunks and ask for each to be written; why not, when the file cannot be read.

    Doing it again, after it was killed, leaves chunks alone that are there: each is always the same rows of the file.
    """
    there = {chunk.number: chunk.status for chunk in repository.list_chunks(one.tenant_id, one.import_id)}
    try:
        with files.on_disk(one) as path, memory.uncollected():
            table, decided = passing.table(one, path), passing.plan(one)
            with Report(path.with_name("problems.csv"), table.header) as report:
                number = 0
                for number, rows in enumerate(_chunks(passing.rows(decided, table), size(one)), 1):
                    _chunk(one, number, rows, Matcher(one.tenant_id, decided), report, there)
                report.store(one)
    except InvalidError as error:
        return error.detail
    repository.move(one, ["running"], "running", chunks=number)
    return None


def size(one: Import) -> int:
    """How many rows of the file a chunk of *one* has: small files show progress, too."""
    return max(_SMALLEST, min(_LARGEST, int(one.facts["rows"]) // 50))


def _chunks(rows: Iterator[Row], length: int) -> Iterator[list[Row]]:
    while chunk := list(islice(rows, length)):
        yield chunk


def _chunk(
    one: Import, number: int, rows: Sequence[Row], matcher: Matcher, report: Report, there: dict[str, str]
) -> None:
    fit = [row for row in rows if not row.out]
    matches = dict(zip((row.number for row in fit), matcher.match(fit), strict=True))
    kept: list[list[Any]] = []
    lost = 0
    for row in rows:
        match = matches.get(row.number)
        problems = [*row.problems, *([Problem(row.number, None, None, match.fault)] if match and match.fault else [])]
        if problems:
            report.add(row.number, problems, row.cells)
        if match is None or match.fault:
            lost += 1
        else:
            kept.append([row.number, row.values, match.known["id"] if match.known else None])
    name = f"{number:05d}"
    if name not in there:
        files.put_json(files.chunk_key(one, number), {"rows": kept, "problems": lost})
        repository.add_chunk(one, number)
    if there.get(name) != "done":
        queue.enqueue([job(one, number)])


def job(one: Import, number: int) -> GoOnWithImport:
    """The order to write chunk *number*."""
    return GoOnWithImport(tenant_id=one.tenant_id, import_id=one.import_id, task="write", chunk=number)


__all__ = ["Plan", "job", "prepare", "size"]
