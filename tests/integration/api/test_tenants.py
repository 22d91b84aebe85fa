"""No tenant reaches another's data by any route, list, cursor, key, webhook or job.

The routes are taken from the app: a new one fails here until `worlds` has a record for each id in its path and
`BODIES` what it takes.
"""

import json
import re
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
from tests.integration.api.worlds import World, build

ROUTES = [route for each in resources for route in each.routes]
GUARDED = [route for route in ROUTES if route.needs is not None]
DATE = "2026-02-01T00:00:00Z"
BODIES: dict[str, Any] = {
    "register": {"organisation": "x", "name": "x", "email": "x@c.test", "password": "correct horse"},
    "login": {"email": "x@c.test", "password": "correct horse"},
    "change_password": {"currentPassword": "wrong horse", "newPassword": "correct horse"},
    "create_user": {"name": "x", "email": "y@c.test", "role": "rep", "password": "correct horse"},
    "change_user": {"version": 1, "name": "x"},
    "give_password": {"password": "correct horse"},
    "create_source": {"name": "x"},
    "change_source": {"version": 1, "name": "x"},
    "create_channel": {"address": "x@c.test"},
    "change_channel": {"version": 1, "name": "x"},
    "try_mailbox": {"channelId": "{channel_id}"},
    "create_contact": {"name": "x", "email": "z@c.test"},
    "change_contact": {"version": 1, "name": "x"},
    "change_conversation": {"status": "closed"},
    "reply_in_conversation": {"text": "x"},
    "merge_conversations": {"conversationId": "{other_conversation_id}"},
    "unmerge_conversations": {"conversationId": "{other_conversation_id}"},
    "split_conversation": {"messageIds": ["{reply_id}"]},
    "resolve_message": {"outcome": "resend"},
    "reject_suggestion": {"reason": "x"},
    "change_desk": {"version": 1, "returnMinutes": 30},
    "change_own_duty": {"available": True},
    "change_seat": {"capacity": 3},
    "create_team": {"name": "x"},
    "change_team": {"version": 1, "name": "x"},
    "correct_intent": {"intent": "price"},
    "create_intent": {"key": "x", "name": "x", "examples": ["one?", "two?", "three?", "four?", "five?"]},
    "check_intent_examples": {"examples": ["one?"]},
    "change_intent": {"version": 1, "name": "x"},
    "go_back_assistant_model": {"version": "x"},
    "create_answer": {"title": "x", "text": "x"},
    "change_answer": {"version": 1, "text": "x"},
    "create_saved_reply": {"name": "x", "shortcut": "x", "text": "x"},
    "change_saved_reply": {"version": 1, "text": "x"},
    "create_note": {"text": "x"},
    "put_presence": {"typing": True},
    "change_note": {"version": 1, "text": "x"},
    "use_saved_reply": {"conversationId": "{conversation_id}"},
    "preview_bulk_edit": {"noun": "contacts", "ids": ["x"], "changes": [{"field": "city", "value": "x"}]},
    "start_bulk_edit": {"noun": "contacts", "ids": ["x"], "changes": [{"field": "city", "value": "x"}]},
    "restore_field": {"field": "city"},
    "mend_quality": {"issue": "name_case"},
    "preview_merge": {"winnerId": "{contact_id}", "loserIds": ["{twin_id}"]},
    "merge_records": {"winnerId": "{contact_id}", "loserIds": ["{twin_id}"]},
    "push_customer": {"id": "x"},
    "push_customers": {"customers": [{"id": "x"}]},
    "push_order": {"id": "x", "customerId": "y", "amount": 1},
    "create_task": {"title": "x", "dueAt": DATE},
    "change_task": {"version": 1, "title": "x"},
    "parse_task": {"text": "call Ana Tue 9"},
    "create_attachment": {"recordType": "contacts", "recordId": "{contact_id}", "name": "x", "size": 1},
    "judge_attachment": {"scan": "clean"},
    "change_sending_policy": {"tracking": True},
    "rehearse_sending_policy": {"days": 90},
    "create_topic": {"topic": "x", "name": "x"},
    "create_suppressions": {"addresses": ["x@c.test"]},
    "create_suppression_list": {"fileName": "x.csv", "size": 1},
    "check_suppression_list": {},
    "add_consent": {"channel": "email", "status": "given"},
    "change_preferences": {"nothing": True},
    "create_template": {"name": "x"},
    "create_picture": {"name": "x", "size": 1, "contentType": "image/png"},
    "finish_picture": {"name": "x"},
    "change_template": {"version": 1, "name": "x"},
    "preview_template": {"message": "x"},
    "change_organisation": {"version": 1, "name": "x"},
    "create_activity": {"kind": "note", "body": "x"},
    "change_activity": {"version": 1, "title": "x"},
    "create_field": {"noun": "contacts", "label": "x", "type": "number"},
    "create_view": {"noun": "contacts", "name": "x"},
    "change_view": {"version": 1, "name": "x"},
    "create_product": {"sku": "x", "title": "x"},
    "change_product": {"version": 1, "title": "x"},
    "create_segment": {"name": "x", "rules": {"operator": "AND", "conditions": []}},
    "change_segment": {"version": 1, "name": "x"},
    "compare_segments": {"a": "{segment_id}"},
    "create_company": {"name": "x"},
    "change_company": {"version": 1, "name": "x"},
    "create_lead": {"title": "x"},
    "change_lead": {"version": 1, "title": "x"},
    "create_deal": {"name": "x"},
    "change_deal": {"version": 1, "name": "x"},
    "move_deal": {"version": 1, "stageId": "x"},
    "win_deal": {"version": 1},
    "lose_deal": {"version": 1, "reason": "x"},
    "reopen_deal": {"version": 1},
    "create_pipeline": {"name": "x", "stages": [{"name": "x"}]},
    "change_pipeline": {"version": 1, "name": "x"},
    "find_clusters": {"wait": 0},
    "find_optimal_timing": {"audienceRules": {"operator": "AND", "conditions": []}},
    "summarise_campaign": {"campaignId": "{campaign_id}"},
    "save_cluster": {"key": "{cluster_key}", "name": "x"},
    "find_lookalikes": {"baseSegmentId": "{segment_id}", "wait": 0},
    "create_import": {"noun": "contacts", "fileName": "x.csv", "size": 1},
    "change_import": {"version": 1},
    "create_export": {"noun": "contacts"},
    "create_campaign": {"name": "x", "message": "x", "segmentRules": {"operator": "AND", "conditions": []}},
    "change_campaign": {"version": 1, "name": "x"},
    "test_campaign": {"to": ["x@c.test"]},
    "settle_uncertain": {"decision": "failed"},
    "create_journey": {"name": "x", "draft": {"trigger": {"kind": "event", "event": "ordered"}}},
    "change_journey": {"version": 1, "name": "x"},
    "rehearse_journey": {"days": 1},
    "switch_journey_off": {"people": "stop"},
    "suggest_messages": {"objective": "win back customers"},
    "read_segment_from_text": {"description": "everyone"},
    "change_assistant_policy": {"version": 0, "text": "mode: off"},
    "check_assistant_policy": {"text": "mode: off"},
    "replay_assistant_policy": {"since": "30d", "policy": "mode: shadow"},
    "judge_case": {"suggestionId": "{suggestion_id}", "verdict": "right"},
    "preview_customers": {"rules": {"operator": "AND", "conditions": []}},
}
QUERIES = {
    "list_similar": "?name=canary",
    "list_aggregates": "?noun=contacts&by=email",
    "get_customers_preview": "?rules=" + quote('{"operator":"AND","conditions":[]}'),
}
FIGURES = {
    "list_moments",
    "get_task_calendar",
    "get_own_seat",
    "get_duplicate_scan",
    "get_dashboard",
    "get_company_figures",
    "get_simulator",
    "get_campaign_realtime",
    "get_campaign_results",
    "list_starters",
    "get_sending_policy",
    "list_simulator_deliveries",
    "get_segment_history",
    "get_assistant_model",
    "get_assistant_standing",
    "list_events",
    "verify_audit",
    "list_presences",
}  # nothing but numbers, ids of colleagues and keys of intents
LETTERS = {"replay_letters", "discard_letters", "replay_queue", "discard_queue"}
EVERYONES = {"list_queues"}  # how deep the deployment's queues are


def ask(client: Client, route: Route, of: World, **headers: str) -> Reply:
    """Call *route* with the ids of *of*, and a body that would be taken."""
    body = {"ids": [of.ids["letter_id"]]} if route.name in LETTERS else BODIES.get(route.name)
    if body and "{contact_id}" in body.values():
        body = {name: of.ids["contact_id"] if value == "{contact_id}" else value for name, value in body.items()}
    if body:
        body = json.loads(re.sub(r'"\{(\w+)\}"', lambda place: json.dumps(of.ids[place[1]]), json.dumps(body)))
    if body is None and "body" in route.hints:
        body = {}
    return client(route.method, of.path(route.path) + QUERIES.get(route.name, ""), body, **headers)


def leaks(reply: Reply, of: World) -> bool:
    return of.canary in json.dumps([reply.body, reply.headers]) or of.tenant_id in (reply.headers.get("Location") or "")


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
