"""Jobs that cannot be done: they end in the console, and the others go on."""

import json

from tests.stack.faults import assert_newest, deliver_all, paused
from tests.stack.machine import eventually
from tests.stack.shop import Shop


def test_a_poison_message_ends_in_the_console_and_its_batch_is_done_once(shop: Shop) -> None:
    """F5: nine good events and a bad one in one batch; the bad one is shown with its reason."""
    sqs = shop.machine.aws("sqs")
    url = sqs.get_queue_url(QueueName="local-mancrel-catalogue-events")["QueueUrl"]
    poison = json.dumps({"job": "ApplyCatalogueEvent", "tenant_id": shop.tenant_id, "event_id": "evt_that_never_was"})
    with paused(shop.machine, "catalogue-events"):
        assert all(deliver_all(shop, [shop.product(f"SKU-{n}", 1, price="1.00", stock=1) for n in range(9)]))
        sqs.send_message(QueueUrl=url, MessageBody=poison)
        sqs.send_message(QueueUrl=url, MessageBody="this is no job")

    eventually(lambda: len(shop.letters("catalogue-events")) == 2)
    eventually(lambda: len(shop.catalogue()) == 9)
    reasons = {letter["job"].get("event_id", ""): letter["reason"] for letter in shop.letters("catalogue-events")}
    assert "event" in reasons["evt_that_never_was"]
    assert reasons[""] == "this message is no ApplyCatalogueEvent"
    assert_newest(shop, 9, 1)
    shop.settle()

    [lost] = [each for each in shop.letters("catalogue-events") if each["job"].get("event_id")]
    path = "/api/ops/queues/catalogue-events/dead-letters"
    clicks = [shop.client.call("POST", f"{path}/replay", json={"ids": [lost["id"]]})["count"] for _click in range(2)]
    assert clicks == [1, 0]
    eventually(lambda: len(shop.letters("catalogue-events")) == 2)  # it died again, as a new letter
    assert shop.client.call("POST", f"{path}/discard", json={})["remaining"] == 0


def test_a_mail_that_nobody_can_read_is_kept_and_shown(shop: Shop) -> None:
    """The letter says why, and leads to the mail as it came."""
    unreadable = b"\x00\x01 half a mail\r\n"
    shop.client.deliver(shop.channel["webhookUrl"], shop.channel["secret"], "torn", unreadable, "message/rfc822")

    eventually(lambda: shop.letters("inbound-messages"))

    [letter] = shop.letters("inbound-messages")
    assert letter["reason"]
    assert letter["mail"]["sourceUrl"]
    shop.client.call("POST", "/api/ops/queues/inbound-messages/dead-letters/discard", json={})
