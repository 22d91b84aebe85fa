"""A stack of the bench's own, and a tenant in it with a catalogue source and a mailbox."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from infra.demo import content
from infra.demo.client import Client, as_json, signed
from infra.place import REGION
from tests.stack.machine import Machine

ACCOUNT = {
    "organisation": "Bench",
    "name": "Bench",
    "email": "bench@example.test",
    "password": "a long enough password",
}


@dataclass
class Shop:
    """One tenant of a running stack."""

    machine: Machine
    client: Client
    source: dict[str, Any]
    channel: dict[str, Any]

    def product(self, number: int, version: int = 1) -> tuple[dict[str, str], bytes]:
        """The headers and body of a signed catalogue event."""
        samples = list(content.products())
        data = {**samples[number % len(samples)], "sku": f"BENCH-{number:05d}", "version": version}
        body = as_json({"type": "product.updated", "data": data})
        return self._sign(self.source, f"bench-{number}-{version}", body), body

    def mail(self, number: int, text: str, subject: str = "A question") -> tuple[dict[str, str], bytes]:
        """The headers and body of a signed mail."""
        mail = {
            "messageId": f"bench-{number}@example.test",
            "from": {"email": f"customer{number}@example.test", "name": f"Customer {number}"},
            "to": [{"email": self.channel["address"]}],
            "subject": subject,
            "text": text,
        }
        body = as_json(mail)
        return self._sign(self.channel, f"mail-{number}", body), body

    @staticmethod
    def _sign(endpoint: dict[str, Any], event_id: str, body: bytes) -> dict[str, str]:
        return {**signed(endpoint["secret"], event_id, body), "content-type": "application/json"}

    def processes(self) -> list[int]:
        """The stack's own processes, whose CPU is not somebody else's."""
        return [self.machine.pid("emulator"), self.machine.pid("front_door")]


@contextmanager
def opened() -> Iterator[Shop]:
    """Start a stack in a temporary folder, register, connect a source and a mailbox; stop it afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        machine = Machine(Path(folder) / "data", settings="")
        machine.up()
        try:
            with machine.http() as http:
                client = Client(http)
                client.tokens["admin"] = http.post("/auth/register", json=ACCOUNT).json()["accessToken"]
                source = client.call("POST", "/api/catalogue/sources", json={"name": "Bench", "kind": "standard"})
                channel = client.call("POST", "/api/channels", json={"kind": "email", "address": "b@mancrel.test"})
                yield Shop(machine, client, source, channel)
        finally:
            machine.down()


def enter(machine: Machine) -> None:
    """Let handlers that run in this process talk to the stack, as its Lambdas do. Call it before importing them."""
    configured = machine.aws("lambda").get_function_configuration(FunctionName="local-mancrel-webhooks")
    os.environ.update(configured["Environment"]["Variables"])
    os.environ.update(
        AWS_ENDPOINT_URL=machine.emulator_url,
        AWS_DEFAULT_REGION=REGION,
        AWS_REGION=REGION,
        AWS_ACCESS_KEY_ID="test",
        AWS_SECRET_ACCESS_KEY="test",
        POWERTOOLS_LOG_LEVEL="CRITICAL",
    )
