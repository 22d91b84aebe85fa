"""What the demo shop's people tell each other beside a conversation."""

from __future__ import annotations

from infra.demo.client import Client
from infra.demo.content import USERS

_TEXT = "@{name} can you have a look before we answer? The customer wrote twice, and the last parcel was late."


def load(client: Client) -> None:
    """A note of the manager for the admin in the newest conversation; once, whatever became of it."""
    if client.total("/api/mentions"):
        return
    newest = client.call("GET", "/api/conversations", params={"limit": 1})["items"][0]["id"]
    me = client.call("GET", "/auth/user")["id"]
    body = {"text": _TEXT.format(name=USERS["admin"][0]), "mentions": [me]}
    client.call("POST", f"/api/conversations/{newest}/notes", "manager", json=body)
