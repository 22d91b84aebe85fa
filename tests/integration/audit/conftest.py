"""What the stream of a table tells, and what the trail then shows."""

from typing import Any

import pytest

from mancrel.kit import aws as clients
from mancrel.kit.settings import settings
from tests.client import Client, signed_in

TENANT = "acme"

ARN = "arn:aws:dynamodb:eu-central-1:123456789012:table/{}/stream/2026"


@pytest.fixture
def boss(aws) -> Client:
    return signed_in(TENANT)


class Stream:
    """The stream of a table: what `record` saw of a row, as DynamoDB tells it."""

    def __init__(self, noun: str, key: str, record_id: str) -> None:
        self.noun, self.key, self.record_id = noun, key, record_id
        self.seen: dict[str, Any] = {}

    def record(self) -> list[dict[str, Any]]:
        name = settings().table(self.noun)
        wanted = {"tenant_id": {"S": TENANT}, self.key: {"S": self.record_id}}
        row = clients.dynamodb().get_item(TableName=name, Key=wanted, ConsistentRead=True).get("Item", {})
        images = {"OldImage": self.seen, "NewImage": row}
        self.seen = row
        told = {what: image for what, image in images.items() if image}
        return [{"eventSourceARN": ARN.format(name), "dynamodb": {"Keys": wanted, **told}}]


def made(boss: Client, **values) -> tuple[Any, Stream]:
    contact = boss("POST", "/api/contacts", {"name": "Ana", "email": "ana@example.com", **values}).body
    return contact, Stream("contacts", "contact_id", contact["id"])


def trail(boss: Client, query: str = "") -> Any:
    return boss("GET", f"/api/audit{query}").body["items"]
