"""A tenant of a running stack, with a catalogue source and a mailbox, told things the way the outside tells them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import httpx

from infra import processes
from infra.demo import content
from infra.demo.client import Client, as_json, signed
from tests.stack.machine import PATIENCE, Machine

PASSWORD = "a long enough password"
Delivery = tuple[str, dict[str, str], bytes]


@dataclass
class Shop:
    """One tenant: its sign-in, its source, its channel."""

    machine: Machine
    client: Client
    tenant_id: str
    source: dict[str, Any]
    channel: dict[str, Any]

    def product(self, sku: str, version: int = 1, **more: Any) -> Delivery:
        """A signed catalogue event. Its id is that of the sku's version, so a second one is a duplicate."""
        named = {"sku": sku, "title": f"Ceramic tile {sku}", "description": "Glazed by hand."}
        data = {**next(content.products()), **named, "version": version, **more}
        body = as_json({"type": "product.updated", "data": data})
        return self._delivery("/webhook/catalog?source=", self.source, f"{sku}-{version}", body)

    def mail(self, name: str, text: str, subject: str = "A question", **more: Any) -> Delivery:
        """A signed mail from *name*, whose Message-ID and address are made of it."""
        mail = {
            "messageId": f"{name}@customers.test",
            "from": {"email": f"{name}@example.test", "name": name},
            "to": [{"email": self.channel["address"]}],
            "subject": subject,
            "text": text,
            **more,
        }
        return self._delivery("/webhook/email?channel=", self.channel, f"mail-{name}", as_json(mail))

    @staticmethod
    def _delivery(path: str, endpoint: dict[str, Any], event_id: str, body: bytes) -> Delivery:
        headers = {**signed(endpoint["secret"], event_id, body), "content-type": "application/json"}
        return f"{path}{endpoint['id']}", headers, body

    def deliver(self, delivery: Delivery) -> bool:
        """Whether Mancrel said that it has it. A front door that is just being killed says nothing."""
        path, headers, body = delivery
        try:
            return bool(self.client.http.post(path, headers=headers, content=body).status_code == 202)
        except httpx.TransportError:
            return False

    def catalogue(self) -> dict[str, dict[str, Any]]:
        """The live products by SKU."""
        return {product["sku"]: product for product in self.client.all("/api/products")}

    def messages(self) -> list[dict[str, Any]]:
        """Every message of every conversation."""
        return [
            message
            for conversation in self.client.all("/api/conversations")
            for message in self.client.call("GET", f"/api/conversations/{conversation['id']}")["messages"]
        ]

    def queues(self) -> dict[str, dict[str, Any]]:
        """The console's list of queues, by name."""
        return {queue["name"]: queue for queue in self.client.call("GET", "/api/ops/queues")}

    def letters(self, queue: str) -> list[dict[str, Any]]:
        """The dead letters of a queue."""
        return list(self.client.all(f"/api/ops/queues/{queue}/dead-letters"))

    def settle(self, seconds: float = PATIENCE, replay: bool = False) -> None:
        """Wait until nothing waits and nothing is in hand; with *replay*, send dead letters again as a person would."""

        def is_quiet() -> bool:
            rows = self.queues().values()
            for row in rows:
                if replay and row["deadLetters"]:
                    self.client.call("POST", f"/api/ops/queues/{row['name']}/replay", json={})
            return not any(row["visible"] + row["inFlight"] + (replay and row["deadLetters"]) for row in rows)

        def stays_quiet() -> bool:
            return is_quiet() and not processes.wait_until(lambda: not is_quiet(), 1.5)

        assert processes.wait_until(stays_quiet, seconds, 0.3), f"still busy after {seconds} s: {self.queues()}"


def a_shop(machine: Machine, name: str = "") -> Shop:
    """A new tenant in the running stack."""
    name = name or uuid4().hex[:8]
    email = f"{name}@owners.test"
    client = Client(machine.http(), admin=(email, PASSWORD))
    account = {"organisation": name, "name": name, "email": email, "password": PASSWORD}
    answer = client.http.post("/auth/register", json=account)
    answer.raise_for_status()
    client.tokens["admin"] = answer.json()["accessToken"]
    source = client.call("POST", "/api/catalogue/sources", json={"name": name, "kind": "standard"})
    channel = client.call("POST", "/api/channels", json={"kind": "email", "address": f"{name}@mancrel.test"})
    return Shop(machine, client, answer.json()["user"]["tenantId"], source, channel)
