"""The catalogue webhook's door: what is genuine is kept once, and nothing else is kept."""

import json
import time
from base64 import b64encode

import pytest

from infra.fakes import shop as fakes
from mancrel.events import keys
from mancrel.events import service as events
from mancrel.events.models import Event
from mancrel.products import sources
from mancrel.products.schemas import NewSource, SourceChange, SourceKind
from webhooks.app import handler

DATA = {
    "sku": "LAMP-1",
    "title": "Lamp",
    "description": "A lamp.",
    "price": "19.90",
    "currency": "EUR",
    "stock": 3,
    "version": 1,
    "updatedAt": "2026-01-01T00:00:00Z",
}
BODY = json.dumps({"type": "product.created", "data": DATA}).encode()


@pytest.fixture
def source(aws):
    return sources.connect("acme", NewSource(name="Shop", kind=SourceKind.STANDARD))


def event_of(source_id, delivery, binary=False):
    """What API Gateway makes of a POST."""
    text = b64encode(delivery.body).decode() if binary else delivery.body.decode()
    event = {
        "httpMethod": "POST",
        "path": "/webhook/catalog",
        "headers": delivery.headers,
        "multiValueHeaders": {name: [value] for name, value in delivery.headers.items()},
        "queryStringParameters": {"source": source_id},
        "multiValueQueryStringParameters": {"source": [source_id]},
        "body": text,
        "isBase64Encoded": binary,
        "requestContext": {"requestId": "r-1", "identity": {"sourceIp": "192.0.2.1"}},
    }
    return json.loads(json.dumps(event))


def send(source_id, delivery, binary=False):
    answer = handler(event_of(source_id, delivery, binary), None)
    return answer["statusCode"], json.loads(answer["body"])


def stored():
    return list(Event.query("acme"))


@pytest.mark.parametrize("binary", [False, True])
def test_a_genuine_event_is_kept_with_its_job(source, queued, binary):
    shop, secret = source

    status, receipt = send(shop.source_id, fakes.sign_standard(secret, "evt_1", BODY), binary)

    assert (status, receipt["status"]) == (202, "accepted")
    (event,) = stored()
    assert (event.event_id, event.body, event.status) == (receipt["eventId"], BODY, "received")
    assert event.expires_at == pytest.approx(time.time() + 90 * 86400, abs=60)
    assert [json.loads(body) for body in queued("catalogue-events")] == [
        {"job": "ApplyCatalogueEvent", "tenant_id": "acme", "event_id": event.event_id}
    ]


def test_the_same_event_again_is_a_duplicate(source, queued):
    shop, secret = source
    first = send(shop.source_id, fakes.sign_standard(secret, "evt_1", BODY))[1]

    again = send(shop.source_id, fakes.sign_standard(secret, "evt_1", BODY))

    assert again == (202, {"eventId": first["eventId"], "status": "duplicate"})
    assert len(stored()) == len(queued("catalogue-events")) == 1


def test_two_sources_may_use_the_same_id(source):
    shop, secret = source
    other, others_secret = sources.connect("acme", NewSource(name="Other"))

    first = send(shop.source_id, fakes.sign_standard(secret, "evt_1", BODY))[1]
    second = send(other.source_id, fakes.sign_standard(others_secret, "evt_1", BODY))[1]

    assert first["eventId"] != second["eventId"]


def _unknown(shop, secret):
    return f"{shop.tenant_id}.01jd0000000000000000000000", fakes.sign_standard(secret, "evt_1", BODY)


def _no_source(_shop, secret):
    return "", fakes.sign_standard(secret, "evt_1", BODY)


def _absurd_source(_shop, secret):
    return "x" * 3000 + ".y", fakes.sign_standard(secret, "evt_1", BODY)


def _stale(shop, secret):
    return shop.source_id, fakes.sign_standard(secret, "evt_1", BODY, time.time() - 301)


def _other_key(shop, _secret):
    return shop.source_id, fakes.sign_standard(keys.new_secret(), "evt_1", BODY)


def _unsigned(shop, _secret):
    return shop.source_id, fakes.Delivery({"Content-Type": "application/json"}, BODY)


def _unsigned_rubbish(shop, _secret):
    return shop.source_id, fakes.Delivery({}, b"{")


@pytest.mark.parametrize(
    "make", [_unknown, _no_source, _absurd_source, _stale, _other_key, _unsigned, _unsigned_rubbish]
)
def test_what_is_not_genuine_is_refused_and_not_kept(source, queued, make):
    shop, secret = source

    status, problem = send(*make(shop, secret))

    assert (status, problem["status"]) == (401, 401)
    assert problem["detail"] == "the source is unknown, or its signature or time is not right"
    assert stored() == queued("catalogue-events") == []


def test_a_header_given_twice_is_refused(source):
    shop, secret = source
    event = event_of(shop.source_id, fakes.sign_standard(secret, "evt_1", BODY))
    event["multiValueHeaders"]["webhook-signature"] *= 2

    assert handler(event, None)["statusCode"] == 401


def test_a_deleted_source_is_unknown(source):
    shop, secret = source
    sources.disconnect("acme", shop.source_id)

    assert send(shop.source_id, fakes.sign_standard(secret, "evt_1", BODY))[0] == 401


