"""What people write by WhatsApp, Messenger and SMS becomes messages, each once."""

import pytest

from infra.fakes import messenger, twilio, whatsapp
from mancrel.contacts import service as contacts
from mancrel.contacts.schemas import NewContact
from mancrel.conversations import listing
from mancrel.conversations import service as conversations
from mancrel.conversations.schemas import ConversationQuery
from mancrel.kit import clock
from mancrel.messages import service as messages
from tests.integration.chats.conftest import ANA, PERSON, TENANT
from tests.integration.vendors.conftest import ask


def now() -> int:
    return int(clock.now().timestamp())


def test_a_whatsapp_message_opens_a_conversation_with_a_new_contact(shop):
    shop.text("wamid.1", "Is the blue jug back?")

    (message,) = shop.thread()
    (person,) = shop.people
    assert (person.name, person.phone) == ("Ana Sousa", f"+{ANA}")
    assert (message.text, message.channel_kind, message.from_email) == ("Is the blue jug back?", "whatsapp", f"+{ANA}")
    assert (shop.only.status, shop.only.unread, shop.only.contact_id) == ("open", 1, person.contact_id)
    assert shop.suggestions() == [message.message_id]


def test_metas_question_is_answered_to_who_knows_the_secret(shop):
    for kind in ("whatsapp", "messenger"):
        path = f"{shop.path(kind)}&hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token="

        assert ask("GET", path + shop.secrets[kind].replace("+", "%2B"), {}, b"") == (200, "1158201444")
        assert ask("GET", path + "guess", {}, b"")[0] == 401


def test_a_signature_is_over_the_raw_bytes(shop):
    headers, raw = whatsapp.signed(whatsapp.told_in(whatsapp.written("wamid.1", ANA, now(), text="Hi")))

    assert shop.post("whatsapp", headers, raw + b" ") == 401
    assert shop.post("whatsapp", {}, raw) == 401
    assert shop.post("messenger", headers, raw[:-1]) == 401
    headers, raw = twilio.incoming("http://elsewhere/webhook/sms", "SM1", f"+{ANA}", "+351912345679", "Hi")
    assert shop.post("sms", headers, raw) == 401
    shop.work()
    assert shop.conversations == []


def test_ten_deliveries_in_any_order_are_as_many_messages_as_were_written(shop):
    told = [whatsapp.written(f"wamid.{n}", ANA, now() - 60 + n, name="Ana", text=f"line {n}") for n in range(5)]
    batches = [told[:3], told[2:], [told[4], told[0]], *([each] for each in told)]
    for batch in batches:
        for _time in range(10):
            assert shop.post("whatsapp", *whatsapp.signed(whatsapp.told_in(*batch))) == 200

    shop.work(times=10, seed=7)

    assert [each.text for each in shop.thread()] == [f"line {n}" for n in range(5)]
    assert (shop.only.message_count, shop.only.last_preview, len(shop.people)) == (5, "line 4", 1)
    assert shop.only.last_inbound_id == shop.thread()[-1].message_id
    assert len(shop.suggestions()) == 5


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ({"button": {"text": "Yes please", "payload": "yes"}}, "Yes please"),
        ({"interactive": {"type": "button_reply", "button_reply": {"id": "1", "title": "Track it"}}}, "Track it"),
        (
            {"interactive": {"type": "list_reply", "list_reply": {"id": "1", "title": "Blue", "description": "2 l"}}},
            "Blue\n2 l",
        ),
        (
            {"location": {"latitude": 41.15, "longitude": -8.61, "name": "Shop", "address": "Rua 1"}},
            "Shop\nRua 1\nhttps://maps.google.com/?q=41.15,-8.61",
        ),
        (
            {"contacts": [{"name": {"formatted_name": "Rui Dias"}, "phones": [{"phone": "+351 933 333 333"}]}]},
            "Rui Dias, +351 933 333 333",
        ),
        ({"unsupported": {}, "errors": [{"code": 131051, "title": "Message type unknown"}]}, "[Message type unknown]"),
    ],
)
def test_every_kind_of_whatsapp_message_can_be_read(shop, content, text):
    shop.whatsapp(whatsapp.written("wamid.1", ANA, now(), **content))

    assert shop.thread()[0].text == text


def test_a_reaction_is_put_to_our_message_and_is_none_itself(shop, meta):
    shop.text("wamid.1", "Is it back?")
    shop.reply(shop.only.conversation_id)
    shop.send()
    for at, emoji in ((now() + 2, "❤️"), (now() + 1, "👍")):
        shop.whatsapp(whatsapp.written(f"wamid.r{at}", ANA, at, reaction={"message_id": meta.id_of(0), "emoji": emoji}))

    asked, answer = shop.thread()
    assert (asked.reaction, answer.reaction) == (None, "❤️")


