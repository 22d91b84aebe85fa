"""The ledger: each order is entered once and counted once, on the contact that placed it (T7, T8).

An order whose customer is not known yet is entered and waits. Whoever comes second, the order or the customer, finds
the other: both look by consistent reads after they have written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from mancrel.accounts import organisations
from mancrel.contacts.models import Contact
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import claims, money, tables
from mancrel.kit.errors import ConflictError, InvalidError
from mancrel.kit.tables import Save, Write
from mancrel.orders import repository
from mancrel.orders.models import Order
from mancrel.orders.schemas import OrderPush
from mancrel.records import repository as kept
from mancrel.records import values

_TOGETHER = 40
_TRIES = 8


def currency_of(tenant_id: str, order: OrderPush) -> str:
    """The order's currency, or the tenant's.

    Raises:
        InvalidError: it is none of ISO 4217.
    """
    usual = organisations.profile(tenant_id).currency
    try:
        currency = money.known(order.currency or usual)
    except ValueError as error:
        raise InvalidError(str(error), [{"pointer": "/currency", "detail": str(error)}]) from error
    if currency != usual:
        detail = f"orders are counted in {usual}; convert it first"
        raise InvalidError(f"/currency: {detail}", [{"pointer": "/currency", "detail": detail}])
    return currency


def enter(tenant_id: str, pushed: Sequence[OrderPush]) -> None:
    """Enter orders that are new, and count those whose customer is known."""
    wanted = {repository.order_id(tenant_id, order.id): order for order in pushed}
    known = repository.get_many(tenant_id, wanted)
    fresh = [_drafted(tenant_id, order_id, order) for order_id, order in wanted.items() if order_id not in known]
    for start in range(0, len(fresh), _TOGETHER):
        _enter(fresh[start : start + _TOGETHER])
    match(tenant_id, {order.customer_id for order in pushed})


def match(tenant_id: str, customer_ids: Iterable[str]) -> None:
    """Count the orders that wait for these customers, as far as those are known."""
    wanted = {f"contact:external:{each}": each for each in customer_ids}
    keys = list(wanted)
    for start in range(0, len(keys), 100):
        for key, contact_id in claims.holders(tenant_id, keys[start : start + 100]).items():
            waiting = repository.list_waiting(tenant_id, wanted[key])
            for first in range(0, len(waiting), _TOGETHER):
                _count(tenant_id, contact_id, waiting[first : first + _TOGETHER])


def _drafted(tenant_id: str, order_id: str, order: OrderPush) -> Order:
    currency = currency_of(tenant_id, order)
    return Order(
        tenant_id,
        order_id,
        external_id=order.id,
        customer_id=order.customer_id,
        amount=values.minor(order.amount, currency),
        currency=currency,
        items=order.items,
        placed_at=order.created_at,
    )


def _enter(orders: Sequence[Order]) -> None:
    """All at once; when one of them is in already, each by itself."""
    try:
        tables.commit(_entering(orders))
    except ConflictError:
        if len(orders) == 1:
            return
        for order in orders:
            _enter([order])


def _entering(orders: Sequence[Order]) -> list[Write]:
    return [each for order in orders for each in (Save(order), Save(repository.waiting(order)))]


def _count(tenant_id: str, contact_id: str, order_ids: Sequence[str]) -> None:
    """Add orders to the contact's figures and take them off the waiting list, in one transaction.

    Raises:
        ConflictError: the contact changes all the time; the job comes again.
    """
    for _try in range(_TRIES):
        contact = kept.find(tenant_id, CONTACTS, contact_id)
        if contact is None or contact.deleted_at:
            return
        orders = repository.get_many(tenant_id, order_ids).values()
        due = [order for order in orders if order.contact_id is None]
        if not due:
            return
        try:
            tables.commit(_counting(contact, due))
        except ConflictError:
            continue
        return
    raise ConflictError("this contact is being changed by others; try again")


def _counting(contact: Contact, due: Sequence[Order]) -> list[Write]:
    writes: list[Write] = []
    for order in due:
        contact.order_spends = int(contact.order_spends or 0) + int(order.amount)
        contact.order_count = int(contact.order_count or 0) + 1
        contact.first_order_at = min(contact.first_order_at or order.placed_at, order.placed_at)
        contact.last_order_at = max(contact.last_order_at or order.placed_at, order.placed_at)
        order.contact_id = contact.contact_id
        writes += [Save(order), repository.no_longer_waiting(order)]
    return [Save(contact), *writes]


def recount(orders: Iterable[Order]) -> dict[str, tuple[int, int]]:
    """What the ledger says of each contact: the sum of its orders in minor units, and how many they are."""
    found: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for order in orders:
        if order.contact_id:
            spent, count = found[order.contact_id]
            found[order.contact_id] = (spent + int(order.amount), count + 1)
    return dict(found)
