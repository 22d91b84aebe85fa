"""The poller repairs what events missed, removes only what is surely gone, and says how it went."""

import json

import pytest

from infra.fakes import shop as fakes
from mancrel.kit import clock, money
from mancrel.products import hearing, polling, reducer, repository, service, sources
from mancrel.products.jobs import PollSource
from mancrel.products.models import Source
from mancrel.products.schemas import NewSource, ProductData, SourceKind

KINDS = ("standard", "shopify", "woocommerce")


@pytest.fixture
def connected(aws, request):
    """A shop with 25 products on three pages and a source that reads its feed."""
    shop = fakes.Shop(getattr(request, "param", "standard"))
    shop.stock_up(25)
    with fakes.Server(shop) as server:
        source, _ = sources.connect(
            "acme", NewSource(name="Shop", kind=SourceKind(shop.kind), feed_url=server.feed_url)
        )
        yield shop, server, source


def poll(source, **how):
    service.poll("acme", source.source_id, **how)
    return sources.get("acme", source.source_id)


def sold():
    return {
        product.sku: (product.title, str(money.major(int(product.price), product.currency)), product.stock)
        for product in service.live("acme")
    }


def truth(shop):
    return {sku: (each["title"], each["price"], each["stock"]) for sku, each in shop.products.items()}


@pytest.mark.parametrize("connected", KINDS, indirect=True)
def test_a_poll_brings_the_whole_catalogue_and_says_that_it_is_verified(connected):
    shop, server, source = connected

    after = poll(source)

    assert sold() == truth(shop)
    assert (after.verified_count, after.last_error) == (25, None)
    assert after.verified_at == after.last_poll_at
    assert server.asked == 3
    assert after.version == source.version


@pytest.mark.parametrize("connected", KINDS, indirect=True)
def test_a_poll_repairs_dropped_events(connected):
    shop, _, source = connected
    poll(source)
    first = sources.get("acme", source.source_id).verified_hash

    for sku in list(shop.products)[:5]:
        shop.put(sku, stock=77)
    shop.remove("SKU-0007")
    shop.put("SKU-0100", price="1.50")
    after = poll(source)

    assert sold() == truth(shop)
    assert (after.verified_count, after.last_error) == (25, None)
    assert after.verified_hash != first


def test_an_unchanged_catalogue_is_verified_without_a_write(connected):
    _, _, source = connected
    poll(source)
    before = {each.key: each.version for each in service.live("acme")}

    again = poll(source)

    assert {each.key: each.version for each in service.live("acme")} == before
    assert again.verified_count == 25


def test_what_the_feed_lists_again_is_sold_again(connected):
    shop, _, source = connected
    poll(source)
    kept = shop.products.pop("SKU-0003")
    poll(source)
    assert "SKU-0003" not in sold()

    shop.products["SKU-0003"] = kept
    poll(source)

    assert sold() == truth(shop)


def test_a_deleted_product_stays_deleted_while_the_feed_lags(connected):
    shop, _, source = connected
    poll(source)
    lamp = shop.products["SKU-0003"]
    gone = reducer.said("SKU-0003", lamp["version"] + 100, None, None)
    hearing.hear(source, gone)

    after = poll(source)

    assert "SKU-0003" not in sold()
    assert "SKU-0003" in after.last_error
    assert after.verified_at < after.last_poll_at


def test_what_slipped_between_two_pages_is_not_removed(connected):
    shop, server, source = connected
    poll(source)
    torn = [shop.page(number, 10) for number in (1, 2, 3)]
    missed = torn[1]["items"].pop(0)["sku"]
    server.answers = [(200, json.dumps(page).encode()) for page in torn]

    after = poll(source)

    assert missed in sold()
    assert after.last_error is None


def test_an_event_during_the_poll_is_not_undone(connected):
    shop, server, source = connected
    poll(source)
    page = server.answer

    def sell_one_more_meanwhile(path):
        answer = page(path)
        new = ProductData(
            sku="NEW", title="New", price="1", currency="EUR", stock=1, version=9999, updated_at=clock.now()
        )
        service.upsert("acme", source.source_id, new)
        return answer

    server.answer = sell_one_more_meanwhile
    after = poll(source)

    assert "NEW" in sold()
    assert after.last_error is None
    assert len(sold()) == len(shop.products) + 1


