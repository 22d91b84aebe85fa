"""The web chat: a visitor writes, people and machines answer, and nobody else reads along."""

import logging
from datetime import timedelta
from typing import Any

import pytest
import time_machine

import brakes
from mancrel.channels import service as channels
from mancrel.channels.schemas import NewChannel
from mancrel.conversations import replying_by
from mancrel.kit import clock, outbox
from mancrel.kit.errors import InvalidError
from mancrel.messages import service as messages
from mancrel.visitors import repository as visitors
from mancrel.visitors.models import Visitor
from tests.integration.chats.conftest import TENANT, Shop
from tests.integration.chats.visiting import ORIGIN, Page, connected


@pytest.fixture
def shop(aws: None, queued: Any) -> Shop:
    return Shop(queued)


@pytest.fixture
def page(shop: Shop) -> Page:
    return Page(connected(TENANT))


def a_talk(shop: Shop, page: Page) -> str:
    """A visitor has asked something; the conversation's id."""
    page.begin()
    assert page.write("Is the blue jug back?").status == 202
    shop.work()
    return shop.only.conversation_id


def test_a_page_learns_how_the_chat_looks(page):
    told = page("GET")

    assert told.status == 200
    assert told.body == {"name": "Acme", "color": "#0b6e4f", "greeting": "How can we help?", "privacyUrl": ""}


def test_what_a_visitor_writes_is_one_message_however_often_it_is_sent(shop, page):
    page.begin(name="Ana")

    told = [page.write("Is the blue jug back?").body["status"] for _time in range(10)]
    shop.work(times=10)

    (message,) = shop.thread()
    assert told == ["accepted"] + ["duplicate"] * 9
    assert (message.text, message.from_name, message.channel_kind) == ("Is the blue jug back?", "Ana", "webchat")
    assert shop.suggestions() == [message.message_id]
    assert [(each["by"], each["clientId"], each["text"]) for each in page.lines()] == [
        ("visitor", "line-0001", "Is the blue jug back?")
    ]


def test_all_that_a_visitor_writes_is_one_conversation_with_one_person(shop, page):
    conversation_id = a_talk(shop, page)

    page.write("In blue, please", "line-0002")
    shop.work()

    assert [each.text for each in shop.thread(conversation_id)] == ["Is the blue jug back?", "In blue, please"]
    assert [(person.name, person.source, person.email) for person in shop.people] == [("Web visitor", "webchat", None)]


def test_the_answer_is_shown_to_the_visitor_once(shop, page):
    shop.reply(a_talk(shop, page), "Yes, it is back.")

    shop.send(times=5)

    assert [(each["by"], each["automatic"], each["text"]) for each in page.lines()] == [
        ("visitor", False, "Is the blue jug back?"),
        ("shop", False, "Yes, it is back."),
    ]
    assert shop.thread()[-1].send_state == "sent"


def test_what_a_machine_wrote_says_so(shop, page):
    prepared = messages.queue_reply(TENANT, a_talk(shop, page), "It is back.", messages.ASSISTANT)
    outbox.commit(prepared.saves, [prepared.job])

    shop.send()

    assert page.lines()[-1]["automatic"] is True


def test_nothing_new_costs_no_more_than_304(shop, page):
    shop.reply(a_talk(shop, page))
    tag = page("GET", "/messages").headers["ETag"]

    same = page("GET", "/messages", If_None_Match=tag)
    shop.send()
    new = page("GET", "/messages", If_None_Match=tag)

    assert (same.status, same.body, same.headers["ETag"]) == (304, None, tag)
    assert (new.status, len(new.body["items"])) == (200, 2)
    assert new.headers["ETag"] != tag


@pytest.mark.parametrize("order", [[False, True], [True, False], [True, True]])
def test_what_the_visitor_got_and_read_is_told_in_any_order(shop, page, order):
    shop.reply(a_talk(shop, page))
    shop.send()
    ids = [each["id"] for each in page.lines()]

    told = [page("POST", "/seen", {"ids": ids, "read": is_read}).status for is_read in order]
    shop.work(times=2, seed=7)

    answer = shop.thread()[-1]
    assert told == [202, 202]
    assert None not in (answer.delivered_at, answer.read_at)


def test_a_visitor_marks_nothing_that_is_not_theirs(shop, page):
    shop.reply(a_talk(shop, page))
    shop.send()
    other = Page(page.channel)
    other.begin()

    told = other("POST", "/seen", {"ids": [each["id"] for each in page.lines()], "read": True})
    shop.work()

    assert told.body == {"status": "ignored"}
    assert shop.thread()[-1].read_at is None


def test_a_reload_shows_everything_again_and_another_visitor_nothing(shop, page):
    a_talk(shop, page)
    other = Page(page.channel)
    other.begin()

    assert len(Page(page.channel, token=page.token).lines()) == 1
    assert other.lines() == []


@pytest.mark.parametrize("token", ["", "vis_1", "vis_1.x", "x" * 5000, "é.é"])
def test_a_token_that_is_none_opens_nothing(page, token):
    page.begin()
    page.token = token

    assert {page("GET", "/messages").status, page.write("x").status, page("DELETE").status} == {401}


def test_a_token_opens_only_the_chat_that_it_was_given_for(shop, page):
    a_talk(shop, page)

    for channel in (connected(TENANT), connected("ten_other")):
        assert Page(channel, token=page.token)("GET", "/messages").status == 401


def test_a_visitors_token_is_kept_as_a_digest_and_never_logged(shop, page, caplog):
    with caplog.at_level(logging.DEBUG):
        a_talk(shop, page)
        page.lines()

    visitor_id, _, secret = page.token.partition(".")
    row = visitors.find(TENANT, visitor_id)
    assert row is not None
    assert secret not in str(row.attribute_values)
    assert secret not in caplog.text


