"""What the standard webhook and the feed say of products."""

from collections.abc import Sequence
from typing import Any, TypeVar

from pydantic import ValidationError

from mancrel.kit.errors import InvalidError, Problem
from mancrel.kit.schema import Shape
from mancrel.products import reducer
from mancrel.products.reducer import Content, Statement
from mancrel.products.schemas import DeletedProductData, ProductData, ProductGone, ProductWritten

Fitted = TypeVar("Fitted", bound=Shape)
TYPES: dict[str, type[ProductWritten] | type[ProductGone]] = {
    "product.created": ProductWritten,
    "product.updated": ProductWritten,
    "product.deleted": ProductGone,
}


def read_event(body: Any) -> Statement:
    """The statement in a webhook's body.

    Raises:
        InvalidError: a field is unknown, missing or of a wrong type; names each.
    """
    kind = body.get("type") if isinstance(body, dict) else None
    shape = TYPES.get(kind) if isinstance(kind, str) else None
    if shape is None:
        detail = "must be product.created, product.updated or product.deleted"
        raise InvalidError(f"/type: {detail}", [{"pointer": "/type", "detail": detail}])
    event = fit(shape, body)
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


def fit(shape: type[Fitted], content: Any) -> Fitted:
    """*content* as *shape*.

    Raises:
        InvalidError: it does not fit; names each place.
    """
    try:
        return shape.model_validate(content, by_alias=True, by_name=False)
    except ValidationError as error:
        faults = error.errors(include_url=False, include_context=False, include_input=False)
        problems: list[Problem] = [{"pointer": _pointer(each["loc"]), "detail": each["msg"]} for each in faults[:50]]
        raise InvalidError(f"{problems[0]['pointer'] or 'the body'}: {problems[0]['detail']}", problems) from error


def _pointer(place: Sequence[str | int]) -> str:
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in place)