def test_the_old_secret_is_good_for_a_day_after_rotation(source, time_machine):
    time_machine.move_to(time.time())
    shop, old = source
    _, new = sources.rotate("acme", shop.source_id)

    def both():
        return [
            send(shop.source_id, fakes.sign_standard(secret, f"evt_{time.time()}_{secret}", BODY))[0]
            for secret in (old, new)
        ]

    assert both() == [202, 202]
    time_machine.shift(24 * 3600 + 1)
    assert both() == [401, 202]


@pytest.mark.parametrize("body", [b"", b"{", b"nonsense", b'{"a":1,"a":2}', b'{"a":NaN}', b"\xff", b"[" * 5000])
def test_what_is_no_json_is_malformed(source, body):
    shop, secret = source

    status, problem = send(shop.source_id, fakes.sign_standard(secret, "evt_1", body), binary=True)

    assert (status, problem["title"]) == (400, "Malformed request")
    assert stored() == []


def test_more_than_a_megabyte_is_too_large(source):
    shop, secret = source

    assert send(shop.source_id, fakes.sign_standard(secret, "evt_1", b" " * 1_000_001))[0] == 413
    assert stored() == []


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"price": 19.9}, "/data/price"),
        ({"price": "19.999"}, "/data/price"),
        ({"price": "-1"}, "/data/price"),
        ({"price": "1e3"}, "/data/price"),
        ({"stock": "3"}, "/data/stock"),
        ({"version": "1"}, "/data/version"),
        ({"version": -1}, "/data/version"),
        ({"version": 2**63}, "/data/version"),
        ({"currency": "EURO"}, "/data/currency"),
        ({"updatedAt": "yesterday"}, "/data/updatedAt"),
        ({"updatedAt": "2026-01-01T00:00:00"}, "/data/updatedAt"),
        ({"sku": ""}, "/data/sku"),
        ({"title": None}, "/data/title"),
        ({"url": "javascript:alert(1)"}, "/data/url"),
        ({"attributes": {"a": ["b"]}}, "/data/attributes/a"),
        ({"colour": "red"}, "/data/colour"),
    ],
)
def test_a_wrong_field_is_named(source, change, pointer):
    shop, secret = source
    body = json.dumps({"type": "product.updated", "data": {**DATA, **change}}).encode()

    status, problem = send(shop.source_id, fakes.sign_standard(secret, "evt_1", body))

    assert status == 422
    assert pointer in [error["pointer"] for error in problem["errors"]]
    assert stored() == []


@pytest.mark.parametrize("body", [b"[]", b"1", b"null", b'{"type":"product.sold","data":{}}', b'{"type":["x"]}'])
def test_another_type_is_named(source, body):
    shop, secret = source

    status, problem = send(shop.source_id, fakes.sign_standard(secret, "evt_1", body))

    assert (status, problem["errors"][0]["pointer"]) == (422, "/type")


def test_a_large_event_is_kept_in_the_bucket(source):
    shop, secret = source
    body = json.dumps({"type": "product.created", "data": {**DATA, "description": "x" * 40_000}}).encode()
    padded = body + b" " * 300_000

    status, _ = send(shop.source_id, fakes.sign_standard(secret, "evt_1", padded))

    (event,) = stored()
    assert status == 202
    assert event.body is None
    assert events.body(event) == padded


def test_vendor_payloads_are_kept_whatever_they_hold(aws):
    shop, secret = sources.connect("acme", NewSource(name="Woo", kind=SourceKind.WOOCOMMERCE, secret="as in Woo"))
    woo = fakes.Shop("woocommerce")
    woo.stock_up(3)

    answers = [send(shop.source_id, delivery) for delivery in woo.deliveries(secret)]

    assert [status for status, _ in answers] == [202, 202, 202]
    assert {event.about["topic"] for event in stored()} == {"product.created"}


def test_woocommerces_unsigned_ping_is_answered_200(aws):
    shop, _ = sources.connect("acme", NewSource(name="Woo", kind=SourceKind.WOOCOMMERCE, secret="as in Woo"))
    ping = fakes.Delivery({"Content-Type": "application/x-www-form-urlencoded"}, b"webhook_id=12")

    assert send(shop.source_id, ping)[0] == 200
    assert stored() == []
    other, _ = sources.connect("acme", NewSource(name="Shop"))
    assert send(other.source_id, ping)[0] == 401


def test_a_vendors_own_secret_replaces_ours_and_the_old_one_stays_a_day(aws):
    shop, first = sources.connect("acme", NewSource(name="S", kind=SourceKind.SHOPIFY))
    sources.change("acme", shop.source_id, SourceChange(version=shop.version, secret="what Shopify says"))
    made = fakes.Shop("shopify")
    made.stock_up(2)

    for secret, delivery in zip(("what Shopify says", first), made.events, strict=True):
        assert send(shop.source_id, made.deliveries(secret, [delivery])[0])[0] == 202


@pytest.mark.parametrize(("method", "status"), [("GET", 405), ("PUT", 405)])
def test_only_posts_are_taken(aws, method, status):
    answer = handler({"httpMethod": method, "path": "/webhook/catalog", "headers": {}, "requestContext": {}}, None)

    assert answer["statusCode"] == status
