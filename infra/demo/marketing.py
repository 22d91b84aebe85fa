"""Whom the demo shop writes to, and what: its customers, segments, topics, a template, campaigns and a journey."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from infra.demo import content
from infra.demo.client import Client

Row = dict[str, Any]
_BATCH = 100
_ORDERS = 60
_BOUGHT = json.dumps({"field": "orderCount", "operator": ">=", "value": 1})
_KNOWN = json.dumps({"field": "externalId", "operator": "is_not_empty"})


def load(client: Client) -> None:
    """Tell what is missing; what people changed since stays as they left it."""
    wanted = content.marketing()
    _load_customers(client)
    segments = {segment["name"]: segment["id"] for segment in client.all("/api/segments")}
    for segment in wanted["segments"]:
        if segment["name"] not in segments:
            segments[segment["name"]] = client.call("POST", "/api/segments", json=segment)["id"]
    topics = {topic["topic"] for topic in client.call("GET", "/api/topics")}
    for topic in wanted["topics"]:
        if topic["topic"] not in topics:
            client.call("POST", "/api/topics", json=topic)
    _load_missing(client, "/api/templates", [_template(client, each) for each in wanted["templates"]])
    _load_missing(client, "/api/journeys", wanted["journeys"])
    known = {campaign["name"] for campaign in client.all("/api/campaigns")}
    for campaign in wanted["campaigns"]:
        if campaign["name"] not in known:
            _load_campaign(client, campaign, segments)


def _load_missing(client: Client, path: str, wanted: list[Row]) -> None:
    known = {each["name"] for each in client.call("GET", path)["items"]}
    for each in wanted:
        if each["name"] not in known:
            client.call("POST", path, json=each)


def _template(client: Client, wanted: Row) -> Row:
    """What a starter becomes when somebody keeps it under a name of the shop's."""
    starters = client.call("GET", "/api/templates/starters")
    starter = next(each for each in starters if each["key"] == wanted["starter"])
    return {"name": wanted["name"], "subject": wanted["subject"], "design": starter["design"]}


def _load_campaign(client: Client, wanted: Row, segments: dict[str, str]) -> None:
    body = {name: value for name, value in wanted.items() if name not in ("segment", "sent")}
    made = client.call("POST", "/api/campaigns", json={**body, "segmentId": segments[wanted["segment"]]})
    if wanted.get("sent") and _has_simulator(client):
        client.call("POST", f"/api/campaigns/{made['id']}/launch", json={})


def _has_simulator(client: Client) -> bool:
    """Whether there is somebody to send to whom nobody minds; a deployment has none."""
    headers = {"Authorization": f"Bearer {client.tokens['admin']}"}
    return client.http.get("/api/channels/simulator", headers=headers).status_code == 200


def _load_customers(client: Client) -> None:
    """Four of five contacts are customers of the web shop, who bought more or less, lately or long ago."""
    people = [(index, person) for index, person in enumerate(content.people()) if index % 5 != 4]
    if client.total("/api/contacts", filter=_KNOWN) >= len(people):
        return
    customers = [
        {
            "id": f"shop-{1000 + index}",
            "name": person.name,
            "email": person.email,
            "totalSpends": f"{(index * 37 % 97) * 7.5 + 15:.2f}",
            "visits": index * 13 % 17 + 1,
            "lastVisit": _ago(index * 29 % 240),
        }
        for index, person in people
    ]
    for start in range(0, len(customers), _BATCH):
        client.call("POST", "/api/customers/batch", json={"customers": customers[start : start + _BATCH]})
    products = [product["title"] for product in content.products()]
    for number, (index, _person) in enumerate(people[:_ORDERS]):
        order = {
            "id": f"order-{5000 + number}",
            "customerId": f"shop-{1000 + index}",
            "amount": f"{number * 53 % 190 + 12}.90",
            "items": [products[number * 7 % len(products)], products[number * 11 % len(products)]],
            "createdAt": _ago(number * 11 % 80),
        }
        client.call("POST", "/api/orders", json=order)
    client.wait(lambda: client.total("/api/contacts", filter=_KNOWN) >= len(customers), "the customers of the shop")
    client.wait(lambda: client.total("/api/contacts", filter=_BOUGHT) >= _ORDERS, "what they bought")


def _ago(days: int) -> str:
    return (datetime.now(UTC) - timedelta(days=days, hours=3)).isoformat()
