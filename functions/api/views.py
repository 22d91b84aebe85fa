"""Saved views of lists."""

from api.routing import Routes
from mancrel import nouns
from mancrel.accounts import policy
from mancrel.accounts.policy import Caller, Capability
from mancrel.kit import clock, paging
from mancrel.kit.schema import Page
from mancrel.views import service as views
from mancrel.views.schemas import NewView, ViewChange, ViewOut, ViewQuery

routes = Routes(tag="Views")


@routes.get("/api/views", needs=Capability.SELF)
def list_views(caller: Caller, query: ViewQuery) -> Page[ViewOut]:
    """Your own views and your team's, the oldest first."""
    if query.noun is not None:
        policy.require(caller, nouns.named(query.noun).reads)
    readable = {noun.name for noun in nouns.NOUNS.values() if policy.may(caller, noun.reads)}
    found = [view for view in views.list_visible(caller, query.noun) if view.noun in readable]
    rows, total, cursor = paging.page(
        found, lambda view: (clock.stamp(view.created_at), view.view_id), query.limit, query.cursor, descending=False
    )
    items = [views.shown(nouns.NOUNS[view.noun], view) for view in rows]
    return Page[ViewOut](items=items, total=total, next_cursor=cursor)


@routes.post("/api/views", needs=Capability.SELF, status=201)
def create_view(caller: Caller, body: NewView) -> ViewOut:
    """Save a view, for yourself or shared with your team."""
    noun = nouns.named(body.noun)
    policy.require(caller, noun.reads)
    return views.shown(noun, views.create(caller, noun, body))


@routes.get("/api/views/{view_id}", needs=Capability.SELF)
def get_view(caller: Caller, view_id: str) -> ViewOut:
    """One view; what of it no longer works stands in its problems."""
    view = views.get(caller, view_id)
    return views.shown(nouns.NOUNS[view.noun], view)


@routes.patch("/api/views/{view_id}", needs=Capability.SELF, errors=(409,))
def change_view(caller: Caller, view_id: str, body: ViewChange) -> ViewOut:
    """Change a view. A colleague's that is shared can be changed by those who may undo what others did."""
    view = views.get(caller, view_id)
    noun = nouns.NOUNS[view.noun]
    return views.shown(noun, views.change(caller, noun, view, body))


@routes.delete("/api/views/{view_id}", needs=Capability.SELF, errors=(409,))
def delete_view(caller: Caller, view_id: str) -> None:
    """Delete a view; the records that it showed stay."""
    views.delete(caller, views.get(caller, view_id))
