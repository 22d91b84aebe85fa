"""The door for receipts in our own format, and the worker behind it."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine

from infra.fakes.shop import sign_standard
from mancrel.channels import service as channels
from mancrel.channels.schemas import NewChannel
from mancrel.events.models import Event
from mancrel.kit import clock
from mancrel.kit.errors import ConflictError
from mancrel.vendors import folding
from mancrel.vendors.receipts import Receipt, of_event
from tests.integration.vendors.conftest import TENANT, ask

PATH = "/webhook/receipts"
TOPIC = "arn:aws:sns:eu-central-1:123456789012:ses-events"
CERTIFICATE = "https://sns.eu-central-1.amazonaws.com/SimpleNotificationService-1.pem"
AT = "2026-01-05T12:00:00Z"
TOLD = {"messageId": "cam_1#0#con_1", "status": "delivered", "at": AT}


def post(kind: str, channel_id: str, content, secret: str, event_id: str = "evt_1", moment: float | None = None):
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    delivery = sign_standard(secret, event_id, body, moment)
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
    long_ago = clock.now().timestamp() - 301
    for secret, channel_id, moment in [
        (other, simulated[0], None),
        (simulated[1], f"{TENANT}.nothing", None),
        (simulated[1], "", None),
        (simulated[1], simulated[0], long_ago),
    ]:
        assert post("simulator", channel_id, {"receipts": [TOLD]}, secret, moment=moment)[0] == 401
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


def test_the_worker_folds_a_tenant_at_once(simulated, queued):
    for number in range(5):
        one = {**TOLD, "messageId": f"msg_{number}"}
        post("simulator", simulated[0], {"receipts": [one]}, simulated[1], f"evt_{number}")
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
    many = [{**TOLD, "messageId": f"msg_{n}", "reason": "x" * 400} for n in range(900)]

    assert post("simulator", simulated[0], {"receipts": many}, simulated[1])[0] == 202
    assert len(stored()) == 900


def test_old_signatures_do_not_come_again(simulated):
    delivery = sign_standard(simulated[1], "evt_1", json.dumps({"receipts": [TOLD]}).encode())
    path = f"{PATH}/simulator?channel={simulated[0]}"
    with time_machine.travel(clock.now() + timedelta(minutes=6)):
        assert ask("POST", path, delivery.headers, delivery.body)[0] == 401


def messages(queued) -> list[dict[str, Any]]:
    return [
        {"messageId": str(number), "body": body, "attributes": {"ApproximateReceiveCount": "1"}}
        for number, body in enumerate(queued("receipts"))
    ]
