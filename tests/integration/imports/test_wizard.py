"""A file is announced, analysed, mapped, tried and written; undoing the operation reverts it."""

import csv
import io

from mancrel.imports.files import upload_key
from mancrel.imports.models import Import
from mancrel.kit import storage
from tests.client import signed_in
from tests.integration.imports.wizard import ANA, BAD, BEN, HEADER, Wizard, counted, counts


def test_a_file_is_analysed_and_mapped(wizard: Wizard):
    one = wizard.send_rows(HEADER, ANA, BEN, BAD)

    assert one["status"] == "ready"
    assert one["file"]["rows"] == 3
    assert (one["file"]["kind"], one["file"]["delimiter"], one["file"]["encoding"]) == ("csv", ",", "utf-8")
    assert [column["target"] for column in one["columns"]] == ["externalId", "name", "email", "phone", "city", "tags"]
    assert one["columns"][3]["filled"] == 2
    assert {"name": "externalId", "label": "External id", "type": "text", "choices": [], "key": True} in one["targets"]


def test_a_dry_run_says_what_would_happen_and_writes_nothing(wizard: Wizard):
    wizard.client("POST", "/api/contacts", {"name": "Ana", "email": "ana@example.com", "tags": ["old"]})
    wizard.client("POST", "/api/contacts", {"name": "Ben Berg", "email": "ben@example.com", "city": "Bonn",
                                            "externalId": "2", "phone": "+49301234567"})  # fmt: skip
    one = wizard.send_rows(HEADER, ANA, BEN, BAD, ["4", "Dee", "dee@example.com", "", "", ""])

    tried = wizard.do(one, "dry-run")

    assert tried["status"] == "tried"
    assert counted(tried["trial"]) == counts(rows=4, created=1, updated=1, unchanged=1, problems=1)
    (changed,) = tried["trial"]["changed"]
    changes = {each["field"]: (each["before"], each["after"]) for each in changed["changes"]}
    assert (changed["row"], changes["name"], changes["tags"]) == (2, ("Ana", "Ana Silva"), (["old"], ["old", "vip"]))
    assert tried["trial"]["new"][0]["values"]["name"] == "Dee"
    assert wizard.problems(one) == [(4, "E-mail: is no e-mail address")]
    assert len(wizard.contacts()) == 2


def test_rows_become_records_and_counters_are_exact(wizard: Wizard):
    wizard.client("POST", "/api/contacts", {"name": "Ana", "email": "ana@example.com"})
    one = wizard.send_rows(HEADER, ANA, BEN, BAD)

    done = wizard.do(one, "start")

    assert done["status"] == "done"
    assert counted(done["progress"]) == counts(rows=3, created=1, updated=1, problems=1)
    ana, ben = wizard.contacts()
    assert (ana["name"], ana["externalId"], ana["phone"], ana["tags"]) == ("Ana Silva", "1", "+351912345678", ["vip"])
    assert (ben["name"], ben["email"], ben["city"]) == ("Ben Berg", "ben@example.com", "Bonn")
    operation = wizard.client("GET", f"/api/operations/{one['id']}").body
    assert (operation["kind"], operation["status"], operation["done"], operation["total"]) == ("import", "done", 2, 3)


def test_undoing_reverts_what_was_made_and_what_was_changed(wizard: Wizard):
    before = wizard.client("POST", "/api/contacts", {"name": "Ana", "email": "ana@example.com", "tags": ["old"]}).body
    one = wizard.do(wizard.send_rows(HEADER, ANA, BEN), "start")

    reply = wizard.client("POST", f"/api/operations/{one['id']}/undo")

    assert reply.status == 200
    (ana,) = wizard.contacts()
    for name in ("name", "email", "tags", "phone", "city", "externalId"):
        assert ana[name] == before[name]
    again = wizard.client("POST", f"/api/imports/{one['id']}/start")
    assert again.status == 409


def test_the_same_file_a_second_time_changes_nothing(wizard: Wizard):
    wizard.do(wizard.send_rows(HEADER, ANA, BEN), "start")
    versions = [contact["version"] for contact in wizard.contacts()]

    done = wizard.do(wizard.send_rows(HEADER, ANA, BEN), "start")

    assert counted(done["progress"]) == counts(rows=2, unchanged=2)
    assert [contact["version"] for contact in wizard.contacts()] == versions


def test_a_key_that_comes_twice_in_a_file_is_taken_once(wizard: Wizard):
    one = wizard.send_rows(HEADER, ANA, ["9", "Other", "ana@example.com", "", "", ""])

    done = wizard.do(one, "start")

    assert counted(done["progress"]) == counts(rows=2, created=1, problems=1)
    assert wizard.problems(one) == [(3, ": repeats the E-mail of an earlier row")]


def test_a_row_about_two_records_is_a_problem(wizard: Wizard):
    wizard.client("POST", "/api/contacts", {"name": "A", "externalId": "1"})
    wizard.client("POST", "/api/contacts", {"name": "B", "email": "ana@example.com"})
    one = wizard.send_rows(HEADER, ANA)

    done = wizard.do(one, "start")

    assert counted(done["progress"]) == counts(rows=1, problems=1)
    assert "are not the same" in wizard.problems(one)[0][1]


