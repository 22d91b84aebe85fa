"""Whatever is killed, whenever: the import comes to the same records and the same figures (K3)."""

import random

import pytest

from mancrel.imports import preparing, repository, service, writing
from mancrel.imports.jobs import GoOnWithImport
from mancrel.kit import journal, queue
from tests.integration.imports.wizard import Wizard, counted, counts
from tests.integration.messages.dying import Died, dying_at

HEADER = ["Customer number", "Name", "E-mail", "Company"]
ROWS = [[str(n), f"Person {n}", f"p{n}@example.com", f"Company {n % 7}"] for n in range(100)]


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch):
    monkeypatch.setattr(preparing, "_SMALLEST", 20)


def survive(wizard: Wizard, generator: random.Random, kills: int) -> int:
    """Work the queue off while processes die; a job whose process died comes again, as SQS has it."""
    happened = 0
    while bodies := wizard.take("imports"):
        for body in bodies:
            moment = generator.choice(("before-call", "after-call"))
            call = generator.randint(1, 14) if happened < kills else 10**9
            try:
                with dying_at(call=call, moment=moment):
                    service.work(GoOnWithImport.from_body(body))
            except Died:
                happened += 1
                queue.send("imports", [body])
    return happened


@pytest.mark.parametrize("seed", range(2))
def test_an_import_that_is_killed_again_and_again_ends_the_same(wizard: Wizard, seed: int):
    known = [["0", "Known 0", "p0@example.com"], ["1", "Known 1", "p1@example.com"]]
    wizard.do(wizard.send_rows(HEADER[:3], *known), "start")
    one = wizard.send_rows(HEADER, *ROWS, ["x", "Nobody", "not an address", ""])
    one = wizard.do(one, "start", work=False)

    happened = survive(wizard, random.Random(seed), kills=15)

    done = wizard.get(one["id"])
    assert happened == 15
    assert done["status"] == "done"
    assert done["progress"]["related"] == 7
    assert counted(done["progress"]) == counts(rows=101, created=98, updated=2, problems=1)
    assert sorted(each["email"] for each in wizard.contacts()) == sorted(row[2] for row in ROWS)
    companies = wizard.client("GET", "/api/companies?limit=200").body
    assert companies["total"] == 7
    assert len(list(journal.list_changes("acme", one["id"]))) == 100 + 7
    operation = wizard.client("GET", f"/api/operations/{one['id']}").body
    assert (operation["status"], operation["done"], operation["conflicts"]) == ("done", 100, 1)


def test_a_chunk_that_is_written_twice_at_once_is_counted_once(wizard: Wizard):
    one = wizard.do(wizard.send_rows(HEADER, *ROWS[:40]), "start", work=False)
    (prepare,) = wizard.take("imports")
    service.work(GoOnWithImport.from_body(prepare))
    bodies = wizard.take("imports")

    for body in [*bodies, *reversed(bodies)]:
        service.work(GoOnWithImport.from_body(body))

    assert len(bodies) == 2
    assert counted(wizard.get(one["id"])["progress"]) == counts(rows=40, created=40)


def test_a_cancelled_import_stops_keeps_what_it_wrote_and_can_go_on(wizard: Wizard):
    one = wizard.do(wizard.send_rows(HEADER, *ROWS), "start", work=False)
    wizard.work(limit=2)

    cancelled = wizard.do(one, "cancel")

    assert cancelled["status"] == "cancelled"
    assert cancelled["progress"]["created"] == 20
    assert wizard.client("GET", f"/api/operations/{one['id']}").body["status"] == "cancelled"
    done = wizard.do(one, "start")
    assert done["status"] == "done"
    assert counted(done["progress"]) == counts(rows=100, created=100)


def test_cancelling_the_operation_cancels_the_import(wizard: Wizard):
    one = wizard.do(wizard.send_rows(HEADER, *ROWS), "start", work=False)
    wizard.work(limit=1)

    wizard.client("POST", f"/api/operations/{one['id']}/cancel")
    wizard.work()

    assert wizard.get(one["id"])["status"] == "cancelled"


def test_a_record_that_somebody_else_is_faster_with_is_written_all_the_same(wizard: Wizard, monkeypatch):
    """Between looking and writing, the contact is changed: that row is read again, the others are not lost."""
    made = wizard.client("POST", "/api/contacts", {"name": "P", "email": "p0@example.com"}).body
    one = wizard.do(wizard.send_rows(HEADER[:3], *[row[:3] for row in ROWS[:5]]), "start", work=False)
    groups = writing._groups

    def slow(orders):
        wizard.client("PATCH", f"/api/contacts/{made['id']}", {"version": 1, "city": "Porto"})
        return groups(orders)

    monkeypatch.setattr(writing, "_groups", slow)
    wizard.work()

    done = wizard.get(one["id"])
    assert counted(done["progress"]) == counts(rows=5, created=4, updated=1)
    contact = wizard.client("GET", f"/api/contacts/{made['id']}").body
    assert (contact["city"], contact["name"]) == ("Porto", "Person 0")


def test_an_address_that_is_taken_meanwhile_is_a_named_problem(wizard: Wizard, monkeypatch):
    one = wizard.send_rows(HEADER[:3], *[row[:3] for row in ROWS[:5]])
    one = wizard.change(one, options={"keys": ["externalId"]})
    one = wizard.do(one, "start", work=False)
    groups = writing._groups

    def slow(orders):
        wizard.client("POST", "/api/contacts", {"name": "Faster", "email": "p3@example.com"})
        return groups(orders)

    monkeypatch.setattr(writing, "_groups", slow)
    wizard.work()

    assert counted(wizard.get(one["id"])["progress"]) == counts(rows=5, created=4, problems=1)
    assert wizard.problems(one)[0][0] == 5
    assert repository.list_chunks("acme", one["id"])[0].status == "done"
