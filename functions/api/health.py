"""How every source, mailbox and way out fares."""

from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.health import looking
from mancrel.health.schemas import SourceHealthList

routes = Routes(tag="Health")


@routes.get("/api/health/sources", needs=Capability.INBOX_READ)
def list_source_health(caller: Caller) -> SourceHealthList:
    """Each catalogue, webhook, mailbox and mail server: when it last worked, what is wrong with it and since when."""
    rows = looking.of_all(caller.tenant_id)
    return SourceHealthList(items=rows, total=len(rows))
