"""Every reading can be made again from its envelope, bit for bit."""

import csv
import math
from datetime import timedelta
from pathlib import Path

import pytest

from mancrel.assistant import answers, repository
from mancrel.assistant.schemas import NewAnswer
from mancrel.channels import service as channels
from mancrel.channels.schemas import NewChannel
from mancrel.events import service as events
from mancrel.intents import service as intents
from mancrel.intents.jobs import LearnIntents
from mancrel.intents.schemas import NewIntent
from mancrel.kit import clock, ids
from mancrel.learning import repository as models
from mancrel.messages import service as messages
from mancrel.messages.jobs import ReceiveMail, SuggestReply
from mancrel.products import service as products
from mancrel.products import sources
from mancrel.products.schemas import NewSource, ProductData
from mancrel_ml.language import learning, nightly, replaying
from mancrel_ml.language.jobs import suggest_reply
from mancrel_ml.search import editions
from tests.integration.assistant import mails
from tests.integration.learning.test_own_intents import ENGRAVED

HELD_OUT = Path("tests/unit/ml/data/heldout.csv")
SHOP = "ten_replays"


@pytest.fixture
def answer(aws):
    """Has the assistant read a mail to the shop."""
    channel = channels.create(SHOP, NewChannel(address="shop@mancrel.test", name="Shop"))[0]

    def read(text):
        stored = events.receive(
            SHOP, channel.channel_id, "mail", ids.new("evt"), mails.as_json(text), "application/json",
            lambda event_id: ReceiveMail(tenant_id=SHOP, event_id=event_id),
        )  # fmt: skip
        message = messages.receive_mail(SHOP, stored.event_id)
        suggest_reply(SuggestReply(tenant_id=SHOP, message_id=message.message_id))

    return read


@pytest.fixture
def source_id(aws):
    return sources.connect(SHOP, NewSource(name="Shop"))[0].source_id


def sell(source_id, sku, title, version=1):
    row = ProductData(
        sku=sku, title=title, price="20", currency="EUR", stock=3, version=version, updated_at=clock.now()
    )
    return products.upsert(SHOP, source_id, row)


def test_many_decisions_are_the_same_again_and_another_one_is_found(answer):
    with HELD_OUT.open(newline="") as file:
        texts = [row["text"] for row in csv.DictReader(file)][::20]
    for text in texts:
        answer(text)
    since = clock.now() - timedelta(days=1)
    none_differs = {"same": len(texts), "different": 0, "unreadable": 0, "differing": {}, "envelopes": []}
    assert replaying.replay(SHOP, since) == dict.fromkeys(replaying.PARTS, none_differs)

    envelope = next(iter(repository.list_envelopes(SHOP)))
    envelope.content["classified"]["calibrated"] += 1e-12
    assert replaying.differences(envelope)["reading"] == ["calibrated"]


def test_what_was_found_is_found_again_after_the_catalogue_and_answers_changed(answer, source_id):
    sell(source_id, "A", "Brass Lamp")
    sell(source_id, "B", "Canvas Backpack")
    told = answers.create(SHOP, NewAnswer(title="Where is my order?", text="It comes in two days."))
    answer("How much is the Brass Lamp?")
    answer("Where is my order?")
    sell(source_id, "A", "Copper Kettle", version=2)
    sell(source_id, "B", "Brass Lamp", version=2)
    answers.delete(SHOP, told.answer_id)
    editions.release()

    rows = list(repository.list_envelopes(SHOP))

    assert {hit["title"] for row in rows for hit in row.content["retrieved"]["products"]} >= {"Brass Lamp"}
    assert any(row.content["retrieved"]["answers"] for row in rows)
    assert [replaying.differences(row)["retrieval"] for row in rows] == [[], []]


def test_one_bit_of_a_score_is_found(answer, source_id):
    sell(source_id, "A", "Brass Lamp")
    answer("How much is the Brass Lamp?")
    (envelope,) = repository.list_envelopes(SHOP)
    hit = envelope.content["retrieved"]["products"][0]
    hit["score"] = math.nextafter(hit["score"], 0)

    assert replaying.differences(envelope) == {"decision": [], "reading": [], "retrieval": ["products"], "past": []}


def test_what_was_decided_before_searches_were_kept_cannot_be_found_again(answer):
    answer("Where is my order?")
    (envelope,) = repository.list_envelopes(SHOP)
    del envelope.content["retrieved"]["searched"]

    assert replaying.differences(envelope) == {"decision": [], "reading": [], "retrieval": None, "past": []}


def test_the_clock_writes_down_once_what_came_of_a_replay(answer):
    answer("Where is my order?")
    (envelope,) = repository.list_envelopes(SHOP)

    replaying.check(SHOP)
    replaying.check(SHOP)

    (event,) = repository.list_envelope_events(SHOP, envelope.envelope_id)
    assert (event.kind, event.content) == ("replayed", {"decision": [], "reading": [], "retrieval": [], "past": []})


def test_the_clock_replays_and_then_learns_and_a_second_time_does_nothing(answer):
    answer("Where is my order?")
    (envelope,) = repository.list_envelopes(SHOP)
    intents.create(SHOP, NewIntent(key="engraving", name="Engraving", examples=ENGRAVED))

    for _ in range(2):
        nightly.look_after(LearnIntents(tenant_id=SHOP))

    (event,) = repository.list_envelope_events(SHOP, envelope.envelope_id)
    assert event.content["reading"] == []
    assert (models.current(SHOP).own, len(models.list_runs(SHOP))) == (["engraving"], 1)


def test_what_was_read_by_another_list_of_intents_is_the_same_again(answer):
    intents.create(SHOP, NewIntent(key="engraving", name="Engraving", examples=ENGRAVED))
    learning.learn(LearnIntents(tenant_id=SHOP))
    answer("Can you engrave my name on it?")
    intents.delete(SHOP, "engraving")
    answer("Can you engrave my name on it?")
    learning.learn(LearnIntents(tenant_id=SHOP))

    rows = list(repository.list_envelopes(SHOP))

    assert sorted(row.content["classified"]["intent"] for row in rows) == ["engraving", "other"]
    assert [replaying.differences(row)["reading"] for row in rows] == [[], []]
