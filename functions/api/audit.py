"""Who changed what."""

from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.audit import chain, service
from mancrel.audit.schemas import AuditQuery, EntryOut, Restoring, Verification, VerifyQuery
from mancrel.kit.schema import Page

routes = Routes(tag="Audit")


@routes.get("/api/audit", needs=Capability.AUDIT_READ)
def list_audit(caller: Caller, query: AuditQuery) -> Page[EntryOut]:
    """Every write, the newest first: of one record, of one person, or all."""
    rows, total, cursor = service.search(caller.tenant_id, query)
    return Page[EntryOut](items=[service.shown(row) for row in rows], total=total, next_cursor=cursor)


@routes.get("/api/audit/verify", needs=Capability.AUDIT_READ)
def verify_audit(caller: Caller, query: VerifyQuery) -> Verification:
    """Whether the trail is as it was written: each entry is linked to the one before by a keyed hash."""
    return chain.verify(caller.tenant_id, query.after)


@routes.post("/api/audit/{entry_id}/restore", needs=Capability.AUDIT_READ, errors=(409,))
def restore_field(caller: Caller, entry_id: str, body: Restoring) -> EntryOut:
    """Put one field back to how it was before this entry."""
    service.restore(caller.tenant_id, caller, entry_id, body.field)
    return service.shown(service.get(caller.tenant_id, entry_id))
