"""Pipelines: their stages change, and the deals come along."""

from collections.abc import Callable
from typing import Any

import pytest

from mancrel.deals import changing
from mancrel.deals import service as deals
from mancrel.deals.noun import DEALS
from mancrel.kit import journal
from mancrel.operations import running, settling, undoing
from mancrel.operations.jobs import RunOperation
from mancrel.records import repository
from tests.client import Client, Reply, signed_in
from tests.integration.deals.conftest import Make
from tests.integration.deals.test_board import Pipeline, column, move


def change(admin: Client, pipeline: Pipeline, **what: Any) -> Reply:
    return admin("PATCH", f"/api/pipelines/{pipeline['id']}", {"version": pipeline["version"], **what})


def test_stages_are_added_renamed_and_reordered(admin: Client, pipeline: Pipeline) -> None:
    new, qualified, proposal, negotiation = pipeline["stages"]

    reply = change(
        admin, pipeline, stages=[qualified, {**new, "name": "Fresh"}, {"name": "Trial"}, proposal, negotiation]
    )
    assert reply.status == 200, reply
    assert [stage["name"] for stage in reply.body["stages"]] == [
        "Qualified",
        "Fresh",
        "Trial",
        "Proposal",
        "Negotiation",
    ]
    assert reply.body["stages"][1]["id"] == new["id"]
    assert change(admin, pipeline, name="Other").status == 409


@pytest.mark.parametrize(
    ("stages", "pointer"),
    [
        ([], "/stages"),
        ([{"name": "A"}, {"name": "a"}], "/stages/1/name"),
        ([{"id": "stg_none", "name": "A"}], "/stages/0/id"),
        ([{"name": "A", "probability": 1.1}], "/stages/0/probability"),
        ([{"name": "A", "rottingDays": 0}], "/stages/0/rottingDays"),
        ([{"name": "A", "requiredFields": ["amount", "nonsense"]}], "/stages/0/requiredFields/1"),
    ],
)
def test_stages_that_do_not_fit_are_refused_at_their_place(
    admin: Client, pipeline: Pipeline, stages: list[Any], pointer: str
) -> None:
    reply = change(admin, pipeline, stages=stages)

    assert reply.status == 422
    assert reply.body["errors"][0]["pointer"] == pointer


def test_a_stage_with_deals_goes_only_when_one_says_where_they_go(
    admin: Client, pipeline: Pipeline, made: Make
) -> None:
    deal = made(amount=100)
    first, second, *rest = pipeline["stages"]

    refused = change(admin, pipeline, stages=[second, *rest])
    nowhere = change(admin, pipeline, stages=[second, *rest], moveDeals={first["id"]: "stg_none"})
    assert [each.body["errors"][0]["pointer"] for each in (refused, nowhere)] == [f"/moveDeals/{first['id']}"] * 2

    done = change(admin, pipeline, stages=[second, *rest], moveDeals={first["id"]: second["id"]})
    after = admin("GET", f"/api/deals/{deal['id']}").body
    assert (done.status, done.body["settling"]) == (200, 0)
    assert (after["stageId"], after["probability"], after["weightedAmount"]) == (second["id"], 0.3, 30)

    undone = admin("POST", f"/api/operations/{done.headers['Operation-Id']}/undo")
    back = admin("GET", f"/api/deals/{deal['id']}").body
    assert undone.status == 200
    assert {**back, "version": 1, "changedAt": ""} == {**deal, "changedAt": ""}
    assert admin("GET", f"/api/pipelines/{pipeline['id']}").body["stages"] == pipeline["stages"]


def test_a_new_probability_and_rotting_time_reach_the_deals(admin: Client, pipeline: Pipeline, made: Make) -> None:
    deal, won = made(amount=100), made(amount=50)
    admin("POST", f"/api/deals/{won['id']}/win", {"version": 1})
    first, *rest = pipeline["stages"]

    change(admin, pipeline, stages=[{**first, "probability": 0.5, "rottingDays": None}, *rest])
    assert admin("GET", f"/api/deals/{deal['id']}").body["weightedAmount"] == 50
    assert admin("GET", f"/api/deals/{won['id']}").body["weightedAmount"] == 50
    assert column(admin, first["id"])["totals"] == [{"currency": "EUR", "amount": 100, "weighted": 50}]


