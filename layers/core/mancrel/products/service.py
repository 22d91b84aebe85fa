"""What the catalogue does with what sources say, and how others read it."""

from datetime import datetime, timedelta

from mancrel.events import service as events
from mancrel.events.schemas import EventStatus
from mancrel.kit import clock
from mancrel.kit.errors import InvalidError, MalformedError, NotFoundError
from mancrel.products import hearing, polling, reading, repository, standard
from mancrel.products.models import Product, Source
from mancrel.products.schemas import ProductData
from mancrel.pulses import service as pulses

_NOTED = timedelta(seconds=5)


def apply(tenant_id: str, event_id: str) -> None:
    """Bring products up to what an event says; any order and any repetition of events ends in the same catalogue.

    Raises:
        NotFoundError: the event or its source is gone.
        InvalidError: the event is about no product that we can read; names the field.
        MalformedError: the event is no JSON.
    """
    event = events.get(tenant_id, event_id)
    if event.status == EventStatus.PROCESSED:
        return
    try:
        source = _source(tenant_id, event.endpoint_id)
        hearing.hear(source, reading.event(source, event))
    except (InvalidError, MalformedError, NotFoundError) as error:
        events.mark(tenant_id, event_id, EventStatus.FAILED, error.detail)
        raise
    events.mark(tenant_id, event_id, EventStatus.PROCESSED)
    if source.last_event_at is None or source.last_event_at < clock.now() - _NOTED:
        repository.note(source, [Source.last_event_at.set(clock.now())])
        pulses.worked(tenant_id, pulses.hook_of(source.source_id), event.received_at)


def _source(tenant_id: str, source_id: str) -> Source:
    source = repository.find_source(tenant_id, source_id)
    if source is None or source.deleted_at is not None:
        raise NotFoundError("the catalogue source that sent this was deleted")
    return source


def upsert(tenant_id: str, source_id: str, data: ProductData) -> bool:
    """Let *source_id* say *data* of a SKU; answers whether that was news."""
    (change,) = standard.read(data).changes
    return repository.put(tenant_id, source_id, change)


def get(tenant_id: str, product_id: str) -> Product:
    """Raises NotFoundError: the tenant has no such product, or it is no longer sold."""
    return repository.get(tenant_id, product_id)


def list_all(tenant_id: str) -> list[Product]:
    """Every product ever known, tombstones (``deleted_at``) too."""
    return list(repository.list_products(tenant_id))


def changed(tenant_id: str, since: datetime) -> list[Product]:
    """What changed at *since* or later, tombstones too; a change of the last second may be missing."""
    return list(repository.list_changed(tenant_id, since))


def live(tenant_id: str) -> list[Product]:
    """The products that are sold now."""
    return [product for product in repository.list_products(tenant_id) if product.deleted_at is None]


def poll_all() -> int:
    """Ask for a poll of every source that has a feed; answers how many."""
    return polling.ask_for_all()


def poll(tenant_id: str, source_id: str, remove_missing: bool = False) -> None:
    """Read a source's feed, repair what events missed, and record on the source how it went."""
    polling.poll(tenant_id, source_id, remove_missing)
