"""Records that may be the same: listed, dismissed, looked for, merged."""

from api.routing import Answer, Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.duplicates import merging, service, similar
from mancrel.duplicates.nouns import scanned
from mancrel.duplicates.schemas import (
    DuplicateOut,
    DuplicateQuery,
    MergeOrder,
    MergePreview,
    ScanOrder,
    ScanOut,
    SimilarFound,
    SimilarQuery,
)
from mancrel.kit.schema import Page
from mancrel.operations import service as operations
from mancrel.operations.schemas import OperationOut

routes = Routes(tag="Duplicates")


@routes.get("/api/duplicates", needs=Capability.CONTACTS_READ)
def list_duplicates(caller: Caller, query: DuplicateQuery) -> Page[DuplicateOut]:
    """Pairs that may be the same, the surest first, each with its reasons; both records are yours to see."""
    rows, total, cursor = service.list_open(caller, query)
    return Page[DuplicateOut](items=rows, total=total, next_cursor=cursor)


@routes.get("/api/duplicates/similar", needs=Capability.CONTACTS_READ)
def list_similar(caller: Caller, query: SimilarQuery) -> SimilarFound:
    """What there is already that may be the same as a record that is about to be made."""
    return similar.similar(caller.tenant_id, caller, query)


@routes.get("/api/duplicates/scan", needs=Capability.CONTACTS_READ)
def get_duplicate_scan(caller: Caller, query: ScanOrder) -> ScanOut:
    """How the last look for duplicates went, and whether one is under way."""
    return service.last_scan(caller.tenant_id, scanned(query.noun).name)


@routes.post("/api/duplicates/scan", needs=Capability.CONTACTS_WRITE, status=202)
def scan_for_duplicates(caller: Caller, body: ScanOrder) -> ScanOut:
    """Look for duplicates in the background."""
    return service.scan(caller.tenant_id, caller, body.noun)


@routes.post("/api/duplicates/{duplicate_id}/dismiss", needs=Capability.CONTACTS_WRITE, errors=(409,))
def dismiss_duplicate(caller: Caller, duplicate_id: str) -> DuplicateOut:
    """Never suggest to merge these two again."""
    return service.dismiss(caller, duplicate_id)


@routes.post("/api/duplicates/{duplicate_id}/reopen", needs=Capability.CONTACTS_WRITE, errors=(409,))
def reopen_duplicate(caller: Caller, duplicate_id: str) -> DuplicateOut:
    """Take a dismissal back."""
    return service.reopen(caller, duplicate_id)


@routes.post("/api/merges/preview", needs=Capability.CONTACTS_WRITE, errors=(404,), repeatable=True)
def preview_merge(caller: Caller, body: MergeOrder) -> MergePreview:
    """What a merge would come to, field by field. Changes nothing."""
    return merging.preview(caller.tenant_id, caller, body)


@routes.post("/api/merges", needs=Capability.CONTACTS_WRITE, also=(202,), errors=(404, 409))
def merge_records(caller: Caller, body: MergeOrder) -> Answer[OperationOut]:
    """Merge records into one; 202 when many relations have to be moved, which goes on in the background.

    The losers stay as links to the winner: reading one answers 404 with `mergedInto`. Undo it as an operation.
    """
    operation = merging.merge(caller.tenant_id, caller, body)
    return Answer(operations.shown(operation), status=202 if operation.status == "running" else 200)
