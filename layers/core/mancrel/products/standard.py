"""What the standard webhook and the feed say of products."""

from typing import Any

from mancrel.kit.errors import InvalidError
from mancrel.kit.schema import fit
from mancrel.products import reducer
from mancrel.products.reducer import Content, Statement
from mancrel.products.schemas import DeletedProductData, ProductData, ProductGone, ProductWritten

TYPES: dict[str, type[ProductWritten] | type[ProductGone]] = {
    "product.created": ProductWritten,
    "product.updated": ProductWritten,
    "product.deleted": ProductGone,
}


def check(body: Any) -> ProductWritten | ProductGone:
    """A webhook's body, if it is as it must be.

    Raises:
        InvalidError: a field is unknown, missing or of a wrong type; names each.
    """
    kind = body.get("type") if isinstance(body, dict) else None
    shape = TYPES.get(kind) if isinstance(kind, str) else None
    if shape is None:
        detail = "must be product.created, product.updated or product.deleted"
        raise InvalidError(f"/type: {detail}", [{"pointer": "/type", "detail": detail}])
    return fit(shape, body)


def read_event(body: Any) -> Statement:
    """The statement in a webhook's body.

    Raises:
        InvalidError: what `check` raises.
    """
    event = check(body)
    return _gone(event.data) if isinstance(event, ProductGone) else read(event.data)


def read_item(item: Any) -> Statement:
    """The statement in one row of a feed.

    Raises:
        InvalidError: a field is unknown, missing or of a wrong type; names each.
    """
    return read(fit(ProductData, item))


def read(data: ProductData) -> Statement:
    """The statement that *data* makes."""
    content = Content(
        sku=data.sku,
        title=data.title,
        description=data.description,
        price=data.price_minor,
        currency=data.currency,
        stock=data.stock,
        url=data.url,
        attributes=data.attributes,
    )
    return reducer.said(data.sku, data.version, data.updated_at, content)


def _gone(data: DeletedProductData) -> Statement:
    return reducer.said(data.sku, data.version, data.updated_at, None)
