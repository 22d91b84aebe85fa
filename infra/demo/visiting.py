"""The demo's web chat: visitors of the shop's own pages write, as a browser does."""

from __future__ import annotations

from infra.demo.client import Client, check
from infra.demo.content import ORGANISATION

_CHANNEL = {
    "kind": "webchat",
    "name": ORGANISATION,
    "options": {"greeting": "Hello! Ask us about our knives, boards and pots. A machine answers first, then a person."},
}
_TALKS = (
    ("Nora Feld", "", "en", ["Hi! Is the olive wood serving board 38 cm in stock?"]),
    ("Tomás Rey", "", "es", ["Hola, ¿hacen envíos a Tenerife?"]),
    (
        "Marlene",
        "marlene.winkler@example.test",
        "en",
        ["My knife came with a chipped blade.", "I can send you a picture."],
    ),
)


def load(client: Client) -> None:
    """Connect the chat and let each visitor write, once.

    Raises:
        DemoError: the stack refused something, or the workers did not keep up.
    """
    channel, _secret = client.endpoint("/api/channels", "kind", _CHANNEL)
    door = "/webhook/webchat"
    for number, (name, email, language, lines) in enumerate(_TALKS):
        if name in _known(client):
            continue
        query, begun = {"channel": channel["id"]}, {"name": name, "email": email, "language": language, "page": "/"}
        answer = client.http.post(door, params=query, json=begun)
        check(answer, "POST", door)
        headers = {"Authorization": f"Bearer {answer.json()['token']}"}
        for place, text in enumerate(lines):
            said = {"id": f"demo-{number}-line-{place}", "text": text}
            check(client.http.post(f"{door}/messages", params=query, headers=headers, json=said), "POST", door)
    client.wait(lambda: {name for name, *_rest in _TALKS} <= _known(client), "the web chat")


def _known(client: Client) -> set[str]:
    return {each["contact"]["name"] for each in client.all("/api/conversations")}
