"""Many records edited at once: previewed, done once whatever dies, undone."""

from typing import Any

import pytest

from mancrel.bulk import stepping
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import acting
from mancrel.operations import running, undoing
from mancrel.operations.jobs import RunOperation
from mancrel.operations.models import Operation
from mancrel.records import repository
from mancrel.records import service as records
from tests.client import Client, Reply, signed_in

TENANT = "acme"
STEPS = {**undoing.STEPS, **stepping.STEPS}
LISBON = {"field": "city", "operator": "=", "value": "Lisbon"}


@pytest.fixture
def boss(aws) -> Client:
    return signed_in(TENANT)


@pytest.fixture
def work(queued):
    def go() -> None:
        for body in queued("operations"):
            running.run(RunOperation.from_body(body), STEPS)

    return go


def people(number: int, **more) -> list[str]:
    return [
        records.create(TENANT, CONTACTS, {"name": f"P{n}", "city": "Lisbon", "tags": ["old"], **more}).contact_id
        for n in range(number)
    ]


def edit(client: Client, *changes: dict[str, Any], **which) -> Reply:
    return client("POST", "/api/bulk-edits", {"noun": "contacts", "changes": list(changes), **which})


def values(ids: list[str], attribute: str) -> list[Any]:
    found = repository.get_many(TENANT, CONTACTS, ids)
    return [getattr(found[each], attribute) for each in ids]


def followed(client: Client, reply: Reply) -> Any:
    return client("GET", f"/api/operations/{reply.body['id']}").body


def test_a_preview_shows_old_and_new_and_changes_nothing(boss):
    ids = people(3)

    body = {"noun": "contacts", "ids": ids, "changes": [{"field": "city", "value": "Porto"}]}
    shown = boss("POST", "/api/bulk-edits/preview", body).body

    assert (shown["total"], shown["changing"], shown["problems"]) == (3, 3, [])
    assert {(each["before"], each["after"]) for each in shown["sample"]} == {("Lisbon", "Porto")}
    assert values(ids, "city") == ["Lisbon"] * 3


def test_a_preview_shows_amounts_as_the_records_do(boss):
    deal = boss("POST", "/api/deals", {"name": "Pots", "amount": 1200.5, "currency": "EUR"}).body

    body = {"noun": "deals", "ids": [deal["id"]], "changes": [{"field": "amount", "value": 900}]}
    shown = boss("POST", "/api/bulk-edits/preview", body).body

    assert [(each["before"], each["after"]) for each in shown["sample"]] == [(1200.5, 900.0)]


def test_all_that_a_filter_finds_are_edited_and_undone(boss, work):
    ids = people(130)
    other = records.create(TENANT, CONTACTS, {"name": "Bo", "city": "Rome"}).contact_id

    begun = edit(
        boss,
        {"field": "tags", "action": "add", "value": ["vip"]},
        {"field": "city", "action": "clear"},
        filter=LISBON,
    )
    assert (begun.status, begun.body["total"]) == (202, 130)
    work()

    ended = followed(boss, begun)
    assert (ended["status"], ended["done"], ended["unchanged"]) == ("done", 130, 0)
    assert values(ids, "tags") == [["old", "vip"]] * 130
    assert values([*ids, other], "city") == [None] * 130 + ["Rome"]
    undone = boss("POST", f"/api/operations/{begun.body['id']}/undo").body
    work()
    assert boss("GET", f"/api/operations/{undone['id']}").body["done"] == 130
    assert values(ids, "tags") == [["old"]] * 130
    assert values(ids, "city") == ["Lisbon"] * 130


def test_a_step_that_dies_uncounted_is_counted_once(boss, work):
    ids = people(5)
    begun = edit(boss, {"field": "city", "value": "Porto"}, ids=ids)

    stepping.step(Operation.get(TENANT, begun.body["id"]))
    work()

    ended = followed(boss, begun)
    assert (ended["done"], ended["unchanged"]) == (5, 0)


