"""Records leave as files: what one may see, and nothing that a spreadsheet would run."""

import csv
import io
import zipfile
from decimal import Decimal
from typing import Any

import polars as pl
import pytest

from mancrel.accounts import users
from mancrel.accounts.policy import Caller
from mancrel.accounts.schemas import UserChange
from mancrel.exports import making, repository
from mancrel.exports.jobs import MakeExport
from mancrel.imports import workbooks
from mancrel.kit import storage
from tests.client import Client, signed_in


@pytest.fixture
def admin(aws) -> Client:
    return signed_in()


@pytest.fixture
def made(admin, queued):
    """Asks for an export, lets it be made, and answers it with its file."""

    def make(client: Client = admin, **wanted: Any) -> tuple[dict[str, Any], bytes]:
        asked = client("POST", "/api/exports", {"noun": "contacts", **wanted})
        assert asked.status == 202, asked
        (body,) = queued("exports")
        job = MakeExport.from_body(body)
        making.make(job.tenant_id, job.export_id)
        shown = client("GET", f"/api/exports/{job.export_id}").body
        if shown["status"] != "done":
            return shown, b""
        return shown, storage.get(f"exports/acme/{job.export_id}.{shown['format']}")

    return make


def add(client: Client, **values: Any) -> dict[str, Any]:
    reply = client("POST", "/api/contacts", {"name": "Ana", **values})
    assert reply.status == 201, reply
    body: dict[str, Any] = reply.body
    return body


