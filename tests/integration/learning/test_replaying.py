"""Every reading can be made again from its envelope, bit for bit."""

import csv
from datetime import timedelta
from pathlib import Path

import pytest

from mancrel.assistant import repository
from mancrel.channels import service as channels
from mancrel.channels.schemas import NewChannel
from mancrel.events import service as events
from mancrel.intents import service as intents
from mancrel.intents.jobs import LearnIntents
from mancrel.intents.schemas import NewIntent
from mancrel.kit import clock, ids
from mancrel.messages import service as messages
from mancrel.messages.jobs import ReceiveMail, SuggestReply
from mancrel_ml.language import learning, replaying
from mancrel_ml.language.jobs import suggest_reply
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


def test_many_readings_are_the_same_again_and_another_one_is_found(answer):
    with HELD_OUT.open(newline="") as file:
        texts = [row["text"] for row in csv.DictReader(file)][::20]
    for text in texts:
        answer(text)
    since = clock.now() - timedelta(days=1)
    none_differs = {"same": len(texts), "different": 0, "unreadable": 0, "differing": {}}
    assert replaying.replay(SHOP, since) == none_differs

    envelope = next(iter(repository.list_envelopes(SHOP)))
    envelope.content["classified"]["calibrated"] += 1e-12
    assert replaying.differences(envelope) == ["calibrated"]


def test_what_was_read_by_another_list_of_intents_is_the_same_again(answer):
    intents.create(SHOP, NewIntent(key="engraving", name="Engraving", examples=ENGRAVED))
    learning.learn(LearnIntents(tenant_id=SHOP))
    answer("Can you engrave my name on it?")
    intents.delete(SHOP, "engraving")
    answer("Can you engrave my name on it?")
    learning.learn(LearnIntents(tenant_id=SHOP))

    rows = list(repository.list_envelopes(SHOP))

    assert sorted(row.content["classified"]["intent"] for row in rows) == ["engraving", "other"]
    assert [replaying.differences(row) for row in rows] == [[], []]
