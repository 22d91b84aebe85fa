"""A person is erased: nothing that carries their mark is left anywhere, and nobody else loses anything."""

import json
from collections.abc import Iterator

import pytest

from mancrel.assistant import past
from mancrel.assistant import service as assistant
from mancrel.assistant.schemas import Understanding
from mancrel.audit import chain
from mancrel.channels import service as channels
from mancrel.channels.schemas import NewChannel
from mancrel.consent import suppressions
from mancrel.contacts.noun import CONTACTS
from mancrel.conversations import repository as conversations
from mancrel.intents.schemas import Intent
from mancrel.kit import aws as clients
from mancrel.kit import storage
from mancrel.kit.settings import settings
from mancrel.messages import service as messages
from mancrel.operations import running
from mancrel.operations.jobs import RunOperation
from mancrel.privacy.holdings import HELD
from mancrel.records import repository as records
from mancrel.replica import compacting
from mancrel.replica import service as replica
from tests.client import Client, signed_in
from tests.integration.api import letters
from tests.integration.privacy.people import BY, met
from workers.app import STEPS

TENANT, MARK, OTHER = "acme", "quokka", "numbat"


@pytest.fixture
def boss(aws: None) -> Client:
    return signed_in(TENANT, "admin", BY)


@pytest.fixture
def people(boss: Client) -> dict[str, str]:
    """The contacts of two people, by their marks."""
    mailbox, _secret = channels.create(TENANT, NewChannel(address="shop@mancrel.test", name="Shop"))
    webchat, _secret = channels.create(TENANT, NewChannel(kind="webchat", name="Chat"))
    found = {mark: met(TENANT, mailbox, webchat, mark) for mark in (MARK, OTHER)}
    compacting.compact(TENANT, CONTACTS)
    return found


def stored() -> Iterator[tuple[str, str]]:
    """Table and row, and key and content of each file."""
    for table in clients.dynamodb().list_tables()["TableNames"]:
        if not table.endswith(("-sessions", "-attempts", "-idempotency")):
            for item in clients.dynamodb().scan(TableName=table, ConsistentRead=True)["Items"]:
                yield table.removeprefix("local-mancrel-"), json.dumps(item, sort_keys=True, default=repr)
    for file in storage.list_files(""):
        yield file.key.partition("/")[0], file.key + storage.get(file.key).decode("latin-1")


def about(mark: str) -> list[tuple[str, str]]:
    return sorted((where, what) for where, what in stored() if mark in what and where != "replica")


def erase(boss: Client, contact_id: str) -> dict[str, object]:
    told = boss("POST", f"/api/contacts/{contact_id}/erase")
    assert told.status == 202, told
    running.run(RunOperation(tenant_id=TENANT, operation_id=told.body["id"]), STEPS)
    done: dict[str, object] = boss("GET", f"/api/operations/{told.body['id']}").body
    return done


def test_nothing_is_left_of_an_erased_person(boss, people):
    nameless = {"conversations", "desk_items", "duplicates", "mentions", "suggestions"}  # ids and figures alone
    assert HELD.keys() - nameless <= {where for where, _what in about(MARK)}

    done = erase(boss, people[MARK])

    assert done["status"] == "done", done
    assert about(MARK) == []


def test_nobody_else_loses_anything(boss, people):
    before = about(OTHER)

    erase(boss, people[MARK])

    assert about(OTHER) == before


def test_the_copy_that_lists_are_made_of_is_made_anew(boss, people):
    (old,) = (file.key for file in storage.list_files(f"replica/{TENANT}/contacts/"))

    erase(boss, people[MARK])

    assert storage.find(old) is None
    replica.forget()
    assert boss("GET", f"/api/contacts?q={MARK}").body["total"] == 0
    assert boss("GET", f"/api/contacts?q={OTHER}").body["total"] == 1


@pytest.mark.parametrize("path", ["/api/conversations", "/api/suggestions", "/api/envelopes"])
def test_a_list_that_knew_them_forgets_them(boss, people, path):
    before = boss("GET", path).body["items"]

    erase(boss, people[MARK])

    after = boss("GET", path).body
    assert 0 < len(after["items"]) == after["total"] < len(before)


