"""Saved replies over the API: kept, looked up by shortcut, filled in for a customer, never sent with a gap."""

from decimal import Decimal

import pytest

from mancrel.accounts import repository as accounts
from mancrel.audit import service as audit
from mancrel.contacts import service as contacts
from mancrel.contacts.schemas import NewContact
from mancrel.conversations import repository as conversations
from mancrel.conversations import service as talks
from mancrel.kit import clock
from mancrel.orders import ledger
from mancrel.orders.schemas import OrderPush
from tests.client import signed_in
from tests.integration.audit.conftest import TENANT, Stream

HELLO = {"name": "Hello", "shortcut": "hello", "text": "Hi {firstName}, {agentFirstName} of {shop} here."}


@pytest.fixture
def ask(aws):
    client = signed_in(TENANT, "manager")
    tenant = accounts.get_tenant(TENANT)
    tenant.name = "Acme"
    accounts.commit([tenant])
    return client


def save(ask, **more):
    reply = ask("POST", "/api/saved-replies", HELLO | more)
    assert reply.status == 201, reply
    return reply.body


def talk(**contact):
    """A conversation with somebody."""
    person = contacts.create(TENANT, NewContact(**contact))
    row = talks.begin(TENANT, person.contact_id, "chn_1", "Jugs", clock.now())
    conversations.save(row)
    return row


def use(ask, saved, conversation):
    return ask("POST", f"/api/saved-replies/{saved['id']}/use", {"conversationId": conversation.conversation_id})


def test_it_is_filled_in_for_the_customer(ask):
    filled = use(ask, save(ask), talk(name="Rui Alves", email="rui@example.com"))

    assert (filled.status, filled.body) == (200, {"text": "Hi Rui, Ana of Acme here.", "gaps": []})


def test_the_last_order_is_named(ask):
    person = talk(name="Rui", email="rui@example.com", external_id="c1")
    at = clock.now()
    pushed = [
        OrderPush(id=number, customer_id="c1", amount=Decimal(1), created_at=at.replace(year=year))
        for number, year in (("A-1", 2024), ("A-2", 2025))
    ]
    ledger.enter(TENANT, pushed)

    filled = use(ask, save(ask, text="Your order {orderNumber}"), person)

    assert filled.body["text"] == "Your order A-2"


def test_what_nobody_knows_is_a_gap_and_a_condition_asks_before(ask):
    words = "Dear {lastName}, {% if city %}in {city}{% else %}wherever you are{% endif %}: ⟦tracking number⟧"

    filled = use(ask, save(ask, text=words), talk(name="Rui", email="rui@example.com"))

    assert filled.body == {
        "text": "Dear ⟦lastName⟧, wherever you are: ⟦tracking number⟧", "gaps": ["lastName", "tracking number"],
    }  # fmt: skip


def test_a_text_with_a_gap_is_not_sent(ask):
    row = talk(name="Rui", email="rui@example.com")

    refused = ask("POST", f"/api/conversations/{row.conversation_id}/messages", {"text": "Dear ⟦lastName⟧"})

    assert (refused.status, refused.body["errors"]) == (
        422, [{"pointer": "/text", "detail": "there is still a gap to fill: lastName"}],
    )  # fmt: skip


def test_a_blank_that_there_is_not_is_refused_with_the_nearest(ask):
    refused = ask("POST", "/api/saved-replies", HELLO | {"text": "Hi {{ fristName }}"})

    assert (refused.status, refused.body["errors"][0]["pointer"]) == (422, "/text")
    assert "did you mean firstName?" in refused.body["errors"][0]["detail"]


def test_every_blank_that_is_offered_is_taken(ask):
    offered = ask("GET", "/api/saved-replies/blanks").body

    assert [each["name"] for each in offered[:3]] == ["firstName", "lastName", "orderNumber"]
    assert "unsubscribeUrl" not in [each["name"] for each in offered]
    save(ask, text=" ".join(f"{{{each['name']}}}" for each in offered))


@pytest.mark.parametrize("taken", ["hello", "/Hello"])
def test_a_shortcut_is_one_replys(ask, taken):
    save(ask)

    refused = ask("POST", "/api/saved-replies", HELLO | {"shortcut": taken})

    assert (refused.status, refused.body["errors"][0]["pointer"]) == (422, "/shortcut")


def test_a_shortcut_that_was_given_up_is_free(ask):
    saved = save(ask)
    changed = ask("PATCH", f"/api/saved-replies/{saved['id']}", {"version": saved["version"], "shortcut": "hi"})
    assert (changed.status, changed.body["shortcut"]) == (200, "hi")

    again = save(ask)

    stale = ask("PATCH", f"/api/saved-replies/{saved['id']}", {"version": saved["version"], "name": "Late"})
    assert (stale.status, stale.body["current"]["shortcut"]) == (409, "hi")
    clash = {"version": changed.body["version"], "shortcut": again["shortcut"]}
    assert ask("PATCH", f"/api/saved-replies/{saved['id']}", clash).status == 422


def test_what_was_deleted_comes_back_with_its_uses_unless_its_shortcut_is_taken(ask):
    saved, row = save(ask), talk(name="Rui", email="rui@example.com")
    use(ask, saved, row)
    place = f"/api/saved-replies/{saved['id']}"
    assert ask("DELETE", place).status == 204
    assert (ask("GET", place).status, use(ask, saved, row).status) == (404, 404)
    assert ask("GET", "/api/saved-replies").body["items"] == []

    other = save(ask)
    assert ask("POST", f"{place}/restore").status == 422
    ask("DELETE", f"/api/saved-replies/{other['id']}")
    back = ask("POST", f"{place}/restore")

    assert (back.status, back.body["uses"]) == (200, 1)
    assert ask("POST", f"{place}/restore").body == back.body


def test_it_counts_once_for_each_answer_and_makes_no_open_form_stale(ask):
    saved, row = save(ask), talk(name="Rui", email="rui@example.com")
    use(ask, saved, row)
    use(ask, saved, row)
    row.message_count += 1
    conversations.save(row)
    use(ask, saved, row)

    found = ask("GET", f"/api/saved-replies/{saved['id']}").body

    assert (found["uses"], found["version"]) == (2, saved["version"])


def test_a_rep_uses_them_where_they_may_look_and_changes_none(ask):
    saved, rep = save(ask), signed_in(TENANT, "rep", "usr_rep")
    hidden = talk(name="Rui", email="rui@example.com", owner_id="usr_1")

    assert use(rep, saved, talk(name="Eva", email="eva@example.com")).status == 200
    assert use(rep, saved, hidden).status == 404
    assert rep("POST", "/api/saved-replies", HELLO).status == 403
    assert rep("DELETE", f"/api/saved-replies/{saved['id']}").status == 403


def test_the_trail_tells_of_edits_and_not_of_uses(ask):
    saved = save(ask)
    stream = Stream("saved_replies", "saved_reply_id", saved["id"])
    audit.note(stream.record())
    use(ask, saved, talk(name="Rui", email="rui@example.com"))
    assert audit.note(stream.record()) == 0

    ask("PATCH", f"/api/saved-replies/{saved['id']}", {"version": saved["version"], "text": "Hello!"})

    assert audit.note(stream.record()) == 1
