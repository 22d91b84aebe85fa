"""Counts and sums."""

from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.searching import aggregating
from mancrel.searching.schemas import AggregateQuery, Aggregates

routes = Routes(tag="Figures")


@routes.get("/api/aggregates", needs=Capability.SELF, errors=(403,))
def list_aggregates(caller: Caller, query: AggregateQuery) -> Aggregates:
    """How many records meet a filter, by up to two fields, with sums.

    Counts are exact, and of what the caller may see.
    """
    return aggregating.aggregate(caller, query)
