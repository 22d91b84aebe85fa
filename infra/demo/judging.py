"""What the demo shop lets its assistant do, and what its people say of the drafts: judged blind, as the site asks them.

Two kinds of message wait for a person, which any tenant may decide at once; all such drafts are judged. The rules of
proof are those of every tenant, so the page says how many are missing.
"""

from __future__ import annotations

from typing import Any

from infra.demo.client import Client

_ASKS_FIRST = ("price", "delivery")
_LEFT = 1
"""So many stay for whoever looks at the demo."""


def begin(client: Client) -> None:
    """Let the assistant ask before it answers such messages, unless somebody changed the policy."""
    now = client.call("GET", "/api/assistant/policy")
    text = now["text"]
    for intent in _ASKS_FIRST:
        text = text.replace(f"{intent}: act\n", f"{intent}: ask\n")
    if now["version"] == 0:
        client.call("PUT", "/api/assistant/policy", json={"version": 0, "text": text})


def load(client: Client) -> None:
    """Judge the drafts that wait for it, but for the last; once."""
    standing = client.call("GET", "/api/assistant/standing")
    if any(row["judged"] for row in standing["intents"]):
        return
    for case in client.call("GET", "/api/assistant/judging", params={"limit": 50})["items"][:-_LEFT]:
        said = {"suggestionId": case["suggestionId"], "verdict": "right" if _is_right(case) else "unsure"}
        client.call("POST", "/api/assistant/judgements", role="manager", json=said)


def _is_right(case: dict[str, Any]) -> bool:
    """Whether every price that it rests on stands in it; an approved answer is right as it is."""
    prices = [row["price"] for row in case["sources"] if row.get("price") is not None]
    return all(f"{price:.2f}" in case["draft"].replace(",", ".") for price in prices)
