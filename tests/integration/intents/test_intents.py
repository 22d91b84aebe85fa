"""A tenant's own list of intents over the API: kept, used wherever an intent is named, and unknown ones refused."""

from datetime import timedelta

import pytest
import time_machine

from mancrel.audit import service as audit
from mancrel.intents import service
from mancrel.intents.jobs import LearnIntents
from mancrel.intents.schemas import Intent
from mancrel.kit import clock
from tests.client import signed_in
from tests.integration.audit.conftest import TENANT, Stream

PATH = "/api/assistant/intents"
EXAMPLES = [f"Can you engrave {what}?" for what in ("a name", "our logo", "initials", "the date", "a heart")]
ENGRAVING = {"key": "engraving", "name": "Engraving", "description": "Names on things", "examples": EXAMPLES}
ANSWER = {"title": "Engraving", "text": "We engrave up to 20 letters.", "intent": "engraving"}


@pytest.fixture
def ask(aws):
    return signed_in(TENANT, "admin", "usr_admin")


@pytest.fixture
def engraving(ask):
    reply = ask("POST", PATH, ENGRAVING)
    assert reply.status == 201, reply
    return reply.body


def listed(ask):
    return {each["key"]: each for each in ask("GET", PATH).body["items"]}


def test_the_list_is_the_starter_set_and_the_tenants_own(ask, engraving):
    rows = listed(ask)

    assert list(rows) == [*Intent, "engraving"]
    assert rows["engraving"] == engraving
    assert (rows["price"]["version"], rows["price"]["name"], rows["spam"]["fixed"]) == (0, None, True)
    assert service.offered("ten_other") == set(Intent)


def test_what_is_added_is_learnt_by_one_job_for_its_tenant(ask, queued):
    ask("POST", PATH, ENGRAVING)
    assert queued("learning") == []

    with time_machine.travel(clock.now() + timedelta(seconds=service.SETTLE + 1)):
        (job,) = queued("learning")
    assert LearnIntents.from_body(job) == LearnIntents(tenant_id=TENANT)


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"key": "price"}, "/key"),
        ({"key": "oos"}, "/key"),
        ({"key": "engraving"}, "/key"),
        ({"key": "No Key"}, "/key"),
        ({"key": "wrapping", "examples": EXAMPLES[:4]}, "/examples"),
        ({"key": "wrapping", "name": " "}, "/name"),
    ],
)
def test_what_cannot_be_added_is_said(ask, engraving, change, pointer):
    reply = ask("POST", PATH, ENGRAVING | change)

    assert (reply.status, [each["pointer"] for each in reply.body["errors"]]) == (422, [pointer])


def test_there_are_at_most_so_many(ask, monkeypatch):
    monkeypatch.setattr(service, "MOST", 1)
    assert ask("POST", PATH, ENGRAVING).status == 201

    assert ask("POST", PATH, ENGRAVING | {"key": "wrapping"}).status == 422


def test_a_starter_intent_is_renamed_and_hidden_unless_it_is_fixed(ask):
    changed = ask("PATCH", f"{PATH}/wholesale", {"version": 0, "name": "Resellers", "hidden": True}).body

    assert (changed["name"], changed["hidden"], changed["version"]) == ("Resellers", True, 1)
    assert "wholesale" not in service.offered(TENANT)
    assert ask("PATCH", f"{PATH}/wholesale", {"version": 1, "name": None, "hidden": False}).body["name"] is None
    assert ask("PATCH", f"{PATH}/complaint", {"version": 0, "hidden": True}).status == 422
    assert ask("PATCH", f"{PATH}/price", {"version": 0, "examples": EXAMPLES}).status == 422
    assert ask("DELETE", f"{PATH}/price").status == 404


def test_a_change_to_what_was_changed_meanwhile_shows_how_it_stands(ask, engraving):
    ask("PATCH", f"{PATH}/engraving", {"version": engraving["version"], "name": "Letters"})

    reply = ask("PATCH", f"{PATH}/engraving", {"version": engraving["version"], "name": "Names"})

    assert (reply.status, reply.body["current"]["name"]) == (409, "Letters")


