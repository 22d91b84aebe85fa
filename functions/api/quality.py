"""The work list of data quality."""

from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.operations import service as operations
from mancrel.operations.schemas import OperationOut
from mancrel.quality import mending, service
from mancrel.quality.schemas import Mending, QualityQuery, Worklist

routes = Routes(tag="Data quality")


@routes.get("/api/quality", needs=Capability.CONTACTS_READ)
def list_quality(caller: Caller, query: QualityQuery) -> Worklist:
    """What is wrong with contacts, the worst first, and what would mend it."""
    return service.worklist(caller.tenant_id, caller, query)


@routes.post("/api/quality/fixes", needs=Capability.CONTACTS_WRITE, status=202)
def mend_quality(caller: Caller, body: Mending) -> OperationOut:
    """Mend one issue in all contacts or in some; each change is noted on the contact, and undone as an operation."""
    return operations.shown(service.mend(caller.tenant_id, caller, body, mending.STEPS))
