"""The policy over the API: tightened by one, loosened by two, every version kept."""

from datetime import timedelta

import time_machine

from mancrel.autonomy import document
from mancrel.kit import clock
from tests.client import signed_in
from tests.integration.assistant.mails import TENANT
from tests.integration.autonomy.conftest import call

POLICY = "/api/assistant/policy"
TIGHT = document.DEFAULT.replace("proof: measured", "proof: required")


def test_a_new_shop_has_the_default_policy(aws):
    reply = call("GET", POLICY, role="rep")

    assert (reply.status, reply.body["version"], reply.body["stop"], reply.body["proposal"]) == (200, 0, None, None)
    assert reply.body["text"] == document.DEFAULT
    assert reply.body["policy"]["budget"] == {"alpha": 0.02, "proof": "measured"}


def test_to_tighten_holds_at_once_and_to_loosen_takes_a_second_person(aws):
    tightened = call("PUT", POLICY, {"version": 0, "text": TIGHT}).body
    assert (tightened["version"], tightened["proposal"], tightened["policy"]["budget"]["proof"]) == (
        1,
        None,
        "required",
    )

    proposed = call("PUT", POLICY, {"version": 1, "text": document.DEFAULT}).body
    assert proposed["policy"]["budget"]["proof"] == "required"
    (point,) = proposed["proposal"]["points"]
    assert point == {"pointer": "/budget/proof", "before": "required", "after": "measured"}

    address = f"{POLICY}/proposals/{proposed['proposal']['id']}"
    call("GET", POLICY, role="manager")  # signed in, so there is somebody to ask
    assert call("POST", f"{address}/approve").status == 403
    loosened = call("POST", f"{address}/approve", role="manager").body
    assert (loosened["version"], loosened["by"], loosened["approvedBy"]) == (2, "usr_admin", "usr_manager")
    assert call("POST", f"{address}/approve", role="manager").status == 409

    versions = call("GET", f"{POLICY}/versions").body
    assert [(row["version"], row["by"], row["approvedBy"], len(row["points"])) for row in versions] == [
        (2, "usr_admin", "usr_manager", 1),
        (1, "usr_admin", None, 0),
        (0, None, None, 0),
    ]
    assert versions[1]["text"] == TIGHT


def test_who_is_alone_may_approve_the_next_day(aws):
    text = document.DEFAULT.replace("alpha: 0.02 ", "alpha: 0.05 ")
    proposal = call("PUT", POLICY, {"version": 0, "text": text}).body["proposal"]
    address = f"{POLICY}/proposals/{proposal['id']}/approve"

    refused = call("POST", address)

    assert (refused.status, "24 hours" in refused.body["detail"]) == (403, True)
    with time_machine.travel(clock.now() + timedelta(hours=24, minutes=1), tick=False):
        assert signed_in(TENANT, "admin", "usr_admin")("POST", address).body["approvedBy"] == "usr_admin"


def test_a_proposal_is_dropped_by_a_newer_version_and_by_hand(aws):
    loose = document.DEFAULT.replace("undo: 60 ", "undo: 30 ")
    first = call("PUT", POLICY, {"version": 0, "text": loose}).body["proposal"]["id"]
    assert call("DELETE", f"{POLICY}/proposals/{first}").status == 204
    second = call("PUT", POLICY, {"version": 0, "text": loose}).body["proposal"]["id"]
    call("PUT", POLICY, {"version": 0, "text": TIGHT})

    assert call("POST", f"{POLICY}/proposals/{second}/approve", role="manager").status == 404
    assert call("PUT", POLICY, {"version": 0, "text": TIGHT}).status == 409


def test_a_fault_in_the_file_is_told_with_its_line(aws):
    reply = call("PUT", POLICY, {"version": 0, "text": "mode: on\nundo: 5\n"})

    assert reply.status == 422
    (error,) = reply.body["errors"]
    assert error["pointer"] == "/undo"
    assert error["detail"].startswith("line 2: ")


def test_a_form_is_written_into_the_file_and_its_looser_points_are_named(aws):
    policy = call("GET", POLICY).body["policy"]

    checked = call(
        "POST", f"{POLICY}/check", {"text": document.DEFAULT, "policy": policy | {"undo": 30, "channels": ["email"]}}
    ).body

    assert "undo: 30              # seconds" in checked["text"]
    assert [point["pointer"] for point in checked["looser"]] == ["/undo"]
    assert checked["policy"]["channels"] == ["email"]


def test_a_rep_reads_the_policy_and_cannot_change_it(aws):
    assert call("PUT", POLICY, {"version": 0, "text": TIGHT}, role="rep").status == 403
    assert call("POST", "/api/assistant/resume", role="rep").status == 403
