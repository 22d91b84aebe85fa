"""What the demo shop's people did, and the fields and views that they made."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from infra.demo import content
from infra.demo.client import Client

Row = dict[str, Any]


def load(client: Client) -> None:
    """Tell what is missing; what people changed since stays as they left it."""
    wanted = content.doings()
    known = {(field["noun"], field["label"]) for field in client.call("GET", "/api/fields?archived=true")["items"]}
    for field in wanted["fields"]:
        if (field["noun"], field["label"]) not in known:
            client.call("POST", "/api/fields", json=field)
    names = {view["name"] for view in client.all("/api/views")}
    for view in wanted["views"]:
        if view["name"] not in names:
            client.call("POST", "/api/views", json=view)
    if not client.total("/api/activities"):
        _load_activities(client, wanted["activities"])


def _load_activities(client: Client, wanted: list[Row]) -> None:
    people = {contact["email"]: contact["id"] for contact in client.all("/api/contacts")}
    addresses = [person.email for person in content.people()]
    now = datetime.now(UTC)
    for activity in wanted:
        body = {name: value for name, value in activity.items() if name not in ("with", "ago", "next")}
        body |= {"contactId": people[addresses[activity["with"]]], "at": _before(now, activity["ago"])}
        if "next" in activity:
            days, following = activity["next"]["days"], {**activity["next"]}
            del following["days"]
            body["next"] = {**following, "dueAt": _before(now, -days)}
        client.call("POST", "/api/activities", "rep", json=body)


def _before(now: datetime, days: int) -> str:
    return (now - timedelta(days=days)).isoformat()
