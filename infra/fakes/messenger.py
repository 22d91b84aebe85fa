"""A stand-in for the Messenger platform, with its documented answers and errors, that signs its webhooks.

https://developers.facebook.com/docs/messenger-platform/reference/send-api,
https://developers.facebook.com/docs/messenger-platform/reference/webhook-events
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from infra.fakes.serving import Asked, Said, form_of, served
from infra.fakes.whatsapp import APP_SECRET, signed

__all__ = ["APP_SECRET", "PAGE", "TOKEN", "FakeMessenger", "event", "filled_in", "running", "signed", "told_in"]
PAGE, TOKEN = "102938475610293", "EAAG-a-token-of-a-page"
ERRORS: dict[int, tuple[int, int, int, str]] = {
    2018278: (400, 10, 2018278, "This message is sent outside of allowed window."),
    2018001: (400, 100, 2018001, "No matching user found"),
    551: (400, 551, 1545041, "This person isn't available right now."),
    613: (400, 613, 0, "Calls to this api have exceeded the rate limit."),
    100: (
        400,
        100,
        33,
        "Unsupported get request. Object does not exist, or cannot be loaded due to missing permissions",
    ),
    190: (401, 190, 463, "Error validating access token"),
    1: (500, 1, 99, "An unknown error occurred"),
}


@dataclass
class FakeMessenger:
    """What it was asked, which error it answers next (the last one stays, 0 is none), and what people are called."""

    errors: list[int] = field(default_factory=lambda: [0])
    bodies: list[dict[str, Any]] = field(default_factory=list)
    uploads: list[tuple[str, str, bytes]] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    url: str = ""
    subscribed: list[str] | None = None
    nodes: dict[str, dict[str, Any]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def answer(self, asked: Asked) -> Said:
        """One request to send a message, for a file that somebody sent, a name, a lead or a form among *nodes*, or for
        the fields that an app is *subscribed* to,
        https://developers.facebook.com/docs/graph-api/reference/page/subscribed_apps"""
        if asked.path.partition("?")[0] in self.files:
            kind, content = self.files[asked.path.partition("?")[0]]
            return Said(200, content, {"Content-Type": kind})
        if asked.headers.get("authorization") != f"Bearer {TOKEN}":
            return _error(190)
        if asked.method == "GET" and asked.path.endswith("/subscribed_apps"):
            app = {"id": "1", "name": "Mancrel", "subscribed_fields": self.subscribed}
            return Said(200, {"data": [] if self.subscribed is None else [app]})
        if asked.method == "GET" and ("field_data" in asked.path or "legal_content" in asked.path):
            return self._node(asked.path.strip("/").partition("?")[0])
        if asked.method == "GET":
            return self._person(asked)
        return self._take(asked)

    def _person(self, asked: Asked) -> Said:
        person = asked.path.strip("/").partition("?")[0]
        first, _, last = self.names.get(person, "").partition(" ")
        return Said(200, {"first_name": first, "last_name": last, "id": person}) if first else _error(2018001)

    def _take(self, asked: Asked) -> Said:
        body = self._read(asked)
        self.bodies.append(body)
        code = self.errors.pop(0) if len(self.errors) > 1 else self.errors[0]
        if code:
            return _error(code)
        return Said(200, {"recipient_id": body["recipient"]["id"], "message_id": self.id_of(len(self.bodies) - 1)})

    def _read(self, asked: Asked) -> dict[str, Any]:
        """A message in JSON, or in a form with its file.
        https://developers.facebook.com/docs/messenger-platform/reference/send-api/#attachment"""
        kind = asked.headers["content-type"]
        if not kind.startswith("multipart/"):
            return dict(json.loads(asked.body))
        form: dict[str, Any] = form_of(kind, asked.body)
        self.uploads.append(form.pop("filedata"))
        told = {name: value.decode() for name, value in form.items()}
        return {**told, "recipient": json.loads(told["recipient"]), "message": json.loads(told["message"])}

    def _node(self, name: str) -> Said:
        """https://developers.facebook.com/docs/marketing-api/guides/lead-ads/retrieving"""
        self.asked.append(name)
        code = self.errors.pop(0) if len(self.errors) > 1 else self.errors[0]
        if code:
            return _error(code)
        return Said(200, self.nodes[name]) if name in self.nodes else _error(100)

    def id_of(self, number: int) -> str:
        """The vendor's id of the *number*-th message."""
        return f"m_sent{number:020d}"


def told_in(*events: dict[str, Any]) -> dict[str, Any]:
    """A delivery of Meta's with an entry for each of *events*."""
    entries = [{"id": PAGE, "time": each.get("timestamp", 0), "messaging": [each]} for each in events]
    return {"object": "page", "entry": entries}


def filled_in(*leadgen_ids: str, at: int = 1_763_630_000) -> dict[str, Any]:
    """A delivery that names leads, https://developers.facebook.com/docs/graph-api/webhooks/reference/page/#leadgen"""
    changes = [
        {"field": "leadgen", "value": {"leadgen_id": each, "page_id": PAGE, "form_id": "9001", "created_time": at}}
        for each in leadgen_ids
    ]
    return {"object": "page", "entry": [{"id": PAGE, "time": at, "changes": changes}]}


def event(person: str, at: int, **content: Any) -> dict[str, Any]:
    """What happened with *person* at a moment in milliseconds: ``message={"mid": "m_1", "text": "Hi"}``."""
    return {"sender": {"id": person}, "recipient": {"id": PAGE}, "timestamp": at, **content}


def _error(number: int) -> Said:
    status, code, subcode, words = ERRORS[number]
    error = {"message": words, "type": "OAuthException", "code": code, "fbtrace_id": "Az8or2yhqkZfEZ"}
    return Said(status, {"error": {**error, **({"error_subcode": subcode} if subcode else {})}})


@contextmanager
def running() -> Iterator[FakeMessenger]:
    """The fake, listening until the block ends."""
    fake = FakeMessenger()
    with served(fake.answer) as url:
        fake.url = url
        yield fake
