"""A tenant whose contacts and companies have relations of every sort."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from mancrel.kit import clock
from mancrel.orders import customers, ledger
from mancrel.orders.schemas import CustomerPush, OrderPush
from tests.client import Client, signed_in

TENANT = "acme"
Make = Callable[..., Any]


@pytest.fixture
def admin(aws) -> Client:
    return signed_in(TENANT)


@pytest.fixture
def make(admin) -> Make:
    """Make a record through the API."""

    def made(noun: str, **values) -> Any:
        reply = admin("POST", f"/api/{noun}", values)
        assert reply.status == 201, reply
        return reply.body

    return made


def push_customer(external_id: str, **values) -> None:
    customers.upsert(TENANT, [CustomerPush(id=external_id, **values)], clock.now())


def push_order(order_id: str, customer_id: str, amount: int) -> None:
    ledger.enter(
        TENANT, [OrderPush(id=order_id, customer_id=customer_id, amount=Decimal(amount), created_at=clock.now())]
    )


@pytest.fixture
def ana(make) -> Any:
    return make("contacts", name="Ana Ruiz", email="ana@example.com", phone="+34600111222", tags=["vip"], city="Madrid")


@pytest.fixture
def twin(make) -> Any:
    return make(
        "contacts", name="A. Ruiz", email="ana.ruiz@work.example", emails=["a@x.example"], phone="+34600333444",
        tags=["fair", "vip"], jobTitle="Buyer",
        consent=[{"channel": "email", "status": "given", "at": "2026-01-01T00:00:00Z", "source": "form"}],
    )  # fmt: skip
