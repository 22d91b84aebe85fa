"""One address that other systems post to, as the API's documentation describes it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from mancrel.events.schemas import Receipt

Json = dict[str, Any]
TAG = "Webhooks"
MOMENT = "2026-01-05T10:00:00Z"
STANDARD = {
    "webhook-id": "The sender's own id of this event: it is kept once, however often it is sent",
    "webhook-timestamp": "When it was sent, in seconds since 1970",
    "webhook-signature": "`v1,` and the base64 of the HMAC-SHA256 of `{id}.{timestamp}.{body}` with the secret",
}


@dataclass(frozen=True)
class Hook:
    """One address that other systems post to.

    Attributes:
        headers: what each means; all are required, unless they are *alternatives* of several senders.
        raw: the media type of a body that may come as it is, beside *media*.
        refusals: what this one may refuse with, beside what every hook may.
        taken: the status of what was taken in; *answer_media* where the answer is no JSON.
        query: what the address must say beside the endpoint, and what each means.
    """

    name: str
    path: str
    summary: str
    description: str
    endpoint: str
    body: Any
    example: Json
    headers: dict[str, str]
    raw: str | None
    refusals: dict[int, str]
    media: str = "application/json"
    answer: Any = Receipt
    alternatives: bool = False
    query: dict[str, str] = field(default_factory=dict)
    taken: int = 202
    answer_media: str = ""
