"""Exports: asked for, made in the background, fetched for seven days by whoever asked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from mancrel.accounts.policy import Caller, require
from mancrel.exports import repository
from mancrel.exports.jobs import MakeExport
from mancrel.exports.models import Export
from mancrel.exports.schemas import ExportOut, NewExport
from mancrel.kit import acting, clock, ids, outbox, storage
from mancrel.kit.errors import ConflictError, InvalidError, NotFoundError
from mancrel.nouns import named
from mancrel.records import custom, filtering
from mancrel.records.fields import Field

KEPT_FOR = timedelta(days=7)
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "parquet": "application/vnd.apache.parquet",
}


def ask(caller: Caller, new: NewExport) -> Export:
    """Have a file made of the records that *caller* may see and that match.

    Raises:
        InvalidError: the noun, the filter, the sorting or a column is none; names it.
        ForbiddenError: *caller* may not read such records.
    """
    noun = named(new.noun)
    require(caller, noun.reads)
    fields = custom.all_fields(caller.tenant_id, noun)
    filtering.rule(caller.tenant_id, fields, new.filter, noun=noun)
    filtering.sorting(fields, new.sort)
    _check_columns(new, fields)
    export = Export(
        caller.tenant_id,
        ids.new("exp"),
        noun=noun.name,
        name=new.name,
        format=new.format,
        by=caller.user_id,
        role=caller.role,
        asked=new.model_dump(mode="json", include={"filter", "q", "sort", "columns"}),
        fresh=sorted(acting.current().fresh),
        expires_at=int((clock.now() + KEPT_FOR).timestamp()),
    )
    outbox.commit([export], [MakeExport(tenant_id=caller.tenant_id, export_id=export.export_id)])
    return export


def _check_columns(new: NewExport, fields: Mapping[str, Field]) -> None:
    for at, name in enumerate(new.columns or ()):
        if name != "id" and name not in fields:
            detail = f"there is no field {name[:80]}"
            raise InvalidError(f"/columns/{at}: {detail}", [{"pointer": f"/columns/{at}", "detail": detail}])


def find(caller: Caller, export_id: str) -> Export:
    """Raises NotFoundError: *caller* has asked for no such export. What a file shows is for one pair of eyes."""
    export = repository.get(caller.tenant_id, export_id)
    if export.by != caller.user_id:
        raise NotFoundError(f"there is no export {export_id}")
    return export


def list_own(caller: Caller) -> list[Export]:
    """What *caller* has asked for and is still kept."""
    now = clock.now().timestamp()
    return [
        each for each in repository.list_all(caller.tenant_id) if each.by == caller.user_id and each.expires_at > now
    ]


def link(caller: Caller, export_id: str) -> str:
    """Where the file can be downloaded for five minutes.

    Raises:
        NotFoundError: *caller* has asked for no such export, or its seven days are over.
        ConflictError: it is not made yet.
    """
    export = find(caller, export_id)
    if export.status != "done":
        raise ConflictError(f"this export is {export.status}")
    if storage.find(key(export)) is None:
        raise NotFoundError("this file was kept for seven days; export it again")
    day = export.created_at.date().isoformat()
    return storage.link(
        key(export), f"{export.name or export.noun} {day}.{export.format}", content_type=TYPES[export.format]
    )


def key(export: Export) -> str:
    """Where its file is stored."""
    return f"exports/{export.tenant_id}/{export.export_id}.{export.format}"


def shown(export: Export) -> ExportOut:
    """*export* for outside."""
    row = {**export.attribute_values, "id": export.export_id, "rows": int(export.rows), "size": int(export.size)}
    return ExportOut.model_validate({"reason": None, **row}, extra="ignore")
