"""SMS and WhatsApp against vendors that answer as documented."""

import json
import logging

import pytest

from infra.fakes import twilio
from mancrel.channels import service as channels
from mancrel.channels.schemas import NewChannel
from mancrel.kit.errors import InvalidError
from mancrel.kit.settings import settings
from mancrel.messages.transports import NotNowError, RefusedError
from mancrel.vendors import adapters, calling, costs
from mancrel.vendors.adapters import Accepted, CannotTellError, Outgoing
from mancrel.vendors.calling import SilenceError
from tests.integration.vendors.conftest import TENANT

TEXT = Outgoing(message_id="cam_1#0#con_1", to="+351911111111", text="Hi Ana,\nyour  kettle is here")


def send(kind: str, message: Outgoing = TEXT) -> Accepted:
    return adapters.of(TENANT, kind).send(TENANT, message)


def test_an_sms_is_posted_as_twilio_documents_it(fake_twilio, door):
    accepted = send("sms")

    assert accepted.provider_id == "SM" + "0" * 31 + "1"
    (form,) = fake_twilio.forms
    assert (form["To"], form["From"], form["Body"]) == (TEXT.to, "+351912345678", TEXT.text)
    assert form["StatusCallback"].startswith(f"{door}/webhook/receipts/twilio?channel={TENANT}.")
    assert form["StatusCallback"].endswith("&message=cam_1%230%23con_1")


@pytest.mark.parametrize("code", [21211, 21408, 21610, 21614])
def test_what_twilio_refuses_is_refused_in_its_words(fake_twilio, code):
    fake_twilio.errors = [code]

    with pytest.raises(RefusedError, match=str(code)):
        send("sms")


@pytest.mark.parametrize("code", [20429, 20503])
def test_what_twilio_puts_off_was_not_sent(fake_twilio, code):
    fake_twilio.errors, fake_twilio.retry_after = [code], "11"

    with pytest.raises(NotNowError) as refused:
        send("sms")

    assert refused.value.retry_after == 11


@pytest.mark.parametrize("code", [20500, -1])
def test_after_an_error_of_theirs_nobody_knows(fake_twilio, code):
    fake_twilio.errors = [code]

    with pytest.raises(SilenceError):
        send("sms")


def test_a_vendor_that_cannot_be_reached_was_sent_nothing(fake_twilio, monkeypatch):
    monkeypatch.setenv("SMS_BASE_URL", "http://127.0.0.1:1")
    settings.cache_clear()

    with pytest.raises(NotNowError):
        send("sms")


def test_connections_stay_open(fake_twilio):
    adapter = adapters.of(TENANT, "sms")
    for _ in range(5):
        adapter.send(TENANT, TEXT)

    pool = calling._pool().connection_from_url(fake_twilio.url)
    assert (pool.num_connections, pool.num_requests) == (1, 5)


def test_a_whatsapp_message_is_a_template_as_meta_documents_it(fake_whatsapp):
    accepted = send("whatsapp")

    assert accepted.provider_id == fake_whatsapp.id_of(0)
    assert fake_whatsapp.bodies == [
        {
            "messaging_product": "whatsapp",
            "recipient_type": "individual",
            "to": "351911111111",
            "type": "template",
            "template": {
                "name": "hello",
                "language": {"code": "pt_PT"},
                "components": [
                    {"type": "body", "parameters": [{"type": "text", "text": "Hi Ana, your kettle is here"}]}
                ],
            },
            "biz_opaque_callback_data": "cam_1#0#con_1",
        }
    ]


def test_a_message_may_name_a_template_of_its_own(fake_whatsapp):
    own = Outgoing(message_id="m", to="+351911111111", template="sale", language="en", parameters=("Ana", "20 %"))

    send("whatsapp", own)

    template = fake_whatsapp.bodies[0]["template"]
    assert (template["name"], template["language"]) == ("sale", {"code": "en"})
    assert [each["text"] for each in template["components"][0]["parameters"]] == ["Ana", "20 %"]


@pytest.mark.parametrize(
    ("code", "seconds"), [(131049, 86_400), (131056, 6), (130429, 5)], ids=["marketing", "pair", "throughput"]
)
def test_what_whatsapp_puts_off_comes_again_no_sooner(fake_whatsapp, code, seconds):
    fake_whatsapp.errors = [code]

    with pytest.raises(NotNowError) as refused:
        send("whatsapp")

    assert refused.value.retry_after == seconds


@pytest.mark.parametrize("code", [131026, 131047, 132000, 132001])
def test_what_whatsapp_refuses_is_refused_with_its_code(fake_whatsapp, code):
    fake_whatsapp.errors = [code]

    with pytest.raises(RefusedError, match=str(code)):
        send("whatsapp")


def test_a_token_that_expired_keeps_messages_back(fake_whatsapp):
    fake_whatsapp.errors = [190]

    with pytest.raises(NotNowError, match="credentials"):
        send("whatsapp")


def test_something_went_wrong_leaves_it_open(fake_whatsapp):
    fake_whatsapp.errors = [131000]

    with pytest.raises(SilenceError):
        send("whatsapp")


def test_without_a_template_nothing_leaves(fake_whatsapp):
    row = channels.sender(TENANT, "whatsapp")
    row.options = {}
    row.save()

    with pytest.raises(RefusedError, match="template"):
        send("whatsapp")
    assert fake_whatsapp.bodies == []


@pytest.mark.parametrize("kind", ["sms", "whatsapp"])
def test_without_credentials_the_channel_says_what_is_missing(aws, kind):
    channels.create(TENANT, NewChannel(kind=kind, address="+351912345678"))

    with pytest.raises(InvalidError, match="credentials"):
        adapters.of(TENANT, kind)


@pytest.mark.parametrize("kind", ["sms", "whatsapp"])
def test_neither_can_be_asked(fake_twilio, fake_whatsapp, kind):
    with pytest.raises(CannotTellError):
        adapters.lookup(TENANT, kind, "m")


def test_credentials_are_neither_shown_nor_stored_nor_logged(fake_twilio, caplog):
    caplog.set_level(logging.DEBUG)
    fake_twilio.errors = [20003]
    with pytest.raises(NotNowError) as refused:
        send("sms")

    row = channels.sender(TENANT, "sms")
    everywhere = [
        json.dumps(channels.shown(row).model_dump(mode="json")), str(row.to_dynamodb_dict()), str(refused.value),
        caplog.text,
    ]  # fmt: skip
    assert not any(twilio.TOKEN in each for each in everywhere)
    assert channels.shown(row).has_credentials


def test_what_a_text_costs(fake_twilio, fake_whatsapp, simulator):
    sms, meta = channels.sender(TENANT, "sms"), channels.sender(TENANT, "whatsapp")

    assert costs.tariff(sms).of("a" * 161) == 100_000
    assert costs.tariff(meta).of("a" * 161) == 20_000
    assert costs.tariff(channels.simulator(TENANT)).of("a" * 161) == 0
    sms.options = {}
    assert costs.tariff(sms).of("a") is None, "nobody said what it costs"
