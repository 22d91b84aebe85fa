"""Replies by WhatsApp, Messenger and SMS: once, at their turn, in time, and what became of them."""

from datetime import timedelta

import pytest

from mancrel.contacts import service as contacts
from mancrel.conversations import replying_by
from mancrel.kit import clock
from mancrel.kit.errors import InvalidError
from mancrel.kit.language import read_in
from mancrel.messages import service as messages
from mancrel.messages.schemas import ChosenTemplate
from tests.integration.chats.conftest import ANA, PERSON, TENANT
from tests.integration.vendors.conftest import ask

HOUR = 3600
READY = ChosenTemplate(name="order_ready", language="en", variables=["Ana", "jug"])


def test_a_reply_leaves_by_the_channel_of_the_last_message_once(shop, meta):
    shop.text("wamid.1", "Is it back?")
    shop.reply(shop.only.conversation_id)

    shop.send(times=10)

    (body,) = meta.bodies
    answer = shop.thread()[-1]
    assert (body["type"], body["to"], body["text"]["body"]) == ("text", ANA, "Yes, it is back.")
    assert (answer.send_state, answer.provider_id) == ("sent", meta.id_of(0))
    assert (shop.only.status, shop.only.unread) == ("waiting", 0)


def test_receipts_in_any_order_say_delivered_and_read(shop, meta):
    shop.text("wamid.1", "Is it back?")
    shop.reply(shop.only.conversation_id)
    shop.send()
    for told in ((0, "read"), (0, "delivered"), (0, "sent"), (0, "failed"), (0, "read")):
        assert shop.post("whatsapp", *meta.statuses(told)) == 200
        shop.tell()

    shown = messages.shown(shop.thread()[-1])
    assert (shown.status, shown.reason) == ("sent", None)
    assert shown.delivered_at is not None
    assert shown.read_at is not None


def test_what_meta_could_not_deliver_says_why_in_the_readers_words(shop, meta):
    shop.text("wamid.1", "Is it back?")
    shop.reply(shop.only.conversation_id)
    shop.send()
    shop.post("whatsapp", *meta.statuses((0, "failed")))
    shop.tell()

    answer = shop.thread()[-1]
    assert answer.send_state == "failed"
    assert "no WhatsApp" in (messages.shown(answer).reason or "")
    with read_in("es"):
        assert "no tiene WhatsApp" in (messages.shown(answer).reason or "")


@pytest.mark.parametrize(("code", "words"), [(131047, "24 hours"), (131049, "enough marketing"), (132001, "template")])
def test_what_whatsapp_refuses_is_told_in_words_and_not_tried_again(shop, meta, code, words):
    shop.text("wamid.1", "Is it back?")
    shop.reply(shop.only.conversation_id)
    meta.errors = [code]

    shop.send()
    shop.send()

    answer = shop.thread()[-1]
    assert (answer.send_state, len(meta.bodies)) == ("failed", 1)
    assert words in (messages.shown(answer).reason or "")


def test_after_a_pair_limit_the_same_message_leaves_later(shop, meta):
    shop.text("wamid.1", "Is it back?")
    shop.reply(shop.only.conversation_id)
    meta.errors = [131056, 0]
    shop.send()

    waiting = shop.thread()[-1]
    assert (waiting.send_state, waiting.attempts) == ("queued", 1)
    shop.send()  # what was put off; moto shows it at once

    assert len(meta.bodies) <= 2
    assert {body["biz_opaque_callback_data"] for body in meta.bodies} == {waiting.message_id}


def test_after_24_hours_whatsapp_takes_templates_only(shop, meta):
    shop.text("wamid.1", "Is it back?", ago=25 * HOUR)
    conversation_id = shop.only.conversation_id

    with pytest.raises(InvalidError, match="24 hours"):
        shop.reply(conversation_id)
    with pytest.raises(InvalidError, match="takes 2 values; 1 were given"):
        shop.reply(conversation_id, "", template=READY.model_copy(update={"variables": ["Ana"]}))
    with pytest.raises(InvalidError, match="no approved template"):
        shop.reply(conversation_id, "", template=READY.model_copy(update={"language": "es"}))
    shop.reply(conversation_id, "", template=READY)
    shop.send()

    (body,) = meta.bodies
    assert (body["type"], body["template"]["name"], body["template"]["language"]) == (
        "template",
        "order_ready",
        {"code": "en"},
    )
    assert [each["text"] for each in body["template"]["components"][0]["parameters"]] == ["Ana", "jug"]
    assert shop.thread()[-1].text == "Hi Ana, your jug is ready."


