"""One box that finds any record."""

from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.searching import service as searching
from mancrel.searching.schemas import Hits, SearchQuery

routes = Routes(tag="Search")


@routes.get("/api/search", needs=Capability.SELF)
def search(caller: Caller, query: SearchQuery) -> Hits:
    """Records of any sort, conversations, messages, notes and approved answers that match or mean the same, best first.

    Only what the caller may see is found. Typing errors, accents and parts of telephone numbers are understood.
    """
    return searching.search(caller, query)
