"""What was done to many records at once: followed, cancelled, undone."""

from api.routing import Answer, Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.kit import paging
from mancrel.kit.schema import Page
from mancrel.operations import service as operations
from mancrel.operations.schemas import ConflictOut, ConflictQuery, OperationOut, OperationQuery

routes = Routes(tag="Operations")


@routes.get("/api/operations", needs=Capability.SELF)
def list_operations(caller: Caller, query: OperationQuery) -> Page[OperationOut]:
    """One's own operations, or everybody's for whoever may undo those; the newest first."""
    rows, total, cursor = paging.page(
        operations.list_seen(caller.tenant_id, caller),
        lambda row: (row.operation_id, ""),
        query.limit,
        query.cursor,
    )
    return Page[OperationOut](items=[operations.shown(row) for row in rows], total=total, next_cursor=cursor)


@routes.get("/api/operations/{operation_id}", needs=Capability.SELF)
def get_operation(caller: Caller, operation_id: str) -> OperationOut:
    """One operation, and how far it is."""
    return operations.shown(operations.find(caller.tenant_id, operation_id, caller))


@routes.get("/api/operations/{operation_id}/conflicts", needs=Capability.SELF)
def list_conflicts(caller: Caller, operation_id: str, query: ConflictQuery) -> Page[ConflictOut]:
    """The records that it left alone, and why."""
    operation = operations.find(caller.tenant_id, operation_id, caller)
    rows, total, cursor = paging.page(
        operations.conflicts(caller.tenant_id, operation),
        lambda row: (row.noun, row.id),
        query.limit,
        query.cursor,
        descending=False,
    )
    return Page[ConflictOut](items=rows, total=total, next_cursor=cursor)


@routes.post("/api/operations/{operation_id}/undo", needs=Capability.SELF, also=(202,), errors=(409,))
def undo_operation(caller: Caller, operation_id: str) -> Answer[OperationOut]:
    """Undo it where nothing changed since; the answer is the undoing, which can be undone, too."""
    undoing = operations.undo(caller.tenant_id, operation_id, caller)
    return Answer(operations.shown(undoing), status=202 if undoing.status == "running" else 200)


@routes.post("/api/operations/{operation_id}/cancel", needs=Capability.SELF, status=202)
def cancel_operation(caller: Caller, operation_id: str) -> OperationOut:
    """Stop it before its next step; what is done stays done."""
    return operations.shown(operations.cancel(caller.tenant_id, operation_id, caller))
