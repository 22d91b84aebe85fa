"""Records as files: asked for, made in the background, fetched by whoever asked."""

from api.routing import Answer, Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.exports import service as exports
from mancrel.exports.schemas import ExportLink, ExportOut, ExportQuery, NewExport
from mancrel.kit import paging
from mancrel.kit.schema import Page

routes = Routes(tag="Export")


@routes.post("/api/exports", needs=Capability.EXPORT, status=202)
def create_export(caller: Caller, body: NewExport) -> ExportOut:
    """Have a file made of the records that match, as far as the caller may see them."""
    return exports.shown(exports.ask(caller, body))


@routes.get("/api/exports", needs=Capability.EXPORT)
def list_exports(caller: Caller, query: ExportQuery) -> Page[ExportOut]:
    """One's own exports of the last seven days, the newest first."""
    rows, total, cursor = paging.page(
        exports.list_own(caller), lambda each: (each.export_id, ""), query.limit, query.cursor
    )
    return Page[ExportOut](items=[exports.shown(each) for each in rows], total=total, next_cursor=cursor)


@routes.get("/api/exports/{export_id}", needs=Capability.EXPORT)
def get_export(caller: Caller, export_id: str) -> ExportOut:
    """One's own export, and whether its file is ready."""
    return exports.shown(exports.find(caller, export_id))


@routes.get("/api/exports/{export_id}/file", needs=Capability.EXPORT, status=302, errors=(409,))
def get_export_file(caller: Caller, export_id: str) -> Answer[None]:
    """Redirects to the file, by an address that is good for five minutes."""
    return Answer(None, headers={"Location": exports.link(caller, export_id)})


@routes.get("/api/exports/{export_id}/file/link", needs=Capability.EXPORT, errors=(409,))
def get_export_link(caller: Caller, export_id: str) -> ExportLink:
    """The same address as JSON, for pages whose script cannot follow a redirect to another origin."""
    return ExportLink(url=exports.link(caller, export_id))
