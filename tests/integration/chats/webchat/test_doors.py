"""The web chat's door: whose page and whose token it takes, and what it refuses."""

import logging
from datetime import timedelta

import pytest
import time_machine

import brakes
from mancrel.channels import service as channels
from mancrel.channels.schemas import NewChannel
from mancrel.kit import clock
from mancrel.visitors import repository as visitors
from mancrel.visitors.models import Visitor
from tests.integration.chats.conftest import TENANT
from tests.integration.chats.visiting import ORIGIN, Page, a_talk, connected


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
