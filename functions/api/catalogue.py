"""The shops that are connected, and how well their catalogues are in step."""

from collections import Counter

from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.kit.schema import Page
from mancrel.products import service as products
from mancrel.products import sources
from mancrel.products.models import Source
from mancrel.products.schemas import (
    NewSource,
    SourceChange,
    SourceOut,
    SourceWithSecret,
    SyncQuery,
    SyncStarted,
)

routes = Routes(tag="Catalogue")

_READ = Capability.CATALOGUE_READ
_MANAGE = Capability.CATALOGUE_MANAGE


@routes.get("/api/catalogue/sources", needs=_READ)
def list_sources(caller: Caller) -> Page[SourceOut]:
    """The connected shops."""
    counts = Counter(product.source_id for product in products.live(caller.tenant_id))
    rows = [sources.shown(source, counts[source.source_id]) for source in sources.list_all(caller.tenant_id)]
    return Page[SourceOut](items=rows, total=len(rows))


@routes.post("/api/catalogue/sources", needs=_MANAGE, status=201)
def create_source(caller: Caller, body: NewSource) -> SourceWithSecret:
    """Connect a shop. The secret is shown this once."""
    return _with_secret(*sources.connect(caller.tenant_id, body))


@routes.get("/api/catalogue/sources/{source_id}", needs=_READ)
def get_source(caller: Caller, source_id: str) -> SourceOut:
    """One connected shop."""
    return _shown(sources.get(caller.tenant_id, source_id))


@routes.patch("/api/catalogue/sources/{source_id}", needs=_MANAGE, errors=(409,))
def change_source(caller: Caller, source_id: str, body: SourceChange) -> SourceOut:
    """Change a connected shop."""
    return _shown(sources.change(caller.tenant_id, source_id, body))


@routes.delete("/api/catalogue/sources/{source_id}", needs=_MANAGE, errors=(409,))
def delete_source(caller: Caller, source_id: str) -> None:
    """Disconnect a shop and take its products out of the catalogue."""
    sources.disconnect(caller.tenant_id, source_id)


@routes.post("/api/catalogue/sources/{source_id}/rotate", needs=_MANAGE, errors=(409,))
def rotate_source(caller: Caller, source_id: str) -> SourceWithSecret:
    """Give a shop a new secret; the old one stays good for 24 hours."""
    source, secret = sources.rotate(caller.tenant_id, source_id)
    return _with_secret(source, secret)


@routes.post("/api/catalogue/sources/{source_id}/sync", needs=_MANAGE, status=202, errors=(409,))
def sync_source(caller: Caller, source_id: str, query: SyncQuery) -> SyncStarted:
    """Read a shop's feed now, in the background."""
    sources.sync(caller.tenant_id, source_id, query.remove_missing)
    return SyncStarted(id=source_id)


def _shown(source: Source) -> SourceOut:
    mine = [each for each in products.live(source.tenant_id) if each.source_id == source.source_id]
    return sources.shown(source, len(mine))


def _with_secret(source: Source, secret: str) -> SourceWithSecret:
    return SourceWithSecret(**_shown(source).model_dump(), secret=secret)
