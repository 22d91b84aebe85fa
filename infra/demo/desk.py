"""The demo's desk: two teams, one of whose members is on duty."""

from __future__ import annotations

import os

from infra.demo import waits
from infra.demo.client import Client
from mancrel.kit.hours import DAYS

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
        _load_waits(client)
        promises = [{"firstMinutes": 240, "resolutionMinutes": 1440}, {"priority": "urgent", "firstMinutes": 60}]
        week = dict.fromkeys(DAYS, "00:00-24:00")  # its clocks run whenever somebody looks
        version = client.call("GET", "/api/desk")["version"]
        client.call("PATCH", "/api/desk", json={"version": version, "hours": week, "promises": promises})
        client.call("PATCH", f"/api/desk/people/{people['rep']}", json={"available": True, "capacity": 2})


def _load_waits(client: Client) -> None:
    """Before there is a promise: as soon as there is one the desk learns, and then not again for hours."""
    if "AWS_ENDPOINT_URL" in os.environ:  # on this machine; the tables of a deployment are nobody's but its own
        teams = [team["id"] for team in client.call("GET", "/api/teams")["items"]]
        waits.load(client.call("GET", "/auth/user")["tenantId"], teams)
