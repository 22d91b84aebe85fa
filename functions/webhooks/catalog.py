"""``POST /webhook/catalog?source={id}``: a shop tells of its products. Verify, store once, enqueue."""

from chalice.app import Chalice

from mancrel.events import service as events
from mancrel.events.schemas import Receipt
from mancrel.kit import strict_json
from mancrel.kit.schema import Shape
from mancrel.products import sources, standard
from mancrel.products.jobs import ApplyCatalogueEvent
from mancrel.products.models import Source
from mancrel.products.schemas import SourceKind
from webhooks import deliveries, signatures
from webhooks.deliveries import Delivery

MOST = 1_000_000


class Pong(Shape):
    """Yes, somebody is here."""

    status: str = "ok"


def mount(app: Chalice) -> None:
    """Declare the route on *app*."""
    deliveries.mount(app, "/webhook/catalog", receive, MOST)


def receive(delivery: Delivery) -> Receipt | tuple[Pong, int]:
    """Keep one event.

    Raises:
        UnauthorizedError: the source is unknown, or signature or time is not right.
        MalformedError: the body is no JSON.
        InvalidError: a field of the standard body is unknown, missing or of a wrong type; names each.
    """
    source = sources.find(delivery.query.get("source", ""))
    if _is_ping(source, delivery):
        return Pong(), 200
    scheme = source.kind if source else SourceKind.STANDARD
    signed = signatures.verified(source, delivery.headers, delivery.raw, scheme)
    assert source is not None  # noqa: S101 - verified
    body = strict_json.loads(delivery.raw)
    if source.kind == SourceKind.STANDARD:
        standard.check(body)
    tenant_id = source.tenant_id
    return events.receive(
        tenant_id,
        source.source_id,
        "catalogue",
        signed.event_id,
        delivery.raw,
        delivery.headers.get("content-type", "application/json"),
        lambda event_id: ApplyCatalogueEvent(tenant_id=tenant_id, event_id=event_id),
        {"topic": signed.topic, "triggered_at": signed.triggered_at} if signed.topic else None,
    )


def _is_ping(source: Source | None, delivery: Delivery) -> bool:
    """WooCommerce first asks, unsigned and as a form, whether we are here, and gives up on any answer but 200."""
    return (
        source is not None
        and source.kind == SourceKind.WOOCOMMERCE
        and "x-wc-webhook-signature" not in delivery.headers
        and delivery.raw.startswith(b"webhook_id=")
        and delivery.raw[11:].isdigit()
    )
