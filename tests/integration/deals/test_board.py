"""Deals on their board, over the API."""

import json
from typing import Any
from urllib.parse import quote

from tests.client import Client, signed_in
from tests.integration.deals.conftest import Make

Pipeline = dict[str, Any]


def column(client: Client, stage_id: str, query: str = "") -> dict[str, Any]:
    board = client("GET", f"/api/deals/board{query}")
    assert board.status == 200, board
    found: dict[str, Any] = next(each for each in board.body["stages"] if each["stageId"] == stage_id)
    return found


def order(client: Client, stage_id: str) -> list[str]:
    return [deal["name"] for deal in column(client, stage_id)["deals"]]


def move(client: Client, deal: dict[str, Any], stage_id: str, **more: Any) -> Any:
    return client("POST", f"/api/deals/{deal['id']}/move", {"stageId": stage_id, "version": deal["version"], **more})


def test_a_new_tenant_has_a_pipeline(admin: Client) -> None:
    once, again = (admin("GET", "/api/pipelines").body for _time in range(2))

    assert [stage["name"] for stage in once["items"][0]["stages"]] == ["New", "Qualified", "Proposal", "Negotiation"]
    assert once == again


def test_a_new_deal_is_on_top_of_the_first_stage_in_the_tenants_currency(pipeline: Pipeline, made: Make) -> None:
    deal = made(amount=1999.99)

    assert (deal["pipelineId"], deal["stageId"]) == (pipeline["id"], pipeline["stages"][0]["id"])
    assert (deal["amount"], deal["currency"], deal["probability"], deal["weightedAmount"]) == (1999.99, "EUR", 0.1, 200)
    assert deal["status"] == "open"
    assert deal["rotting"] is False


def test_later_deals_stand_above_earlier_ones(admin: Client, pipeline: Pipeline, made: Make) -> None:
    for name in "abc":
        made(name)

    assert order(admin, pipeline["stages"][0]["id"]) == ["c", "b", "a"]


def test_a_card_is_dropped_between_others_before_the_first_and_behind_the_last(
    admin: Client, pipeline: Pipeline, made: Make
) -> None:
    new, qualified = (stage["id"] for stage in pipeline["stages"][:2])
    c, b, a = (made(name, stageId=qualified) for name in "cba")
    x, y, z, w = (made(name) for name in "xyzw")

    assert move(admin, x, qualified, position={"after": a["id"], "before": b["id"]}).status == 200
    assert order(admin, qualified) == ["a", "x", "b", "c"]
    assert move(admin, y, qualified, position={"before": a["id"]}).status == 200
    assert order(admin, qualified) == ["y", "a", "x", "b", "c"]
    assert move(admin, z, qualified, position={"after": c["id"]}).status == 200
    assert order(admin, qualified) == ["y", "a", "x", "b", "c", "z"]
    assert move(admin, w, qualified, position={"after": b["id"]}).status == 200
    assert order(admin, qualified) == ["y", "a", "x", "b", "w", "c", "z"]
    assert order(admin, new) == []


def test_totals_are_of_each_currency_and_never_summed_across(admin: Client, pipeline: Pipeline, made: Make) -> None:
    made(amount=10.5)
    made(amount=20)
    made(amount=1000, currency="JPY")
    made()

    found = column(admin, pipeline["stages"][0]["id"])
    assert found["count"] == 4
    assert found["totals"] == [
        {"currency": "EUR", "amount": 30.5, "weighted": 3.05},
        {"currency": "JPY", "amount": 1000, "weighted": 100},
    ]


def test_the_filter_and_the_search_work_on_the_board(admin: Client, pipeline: Pipeline, made: Make) -> None:
    made("Lamps", amount=10)
    made("Chairs", amount=20)
    stage = pipeline["stages"][0]["id"]
    rule = quote(json.dumps({"field": "amount", "operator": ">", "value": "15"}))

    assert [deal["name"] for deal in column(admin, stage, f"?filter={rule}")["deals"]] == ["Chairs"]
    found = column(admin, stage, "?q=lamp")
    assert [deal["name"] for deal in found["deals"]] == ["Lamps"]
    assert (found["count"], found["totals"]) == (1, [{"currency": "EUR", "amount": 10, "weighted": 1}])
    assert admin("GET", "/api/deals/board?pipelineId=pip_none").status == 422


def test_a_column_goes_on_in_the_list_of_deals(admin: Client, pipeline: Pipeline, made: Make) -> None:
    stage = pipeline["stages"][0]["id"]
    for name in "edcba":
        made(name)

    first = column(admin, stage, "?limit=2")
    rule = {
        "operator": "AND",
        "conditions": [
            {"field": "pipelineId", "operator": "=", "value": pipeline["id"]},
            {"field": "stageId", "operator": "=", "value": stage},
            {"field": "status", "operator": "=", "value": "open"},
        ],
    }
    query = f"?filter={quote(json.dumps(rule))}&sort=position&cursor={first['nextCursor']}"
    rest = admin("GET", f"/api/deals{query}")
    assert [deal["name"] for deal in first["deals"]] == ["a", "b"]
    assert [deal["name"] for deal in rest.body["items"]] == ["c", "d", "e"]


def test_a_card_names_its_contact_and_company(admin: Client, pipeline: Pipeline, made: Make) -> None:
    contact = admin("POST", "/api/contacts", {"name": "Ana"}).body
    company = admin("POST", "/api/companies", {"name": "Acme"}).body
    made(contactId=contact["id"], companyId=company["id"])

    (card,) = column(admin, pipeline["stages"][0]["id"])["deals"]
    assert card["contact"] == {"id": contact["id"], "name": "Ana"}
    assert card["company"] == {"id": company["id"], "name": "Acme"}


def test_a_rep_sees_on_the_board_only_what_is_theirs_or_nobodys(admin: Client, pipeline: Pipeline, made: Make) -> None:
    rep = signed_in(role="rep", user_id="usr_rep")
    hidden = made("hidden", ownerId="usr_1", amount=1)
    contact = admin("POST", "/api/contacts", {"name": "Eve", "ownerId": "usr_1"}).body
    made("nobody's", amount=2, contactId=contact["id"])
    assert rep("POST", "/api/deals", {"name": "mine", "amount": 4}).status == 201

    found = column(rep, pipeline["stages"][0]["id"])
    assert [deal["name"] for deal in found["deals"]] == ["mine", "nobody's"]
    assert found["deals"][1]["contact"] is None
    assert (found["count"], found["totals"][0]["amount"]) == (2, 6)
    for verb, body in (("move", {"stageId": pipeline["stages"][1]["id"]}), ("win", {}), ("lose", {"reason": "x"})):
        assert rep("POST", f"/api/deals/{hidden['id']}/{verb}", {"version": 1, **body}).status == 404