def test_who_has_left_comes_back_no_more_and_gets_nothing(shop, page):
    conversation_id = a_talk(shop, page)

    assert page("DELETE").status == 204
    shop.reply(conversation_id)
    shop.send()

    assert page("GET", "/messages").status == 401
    answer = shop.thread()[-1]
    assert (answer.send_state, answer.reason_code) == ("failed", "webchat_gone")


def test_a_visitor_is_forgotten_after_90_days_without_a_word(shop, page):
    a_talk(shop, page)

    with time_machine.travel(clock.now() + timedelta(days=89), tick=False):
        assert page("GET", "/messages").status == 200
    with time_machine.travel(clock.now() + timedelta(days=91), tick=False):
        assert page("GET", "/messages").status == 401


@pytest.mark.parametrize(
    "origin", ["https://evil.example.com", "http://shop.example.com", "https://shop.example.com.evil.test", "null"]
)
def test_a_page_of_another_origin_is_refused_and_may_not_read_why(page, origin):
    page.begin()
    page.origin = origin

    for told in (page("OPTIONS"), page("GET"), page("POST", body={}), page.write("x"), page("GET", "/messages")):
        assert told.status == 403
        assert "Access-Control-Allow-Origin" not in told.headers


def test_the_shops_page_may_read_answers_and_refusals_and_no_other(page):
    asked = page("OPTIONS", "/messages", Access_Control_Request_Method="POST")
    refused = page("GET", "/messages")

    assert (asked.status, refused.status) == (204, 401)
    for told in (asked, refused):
        assert (told.headers["Access-Control-Allow-Origin"], told.headers["Vary"]) == (ORIGIN, "Origin")
        assert "Access-Control-Allow-Credentials" not in told.headers
    assert "Authorization" in asked.headers["Access-Control-Allow-Headers"]


def test_a_chat_that_is_none_is_not_there(page):
    mail, _secret = channels.create(TENANT, NewChannel(address="shop@acme.test"))

    for channel_id in ("", "ten_acme.none", "nobody", mail.channel_id):
        page.channel.channel_id = channel_id
        assert page("GET").status == 404


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"id": "line-0001", "text": "x" * 4001}, 422),
        ({"id": "line-0001", "text": " "}, 422),
        ({"id": "short", "text": "x"}, 422),
        ({"id": "line-0001", "text": "x", "more": 1}, 422),
        ({"id": "line-0001", "text": ["x"]}, 422),
        ([], 400),
        ("{", 400),
        ('{"id":"line-0001","text":"\\u0000"}', 400),
        ('{"id":"line-0001","text":"' + "x" * 20_000 + '"}', 413),
    ],
)
def test_an_odd_body_is_refused_by_name(page, body, status):
    page.begin()

    told = page("POST", "/messages", raw=body) if isinstance(body, str) else page("POST", "/messages", body)

    assert told.status == status


def test_markup_stays_the_text_that_it_is(shop, page):
    page.begin()
    page.write("<img src=x onerror=alert(1)>")
    shop.work()

    assert page.lines()[0]["text"] == shop.thread()[0].text == "<img src=x onerror=alert(1)>"
    assert shop.thread()[0].html is None


def test_who_writes_too_often_waits(page):
    page.begin()

    told = [page.write("x", f"line-{number:04}").status for number in range(21)]

    assert told == [202] * 20 + [429]


def test_one_address_begins_a_hundred_chats_an_hour_before_it_waits(page, monkeypatch):
    monkeypatch.setattr(brakes, "FREE_CHATS", 2)

    told = [Page(page.channel)("POST", body={}).status for _chat in range(13)]

    assert told == [201] * 12 + [429]
    assert Page(page.channel, address="203.0.113.9")("POST", body={}).status == 201


def test_an_address_that_a_visitor_claims_joins_nobody(shop, page):
    page.begin(email="Ana@Example.com")
    page.write("Where is my order?")
    shop.work()

    (row,) = Visitor.query(TENANT)
    assert row.email == "ana@example.com"
    assert [person.email for person in shop.people] == [None]
    assert page("PATCH", body={"email": ""}).status == 204
    assert page("PATCH", body={"email": "no address"}).status == 422


def test_a_person_answers_by_the_chat_whenever_they_like(shop, page):
    conversation_id = a_talk(shop, page)

    with time_machine.travel(clock.now() + timedelta(days=30)):
        (way,) = [each for each in replying_by.channels_for(shop.only, shop.people[0]) if each.kind == "webchat"]
        assert (way.closes_at, way.needs_template, way.takes_nothing) == (None, False, False)
        shop.reply(conversation_id)
        shop.send()

    assert shop.thread()[-1].send_state == "sent"


def test_a_text_that_the_chat_does_not_take_is_refused_in_words(shop, page):
    conversation_id = a_talk(shop, page)

    with pytest.raises(InvalidError, match="Web chat"):
        shop.reply(conversation_id, "x" * 4001)


@pytest.mark.parametrize(
    "options",
    [
        {"origins": ["shop.example.com"]},
        {"origins": ["https://shop.example.com/path"]},
        {"origins": ["https://*.example.com"]},
        {"color": "red"},
        {"privacyUrl": "javascript:alert(1)"},
    ],
)
def test_a_channel_takes_only_origins_colours_and_addresses(aws, options):
    with pytest.raises(InvalidError):
        connected(TENANT, **options)


def test_an_origin_is_kept_as_browsers_write_it(aws):
    kept = connected(TENANT, origins=["HTTPS://Shop.Example.com/", "https://a.test:443", "http://localhost:3000"])

    assert (kept.options or {})["origins"] == ["https://shop.example.com", "https://a.test", "http://localhost:3000"]
