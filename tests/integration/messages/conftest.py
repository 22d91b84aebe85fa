"""A connected mailbox, and mail for it by every path."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from mancrel.channels import service as channels
from mancrel.channels.models import Channel
from mancrel.channels.schemas import NewChannel
from mancrel.events import service as events
from mancrel.kit import clock, ids, outbox
from mancrel.messages import service as messages
from mancrel.messages.jobs import ReceiveMail
from mancrel.messages.models import Message
from tests.client import Client, Reply, signed_in

TENANT = "ten_acme"
HOUR = timedelta(hours=1)


@pytest.fixture
def channel(aws: None) -> Channel:
    """The shop's mailbox."""
    new = NewChannel(address="shop@mancrel.test", name="Acme Shop", signature="Acme Ltd\n1 High Street")
    return channels.create(TENANT, new)[0]


@pytest.fixture
def arrive(channel: Channel) -> Callable[..., str]:
    """Stores a mail as an event, as the webhook does; answers the event's id."""

    def store(mail: bytes | dict[str, Any], provider_id: str | None = None) -> str:
        body = mail if isinstance(mail, bytes) else json.dumps(mail).encode()
        kind = "message/rfc822" if isinstance(mail, bytes) else "application/json"
        return events.receive(
            TENANT, channel.channel_id, "mail", provider_id or ids.new("evt"), body, kind,
            lambda event_id: ReceiveMail(tenant_id=TENANT, event_id=event_id),
        ).event_id  # fmt: skip

    return store


@pytest.fixture
def receive(arrive: Callable[..., str]) -> Callable[..., Message]:
    """Stores a mail and lets the worker read it."""

    def take(mail: bytes | dict[str, Any], provider_id: str | None = None) -> Message:
        message = messages.receive_mail(TENANT, arrive(mail, provider_id))
        assert message is not None
        return message

    return take


@pytest.fixture
def replied(receive: Callable[..., Message]) -> Message:
    """Our answer to a customer, queued and not sent yet."""
    asked = receive(a_mail())
    prepared = messages.queue_reply(TENANT, asked.conversation_id, "Yes, in blue.", "usr_1")
    outbox.commit(prepared.saves, [prepared.job])
    return prepared.message


@pytest.fixture
def asked(receive: Callable[..., Message]) -> Message:
    """What a customer wrote."""
    return receive(a_mail())


@pytest.fixture
def ask(aws: None) -> Client:
    """Ada, who may do everything, signed in."""
    return signed_in(TENANT, "admin", "usr_ada")


@pytest.fixture
def due(ask: Client, asked: Message) -> str:
    """The id of a reply that leaves in an hour."""
    return str(plan(ask, asked).body["id"])


def a_mail(**more: Any) -> dict[str, Any]:
    """A mail as the webhook takes it in JSON."""
    return {
        "messageId": "<1@example.com>",
        "from": {"email": "Ana@Example.com", "name": "Ana Diaz"},
        "to": [{"email": "shop@mancrel.test"}],
        "subject": "The jug",
        "text": "Do you have the jug in blue?",
        "date": "2026-01-05T10:00:00Z",
    } | more


def plan(ask: Client, asked: Message, within: timedelta = HOUR, text: str = "Good morning!", **more: Any) -> Reply:
    """Schedule a reply for then."""
    body = {"text": text, "sendAt": clock.stamp(clock.now() + within), **more}
    return ask("POST", f"/api/conversations/{asked.conversation_id}/scheduled-replies", body)
