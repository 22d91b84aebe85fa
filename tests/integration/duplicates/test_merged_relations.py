"""What hangs on merged records moves to the winner, whatever happens on the way, and comes back."""

from typing import Any

import pytest

from mancrel.activities import attachments
from mancrel.activities.attaching import NewAttachment
from mancrel.channels import service as channels
from mancrel.channels.schemas import NewChannel
from mancrel.contacts.noun import CONTACTS
from mancrel.conversations import repository as conversations
from mancrel.conversations import service as talk
from mancrel.duplicates import merging
from mancrel.duplicates.schemas import MergeOrder
from mancrel.kit import clock, storage
from mancrel.nouns import NOUNS
from mancrel.operations import repository as operations
from mancrel.operations import running
from mancrel.operations.jobs import RunOperation
from mancrel.operations.models import Operation
from mancrel.orders import ledger
from mancrel.orders.noun import ORDERS
from mancrel.records import repository
from tests.integration.duplicates.conftest import TENANT, push_customer, push_order
from tests.integration.duplicates.merging import merge, relations, state, undo


def test_all_relations_move_and_come_back(admin, make, ana, twin):
    made = relations(make, twin)
    before = state()

    merged = merge(admin, ana, twin)

    for noun, record in made.items():
        assert admin("GET", f"/api/{noun}/{record['id']}").body["contactId"] == ana["id"], noun
    assert merged["done"] == 2 + len(made)
    undone = undo(admin, merged)
    assert undone["conflicts"] == 0
    assert state() == before


def test_files_move_and_come_back(admin, ana, twin):
    wanted = NewAttachment(record_type="contacts", record_id=twin["id"], name="offer.pdf", size=5)
    attachment, form = attachments.begin(TENANT, CONTACTS, wanted)
    storage.put(form.fields["key"], b"offer")
    attachments.uploaded(attachment)
    before = state()

    merged = merge(admin, ana, twin)

    assert [row.name for row in attachments.list_of(TENANT, "contacts", ana["id"])] == ["offer.pdf"]
    assert list(attachments.list_of(TENANT, "contacts", twin["id"])) == []
    undo(admin, merged)
    assert state() == before


def test_conversations_are_shown_with_the_winner(admin, ana, twin):
    channel, _secret = channels.create(TENANT, NewChannel(address="shop@mancrel.test"))
    conversation = talk.begin(TENANT, twin["id"], channel.channel_id, "Hello", clock.now())
    conversations.save(conversation)

    merged = merge(admin, ana, twin)

    shown = admin("GET", f"/api/conversations/{conversation.conversation_id}").body
    assert shown["contact"]["id"] == ana["id"]
    assert [row.conversation_id for row in talk.of_contact(TENANT, ana["id"])] == [conversation.conversation_id]
    undo(admin, merged)
    shown = admin("GET", f"/api/conversations/{conversation.conversation_id}").body
    assert shown["contact"]["id"] == twin["id"]
    assert talk.of_contact(TENANT, ana["id"]) == []


def ledger_holds() -> bool:
    counted = ledger.recount(repository.list_all(TENANT, ORDERS))
    return all(
        (int(contact.order_spends or 0), int(contact.order_count or 0)) == counted.get(contact.contact_id, (0, 0))
        for contact in repository.list_all(TENANT, CONTACTS)
    )


def shopper(admin, external_id: str) -> Any:
    found = admin("GET", f"/api/contacts?q={external_id}").body["items"]
    return next(row for row in found if row["externalId"] == external_id)


def test_commerce_figures_add_up_whoever_the_shop_tells_of_next(admin):
    push_customer("C1", name="Ana", email="ana@c.test", total_spends=100, visits=3)
    push_customer("C2", name="Ana R", email="ana2@c.test", total_spends=50, visits=2)
    push_order("O1", "C1", 10)
    push_order("O2", "C2", 20)
    before = state()
    winner, loser = shopper(admin, "C1"), shopper(admin, "C2")

    merged = merge(admin, winner, loser)

    def now() -> Any:
        return admin("GET", f"/api/contacts/{winner['id']}").body

    assert (now()["totalSpends"], now()["orderCount"], now()["visits"]) == (180, 2, 5)
    assert ledger_holds()
    undo(admin, merged)
    assert state() == before
    again = admin("POST", "/api/merges", {"winnerId": winner["id"], "loserIds": [loser["id"]]})
    assert again.status == 200
    push_order("O3", "C2", 5)
    push_customer("C2", total_spends=60, visits=2)
    push_customer("C1", total_spends=101)
    assert (now()["totalSpends"], now()["orderCount"], now()["externalId"]) == (101 + 60 + 35, 3, "C1")
    assert ledger_holds()


def test_either_id_of_the_shop_may_be_the_one_that_is_shown(admin):
    push_customer("C1", name="Ana", total_spends=100)
    push_customer("C2", name="Ana R", total_spends=50)
    winner, loser = shopper(admin, "C1"), shopper(admin, "C2")
    merge(admin, winner, loser)
    version = admin("GET", f"/api/contacts/{winner['id']}").body["version"]

    admin("PATCH", f"/api/contacts/{winner['id']}", {"version": version, "externalId": "C2"})

    push_customer("C1", total_spends=110)
    push_order("O1", "C1", 5)
    now = admin("GET", f"/api/contacts/{winner['id']}").body
    assert (now["externalId"], now["totalSpends"]) == ("C2", 110 + 50 + 5)
    assert admin("GET", "/api/contacts").body["total"] == 1


@pytest.mark.parametrize("killed_after", range(4))
def test_a_merge_that_is_killed_half_way_is_finished_by_the_next_job(aws, make, ana, twin, killed_after):
    made = relations(make, twin)
    order = MergeOrder(winner_id=ana["id"], loser_ids=[twin["id"]])
    operation = Operation(TENANT, "op_killed", kind="merge", by="usr_1", order=order.model_dump(), total=6)
    operations.add(operation)
    for number in range(killed_after):
        at = operations.get(TENANT, "op_killed")
        did = merging.step(at)
        if number < killed_after - 1:  # the last one was done, but not counted: it comes again
            operations.advance(at, did.done, did.unchanged, did.conflicts, did.cursor)

    running.run(RunOperation(tenant_id=TENANT, operation_id="op_killed"), merging.STEPS)

    assert operations.get(TENANT, "op_killed").status == "done"
    for noun, record in made.items():
        assert repository.get(TENANT, NOUNS[noun], record["id"]).contact_id == ana["id"]
    assert repository.find(TENANT, CONTACTS, twin["id"]).merged_into == ana["id"]


def test_many_relations_are_moved_in_the_background(admin, make, ana, twin, queued, monkeypatch):
    monkeypatch.setattr(merging, "AT_ONCE", 1)
    made = relations(make, twin)

    reply = admin("POST", "/api/merges", {"winnerId": ana["id"], "loserIds": [twin["id"]]})

    assert (reply.status, reply.body["status"]) == (202, "running")
    (body,) = queued("operations")
    running.run(RunOperation.from_body(body), merging.STEPS)
    assert admin("GET", f"/api/deals/{made['deals']['id']}").body["contactId"] == ana["id"]
    assert admin("GET", f"/api/operations/{reply.body['id']}").body["status"] == "done"
