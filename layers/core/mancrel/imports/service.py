"""Imports: a file is announced, uploaded, analysed, mapped, tried, written; cancelled, resumed, reverted.

What an import writes belongs to the operation of the same id, so that undoing the operation reverts it, updates
included.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mancrel.accounts import users
from mancrel.accounts.policy import Caller, require
from mancrel.imports import analysing, blocking, following, passing, problems, repository, trying
from mancrel.imports.files import CONTENT_TYPE, problems_key, upload_key
from mancrel.imports.jobs import GoOnWithImport, Task
from mancrel.imports.limits import IMPORTED
from mancrel.imports.models import Import
from mancrel.imports.schemas import MAX_BYTES, ColumnChange, ImportChange, NewImport, Options
from mancrel.imports.targets import Column, keys, targets
from mancrel.kit import ids, queue, storage
from mancrel.kit.errors import ConflictError, InvalidError, NotFoundError, Problem, TooLargeError
from mancrel.kit.storage import Upload
from mancrel.nouns import named
from mancrel.records import custom

__all__ = ["announce", "change", "find", "list_all", "problems_link", "start", "tried", "uploaded", "work"]


def announce(caller: Caller, new: NewImport) -> tuple[Import, Upload]:
    """An import that waits for its file, and where to post that.

    Raises:
        InvalidError: there is no such noun.
        ForbiddenError: *caller* may not write its records.
        TooLargeError: the file is larger than 300 MB.
    """
    noun = named(new.noun, among=IMPORTED)
    require(caller, noun.writes)
    if new.size > MAX_BYTES:
        raise TooLargeError("the file is larger than 300 MB: split it")
    one = Import(
        caller.tenant_id, ids.new("imp"), noun=noun.name, file_name=new.file_name, size=new.size, by=caller.user_id
    )
    repository.save(one)
    return one, storage.upload(upload_key(one), MAX_BYTES, CONTENT_TYPE)


def find(tenant_id: str, import_id: str) -> Import:
    """Raises NotFoundError: the tenant has no such import."""
    return repository.get(tenant_id, import_id)


def list_all(tenant_id: str) -> list[Import]:
    """Every import of the tenant."""
    return list(repository.list_all(tenant_id))


def uploaded(tenant_id: str, import_id: str) -> Import:
    """The file is there: have it analysed. Saying it twice is saying it once.

    Raises:
        NotFoundError: there is no such import.
        ConflictError: no file came.
    """
    one = repository.get(tenant_id, import_id)
    stored = storage.find(upload_key(one))
    if stored is None:
        raise ConflictError("the file is not there yet: post it to the address of the upload first")
    if repository.move(one, ["waiting", "analysing"], "analysing", size=stored.size):
        _ask(one, "analyse")
    return repository.get(tenant_id, import_id)


def change(tenant_id: str, import_id: str, wanted: ImportChange) -> Import:
    """Decide differently how the file is read, what its columns become, or what happens to records that are there.

    Raises:
        NotFoundError: there is no such import.
        ConflictError: it changed since it was read, or is being written already.
        InvalidError: a column, field, key or colleague is none; names each.
    """
    one = repository.get(tenant_id, import_id)
    if one.version != wanted.version:
        raise ConflictError("this import was changed meanwhile; load it again", {"version": one.version})
    anew = wanted.reading is not None
    if one.status not in ("ready", "tried", *(("failed",) if anew else ())) or one.chunks is not None:
        raise ConflictError(f"this import is {one.status}; it can be changed before it starts")
    columns, options = passing.columns(one), one.options
    if wanted.columns:
        _remap(tenant_id, one, columns, wanted.columns)
    if wanted.options is not None:
        _check_options(tenant_id, one, wanted.options)
        options = wanted.options.model_dump(mode="json")
    more: dict[str, Any] = {"columns": passing.as_json(columns), "options": options, "trial": None}
    if wanted.reading is not None:
        more |= {"reading": wanted.reading.model_dump(mode="json"), "reason": None}
    if not repository.move(one, [one.status], "analysing" if anew else "ready", **more):
        raise ConflictError("this import was changed meanwhile; load it again")
    if anew:
        _ask(one, "analyse")
    return repository.get(tenant_id, import_id)


def tried(tenant_id: str, import_id: str) -> Import:
    """Have a dry run made.

    Raises:
        NotFoundError: there is no such import.
        ConflictError: its file is not analysed yet, or it was started.
    """
    one = repository.get(tenant_id, import_id)
    if not repository.move(one, ["ready", "tried", "trying"], "trying", trial=None):
        raise ConflictError(f"this import is {one.status}; a dry run needs a file that is analysed and not written")
    _ask(one, "try")
    return repository.get(tenant_id, import_id)


def start(caller: Caller, import_id: str) -> Import:
    """Write the rows, or go on where a cancelled or broken import stands.

    Raises:
        NotFoundError: there is no such import.
        ForbiddenError: *caller* may not write such records.
        ConflictError: its file is not analysed yet, it is done, or it was reverted.
    """
    one = repository.get(caller.tenant_id, import_id)
    require(caller, named(one.noun).writes)
    if one.columns and not any(column.target for column in passing.columns(one)):
        raise InvalidError("no column becomes a field", [{"pointer": "/columns", "detail": "map at least one column"}])
    following.begin(one)
    return repository.get(caller.tenant_id, import_id)


def work(job: GoOnWithImport) -> None:
    """Do what a job orders.

    Raises:
        NotFoundError: there is no such import.
        InvalidError: the job orders what there is not.
    """
    if job.task not in _TASKS:
        raise InvalidError(f"an import has no task {job.task[:40]!r}")
    _TASKS[job.task](job)


_TASKS: Mapping[str, Any] = {
    "analyse": lambda job: analysing.analyse(job.tenant_id, job.import_id),
    "try": lambda job: trying.attempt(job.tenant_id, job.import_id),
    "prepare": lambda job: following.prepare(job.tenant_id, job.import_id),
    "write": lambda job: following.write(job.tenant_id, job.import_id, job.chunk),
    "check_list": blocking.work_check,
    "take_list": blocking.work_take,
}


def _ask(one: Import, task: Task) -> None:
    queue.enqueue([GoOnWithImport(tenant_id=one.tenant_id, import_id=one.import_id, task=task)])


def _remap(tenant_id: str, one: Import, columns: list[Column], wanted: list[ColumnChange]) -> None:
    fields = targets(one.noun, custom.all_fields(tenant_id, named(one.noun)))
    by_index, faults = {column.index: column for column in columns}, list[Problem]()
    for at, each in enumerate(wanted):
        column = by_index.get(each.index)
        if column is None:
            faults.append({"pointer": f"/columns/{at}/index", "detail": "the file has no such column"})
        elif each.target is not None and each.target not in fields:
            faults.append({"pointer": f"/columns/{at}/target", "detail": f"there is no field {each.target}"})
        else:
            _redirect(column, each)
    if faults:
        raise InvalidError(f"{faults[0]['pointer']}: {faults[0]['detail']}", faults)


def _redirect(column: Column, wanted: ColumnChange) -> None:
    if column.target != wanted.target:
        column.values = {}
    column.target, column.reason = wanted.target, "as you said"
    if wanted.date_order and wanted.date_order != column.date_order:
        column.date_order, column.assumed = wanted.date_order, []
    if wanted.decimal_mark and wanted.decimal_mark != column.decimal_mark:
        column.decimal_mark, column.assumed = wanted.decimal_mark, []
    if wanted.values is not None:
        column.values = dict(wanted.values)


def _check_options(tenant_id: str, one: Import, wanted: Options) -> None:
    _check_keys(tenant_id, one, wanted.keys or [])
    if wanted.owner_id and wanted.owner_id != one.options.get("owner_id"):
        users.check_colleague(tenant_id, wanted.owner_id, "/options/ownerId")


def _check_keys(tenant_id: str, one: Import, wanted: list[str]) -> None:
    known = keys(targets(one.noun, custom.all_fields(tenant_id, named(one.noun))))
    for at, name in enumerate(wanted):
        if name not in known:
            detail = f"must be one of {', '.join(known)}"
            raise InvalidError(f"/options/keys/{at}: {detail}", [{"pointer": f"/options/keys/{at}", "detail": detail}])


def problems_link(tenant_id: str, import_id: str) -> str:
    """Where the file of problems can be downloaded for five minutes.

    Raises:
        NotFoundError: there is no such import, or no dry run has looked for problems yet.
    """
    one = repository.get(tenant_id, import_id)
    if storage.find(problems_key(one)) is None:
        raise NotFoundError("no dry run has looked for problems yet")
    return storage.link(problems_key(one), f"problems of {one.file_name}.csv", content_type=problems.CONTENT_TYPE)
