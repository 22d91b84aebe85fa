"""Whatever arrives, however often and in whatever order: the catalogue equals the source."""

import json
import random

import pytest
import time_machine

from infra.fakes import shop as fakes
from mancrel.events import service as events
from mancrel.kit import aws as clients
from mancrel.kit import clock, money, outbox, queue
from mancrel.kit.errors import InvalidError, NotFoundError
from mancrel.kit.queue import work_through
from mancrel.products import hearing, reducer, repository, service, sources
from mancrel.products.jobs import ApplyCatalogueEvent
from mancrel.products.schemas import NewSource, ProductData, SourceKind

KINDS = ("standard", "shopify", "woocommerce")


def connect(kind="standard"):
    return sources.connect("acme", NewSource(name="Shop", kind=SourceKind(kind), secret=None))[0]


def store(source, delivery, number):
    """What the webhook does once it knows that the delivery is genuine."""
    headers = {name.lower(): value for name, value in delivery.headers.items()}
    topic = headers.get("x-shopify-topic") or headers.get("x-wc-webhook-topic") or ""
    about = {"topic": topic, "triggered_at": headers.get("x-shopify-triggered-at", "")}
    return events.receive(
        "acme",
        source.source_id,
        "catalogue",
        f"event {number}",
        delivery.body,
        "application/json",
        lambda event_id: ApplyCatalogueEvent(tenant_id="acme", event_id=event_id),
        about,
    ).event_id


def work(bodies):
    """What the worker does with a batch."""
    records = [
        {"messageId": str(number), "body": body, "attributes": {"ApproximateReceiveCount": "1"}}
        for number, body in enumerate(bodies)
    ]
    return work_through(records, ApplyCatalogueEvent, lambda job: service.apply(job.tenant_id, job.event_id))


def sold(source):
    return {
        product.sku: (product.title, str(money.major(int(product.price), product.currency)), product.stock)
        for product in service.live("acme")
        if product.source_id == source.source_id
    }


def truth(shop):
    return {sku: (each["title"], each["price"], each["stock"]) for sku, each in shop.products.items()}


def a_busy_shop(kind, seed=3):
    """Twelve products, some changed several times, some no longer sold."""
    shop, chance = fakes.Shop(kind), random.Random(seed)
    shop.stock_up(12)
    for _ in range(20):
        shop.put(chance.choice(sorted(shop.products)), stock=chance.randint(0, 9), price=f"{chance.randint(1, 99)}.50")
    for sku in sorted(shop.products)[:3]:
        shop.remove(sku)
    return shop


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seed", [1, 2])
def test_three_deliveries_of_each_event_in_any_order_end_in_the_sources_catalogue(aws, queued, kind, seed):
    source, shop = connect(kind), a_busy_shop(kind)
    numbered = list(enumerate(shop.deliveries("secret" if kind != "standard" else "whsec_" + "A" * 32)))
    muddled = numbered * 3
    random.Random(seed).shuffle(muddled)

    for number, delivery in muddled:
        store(source, delivery, number)
    bodies = queued("catalogue-events")
    again = bodies * 3
    random.Random(seed).shuffle(again)
    for start in range(0, len(again), 10):
        assert work(again[start : start + 10]) == {"batchItemFailures": []}

    assert len(bodies) == len(numbered)
    assert sold(source) == truth(shop)


