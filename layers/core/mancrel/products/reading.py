"""From what a source sent to statements, by the kind of the source."""

from typing import Any

from mancrel.events import service as events
from mancrel.events.models import Event
from mancrel.kit import strict_json
from mancrel.products import shopify, standard, woocommerce
from mancrel.products.models import Source
from mancrel.products.reducer import Statement
from mancrel.products.schemas import SourceKind


def event(source: Source, received: Event) -> Statement:
    """The statement in what *source* sent.

    Raises:
        InvalidError: it is about no product, or a field cannot be read; names it.
        MalformedError: it is no JSON.
        NotFoundError: its body is no longer kept.
    """
    body = strict_json.loads(events.body(received))
    if source.kind == SourceKind.SHOPIFY:
        return shopify.read_event(body, received.about, received.received_at, source.currency)
    if source.kind == SourceKind.WOOCOMMERCE:
        return woocommerce.read_event(body, received.about, received.received_at, source.currency)
    return standard.read_event(body)


def item(source: Source, row: Any) -> Statement:
    """The statement in one row of the feed of *source*: its vendor's own product JSON, or the standard data.

    Raises:
        InvalidError: a field cannot be read; names it.
    """
    if source.kind == SourceKind.SHOPIFY:
        return shopify.read_item(row, source.currency)
    if source.kind == SourceKind.WOOCOMMERCE:
        return woocommerce.read_item(row, source.currency)
    return standard.read_item(row)
