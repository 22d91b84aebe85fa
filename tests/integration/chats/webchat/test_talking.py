"""The web chat: a visitor writes, people and machines answer, and nobody else reads along."""

from datetime import timedelta

import pytest
import time_machine

from mancrel.conversations import replying_by
from mancrel.kit import clock, outbox
from mancrel.kit.errors import InvalidError
from mancrel.messages import service as messages
from tests.integration.chats.conftest import TENANT
from tests.integration.chats.visiting import Page, a_talk, connected


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


def test_who_has_left_comes_back_no_more_and_gets_nothing(shop, page):
    conversation_id = a_talk(shop, page)

    assert page("DELETE").status == 204
    shop.reply(conversation_id)
    shop.send()

    assert page("GET", "/messages").status == 401
    answer = shop.thread()[-1]
    assert (answer.send_state, answer.reason_code) == ("failed", "webchat_gone")


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