def test_a_crash_before_the_job_was_sent_loses_nothing(aws, queued, monkeypatch):
    source, shop = connect(), fakes.Shop()
    shop.stock_up(1)
    with monkeypatch.context() as patched:
        patched.setattr(queue, "send", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            store(source, shop.deliveries("whsec_" + "A" * 32)[0], 1)
    assert store(source, shop.deliveries("whsec_" + "A" * 32)[0], 1)
    assert queued("catalogue-events") == []

    with time_machine.travel(clock.now() + outbox.PATIENCE * 2):
        assert outbox.sweep() == 1
    work(queued("catalogue-events"))

    assert sold(source) == truth(shop)


def test_a_worker_that_dies_anywhere_is_finished_by_the_next(aws, queued, monkeypatch):
    source, shop = connect("shopify"), fakes.Shop("shopify")
    shop.put("A-1")
    shop.put("A-1", stock=9)
    for number, delivery in enumerate(shop.deliveries("secret")):
        store(source, delivery, number)
    bodies = queued("catalogue-events")
    died = []
    real = repository.put

    def die_once(*given, **more):
        if len(died) < 2:
            died.append(1)
            raise KeyboardInterrupt
        return real(*given, **more)

    monkeypatch.setattr(repository, "put", die_once)
    for _ in range(2):
        with pytest.raises(KeyboardInterrupt):
            work(bodies)
    work(bodies)

    assert sold(source) == truth(shop)


def test_the_repository_does_what_the_reducer_says(aws):
    source, chance = connect(), random.Random(11)
    content = {
        name: reducer.Content(name, name, "EUR", price=number, attributes={"n": str(number)})
        for number, name in enumerate("xyz")
    }
    statements = [
        reducer.said_of_family(
            chance.choice("fg"),
            chance.randint(0, 5),
            None,
            {key: content[key] for key in chance.sample("xyz", chance.randint(0, 3))},
        )
        if chance.random() < 0.5
        else reducer.said(chance.choice("abc"), chance.randint(0, 5), None, chance.choice([None, content["x"]]))
        for _ in range(60)
    ]
    pure = reducer.Catalogue()

    for statement in statements:
        pure = reducer.apply(pure, statement)
        hearing.hear(source, statement)

    assert {(each.key, each.rank) for each in service.list_all("acme")} == {
        (change.key, change.rank) for change in pure.products.values()
    }
    assert {each.key for each in service.live("acme")} == set(pure.sold())


def test_an_event_is_marked_processed_and_its_source_says_when(aws):
    source, shop = connect(), fakes.Shop()
    shop.stock_up(1)
    event_id = store(source, shop.deliveries("whsec_" + "A" * 32)[0], 1)

    service.apply("acme", event_id)
    service.apply("acme", event_id)

    assert events.get("acme", event_id).status == "processed"
    noted = sources.get("acme", source.source_id)
    assert noted.last_event_at is not None
    assert noted.version == source.version


@pytest.mark.parametrize(
    ("kind", "headers", "body", "named"),
    [
        (
            "shopify",
            {"X-Shopify-Topic": "products/update"},
            b'{"id":1,"updated_at":"soon","variants":[]}',
            "/updated_at",
        ),
        ("shopify", {"X-Shopify-Topic": "orders/create"}, b"{}", "X-Shopify-Topic"),
        ("woocommerce", {"X-WC-Webhook-Topic": "product.updated"}, b'{"id":true}', "/date_modified_gmt"),
        ("woocommerce", {"X-WC-Webhook-Topic": "product.updated"}, b"[]", "the body"),
        (
            "woocommerce",
            {"X-WC-Webhook-Topic": "product.updated"},
            b'{"id":1,"name":"A","price":"1.999","date_modified_gmt":"2026-01-01T00:00:00"}',
            "/price",
        ),
    ],
)
def test_an_event_that_cannot_be_read_is_buried_and_says_why(aws, queued, kind, headers, body, named):
    source = connect(kind)
    good = fakes.Shop(kind)
    good.stock_up(1)
    bad_id = store(source, fakes.Delivery(headers, body), 1)
    store(source, good.deliveries("secret")[0], 2)

    assert work(queued("catalogue-events")) == {"batchItemFailures": []}

    event = events.get("acme", bad_id)
    assert event.status == "failed"
    assert named in event.reason
    (letter,) = clients.sqs().receive_message(
        QueueUrl=queue.url("catalogue-events-dead"), MessageAttributeNames=["All"], MaxNumberOfMessages=10
    )["Messages"]
    assert json.loads(letter["Body"])["event_id"] == bad_id
    assert letter["MessageAttributes"]["reason"]["StringValue"] == event.reason
    assert sold(source) == truth(good)


def test_an_event_of_a_source_that_is_gone_is_buried(aws):
    source, shop = connect(), fakes.Shop()
    shop.stock_up(1)
    event_id = store(source, shop.deliveries("whsec_" + "A" * 32)[0], 1)
    sources.disconnect("acme", source.source_id)

    with pytest.raises(NotFoundError, match="was deleted"):
        service.apply("acme", event_id)
    assert service.live("acme") == []


def test_another_tenants_event_is_not_found(aws):
    source, shop = connect(), fakes.Shop()
    shop.stock_up(1)
    event_id = store(source, shop.deliveries("whsec_" + "A" * 32)[0], 1)

    with pytest.raises(NotFoundError):
        service.apply("umbrella", event_id)


def test_a_shopify_variant_that_is_dropped_is_no_longer_sold(aws):
    source = connect("shopify")

    def tell(version, variants, **more):
        body = {
            "id": 7,
            "title": "Shirt",
            "updated_at": f"2026-01-01T00:00:{version:02d}+01:00",
            "options": [{"name": "Size"}],
            "variants": [
                {"id": number, "title": size, "option1": size, "sku": "", "price": "9.50"} for number, size in variants
            ],
            **more,
        }
        headers = {"X-Shopify-Topic": "products/update"}
        service.apply("acme", store(source, fakes.Delivery(headers, json.dumps(body).encode()), body["updated_at"]))

    tell(2, [(1, "S")])
    tell(1, [(1, "S"), (2, "M")])
    assert {product.title for product in service.live("acme")} == {"Shirt – S"}
    tell(3, [(1, "S"), (2, "M")])
    assert {product.attributes["Size"] for product in service.live("acme")} == {"S", "M"}
    tell(4, [(1, "S"), (2, "M")], status="draft")
    assert service.live("acme") == []
    with pytest.raises(InvalidError):
        tell(5, [(1, "S")], title="")


def test_a_source_of_its_own_has_products_of_its_own(aws):
    first, second = connect(), connect()
    data = ProductData(
        sku="A", title="A", price=None, currency="JPY", stock=None, version=1, updated_at="2026-01-01T00:00:00Z"
    )

    service.upsert("acme", first.source_id, data)
    service.upsert("acme", second.source_id, data)

    assert len(service.live("acme")) == 2
    assert service.get("acme", repository.product_id(first.source_id, "A")).currency == "JPY"
    with pytest.raises(NotFoundError):
        service.get("umbrella", repository.product_id(first.source_id, "A"))
