"""What each route is asked with, and the asking.

The routes are taken from the app: a new one fails in `test_tenants` until `worlds` has a record for each id in its path
and `BODIES` what it takes.
"""

import json
import re
from typing import Any
from urllib.parse import quote

from api.routing import Route
from tests.client import Client, Reply
from tests.integration.api.worlds import World

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
    "change_conversations": {"changes": [{"id": "{conversation_id}", "assigneeId": None}]},
    "undo_conversations": {"changeId": "x", "conversationIds": ["{conversation_id}"]},
    "reply_in_conversation": {"text": "x"},
    "merge_conversations": {"conversationId": "{other_conversation_id}"},
    "unmerge_conversations": {"conversationId": "{other_conversation_id}"},
    "split_conversation": {"messageIds": ["{reply_id}"]},
    "schedule_reply": {"text": "x", "sendAt": "{soon}"},
    "reschedule_reply": {"sendAt": "{soon}"},
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
    "create_reply_file": {"name": "x", "size": 1},
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
