"""What customers spent elsewhere comes along in a file, as a push of a customer brings it: orders count on top."""

from typing import Any

import pytest

from mancrel.orders import ledger
from mancrel.orders.schemas import OrderPush
from tests.integration.imports.wizard import Wizard

HEADER = ["Customer number", "Name", "Total spent", "Visits", "Last visit"]


def ana(wizard: Wizard) -> dict[str, Any]:
    (contact,) = (row for row in wizard.contacts() if row["name"] == "Ana")
    return {name: contact[name] for name in ("totalSpends", "visits", "lastVisit", "orderCount")}


def test_figures_of_customers_come_along(wizard: Wizard):
    one = wizard.send_rows(HEADER, ["1", "Ana", "1500.50", "7", "2026-01-31 10:00"])
    assert [column["target"] for column in one["columns"]] == [
        "externalId",
        "name",
        "totalSpends",
        "visits",
        "lastVisit",
    ]

    done = wizard.do(one, "start")

    assert (done["progress"]["created"], wizard.problems(one)) == (1, [])
    figures = ana(wizard)
    assert (figures["totalSpends"], figures["visits"]) == (1500.5, 7)
    assert figures["lastVisit"].startswith("2026-01-31T")
    assert wizard.contacts()[0]["provenance"]["totalSpends"]["source"] == "import"


def test_orders_count_on_top_and_the_file_is_reverted_without_them(wizard: Wizard):
    wizard.do(wizard.send_rows(HEADER[:3], ["1", "Ana", "100"]), "start")
    push(wizard)
    assert ana(wizard)["totalSpends"] == 125

    second = wizard.send_rows(HEADER[:3], ["1", "Ana", "200"])
    assert wizard.do(second, "start")["progress"]["updated"] == 1
    assert ana(wizard)["totalSpends"] == 225

    assert wizard.client("POST", f"/api/operations/{second['id']}/undo").status in (200, 202)
    assert ana(wizard) == {
        "totalSpends": 125,
        "visits": None,
        "lastVisit": "2026-02-01T00:00:00.000000Z",
        "orderCount": 1,
    }


def push(wizard: Wizard) -> None:
    order = OrderPush.model_validate({"id": "o1", "customerId": "1", "amount": 25, "createdAt": "2026-02-01T00:00:00Z"})
    ledger.enter("acme", [order])


@pytest.mark.parametrize(
    ("cells", "detail"),
    [(["x", "", ""], "is no number"), (["1.234", "", ""], "finer than EUR"), (["", "1.5", ""], "whole number"),
     (["", "-1", ""], "whole number"), (["", "", "soon"], "is no date")],
)  # fmt: skip
def test_what_is_no_figure_is_a_problem(wizard: Wizard, cells: list[str], detail: str):
    fine = ["9", "Ben", "1", "1", "2026-01-01"]
    one = wizard.send_rows(HEADER, *[[str(at), f"n{at}", "1.5", "1", "2026-01-01"] for at in range(10, 20)],
                           ["1", "Ana", *cells], fine)  # fmt: skip

    wizard.do(one, "dry-run")

    ((row, said),) = wizard.problems(one)
    assert (row, detail in said) == (12, True), said


def test_a_file_of_our_own_brings_no_figures(wizard: Wizard):
    wizard.do(wizard.send_rows(HEADER[:3], ["1", "Ana", "100"]), "start")
    contact_id = wizard.contacts()[0]["id"]

    one = wizard.send_rows(["Id", "Name", "Total spends"], [contact_id, "Ana", "125"])

    assert [column["target"] for column in one["columns"]] == ["id", "name", None]
    assert "count twice" in one["columns"][2]["reason"]
