"""Whatever somebody did can be undone for thirty days, as far as nothing changed since."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mancrel.contacts.noun import CONTACTS
from mancrel.kit import acting, clock, ids, journal
from mancrel.kit.tables import Journaled
from mancrel.nouns import NOUNS
from mancrel.operations import running, undoing
from mancrel.operations.jobs import RunOperation
from mancrel.operations.models import Operation
from mancrel.records import repository
from mancrel.records import service as records
from tests.client import Client, Reply, signed_in

TENANT = "acme"


@pytest.fixture
def admin(aws) -> Client:
    return signed_in(TENANT)


def make(client: Client, **values) -> Reply:
    reply = client("POST", "/api/contacts", {"name": "Ana Silva", "email": "ana@example.com", **values})
    assert reply.status == 201, reply
    return reply


def undo(client: Client, operation_id: str) -> Any:
    reply = client("POST", f"/api/operations/{operation_id}/undo")
    assert reply.status in (200, 202), reply
    return reply.body


def contact(client: Client, contact_id: str) -> Any:
    return client("GET", f"/api/contacts/{contact_id}").body


def without_stamps(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in ("version", "changedAt")}


def test_a_change_is_undone_and_done_again(admin):
    made = make(admin, tags=["vip"], custom={}).body
    path = f"/api/contacts/{made['id']}"
    changed = admin("PATCH", path, {"version": 1, "email": "ana@new.example", "tags": [], "city": "Porto"})

    undone = undo(admin, changed.headers["Operation-Id"])

    assert (undone["done"], undone["conflicts"], undone["kind"]) == (1, 0, "undo")
    assert without_stamps(contact(admin, made["id"])) == without_stamps(made)
    undo(admin, undone["id"])
    assert without_stamps(contact(admin, made["id"])) == without_stamps(changed.body)


def test_undoing_twice_is_undoing_once(admin):
    made = make(admin).body
    changed = admin("PATCH", f"/api/contacts/{made['id']}", {"version": 1, "name": "Ana"})

    first = undo(admin, changed.headers["Operation-Id"])
    second = undo(admin, changed.headers["Operation-Id"])

    assert first["id"] == second["id"]
    assert contact(admin, made["id"])["version"] == 3


def test_what_changed_since_is_left_alone_and_listed(admin):
    made = make(admin).body
    path = f"/api/contacts/{made['id']}"
    changed = admin("PATCH", path, {"version": 1, "name": "Wrong", "city": "Wrong"})
    admin("PATCH", path, {"version": 2, "city": "Lisbon"})

    undone = undo(admin, changed.headers["Operation-Id"])

    assert (undone["done"], undone["conflicts"]) == (0, 1)
    now = contact(admin, made["id"])
    assert (now["name"], now["city"]) == ("Ana Silva", "Lisbon")
    (conflict,) = admin("GET", f"/api/operations/{undone['id']}/conflicts").body["items"]
    (problem,) = conflict["problems"]
    assert problem == {
        "field": "city", "before": None, "after": "Wrong", "current": "Lisbon", "detail": "changed since",
    }  # fmt: skip


def test_a_new_record_is_taken_back_and_its_address_is_free(admin):
    made = make(admin)

    undo(admin, made.headers["Operation-Id"])

    assert admin("GET", f"/api/contacts/{made.body['id']}").status == 404
    assert make(admin).status == 201


def test_a_deleted_record_comes_back_with_its_address(admin):
    made = make(admin).body
    deleted = admin("DELETE", f"/api/contacts/{made['id']}")
    assert deleted.status == 204

    undo(admin, deleted.headers["Operation-Id"])

    assert without_stamps(contact(admin, made["id"])) == without_stamps(made)
    assert admin("POST", "/api/contacts", {"email": "ana@example.com"}).status == 409


def test_an_address_that_somebody_else_has_by_now_stays_theirs(admin):
    made = make(admin).body
    changed = admin("PATCH", f"/api/contacts/{made['id']}", {"version": 1, "email": "new@example.com"})
    other = make(admin, name="Bo").body

    undone = undo(admin, changed.headers["Operation-Id"])

    assert undone["conflicts"] == 1
    assert contact(admin, made["id"])["email"] == "new@example.com"
    assert contact(admin, other["id"])["email"] == "ana@example.com"


def test_an_address_that_moved_within_an_operation_moves_back(admin):
    ana, bo = make(admin).body, make(admin, name="Bo", email="bo@example.com").body
    operation_id = ids.new("op")
    with acting.acting("usr_1", operation_id):
        records.change(TENANT, CONTACTS, ana["id"], None, {"email": None})
        records.change(TENANT, CONTACTS, bo["id"], None, {"email": "ana@example.com"})

    undone = undo(admin, operation_id)

    assert undone["conflicts"] == 0
    assert contact(admin, ana["id"])["email"] == "ana@example.com"
    assert contact(admin, bo["id"])["email"] == "bo@example.com"


def test_a_colleagues_work_is_undone_by_whoever_may(admin):
    made = make(admin).body
    changed = admin("PATCH", f"/api/contacts/{made['id']}", {"version": 1, "name": "Ana"})

    refused = signed_in(TENANT, "rep", "usr_rep")("POST", f"/api/operations/{changed.headers['Operation-Id']}/undo")
    undone = undo(signed_in(TENANT, "manager", "usr_boss"), changed.headers["Operation-Id"])

    assert refused.status == 403
    assert undone["by"] == "usr_boss"


def test_nothing_is_undone_of_what_did_nothing(admin):
    assert admin("POST", "/api/operations/op_none/undo").status == 404
    assert admin("GET", "/api/operations/op_none").status == 404


def test_after_thirty_days_it_says_that_it_cannot(admin):
    made = make(admin)
    with time_machine.travel(clock.now() + journal.UNDOABLE_FOR + timedelta(hours=1), tick=False):
        later = signed_in(TENANT)

        assert later("GET", f"/api/operations/{made.headers['Operation-Id']}").body["undoable"] is False


def test_a_large_operation_is_undone_in_the_background_whatever_dies(admin, queued):
    operation_id = ids.new("op")
    with acting.acting("usr_1", operation_id):
        made = [records.create(TENANT, CONTACTS, {"name": f"Person {number}"}) for number in range(130)]
    begun = undo(admin, operation_id)
    assert (begun["status"], begun["total"]) == ("running", 130)
    (job,) = [RunOperation.from_body(body) for body in queued("operations")]
    operation = Operation.get(TENANT, begun["id"])

    undoing.step(operation)  # died before it was counted
    running.run(job, undoing.STEPS)
    running.run(job, undoing.STEPS)

    ended = admin("GET", f"/api/operations/{begun['id']}").body
    assert (ended["status"], ended["done"], ended["conflicts"]) == ("done", 130, 0)
    assert all(repository.find(TENANT, CONTACTS, each.contact_id).deleted_at for each in made)


def test_cancelling_stops_before_the_next_step(admin, queued):
    operation_id = ids.new("op")
    with acting.acting("usr_1", operation_id):
        for number in range(60):
            records.create(TENANT, CONTACTS, {"name": f"Person {number}"})
    begun = undo(admin, operation_id)

    admin("POST", f"/api/operations/{begun['id']}/cancel")
    running.run(RunOperation(tenant_id=TENANT, operation_id=begun["id"]), undoing.STEPS)

    ended = admin("GET", f"/api/operations/{begun['id']}").body
    assert (ended["status"], ended["done"]) == ("cancelled", 0)


def test_every_journaled_record_can_be_undone():
    known, waiting = set(), [Journaled]
    while waiting:
        model = waiting.pop()
        waiting += model.__subclasses__()
        if hasattr(model, "Meta"):
            known.add(model.noun())

    assert known == set(NOUNS)


EDITS = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.sampled_from(["name", "city", "tags", "delete", "email"]),
        st.sampled_from(["a", "b", "c"]),
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(EDITS)
def test_a_history_undone_backwards_leaves_everything_as_it_was(aws, history):
    """D7: whatever was done, undone in the opposite order, field by field."""
    tenant = ids.new("ten")
    boss = signed_in(tenant, "admin", "usr_1")
    people = [make(boss, email=f"{number}@example.com").body["id"] for number in range(3)]
    first = [repository.find(tenant, CONTACTS, person).to_dynamodb_dict() for person in people]
    operations = []
    for person, what, value in history:
        operation_id = ids.new("op")
        with acting.acting("usr_1", operation_id):
            _edit(tenant, people[person], what, value)
        operations.append(operation_id)

    for operation_id in reversed(operations):
        boss("POST", f"/api/operations/{operation_id}/undo")

    last = [repository.find(tenant, CONTACTS, person).to_dynamodb_dict() for person in people]
    assert [journal.image(row) for row in last] == [journal.image(row) for row in first]


def _edit(tenant: str, contact_id: str, what: str, value: str) -> None:
    record = repository.find(tenant, CONTACTS, contact_id)
    if record.deleted_at:
        return
    if what == "delete":
        records.remove(tenant, CONTACTS, contact_id)
        return
    wanted = {"tags": [value], "email": f"{contact_id}-{value}@example.com"}.get(what, value)
    records.change(tenant, CONTACTS, contact_id, None, {what: wanted})
