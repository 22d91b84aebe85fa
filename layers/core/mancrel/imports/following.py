"""An import on its way: begun, prepared, written chunk by chunk, ended, cancelled; its operation says the same."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from mancrel.imports import files, passing, preparing, problems, repository
from mancrel.imports.jobs import GoOnWithImport
from mancrel.imports.models import Import
from mancrel.imports.passing import Problem
from mancrel.imports.referring import MADE
from mancrel.imports.writing import Writer
from mancrel.kit import queue
from mancrel.kit.errors import ConflictError, NotFoundError
from mancrel.operations import following as operations

KIND = "import"


def begin(one: Import) -> None:
    """Start *one*, or have it go on where it stands.

    Raises:
        ConflictError: its file is not analysed yet, it is done, or it was reverted.
    """
    if one.status not in ("ready", "tried", "running", "cancelled"):
        raise ConflictError(f"this import is {one.status}; it cannot start")
    if operations.reverted(one.tenant_id, one.import_id):
        raise ConflictError("this import was reverted; import the file again")
    operations.follow(one.tenant_id, one.import_id, KIND, one.file_name, one.by, int(one.facts["rows"]))
    repository.move(one, ["ready", "tried", "running", "cancelled"], "running")
    queue.enqueue(list(_left(one)))


def _left(one: Import) -> Iterator[GoOnWithImport]:
    if one.chunks is None:
        yield GoOnWithImport(tenant_id=one.tenant_id, import_id=one.import_id, task="prepare")
        return
    for chunk in repository.list_chunks(one.tenant_id, one.import_id):
        if chunk.status != "done":
            yield preparing.job(one, int(chunk.number))


def prepare(tenant_id: str, import_id: str) -> None:
    """Cut the file into chunks.

    Raises:
        NotFoundError: there is no such import, or its file is gone.
    """
    one = repository.get(tenant_id, import_id)
    if one.status != "running" or one.chunks is not None:
        return
    reason = preparing.prepare(one)
    if reason is not None:
        repository.move(one, ["running"], "failed", reason=reason)
        operations.end(tenant_id, import_id, "failed", reason)
        return
    _end(tenant_id, import_id)


def write(tenant_id: str, import_id: str, number: int) -> None:
    """Write one chunk, and end the import with the last one.

    Raises:
        NotFoundError: there is no such import or chunk.
    """
    one = repository.get(tenant_id, import_id)
    if one.status == "running" and operations.cancel_asked(tenant_id, import_id):
        cancel(one)
        return
    if one.status != "running":
        return
    chunk = repository.get_chunk(tenant_id, import_id, number)
    if chunk.status != "done":
        again = repository.begin(chunk)
        content = files.get_json(files.chunk_key(one, number))
        result = Writer(one, passing.plan(one), again).write(content["rows"], content["problems"])
        if result.stopped:
            return
        if result.refused:
            files.put_json(files.refused_key(one, number), [list(problem) for problem in result.refused])
        repository.finish(one, chunk, result.counts)
    _end(tenant_id, import_id)


def cancel(one: Import) -> None:
    """Stop *one* where it stands; what is written stays, can be reverted, and can be gone on with.

    Raises:
        ConflictError: it is not under way.
    """
    if repository.move(one, ["trying"], "ready"):
        return
    if not repository.move(one, ["running"], "cancelled"):
        raise ConflictError(f"this import is {one.status}; there is nothing to cancel")
    operations.end(one.tenant_id, one.import_id, "cancelled")


def _end(tenant_id: str, import_id: str) -> None:
    """End the import when its last chunk is done."""
    one = repository.get(tenant_id, import_id)
    if one.chunks is None or one.chunks_done < one.chunks or one.status != "running":
        return
    with tempfile.TemporaryDirectory(prefix="import-") as folder:
        problems.append(one, Path(folder) / "problems.csv", list(_refused(one)))
    related = repository.count_changes(tenant_id, import_id, MADE) if one.noun != MADE else 0
    repository.move(one, ["running"], "done", related=related)
    operations.end(tenant_id, import_id, "done")


def _refused(one: Import) -> Iterator[Problem]:
    """What turned out while the rows were written."""
    for chunk in repository.list_chunks(one.tenant_id, one.import_id):
        try:
            content = files.get_json(files.refused_key(one, int(chunk.number)))
        except NotFoundError:
            continue
        yield from (Problem(*each) for each in content)
