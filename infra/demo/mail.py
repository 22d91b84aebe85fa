"""The demo's conversations: customers write, people answer some of it, customers write back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from infra.demo import content
from infra.demo.client import Client, as_json
from infra.demo.content import ADDRESS, ORGANISATION

Story = dict[str, Any]


def load(client: Client) -> None:
    """Tell every story to its end, once.

    Raises:
        DemoError: the stack refused something, or the workers did not keep up.
    """
    stories = content.conversations()
    channel, secret = client.endpoint(
        "/api/channels", "address", {"kind": "email", "address": ADDRESS, "name": ORGANISATION}
    )
    if not secret:
        if _is_read(client, stories, ("text", "again", "thanks")):
            return
        secret = client.call("POST", f"/api/channels/{channel['id']}/rotate")["secret"]
    _begin(client, stories, channel["webhookUrl"], secret)
    client.wait(lambda: _is_read(client, stories, ("text", "again")), "the assistant")
    _continue(client, stories, channel["webhookUrl"], secret)
    client.wait(lambda: _is_read(client, stories, ("text", "again", "thanks")), "the assistant")
    for story in stories:
        if story.get("close"):
            _close(client, story)


def _begin(client: Client, stories: list[Story], url: str, secret: str) -> None:
    for number, story in enumerate(stories):
        _write(client, url, secret, story, number, "text", story["hours"])
    for number, story in enumerate(stories):
        if "again" in story:
            _write(client, url, secret, story, number, "again", story["hours"] - 5)
    client.deliver(url, secret, "demo-unreadable", content.UNREADABLE, "message/rfc822")


def _continue(client: Client, stories: list[Story], url: str, secret: str) -> None:
    for story in stories:
        if "answer" in story:
            _answer(client, story)
    for number, story in enumerate(stories):
        if "thanks" in story:
            _write(client, url, secret, story, number, "thanks", 0)


def _write(client: Client, url: str, secret: str, story: Story, number: int, part: str, hours: float) -> None:
    """Deliver the *part* of a story that its customer wrote *hours* ago."""
    mail = {
        "messageId": f"demo-{number}-{part}@example.test",
        "from": {"email": content.address_of(story["from"]), "name": story["from"]},
        "to": [{"email": ADDRESS}],
        "subject": story["subject"] if part == "text" else f"Re: {story['subject']}",
        "text": story[part],
        "date": (datetime.now(UTC) - timedelta(hours=hours)).isoformat(),
        **({} if part == "text" else {"inReplyTo": f"demo-{number}-text@example.test"}),
    }
    client.deliver(url, secret, str(mail["messageId"]), as_json(mail))


def _answer(client: Client, story: Story) -> None:
    conversation = client.call("GET", f"/api/conversations/{_conversation_of(client, story)['id']}")
    text = story["answer"]["text"]
    if not any(message["direction"] == "outbound" and text in message["text"] for message in conversation["messages"]):
        path = f"/api/conversations/{conversation['id']}/messages"
        client.call("POST", path, role=story["answer"]["by"], json={"text": text})


def _close(client: Client, story: Story) -> None:
    conversation = _conversation_of(client, story)
    if conversation["status"] != "closed":
        change = {"version": conversation["version"], "status": "closed"}
        client.call("PATCH", f"/api/conversations/{conversation['id']}", role="rep", json=change)


def _conversation_of(client: Client, story: Story) -> Story:
    wanted = content.address_of(story["from"])
    return next(each for each in client.all("/api/conversations") if each["contact"]["email"] == wanted)


def _is_read(client: Client, stories: list[Story], parts: tuple[str, ...]) -> bool:
    """Whether the assistant has looked at all these parts, and the unreadable mail is a dead letter."""
    written = sum(part in story for story in stories for part in parts)
    suggested = client.total("/api/suggestions")
    return suggested >= written and any(queue["deadLetters"] for queue in client.call("GET", "/api/ops/queues"))
