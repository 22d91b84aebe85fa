"""Processes killed at the worst moment: nothing acknowledged is lost, nothing is done twice."""

import itertools
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from infra import processes
from tests.stack.faults import (
    BOARD,
    CERTAIN,
    assert_newest,
    deliver_and_die,
    kill_one,
    sent_to,
    shuffled,
    stored_events,
    sweep_now,
    versions,
)
from tests.stack.machine import eventually
from tests.stack.shop import Shop


def test_what_was_acknowledged_before_a_crash_of_the_door_is_not_lost(shop: Shop) -> None:
    """K2: three times, the process that acknowledges is killed while eight clients deliver."""
    acknowledged: set[str] = set()
    for turn in range(3):
        skus = [f"TURN-{turn}-{number}" for number in range(80)]
        with ThreadPoolExecutor(8) as pool:
            heard = {sku: pool.submit(shop.deliver, shop.product(sku)) for sku in skus}
            eventually(lambda heard=heard: sum(each.done() for each in heard.values()) >= 25)
            shop.machine.kill("front_door")
        acknowledged |= {sku for sku, answer in heard.items() if answer.result()}
        eventually(shop.machine.answers)

    sweep_now(shop)
    eventually(lambda: acknowledged <= shop.catalogue().keys())
    assert len(acknowledged) >= 75


def test_a_crash_between_table_and_queue_loses_no_job(shop: Shop) -> None:
    """K5: the process dies at its first word to SQS, after the event was written; the sweep sends what is left."""
    deliveries = [shop.product(f"SKU-{number}", 1, price="1.00", stock=1) for number in range(6)]
    for delivery in deliveries:
        assert deliver_and_die(shop, delivery) != 0
    assert stored_events(shop) == len(deliveries)
    assert shop.catalogue() == {}

    sweep_now(shop)

    eventually(lambda: len(shop.catalogue()) == len(deliveries))
    assert_newest(shop, len(deliveries), 1)


def test_workers_killed_in_the_middle_of_their_batches_lose_and_double_nothing(shop: Shop) -> None:
    """Ten kills while 100 products in 2 versions and 12 mails come in three times each, in any order."""
    assert shop.deliver(shop.product("BRD-OLV-38", 1, title=BOARD, stock=9))
    shop.settle()
    names = [f"kim{number}-{shop.tenant_id[-4:].lower()}" for number in range(12)]
    mails = [shop.mail(name, CERTAIN, BOARD) for name in names]
    deliveries = shuffled((versions(shop, 100, 2) + mails) * 3)
    victims = itertools.cycle(("catalogue-events", "inbound-messages", "assistant", "replies"))

    with ThreadPoolExecutor(4) as pool:
        heard = [pool.submit(shop.deliver, delivery) for delivery in deliveries]
        killed = 0
        while killed < 10:
            eventually(lambda: kill_one(shop.machine, next(victims)))
            killed += 1
            processes.wait_until(lambda: False, 0.5)
    assert all(each.result() for each in heard)

    shop.settle(replay=True)
    products = shop.catalogue()
    assert products.pop("BRD-OLV-38")["version"] == 1
    assert {sku: product["version"] for sku, product in products.items()} == {f"SKU-{n}": 2 for n in range(100)}
    inbound = [each for each in shop.messages() if each["direction"] == "inbound"]
    assert sorted(each["messageIdHeader"] for each in inbound) == sorted(f"{name}@customers.test" for name in names)
    mailed = sent_to(shop.machine, names)
    assert set(mailed.values()) == {1}
    outbound = Counter(each["status"] for each in shop.messages() if each["direction"] == "outbound")
    assert set(outbound) <= {"sent", "uncertain"}
    assert outbound["sent"] <= sum(mailed.values()) <= outbound.total()