def test_the_window_says_when_it_closes(shop):
    shop.text("wamid.1", "Is it back?", ago=HOUR)

    window = replying_by.window(shop.only)

    assert window is not None
    assert window.open
    assert abs(window.closes_at - (clock.now() + timedelta(hours=23))) < timedelta(seconds=5)


def test_messenger_takes_a_persons_answer_for_seven_days(shop, facebook):
    shop.page("m_1", "Hello", ago=30 * HOUR)
    conversation_id = shop.only.conversation_id

    with pytest.raises(InvalidError, match="only a person"):
        messages.reply(TENANT, conversation_id, "Hi", messages.ASSISTANT)
    shop.reply(conversation_id, "Good day")
    shop.send()

    (body,) = facebook.bodies
    assert (body["messaging_type"], body["tag"], body["recipient"]) == ("MESSAGE_TAG", "HUMAN_AGENT", {"id": PERSON})


def test_after_seven_days_messenger_takes_nothing(shop):
    shop.page("m_1", "Hello", ago=8 * 24 * HOUR)

    with pytest.raises(InvalidError, match="7 days"):
        shop.reply(shop.only.conversation_id)
    (way, *_) = replying_by.channels_for(shop.only, None)
    assert way.takes_nothing


def test_an_sms_tells_how_it_arrived(shop, carrier):
    shop.sms("SM1", "Is it back?")
    shop.reply(shop.only.conversation_id)
    shop.send()
    address, headers, body = carrier.callback(0, "undelivered", "30005")
    path = address.partition("//")[2].partition("/")[2]
    assert ask("POST", f"/{path}", headers, body)[0] == 202
    shop.tell()

    answer = shop.thread()[-1]
    assert (carrier.forms[0]["To"], carrier.forms[0]["Body"]) == (f"+{ANA}", "Yes, it is back.")
    assert (answer.send_state, messages.shown(answer).reason) == ("failed", "the number does not exist any more")


def test_another_channel_may_be_chosen(shop, carrier, meta):
    shop.text("wamid.1", "By WhatsApp", ago=60)
    shop.sms("SM1", "By SMS")

    shop.reply(shop.only.conversation_id, channel_id=shop.channels["whatsapp"].channel_id)
    shop.send()

    assert (len(carrier.forms), len(meta.bodies)) == (0, 1)
    assert [each.kind for each in replying_by.channels_for(shop.only, shop.people[0])] == ["sms", "whatsapp"]


def test_a_vendor_that_never_answers_is_not_asked_twice(shop, carrier):
    shop.sms("SM1", "Is it back?")
    shop.reply(shop.only.conversation_id)
    carrier.errors = [-1]

    shop.send(times=10)

    assert shop.thread()[-1].send_state == "uncertain"
    assert len(carrier.forms) == 1


def test_stop_is_kept_to_with_proof_and_start_takes_it_back(shop, carrier):
    shop.sms("SM1", "Is it back?")
    shop.suggestions()
    for _time in range(3):
        shop.sms("SM2", " Stop! ")

    (person,) = shop.people
    row = person.consent[-1]
    assert (row["channel"], row["status"], row["text"], row["source"]) == (
        "sms",
        "withdrawn",
        "Stop!",
        "their own message",
    )
    assert len(person.consent) == 1
    assert shop.suggestions() == []
    shop.reply(shop.only.conversation_id)
    shop.send()
    assert carrier.forms == []
    assert "STOP" in (messages.shown(shop.thread()[-1]).reason or "")
    shop.sms("SM3", "ALTA")
    assert contacts.get(TENANT, person.contact_id).consent[-1]["status"] == "given"


def test_help_is_answered_once(shop, carrier):
    for _time in range(5):
        shop.sms("SM1", "Ayuda")
    shop.send(times=3)

    (form,) = carrier.forms
    assert form["Body"].startswith("Acme: este número")
    assert shop.suggestions() == []


def test_in_a_chat_only_words_that_cannot_mean_an_order_are_taken(shop):
    shop.text("wamid.1", "Cancelar")
    assert shop.people[0].consent == []

    shop.text("wamid.2", "BAJA")
    assert shop.people[0].consent[0]["channel"] == "whatsapp"


def test_who_wrote_stop_by_whatsapp_is_sent_no_template_and_what_they_ask_is_answered(shop, meta):
    shop.text("wamid.1", "STOP", ago=60)
    shop.reply(shop.only.conversation_id, "", template=READY)
    shop.send()
    assert meta.bodies == []
    assert "STOP" in (messages.shown(shop.thread()[-1]).reason or "")

    shop.text("wamid.2", "Where is my order?")
    shop.reply(shop.only.conversation_id)
    shop.send()
    assert len(meta.bodies) == 1