def work(queued: Callable[[str], list[str]], times: int = 1) -> None:
    """Shift after shift: on a slow machine one does not last for all."""
    while jobs := queued("operations"):
        for job in jobs * times:
            running.run(RunOperation.from_body(job), {**settling.STEPS, **undoing.STEPS})


def test_many_deals_come_along_in_the_background_within_one_operation(
    admin: Client, pipeline: Pipeline, queued: Callable[[str], list[str]]
) -> None:
    many = changing.AT_ONCE * 2 + 5
    for number in range(many):
        deals.create("acme", DEALS, {"name": f"d{number}", "amount": 1})
    first, second, *rest = pipeline["stages"]

    reply = change(admin, pipeline, stages=[second, *rest], moveDeals={first["id"]: second["id"]})
    assert reply.body["settling"] == many
    assert column(admin, second["id"])["count"] == many  # before anything was brought along
    assert column(admin, second["id"])["deals"][0]["stageId"] == second["id"]
    work(queued, times=2)  # SQS delivers twice some day
    stages = [deal.stage_id for deal in repository.list_all("acme", DEALS)]
    assert stages == [second["id"]] * many

    operation_id = reply.headers["Operation-Id"]
    told = admin("GET", f"/api/operations/{operation_id}").body
    assert (told["status"], told["done"]) == ("done", many)
    assert len(list(journal.list_changes("acme", operation_id))) == many + 1
    assert admin("POST", f"/api/operations/{operation_id}/undo").status == 202
    work(queued)
    assert {deal.stage_id for deal in repository.list_all("acme", DEALS)} == {first["id"]}


def test_who_moves_a_deal_to_a_stage_that_just_went_finds_it_in_its_heir(
    admin: Client, pipeline: Pipeline, made: Make
) -> None:
    deal = made()
    first, second, third, last = pipeline["stages"]
    change(admin, pipeline, stages=[first, third, last], moveDeals={second["id"]: third["id"]})

    moved = move(admin, deal, second["id"])
    assert (moved.status, moved.body["stageId"]) == (200, third["id"])


def test_a_tenant_has_several_pipelines_and_always_one(admin: Client, pipeline: Pipeline, made: Make) -> None:
    other = admin("POST", "/api/pipelines", {"name": "Renewals", "stages": [{"name": "Due", "probability": 0.9}]}).body
    deal = made(pipelineId=other["id"], amount=10)
    usual, renewals = f"/api/pipelines/{pipeline['id']}", f"/api/pipelines/{other['id']}"

    assert deal["weightedAmount"] == 9
    assert [each["id"] for each in admin("GET", "/api/pipelines").body["items"]] == [pipeline["id"], other["id"]]
    assert admin("DELETE", renewals).status == 409
    carried = admin("PATCH", f"/api/deals/{deal['id']}", {"version": 1, "pipelineId": pipeline["id"]}).body
    assert carried["stageId"] == pipeline["stages"][0]["id"]
    assert admin("DELETE", renewals).status == 204
    admin("DELETE", f"/api/deals/{deal['id']}")
    assert admin("DELETE", usual).status == 409
    assert admin("GET", renewals).status == 404


def test_who_may_not_manage_pipelines_reads_them(admin: Client, pipeline: Pipeline) -> None:
    rep, manager = signed_in(role="rep", user_id="usr_rep"), signed_in(role="manager", user_id="usr_m")

    assert rep("GET", f"/api/pipelines/{pipeline['id']}").status == 200
    assert change(rep, pipeline, name="x").status == 403
    assert change(manager, pipeline, name="x", lostReasons=["Price"]).body["lostReasons"] == ["Price"]