def table(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


def test_a_view_becomes_a_csv(admin, made):
    ana = add(admin, email="ana@example.com", city="Porto", tags=["vip", "eu"])
    add(admin, name="Ben", city="Bonn")
    rule = {"field": "city", "operator": "=", "value": "porto"}

    shown, content = made(filter=rule, columns=["id", "name", "email", "tags"], name="Porto")

    assert (shown["rows"], shown["size"], shown["name"]) == (1, len(content), "Porto")
    assert table(content) == [["Id", "Name", "E-mail", "Tags"], [ana["id"], "Ana", "ana@example.com", "vip; eu"]]


def test_sorting_and_search_are_the_lists(admin, made):
    for name in ("Cy", "Ana", "Ben"):
        add(admin, name=name, city="Porto")
    add(admin, name="Dee", city="Bonn")

    _, content = made(q="porto", sort="-name", columns=["name"])

    assert [row[0] for row in table(content)[1:]] == ["Cy", "Ben", "Ana"]


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1", '=HYPERLINK("http://x.test")'])
def test_nothing_is_taken_for_a_formula(admin, made, name: str):
    add(admin, name=f"x{name}", jobTitle=name)

    _, content = made(columns=["jobTitle"])
    _, book = made(columns=["jobTitle"], format="xlsx")

    stored = admin("GET", "/api/contacts").body["items"][0]["jobTitle"]
    dangerous = stored[:1] in ("=", "+", "-", "@")
    assert table(content)[1] == [f"'{stored}" if dangerous else stored]
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
        styles = archive.read("xl/styles.xml").decode()
    assert "<f>" not in sheet
    assert ('quotePrefix="1"' in styles) is True


def test_a_telephone_number_stays_readable_and_comes_back(admin, made, tmp_path):
    add(admin, phone="+351912345678")

    _, content = made(columns=["phone"])

    assert table(content)[1] == ["'+351912345678"]


def test_a_workbook_has_numbers_and_dates(admin, made, tmp_path):
    made_field = admin("POST", "/api/fields", {"noun": "contacts", "label": "Score", "type": "number"}).body
    key = made_field["name"].removeprefix("custom.")
    add(admin, custom={key: -2.5})

    _, content = made(columns=["name", f"custom.{key}", "createdAt"], format="xlsx")

    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    header, row = [cells for _, cells, _ in workbooks.recognise(path).lines()]
    assert header == ["Name", "Score", "Created"]
    assert row[:2] == ["Ana", "-2.5"]
    assert row[2].startswith("20")


def test_parquet_has_types(admin, made, tmp_path):
    pipeline = admin("GET", "/api/pipelines").body["items"][0]
    reply = admin("POST", "/api/deals", {"name": "Big", "amount": 12.5, "pipelineId": pipeline["id"]})
    assert reply.status == 201, reply

    _, content = made(noun="deals", format="parquet", columns=["name", "amount", "createdAt", "tags"])

    frame = pl.read_parquet(io.BytesIO(content))
    assert frame.schema == {
        "name": pl.String,
        "amount": pl.Decimal(18, 3),
        "createdAt": pl.Datetime("us", "UTC"),
        "tags": pl.String,
    }
    assert frame["amount"].to_list() == [Decimal("12.50")]


def test_all_columns_and_no_rows_are_fine_in_every_format(admin, made):
    for kind in ("csv", "xlsx", "parquet"):
        shown, content = made(format=kind)
        assert (shown["status"], shown["rows"]) == ("done", 0), shown
        assert content


def test_wrong_filters_sorts_and_columns_are_named(admin):
    def pointer(**wanted):
        reply = admin("POST", "/api/exports", {"noun": "contacts", **wanted})
        assert reply.status == 422, reply
        return reply.body["errors"][0]["pointer"]

    assert pointer(filter={"field": "shoeSize", "operator": "=", "value": 1}).startswith("/filter")
    assert pointer(sort="shoeSize") == "/sort"
    assert pointer(columns=["name", "shoeSize"]) == "/columns/1"
    assert pointer(noun="secrets") == "/noun"


def test_a_file_is_for_whoever_asked(admin, made):
    other = signed_in(user_id="usr_2")

    shown, _ = made()

    assert other("GET", f"/api/exports/{shown['id']}").status == 404
    assert other("GET", f"/api/exports/{shown['id']}/file").status == 404
    assert other("GET", "/api/exports").body["total"] == 0
    link = admin("GET", f"/api/exports/{shown['id']}/file")
    assert link.status == 302
    assert "Expires" in link.headers["Location"]


def test_a_rep_may_not_export(aws):
    assert signed_in(role="rep")("POST", "/api/exports", {"noun": "contacts"}).status == 403


def test_permissions_are_asked_again_when_the_file_is_made(admin, queued):
    """Between asking and making, the manager became a rep: the file is refused, not narrowed in silence."""
    manager = signed_in(role="manager", user_id="usr_m")
    asked = manager("POST", "/api/exports", {"noun": "contacts"}).body
    user = users.get("acme", "usr_m")
    users.change(Caller("acme", "usr_1", "admin"), "usr_m", UserChange(version=user.version, role="rep"))
    (body,) = queued("exports")

    making.make("acme", MakeExport.from_body(body).export_id)

    found = repository.get("acme", asked["id"])
    assert found.status == "failed"
    assert "your role" in found.reason


def test_a_disabled_user_gets_no_file(admin, queued):
    manager = signed_in(role="manager", user_id="usr_m")
    asked = manager("POST", "/api/exports", {"noun": "contacts"}).body
    user = users.get("acme", "usr_m")
    users.change(Caller("acme", "usr_1", "admin"), "usr_m", UserChange(version=user.version, disabled=True))
    (body,) = queued("exports")

    making.make("acme", MakeExport.from_body(body).export_id)

    assert repository.get("acme", asked["id"]).status == "failed"


def test_making_it_twice_is_making_it_once(admin, made):
    shown, _ = made()

    making.make("acme", shown["id"])

    assert admin("GET", f"/api/exports/{shown['id']}").body == shown


@pytest.fixture
def deals(admin):
    for name, amount, currency in (("a", 1500, "JPY"), ("b", 12.345, "KWD"), ("c", 9.9, "EUR"), ("d", None, "EUR")):
        assert admin("POST", "/api/deals", {"name": name, "amount": amount, "currency": currency}).status == 201


def test_amounts_have_the_decimals_of_their_own_currency(admin, made, deals):
    columns = ["name", "amount", "weightedAmount"]

    _, content = made(noun="deals", columns=columns, sort="name")

    assert [row[1] for row in table(content)[1:]] == ["1500", "12.345", "9.90", ""]
    assert table(content)[1][2] == "150"
    _, parquet = made(noun="deals", columns=columns, sort="name", format="parquet")
    assert pl.read_parquet(io.BytesIO(parquet))["amount"].to_list() == [
        Decimal(1500),
        Decimal("12.345"),
        Decimal("9.9"),
        None,
    ]
    _, workbook = made(noun="deals", columns=columns, sort="name", format="xlsx")
    assert workbook[:2] == b"PK"
