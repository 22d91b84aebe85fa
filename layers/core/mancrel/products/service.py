"""What the catalogue does with what sources say, and how others read it."""

from mancrel.products.models import Product
from mancrel.products.schemas import ProductData


def apply(tenant_id: str, event_id: str) -> None:
    """Bring products up to what an event says; any order and any repetition of events ends in the same catalogue.

    Raises:
        NotFoundError: the event or its source is gone.
        InvalidError: the event is about no product that we can read; names the field.
    """
    raise NotImplementedError


def upsert(tenant_id: str, source_id: str, data: ProductData) -> bool:
    """Let *source_id* say *data* of a SKU; answers whether that was news."""
    raise NotImplementedError


def get(tenant_id: str, product_id: str) -> Product:
    """Raises NotFoundError: the tenant has no such product, or it is no longer sold."""
    raise NotImplementedError


def list_all(tenant_id: str) -> list[Product]:
    """Every product ever known, tombstones (``deleted_at``) too."""
    raise NotImplementedError


def live(tenant_id: str) -> list[Product]:
    """The products that are sold now."""
    raise NotImplementedError


def poll_all() -> int:
    """Ask for a poll of every source that has a feed; answers how many."""
    raise NotImplementedError


def poll(tenant_id: str, source_id: str, remove_missing: bool = False) -> None:
    """Read a source's feed, repair what events missed, and record how it went on the source."""
    raise NotImplementedError