def test_what_was_answered_to_them_is_no_past_answer_any_more(boss, people):
    talk, *_more = conversations.list_of_contact(TENANT, people[MARK])
    like = [(messages.of_conversation(TENANT, talk.conversation_id)[0].message_id, 0.9)]
    mailbox, _secret = channels.create(TENANT, NewChannel(address="desk@mancrel.test", name="Desk"))
    asked = messages.receive_mail(TENANT, letters.mailed(TENANT, mailbox, "wombat"))
    assert asked is not None
    understood = Understanding(intent=Intent.ORDER_STATUS, confidence=0.8, raw=0.9, model_version="test")
    hits = past.hits(asked, like, "en")
    suggestion = assistant.suggest(TENANT, asked.message_id, understood, [], [], past=hits)
    path = f"/api/suggestions/{suggestion.suggestion_id}/past"
    assert len(boss("GET", path).body) == 1

    erase(boss, people[MARK])

    assert (boss("GET", path).body, past.hits(asked, like, "en")) == ([], [])


def test_the_figures_of_the_business_stay(boss, people):
    erase(boss, people[MARK])

    (order,) = (row for row in boss("GET", "/api/orders").body["items"] if row["contactId"] == people[MARK])
    deals = boss("GET", "/api/deals").body["items"]
    assert (order["amount"], order["items"]) == (7, ["Lamp"])
    assert sorted((deal["name"], deal["amount"]) for deal in deals) == [(OTHER, 700), ("—", 700)]


def test_the_audit_trail_still_holds_and_tells_who_erased(boss, people):
    erase(boss, people[MARK])

    told = boss("GET", f"/api/audit?noun=contacts&recordId={people[MARK]}").body["items"]
    assert chain.verify(TENANT).holds
    assert [(entry["changes"], entry["title"]) for entry in told] == [
        ([{"field": "city", "before": None, "after": None}], None)
    ]


def test_an_entry_that_somebody_else_emptied_breaks_the_chain(boss, people):
    erase(boss, people[MARK])
    key = {"tenant_id": {"S": TENANT}, "entry_id": {"S": f"contacts:{people[MARK]}:0000000001"}}
    clients.dynamodb().update_item(
        TableName=settings().table("audit"), Key=key, UpdateExpression="SET #by = :by",
        ExpressionAttributeNames={"#by": "by"}, ExpressionAttributeValues={":by": {"S": "usr_forged"}},
    )  # fmt: skip

    assert chain.verify(TENANT).reason == "it was changed after it was written"


def test_nothing_is_sent_to_an_erased_address(boss, people):
    erase(boss, people[MARK])

    assert suppressions.of_many(TENANT, [f"{MARK}@b.test"])[f"{MARK}@b.test"].reason == "bounce"


def test_an_address_that_complains_after_it_was_erased_is_suppressed_for_that(boss, people):
    erase(boss, people[MARK])

    suppressions.add(TENANT, f"{MARK}@b.test", "complaint")

    found = suppressions.of_many(TENANT, [f"{MARK}@b.test"])[f"{MARK}@b.test"]
    assert (found.reason, found.address) == ("complaint", f"{MARK}@b.test")


def test_an_erasure_cannot_be_undone(boss, people):
    done = erase(boss, people[MARK])

    assert done["undoable"] is False
    assert boss("POST", f"/api/operations/{done['id']}/undo").status == 404
    assert records.find(TENANT, CONTACTS, people[MARK]).deleted_at is not None


def test_asking_twice_is_asking_once(boss, people):
    first = erase(boss, people[MARK])

    assert erase(boss, people[MARK]) == first


def test_a_worker_that_stops_anywhere_is_followed_by_one_that_goes_on(boss, people):
    """Each table is done twice, as when a worker dies before it could say that it was done."""

    def twice(operation):
        STEPS["erasure"](operation)
        return STEPS["erasure"](operation)

    told = boss("POST", f"/api/contacts/{people[MARK]}/erase").body
    running.run(RunOperation(tenant_id=TENANT, operation_id=told["id"]), {"erasure": twice})

    assert about(MARK) == []


def test_whoever_was_merged_into_a_person_is_erased_with_them(boss, people):
    order = {"noun": "contacts", "winnerId": people[OTHER], "loserIds": [people[MARK]]}
    assert boss("POST", "/api/merges", order).status in (200, 202)

    done = erase(boss, people[MARK])

    assert done["status"] == "done", done
    assert about(MARK) == about(OTHER) == []


def test_a_deleted_contact_can_be_erased(boss, people):
    assert boss("DELETE", f"/api/contacts/{people[MARK]}").status == 204

    erase(boss, people[MARK])

    assert about(MARK) == []
