"""Channels of every kind over the API."""

import json
from collections.abc import Iterator

import pytest

from infra.simulator import server
from mancrel.channels.models import Channel
from mancrel.kit.settings import settings
from tests.client import Client, signed_in

SMS = {"kind": "sms", "address": "+351 912 345 678", "credentials": {"accountSid": "AC1", "authToken": "hush-hush"}}
META = {"phoneNumberId": "12345678", "accessToken": "hush-hush", "appSecret": "hush-hush"}


@pytest.fixture
def admin(aws) -> Client:
    return signed_in("ten_acme", "admin", "usr_1")


@pytest.fixture
def simulator(aws, monkeypatch) -> Iterator[str]:
    with server.running() as url:
        monkeypatch.setenv("SIMULATOR_URL", url)
        settings.cache_clear()
        yield url
    monkeypatch.undo()
    settings.cache_clear()


def create(admin: Client, **wanted):
    return admin("POST", "/api/channels", wanted)


def test_a_number_is_normalised_and_its_credentials_are_never_shown(admin):
    made = create(admin, **SMS, perMinute=120, options={"price": "0.05"})

    assert made.status == 201
    shown = admin("GET", f"/api/channels/{made.body['id']}").body
    assert (shown["kind"], shown["address"], shown["perMinute"]) == ("sms", "+351912345678", 120)
    assert (shown["options"], shown["hasCredentials"]) == ({"price": "0.05"}, True)
    assert "/webhook/receipts/twilio?channel=" in shown["receiptsUrl"]
    everywhere = json.dumps([made.body, shown, admin("GET", "/api/channels").body])
    stored = [str(row.to_dynamodb_dict()) for row in Channel.query("ten_acme")]
    assert "hush-hush" not in everywhere + "".join(stored)


def test_a_mailbox_is_what_it_was_before(admin):
    made = create(admin, kind="email", address="Shop@Mancrel.test", signature="Bye")

    assert made.status == 201
    assert {"id", "secret", "webhookUrl"} <= set(made.body)
    assert (made.body["address"], made.body["perMinute"]) == ("shop@mancrel.test", 600)
    assert "/webhook/email?channel=" in made.body["webhookUrl"]
    assert "/webhook/receipts/ses?channel=" in made.body["receiptsUrl"]


@pytest.mark.parametrize(
    ("wanted", "pointer"),
    [
        ({}, "/address"),
        ({"kind": "email", "address": "nobody"}, "/address"),
        ({"kind": "sms", "address": "12"}, "/address"),
        ({"kind": "pigeon", "address": "a@b.test"}, "/kind"),
        ({"address": "a@b.test", "perMinute": 0}, "/perMinute"),
        ({"address": "a@b.test", "options": {"price": "-1"}}, "/options/price"),
        ({"address": "a@b.test", "options": {"domains": {"no domain": 5}}}, "/options/domains/no domain/[key]"),
        ({"address": "a@b.test", "options": {"topicArn": "http://evil.test"}}, "/options/topicArn"),
        ({"address": "a@b.test", "credentials": {"authToken": "x"}}, "/credentials/authToken"),
        ({"address": "a@b.test", "options": {"imap": {"host": "imap.b.test", "user": "a"}}},
         "/credentials/imapPassword"),
        ({"address": "a@b.test", "options": {"smtp": {"host": "a b", "user": "a"}}}, "/options/smtp/host"),
        ({**SMS, "credentials": {"accountSid": "AC1"}}, "/credentials/authToken"),
        ({**SMS, "credentials": {**SMS["credentials"], "baseUrl": "http://10.0.0.1"}}, "/credentials/baseUrl"),  # type: ignore[dict-item]
        ({"kind": "whatsapp", "address": "+351912345678", "credentials": {**META, "phoneNumberId": "../x"}},
         "/credentials/phoneNumberId"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(admin, wanted, pointer):
    refused = create(admin, **wanted)

    assert refused.status == 422
    assert refused.body["errors"][0]["pointer"] == pointer
    assert "hush-hush" not in json.dumps(refused.body)


def test_credentials_and_options_can_be_replaced(admin):
    made = create(admin, kind="whatsapp", address="+351912345678").body
    assert not made["hasCredentials"]
    change = {"version": made["version"], "credentials": META, "options": {"template": "sale", "language": "pt_PT"}}

    changed = admin("PATCH", f"/api/channels/{made['id']}", change)

    assert changed.body["hasCredentials"]
    kept = {"price": None, "template": "sale", "language": "pt_PT", "templates": [], "businessAccountId": ""}
    assert changed.body["options"] == kept
    assert admin("PATCH", f"/api/channels/{made['id']}", change).status == 409


def test_the_simulator_is_there_from_its_first_use_and_keeps_what_is_not_named(admin, simulator):
    assert admin("GET", "/api/channels/simulator").body["successRate"] == 0.9
    assert admin("GET", "/api/channels").body["items"] == []

    admin("PATCH", "/api/channels/simulator", {"successRate": 0.5, "perMinute": 1200})
    changed = admin("PATCH", "/api/channels/simulator", {"outOfOrder": True, "duplicateRate": 0.1})

    assert changed.status == 200
    wanted = {"successRate": 0.5, "seed": 7, "retries": 0, "duplicateRate": 0.1, "outOfOrder": True, "perMinute": 1200}
    assert {name: changed.body[name] for name in wanted} == wanted
    assert admin("GET", "/api/channels/simulator").body == changed.body
    listed = admin("GET", "/api/channels").body["items"]
    assert [each["kind"] for each in listed] == ["simulator"]
    assert admin("GET", "/api/channels/simulator/deliveries?campaignId=cam_1").body == []


def test_connecting_the_simulator_again_gives_a_new_secret(admin, simulator):
    first, second = create(admin, kind="simulator"), create(admin, kind="simulator")

    assert (first.status, second.status) == (201, 201)
    assert first.body["id"] == second.body["id"]
    assert first.body["secret"] != second.body["secret"]


@pytest.mark.parametrize(
    "wanted",
    [{"successRate": 1.1}, {"seed": -1}, {"retries": 11}, {"latencyMs": "soon"}, {"colour": "red"}, {"seed": None},
     {"outages": [{"beginsAt": "2026-01-01T00:00:00Z"}]}],
)  # fmt: skip
def test_the_simulator_is_told_only_what_it_understands(admin, simulator, wanted):
    assert admin("PATCH", "/api/channels/simulator", wanted).status == 422


def test_a_representative_sees_it_and_changes_nothing(aws, simulator):
    rep = signed_in("ten_acme", "rep", "usr_2")

    assert rep("GET", "/api/channels/simulator").status == 200
    assert rep("PATCH", "/api/channels/simulator", {"seed": 8}).status == 403
    assert rep("GET", "/api/channels/simulator/deliveries").status == 403


def test_where_there_is_none_it_is_not_found(admin, simulator, monkeypatch):
    assert admin("GET", "/api/channels/simulator").status == 200
    monkeypatch.setenv("SIMULATOR_URL", "")
    settings.cache_clear()

    assert admin("GET", "/api/channels/simulator").status == 404
    assert admin("PATCH", "/api/channels/simulator", {"seed": 8}).status == 404
    assert admin("GET", "/api/channels/simulator/deliveries").status == 404
    assert create(admin, kind="simulator").status == 404


def test_a_simulator_that_does_not_answer_is_said_so(admin, simulator, monkeypatch):
    monkeypatch.setenv("SIMULATOR_URL", "http://127.0.0.1:1")
    settings.cache_clear()

    assert admin("PATCH", "/api/channels/simulator", {"seed": 8}).status == 503
