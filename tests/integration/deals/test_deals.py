"""What holds for a deal: amounts, requirements of stages, and how it ends."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine

from mancrel.kit import clock
from tests.client import Client, signed_in
from tests.integration.deals.conftest import Make
from tests.integration.deals.test_board import Pipeline, move


def requiring(admin: Client, pipeline: Pipeline, *names: str) -> str:
    """Let the second stage require *names*; answers its id."""
    stages = [dict(stage) for stage in pipeline["stages"]]
    stages[1]["requiredFields"] = list(names)
    reply = admin("PATCH", f"/api/pipelines/{pipeline['id']}", {"version": pipeline["version"], "stages": stages})
    assert reply.status == 200, reply
    return str(stages[1]["id"])


@pytest.mark.parametrize(
    ("values", "pointer"),
    [
        ({"amount": 1.005}, "/amount"),
        ({"amount": 10.5, "currency": "JPY"}, "/amount"),
        ({"amount": -1}, "/amount"),
        ({"amount": 1e12}, "/amount"),
        ({"currency": "XXX"}, "/currency"),
        ({"expectedCloseOn": "2026-02-30"}, "/expectedCloseOn"),
        ({"contactId": "con_none"}, "/contactId"),
        ({"companyId": "com_none"}, "/companyId"),
        ({"pipelineId": "pip_none"}, "/pipelineId"),
        ({"stageId": "stg_none"}, "/stageId"),
        ({"custom": {"none": 1}}, "/custom/none"),
    ],
)
def test_what_does_not_fit_is_refused_at_its_place(
    admin: Client, made: Make, values: dict[str, Any], pointer: str
) -> None:
    deal = made()
    for reply in (
        admin("POST", "/api/deals", {"name": "x", **values}),
        admin("PATCH", f"/api/deals/{deal['id']}", {"version": deal["version"], **values}),
    ):
        assert reply.status == 422
        assert [error["pointer"] for error in reply.body["errors"]] == [pointer]


def test_an_amount_keeps_its_number_when_its_currency_changes(admin: Client, made: Make) -> None:
    deal = made(amount=1500)

    reply = admin("PATCH", f"/api/deals/{deal['id']}", {"version": 1, "currency": "JPY"})
    assert (reply.body["amount"], reply.body["currency"]) == (1500, "JPY")


def test_a_stage_gets_what_it_requires(admin: Client, pipeline: Pipeline, made: Make) -> None:
    stage = requiring(admin, pipeline, "amount", "expectedCloseOn")
    deal = made()
    here = f"/api/deals/{deal['id']}"

    bare = move(admin, deal, stage)
    half = move(admin, deal, stage, values={"amount": 5})
    patched = admin("PATCH", here, {"version": 1, "stageId": stage})
    created = admin("POST", "/api/deals", {"name": "x", "stageId": stage, "amount": 1})
    assert [bare.status, half.status, patched.status, created.status] == [422] * 4
    assert [error["pointer"] for error in bare.body["errors"]] == ["/values/amount", "/values/expectedCloseOn"]
    assert [error["pointer"] for error in half.body["errors"]] == ["/values/expectedCloseOn"]
    assert [error["pointer"] for error in patched.body["errors"]] == ["/amount", "/expectedCloseOn"]
    assert admin("GET", here).body["version"] == 1

    moved = move(admin, deal, stage, values={"amount": 5, "expectedCloseOn": "2026-12-31"})
    assert moved.status == 200
    assert (moved.body["amount"], moved.body["expectedCloseOn"]) == (5, "2026-12-31")
    emptied = admin("PATCH", here, {"version": moved.body["version"], "amount": None})
    assert emptied.body["errors"][0]["pointer"] == "/amount"
    renamed = admin("PATCH", here, {"version": moved.body["version"], "name": "Other"})
    assert renamed.status == 200


def test_a_requirement_that_came_later_binds_only_who_comes_or_wins(
    admin: Client, pipeline: Pipeline, made: Make
) -> None:
    deal = made(stageId=pipeline["stages"][1]["id"])
    requiring(admin, pipeline, "amount")
    here = f"/api/deals/{deal['id']}"

    renamed = admin("PATCH", here, {"version": 1, "name": "Other"})
    won = admin("POST", f"{here}/win", {"version": 2})
    assert renamed.status == 200
    assert [error["pointer"] for error in won.body["errors"]] == ["/values/amount"]
    assert admin("POST", f"{here}/win", {"version": 2, "values": {"amount": 7}}).body["weightedAmount"] == 7


def test_a_stage_may_require_a_custom_field(admin: Client, pipeline: Pipeline, made: Make) -> None:
    field = admin("POST", "/api/fields", {"noun": "deals", "label": "Budget code", "type": "text"})
    assert field.status == 201, field
    name = field.body["name"]
    key = name.removeprefix("custom.")
    stage = requiring(admin, pipeline, name)
    deal = made()

    assert move(admin, deal, stage).body["errors"][0]["pointer"] == f"/values/custom/{key}"
    assert move(admin, deal, stage, values={"custom": {key: "B-7"}}).body["custom"] == {key: "B-7"}


def test_a_deal_is_won_lost_and_opened_again(admin: Client, pipeline: Pipeline, made: Make) -> None:
    deal = made(amount=100)
    here = f"/api/deals/{deal['id']}"

    won = admin("POST", f"{here}/win", {"version": 1}).body
    assert (won["status"], won["probability"], won["weightedAmount"]) == ("won", 1, 100)
    assert won["closedAt"] is not None
    assert won["stageId"] == deal["stageId"]
    for verb, body in (("win", {}), ("lose", {"reason": "x"}), ("move", {"stageId": pipeline["stages"][1]["id"]})):
        assert admin("POST", f"{here}/{verb}", {"version": 2, **body}).status == 409

    opened = admin("POST", f"{here}/reopen", {"version": 2}).body
    assert (opened["status"], opened["probability"], opened["closedAt"]) == ("open", 0.1, None)
    assert admin("POST", f"{here}/reopen", {"version": 3}).status == 409

    lost = admin("POST", f"{here}/lose", {"version": 3, "reason": "Too dear"}).body
    assert (lost["status"], lost["lostReason"], lost["probability"], lost["weightedAmount"]) == (
        "lost",
        "Too dear",
        0,
        0,
    )
    assert admin("POST", f"{here}/reopen", {"version": 4}).body["lostReason"] is None


def test_a_closed_deal_is_off_the_board(admin: Client, made: Make) -> None:
    deal = made()
    admin("POST", f"/api/deals/{deal['id']}/win", {"version": 1})

    assert [stage["count"] for stage in admin("GET", "/api/deals/board").body["stages"]] == [0, 0, 0, 0]


def test_a_deal_rots_when_its_stage_has_it_for_too_long(admin: Client, pipeline: Pipeline, made: Make) -> None:
    deal, closed = made(), made()
    admin("POST", f"/api/deals/{closed['id']}/win", {"version": 1})

    with time_machine.travel(clock.now() + timedelta(days=14, minutes=1), tick=True):
        admin = signed_in()
        rotting = admin("GET", f"/api/deals/{deal['id']}").body["rotting"]
        rule = '{"field":"rotsAt","operator":"inactive_days","value":0}'
        listed = admin("GET", f"/api/deals?filter={rule}").body
        moved = move(admin, deal, pipeline["stages"][1]["id"]).body
        won = admin("GET", f"/api/deals/{closed['id']}").body
    assert rotting is True
    assert [each["id"] for each in listed["items"]] == [deal["id"]]
    assert moved["rotting"] is False
    assert won["rotting"] is False
