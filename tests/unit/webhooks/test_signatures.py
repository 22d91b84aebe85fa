"""Signatures: the published vectors pass, and nothing else does."""

import hmac
from base64 import b64encode

import pytest
import time_machine

from mancrel.kit import clock
from webhooks import signatures

# The vector of the Standard Webhooks reference libraries (libraries/javascript/src/webhook.test.ts).
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
BODY = b'{"test": 2432232314}'
STAMP = 1614265330
SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
HEADERS = {
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": str(STAMP),
    "webhook-signature": SIGNATURE,
}


@pytest.fixture
def good_keys():
    return [SECRET]


@pytest.fixture
def verify(good_keys):
    def check(headers=HEADERS, body=BODY, at=STAMP, scheme="standard"):
        with time_machine.travel(at, tick=False):
            return signatures.read(good_keys, headers, body, scheme)

    return check


def test_the_reference_vector_is_genuine(verify):
    assert verify().event_id == "msg_p5jXN8AQM9LWM0D4loKWxJek"


@pytest.mark.parametrize("seconds", [-300, 300])
def test_five_minutes_of_clock_skew_are_fine(verify, seconds):
    assert verify(at=STAMP + seconds)


@pytest.mark.parametrize("seconds", [-301, 301, 10**9])
def test_a_stale_or_early_delivery_is_refused(verify, seconds):
    assert verify(at=STAMP + seconds) is None


def test_one_good_signature_among_several_is_enough(verify):
    bad = "v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc="
    many = " ".join([bad, bad.replace("v1", "v2"), SIGNATURE, bad])

    assert verify({**HEADERS, "webhook-signature": many})


def test_both_keys_are_good_while_one_is_replaced(verify, good_keys):
    good_keys.insert(0, "whsec_" + b64encode(b"n" * 32).decode())

    assert verify()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("webhook-id", ""),
        ("webhook-id", "msg_other"),
        ("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek\nmsg_p5jXN8AQM9LWM0D4loKWxJek"),
        ("webhook-id", "é"),
        ("webhook-timestamp", ""),
        ("webhook-timestamp", "hello"),
        ("webhook-timestamp", f"{STAMP}.0"),
        ("webhook-timestamp", f" {STAMP}"),
        ("webhook-timestamp", f"-{STAMP}"),
        ("webhook-timestamp", "٣" * 10),
        ("webhook-timestamp", f"{STAMP + 1}"),
        ("webhook-timestamp", "9" * 400),
        ("webhook-signature", ""),
        ("webhook-signature", "v1,"),
        ("webhook-signature", SIGNATURE[:8]),
        ("webhook-signature", SIGNATURE.replace("v1", "v2")),
        ("webhook-signature", SIGNATURE.removeprefix("v1,")),
        ("webhook-signature", f"{SIGNATURE}\n{SIGNATURE}"),
        ("webhook-signature", "v1,é\udc80"),
        ("webhook-signature", " ".join(["v1,x"] * 16 + [SIGNATURE])),
    ],
)
def test_a_header_that_is_not_right_is_refused(verify, name, value):
    assert verify({**HEADERS, name: value}) is None


@pytest.mark.parametrize("name", HEADERS)
def test_a_missing_header_is_refused(verify, name):
    assert verify({key: value for key, value in HEADERS.items() if key != name}) is None


@pytest.mark.parametrize("place", range(len(BODY)))
def test_one_changed_byte_is_refused(verify, place):
    changed = bytearray(BODY)
    changed[place] ^= 1

    assert verify(body=bytes(changed)) is None


def test_the_same_json_written_otherwise_is_refused(verify):
    assert verify(body=b'{"test":2432232314}') is None


@pytest.mark.parametrize("secret", ["whsec_", "whsec_c2hvcnQ=", "not base64 at all", ""])
def test_a_key_that_is_none_signs_nothing(verify, good_keys, secret):
    good_keys[:] = [secret]
    mac = b64encode(hmac.digest(b"", b"msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330." + BODY, "sha256")).decode()

    assert verify({**HEADERS, "webhook-signature": f"v1,{mac}"}) is None


# A vector that others test Shopify's scheme with (sqlpage, tests/sql_test_files).
SHOPIFY_SECRET = "test-webhook-secret"
SHOPIFY_BODY = b'{"id":1234567890,"email":"customer@example.com","total_price":"123.45"}'
SHOPIFY_MAC = "QNyObTlKbMx2qDlPF/ZOZcBqg5OgPg+2oky3zldc0Gw="
SHOPIFY = {
    "x-shopify-hmac-sha256": SHOPIFY_MAC,
    "x-shopify-topic": "products/update",
    "x-shopify-webhook-id": "b54557e4",
}


@pytest.fixture
def verify_shopify(verify, good_keys):
    good_keys[:] = [SHOPIFY_SECRET]
    return lambda headers=SHOPIFY, body=SHOPIFY_BODY, at=STAMP: verify(headers, body, at, "shopify")


def test_shopifys_signature_is_genuine(verify_shopify):
    assert verify_shopify() == signatures.Signed("b54557e4", "products/update", "")


def test_shopify_without_an_id_is_known_by_its_body(verify_shopify):
    headers = {name: value for name, value in SHOPIFY.items() if name != "x-shopify-webhook-id"}

    assert verify_shopify(headers).event_id == verify_shopify(headers).event_id != ""


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {**SHOPIFY, "x-shopify-hmac-sha256": ""},
        {**SHOPIFY, "x-shopify-hmac-sha256": SHOPIFY_MAC.lower()},
        {**SHOPIFY, "x-shopify-hmac-sha256": f"{SHOPIFY_MAC}\n{SHOPIFY_MAC}"},
        HEADERS,
    ],
)
def test_a_wrong_signature_of_shopify_is_refused(verify_shopify, headers):
    assert verify_shopify(headers) is None


def test_shopifys_repeats_keep_their_first_time_for_four_hours(verify_shopify):
    first = {**SHOPIFY, "x-shopify-triggered-at": "2021-02-25T15:02:10.123456789Z"}

    assert verify_shopify(first, at=STAMP + 4 * 3600)
    for at in (STAMP + 4 * 3600 + 400, STAMP - 400):
        assert verify_shopify(first, at=at) is None
    assert verify_shopify({**SHOPIFY, "x-shopify-triggered-at": "yesterday"}) is None


def test_woocommerce_deliveries_of_one_second_stay_apart(verify, good_keys):
    good_keys[:] = ["a woo secret"]

    def deliver(body):
        mac = b64encode(hmac.digest(b"a woo secret", body, "sha256")).decode()
        headers = {
            "x-wc-webhook-signature": mac,
            "x-wc-webhook-topic": "product.updated",
            "x-wc-webhook-delivery-id": "one for all of this second",
        }
        return verify(headers, body, scheme="woocommerce")

    assert deliver(b'{"id":1}').event_id == deliver(b'{"id":1}').event_id != deliver(b'{"id":2}').event_id
    assert deliver(b'{"id":1}').topic == "product.updated"


def test_what_we_sign_is_the_reference_vector():
    with time_machine.travel(STAMP, tick=False):
        assert signatures.sign(SECRET, HEADERS["webhook-id"], clock.now(), BODY) == SIGNATURE
