"""A tenant with customers, written straight to the table."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import numpy as np
import pytest

from mancrel.contacts.models import Contact
from mancrel.insights.jobs import FindInsight
from mancrel.kit import clock
from tests.client import Client, signed_in

TENANT = "ten_a"


@pytest.fixture
def admin(aws: None) -> Client:
    return signed_in(TENANT, "admin", "usr_a")


@pytest.fixture
def customers(aws: None) -> list[str]:
    """400 contacts: the first 80 order often, are tagged ``vip`` in part, and come from a fair."""
    chance, now, made = np.random.default_rng(5), clock.now(), []
    with Contact.batch_write() as batch:
        for number in range(400):
            often = number < 80
            count = int(chance.integers(8, 15)) if often else int(chance.integers(0, 4))
            last = now - timedelta(days=int(chance.integers(1, 20) if often else chance.integers(30, 400)))
            bought: Any = {
                "order_count": count, "order_spends": 100 * count * int(chance.integers(20, 60)),
                "last_order_at": last, "first_order_at": last - timedelta(days=100),
            } if count else {}  # fmt: skip
            contact = Contact(
                TENANT, f"con_{number:04}", name=f"Person {number}", tags=["vip"] if number < 60 else [],
                created_at=now - timedelta(days=500), changed_at=now, version=1, **bought,
            )  # fmt: skip
            batch.save(contact)
            made.append(contact.contact_id)
    return made


@pytest.fixture
def work(queued: Callable[[str], list[str]]) -> Callable[[], None]:
    """Do what waits on the queue of insights."""
    from mancrel_ml.audiences import jobs

    def through() -> None:
        for body in queued("insights"):
            jobs.find(FindInsight.from_body(body))

    return through