def test_what_was_deleted_comes_back_whole(ask, engraving):
    assert ask("DELETE", f"{PATH}/engraving").status == 204
    assert ask("GET", f"{PATH}/engraving").status == 404
    assert "engraving" not in service.offered(TENANT)

    back = ask("POST", f"{PATH}/engraving/restore").body

    assert back["examples"] == EXAMPLES
    assert ask("POST", f"{PATH}/engraving/restore").body["version"] == back["version"]
    assert ask("POST", f"{PATH}/none/restore").status == 404


def test_who_may_not_change_the_policy_changes_no_intents(ask, engraving):
    rep = signed_in(TENANT, "rep", "usr_rep")

    assert rep("GET", f"{PATH}/engraving").status == 200
    assert rep("POST", PATH, ENGRAVING | {"key": "wrapping"}).status == 403
    assert rep("PATCH", f"{PATH}/engraving", {"version": 1, "name": "x"}).status == 403
    assert rep("DELETE", f"{PATH}/engraving").status == 403


def test_examples_are_compared_with_those_of_other_intents(ask, engraving):
    alike = {"examples": ["Can you engrave the name?"]}

    assert ask("POST", f"{PATH}/check", alike).body[0]["intent"] == "engraving"
    assert ask("POST", f"{PATH}/check", alike | {"key": "engraving"}).body == []


def test_examples_are_compared_with_the_starter_set(ask):
    told = ask("POST", f"{PATH}/check", {"examples": ["How do I reset my password?", EXAMPLES[0]]}).body

    assert [(each["example"], each["intent"]) for each in told] == [("How do I reset my password?", "account")]


def test_the_trail_tells_who_changed_it(ask, engraving):
    stream = Stream("intents", "key", "engraving")
    audit.note(stream.record())

    ask("PATCH", f"{PATH}/engraving", {"version": 1, "name": "Letters"})

    assert audit.note(stream.record()) == 1


NAMING = {
    "answers": ("POST", "/api/answers", ANSWER, "/intent"),
    "teams": ("POST", "/api/teams", {"name": "Care", "intents": ["engraving"]}, "/intents/0"),
    "skills": ("PATCH", "/api/desk/people/usr_admin", {"skills": ["price", "engraving"]}, "/skills/1"),
    "policy": (
        "PUT",
        "/api/assistant/policy",
        {"version": 0, "text": "intents: {engraving: ask}"},
        "/intents/engraving",
    ),
    "check": ("POST", "/api/assistant/policy/check", {"text": "intents: {engraving: act}"}, "/intents/engraving"),
    "replay": (
        "POST",
        "/api/assistant/policy/replay",
        {"since": "1d", "policy": {"intents": {"engraving": "act"}}},
        "/intents/engraving",
    ),
    "suggestions": ("GET", "/api/suggestions?intent=engraving", None, "/intent"),
    "decisions": ("GET", "/api/envelopes?intent=engraving", None, "/intent"),
    "approved": ("GET", "/api/answers?intent=engraving", None, "/intent"),
}


@pytest.mark.parametrize("where", NAMING)
def test_an_own_intent_is_taken_where_it_is_and_refused_where_it_is_not(ask, where):
    method, path, body, pointer = NAMING[where]

    refused = ask(method, path, body)
    assert (refused.status, [each["pointer"] for each in refused.body["errors"]]) == (422, [pointer]), refused
    assert "engraving" in refused.body["detail"]
    ask("POST", PATH, ENGRAVING)
    assert ask(method, path, body).status < 300


def test_what_names_a_deleted_intent_can_still_be_changed(ask, engraving):
    answer = ask("POST", "/api/answers", ANSWER).body
    team = ask("POST", "/api/teams", {"name": "Care", "intents": ["engraving"]}).body
    ask("DELETE", f"{PATH}/engraving")

    named = {"version": 1, "intent": "engraving", "title": "Letters"}
    assert ask("PATCH", f"/api/answers/{answer['id']}", named).body["title"] == "Letters"
    kept = {"version": team["version"], "intents": ["engraving"], "name": "Help"}
    assert ask("PATCH", f"/api/teams/{team['id']}", kept).body["name"] == "Help"
    assert ask("GET", "/api/suggestions?intent=engraving").status == 200
