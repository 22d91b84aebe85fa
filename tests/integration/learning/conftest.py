"""Shops whose people say what messages are about."""

from collections.abc import Callable, Sequence

import pytest

from mancrel.assistant.models import Envelope, Suggestion
from mancrel.contacts import service as contacts
from mancrel.kit import clock, ids
from mancrel.kit.tables import commit
from mancrel.messages.models import Message
from mancrel_ml.language import champions, encoder

Labelled = Callable[..., list[Suggestion]]


@pytest.fixture(autouse=True)
def with_meaning():
    """Only the model of meaning is learnt anew."""
    if encoder.find() is None:
        pytest.skip("the language layer is not built")
    yield
    champions.release()


@pytest.fixture
def labelled(aws: None) -> Labelled:
    """Messages of a shop, each read as one intent and labelled as another by somebody."""

    def add(tenant_id: str, texts: Sequence[str], read: str, said: str, by: str = "usr_one") -> list[Suggestion]:
        contact_id = contacts.find_or_create_by_email(tenant_id, "ana@example.test").contact_id
        made = [_read(tenant_id, contact_id, text, read) for text in texts]
        for message, suggestion, envelope in made:
            suggestion.corrected_intent, suggestion.corrected_by, suggestion.corrected_at = said, by, clock.now()
            commit([message, suggestion, envelope])
        return [suggestion for _, suggestion, _ in made]

    return add


def _read(tenant_id: str, contact_id: str, text: str, intent: str) -> tuple[Message, Suggestion, Envelope]:
    message = Message(
        tenant_id, ids.new("msg"), conversation_id="cnv_1", channel_id="chn_1", contact_id=contact_id,
        direction="inbound", text=text, from_email="ana@example.test", message_id_header="1", sent_at=clock.now(),
    )  # fmt: skip
    suggestion = Suggestion(
        tenant_id, ids.new("sug"), conversation_id="cnv_1", message_id=message.message_id, contact_id=contact_id,
        intent=intent, sentiment="neutral", priority="normal", confidence=0.7, band="review", action="reply",
        draft="Yes.", sources=[], status="waiting", reason="", gates=[], envelope_id=ids.new("env"),
    )  # fmt: skip
    envelope = Envelope(
        tenant_id, suggestion.envelope_id, kind="decision", suggestion_id=suggestion.suggestion_id,
        message_id=message.message_id, conversation_id="cnv_1", by="assistant",
        content={"retrieved": {"products": []}}, digest="", created_at=clock.now(),
    )  # fmt: skip
    return message, suggestion, envelope
