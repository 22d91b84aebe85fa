"""A merge keeps everything, moves everything, and can be undone to the letter."""

import json
from typing import Any

import pytest

from mancrel.accounts.policy import Caller
from mancrel.activities import attachments
from mancrel.activities.attaching import NewAttachment
from mancrel.channels import service as channels
from mancrel.channels.schemas import NewChannel
from mancrel.contacts.noun import CONTACTS
from mancrel.conversations import repository as conversations
from mancrel.conversations import service as talk
from mancrel.duplicates import merging
from mancrel.duplicates.schemas import MergeOrder
from mancrel.kit import aws as clients
from mancrel.kit import clock, storage
from mancrel.nouns import NOUNS
from mancrel.operations import repository as operations
from mancrel.operations import running
from mancrel.operations.jobs import RunOperation
from mancrel.operations.models import Operation
from mancrel.orders import ledger
from mancrel.orders.noun import ORDERS
from mancrel.records import repository
from tests.client import Client, signed_in
from tests.integration.duplicates.conftest import TENANT, push_customer, push_order

STAMPS = {"version", "changed_at", "changed_by", "operation_id"}


def merge(client: Client, winner: Any, *losers: Any, noun: str = "contacts", **fields: Any) -> Any:
    order = {"noun": noun, "winnerId": winner["id"], "loserIds": [each["id"] for each in losers]}
    chosen = {name: record["id"] for name, record in fields.items()}
    reply = client("POST", "/api/merges", {**order, "fields": chosen})
    assert reply.status == 200, reply
    assert reply.body["status"] == "done", reply
    return reply.body


def undo(client: Client, operation: Any) -> Any:
    reply = client("POST", f"/api/operations/{operation['id']}/undo")
    assert reply.status == 200, reply
    return reply.body


def state() -> Any:
    """All records, natural keys and conversations as they are stored, without stamps and what a merge adds for good."""
    found = {}
    for name in (*NOUNS, "claims", "conversations"):
        for item in clients.dynamodb().scan(TableName=f"local-mancrel-{name}", ConsistentRead=True)["Items"]:
            kept = {key: value for key, value in item.items() if key not in STAMPS and "NULL" not in value}
            identity = [value for key, value in item.items() if key.endswith("_id") or key == "claim"]
            found[f"{name} {json.dumps(identity, sort_keys=True)}"] = {
                key: json.loads(value["S"]) if value.get("S", "")[:1] in "[{" and value.get("S") else value
                for key, value in sorted(kept.items())
            }
    return {json.dumps(row, sort_keys=True): {} for row in found.values()}


@pytest.fixture
def ana(make) -> Any:
    return make("contacts", name="Ana Ruiz", email="ana@example.com", phone="+34600111222", tags=["vip"], city="Madrid")


@pytest.fixture
def twin(make) -> Any:
    return make(
        "contacts", name="A. Ruiz", email="ana.ruiz@work.example", emails=["a@x.example"], phone="+34600333444",
        tags=["fair", "vip"], jobTitle="Buyer",
        consent=[{"channel": "email", "status": "given", "at": "2026-01-01T00:00:00Z", "source": "form"}],
    )  # fmt: skip


def relations(make, contact: Any) -> Any:
    """A record of every noun that refers to *contact*."""
    return {
        "tasks": make("tasks", title="Call", dueAt="2026-12-01T10:00:00Z", contactId=contact["id"]),
        "activities": make("activities", kind="note", body="Met", contactId=contact["id"]),
        "leads": make("leads", title="Interest", contactId=contact["id"]),
        "deals": make("deals", name="Chairs", contactId=contact["id"]),
    }


def test_the_winner_takes_what_was_chosen_and_everything_that_there_may_be_several_of(admin, ana, twin):
    merge(admin, ana, twin, name=ana, email=twin, phone=ana)

    now = admin("GET", f"/api/contacts/{ana['id']}").body
    assert (now["name"], now["email"], now["phone"]) == ("Ana Ruiz", "ana.ruiz@work.example", "+34600111222")
    assert (now["jobTitle"], now["city"]) == ("Buyer", "Madrid")
    assert set(now["emails"]) == {"ana@example.com", "a@x.example"}
    assert now["phones"] == ["+34600333444"]
    assert now["tags"] == ["vip", "fair"]
    assert len(now["consent"]) == 1


def test_an_old_link_says_into_whom_it_was_merged(admin, ana, twin):
    merge(admin, ana, twin)

    gone = admin("GET", f"/api/contacts/{twin['id']}")

    assert (gone.status, gone.body["mergedInto"]) == (404, ana["id"])


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


def test_natural_keys_find_the_winner_and_go_back(admin, ana, twin):
    merged = merge(admin, ana, twin)

    taken = admin("POST", "/api/contacts", {"email": "a@x.example"})
    assert (taken.status, taken.body["current"]["id"]) == (409, ana["id"])
    undo(admin, merged)
    taken = admin("POST", "/api/contacts", {"email": "a@x.example"})
    assert (taken.status, taken.body["current"]["id"]) == (409, twin["id"])


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


