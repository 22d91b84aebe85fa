"""Merging through the API, and what is stored before and after."""

import json
from typing import Any

from mancrel.kit import aws as clients
from mancrel.nouns import NOUNS
from tests.client import Client

STAMPS = {"version", "changed_at", "changed_by", "operation_id"}


def merge(client: Client, winner: Any, *losers: Any, noun: str = "contacts", **fields: Any) -> Any:
    order = {"noun": noun, "winnerId": winner["id"], "loserIds": [each["id"] for each in losers]}
    chosen = {name: record["id"] for name, record in fields.items()}
    reply = client("POST", "/api/merges", {**order, "fields": chosen})
    assert reply.status == 200, reply
    assert reply.body["status"] == "done", reply
    return reply.body


def undo(client: Client, operation: Any) -> Any:
    reply = client("POST", f"/api/operations/{operation['id']}/undo")
    assert reply.status == 200, reply
    return reply.body


def state() -> Any:
    """All records, natural keys and conversations as they are stored, without stamps and what a merge adds for good."""
    found = {}
    for name in (*NOUNS, "claims", "conversations"):
        for item in clients.dynamodb().scan(TableName=f"local-mancrel-{name}", ConsistentRead=True)["Items"]:
            kept = {key: value for key, value in item.items() if key not in STAMPS and "NULL" not in value}
            identity = [value for key, value in item.items() if key.endswith("_id") or key == "claim"]
            found[f"{name} {json.dumps(identity, sort_keys=True)}"] = {
                key: json.loads(value["S"]) if value.get("S", "")[:1] in "[{" and value.get("S") else value
                for key, value in sorted(kept.items())
            }
    return {json.dumps(row, sort_keys=True): {} for row in found.values()}


def relations(make, contact: Any) -> Any:
    """A record of every noun that refers to *contact*."""
    return {
        "tasks": make("tasks", title="Call", dueAt="2026-12-01T10:00:00Z", contactId=contact["id"]),
        "activities": make("activities", kind="note", body="Met", contactId=contact["id"]),
        "leads": make("leads", title="Interest", contactId=contact["id"]),
        "deals": make("deals", name="Chairs", contactId=contact["id"]),
    }
