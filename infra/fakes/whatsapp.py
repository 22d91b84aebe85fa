"""A stand-in for the WhatsApp Cloud API, with its documented answers and errors, that signs its webhooks.

https://developers.facebook.com/docs/whatsapp/cloud-api/reference/messages,
https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from infra.fakes.serving import Asked, Said, form_of, served
from infra.fakes.whatsapp_templates import ACCOUNT, page_of

NUMBER, TOKEN, APP_SECRET = "106540352242922", "EAAJB-a-token-of-meta", "an-app-secret"
ERRORS: dict[int, tuple[int, str]] = {
    131026: (400, "Message undeliverable"),
    131047: (400, "Re-engagement message"),
    131049: (400, "This message was not delivered to maintain healthy ecosystem engagement."),
    131056: (400, "(Business Account, Consumer Account) pair rate limit hit"),
    130429: (429, "Rate limit hit"),
    132001: (404, "Template does not exist"),
    132000: (400, "Template Param Count Mismatch"),
    131052: (400, "Media download error"),
    131053: (400, "Media upload error"),
    190: (401, "Access token has expired"),
    80007: (400, "Rate limit issues"),
    131000: (500, "Something went wrong"),
}


@dataclass
class FakeWhatsApp:
    """What it was asked, and which error it answers next; the last one stays, 0 is none. *originals* are files as they
    were sent, where what it has of them is broken."""

    errors: list[int] = field(default_factory=lambda: [0])
    bodies: list[dict[str, Any]] = field(default_factory=list)
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    originals: dict[str, bytes] = field(default_factory=dict)
    uploads: list[tuple[str, str, bytes]] = field(default_factory=list)
    upload_errors: list[int] = field(default_factory=list)
    url: str = ""
    webhook: dict[str, str] | None = None
    templates: list[dict[str, Any]] = field(default_factory=list)
    asked_for_templates: int = 0
    before_templates: Callable[[Asked], None] = lambda _asked: None

    def answer(self, asked: Asked) -> Said:
        """One request: to send a message, or for what it is asked to tell."""
        if asked.method == "GET":
            return self._tell(asked)
        if asked.headers.get("authorization") != f"Bearer {TOKEN}":
            return _error(190)
        if asked.path == f"/{NUMBER}/media":
            return self._upload(form_of(asked.headers["content-type"], asked.body))
        if asked.path != f"/{NUMBER}/messages":
            return _error(190)
        body = json.loads(asked.body)
        self.bodies.append(body)
        code = self.errors.pop(0) if len(self.errors) > 1 else self.errors[0]
        if code:
            return _error(code)
        return Said(200, {
            "messaging_product": "whatsapp",
            "contacts": [{"input": body["to"], "wa_id": body["to"]}],
            "messages": [{"id": self.id_of(len(self.bodies) - 1), "message_status": "accepted"}],
        })  # fmt: skip

    def _upload(self, form: dict[str, Any]) -> Said:
        """https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media#upload-media"""
        code = self.upload_errors.pop(0) if self.upload_errors else 0
        if code:
            return _error(code)
        name, kind, content = form["file"]
        if form["messaging_product"] != b"whatsapp" or form["type"].decode() != kind:
            return _error(131053)
        self.uploads.append((name, kind, content))
        return Said(200, {"id": f"70{len(self.uploads):04d}"})

    def _tell(self, asked: Asked) -> Said:
        """Where the number delivers (https://developers.facebook.com/docs/whatsapp/embedded-signup/webhooks/override),
        the templates of its account, or a file that somebody sent."""
        if asked.headers.get("authorization") != f"Bearer {TOKEN}":
            return _error(190)
        if asked.path == f"/{NUMBER}?fields=webhook_configuration":
            told = {} if self.webhook is None else {"webhook_configuration": self.webhook}
            return Said(200, {**told, "id": NUMBER})
        if asked.path.startswith(f"/{ACCOUNT}/message_templates?"):
            return self._templates(asked)
        return self._file(asked)

    def _templates(self, asked: Asked) -> Said:
        """Two a page, whatever was asked for."""
        self.asked_for_templates += 1
        self.before_templates(asked)
        if self.errors[0]:
            return _error(self.errors[0])
        return Said(200, page_of(self.templates, asked.path, 2))

    def _file(self, asked: Asked) -> Said:
        """https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media"""
        part, media = asked.path.strip("/").partition("/")[::2]
        if part == "files" and media in self.files:
            kind, content = self.files[media]
            return Said(200, content, {"Content-Type": kind})
        if self.errors[0]:
            return _error(self.errors.pop(0) if len(self.errors) > 1 else self.errors[0])
        if part not in self.files:
            return _error(131052)
        kind, content = self.files[part]
        told = {
            "url": f"{self.url}/files/{part}", "mime_type": kind, "file_size": len(content), "id": part,
            "sha256": hashlib.sha256(self.originals.get(part, content)).hexdigest(),
        }  # fmt: skip
        return Said(200, {**told, "messaging_product": "whatsapp"})

    def id_of(self, number: int) -> str:
        """The vendor's id of the *number*-th message."""
        return f"wamid.HBgL{number:024d}"

    def statuses(self, *told: tuple[int, str]) -> tuple[dict[str, str], bytes]:
        """The webhook that tells of messages: pairs of their number and status; headers and body."""
        statuses = [
            {
                "id": self.id_of(number), "status": status, "timestamp": "1767614400",
                "recipient_id": self.bodies[number]["to"],
                "biz_opaque_callback_data": self.bodies[number]["biz_opaque_callback_data"],
                **({"errors": [{"code": 131026, "title": "Message undeliverable"}]} if status == "failed" else {}),
            }
            for number, status in told
        ]  # fmt: skip
        return signed(told_in({"statuses": statuses}))


