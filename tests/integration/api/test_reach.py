"""A rep sees what is theirs and what is nobody's, by every route: records, lists, counts, searches, timelines, files.

The routes are taken from the app. Everything of a colleague carries a canary; `PUBLIC` names what is everybody's.
"""

import json
import random
from types import MappingProxyType
from urllib.parse import quote

import pytest

from api.app import resources
from api.routing import Route
from mancrel.accounts import policy
from mancrel.accounts.policy import GRANTS
from mancrel.kit.models import Record
from mancrel.nouns import NOUNS
from mancrel.records import repository
from mancrel.records import service as records
from tests.client import Client, signed_in
from tests.integration.api.asking import BODIES, ask, leaks
from tests.integration.api.worlds import World, build

ROUTES = [route for each in resources for route in each.routes if route.needs in GRANTS["rep"]]
READS = [route for route in ROUTES if route.method == "GET"]
EVERYBODYS = {
    "channels", "products", "sources", "answers", "fields", "pipelines", "views", "organisation", "user", "colleagues",
    "auth", "ops", "topics", "policy", "standing", "teams", "saved-replies", "saved_replies", "intents",
}  # fmt: skip
OWNED = ("contacts", "companies", "leads", "deals", "tasks", "activities")
RULE = quote(json.dumps({"operator": "OR", "conditions": [{"field": "createdAt", "operator": "is_not_empty"}]}))


@pytest.fixture
def world(aws) -> World:
    """All that has an owner is a colleague's."""
    world = build("alpha")
    for name in OWNED:
        noun = NOUNS[name]
        for record in list(repository.list_all(world.tenant_id, noun)):
            records.change(world.tenant_id, noun, record.record_id, None, {str(noun.owner): "usr_colleague"})
    return world


@pytest.fixture
def rep(world: World) -> Client:
    return signed_in(world.tenant_id, "rep", "usr_rep")


def is_everybodys(route: Route) -> bool:
    return any(part in EVERYBODYS for part in route.path.strip("/").split("/"))


def said_of_colleagues(client: Client, world: World) -> list[str]:
    """The reads that tell *client* anything of what is a colleague's."""
    telling = []
    for route in READS:
        if is_everybodys(route):
            continue
        queries = ["", f"?q={world.canary}", f"?filter={RULE}", f"?noun=deals&by=name&filter={RULE}", "?types=contacts"]
        for query in queries:
            reply = client("GET", world.path(route.path) + query)
            assert reply.status < 500, (route.name, reply)
            if route.name == "search":
                reply.body["items"] = [hit for hit in reply.body.get("items", []) if hit["type"] not in EVERYBODYS]
            if route.name == "get_desk":
                reply.body["people"] = []  # colleagues' names
            if leaks(reply, world):
                telling.append(f"{route.name}{query}")
    return telling


def test_no_read_tells_a_rep_of_a_colleagues_records(world: World, rep: Client):
    assert said_of_colleagues(rep, world) == []


def test_a_manager_sees_them_all(world: World):
    """Or the test above would prove nothing."""
    telling = said_of_colleagues(signed_in(world.tenant_id, "manager", "usr_boss"), world)

    for name in ("list_contacts", "get_contact", "list_deals", "get_deal", "list_tasks", "list_contact_timeline"):
        assert name in telling, name


def test_a_policy_that_is_broken_is_noticed(world: World, rep: Client, monkeypatch):
    monkeypatch.setattr(policy, "REACH_OWN", MappingProxyType({}))

    assert said_of_colleagues(rep, world) != []


def test_no_write_reaches_a_colleagues_records(world: World, rep: Client):
    before = world.rows()
    for route in ROUTES:
        if route.method == "GET" or is_everybodys(route) or not route.path_names or route.path_names == ["entry_id"]:
            continue
        reply = ask(rep, route, world)
        assert reply.status in (403, 404, 409), (route.name, reply)
        assert not leaks(reply, world), route.name
        assert world.rows() == before, route.name


def test_lists_and_counts_are_of_what_one_sees(world: World, rep: Client):
    rep("POST", "/api/contacts", {"name": "Mine"})
    signed_in(world.tenant_id)("POST", "/api/contacts", {"name": "Nobodys"})

    listed = rep("GET", "/api/contacts?sort=name").body
    grouped = rep("GET", "/api/aggregates?noun=contacts&by=lifecycle").body

    assert ([row["name"] for row in listed["items"]], listed["total"]) == (["Mine", "Nobodys"], 2)
    assert sum(group["count"] for group in grouped["groups"]) == 2
    assert rep("GET", "/api/customers/preview?rules=" + RULE).body["count"] == 2


def test_what_is_assigned_to_a_rep_is_seen_by_them(world: World, rep: Client):
    admin = world.admin
    path = world.path("/api/conversations/{conversation_id}")
    version = admin("GET", path).body["version"]
    assert rep("GET", path).status == 404

    admin("PATCH", path, {"version": version, "assigneeId": "usr_rep"})

    assert rep("GET", path).status == 200
    assert rep("GET", "/api/conversations").body["total"] == 1


def test_ten_thousand_odd_requests_find_no_foreign_id(aws):
    """Ids, filters, sorts, cursors and words of another tenant, mixed at random into every read and many writes."""
    ours, theirs = build("alpha"), build("bravo")
    dice = random.Random(7)
    words = [*theirs.ids.values(), theirs.canary, theirs.tenant_id, "*", "", "%", "con_", theirs.tenant_id + "#x"]
    reads = [route for each in resources for route in each.routes if route.needs and route.method == "GET"]
    asked = 0
    for _round in range(1 + 10_000 // (len(reads) * 8)):
        for route in reads:
            for _query in range(8):
                path = route.path.format_map({name: dice.choice(words) or "x" for name in route.path_names})
                query = {name: dice.choice(words) for name in dice.sample(_QUERY, dice.randint(0, 3))}
                asked += _ask_oddly(ours, theirs, path, query)

    assert asked >= 10_000


_QUERY = ["q", "filter", "sort", "cursor", "limit", "noun", "recordId", "by", "types", "contactId", "status", "id"]


def _ask_oddly(ours: World, theirs: World, path: str, query: dict[str, str]) -> int:
    address = quote(path, safe="/") + ("?" + "&".join(f"{name}={quote(value)}" for name, value in query.items()))
    reply = ours.admin("GET", address)
    assert reply.status < 500, (address, reply)
    said = json.dumps(reply.body)
    asked = {path, *query.values(), *path.split("/")}
    for word in sorted(asked, key=len, reverse=True):  # a refusal may repeat what was asked
        for form in (word, quote(word), quote(word, safe=""), word[:80]):
            said = said.replace(form, "") if form else said
    assert theirs.canary not in said, address
    assert not any(each in said for each in theirs.ids.values() if len(each) > 12), address
    return 1


def test_every_owned_record_is_in_the_world(world: World):
    assert set(OWNED) == {name for name, noun in NOUNS.items() if noun.owner} - {"attachments"}
    assert BODIES
    assert issubclass(NOUNS["contacts"].model, Record)
