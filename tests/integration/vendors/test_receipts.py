"""The door for receipts, of every vendor, and the worker behind it."""

import json
from base64 import b64encode
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.x509.oid import NameOID

from infra.fakes import twilio, whatsapp
from infra.fakes.shop import sign_standard
from mancrel.channels import service as channels
from mancrel.channels.schemas import NewChannel
from mancrel.events.models import Event
from mancrel.kit import clock
from mancrel.kit.errors import ConflictError
from mancrel.vendors import adapters, folding
from mancrel.vendors.adapters import Outgoing
from mancrel.vendors.receipts import Receipt, of_event
from tests.integration.vendors.conftest import TENANT, ask
from webhooks import sns

PATH = "/webhook/receipts"
TOPIC = "arn:aws:sns:eu-central-1:123456789012:ses-events"
CERTIFICATE = "https://sns.eu-central-1.amazonaws.com/SimpleNotificationService-1.pem"
AT = "2026-01-05T12:00:00Z"
TOLD = {"messageId": "cam_1#0#con_1", "status": "delivered", "at": AT}


def post(kind: str, channel_id: str, content, secret: str, event_id: str = "evt_1", **more):
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    delivery = sign_standard(secret, event_id, body, **more)
    return ask("POST", f"{PATH}/{kind}?channel={channel_id}", delivery.headers, delivery.body)


def stored(tenant_id: str = TENANT) -> list[Receipt]:
    return [each for event in Event.query(tenant_id) if event.kind == "receipts" for each in of_event(event)]


@pytest.fixture
def simulated(simulator):
    """The tenant's simulator and its secret."""
    channel, secret = channels.create(TENANT, NewChannel(kind="simulator"))
    return channel.channel_id, secret


def test_a_signed_batch_is_stored_and_queued(simulated, queued):
    failed = {"messageId": "cam_1#0#con_2", "status": "failed", "at": AT, "reason": "no such number"}

    status, answer = post("simulator", simulated[0], {"receipts": [TOLD, failed]}, simulated[1])

    assert (status, answer["status"]) == (202, "accepted")
    noon = datetime(2026, 1, 5, 12, tzinfo=UTC)
    assert stored() == [
        Receipt("cam_1#0#con_1", "delivered", noon),
        Receipt("cam_1#0#con_2", "failed", noon, "no such number"),
    ]
    (job,) = queued("receipts")
    assert json.loads(job) == {"job": "FoldReceipts", "tenant_id": TENANT, "event_id": answer["eventId"]}


def test_a_repetition_is_taken_and_kept_once(simulated, queued):
    first = post("simulator", simulated[0], {"receipts": [TOLD]}, simulated[1])
    again = post("simulator", simulated[0], {"receipts": [TOLD]}, simulated[1])

    assert (first[0], again[0], again[1]["status"]) == (202, 202, "duplicate")
    assert len(stored()) == len(queued("receipts")) == 1


def test_an_empty_batch_is_taken_and_not_kept(simulated):
    assert post("simulator", simulated[0], {"receipts": []}, simulated[1])[1]["status"] == "ignored"
    assert stored() == []


@pytest.mark.parametrize(
    ("content", "pointer"),
    [
        ({}, "/receipts"),
        ({"receipts": {}}, "/receipts"),
        ({"receipts": [{**TOLD, "status": "sold"}]}, "/receipts/0/status"),
        ({"receipts": [TOLD, {**TOLD, "at": "soon"}]}, "/receipts/1/at"),
        ({"receipts": [{**TOLD, "messageId": ""}]}, "/receipts/0/messageId"),
        ({"receipts": [{**TOLD, "colour": "red"}]}, "/receipts/0/colour"),
        ({"receipts": [TOLD] * 1001}, "/receipts"),
        ([], ""),
    ],
)
def test_what_does_not_fit_is_named(simulated, content, pointer):
    status, answer = post("simulator", simulated[0], content, simulated[1])

    assert status == 422
    assert answer["errors"][0]["pointer"] == pointer
    assert stored() == []


@pytest.mark.parametrize("body", [b"", b"{", b'{"receipts": NaN}', b'{"receipts": [], "receipts": []}'])
def test_what_is_no_json_is_malformed(simulated, body):
    assert post("simulator", simulated[0], body, simulated[1])[0] == 400


def test_only_the_channels_own_secret_opens(simulated):
    other = channels.create("ten_other", NewChannel(kind="simulator"))[1]
    for secret, channel_id, more in [
        (other, simulated[0], {}),
        (simulated[1], f"{TENANT}.nothing", {}),
        (simulated[1], "", {}),
        (simulated[1], simulated[0], {"moment": clock.now().timestamp() - 301}),
    ]:
        assert post("simulator", channel_id, {"receipts": [TOLD]}, secret, **more)[0] == 401
    assert ask("POST", f"{PATH}/simulator?channel={simulated[0]}", {}, b"{}")[0] == 401


