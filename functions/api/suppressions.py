"""Addresses that nothing is sent to: listed, named one by one, taken over from files, let go."""

from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.consent import listing, suppressions
from mancrel.consent.schemas import NewSuppressions, SuppressionOut, SuppressionQuery, SuppressionsAdded
from mancrel.imports import blocking
from mancrel.imports.lists import (
    NewSuppressionList,
    NewSuppressionListOut,
    SuppressionListCheck,
    SuppressionListOut,
    SuppressionsLink,
)
from mancrel.kit.schema import Page

routes = Routes(tag="Consent")
_EACH = "/api/suppressions/imports/{list_id}"


@routes.get("/api/suppressions", needs=Capability.CAMPAIGNS_READ)
def list_suppressions(caller: Caller, query: SuppressionQuery) -> Page[SuppressionOut]:
    """The addresses that nothing is sent to, whatever anybody allowed; the latest first; found ones by address."""
    rows, total, cursor = listing.page(caller.tenant_id, query.q, query.limit, query.cursor)
    return Page[SuppressionOut](items=rows, total=total, next_cursor=cursor)


@routes.post("/api/suppressions", needs=Capability.CAMPAIGNS_MANAGE)
def create_suppressions(caller: Caller, body: NewSuppressions) -> SuppressionsAdded:
    """Send nothing more to these addresses. What is neither a mailbox nor a telephone number is answered back."""
    added, refused = suppressions.add_many(caller.tenant_id, body.addresses, body.reason, body.source)
    return SuppressionsAdded(added=added, refused=refused)


@routes.delete("/api/suppressions/{suppression_id}", needs=Capability.CAMPAIGNS_MANAGE, errors=(404, 409))
def delete_suppression(caller: Caller, suppression_id: str) -> None:
    """Let an address be written to again."""
    suppressions.remove(caller.tenant_id, suppression_id)


@routes.get("/api/suppressions/file/link", needs=Capability.CAMPAIGNS_READ)
def get_suppressions_link(caller: Caller) -> SuppressionsLink:
    """Where the whole list can be downloaded as CSV for five minutes."""
    return SuppressionsLink(url=blocking.link(caller.tenant_id))


@routes.post("/api/suppressions/imports", needs=Capability.CAMPAIGNS_MANAGE, status=201, errors=(413,))
def create_suppression_list(caller: Caller, body: NewSuppressionList) -> NewSuppressionListOut:
    """Announce a CSV or XLSX file of addresses; the answer says where to post it as a form within 15 minutes."""
    return blocking.announce(caller, body)


@routes.get(_EACH, needs=Capability.CAMPAIGNS_READ, errors=(404,))
def get_suppression_list(caller: Caller, list_id: str) -> SuppressionListOut:
    """One list: what it would come to, how far it is."""
    return blocking.shown(blocking.get(caller.tenant_id, list_id))


@routes.post(f"{_EACH}/check", needs=Capability.CAMPAIGNS_MANAGE, status=202, errors=(404, 409))
def check_suppression_list(caller: Caller, list_id: str, body: SuppressionListCheck) -> SuppressionListOut:
    """Say that the file is posted, and find out in the background what it would come to; nothing is written."""
    return blocking.shown(blocking.check(caller.tenant_id, list_id, body.columns))


@routes.post(f"{_EACH}/start", needs=Capability.CAMPAIGNS_MANAGE, status=202, errors=(404, 409))
def start_suppression_list(caller: Caller, list_id: str) -> SuppressionListOut:
    """Suppress its addresses in the background. Again is the same."""
    return blocking.shown(blocking.start(caller.tenant_id, list_id))
