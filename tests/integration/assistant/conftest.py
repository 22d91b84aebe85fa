"""A shop with a mailbox and two products, and customers who write to it."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from mancrel.assistant import answers, service
from mancrel.assistant.models import Suggestion
from mancrel.assistant.schemas import AnswerHit, NewAnswer, ProductHit, Understanding
from mancrel.channels import service as channels
from mancrel.channels.models import Channel
from mancrel.channels.schemas import NewChannel
from mancrel.events import service as events
from mancrel.intents.schemas import Intent
from mancrel.kit import ids
from mancrel.messages import service as messages
from mancrel.messages.jobs import ReceiveMail
from mancrel.messages.models import Message
from mancrel.products import service as products
from mancrel.products import sources
from mancrel.products.schemas import NewSource, ProductData
from tests.integration.assistant import mails

TENANT = mails.TENANT
LAMP, CHAIR = "Aurora Desk Lamp", "Nebula Chair"
DELIVERY = "We deliver within 3 to 5 working days. Delivery is free from €50."


@pytest.fixture
def channel(aws: None) -> Channel:
    """The shop's mailbox."""
    return channels.create(TENANT, NewChannel(address="shop@mancrel.test", name="Acme Shop"))[0]


@pytest.fixture
def catalogue(aws: None) -> dict[str, ProductHit]:
    """The shop's products by title, as the retrieval hands them over."""
    source = sources.connect(TENANT, NewSource(name="Shop"))[0]
    for sku, title, price, stock in (("L-1", LAMP, "39.90", 12), ("C-1", CHAIR, "1299.00", 0)):
        products.upsert(TENANT, source.source_id, a_row(sku, title, price, stock))
    return {product.title: a_hit(product.product_id) for product in products.live(TENANT)}


@pytest.fixture
def approved(aws: None) -> AnswerHit:
    """The shop's approved answer on delivery, as the retrieval hands it over."""
    answer = answers.create(TENANT, NewAnswer(title="Delivery", text=DELIVERY, intent=Intent.DELIVERY))
    return AnswerHit(
        answer_id=answer.answer_id, version=answer.version, title=answer.title, text=answer.text,
        intent=Intent.DELIVERY, score=1.0, certainty=0.95,
    )  # fmt: skip


@pytest.fixture
def receive(channel: Channel) -> Callable[..., Message]:
    """A customer's mail, threaded into a conversation."""

    def take(text: str = f"Is the {LAMP} in stock?", **more: Any) -> Message:
        stored = events.receive(
            TENANT, channel.channel_id, "mail", ids.new("evt"), mails.as_json(text, **more), "application/json",
            lambda event_id: ReceiveMail(tenant_id=TENANT, event_id=event_id),
        )  # fmt: skip
        message = messages.receive_mail(TENANT, stored.event_id)
        assert message is not None
        return message

    return take


@pytest.fixture
def suggest(receive: Callable[..., Message], catalogue: dict[str, ProductHit]) -> Callable[..., Suggestion]:
    """What the assistant makes of a message (or of a text that arrives now) about the lamp."""

    def run(message: Message | str = f"Is the {LAMP} in stock?", **more: Any) -> Suggestion:
        taken = receive(message) if isinstance(message, str) else message
        hits = more.pop("products", [catalogue[LAMP]])
        approved_hits = more.pop("answers", [])
        return service.suggest(TENANT, taken.message_id, understood(**more), hits, approved_hits)

    return run


def understood(intent: Intent = Intent.AVAILABILITY, confidence: float = 0.96, **more: Any) -> Understanding:
    """What the local model read."""
    given = {"scores": {intent.value: 0.9}, "model_version": "test-1", **more}
    return Understanding(intent=intent, confidence=confidence, raw=0.99, **given)


def a_row(sku: str, title: str, price: str, stock: int, version: int = 1) -> ProductData:
    return ProductData(
        sku=sku, title=title, price=price, currency="EUR", stock=stock, version=version, description=f"{title} of oak.",
        updated_at=datetime(2026, 1, 1, tzinfo=UTC),
    )  # fmt: skip


def a_hit(product_id: str, certainty: float = 0.97, tenant: str = TENANT) -> ProductHit:
    row = products.get(tenant, product_id)
    return ProductHit(
        product_id=row.product_id, source_id=row.source_id, sku=row.sku, version=int(row.source_version),
        title=row.title, description=row.description, price=None if row.price is None else int(row.price),
        currency=row.currency, stock=None if row.stock is None else int(row.stock), score=1.0, certainty=certainty,
    )  # fmt: skip
