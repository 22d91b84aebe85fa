"""Segments over the API: saved, counted, frozen, explained."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine

from mancrel.kit import clock
from mancrel.orders import customers, ledger
from mancrel.orders.schemas import CustomerPush, OrderPush
from mancrel.segments import counting
from mancrel.segments.jobs import CountSegments
from tests.client import Client, signed_in

VIPS = {"operator": "AND", "conditions": [{"field": "tags", "operator": "has_tag", "value": "vip"}]}
ORDERED = {"event": "ordered", "operator": ">=", "value": "2", "withinDays": "60"}


@pytest.fixture
def ana(aws: None) -> Client:
    client = signed_in()
    for number in range(7):
        client("POST", "/api/contacts", {"name": f"P{number}", "tags": ["vip"] if number < 4 else []})
    return client


def made(client: Client, name: str = "VIPs", rules: Any = VIPS, **more: Any) -> Any:
    reply = client("POST", "/api/segments", {"name": name, "rules": rules, **more})
    assert reply.status == 201, reply
    return reply.body


def contact_id(client: Client, name: str) -> str:
    found = client("GET", f"/api/contacts?q={name}").body["items"][0]
    return str(found["id"])


def pushed(client: Client, name: str, orders: int, items: list[str] | None = None) -> str:
    """A contact that a shop told us of, with so many orders."""
    customers.upsert("acme", [CustomerPush(id=name, name=name)], clock.now())
    for number in range(orders):
        order = OrderPush(id=f"{name}-{number}", customer_id=name, amount=10, items=items or [], created_at=clock.now())
        ledger.enter("acme", [order])
    return contact_id(client, name)


def test_a_segment_is_saved_counted_and_said(ana: Client) -> None:
    segment = made(ana, description="The best")

    assert (segment["count"], segment["sentence"], segment["kind"]) == (4, "tagged vip", "dynamic")
    assert ana("GET", "/api/segments").body["items"][0] | {"countedAt": 0} == segment | {"countedAt": 0}
    members = ana("GET", f"/api/segments/{segment['id']}/members?limit=3&sort=name").body
    assert ([each["name"] for each in members["items"]], members["total"]) == (["P0", "P1", "P2"], 4)
    rest = ana("GET", f"/api/segments/{segment['id']}/members?limit=3&sort=name&cursor={members['nextCursor']}").body
    assert [each["name"] for each in rest["items"]] == ["P3"]


def test_a_change_of_a_contact_counts_at_once(ana: Client) -> None:
    segment = made(ana)

    ana("POST", "/api/contacts", {"name": "New", "tags": ["vip"]})

    assert ana("GET", f"/api/segments/{segment['id']}").body["count"] == 5


def test_names_are_unique(ana: Client) -> None:
    one, other = made(ana), made(ana, "Others")

    taken = ana("POST", "/api/segments", {"name": " vips", "rules": VIPS})
    assert (taken.status, taken.body["current"]["id"]) == (409, one["id"])
    renamed = ana("PATCH", f"/api/segments/{other['id']}", {"version": other["version"], "name": "VIPS"})
    assert (renamed.status, renamed.body["current"]["id"]) == (409, one["id"])
    assert ana("DELETE", f"/api/segments/{one['id']}").status == 204
    assert ana("PATCH", f"/api/segments/{other['id']}", {"version": other["version"], "name": "VIPs"}).status == 200


def test_a_stale_change_is_a_conflict(ana: Client) -> None:
    segment = made(ana)
    path = f"/api/segments/{segment['id']}"
    assert ana("PATCH", path, {"version": segment["version"], "description": "x"}).status == 200

    stale = ana("PATCH", path, {"version": segment["version"], "description": "y"})

    assert (stale.status, stale.body["current"]["description"]) == (409, "x")


def test_a_frozen_segment_keeps_its_members(ana: Client) -> None:
    dynamic = made(ana)
    frozen = ana("POST", f"/api/segments/{dynamic['id']}/freeze", {}).body
    twice = made(ana, "At once", kind="frozen")

    ana("POST", "/api/contacts", {"name": "New", "tags": ["vip"]})
    ana("DELETE", f"/api/contacts/{contact_id(ana, 'P0')}")

    counts = [ana("GET", f"/api/segments/{each['id']}").body["count"] for each in (dynamic, frozen, twice)]
    assert counts == [4, 3, 3]
    assert frozen["name"].startswith("VIPs (")
    refused = ana("PATCH", f"/api/segments/{frozen['id']}", {"version": frozen["version"], "rules": VIPS})
    assert (refused.status, refused.body["errors"][0]["pointer"]) == (422, "/rules")


def test_a_rule_that_no_longer_works_says_so(ana: Client) -> None:
    field = ana("POST", "/api/fields", {"noun": "contacts", "label": "Size", "type": "number"}).body
    segment = made(ana, rules={"field": "custom.size", "operator": "is_empty"})
    assert segment["count"] == 7

    ana("DELETE", f"/api/fields/{field['id']}")

    found = ana("GET", f"/api/segments/{segment['id']}").body
    assert (found["count"], found["sentence"], found["problems"][0]["pointer"]) == (None, None, "/rules/field")
    assert ana("GET", "/api/segments").status == 200
    assert ana("GET", f"/api/segments/{segment['id']}/members").status == 422
    counting.count(CountSegments(tenant_id="acme"))
    mended = ana("PATCH", f"/api/segments/{segment['id']}", {"version": found["version"], "rules": VIPS}).body
    assert (mended["count"], mended["problems"]) == (4, [])


def test_the_history_has_a_line_where_it_changed_and_one_a_day(ana: Client) -> None:
    segment = made(ana)
    noon = datetime(2099, 1, 5, 12, 30, tzinfo=UTC)  # after whatever day this is

    for hours in (0, 1, 2, 24):
        with time_machine.travel(noon + timedelta(hours=hours)):
            if hours == 2:
                signed_in()("POST", "/api/contacts", {"name": "New", "tags": ["vip"]})
            counting.count(CountSegments(tenant_id="acme"))

    history = signed_in()("GET", f"/api/segments/{segment['id']}/history").body["items"]
    assert [(each["at"][5:13], each["count"]) for each in history[1:]] == [
        ("01-05T12", 4),
        ("01-05T14", 5),
        ("01-06T12", 5),
    ]


def test_the_schedule_has_every_tenant_counted(ana: Client, queued: Callable[[str], list[str]]) -> None:
    made(ana)
    made(signed_in("other"), "Theirs")

    counting.count_all()

    assert sorted(CountSegments.from_body(each).tenant_id for each in queued("segments")) == ["acme", "other"]


def test_segments_stand_in_each_other_but_not_in_themselves(ana: Client) -> None:
    vips = made(ana)
    others = made(ana, "Others", {"field": "segment", "operator": "not_in", "value": [vips["id"]]})
    assert (others["count"], others["sentence"]) == (3, "not in segment “VIPs”")

    circle = {"field": "segment", "operator": "in", "value": [others["id"]]}
    refused = ana("PATCH", f"/api/segments/{vips['id']}", {"version": vips["version"], "rules": circle})
    assert (refused.status, refused.body["errors"]) == (
        422,
        [{"pointer": "/rules", "detail": "lead back to this segment"}],
    )
    unknown = {"field": "segment", "operator": "in", "value": ["seg_x"]}
    assert ana("POST", "/api/customers/preview", {"rules": unknown}).body["errors"][0]["pointer"] == "/rules/value/0"
    used = ana("DELETE", f"/api/segments/{vips['id']}")
    assert (used.status, used.body["current"]["uses"][0]["name"]) == (409, "Others")


def test_nesting_counts_through_segments(ana: Client) -> None:
    rules: Any = VIPS
    for _ in range(7):
        rules = {"operator": "AND", "conditions": [rules]}
    deep = made(ana, "Deep", rules)
    one_more = {"operator": "OR", "conditions": [{"field": "segment", "operator": "in", "value": [deep["id"]]}]}

    refused = ana("POST", "/api/segments", {"name": "Deeper", "rules": one_more})

    assert (refused.status, refused.body["errors"][0]["pointer"]) == (422, "/rules/conditions/0/value/0")


def test_what_happened_counts_and_explains(ana: Client) -> None:
    twice = pushed(ana, "Twice", 2, ["Desk lamp", "Bulb"])
    once = pushed(ana, "Once", 1, ["Chair"])
    segment = made(ana, "Buyers", ORDERED)
    lamps = {"event": "ordered", "where": {"field": "items", "operator": "=", "value": "desk LAMP"}}
    never = {"event": "ordered", "operator": "=", "value": 0}

    assert (segment["count"], segment["sentence"]) == (1, "ordered at least 2 times in the last 60 days")
    assert made(ana, "Lamps", lamps)["sentence"] == "ordered “desk LAMP”"
    assert made(ana, "Never", never)["count"] == 7
    why = ana("GET", f"/api/segments/{segment['id']}/explain/{twice}").body
    not_why = ana("GET", f"/api/segments/{segment['id']}/explain/{once}").body
    assert (why["member"], why["tree"]["actual"], why["tree"]["value"]) == (True, 2, {"value": 2, "withinDays": 60})
    assert (not_why["member"], not_why["tree"]["actual"]) == (False, 1)


def test_the_explanation_has_each_condition_with_the_value(ana: Client) -> None:
    rules = {"operator": "OR", "conditions": [VIPS, {"field": "totalSpends", "operator": ">", "value": "10000"}]}
    segment = made(ana, "Either", rules)

    why = ana("GET", f"/api/segments/{segment['id']}/explain/{contact_id(ana, 'P0')}").body

    assert why["member"] is True
    assert [each["holds"] for each in why["tree"]["conditions"]] == [True, False]
    assert why["tree"]["conditions"][0]["conditions"][0]["actual"] == ["vip"]
    assert why["tree"]["conditions"][1]["sentence"] == "total spends over €10,000"


def test_a_rep_has_no_segments_and_counts_only_who_they_may_see(ana: Client) -> None:
    segment = made(ana)
    rep = signed_in(role="rep", user_id="usr_rep")
    rep("POST", "/api/contacts", {"name": "Mine", "tags": []})
    colleague = signed_in(role="rep", user_id="usr_other")
    colleague("POST", "/api/contacts", {"name": "Theirs", "tags": []})
    never = {"event": "ordered", "operator": "<", "value": 1}

    assert rep("GET", f"/api/segments/{segment['id']}").status == 403
    assert rep("POST", "/api/customers/preview", {"rules": never}).body["count"] == 8
    assert ana("POST", "/api/customers/preview", {"rules": never}).body["count"] == 9


def test_a_segment_that_a_campaign_waits_for_is_not_deleted(ana: Client) -> None:
    segment = made(ana)
    draft = {"name": "Spring", "segmentId": segment["id"], "message": "Hi", "channel": "simulator"}
    campaign = ana("POST", "/api/campaigns", draft)
    assert campaign.status == 201, campaign

    refused = ana("DELETE", f"/api/segments/{segment['id']}")

    found = {"kind": "campaign", "id": campaign.body["id"], "name": "Spring"}
    assert (refused.status, refused.body["current"]["uses"]) == (409, [found])
    opened = {"event": "opened", "where": {"field": "campaignId", "operator": "=", "value": campaign.body["id"]}}
    assert ana("POST", "/api/customers/preview", {"rules": opened}).body["sentence"] == "opened campaign “Spring”"
