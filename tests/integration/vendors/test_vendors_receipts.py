"""What Twilio, Meta and SES tell, in their own words and signed their own way."""

import json
from base64 import b64encode
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.x509.oid import NameOID

from infra.fakes import twilio, whatsapp
from mancrel.channels import service as channels
from mancrel.channels.schemas import NewChannel
from mancrel.events.models import Event
from mancrel.kit import clock
from mancrel.vendors import adapters
from mancrel.vendors.adapters import Outgoing
from mancrel.vendors.receipts import Receipt, of_event
from tests.integration.vendors.conftest import TENANT, ask
from webhooks import sns

PATH = "/webhook/receipts"
TOPIC = "arn:aws:sns:eu-central-1:123456789012:ses-events"
CERTIFICATE = "https://sns.eu-central-1.amazonaws.com/SimpleNotificationService-1.pem"
AT = "2026-01-05T12:00:00Z"
TOLD = {"messageId": "cam_1#0#con_1", "status": "delivered", "at": AT}


def stored() -> list[Receipt]:
    return [each for event in Event.query(TENANT) if event.kind == "receipts" for each in of_event(event)]


def send(kind: str) -> None:
    message = Outgoing(message_id="cam_1#0#con_1", to="+351911111111", text="Hi")
    adapters.of(TENANT, kind).send(TENANT, message)


def path_of(address: str) -> str:
    return address[address.index("/webhook") :]


@pytest.mark.parametrize(
    ("status", "expected"), [("delivered", "delivered"), ("undelivered", "failed"), ("failed", "failed")]
)
def test_twilio_tells_of_our_message(fake_twilio, status, expected):
    send("sms")
    address, headers, body = fake_twilio.callback(0, status, "30003" if expected == "failed" else "")

    assert ask("POST", path_of(address), headers, body)[0] == 202

    (receipt,) = stored()
    assert (receipt.message_id, receipt.status) == ("cam_1#0#con_1", expected)
    assert receipt.provider_id == "SM" + "0" * 31 + "1"
    assert receipt.reason == ("30003" if expected == "failed" else "")


def test_what_is_only_on_its_way_is_not_kept(fake_twilio):
    send("sms")
    address, headers, body = fake_twilio.callback(0, "sent")

    assert ask("POST", path_of(address), headers, body)[1]["status"] == "ignored"


def test_twilios_signature_is_over_address_and_fields(fake_twilio):
    send("sms")
    address, headers, body = fake_twilio.callback(0, "delivered")

    assert ask("POST", path_of(address).replace("con_1", "con_2"), headers, body)[0] == 401
    assert ask("POST", path_of(address), headers, body.replace(b"delivered", b"failed"))[0] == 401
    assert ask("POST", path_of(address), {}, body)[0] == 401
    assert stored() == []


def test_whatsapp_tells_of_many_messages_at_once(fake_whatsapp):
    send("whatsapp")
    headers, raw = fake_whatsapp.statuses((0, "sent"), (0, "delivered"), (0, "read"), (0, "failed"))
    path = path_of(channels.shown(channels.sender(TENANT, "whatsapp")).receipts_url)

    assert ask("POST", path, headers, raw)[0] == 200
    assert ask("POST", path, headers, raw)[1]["status"] == "duplicate"
    assert ask("POST", path, headers, raw + b" ")[0] == 401
    assert ask("POST", path, {"X-Hub-Signature-256": "sha256=" + "0" * 64}, raw)[0] == 401

    assert [(each.status, each.reason) for each in stored()] == [
        ("delivered", ""),
        ("opened", ""),
        ("bounced", "131026 Message undeliverable"),
    ]
    assert {each.message_id for each in stored()} == {"cam_1#0#con_1"}


@pytest.mark.parametrize("content", [{}, {"entry": 7}, {"entry": [{"changes": [{"value": {"statuses": [7]}}]}]}])
def test_whatsapp_may_tell_of_other_things(fake_whatsapp, content):
    path = path_of(channels.shown(channels.sender(TENANT, "whatsapp")).receipts_url)

    assert ask("POST", path, *whatsapp.signed(content))[1]["status"] == "ignored"


def test_meta_asks_for_the_secret_before_it_sends(fake_whatsapp):
    row = channels.sender(TENANT, "whatsapp")
    _channel, secret = channels.rotate(TENANT, row.channel_id)
    path = path_of(channels.shown(row).receipts_url) + "&hub.mode=subscribe&hub.challenge=1158201444"

    assert ask("GET", f"{path}&hub.verify_token={secret.replace('+', '%2B')}", {}, b"") == (200, "1158201444")
    assert ask("GET", f"{path}&hub.verify_token=guess", {}, b"")[0] == 401
    assert ask("GET", path, {}, b"")[0] == 401