def test_companies_merge_with_domain_and_people(admin, make):
    acme, other = (
        make("companies", name="Acme", domain="acme.com"),
        make("companies", name="ACME Ltd", domain="acme.es"),
    )
    person = make("contacts", name="Bo", companyId=other["id"])
    deal = make("deals", name="Desks", companyId=other["id"])
    before = state()

    merged = merge(admin, acme, other, noun="companies")

    assert admin("GET", f"/api/contacts/{person['id']}").body["companyId"] == acme["id"]
    assert admin("GET", f"/api/deals/{deal['id']}").body["companyId"] == acme["id"]
    assert admin("POST", "/api/companies", {"name": "x", "domain": "acme.es"}).status == 409
    undo(admin, merged)
    assert state() == before


def test_merging_twice_is_merging_once(admin, ana, twin):
    first = merge(admin, ana, twin)
    version = admin("GET", f"/api/contacts/{ana['id']}").body["version"]

    second = merge(admin, ana, twin)

    assert second["id"] == first["id"]
    assert admin("GET", f"/api/contacts/{ana['id']}").body["version"] == version


def test_a_chain_of_merges_leads_to_the_last_one(admin, make, ana, twin):
    third = make("contacts", name="Ana María Ruiz")
    task = make("tasks", title="Call", dueAt="2026-12-01T10:00:00Z", contactId=twin["id"])
    before = state()

    first = merge(admin, ana, twin)
    second = merge(admin, third, ana)

    assert admin("GET", f"/api/contacts/{twin['id']}").body["mergedInto"] == third["id"]
    assert admin("GET", f"/api/tasks/{task['id']}").body["contactId"] == third["id"]
    undo(admin, second)
    undo(admin, first)
    assert state() == before


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


def test_the_preview_shows_each_value_and_what_comes_out(admin, make, ana, twin):
    relations(make, twin)

    seen = admin("POST", "/api/merges/preview", {"winnerId": ana["id"], "loserIds": [twin["id"]]}).body

    rows = {row["field"]: row for row in seen["fields"]}
    assert rows["email"]["values"] == {ana["id"]: "ana@example.com", twin["id"]: "ana.ruiz@work.example"}
    assert (rows["email"]["suggested"], rows["email"]["result"]) == (ana["id"], "ana@example.com")
    assert (rows["jobTitle"]["suggested"], rows["jobTitle"]["result"]) == (twin["id"], "Buyer")
    assert (rows["tags"]["united"], rows["tags"]["result"]) == (True, ["vip", "fair"])
    assert {row["noun"]: row["count"] for row in seen["relations"]} == dict.fromkeys(
        ("tasks", "activities", "leads", "deals"), 1
    )
    assert admin("GET", f"/api/contacts/{twin['id']}").status == 200


def test_who_sees_only_their_own_merges_only_those(admin, make, ana, twin):
    rep = signed_in(TENANT, "rep", "usr_rep")
    mine = make("contacts", name="Ana", ownerId="usr_rep")
    theirs = make("contacts", name="Ana", ownerId="usr_1")

    for path in ("/api/merges", "/api/merges/preview"):
        assert rep("POST", path, {"winnerId": mine["id"], "loserIds": [theirs["id"]]}).status == 404
        assert rep("POST", path, {"winnerId": theirs["id"], "loserIds": [mine["id"]]}).status == 404
    assert rep("POST", "/api/merges", {"winnerId": mine["id"], "loserIds": [ana["id"]]}).status == 200
    gone = rep("GET", f"/api/contacts/{ana['id']}")
    assert gone.body["mergedInto"] == mine["id"]
    merge(admin, theirs, mine)
    assert "mergedInto" not in rep("GET", f"/api/contacts/{mine['id']}").body


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"loserIds": ["winner"]}, "/loserIds"), ({"fields": {"totalSpends": "winner"}}, "/fields/totalSpends"),
        ({"fields": {"name": "nobody"}}, "/fields/name"), ({"noun": "deals"}, "/noun"), ({"loserIds": []}, "/loserIds"),
        ({"fields": {"nonsense": "winner"}}, "/fields/nonsense"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused_where_it_stands(admin, ana, twin, change, pointer):
    said = json.loads(json.dumps(change).replace('"winner"', f'"{ana["id"]}"'))
    order = {"winnerId": ana["id"], "loserIds": [twin["id"]], **said}

    reply = admin("POST", "/api/merges", order)

    assert reply.status == 422, reply
    assert reply.body["errors"][0]["pointer"] == pointer


def test_a_record_that_changed_since_keeps_that_and_is_listed(admin, ana, twin):
    merged = merge(admin, ana, twin)
    now = admin("GET", f"/api/contacts/{ana['id']}").body
    admin("PATCH", f"/api/contacts/{ana['id']}", {"version": now["version"], "jobTitle": "Head of buying"})

    undone = undo(admin, merged)

    assert undone["conflicts"] == 1
    assert admin("GET", f"/api/contacts/{ana['id']}").body["jobTitle"] == "Head of buying"
    assert admin("GET", f"/api/contacts/{twin['id']}").body["email"] == "ana.ruiz@work.example"


def test_a_merge_outside_a_request_has_an_operation_of_its_own(aws, make, ana, twin):
    order = MergeOrder(winner_id=ana["id"], loser_ids=[twin["id"]])

    begun = merging.merge(TENANT, Caller(TENANT, "usr_1", "admin"), order)

    assert begun.status == "done"
    assert begun.operation_id.startswith("op_")