def test_our_own_export_comes_back_unchanged(wizard: Wizard):
    wizard.do(wizard.send_rows(HEADER, ANA, BEN), "start")
    ana, ben = wizard.contacts()

    one = wizard.send_rows(["Id", "Name", "City"], [ana["id"], "Ana Silva", "Braga"], [ben["id"], "Ben Berg", "Bonn"])
    done = wizard.do(one, "start")

    assert one["columns"][0]["target"] == "id"
    assert counted(done["progress"]) == counts(rows=2, updated=1, unchanged=1)
    assert wizard.contacts()[0]["city"] == "Braga"


def test_an_id_that_is_nobodys_is_a_problem(wizard: Wizard):
    wizard.client("POST", "/api/contacts", {"name": "A"})
    one = wizard.send_rows(["Id", "Name"], ["con_" + "0" * 26, "Ana"])

    assert counted(wizard.do(one, "start")["progress"]) == counts(rows=1, problems=1)
    assert wizard.problems(one) == [(2, ": there is no contact with this id")]


def test_the_file_of_problems_has_the_rows_and_why(wizard: Wizard):
    one = wizard.do(wizard.send_rows(HEADER, ANA, ["=1+1", "Cy", "nope", "", "", ""]), "dry-run")

    reply = wizard.client("GET", f"/api/imports/{one['id']}/problems/file")
    link = wizard.client("GET", f"/api/imports/{one['id']}/problems/file/link")

    assert reply.status == 302
    assert "X-Amz-Signature" in link.body["url"] or "Signature" in link.body["url"]
    text = storage.get(f"imports/acme/{one['id']}/problems.csv").decode("utf-8-sig")
    header, row = list(csv.reader(io.StringIO(text)))
    assert header == ["Row", "Why", *HEADER]
    assert row == ["3", "E-mail: 'nope' is no e-mail address", "'=1+1", "Cy", "nope", "", "", ""]


def test_a_file_that_cannot_be_read_fails_with_advice(wizard: Wizard):
    one = wizard.send(b"%PDF-1.7 no table")

    assert (one["status"], one["reason"]) == ("failed", "this is a PDF: export the table as CSV or XLSX")
    assert wizard.client("POST", f"/api/imports/{one['id']}/start").status == 409


def test_nothing_can_be_said_of_a_file_that_did_not_come(wizard: Wizard):
    made = wizard.client("POST", "/api/imports", {"noun": "contacts", "fileName": "a.csv", "size": 10}).body

    assert wizard.client("POST", f"/api/imports/{made['id']}/uploaded").status == 409
    assert made["upload"]["fields"]["key"] == upload_key(Import("acme", made["id"]))


def test_too_large_files_and_strange_nouns_are_refused(wizard: Wizard):
    new = {"noun": "contacts", "fileName": "a.csv", "size": 301 << 20}

    assert wizard.client("POST", "/api/imports", new).status == 413
    assert wizard.client("POST", "/api/imports", {**new, "noun": "users", "size": 1}).status == 422


def test_a_rep_may_not_import(queued):
    rep = signed_in(role="rep")

    assert rep("POST", "/api/imports", {"noun": "contacts", "fileName": "a.csv", "size": 1}).status == 403


def test_custom_fields_are_filled(wizard: Wizard):
    field = {"noun": "contacts", "label": "Shoe size", "type": "number"}
    made = wizard.client("POST", "/api/fields", field)
    assert made.status == 201, made
    one = wizard.send_rows(["Name", "Shoe size"], ["Ana", "38.5"], ["Ben", "big"], ["Cy", "41"])

    done = wizard.do(one, "start")

    assert counted(done["progress"]) == counts(rows=3, created=2, problems=1)
    assert list(wizard.contacts()[0]["custom"].values()) == [38.5]


def test_companies_are_found_by_name_or_made(wizard: Wizard):
    known = wizard.client("POST", "/api/companies", {"name": "Acme"})
    assert known.status == 201, known
    one = wizard.send_rows(["Name", "Company"], ["Ana", "ACME"], ["Ben", "Berg GmbH"], ["Cy", "berg gmbh"], ["Dee", ""])

    tried = wizard.do(one, "dry-run")
    done = wizard.do(one, "start")

    assert (tried["trial"]["related"], done["progress"]["related"]) == (1, 1)
    ana, ben, cy, dee = wizard.contacts()
    assert ana["companyId"] == known.body["id"]
    assert ben["companyId"] == cy["companyId"] != None  # noqa: E711
    assert dee["companyId"] is None
    assert wizard.client("GET", f"/api/companies/{ben['companyId']}").body["name"] == "Berg GmbH"
    assert wizard.client("POST", f"/api/operations/{one['id']}/undo").status == 200
    assert wizard.client("GET", f"/api/companies/{ben['companyId']}").status == 404
