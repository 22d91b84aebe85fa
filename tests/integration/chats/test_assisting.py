"""The assistant in a chat: one short answer, however often the message comes, and none when it is too late."""

import pytest

from mancrel.assistant import answers, service
from mancrel.assistant.models import Suggestion
from mancrel.assistant.schemas import AnswerHit, NewAnswer, Understanding
from mancrel.intents.schemas import Intent
from tests.integration.chats.conftest import TENANT

TEXT = "Parcels to Portugal take three working days."


@pytest.fixture
def suggest(shop):
    """Lets the assistant look at a message whose intent it is sure of."""
    answer = answers.create(TENANT, NewAnswer(title="Delivery", questions=[], text=TEXT, intent=Intent.DELIVERY))
    about = {"title": "Delivery", "text": TEXT, "intent": Intent.DELIVERY}
    hit = AnswerHit(answer_id=answer.answer_id, version=1, score=1, certainty=0.95, **about)

    def look(message_id: str) -> Suggestion:
        sure = Understanding(intent=Intent.DELIVERY, confidence=0.97, raw=0.97, model_version="test")
        return service.suggest(TENANT, message_id, sure, [], [hit])

    return look


def test_ten_deliveries_of_one_message_get_one_short_answer(shop, meta, suggest):
    for _time in range(10):
        shop.text("wamid.1", "How long does delivery take?", ago=5)
    for message_id in shop.suggestions() * 10:
        suggest(message_id)
    shop.send(times=10)

    (body,) = meta.bodies
    assert body["text"]["body"] == TEXT


def test_a_message_that_is_too_old_waits_for_a_person(shop, meta, suggest):
    shop.text("wamid.1", "How long does delivery take?", ago=25 * 3600)
    (message_id,) = shop.suggestions()

    suggestion = suggest(message_id)

    assert (suggestion.status, suggestion.gates) == ("waiting", ["too_late"])
    assert "too old" in suggestion.reason or "this old" in suggestion.reason
    assert meta.bodies == []
