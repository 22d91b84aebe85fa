"""Whoever guesses at doors that need no sign-in waits, at no cost to us; a link of ours always opens them."""

from datetime import timedelta

import pytest
import time_machine

import brakes
from mancrel.accounts import brake
from mancrel.accounts.models import Attempt
from mancrel.consent import links as exits
from mancrel.contacts import service as contacts
from mancrel.contacts.schemas import NewContact
from mancrel.engagement import links
from mancrel.engagement.links import Delivery, Tracked
from mancrel.kit import clock
from tests.client import Client, signed_in
from tests.integration.vendors.conftest import ask as post

TENANT = "ten_acme"
GUESSES = ["/u/guess", "/api/public/preferences/guess", "/t/c/guess", "/t/o/guess.gif"]
HELD = brakes.FREE_LINKS + brake.FREE_PER_ADDRESS
somebody = Client(address="198.51.100.7")


@pytest.fixture
def way_out(aws) -> str:
    signed_in(TENANT, "admin")
    ana = contacts.create(TENANT, NewContact(name="Ana", email="ana@a.test"))
    return exits.token(exits.Exit(TENANT, ana.contact_id, "email", "marketing", "cmp_1"))


def guessed(times: int, who: Client = somebody) -> list[int]:
    return [who("GET", GUESSES[number % 4]).status for number in range(times)]


def test_whoever_guesses_links_is_told_to_wait_longer_and_longer(way_out):
    with time_machine.travel(clock.now(), tick=False) as time:
        assert guessed(HELD) == [404] * HELD

        reply = somebody("POST", "/u/guess")
        assert (reply.status, reply.headers["Retry-After"]) == (429, "3")
        time.shift(timedelta(seconds=4))
        assert guessed(2) == [404, 429], "one more, and it takes twice as long"


def test_an_address_that_waits_costs_neither_reads_nor_writes(way_out, monkeypatch):
    guessed(HELD + 1)
    kept = {each.subject: each.failures for each in Attempt.scan()}

    def touched(*_args: object) -> None:
        raise AssertionError("the table was asked")

    monkeypatch.setattr(Attempt, "get", touched)
    assert set(guessed(20)) == {429}
    assert kept == {f"link:{somebody.address}": brake.FREE_PER_ADDRESS}


def test_a_link_of_ours_opens_the_door_however_many_were_guessed_from_there(way_out):
    guessed(HELD + 5)
    click = Tracked(Delivery(TENANT, "cmp_1", "", "con_1", "email", clock.now()), "clicked", "https://a.test/x")

    one_click = somebody("POST", f"/u/{way_out}")

    assert (one_click.status, one_click.body["unsubscribed"]) == (200, True)
    assert somebody("GET", f"/u/{way_out}").status == 200
    assert somebody("GET", f"/api/public/preferences/{way_out}").status == 200
    assert somebody("GET", f"/t/c/{links.token(click)}").status == 302
    assert Client(address="203.0.113.9")("GET", "/u/guess").status == 404, "others are not held up"


def test_one_click_is_taken_however_often_it_comes(way_out):
    assert {somebody("POST", f"/u/{way_out}").status for _time in range(2 * brakes.PER_MINUTE)} == {200}


def test_a_preference_page_is_not_loaded_without_end(way_out):
    with time_machine.travel(clock.now(), tick=False) as time:
        path = f"/api/public/preferences/{way_out}"
        assert {somebody("GET", path).status for _time in range(brakes.PER_MINUTE)} == {200}
        reply = somebody("PATCH", path, {"nothing": True})
        assert (reply.status, int(reply.headers["Retry-After"]) <= 61) == (429, True)
        time.shift(timedelta(seconds=61))
        assert somebody("GET", path).status == 200


def test_forged_receipts_are_told_to_wait_and_real_ones_never(aws, monkeypatch):
    monkeypatch.setattr(brakes, "FREE_HOOKS", 5)
    answers = [post("POST", "/webhook/receipts/email?channel=x.y", {}, b"{}") for _time in range(16)]

    assert [status for status, _body in answers] == [401] * 15 + [429]


def test_all_of_it_is_announced(aws):
    paths = Client()("GET", "/api/openapi.json").body["paths"]

    for path, method in [("/u/{token}", "post"), ("/u/{token}", "get"), ("/t/c/{token}", "get"),
                         ("/t/o/{token}", "get"), ("/api/public/preferences/{token}", "patch"),
                         ("/webhook/receipts/ses", "post"), ("/webhook/receipts/meta", "get"),
                         ("/webhook/email", "post"), ("/webhook/catalog", "post")]:  # fmt: skip
        assert "429" in paths[path][method]["responses"], path


def test_what_is_remembered_has_an_end():
    brakes.forget()
    for number in range(brakes._MOST + 10):
        brakes.missed("link", str(number), 5)

    assert len(brakes._seen) == brakes._MOST
    brakes.forget()
