"""Real vendors that refuse a message at once: SMTP over a socket, Twilio and WhatsApp over HTTP."""

import pytest
import time_machine

from mancrel.campaigns import ledger
from mancrel.campaigns.wording import Content
from mancrel.consent import heeding, pressure, suppressions
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import clock
from mancrel.messages import service as messages
from mancrel.records import service as records
from tests.integration.messages.conftest import arrive, channel, receive, replied
from tests.integration.messages.test_smtp import server
from tests.integration.vendors.conftest import door, fake_twilio, fake_whatsapp

__all__ = ["arrive", "channel", "door", "fake_twilio", "fake_whatsapp", "receive", "replied", "server"]
"""Fixtures of others that these tests stand on."""


@pytest.mark.parametrize(
    ("recipient", "data", "reason"),
    [
        ("550 5.1.1 user unknown", "", "bounce"),
        ("550 No such user here", "", "bounce"),
        ("", "550 5.1.1 user unknown", "bounce"),
        ("550 5.7.1 blocked by policy", "", None),
        ("552 5.2.2 mailbox full", "", None),
        ("", "554 5.7.1 this looks like spam", None),
        ("", "554 your domain does not exist", None),
    ],
)
def test_a_reply_that_a_real_server_refuses(server, replied, recipient, data, reason):
    server.recipient, server.data = recipient, data or server.data

    for _again in range(2):
        messages.send("ten_acme", replied.message_id)

    rows = list(suppressions.listed("ten_acme"))
    assert messages.get("ten_acme", replied.message_id).send_state == "failed"
    assert [row.reason for row in rows] == ([reason] if reason else [])
    if rows:
        assert (recipient or data) in rows[0].words
        assert rows[0].address == replied.to[0]["email"].lower()


def test_what_a_server_says_of_the_sender_is_about_us(server, replied):
    server.sender = "550 5.1.1 user unknown"

    messages.send("ten_acme", replied.message_id)

    assert list(suppressions.listed("ten_acme")) == []


def test_a_reply_is_kept_to_after_a_crash(server, replied, monkeypatch):
    server.recipient = "550 5.1.1 user unknown"
    with monkeypatch.context() as dying:
        dying.setattr(heeding, "heed", _dies)
        with pytest.raises(SystemExit):
            messages.send("ten_acme", replied.message_id)
    assert messages.get("ten_acme", replied.message_id).send_state == "failed"

    messages.send("ten_acme", replied.message_id)

    assert [row.reason for row in suppressions.listed("ten_acme")] == ["bounce"]


def test_a_reply_that_a_person_has_sent_again_after_a_crash_is_kept_to_and_sent(server, replied, monkeypatch):
    server.recipient = "550 5.1.1 user unknown"
    with monkeypatch.context() as dying:
        dying.setattr(heeding, "heed", _dies)
        with pytest.raises(SystemExit):
            messages.send("ten_acme", replied.message_id)
    messages.resolve("ten_acme", replied.message_id, "resend")
    server.recipient = ""

    messages.send("ten_acme", replied.message_id)

    assert messages.get("ten_acme", replied.message_id).send_state == "sent"
    assert [row.reason for row in suppressions.listed("ten_acme")] == ["bounce"]


@pytest.mark.parametrize(("code", "reason"), [(21614, "bounce"), (21211, "bounce"), (21408, None)])
def test_what_twilio_refuses_at_once(fake_twilio, monkeypatch, code, reason):
    fake_twilio.errors = [code]

    _through("sms")

    assert [row.reason for row in suppressions.listed("ten_acme")] == ([reason] if reason else [])
    if reason:
        [row] = suppressions.listed("ten_acme")
        assert row.address == "+351911111111"
        assert str(code) in row.words


def test_who_answered_stop_withdrew_their_consent_once_with_twilios_words(fake_twilio):
    fake_twilio.errors = [21610]

    contact_id = _through("sms")

    said = records.get("ten_acme", CONTACTS, contact_id).consent
    [last] = [each for each in said if each["status"] == "withdrawn"]
    assert (last["channel"], last["source"]) == ("sms", "the vendor was told")
    assert "21610" in last["text"]
    assert list(suppressions.listed("ten_acme")) == []


def test_who_is_not_on_whatsapp_may_be_one_day(fake_whatsapp):
    fake_whatsapp.errors = [131026]

    contact_id = _through("whatsapp")

    assert list(suppressions.listed("ten_acme")) == []
    counted = pressure.of_many("ten_acme", [contact_id])[contact_id]
    assert len(counted.soft_bounces["whatsapp"]) == 1, "the third within a month would suppress the number"


def _through(channel: str) -> str:
    """A message through the real adapter; the contact."""
    said = [{"channel": channel, "topic": "marketing", "status": "given", "text": "Yes", "source": "shop",
             "at": "2026-01-01T00:00:00Z"}]  # fmt: skip
    contact = records.create("ten_acme", CONTACTS, {"name": "Ana", "phone": "+351911111111", "consent": said})
    content = Content("", "Hi", None)
    with time_machine.travel(clock.now().replace(hour=12)):  # nobody sleeps
        told = ledger.deliver_one("ten_acme", "jou_1", "n1", contact.contact_id, content, channel, "marketing")
    assert told.state == "failed", told
    return str(contact.contact_id)


def _dies(*_args) -> None:
    raise SystemExit
