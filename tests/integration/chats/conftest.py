"""A shop with WhatsApp, Messenger and SMS, each connected to a stand-in over real HTTP, and the doors to it."""

import json
import random
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest

from infra.fakes import messenger, twilio, whatsapp
from mancrel.channels import service as channels
from mancrel.channels.models import Channel
from mancrel.channels.schemas import NewChannel
from mancrel.chats import fetching, receiving, sending, telling
from mancrel.chats.jobs import FetchFiles, ReceiveChat
from mancrel.contacts import service as contacts
from mancrel.contacts.models import Contact
from mancrel.conversations import service as conversations
from mancrel.conversations.models import Conversation
from mancrel.kit import clock
from mancrel.kit.settings import settings
from mancrel.messages import service as messages
from mancrel.messages.jobs import SendMessage
from mancrel.messages.models import Message
from mancrel.vendors import breaker, folding, pacer
from tests.integration.vendors.conftest import ask

TENANT = "ten_acme"
ANA = "351911111111"
PERSON = "6800000000000001"
TEMPLATES = [{"name": "order_ready", "language": "en", "body": "Hi {{1}}, your {{2}} is ready."}]
_KINDS: dict[str, tuple[str, dict[str, Any], dict[str, Any]]] = {
    "whatsapp": (
        "+351912345678",
        {"phoneNumberId": whatsapp.NUMBER, "accessToken": whatsapp.TOKEN, "appSecret": whatsapp.APP_SECRET},
        {"templates": TEMPLATES},
    ),
    "messenger": (messenger.PAGE, {"accessToken": messenger.TOKEN, "appSecret": messenger.APP_SECRET}, {}),
    "sms": ("+351912345679", {"accountSid": twilio.ACCOUNT, "authToken": twilio.TOKEN}, {}),
}


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No vendor has failed before, and nobody was written to a moment ago."""
    breaker.forget()
    pacer._PAIRS._free.clear()
    yield
    monkeypatch.undo()
    settings.cache_clear()


@pytest.fixture
def meta(aws: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[whatsapp.FakeWhatsApp]:
    """WhatsApp, answering."""
    with whatsapp.running() as fake:
        monkeypatch.setenv("WHATSAPP_BASE_URL", fake.url)
        settings.cache_clear()
        yield fake


@pytest.fixture
def facebook(aws: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[messenger.FakeMessenger]:
    """Messenger, answering."""
    with messenger.running() as fake:
        monkeypatch.setenv("MESSENGER_BASE_URL", fake.url)
        settings.cache_clear()
        yield fake


@pytest.fixture
def carrier(aws: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[twilio.FakeTwilio]:
    """Twilio, answering."""
    with twilio.running() as fake:
        monkeypatch.setenv("SMS_BASE_URL", fake.url)
        settings.cache_clear()
        yield fake


@pytest.fixture
def shop(
    meta: whatsapp.FakeWhatsApp, facebook: messenger.FakeMessenger, carrier: twilio.FakeTwilio, queued: Any
) -> "Shop":
    """The shop, and what its workers do."""
    return Shop(queued)


class Shop:
    """Three channels; what vendors post goes through the doors, the queues and the workers' own functions."""

    def __init__(self, queued: Callable[[str], list[str]]) -> None:
        self.queued = queued
        self.channels: dict[str, Channel] = {}
        self.secrets: dict[str, str] = {}
        for kind, (address, credentials, options) in _KINDS.items():
            new = NewChannel(kind=kind, address=address, name="Acme", credentials=credentials, options=options)
            self.channels[kind], self.secrets[kind] = channels.create(TENANT, new)

    def path(self, kind: str) -> str:
        parts = urlsplit(channels.shown(self.channels[kind]).webhook_url)
        return f"{parts.path}?{parts.query}"

    def post(self, kind: str, headers: dict[str, str], raw: bytes) -> int:
        return ask("POST", self.path(kind), headers, raw)[0]

    def whatsapp(self, *values: dict[str, Any]) -> None:
        """People write by WhatsApp, and the worker takes it in."""
        assert self.post("whatsapp", *whatsapp.signed(whatsapp.told_in(*values))) == 200
        self.work()

    def text(self, vendor_id: str, text: str, sender: str = ANA, name: str = "Ana Sousa", ago: float = 0) -> None:
        at = int(clock.now().timestamp() - ago)
        self.whatsapp(whatsapp.written(vendor_id, sender, at, name=name, text=text))

    def messenger(self, *events: dict[str, Any]) -> None:
        assert self.post("messenger", *messenger.signed(messenger.told_in(*events))) == 200
        self.work()

    def page(self, mid: str, text: str, ago: float = 0) -> None:
        at = int((clock.now().timestamp() - ago) * 1000)
        self.messenger(messenger.event(PERSON, at, message={"mid": mid, "text": text}))

    def sms(self, sid: str, text: str, sender: str = f"+{ANA}") -> None:
        address = channels.shown(self.channels["sms"]).webhook_url
        headers, raw = twilio.incoming(address, sid, sender, self.channels["sms"].address, text)
        assert self.post("sms", headers, raw) == 200
        self.work()

    def work(self, times: int = 1, seed: int = 0) -> None:
        """Do what waits, each job so many *times* over and in any order."""
        bodies = self.queued("inbound-messages") * times
        random.Random(seed).shuffle(bodies)
        for body in bodies:
            if '"job": "FetchFiles"' in body:
                asked = FetchFiles.from_body(body)
                fetching.again(asked.tenant_id, asked.message_id, asked.attempt)
            else:
                job = ReceiveChat.from_body(body)
                receiving.receive(job.tenant_id, job.event_id)

    def send(self, times: int = 1) -> None:
        """Send what waits."""
        for body in self.queued("replies") * times:
            job = SendMessage.from_body(body)
            sending.send(job.tenant_id, job.message_id)

    def tell(self) -> None:
        """Fold the receipts that wait."""
        records = [{"messageId": str(n), "body": body} for n, body in enumerate(self.queued("receipts"))]
        assert folding.fold_all(records, telling.fold) == {"batchItemFailures": []}

    def reply(self, conversation_id: str, text: str = "Yes, it is back.", **manner: Any) -> Message:
        return messages.reply(TENANT, conversation_id, text, "usr_1", manner=messages.Manner(**manner))

    @property
    def conversations(self) -> list[Conversation]:
        return [each for each in conversations.list_all(TENANT) if not each.merged_into]

    @property
    def only(self) -> Conversation:
        (found,) = self.conversations
        return found

    def thread(self, conversation_id: str = "") -> list[Message]:
        return messages.of_conversation(TENANT, conversation_id or self.only.conversation_id)

    @property
    def people(self) -> list[Contact]:
        return list(contacts.list_all(TENANT))

    def suggestions(self) -> list[str]:
        """The messages that the assistant is asked to look at."""
        return [json.loads(body)["message_id"] for body in self.queued("assistant")]
