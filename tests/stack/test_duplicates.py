"""The world repeats itself and shuffles: the end is the same."""

from collections import Counter
from typing import Any

from tests.stack.faults import (
    BOARD,
    CERTAIN,
    again,
    assert_newest,
    deliver_all,
    sent_to,
    shuffled,
    stored_events,
    versions,
)
from tests.stack.shop import Shop


def test_webhooks_three_times_and_out_of_order_end_in_the_sources_catalogue(shop: Shop) -> None:
    """F4 for the catalogue: 30 products in 3 versions, each event three times, in any order."""
    deliveries = shuffled(versions(shop, 30, 3) * 3)

    assert all(deliver_all(shop, deliveries))

    shop.settle()
    assert stored_events(shop) == 90
    assert_newest(shop, 30, 3)
    assert shop.letters("catalogue-events") == []


def test_mails_three_times_and_out_of_order_are_one_message_each(shop: Shop) -> None:
    """F4 for mail: four threads of three mails, three times each, answers before their questions."""
    assert shop.deliver(shop.product("BRD-OLV-38", 1, title=BOARD, stock=9))
    names = [f"ana{number}-{shop.tenant_id[-4:]}" for number in range(4)]
    mails = [shop.mail(name, CERTAIN, BOARD) for name in names]
    for name in names:
        more: dict[str, Any] = {"from": {"email": f"{name}@example.test"}, "inReplyTo": f"{name}@customers.test"}
        mails += [shop.mail(f"{name}-{part}", f"One more thing, number {part}: hello?", **more) for part in (2, 3)]
    shop.settle()

    assert all(deliver_all(shop, shuffled(mails * 3)))
    again(shop, "inbound-messages", "assistant", "replies")

    shop.settle()
    inbound = [each for each in shop.messages() if each["direction"] == "inbound"]
    outbound = [each for each in shop.messages() if each["direction"] == "outbound"]
    headers = Counter(each["messageIdHeader"] for each in inbound)
    assert len(headers) == len(mails)
    assert set(headers.values()) == {1}
    assert set(Counter(each["inReplyTo"] for each in outbound).values()) == {1}
    assert sum(sent_to(shop.machine, names).values()) == sum(each["status"] == "sent" for each in outbound)


def test_a_flood_with_duplicates_stores_each_event_once(shop: Shop) -> None:
    """L4, as many as fit in half a minute: 640 deliveries of which 30 % are duplicates, shuffled."""
    distinct = [shop.product(f"SKU-{number}", 1, price="1.00", stock=1) for number in range(450)]

    answers = deliver_all(shop, shuffled(distinct + distinct[:190]))

    assert all(answers)
    assert stored_events(shop) == len(distinct)
    shop.settle()
    assert_newest(shop, len(distinct), 1)
