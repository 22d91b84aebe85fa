"""How pushes and orders are read and written."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from mancrel.kit import clock, ids, outbox
from mancrel.kit.errors import NotFoundError
from mancrel.kit.tables import Drop, Save
from mancrel.orders.jobs import WorkIn
from mancrel.orders.models import Ingest, Order, WaitingOrder

_KEPT = timedelta(days=14)


def order_id(tenant_id: str, external_id: str) -> str:
    """The one id of the order that the shop calls *external_id*."""
    return ids.derived("ord", tenant_id, external_id)


def promise(tenant_id: str, kind: str, chunks: Iterable[list[dict[str, Any]]], received_at: datetime) -> None:
    """Keep what was pushed, and promise to work it in."""
    saves, jobs = [], []
    for rows in chunks:
        ingest = Ingest(
            tenant_id,
            ids.new("ing"),
            kind=kind,
            received_at=received_at,
            rows=rows,
            expires_at=int((clock.now() + _KEPT).timestamp()),
        )
        saves.append(Save(ingest))
        jobs.append(WorkIn(tenant_id=tenant_id, ingest_id=ingest.ingest_id))
    outbox.commit(saves, jobs)


def get_ingest(tenant_id: str, ingest_id: str) -> Ingest:
    """Raises NotFoundError: it is gone; two weeks are over."""
    try:
        return Ingest.get(tenant_id, ingest_id, consistent_read=True)
    except Ingest.DoesNotExist as error:
        raise NotFoundError("what was pushed is no longer kept") from error


def get_many(tenant_id: str, order_ids: Iterable[str]) -> dict[str, Order]:
    """The orders that there are, by id, read consistently."""
    keys = [(tenant_id, each) for each in dict.fromkeys(order_ids)]
    return {order.order_id: order for order in Order.batch_get(keys, consistent_read=True)}


def waiting(order: Order) -> WaitingOrder:
    """The row by which an order's customer finds it."""
    return WaitingOrder(_customer_key(order.tenant_id, order.customer_id), order.order_id)


def no_longer_waiting(order: Order) -> Drop:
    """The write that takes that row away."""
    return Drop(waiting(order))


def list_waiting(tenant_id: str, customer_id: str) -> list[str]:
    """The ids of the orders that wait for this customer."""
    return [row.order_id for row in WaitingOrder.query(_customer_key(tenant_id, customer_id), consistent_read=True)]


def _customer_key(tenant_id: str, customer_id: str) -> str:
    return f"{tenant_id}#{customer_id}"
