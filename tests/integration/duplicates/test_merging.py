"""A merge keeps everything, moves everything, and can be undone to the letter."""

import json

import pytest

from mancrel.accounts.policy import Caller
from mancrel.duplicates import merging
from mancrel.duplicates.schemas import MergeOrder
from tests.client import signed_in
from tests.integration.duplicates.conftest import TENANT
from tests.integration.duplicates.merging import merge, relations, state, undo


def test_the_winner_takes_what_was_chosen_and_everything_that_there_may_be_several_of(admin, ana, twin):
    merge(admin, ana, twin, name=ana, email=twin, phone=ana)

    now = admin("GET", f"/api/contacts/{ana['id']}").body
    assert (now["name"], now["email"], now["phone"]) == ("Ana Ruiz", "ana.ruiz@work.example", "+34600111222")
    assert (now["jobTitle"], now["city"]) == ("Buyer", "Madrid")
    assert set(now["emails"]) == {"ana@example.com", "a@x.example"}
    assert now["phones"] == ["+34600333444"]
    assert now["tags"] == ["vip", "fair"]
    assert len(now["consent"]) == 1


def test_an_old_link_says_into_whom_it_was_merged(admin, ana, twin):
    merge(admin, ana, twin)

    gone = admin("GET", f"/api/contacts/{twin['id']}")

    assert (gone.status, gone.body["mergedInto"]) == (404, ana["id"])


def test_natural_keys_find_the_winner_and_go_back(admin, ana, twin):
    merged = merge(admin, ana, twin)

    taken = admin("POST", "/api/contacts", {"email": "a@x.example"})
    assert (taken.status, taken.body["current"]["id"]) == (409, ana["id"])
    undo(admin, merged)
    taken = admin("POST", "/api/contacts", {"email": "a@x.example"})
    assert (taken.status, taken.body["current"]["id"]) == (409, twin["id"])


def test_companies_merge_with_domain_and_people(admin, make):
    acme, other = (
        make("companies", name="Acme", domain="acme.com"),
        make("companies", name="ACME Ltd", domain="acme.es"),
    )
    person = make("contacts", name="Bo", companyId=other["id"])
    deal = make("deals", name="Desks", companyId=other["id"])
    before = state()

    merged = merge(admin, acme, other, noun="companies")

    assert admin("GET", f"/api/contacts/{person['id']}").body["companyId"] == acme["id"]
    assert admin("GET", f"/api/deals/{deal['id']}").body["companyId"] == acme["id"]
    assert admin("POST", "/api/companies", {"name": "x", "domain": "acme.es"}).status == 409
    undo(admin, merged)
    assert state() == before


def test_merging_twice_is_merging_once(admin, ana, twin):
    first = merge(admin, ana, twin)
    version = admin("GET", f"/api/contacts/{ana['id']}").body["version"]

    second = merge(admin, ana, twin)

    assert second["id"] == first["id"]
    assert admin("GET", f"/api/contacts/{ana['id']}").body["version"] == version


def test_a_chain_of_merges_leads_to_the_last_one(admin, make, ana, twin):
    third = make("contacts", name="Ana María Ruiz")
    task = make("tasks", title="Call", dueAt="2026-12-01T10:00:00Z", contactId=twin["id"])
    before = state()

    first = merge(admin, ana, twin)
    second = merge(admin, third, ana)

    assert admin("GET", f"/api/contacts/{twin['id']}").body["mergedInto"] == third["id"]
    assert admin("GET", f"/api/tasks/{task['id']}").body["contactId"] == third["id"]
    undo(admin, second)
    undo(admin, first)
    assert state() == before


def test_the_preview_shows_each_value_and_what_comes_out(admin, make, ana, twin):
    relations(make, twin)

    seen = admin("POST", "/api/merges/preview", {"winnerId": ana["id"], "loserIds": [twin["id"]]}).body

    rows = {row["field"]: row for row in seen["fields"]}
    assert rows["email"]["values"] == {ana["id"]: "ana@example.com", twin["id"]: "ana.ruiz@work.example"}
    assert (rows["email"]["suggested"], rows["email"]["result"]) == (ana["id"], "ana@example.com")
    assert (rows["jobTitle"]["suggested"], rows["jobTitle"]["result"]) == (twin["id"], "Buyer")
    assert (rows["tags"]["united"], rows["tags"]["result"]) == (True, ["vip", "fair"])
    assert {row["noun"]: row["count"] for row in seen["relations"]} == dict.fromkeys(
        ("tasks", "activities", "leads", "deals"), 1
    )
    assert admin("GET", f"/api/contacts/{twin['id']}").status == 200


def test_who_sees_only_their_own_merges_only_those(admin, make, ana, twin):
    rep = signed_in(TENANT, "rep", "usr_rep")
    mine = make("contacts", name="Ana", ownerId="usr_rep")
    theirs = make("contacts", name="Ana", ownerId="usr_1")

    for path in ("/api/merges", "/api/merges/preview"):
        assert rep("POST", path, {"winnerId": mine["id"], "loserIds": [theirs["id"]]}).status == 404
        assert rep("POST", path, {"winnerId": theirs["id"], "loserIds": [mine["id"]]}).status == 404
    assert rep("POST", "/api/merges", {"winnerId": mine["id"], "loserIds": [ana["id"]]}).status == 200
    gone = rep("GET", f"/api/contacts/{ana['id']}")
    assert gone.body["mergedInto"] == mine["id"]
    merge(admin, theirs, mine)
    assert "mergedInto" not in rep("GET", f"/api/contacts/{mine['id']}").body


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"loserIds": ["winner"]}, "/loserIds"), ({"fields": {"totalSpends": "winner"}}, "/fields/totalSpends"),
        ({"fields": {"name": "nobody"}}, "/fields/name"), ({"noun": "deals"}, "/noun"), ({"loserIds": []}, "/loserIds"),
        ({"fields": {"nonsense": "winner"}}, "/fields/nonsense"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused_where_it_stands(admin, ana, twin, change, pointer):
    said = json.loads(json.dumps(change).replace('"winner"', f'"{ana["id"]}"'))
    order = {"winnerId": ana["id"], "loserIds": [twin["id"]], **said}

    reply = admin("POST", "/api/merges", order)

    assert reply.status == 422, reply
    assert reply.body["errors"][0]["pointer"] == pointer


def test_a_record_that_changed_since_keeps_that_and_is_listed(admin, ana, twin):
    merged = merge(admin, ana, twin)
    now = admin("GET", f"/api/contacts/{ana['id']}").body
    admin("PATCH", f"/api/contacts/{ana['id']}", {"version": now["version"], "jobTitle": "Head of buying"})

    undone = undo(admin, merged)

    assert undone["conflicts"] == 1
    assert admin("GET", f"/api/contacts/{ana['id']}").body["jobTitle"] == "Head of buying"
    assert admin("GET", f"/api/contacts/{twin['id']}").body["email"] == "ana.ruiz@work.example"


def test_a_merge_outside_a_request_has_an_operation_of_its_own(aws, make, ana, twin):
    order = MergeOrder(winner_id=ana["id"], loser_ids=[twin["id"]])

    begun = merging.merge(TENANT, Caller(TENANT, "usr_1", "admin"), order)

    assert begun.status == "done"
    assert begun.operation_id.startswith("op_")
