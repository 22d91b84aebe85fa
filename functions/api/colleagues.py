"""Who else works here: names for the ids in records, and nothing more of anybody."""

from api.routing import Routes
from mancrel.accounts import users
from mancrel.accounts.policy import Caller, Capability
from mancrel.accounts.schemas import Colleague

routes = Routes(tag="Users")


@routes.get("/api/colleagues", needs=Capability.SELF)
def list_colleagues(caller: Caller) -> list[Colleague]:
    """The names of all users of the organisation, those who may not come in any more, too."""
    rows = sorted(users.list_all(caller.tenant_id), key=lambda user: (user.name.casefold(), user.user_id))
    return [Colleague.model_validate(row) for row in rows]