def test_a_changed_byte_is_refused(simulated):
    delivery = sign_standard(simulated[1], "evt_1", json.dumps({"receipts": [TOLD]}).encode())

    body = delivery.body.replace(b"delivered", b"failed   ")

    assert ask("POST", f"{PATH}/simulator?channel={simulated[0]}", delivery.headers, body)[0] == 401


def test_a_channel_of_another_kind_is_not_found_here(simulated):
    mailbox, secret = channels.create(TENANT, NewChannel(address="shop@mancrel.test"))

    assert post("simulator", mailbox.channel_id, {"receipts": [TOLD]}, secret)[0] == 401
    assert post("email", simulated[0], {"receipts": [TOLD]}, simulated[1])[0] == 401
    assert post("email", mailbox.channel_id, {"receipts": [TOLD]}, secret)[0] == 202


def test_an_unknown_vendor_has_no_door(simulated):
    assert post("pigeon", simulated[0], {"receipts": [TOLD]}, simulated[1])[0] == 404


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

    assert ask("POST", path, headers, raw)[0] == 202
    assert ask("POST", path, headers, raw)[1]["status"] == "duplicate"
    assert ask("POST", path, headers, raw + b" ")[0] == 401
    assert ask("POST", path, {"X-Hub-Signature-256": "sha256=" + "0" * 64}, raw)[0] == 401

    assert [(each.status, each.reason) for each in stored()] == [
        ("delivered", ""),
        ("opened", ""),
        ("failed", "131026 Message undeliverable"),
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

    def signed(message: dict, **changes) -> bytes:
        told = {
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


def test_the_worker_folds_a_tenant_at_once(simulated, queued):
    for number in range(5):
        told = {**TOLD, "messageId": f"msg_{number}"}
        post("simulator", simulated[0], {"receipts": [told]}, simulated[1], f"evt_{number}")
    folded = []

    answer = folding.fold_all(messages(queued), lambda tenant_id, told: folded.append((tenant_id, list(told))))

    assert answer == {"batchItemFailures": []}
    ((tenant_id, told),) = folded
    assert (tenant_id, len(told)) == (TENANT, 5)
    assert {event.status for event in Event.query(TENANT)} == {"processed"}


def test_what_fails_for_one_tenant_comes_again_for_that_one(simulated, queued):
    channel, secret = channels.create("ten_other", NewChannel(kind="simulator"))
    post("simulator", simulated[0], {"receipts": [TOLD]}, simulated[1])
    post("simulator", channel.channel_id, {"receipts": [TOLD]}, secret)
    records = messages(queued)

    def fold(tenant_id: str, _told) -> None:
        if tenant_id == TENANT:
            raise ConflictError("others write")

    answer = folding.fold_all(records, fold)

    failed = {each["itemIdentifier"] for each in answer["batchItemFailures"]}
    assert failed == {each["messageId"] for each in records if TENANT in each["body"]}


def test_what_can_never_be_folded_is_buried(aws, queued):
    lost = {"job": "FoldReceipts", "tenant_id": TENANT, "event_id": "evt_gone"}
    records = [
        {"messageId": "1", "body": json.dumps(lost), "attributes": {"ApproximateReceiveCount": "1"}},
        {"messageId": "2", "body": "?", "attributes": {"ApproximateReceiveCount": "1"}},
    ]

    assert folding.fold_all(records, lambda _tenant, _told: None) == {"batchItemFailures": []}
    assert sorted(queued("receipts-dead")) == sorted(["?", json.dumps(lost)])


def test_a_large_batch_is_kept_in_the_bucket(simulated):
    told = [{**TOLD, "messageId": f"msg_{n}", "reason": "x" * 400} for n in range(900)]

    assert post("simulator", simulated[0], {"receipts": told}, simulated[1])[0] == 202
    assert len(stored()) == 900


def test_old_signatures_do_not_come_again(simulated):
    delivery = sign_standard(simulated[1], "evt_1", json.dumps({"receipts": [TOLD]}).encode())
    path = f"{PATH}/simulator?channel={simulated[0]}"
    with time_machine.travel(clock.now() + timedelta(minutes=6)):
        assert ask("POST", path, delivery.headers, delivery.body)[0] == 401


def messages(queued) -> list[dict]:
    return [
        {"messageId": str(number), "body": body, "attributes": {"ApproximateReceiveCount": "1"}}
        for number, body in enumerate(queued("receipts"))
    ]


def test_twilio_credentials_are_not_those_of_another_tenant(fake_twilio):
    send("sms")
    address, headers, body = fake_twilio.callback(0, "delivered")
    new = NewChannel(
        kind="sms", address="+351912345679", credentials={"accountSid": twilio.ACCOUNT, "authToken": "another"}
    )
    other = channels.create("ten_other", new)[0]

    path = path_of(address).replace(channels.sender(TENANT, "sms").channel_id, other.channel_id)

    assert ask("POST", path, headers, body)[0] == 401
