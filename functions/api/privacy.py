"""What is kept about people."""

from api.routing import Answer, Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.operations import service as operations
from mancrel.operations.schemas import OperationOut
from mancrel.privacy import erasing

routes = Routes(tag="Privacy")


@routes.post("/api/contacts/{contact_id}/erase", needs=Capability.PEOPLE_ERASE, status=202, errors=(404,))
def erase_contact(caller: Caller, contact_id: str) -> Answer[OperationOut]:
    """Erase a person for good, in the background; follow it as an operation. It cannot be undone.

    Messages, notes, leads, tasks, files and what the assistant kept of them go; orders and deals stay without the
    person. A deleted contact can be erased, too.
    """
    return Answer(operations.shown(erasing.erase(caller.tenant_id, caller, contact_id)), status=202)
