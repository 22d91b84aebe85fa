"""Who a visitor says they are joins no contact; it is offered to whoever answers, who joins the two or says no."""

from typing import Any

import pytest

from mancrel.contacts import service as contacts
from mancrel.contacts.models import Contact
from mancrel.contacts.schemas import NewContact
from tests.client import Client, signed_in
from tests.integration.chats.conftest import TENANT, Shop
from tests.integration.chats.visiting import ORIGIN, Page


@pytest.fixture
def boss(aws) -> Client:
    return signed_in(TENANT, "manager", "usr_m")


@pytest.fixture
def ana(aws) -> Contact:
    return contacts.create(TENANT, NewContact(name="Ana Silva", email="ana@example.com", owner_id="usr_boss"))


def wrote(shop: Shop, page: Page, **said: str) -> str:
    page.begin(**said)
    page.write("Where is my jug?")
    shop.work()
    return f"/api/conversations/{shop.only.conversation_id}/claim"


def told(user: Client, door: str) -> Any:
    reply = user("GET", door)
    assert reply.status == 200, reply
    return reply.body


def test_the_contact_with_the_claimed_address_is_offered_and_not_joined(shop, page, boss, ana):
    claim = told(boss, wrote(shop, page, name="Anita", email="ANA@example.com"))

    assert (claim["name"], claim["email"], claim["page"]) == ("Anita", "ana@example.com", f"{ORIGIN}/jugs")
    assert claim["contact"] == {"id": ana.contact_id, "name": "Ana Silva", "email": "ana@example.com"}
    assert claim["visitor"]["id"] == shop.only.contact_id != ana.contact_id


def test_a_colleagues_contact_is_neither_named_to_a_rep_nor_dismissed_by_one(shop, page, ana):
    rep = signed_in(TENANT, "rep", "usr_rep")
    door = wrote(shop, page, email="ana@example.com")

    assert told(rep, door)["contact"] is None
    assert rep("POST", f"{door}/dismiss").status == 404


def test_who_claims_nothing_is_nobody(shop, page, boss, ana):
    door = wrote(shop, page)

    assert (told(boss, door)["email"], told(boss, door)["contact"]) == (None, None)
    assert boss("POST", f"{door}/dismiss").status == 404


def test_what_was_dismissed_stays_so_until_it_is_taken_back(shop, page, boss, ana):
    door = wrote(shop, page, email="ana@example.com")

    pairs = [boss("POST", f"{door}/dismiss").body["id"] for _time in range(2)]
    assert told(boss, door)["contact"] is None

    assert (pairs[0], boss("POST", f"/api/duplicates/{pairs[0]}/reopen").status) == (pairs[1], 200)
    assert told(boss, door)["contact"]["id"] == ana.contact_id


def test_joining_can_be_undone_and_the_visitor_writes_on_as_the_one_they_became(shop, page, boss, ana):
    door = wrote(shop, page, email="ana@example.com")
    visitor = told(boss, door)["visitor"]["id"]

    merge = boss("POST", "/api/merges", {"winnerId": ana.contact_id, "loserIds": [visitor]}).body
    page.write("The blue one.", "line-0002")
    shop.work()

    assert (told(boss, door)["contact"], told(boss, door)["visitor"]["id"]) == (None, ana.contact_id)
    assert [each.text for each in shop.thread()] == ["Where is my jug?", "The blue one."]
    assert boss("POST", f"/api/operations/{merge['id']}/undo").status in (200, 202)
    assert told(boss, door)["contact"]["id"] == ana.contact_id
