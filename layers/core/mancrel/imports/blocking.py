"""Lists of addresses that nothing may be sent to: announced, uploaded, tried, taken over; and the whole list as a file.

A list may be taken as often as one likes: what is suppressed already stays as it is, or gets the graver reason.
"""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

from mancrel.accounts import organisations
from mancrel.accounts.policy import Caller
from mancrel.consent import suppressions
from mancrel.consent.schemas import SuppressionReason
from mancrel.imports import addressing, phones, reading
from mancrel.imports.files import CONTENT_TYPE, get_json, put_json
from mancrel.imports.jobs import GoOnWithImport, Task
from mancrel.imports.lists import (
    MAX_BYTES,
    NewSuppressionList,
    NewSuppressionListOut,
    SuppressionListFigures,
    SuppressionListOut,
)
from mancrel.imports.models import SuppressionList
from mancrel.imports.reading import Table
from mancrel.imports.schemas import UploadOut
from mancrel.kit import acting, clock, ids, queue, storage, tables
from mancrel.kit.errors import ConflictError, DomainError, InvalidError, NotFoundError, TooLargeError
from mancrel.kit.spreadsheets import harmless

LOT = 90
SHIFT = timedelta(seconds=60)
"""How long one job takes over addresses before it leaves the rest to the next."""


def announce(caller: Caller, new: NewSuppressionList) -> NewSuppressionListOut:
    """A list that waits for its file, and where to post that within 15 minutes.

    Raises:
        TooLargeError: the file is larger than 30 MB.
    """
    if new.size > MAX_BYTES:
        raise TooLargeError("the file is larger than 30 MB: split it")
    one = SuppressionList(caller.tenant_id, ids.new("spl"), by=caller.user_id, **new.model_dump())
    tables.save(one)
    upload = storage.upload(_key(one, "file"), MAX_BYTES, CONTENT_TYPE)
    return NewSuppressionListOut(**shown(one).model_dump(), upload=UploadOut(url=upload.url, fields=upload.fields))


def get(tenant_id: str, list_id: str) -> SuppressionList:
    """Raises NotFoundError: the tenant has no such list."""
    try:
        return SuppressionList.get(tenant_id, list_id, consistent_read=True)
    except SuppressionList.DoesNotExist as error:
        raise NotFoundError(f"there is no list {list_id[:80]}") from error


def check(tenant_id: str, list_id: str, columns: Sequence[str] | None) -> SuppressionList:
    """The file is there: find out in the background what taking it over would come to.

    Raises:
        NotFoundError: there is no such list.
        ConflictError: no file came, or the list is being taken over or was.
    """
    one = get(tenant_id, list_id)
    if storage.find(_key(one, "file")) is None:
        raise ConflictError("the file is not there yet: post it to the address of the upload first")
    one.columns = list(columns) if columns else None
    return _move(one, ("waiting", "checking", "checked", "failed"), "checking", "check_list")


def start(tenant_id: str, list_id: str) -> SuppressionList:
    """Take the addresses over in the background, or go on with it.

    Raises:
        NotFoundError: there is no such list.
        ConflictError: it was not checked yet.
    """
    one = get(tenant_id, list_id)
    return one if one.status == "done" else _move(one, ("checked", "taking"), "taking", "take_list")


def work_check(job: GoOnWithImport) -> None:
    """Read the file, and count."""
    one = get(job.tenant_id, job.import_id)
    if one.status != "checking":
        return
    try:
        found, header, columns = _read(one)
    except DomainError as error:
        _end(one, "failed", error.detail)
        return
    fresh = known = raised = 0
    for lot in _lots(list(found.kinds)):
        there = suppressions.of_many(one.tenant_id, lot)
        fresh += len(lot) - len(there)
        known += len(there)
        raised += sum(1 for row in there.values() if suppressions.is_graver(one.reason, row.reason))
    put_json(_key(one, "addresses.json.gz"), list(found.kinds))
    one.figures = {
        "header": header, "columns": columns, "rows": found.rows, "emails": found.count("email"),
        "phones": found.count("phone"), "fresh": fresh, "known": known, "raised": raised,
        "repeated": found.repeated, "bad": found.bad, "badRows": [asdict(each) for each in found.bad_rows],
    }  # fmt: skip
    _end(one, "checked" if found.kinds else "failed", None if found.kinds else "no address was found in this file")


