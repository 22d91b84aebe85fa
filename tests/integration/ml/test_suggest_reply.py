"""From a customer's mail to the assistant's decision, by the shipped model and the real catalogue."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from mancrel.assistant import answers, repository
from mancrel.assistant.models import Suggestion
from mancrel.assistant.schemas import NewAnswer
from mancrel.channels import service as channels
from mancrel.channels.schemas import NewChannel
from mancrel.events import service as events
from mancrel.intents.schemas import Intent
from mancrel.kit import ids
from mancrel.kit.errors import NotFoundError
from mancrel.messages import service as messages
from mancrel.messages.jobs import ReceiveMail, SuggestReply
from mancrel.products import service as products
from mancrel.products import sources
from mancrel.products.schemas import NewSource, ProductData
from mancrel_ml.language import encoder
from mancrel_ml.language.jobs import suggest_reply
from tests.integration.assistant import mails
from tests.texts import read_all

TITLES = ["Oak Chopping Board", "Brass Desk Lamp", "Brass Floor Lamp", "Merino Scarf"]


@pytest.fixture
def tenant() -> str:
    return ids.new("ten")


@pytest.fixture
def source_id(aws: None, tenant: str) -> str:
    source = sources.connect(tenant, NewSource(name="Shop"))[0]
    for number, title in enumerate(TITLES):
        _sell(tenant, source.source_id, f"SK-{number}", title)
    return source.source_id


@pytest.fixture
def suggested(source_id: str, tenant: str) -> Callable[..., Suggestion]:
    """What the assistant made of a mail with the given text."""
    channel = channels.create(tenant, NewChannel(address="shop@mancrel.test", name="Shop"))[0]

    def take(text: str, **more: Any) -> Suggestion:
        stored = events.receive(
            tenant, channel.channel_id, "mail", ids.new("evt"), mails.as_json(text, **more), "application/json",
            lambda event_id: ReceiveMail(tenant_id=tenant, event_id=event_id),
        )  # fmt: skip
        message = messages.receive_mail(tenant, stored.event_id)
        assert message is not None
        suggest_reply(SuggestReply(tenant_id=tenant, message_id=message.message_id))
        suggest_reply(SuggestReply(tenant_id=tenant, message_id=message.message_id))
        (found,) = (row for row in repository.list_suggestions(tenant) if row.message_id == message.message_id)
        return found

    return take


def test_a_plain_question_is_answered_by_itself(suggested: Callable[[str], Suggestion]) -> None:
    found = suggested("Hello, is the Oak Chopping Board in stock? How much is it?\n\nThanks,\nAna")

    assert (found.intent, found.band, found.status) == ("availability", "auto", "sent")
    assert "Oak Chopping Board" in (found.draft or "")


def test_a_question_that_fits_two_products_waits(suggested: Callable[[str], Suggestion]) -> None:
    assert suggested("Is the brass lamp in stock? How much is it?").status == "waiting"


@pytest.mark.parametrize(
    "text",
    [
        "What will the weather be in Paris?",
        "My lawyer will take you to court over the lamp.",
        "You are useless, this is the worst service ever!",
    ],
)
def test_what_is_odd_or_angry_goes_to_a_person(suggested: Callable[[str], Suggestion], text: str) -> None:
    assert suggested(text).status == "escalated"


def test_an_approved_answer_is_found(suggested: Callable[[str], Suggestion], tenant: str) -> None:
    answers.create(
        tenant,
        NewAnswer(
            title="Delivery abroad",
            questions=["Do you deliver to other countries?", "Do you ship abroad?"],
            text="We deliver to all of Europe.",
            intent=Intent.DELIVERY,
        ),
    )

    assert "all of Europe" in (suggested("Do you deliver to other countries?").draft or "")


@pytest.mark.skipif(encoder.folder() is None, reason="reads meaning: run python -m infra.weights")
def test_what_a_person_answered_to_the_like_becomes_the_draft(
    suggested: Callable[..., Suggestion], tenant: str
) -> None:
    asked = suggested("Can I have it delivered to a parcel shop?", subject="Delivery")
    messages.reply(tenant, asked.conversation_id, "Hello Ana,\n\nPick any parcel shop at the checkout.", "usr_marta")
    read_all()
    eva = {"email": "eva@example.test", "name": "Eva Roth"}

    found = suggested("Can you deliver it to a parcel shop?", subject="Parcel", **{"from": eva})

    assert (found.status, found.past) == ("waiting", 1)
    assert "Pick any parcel shop at the checkout." in (found.draft or "")
    assert "past" in found.gates


def test_a_catalogue_that_changed_is_seen_at_once(
    suggested: Callable[[str], Suggestion], tenant: str, source_id: str
) -> None:
    _sell(tenant, source_id, "SK-9", "Copper Kettle")

    assert "Copper Kettle" in (suggested("Is the Copper Kettle in stock? How much is it?").draft or "")


def test_a_message_that_is_not_there_is_hopeless(aws: None) -> None:
    with pytest.raises(NotFoundError):
        suggest_reply(SuggestReply(tenant_id="ten_none", message_id="msg_none"))


def _sell(tenant: str, source_id: str, sku: str, title: str) -> None:
    row = ProductData(
        sku=sku,
        title=title,
        price="34.90",
        currency="EUR",
        stock=7,
        version=1,
        updated_at=datetime(2026, 1, 1, tzinfo=UTC),
    )
    products.upsert(tenant, source_id, row)