@pytest.fixture(scope="module")
def amazon():
    """Signs as SNS does, with a certificate that we know."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "sns.amazonaws.com")])
    day = datetime(2026, 1, 1, tzinfo=UTC)
    certificate = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(1).not_valid_before(day).not_valid_after(day + timedelta(days=900)).sign(key, hashes.SHA256())
    )  # fmt: skip
    sns.CERTIFICATES[CERTIFICATE] = certificate.public_bytes(serialization.Encoding.PEM)

    def signed(message: dict[str, Any], **changes) -> bytes:
        told: dict[str, str] = {
            "Type": "Notification", "MessageId": "sns-1", "TopicArn": TOPIC, "Message": json.dumps(message),
            "Timestamp": clock.stamp(clock.now()), "SignatureVersion": "2", "SigningCertURL": CERTIFICATE,
        }  # fmt: skip
        told |= changes
        names = sns._SIGNED[told["Type"]]
        content = "".join(f"{name}\n{told[name]}\n" for name in names if name in told).encode()
        algorithm = hashes.SHA256() if told["SignatureVersion"] == "2" else hashes.SHA1()
        told["Signature"] = b64encode(key.sign(content, padding.PKCS1v15(), algorithm)).decode()
        return json.dumps(told).encode()

    yield signed
    sns.CERTIFICATES.clear()


@pytest.fixture
def mailbox(aws) -> str:
    """The address at which SES tells of a mailbox's messages."""
    new = NewChannel(address="shop@mancrel.test", options={"topicArn": TOPIC})
    return path_of(channels.shown(channels.create(TENANT, new)[0]).receipts_url)


MAIL = {"messageId": "ses-1", "headers": [{"name": "X-Mancrel-Message", "value": "cam_1#0#con_1"}]}
BOUNCED = [{"emailAddress": "ana@b.test", "diagnosticCode": "550 no such user"}]


@pytest.mark.parametrize("version", ["1", "2"])
@pytest.mark.parametrize(
    ("event", "status", "reason", "permanent"),
    [
        ({"eventType": "Delivery", "delivery": {"timestamp": AT}}, "delivered", "", False),
        (
            {"eventType": "Bounce", "bounce": {"timestamp": AT, "bounceType": "Permanent", "bounceSubType": "General",
                                               "bouncedRecipients": BOUNCED}},
            "bounced", "Permanent General 550 no such user", True,
        ),
        ({"eventType": "Bounce", "bounce": {"bounceType": "Transient"}}, "bounced", "Transient", False),
        ({"notificationType": "Complaint", "complaint": {"timestamp": AT, "complaintFeedbackType": "abuse"}},
         "complained", "abuse", False),
        ({"eventType": "Reject", "reject": {"reason": "Bad content"}}, "failed", "Bad content", False),
        ({"eventType": "Open", "open": {"timestamp": AT}}, "opened", "", False),
    ],
)  # fmt: skip
def test_ses_tells_through_sns(mailbox, amazon, event, status, reason, permanent, version):
    raw = amazon({**event, "mail": MAIL}, SignatureVersion=version)

    assert ask("POST", mailbox, {"content-type": "text/plain"}, raw)[0] == 202

    (receipt,) = stored()
    assert (receipt.message_id, receipt.status, receipt.reason) == ("cam_1#0#con_1", status, reason)
    assert (receipt.is_permanent, receipt.provider_id) == (permanent, "ses-1")


def test_what_sns_did_not_sign_for_this_topic_is_refused(mailbox, amazon):
    good = {"eventType": "Delivery", "delivery": {}, "mail": MAIL}
    evil = CERTIFICATE.replace("amazonaws.com", "amazonaws.com.evil.test")
    for raw in [
        amazon(good, TopicArn=TOPIC.replace("ses-events", "other")),
        amazon(good).replace(b"Delivery", b"Rejected"),
        amazon(good, SigningCertURL=evil),
        amazon(good, SigningCertURL=CERTIFICATE.replace("https", "http")),
        amazon(good, Timestamp="2020-01-01T00:00:00Z"),
        amazon(good, Type="SubscriptionConfirmation", SubscribeURL="https://evil.test/", Token="t"),
        b"{}",
    ]:
        assert ask("POST", mailbox, {}, raw)[0] == 401
    assert ask("POST", f"{PATH}/ses?channel={TENANT}.nothing", {}, amazon(good))[0] == 401
    assert stored() == []


def test_ses_says_more_than_we_keep(mailbox, amazon):
    assert ask("POST", mailbox, {}, amazon({"eventType": "Send", "mail": MAIL}))[1]["status"] == "ignored"
    assert ask("POST", mailbox, {}, b"[]")[0] == 400


def test_twilio_credentials_are_not_those_of_another_tenant(fake_twilio):
    send("sms")
    address, headers, body = fake_twilio.callback(0, "delivered")
    new = NewChannel(
        kind="sms", address="+351912345679", credentials={"accountSid": twilio.ACCOUNT, "authToken": "another"}
    )
    other = channels.create("ten_other", new)[0]

    path = path_of(address).replace(channels.sender(TENANT, "sms").channel_id, other.channel_id)

    assert ask("POST", path, headers, body)[0] == 401
