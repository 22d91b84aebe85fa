"""No tenant reaches another's data by any route, list, cursor, key, webhook or job.

The routes are taken from the app: a new one fails here until `worlds` has a record for each id in its path and
`asking` what it takes.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import quote

import pytest
import time_machine

from api.app import resources
from api.reading import may_be_empty
from api.routing import Route
from mancrel.accounts import sessions, tokens
from mancrel.accounts.policy import GRANTS
from mancrel.kit import clock
from tests.client import Client, Reply, signed_in
from tests.integration.api.asking import BODIES, EVERYONES, FIGURES, LETTERS, QUERIES, ask, leaks
from tests.integration.api.worlds import World, build

ROUTES = [route for each in resources for route in each.routes]
GUARDED = [route for route in ROUTES if route.needs is not None]


def untimed(reply: Reply) -> Any:
    """The body without how long it took."""
    return {**reply.body, "tookMs": None} if isinstance(reply.body, dict) else reply.body


def owned() -> Iterator[Route]:
    """Routes whose path names a record of a tenant (a queue is nobody's, but its letters are)."""
    yield from (route for route in GUARDED if set(route.path_names) - {"name"} or route.name in LETTERS)


def test_every_route_is_covered(ours: World) -> None:
    for route in ROUTES:
        ours.path(route.path)
        if "body" in route.hints and not may_be_empty(route.hints["body"]):
            assert route.name in BODIES, f"{route.name} needs a body here"


def test_the_owner_reaches_everything(ours: World) -> None:
    """Or the other tests would prove nothing."""
    final = ("POST", "DELETE")
    blind = []
    for route in sorted(GUARDED, key=lambda route: ("GET", "PATCH", "PUT", *final).index(route.method)):
        reply = ask(ours.admin, route, ours)
        if route.name == "change_password":
            assert reply.status == 422
            continue
        assert reply.status in (200, 201, 202, 204, 302, 409), (route.name, reply)
        if route.method == "GET" and route.name not in EVERYONES | FIGURES and not leaks(reply, ours):
            blind.append(route.name)

    assert blind == []


def forged(world: World) -> dict[str, str]:
    """Tokens that are none."""
    token = world.admin.token
    claimed = tokens.verify(token)
    head, payload, signature = token.split(".")
    claims = json.loads(urlsafe_b64decode(payload + "=="))
    other = (
        urlsafe_b64encode(json.dumps(claims | {"role": "admin", "tenant": "ten_bravo"}).encode()).decode().rstrip("=")
    )
    none = urlsafe_b64encode(b'{"alg":"none","typ":"at+jwt"}').decode().rstrip("=")
    with time_machine.travel(clock.now() - 2 * tokens.LIFETIME, tick=False):
        expired = tokens.issue(claimed)
    return {
        "no token": "",
        "nonsense": "nonsense",
        "expired": expired,
        "a changed signature": f"{head}.{payload}.{'A' if signature[0] != 'A' else 'B'}{signature[1:]}",
        "changed claims": f"{head}.{other}.{signature}",
        "no algorithm": f"{none}.{payload}.",
        "a sign-in of another tenant": tokens.issue(replace(claimed, tenant_id="ten_bravo")),
        "a user of another tenant": tokens.issue(replace(claimed, tenant_id="ten_bravo", user_id="usr_bravo")),
        "a sign-in that ended": _ended(),
    }  # fmt: skip


def _ended() -> str:
    client = signed_in("ten_alpha", "admin", "usr_gone")
    sessions.end_bearer(client.token)
    return client.token


def test_without_a_token_that_is_good_nothing_is_said(ours: World, theirs: World) -> None:
    for what, token in forged(ours).items():
        before = theirs.rows() + ours.rows()
        for route in GUARDED:
            for world in (ours, theirs):
                reply = ask(Client(token), route, world)
                assert reply.status == 401, (what, route.name, reply)
                assert not leaks(reply, ours)
                assert not leaks(reply, theirs)
        assert theirs.rows() + ours.rows() == before, what


def test_what_is_public_says_nothing_of_a_tenant(ours: World) -> None:
    for route in ROUTES:
        if route.needs is None:
            reply = ask(Client(), route, ours)
            assert reply.status < 500, (route.name, reply)
            assert not leaks(reply, ours), route.name


def test_another_tenants_ids_lead_nowhere(ours: World, theirs: World) -> None:
    before = theirs.rows()
    for route in owned():
        reply = ask(ours.admin, route, theirs)
        assert reply.status == 404, (route.name, reply)
        assert not leaks(reply, theirs), route.name
        assert theirs.rows() == before, route.name


def test_another_tenants_conversations_are_not_among_many(ours: World, theirs: World) -> None:
    before, talk = theirs.rows(), theirs.ids["conversation_id"]
    for path, body in (
        ("/api/conversations/batch", {"changes": [{"id": talk, "status": "closed"}]}),
        ("/api/conversations/batch/undo", {"changeId": "x", "conversationIds": [talk]}),
    ):
        reply = ours.admin("POST", path, body)
        assert ([each["status"] for each in reply.body["refused"]], reply.body["done"]) == ([404], [])
        assert not leaks(reply, theirs)
    assert theirs.rows() == before


@pytest.mark.parametrize("role", ["rep", "manager"])
def test_a_role_that_may_not_is_refused_and_changes_nothing(ours: World, role: str) -> None:
    client = signed_in(ours.tenant_id, role, f"usr_{role}")
    before, refused = ours.rows(), 0
    for route in GUARDED:
        if route.needs not in GRANTS[role]:
            reply = ask(client, route, ours)
            assert reply.status == 403, (route.name, reply)
            assert not leaks(reply, ours), route.name
            refused += 1

    assert refused
    assert ours.rows() == before


def test_a_neighbour_changes_no_answer(ours: World) -> None:
    """Lists, counts and records: each is byte for byte what it was before the other tenant had anything."""
    reads = [route for route in GUARDED if route.method == "GET"]
    with time_machine.travel(clock.now(), tick=False):  # links are signed for a while
        before = {route.name: ask(ours.admin, route, ours) for route in reads}
        theirs = build("bravo")
        for route in reads:
            reply = ask(ours.admin, route, ours)
            assert not leaks(reply, theirs), route.name
            if route.name not in EVERYONES:
                assert untimed(reply) == untimed(before[route.name]), route.name


def test_another_tenants_ids_find_nothing_in_queries(ours: World, theirs: World) -> None:
    for route in GUARDED:
        for name in route.hints["query"].model_fields if "query" in route.hints else ():
            for value in theirs.ids.values():
                alias = route.hints["query"].model_fields[name].alias or name
                reply = ours.admin(route.method, ours.path(route.path) + f"?{alias}={quote(value)}")
                assert reply.status in (200, 202, 409, 422), (route.name, reply)
                assert not leaks(reply, theirs), (route.name, alias)


def test_another_tenants_cursor_shows_only_ones_own(ours: World, theirs: World) -> None:
    signed_in(theirs.tenant_id, "rep", "usr_more")
    pages = [route for route in GUARDED if "query" in route.hints and "cursor" in route.hints["query"].model_fields]
    used = 0
    for route in pages:
        query = QUERIES.get(route.name, "?") + ("&" if route.name in QUERIES else "")
        cursor = theirs.admin("GET", theirs.path(route.path) + query + "limit=1").body.get("nextCursor")
        if cursor:
            reply = ours.admin("GET", ours.path(route.path) + f"{query}cursor={cursor}")
            assert reply.status in (200, 422), route.name  # the replica signs its cursors
            assert not leaks(reply, theirs), route.name
            used += 1

    assert used >= 2


def test_another_tenants_idempotency_key_is_ones_own(ours: World, theirs: World) -> None:
    makers = [route for route in GUARDED if route.method == "POST" and not route.path_names and not route.repeatable]
    assert makers
    for route in makers:
        theirs_made = ask(theirs.admin, route, theirs, idempotency_key=route.name)
        ours_made = ask(ours.admin, route, ours, idempotency_key=route.name)
        if route.name == "create_user":  # an address has one account in all of the deployment
            assert ours_made.status == 409
            continue
        assert (theirs_made.status, ours_made.status) == (route.status, route.status), route.name
        assert "Idempotent-Replayed" not in ours_made.headers
        if route.status == 201 and "id" in theirs_made.body:  # what is pushed keeps the pusher's id, an intent its key
            assert ours_made.body["id"] != theirs_made.body["id"]