def test_a_feed_that_lost_most_products_removes_nothing_without_a_word(connected):
    shop, _, source = connected
    poll(source)
    for sku in list(shop.products)[1:]:
        shop.remove(sku)

    after = poll(source)

    assert len(sold()) == 25
    assert after.last_error == "the feed lacks 24 of 25 products; nothing was removed, confirm it if that is right"
    assert poll(source, remove_missing=True).last_error is None
    assert sold() == truth(shop)


@pytest.mark.parametrize(
    ("status", "body", "says"),
    [
        (500, b"{}", "answered 500"),
        (404, b"", "answered 404"),
        (302, b"", "redirects"),
        (200, b"<html>", "not JSON"),
        (200, b"[]", 'no list "items"'),
        (200, b'{"items":{}}', 'no list "items"'),
        (200, b'{"items":[],"nextPage":"2"}', "nextPage"),
        (200, b'{"items":[],"nextPage":1}', "page 1 twice"),
        (200, b'{"items":[{"sku":"A"}],"nextPage":null}', "row 1 of page 1: /title"),
        (200, b"[" + b" " * 5_000_001 + b"]", "more than 5 MB"),
    ],
)
def test_a_broken_feed_is_told_in_plain_words_and_removes_nothing(connected, status, body, says):
    shop, server, source = connected
    poll(source)
    server.answers = [(status, body)]

    after = poll(source)

    assert says in after.last_error
    assert sold() == truth(shop)
    assert sources.shown(after, 0).health == "failing"
    assert sources.shown(poll(source), 0).health == "ok"


def test_one_bad_row_does_not_keep_the_others_out(connected):
    shop, _, source = connected
    shop.products["SKU-0004"]["price"] = "free"

    after = poll(source)

    assert len(sold()) == 24
    assert after.last_error.startswith("row 5 of page 1: /price: ")


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("http://127.0.0.1:1/feed", "the feed cannot be reached"),
        ("http://127.0.0.1:1/ünicode path?q=é", "the feed cannot be reached"),
        ("http://no such host/feed", "there is no host called no such host"),
        (f"http://{'x' * 70}.test/feed", f"there is no host called {'x' * 70}.test"),
    ],
)
def test_a_shop_that_does_not_answer_is_told(aws, url, says):
    source, _ = sources.connect("acme", NewSource(name="Shop", feed_url=url))

    assert poll(source).last_error == says


def test_the_second_poll_at_the_same_time_does_nothing(connected):
    _, server, source = connected
    repository.note(source, [Source.polling_until.set(clock.now() + polling.LEASE)])

    poll(source)

    assert server.asked == 0


def test_every_source_with_a_feed_is_polled(connected, queued):
    _, _, source = connected
    sources.connect("acme", NewSource(name="No feed"))
    other, _ = sources.connect("umbrella", NewSource(name="Shop", feed_url="https://shop.example/feed"))
    sources.disconnect("umbrella", other.source_id)
    queued("catalogue-polls")

    assert service.poll_all() == 1

    (body,) = queued("catalogue-polls")
    assert PollSource.from_body(body) == PollSource(tenant_id="acme", source_id=source.source_id)


def test_a_disconnected_source_takes_its_products_along(connected, queued):
    _, _, source = connected
    other, _ = sources.connect("acme", NewSource(name="Other"))
    data = ProductData(
        sku="A", title="A", price="1.00", currency="EUR", stock=1, version=1, updated_at="2026-01-01T00:00:00Z"
    )
    service.upsert("acme", other.source_id, data)
    poll(source)

    sources.disconnect("acme", source.source_id)
    for body in queued("catalogue-polls"):
        job = PollSource.from_body(body)
        service.poll(job.tenant_id, job.source_id)

    assert [product.sku for product in service.live("acme")] == ["A"]
    assert [each.source_id for each in sources.list_all("acme")] == [other.source_id]
