"""Customers and orders, pushed by other systems: taken in at once, worked in by a worker."""

from api.records import asked, listed
from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.kit.schema import Page
from mancrel.orders import service
from mancrel.orders.noun import ORDERS
from mancrel.orders.schemas import (
    Accepted,
    BatchAnswer,
    CustomerBatch,
    CustomerPush,
    OrderOut,
    OrderPush,
    Unmatched,
)
from mancrel.records.schemas import RecordQuery

routes = Routes(tag="Ingestion")


@routes.post("/api/customers", needs=Capability.INGEST, status=202)
def push_customer(caller: Caller, body: CustomerPush) -> Accepted:
    """Create the contact with this external id, or bring it up to what is said here."""
    service.accept_customer(caller.tenant_id, body)
    return Accepted(id=body.id)


@routes.post("/api/customers/batch", needs=Capability.INGEST, status=202)
def push_customers(caller: Caller, body: CustomerBatch) -> BatchAnswer:
    """Up to 100 customers at once, each taken or refused by itself; for more there is `POST /api/imports`."""
    return service.accept_customers(caller.tenant_id, body.customers)


@routes.post("/api/orders", needs=Capability.INGEST, status=202)
def push_order(caller: Caller, body: OrderPush) -> Accepted:
    """Enter an order once; it waits when its customer is not known yet."""
    service.accept_order(caller.tenant_id, body)
    return Accepted(id=body.id)


@routes.get("/api/orders", needs=Capability.ORDERS_READ)
def list_orders(caller: Caller, query: RecordQuery) -> Page[OrderOut]:
    """The orders that match."""
    rows, total, cursor = listed(caller, ORDERS, asked(caller, ORDERS, query))
    return Page[OrderOut](items=[ORDERS.present(row) for row in rows], total=total, next_cursor=cursor)


@routes.get("/api/orders/unmatched", needs=Capability.ORDERS_READ)
def list_unmatched_orders(caller: Caller) -> Unmatched:
    """Orders that wait for a customer who has not come."""
    return service.unmatched(caller.tenant_id)
