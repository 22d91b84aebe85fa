"""The demo's desk: two teams, one of whose members is on duty."""

from __future__ import annotations

from infra.demo.client import Client

SALES = ["availability", "price", "product_advice", "wholesale"]
CARE = ["complaint", "damaged_item", "return_refund", "order_status", "delivery", "invoice", "account"]


def load(client: Client) -> None:
    """Make the teams that are missing; who was set up already stays as they are."""
    people = {role: client.call("GET", "/auth/user", role)["id"] for role in ("manager", "rep")}
    known = {team["name"] for team in client.call("GET", "/api/teams")["items"]}
    for name, intents, members in (("Sales", SALES, ["manager"]), ("Care", CARE, ["manager", "rep"])):
        if name not in known:
            body = {"name": name, "leadId": people["manager"], "intents": intents}
            client.call("POST", "/api/teams", json=body | {"members": [people[role] for role in members]})
    if "Care" not in known:
        promises = [{"firstMinutes": 240, "resolutionMinutes": 1440}, {"priority": "urgent", "firstMinutes": 60}]
        week = dict.fromkeys(("mon", "tue", "wed", "thu", "fri", "sat"), "08:00-20:00")
        version = client.call("GET", "/api/desk")["version"]
        client.call("PATCH", "/api/desk", json={"version": version, "hours": week, "promises": promises})
        client.call("PATCH", f"/api/desk/people/{people['rep']}", json={"available": True, "capacity": 2})