def test_messages_for_another_number_of_the_business_are_not_taken_for_this_one(shop):
    stray = whatsapp.told_in(whatsapp.written("wamid.1", ANA, now(), text="Hi"), number="999999999999")

    assert shop.post("whatsapp", *whatsapp.signed(stray)) == 200
    shop.work()

    assert shop.conversations == []


def test_messenger_tells_names_only_to_who_asks(shop, facebook):
    facebook.names[PERSON] = "Rui Dias"

    shop.page("m_1", "Hello")
    shop.page("m_1", "Hello")

    (person,) = shop.people
    assert (person.name, person.phone, [each.text for each in shop.thread()]) == ("Rui Dias", None, ["Hello"])


def test_a_postback_is_what_its_button_says(shop):
    shop.messenger(
        messenger.event(PERSON, now() * 1000, postback={"mid": "m_2", "title": "Get started", "payload": "x"})
    )

    assert shop.thread()[0].text == "Get started"


def test_an_echo_of_ours_is_none_and_one_from_elsewhere_stands_in_the_thread(shop, facebook):
    shop.page("m_1", "Hello", ago=60)
    shop.reply(shop.only.conversation_id, "Good day")
    shop.send()
    mine = {"mid": facebook.id_of(0), "text": "Good day", "is_echo": True}
    theirs = {"mid": "m_app", "text": "From the phone", "is_echo": True}
    for message in (mine, theirs, theirs):
        echo = messenger.event(PERSON, now() * 1000, message=message)
        shop.messenger({**echo, "sender": echo["recipient"], "recipient": echo["sender"]})

    assert sorted(each.text for each in shop.thread()) == ["From the phone", "Good day", "Hello"]
    assert next(each.author for each in shop.thread() if each.text == "From the phone") == "elsewhere"


def test_messenger_marks_what_was_delivered_and_read(shop, facebook):
    shop.page("m_1", "Hello", ago=60)
    shop.reply(shop.only.conversation_id, "Good day")
    shop.send()
    until = (now() + 60) * 1000
    shop.messenger(messenger.event(PERSON, until, read={"watermark": until}))
    shop.messenger(messenger.event(PERSON, until, delivery={"mids": [facebook.id_of(0)], "watermark": until}))

    answer = shop.thread()[-1]
    assert answer.delivered_at is not None
    assert answer.read_at is not None


def test_an_sms_finds_the_contact_by_their_number_however_it_was_written(shop):
    known = contacts.create(TENANT, NewContact(name="Ana", phone="+351 911 111 111"))

    shop.sms("SM1", "Is it back?")

    assert shop.only.contact_id == known.contact_id
    assert len(shop.people) == 1


def test_a_further_number_leads_to_the_contact_too(shop):
    known = contacts.create(TENANT, NewContact(name="Ana", phone="+351922222222", phones=["+351911111111"]))

    shop.text("wamid.1", "Hi", name="Somebody")

    assert (shop.only.contact_id, shop.people[0].name) == (known.contact_id, "Ana")


def test_one_conversation_per_person_across_channels(shop):
    shop.text("wamid.1", "By WhatsApp", ago=120)
    shop.sms("SM1", "By SMS")

    assert [(each.channel_kind, each.text) for each in shop.thread()] == [
        ("whatsapp", "By WhatsApp"),
        ("sms", "By SMS"),
    ]
    assert shop.only.channel_id == shop.channels["sms"].channel_id
    for kind, count in (("whatsapp", 1), ("sms", 1), ("messenger", 0), ("email", 0)):
        assert listing.search(TENANT, ConversationQuery(channel=kind))[1] == count


def test_a_closed_conversation_is_opened_again_by_the_next_message(shop):
    shop.text("wamid.1", "One", ago=60)
    conversations.close(TENANT, shop.only.conversation_id)
    shop.text("wamid.2", "Two")

    assert (shop.only.status, shop.only.message_count) == ("open", 2)


def test_what_came_in_stands_outside_as_other_messages_do(shop):
    shop.text("wamid.1", "Hi")

    shown = messages.shown(shop.thread()[0]).model_dump(mode="json", by_alias=True)

    assert (shown["channelKind"], shown["from"]["email"], shown["status"]) == ("whatsapp", f"+{ANA}", "received")
