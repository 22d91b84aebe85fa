"""The demo shop on a fresh clone."""

from typing import Any

import pytest

from infra import demo
from infra.demo.client import Client
from tests.stack.machine import Machine

NOUNS = ("products", "contacts", "conversations", "suggestions", "answers", "tasks", "users")
_OF_THE_CLOCK = ("First reply", "To be settled", "Settling it")
"""How the desk begins the titles of its tasks about promises: they come with time."""


@pytest.mark.stack
def test_the_demo_shop_fills_every_screen_and_loading_it_again_changes_nothing(shop: Machine) -> None:
    with shop.http() as http:
        client = Client(http)
        assert all(client.sign_in(role) for role in ("admin", "manager", "rep"))
        client.wait(lambda: has_given_out(client), "the desk")
        before = everything(client)

        demo.load(shop.base_url)

        assert everything(client) == before
    assert {noun: len(before[noun]) for noun in ("products", "contacts", "conversations", "users")} == {
        "products": 40,
        "contacts": 205,
        "conversations": 40,
        "users": 3,
    }
    statuses = {suggestion["status"] for suggestion in before["suggestions"].values()}
    assert statuses >= {"sent", "waiting", "escalated", "logged"}
    assert before["letters"]


def has_given_out(client: Client) -> bool:
    """Whether everybody on duty has all that they can take: then the desk gives out no more by itself."""
    on_duty = [person for person in client.call("GET", "/api/desk")["people"] if person["onDuty"]]
    return bool(on_duty) and all(person["load"] >= person["capacity"] for person in on_duty)


def everything(client: Client) -> dict[str, dict[str, Any]]:
    """All records of the tenant by noun and id, as they stand."""
    found = {noun: {row["id"]: row for row in client.all(f"/api/{noun}")} for noun in NOUNS}
    letters = client.all("/api/ops/queues/inbound-messages/dead-letters")
    found["letters"] = {letter["id"]: letter["reason"] for letter in letters}
    for user in found["users"].values():
        user.pop("lastSignInAt", None)
    for conversation in found["conversations"].values():
        conversation.pop("sla")  # a clock runs on, whoever loads what
        conversation.pop("team")  # and the desk looks at what is new
    found["tasks"] = {key: task for key, task in found["tasks"].items() if not task["title"].startswith(_OF_THE_CLOCK)}
    return found
