"""The file of an export, made by a worker: permissions are asked again, rows stream from the replica to the file."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from mancrel.accounts import organisations, users
from mancrel.accounts.policy import Caller, Capability, require, visible_to
from mancrel.exports import repository
from mancrel.exports.formats import WRITERS, Column
from mancrel.exports.models import Export
from mancrel.exports.service import TYPES, key
from mancrel.kit import acting, storage
from mancrel.kit.errors import DomainError, ForbiddenError
from mancrel.nouns import named
from mancrel.records import custom, filtering
from mancrel.records.fields import Field, FieldType
from mancrel.records.nouns import Noun
from mancrel.replica import service as replica

ID = Field("id", FieldType.TEXT, "Id")


def make(tenant_id: str, export_id: str) -> None:
    """Write the file and store it; why not is noted on the export.

    Raises:
        NotFoundError: there is no such export.
    """
    export = repository.get(tenant_id, export_id)
    if not repository.move(export, ["waiting", "running"], "running"):
        return
    try:
        with acting.acting(export.by, fresh=export.fresh), tempfile.TemporaryDirectory(prefix="export-") as folder:
            path = Path(folder) / f"file.{export.format}"
            rows = write(export, path)
            storage.put_file(key(export), path, TYPES[export.format])
            size = path.stat().st_size
    except DomainError as error:
        repository.move(export, ["running"], "failed", reason=error.detail)
        return
    repository.move(export, ["running"], "done", rows=rows, size=size)


CURRENCY = "currency"
"""The field of nouns whose amounts are in a currency of their own."""


def write(export: Export, path: Path) -> int:
    """Write the file of *export*; how many rows it has.

    Raises:
        ForbiddenError: whoever asked may not any more.
        InvalidError: a field is gone, or the format does not take so many rows.
    """
    noun, asked = named(export.noun), export.asked
    reach = _reach(export, noun)
    fields = custom.all_fields(export.tenant_id, noun)
    columns = _columns(fields, asked["columns"])
    rule = filtering.rule(export.tenant_id, fields, asked["filter"], noun=noun)
    sorting = filtering.sorting(fields, asked["sort"])
    names = [column.name for column in columns if column.name != ID.name]
    own = CURRENCY in noun.by_name
    told = list(dict.fromkeys([*names, CURRENCY])) if own else names
    found = replica.rows(export.tenant_id, noun, rule, told, reach, asked["q"], sorting)
    currency = organisations.profile(export.tenant_id).currency
    counted = _Counted(found)
    WRITERS[export.format](path, [Column.of(column, currency, own) for column in columns], counted)
    return counted.count


def _reach(export: Export, noun: Noun) -> str | None:
    """Whose records alone the file may show: by the role of then and by that of now, whichever allows less.

    Raises:
        ForbiddenError: the user is gone or disabled, or may not any more.
    """
    try:
        user = users.get(export.tenant_id, export.by)
    except DomainError as error:
        raise ForbiddenError("whoever asked for this has left") from error
    if user.disabled:
        raise ForbiddenError("whoever asked for this may not come in any more")
    reaches = []
    for role in {export.role, user.role}:
        caller = Caller(export.tenant_id, export.by, role)
        require(caller, Capability.EXPORT)
        require(caller, noun.reads)
        reaches.append(visible_to(caller, noun.name))
    return next((reach for reach in reaches if reach is not None), None)


def _columns(fields: dict[str, Field], wanted: list[str] | None) -> list[Field]:
    known = {ID.name: ID, **fields}
    return [known[name] for name in dict.fromkeys(wanted)] if wanted else list(known.values())


class _Counted:
    """Rows that are counted as they pass."""

    def __init__(self, rows: Iterable[dict[str, Any]]) -> None:
        self.rows, self.count = rows, 0

    def __iter__(self) -> Iterator[dict[str, Any]]:
        for row in self.rows:
            self.count += 1
            yield row