def work_take(job: GoOnWithImport) -> None:
    """Suppress lot after lot, each counted once, until the list or this shift ends."""
    until = clock.now() + SHIFT
    one = get(job.tenant_id, job.import_id)
    wanted: list[str] = get_json(_key(one, "addresses.json.gz")) if one.status == "taking" else []
    while one.status == "taking":
        taken = int(one.taken)
        lot = wanted[taken : taken + LOT]
        if not lot:
            _end(one, "done")
            return
        with acting.acting(one.by):
            added = suppressions.add_lot(one.tenant_id, lot, _reason(one), one.source or one.file_name, one.list_id)
        one.taken, one.added = taken + len(lot), int(one.added) + added
        try:
            tables.save(one)
        except ConflictError:  # another worker is at it, too
            one = get(job.tenant_id, job.import_id)
        if clock.now() > until:
            queue.enqueue([job])
            return


def shown(one: SuppressionList) -> SuppressionListOut:
    """*one* for outside."""
    return SuppressionListOut(
        id=one.list_id,
        file_name=one.file_name,
        status=one.status,
        problem=one.problem,
        reason=one.reason,
        source=one.source or "",
        by=one.by,
        figures=SuppressionListFigures.model_validate(one.figures) if one.figures else None,
        taken=int(one.taken),
        added=int(one.added),
        created_at=one.created_at,
    )


def link(tenant_id: str) -> str:
    """Where the whole list can be downloaded as CSV for five minutes."""
    key = f"imports/{tenant_id}/suppressions/all.csv"
    with tempfile.TemporaryDirectory(prefix="suppressions-") as folder:
        path = Path(folder) / "file.csv"
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["address", "reason", "source", "since"])
            for row in sorted(suppressions.listed(tenant_id), key=lambda each: each.address):
                writer.writerow([harmless(row.address), row.reason, harmless(row.source), clock.stamp(row.at)])
        storage.put_file(key, path, "text/csv")
    name = f"suppressions of {organisations.get(tenant_id).name}.csv"
    return storage.link(key, name, content_type="text/csv")


def _read(one: SuppressionList) -> tuple[addressing.Found, list[str], list[str]]:
    find = phones.finder(organisations.profile(one.tenant_id).country)
    with _table(one) as table:
        names = list(table.header)
        if one.columns:
            wanted = [names.index(each) for each in one.columns if each in names]
        else:
            wanted = addressing.columns(names, table.sample(1000), find)
        if not wanted:
            raise InvalidError("no column of this file holds e-mail addresses or telephone numbers")
        return addressing.read(table.rows(), wanted, find), names, [names[at] for at in wanted]


@contextmanager
def _table(one: SuppressionList) -> Iterator[Table]:
    with tempfile.TemporaryDirectory(prefix="list-") as folder:
        path = Path(folder) / "file"
        storage.fetch(_key(one, "file"), path)
        yield reading.open_table(path)


def _reason(one: SuppressionList) -> SuppressionReason:
    return cast(SuppressionReason, one.reason)


def _lots(wanted: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(wanted), LOT):
        yield wanted[start : start + LOT]


def _move(one: SuppressionList, allowed: Sequence[str], status: str, task: Task) -> SuppressionList:
    if one.status not in allowed:
        raise ConflictError(f"this list is {one.status}", shown(one).model_dump(mode="json", by_alias=True))
    one.status = status
    tables.save(one)
    queue.enqueue([GoOnWithImport(tenant_id=one.tenant_id, import_id=one.list_id, task=task)])
    return one


def _end(one: SuppressionList, status: str, problem: str | None = None) -> None:
    """Raises ConflictError: another worker is at it, too; the job comes again."""
    one.status, one.problem = status, problem
    tables.save(one)


def _key(one: Any, name: str) -> str:
    return f"imports/{one.tenant_id}/{one.list_id}/{name}"
