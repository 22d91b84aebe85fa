"""A file of addresses becomes suppressions: tried first, each once, however often it is taken over."""

import csv
import io
from typing import Any

import pytest
import xlsxwriter

from mancrel.consent import suppressions
from mancrel.imports import blocking, service
from mancrel.imports.jobs import GoOnWithImport
from mancrel.kit import storage
from tests.client import signed_in
from tests.integration.imports.wizard import Wizard

PATH = "/api/suppressions/imports"


def sent(wizard: Wizard, content: bytes, columns: list[str] | None = None, **more: Any) -> dict[str, Any]:
    """The list of a file, checked."""
    made = wizard.client("POST", PATH, {"fileName": "gone.csv", "size": len(content), **more})
    assert (made.status, made.body["status"]) == (201, "waiting")
    storage.put(made.body["upload"]["fields"]["key"], content)
    return go_on(wizard, made.body, "check", {"columns": columns} if columns else {})


def go_on(wizard: Wizard, one: dict[str, Any], step: str, body: Any = None) -> dict[str, Any]:
    assert wizard.client("POST", f"{PATH}/{one['id']}/{step}", body).status == 202
    wizard.work()
    return dict(wizard.client("GET", f"{PATH}/{one['id']}").body)


def listed(wizard: Wizard) -> dict[str, str]:
    items = wizard.client("GET", "/api/suppressions?limit=200").body["items"]
    return {each["address"]: each["reason"] for each in items}


MIXED = b"""Customer,E-mail,Phone,Order
Ana,ANA@example.com,+351 912 345 678,1001
Bob,"Bob <bob@example.com>",,1002
,,,1003
Cem,no address,-,1004
Ana again,ana@example.com,'+351912345678,1005
"""


def test_a_dry_run_says_what_a_list_comes_to_and_writes_nothing(wizard):
    wizard.client("POST", "/api/suppressions", {"addresses": ["bob@example.com"]})

    one = sent(wizard, MIXED)

    figures = one["figures"]
    assert (one["status"], figures["columns"]) == ("checked", ["E-mail", "Phone"])
    numbers = {
        name: figures[name] for name in ("rows", "emails", "phones", "fresh", "known", "raised", "repeated", "bad")
    }
    assert numbers == {
        "rows": 5, "emails": 2, "phones": 1, "fresh": 2, "known": 1, "raised": 0, "repeated": 2, "bad": 2,
    }  # fmt: skip
    assert figures["badRows"] == [
        {"row": 4, "value": "", "why": "empty"},
        {"row": 5, "value": "no address", "why": "no_address"},
    ]
    assert listed(wizard) == {"bob@example.com": "manual"}


def test_a_list_is_taken_over_once_however_often_it_is_said(wizard):
    wizard.client("POST", "/api/suppressions", {"addresses": ["bob@example.com"]})
    one = sent(wizard, MIXED, reason="complaint", source="Old newsletter")

    done = go_on(wizard, one, "start")
    again = go_on(wizard, one, "start")

    assert (done["status"], done["taken"], done["added"]) == ("done", 3, 3)
    assert again == done
    assert listed(wizard) == dict.fromkeys(["ana@example.com", "bob@example.com", "+351912345678"], "complaint")
    [row] = wizard.client("GET", "/api/suppressions?q=ana").body["items"]
    assert row["source"] == "Old newsletter"
    figures = sent(wizard, MIXED)["figures"]
    assert (figures["fresh"], figures["known"], figures["raised"]) == (0, 3, 0)


def test_a_worker_that_dies_counts_nothing_twice(wizard, monkeypatch):
    text = "email\n" + "".join(f"p{n}@example.com\n" for n in range(200))
    one = sent(wizard, text.encode())
    wizard.client("POST", f"{PATH}/{one['id']}/start")
    row = blocking.get("acme", one["id"])
    lot = [f"p{n}@example.com" for n in range(90)]
    assert suppressions.add_lot("acme", lot, "manual", "gone.csv", row.list_id) == 90, "a worker died right after it"

    wizard.work()

    done = wizard.client("GET", f"{PATH}/{one['id']}").body
    assert (done["status"], done["taken"], done["added"]) == ("done", 200, 200)
    assert wizard.client("GET", "/api/suppressions").body["total"] == 200


def test_workbooks_lists_without_a_header_and_single_columns_are_read(wizard):
    book = io.BytesIO()
    with xlsxwriter.Workbook(book) as workbook:
        sheet = workbook.add_worksheet()
        for at, cells in enumerate([["Nummer", "Mobile"], ["17", "+34600123456"], ["18", "+34 600 123 457"]]):
            sheet.write_row(at, 0, cells)
    figures = sent(wizard, book.getvalue(), fileName="x.xlsx")["figures"]
    assert (figures["columns"], figures["phones"], figures["emails"]) == (["Mobile"], 2, 0)

    figures = sent(wizard, b"ana@example.com\nbob@example.com\n")["figures"]
    assert (figures["rows"], figures["emails"], figures["bad"]) == (2, 2, 0)


def test_a_person_may_say_in_which_column_the_addresses_stand(wizard):
    content = b"sender,recipient\nme@shop.test,ana@example.com\nme@shop.test,bob@example.com\n"

    assert sent(wizard, content)["figures"]["emails"] == 3
    figures = sent(wizard, content, ["recipient"])["figures"]
    assert (figures["columns"], figures["emails"]) == (["recipient"], 2)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"name,age\nAna,30\n", "no column of this file holds"),
        (b"%PDF-1.7", "this is a PDF"),
        (b"email\n" + b"a@b.test\n" * 100_001, "more than 100,000 rows"),
    ],
)
def test_what_is_no_list_says_why(wizard, content, problem):
    one = sent(wizard, content)

    assert one["status"] == "failed"
    assert problem in one["problem"]
    assert wizard.client("POST", f"{PATH}/{one['id']}/start").status == 409


def test_without_a_file_there_is_nothing_to_check_and_large_files_are_refused(wizard):
    made = wizard.client("POST", PATH, {"fileName": "x.csv", "size": 1}).body

    assert wizard.client("POST", f"{PATH}/{made['id']}/check", {}).status == 409
    assert wizard.client("POST", PATH, {"fileName": "x.csv", "size": 31_000_000}).status == 413
    assert wizard.client("GET", f"{PATH}/spl_none").status == 404
    assert signed_in(role="rep", user_id="usr_9")("POST", PATH, {"fileName": "x.csv", "size": 1}).status == 403


def test_a_job_of_something_else_does_nothing(wizard):
    one = sent(wizard, MIXED)
    for task in ("take_list", "check_list"):
        service.work(GoOnWithImport(tenant_id="acme", import_id=one["id"], task=task))

    assert listed(wizard) == {}


def test_the_whole_list_is_a_file_that_can_be_read_back(wizard):
    wizard.client("POST", "/api/suppressions", {"addresses": ["ana@example.com", "+351912345678"], "source": "=1+1"})

    assert wizard.client("GET", "/api/suppressions/file/link").body["url"].startswith("https://")

    content = storage.get("imports/acme/suppressions/all.csv")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert rows[0] == ["address", "reason", "source", "since"]
    assert [row[:3] for row in rows[1:]] == [
        ["'+351912345678", "manual", "'=1+1"], ["ana@example.com", "manual", "'=1+1"],
    ]  # fmt: skip
    figures = sent(wizard, content)["figures"]
    assert (figures["columns"], figures["known"], figures["bad"]) == (["address"], 2, 0)