def told_in(*values: dict[str, Any], number: str = NUMBER) -> dict[str, Any]:
    """A delivery of Meta's with an entry for each of *values*: ``{"statuses": […]}`` or ``{"messages": […]}``."""
    metadata = {"display_phone_number": "351912345678", "phone_number_id": number}
    entries = [
        {
            "id": "WABA",
            "changes": [
                {"value": {"messaging_product": "whatsapp", "metadata": metadata, **value}, "field": "messages"}
            ],
        }
        for value in values
    ]
    return {"object": "whatsapp_business_account", "entry": entries}


def written(vendor_id: str, sender: str, at: int, *, name: str = "", text: str = "", **content: Any) -> dict[str, Any]:
    """What somebody wrote: a text, or *content* of another type, such as ``image={"id": "1"}``."""
    kind = next(iter(content), "text")
    message = {
        "from": sender, "id": vendor_id, "timestamp": str(at), "type": kind,
        **(content or {"text": {"body": text}}),
    }  # fmt: skip
    return {"contacts": [{"profile": {"name": name}, "wa_id": sender}], "messages": [message]}


def signed(content: Any) -> tuple[dict[str, str], bytes]:
    """*content* as Meta posts it."""
    raw = json.dumps(content).encode()
    mac = hmac.new(APP_SECRET.encode(), raw, "sha256").hexdigest()
    return {"Content-Type": "application/json", "X-Hub-Signature-256": f"sha256={mac}"}, raw


def _error(code: int) -> Said:
    status, words = ERRORS[code]
    kind = "OAuthException"
    data = {"messaging_product": "whatsapp", "details": words}
    told = {
        "message": f"(#{code}) {words}",
        "type": kind,
        "code": code,
        "error_data": data,
        "fbtrace_id": "Az8or2yhqkZfEZ",
    }
    return Said(status, {"error": told})


@contextmanager
def running() -> Iterator[FakeWhatsApp]:
    """The fake, listening until the block ends."""
    fake = FakeWhatsApp()
    with served(fake.answer) as url:
        fake.url = url
        yield fake
