"""A page of the shop with the web chat on it, as a browser calls it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from mancrel.channels import service as channels
from mancrel.channels.models import Channel
from mancrel.channels.schemas import NewChannel
from tests.integration.chats.conftest import Shop
from webhooks.app import handler

ORIGIN = "https://shop.example.com"
OPTIONS = {"color": "#0b6e4f", "greeting": "How can we help?", "origins": [ORIGIN]}


@dataclass(frozen=True)
class Told:
    """An answer of the door."""

    status: int
    headers: dict[str, str]
    body: Any


@dataclass
class Page:
    """A browser that shows a page of *origin*, with the chat of *channel* on it."""

    channel: Channel
    origin: str | None = ORIGIN
    token: str = ""
    address: str = "198.51.100.7"

    def __call__(self, method: str, door: str = "", body: Any = None, raw: str | None = None, **headers: str) -> Told:
        parts = urlsplit(channels.shown(self.channel).webhook_url)
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        given |= {"Origin": self.origin} if self.origin else {}
        given |= {"Authorization": f"Bearer {self.token}"} if self.token else {}
        event = {
            "path": f"{parts.path}{door}",
            "httpMethod": method,
            "headers": given,
            "queryStringParameters": {"channel": self.channel.channel_id},
            "requestContext": {"identity": {"sourceIp": self.address}},
            "body": raw if raw is not None else json.dumps(body) if body is not None else None,
        }
        answer = json.loads(json.dumps(handler(event, None)))
        text = answer["body"]
        return Told(answer["statusCode"], answer["headers"], json.loads(text) if text else None)

    def begin(self, **said: str) -> None:
        """Begin a chat, and keep its token."""
        told = self("POST", body={"language": "de", "page": f"{ORIGIN}/jugs", **said})
        assert told.status == 201, told.body
        self.token = told.body["token"]

    def write(self, text: str, line_id: str = "line-0001") -> Told:
        """Say *text*."""
        return self("POST", "/messages", {"id": line_id, "text": text})

    def lines(self) -> list[dict[str, Any]]:
        """What the chat shows."""
        told = self("GET", "/messages")
        assert told.status == 200, told.body
        found: list[dict[str, Any]] = told.body["items"]
        return found


def connected(tenant_id: str, **options: Any) -> Channel:
    """A new web chat of a tenant."""
    return channels.create(tenant_id, NewChannel(kind="webchat", name="Acme", options={**OPTIONS, **options}))[0]


def a_talk(shop: Shop, page: Page) -> str:
    """A visitor has asked something; the conversation's id."""
    page.begin()
    assert page.write("Is the blue jug back?").status == 202
    shop.work()
    return shop.only.conversation_id
