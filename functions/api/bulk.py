"""Editing many records at once."""

from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.bulk import service as bulk
from mancrel.bulk import stepping
from mancrel.bulk.schemas import BulkEdit, BulkPreview
from mancrel.operations import service as operations
from mancrel.operations.schemas import OperationOut

routes = Routes(tag="Operations")


@routes.post("/api/bulk-edits/preview", needs=Capability.BULK_EDIT, repeatable=True)
def preview_bulk_edit(caller: Caller, body: BulkEdit) -> BulkPreview:
    """What would become of the first records, and how many it is about. Changes nothing."""
    return bulk.preview(caller.tenant_id, caller, body)


@routes.post("/api/bulk-edits", needs=Capability.BULK_EDIT, status=202)
def start_bulk_edit(caller: Caller, body: BulkEdit) -> OperationOut:
    """Edit or delete up to 100,000 records; follow and undo it as an operation."""
    return operations.shown(bulk.start(caller.tenant_id, caller, body, bulk.new_id(), stepping.STEPS))
