"""The door of ingestion: what is pushed is checked, kept and promised; a worker works it in."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel

from mancrel.kit import clock, schema
from mancrel.kit.errors import InvalidError
from mancrel.orders import customers, ledger, repository
from mancrel.orders.jobs import WorkIn
from mancrel.orders.noun import ORDERS
from mancrel.orders.schemas import BatchAnswer, CustomerPush, Fault, OrderPush, Rejected, Unmatched
from mancrel.records import repository as kept
from mancrel.records import values
from mancrel.replica import service as replica
from mancrel.replica.asking import Asked
from mancrel.rules import grammar

_CHUNK = 300_000
"""Bytes in one row of what was pushed: an item of DynamoDB holds 400 KB."""
Push = TypeVar("Push", bound=BaseModel)


def accept_customer(tenant_id: str, customer: CustomerPush) -> None:
    """Promise to work in one customer.

    Raises:
        InvalidError: an amount is finer than the currency, or a custom field does not fit.
    """
    customers.check(tenant_id, customer)
    _promise(tenant_id, "customers", [customer])


def accept_customers(tenant_id: str, pushed: Sequence[Any]) -> BatchAnswer:
    """Promise to work in those that fit; each of the others is refused with its errors."""
    good, rejected = list[CustomerPush](), list[Rejected]()
    for index, content in enumerate(pushed):
        try:
            customer = schema.fit(CustomerPush, content)
            customers.check(tenant_id, customer)
            good.append(customer)
        except InvalidError as error:
            faults = [Fault(**each) for each in error.errors] or [Fault(pointer="", detail=error.detail)]
            rejected.append(Rejected(index=index, errors=faults))
    if good:
        _promise(tenant_id, "customers", good)
    return BatchAnswer(accepted=len(good), rejected=rejected)


def accept_order(tenant_id: str, order: OrderPush) -> None:
    """Promise to work in one order.

    Raises:
        InvalidError: its currency is none, or its amount finer than it.
    """
    values.minor(order.amount, ledger.currency_of(tenant_id, order))
    _promise(tenant_id, "orders", [order.model_copy(update={"created_at": order.created_at or clock.now()})])


def work_in(job: WorkIn) -> None:
    """Make contacts and orders of what one call pushed; twice is once.

    Raises:
        NotFoundError: it is no longer kept.
    """
    ingest = repository.get_ingest(job.tenant_id, job.ingest_id)
    if ingest.kind == "customers":
        pushed = [CustomerPush.model_validate(row) for row in ingest.rows]
        customers.upsert(job.tenant_id, pushed, ingest.received_at)
    else:
        ledger.enter(job.tenant_id, [OrderPush.model_validate(row) for row in ingest.rows])


def unmatched(tenant_id: str, limit: int = 50) -> Unmatched:
    """The orders that wait for their customer, the oldest first."""
    rule = grammar.parse({"field": "contactId", "operator": "is_empty"}, ORDERS.by_name)
    found = replica.search(tenant_id, ORDERS, Asked(filter=rule, sort=[("createdAt", False)], limit=limit))
    orders = kept.get_many(tenant_id, ORDERS, found.ids)
    rows = [orders[each] for each in found.ids if each in orders]
    return Unmatched(
        count=found.total,
        oldest_at=rows[0].created_at if rows else None,
        items=[ORDERS.present(row) for row in rows],
    )


def _promise(tenant_id: str, kind: str, pushed: Sequence[BaseModel]) -> None:
    rows = [each.model_dump(mode="json", exclude_unset=True) for each in pushed]
    repository.promise(tenant_id, kind, _chunks(rows), clock.now())


def _chunks(rows: Sequence[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    chunk, size = list[dict[str, Any]](), 0
    for row in rows:
        length = len(json.dumps(row))
        if chunk and size + length > _CHUNK:
            yield chunk
            chunk, size = [], 0
        chunk.append(row)
        size += length
    yield chunk
