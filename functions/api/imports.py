"""Files of others become our records: announced, uploaded, mapped, tried, written; undoing the operation reverts."""

from api.routing import Answer, Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.imports import following, presenting, problems
from mancrel.imports import service as imports
from mancrel.imports.schemas import (
    ImportChange,
    ImportOut,
    ImportQuery,
    NewImport,
    NewImportOut,
    ProblemOut,
    ProblemQuery,
    ProblemsLink,
)
from mancrel.kit import paging
from mancrel.kit.errors import NotFoundError
from mancrel.kit.schema import Page

routes = Routes(tag="Import")


@routes.post("/api/imports", needs=Capability.IMPORT, status=201)
def create_import(caller: Caller, body: NewImport) -> NewImportOut:
    """Announce a CSV or XLSX file; the answer says where to post it as a form within 15 minutes."""
    return presenting.announced(*imports.announce(caller, body))


@routes.get("/api/imports", needs=Capability.IMPORT)
def list_imports(caller: Caller, query: ImportQuery) -> Page[ImportOut]:
    """The imports, the newest first."""
    rows, total, cursor = paging.page(
        imports.list_all(caller.tenant_id), lambda one: (one.import_id, ""), query.limit, query.cursor
    )
    return Page[ImportOut](items=[presenting.shown(one) for one in rows], total=total, next_cursor=cursor)


@routes.get("/api/imports/{import_id}", needs=Capability.IMPORT)
def get_import(caller: Caller, import_id: str) -> ImportOut:
    """One import: what was found in the file, how its columns are mapped, how far it is."""
    return presenting.shown(imports.find(caller.tenant_id, import_id))


@routes.patch("/api/imports/{import_id}", needs=Capability.IMPORT, errors=(409,))
def change_import(caller: Caller, import_id: str, body: ImportChange) -> ImportOut:
    """Map columns differently, choose the keys and what happens to records that are there, or how the file is read."""
    return presenting.shown(imports.change(caller.tenant_id, import_id, body))


@routes.post("/api/imports/{import_id}/uploaded", needs=Capability.IMPORT, status=202, errors=(409,))
def import_uploaded(caller: Caller, import_id: str) -> ImportOut:
    """Say that the file is posted; it is analysed in the background."""
    return presenting.shown(imports.uploaded(caller.tenant_id, import_id))


@routes.post("/api/imports/{import_id}/dry-run", needs=Capability.IMPORT, status=202, errors=(409,))
def try_import(caller: Caller, import_id: str) -> ImportOut:
    """Find out, in the background, what each row would come to; nothing is written."""
    return presenting.shown(imports.tried(caller.tenant_id, import_id))


@routes.post("/api/imports/{import_id}/start", needs=Capability.IMPORT, status=202, errors=(409,))
def start_import(caller: Caller, import_id: str) -> ImportOut:
    """Write the rows in the background, or go on where it was cancelled. Undoing its operation reverts it."""
    return presenting.shown(imports.start(caller, import_id))


@routes.post("/api/imports/{import_id}/cancel", needs=Capability.IMPORT, status=202, errors=(409,))
def cancel_import(caller: Caller, import_id: str) -> ImportOut:
    """Stop; what is written stays, can be reverted, and can be gone on with."""
    one = imports.find(caller.tenant_id, import_id)
    following.cancel(one)
    return presenting.shown(imports.find(caller.tenant_id, import_id))


@routes.get("/api/imports/{import_id}/problems", needs=Capability.IMPORT)
def list_import_problems(caller: Caller, import_id: str, query: ProblemQuery) -> Page[ProblemOut]:
    """The first 5,000 problems that a dry run or the import found, by row."""
    one = imports.find(caller.tenant_id, import_id)
    try:
        found = problems.listed(one)
    except NotFoundError:
        found = []
    rows, total, cursor = paging.page(
        list(enumerate(found)), lambda each: (f"{each[0]:05d}", ""), query.limit, query.cursor, descending=False
    )
    items = [ProblemOut(**problem._asdict()) for _, problem in rows]
    return Page[ProblemOut](items=items, total=total, next_cursor=cursor)


@routes.get("/api/imports/{import_id}/problems/file", needs=Capability.IMPORT, status=302)
def get_import_problems(caller: Caller, import_id: str) -> Answer[None]:
    """Redirects to a CSV file of all rows with problems and why, good for five minutes."""
    return Answer(None, headers={"Location": imports.problems_link(caller.tenant_id, import_id)})


@routes.get("/api/imports/{import_id}/problems/file/link", needs=Capability.IMPORT)
def get_import_problems_link(caller: Caller, import_id: str) -> ProblemsLink:
    """The same address as JSON, for pages whose script cannot follow a redirect to another origin."""
    return ProblemsLink(url=imports.problems_link(caller.tenant_id, import_id))
