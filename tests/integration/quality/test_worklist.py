"""What is wrong with contacts is listed, mended in one go, noted on each, and undone."""

from typing import Any

from mancrel.operations import running, undoing
from mancrel.operations.jobs import RunOperation
from mancrel.quality import mending
from tests.client import Client, signed_in

STEPS = {**undoing.STEPS, **mending.STEPS}


def make(client: Client, name: str, **more) -> Any:
    return client("POST", "/api/contacts", {"name": name, **more}).body


def counts(client: Client) -> dict[str, int]:
    return {each["issue"]: each["count"] for each in client("GET", "/api/quality").body["issues"]}


def test_issues_are_counted_and_come_with_proposals(aws):
    boss = signed_in()
    make(boss, "ana silva", email="ana@gmial.com")
    make(boss, "Bo Berg", email="bo@example.com", phone="+46701234567")
    make(boss, "Cy")

    shown = boss("GET", "/api/quality").body

    assert counts(boss) == {"email_typo": 1, "phone_unreadable": 0, "name_case": 1, "no_name": 0, "unreachable": 1}
    found = {(each["issue"], each["before"], each["after"]) for each in shown["items"]}
    assert found == {
        ("email_typo", "ana@gmial.com", "ana@gmail.com"),
        ("name_case", "ana silva", "Ana Silva"),
        ("unreachable", None, None),
    }
    assert boss("GET", "/api/quality?issue=name_case").body["total"] == 1


def test_an_issue_is_mended_everywhere_noted_and_undone(aws):
    boss = signed_in()
    ana = make(boss, "ana silva", email="ana@gmial.com")

    done = boss("POST", "/api/quality/fixes", {"issue": "email_typo"})

    assert (done.status, done.body["done"], done.body["status"]) == (202, 1, "done")
    now = boss("GET", f"/api/contacts/{ana['id']}").body
    assert now["email"] == "ana@gmail.com"
    assert now["provenance"]["email"]["before"] == "ana@gmial.com"
    assert counts(boss)["email_typo"] == 0
    boss("POST", f"/api/operations/{done.body['id']}/undo")
    assert boss("GET", f"/api/contacts/{ana['id']}").body["email"] == "ana@gmial.com"


def test_where_a_value_came_from_goes_with_the_value(aws):
    boss = signed_in()
    ana = make(boss, "ana silva", email="ana@gmial.com")
    boss("POST", "/api/quality/fixes", {"issue": "email_typo"})
    mended = boss("GET", f"/api/contacts/{ana['id']}").body

    named = boss("PATCH", f"/api/contacts/{ana['id']}", {"name": "Ana", "version": mended["version"]}).body
    moved = boss("PATCH", f"/api/contacts/{ana['id']}", {"email": "a@b.test", "version": named["version"]}).body

    assert set(named["provenance"]) == {"email"}
    assert moved["provenance"] == {}


def test_an_address_that_another_contact_has_is_left_alone_and_told(aws):
    boss = signed_in()
    make(boss, "Ana", email="ana@gmail.com")
    make(boss, "Ana", email="ana@gmial.com")

    done = boss("POST", "/api/quality/fixes", {"issue": "email_typo"}).body

    assert (done["done"], done["conflicts"]) == (0, 1)
    (conflict,) = boss("GET", f"/api/operations/{done['id']}/conflicts").body["items"]
    assert conflict["problems"][0]["after"] == "ana@gmail.com"


def test_many_are_mended_in_the_background(aws, queued):
    boss = signed_in()
    for number in range(55):
        make(boss, f"person {number} silva")

    begun = boss("POST", "/api/quality/fixes", {"issue": "name_case"}).body
    for body in queued("operations"):
        running.run(RunOperation.from_body(body), STEPS)

    ended = boss("GET", f"/api/operations/{begun['id']}").body
    assert (begun["status"], ended["status"], ended["done"]) == ("running", "done", 55)


def test_a_rep_mends_only_what_they_see(aws):
    boss = signed_in()
    make(boss, "ana silva", ownerId="usr_1")
    rep = signed_in(role="rep", user_id="usr_rep")
    mine = make(rep, "bo berg")

    assert counts(rep)["name_case"] == 1
    done = rep("POST", "/api/quality/fixes", {"issue": "name_case"}).body

    assert done["done"] == 1
    assert rep("GET", f"/api/contacts/{mine['id']}").body["name"] == "Bo Berg"
    assert counts(boss)["name_case"] == 1