def test_what_is_so_already_is_not_written(boss, work):
    ids = people(3)

    begun = edit(boss, {"field": "city", "value": "Lisbon"}, ids=ids)
    work()

    ended = followed(boss, begun)
    assert (ended["done"], ended["unchanged"]) == (0, 3)
    assert values(ids, "version") == [1, 1, 1]


def test_one_address_for_two_people_is_left_alone_for_the_second(boss, work):
    ids = people(2)

    begun = edit(boss, {"field": "email", "value": "ana@example.com"}, ids=ids)
    work()

    ended = followed(boss, begun)
    assert (ended["done"], ended["conflicts"]) == (1, 1)
    (conflict,) = boss("GET", f"/api/operations/{begun.body['id']}/conflicts").body["items"]
    assert "ana@example.com" in conflict["problems"][0]["detail"]


def test_records_can_be_deleted_and_brought_back(boss, work):
    ids = people(4)

    begun = boss("POST", "/api/bulk-edits", {"noun": "contacts", "ids": ids, "delete": True})
    work()

    assert repository.get_many(TENANT, CONTACTS, ids) == {}
    boss("POST", f"/api/operations/{begun.body['id']}/undo")
    assert len(repository.get_many(TENANT, CONTACTS, ids)) == 4


def test_a_rep_edits_only_what_they_see(boss, work):
    theirs = people(2, owner_id="usr_rep")
    others = people(2, owner_id="usr_boss")
    rep = signed_in(TENANT, "rep", "usr_rep")

    begun = edit(rep, {"field": "city", "value": "Porto"}, ids=[*theirs, *others])
    found = edit(rep, {"field": "jobTitle", "value": "Buyer"}, filter={"field": "name", "operator": "is_not_empty"})
    work()

    assert values([*theirs, *others], "city") == ["Porto", "Porto", "Lisbon", "Lisbon"]
    assert found.body["total"] == 2
    assert followed(rep, begun)["done"] == 2


SET = [{"field": "city", "value": "x"}]


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"noun": "planets", "changes": SET}, "/noun"),
        ({"changes": []}, "/changes"),
        ({"delete": True, "changes": SET}, "/changes"),
        ({"changes": [{"field": "nothing", "value": 1}]}, "/changes/0/field"),
        ({"changes": [{"field": "totalSpends", "value": 1}]}, "/changes/0/field"),
        ({"changes": [{"field": "email", "value": "none"}]}, "/changes/0/value"),
        ({"changes": [{"field": "city", "action": "add", "value": "x"}]}, "/changes/0/action"),
        ({"ids": None, "filter": {"field": "x", "operator": "=", "value": 1}, "changes": SET}, "/filter/field"),
    ],
)
def test_an_edit_that_makes_no_sense_is_refused_where_it_stands(boss, queued, body, pointer):
    for path in ("/api/bulk-edits", "/api/bulk-edits/preview"):
        reply = boss("POST", path, {"noun": "contacts", "ids": ["x"], **body})

        assert reply.status == 422, reply
        assert [each["pointer"] for each in reply.body["errors"]] == [pointer]
    assert queued("operations") == []


def test_a_record_that_changes_at_the_same_moment_is_edited_as_it_is_then(boss):
    ids = people(3)
    operation = Operation.get(TENANT, edit(boss, {"field": "city", "value": "Porto"}, ids=ids).body["id"])
    order, tally = stepping._order(TENANT, operation.order), stepping._Tally()
    read = list(repository.get_many(TENANT, CONTACTS, ids).values())
    records.change(TENANT, CONTACTS, ids[1], None, {"name": "Meanwhile"})

    with acting.acting("usr_1", operation.operation_id):
        stepping._edit_all(order, read, operation, tally)

    assert (tally.done, tally.unchanged, tally.conflicts) == (3, 0, 0)
    assert values(ids, "city") == ["Porto"] * 3
    assert values(ids, "name")[1] == "Meanwhile"
