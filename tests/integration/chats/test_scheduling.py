"""Replies that leave later by a chat: within the channel's window, or as an approved template."""

from datetime import timedelta

import pytest
import time_machine

from mancrel.assistant import leaving
from mancrel.kit import clock
from mancrel.kit.errors import InvalidError
from mancrel.messages import scheduling
from mancrel.messages.schemas import ChosenTemplate, NewScheduledReply
from tests.integration.chats.conftest import TENANT

READY = ChosenTemplate(name="order_ready", language="en", variables=["Ana", "pot"])


def plan(shop, hours, **words):
    wanted = NewScheduledReply(send_at=clock.now() + timedelta(hours=hours), **(words or {"text": "Good morning!"}))
    return scheduling.schedule(TENANT, shop.only.conversation_id, wanted, "usr_1")


@pytest.fixture
def asked(shop):
    shop.text("wamid.1", "Is it back?", ago=60)
    return shop


def test_words_for_a_time_after_the_window_are_refused_at_once(asked):
    with pytest.raises(InvalidError, match="too much time will have passed") as refused:
        plan(asked, 24)

    assert refused.value.errors[0]["pointer"] == "/sendAt"
    reply = plan(asked, 23)
    with pytest.raises(InvalidError, match="too much time"):
        scheduling.put_off(TENANT, reply.scheduled_reply_id, clock.now() + timedelta(hours=25))


def test_a_template_leaves_whenever_one_likes(asked, meta):
    reply = plan(asked, 48, template=READY)
    assert reply.text == "Hi Ana, your pot is ready."

    with time_machine.travel(clock.now() + timedelta(hours=49)):
        leaving.send_due(TENANT, reply.scheduled_reply_id)
        asked.send(times=2)

    (sent,) = (each for each in asked.thread() if each.direction == "outbound")
    assert (sent.send_state, sent.template["name"]) == ("sent", "order_ready")


def test_a_person_may_plan_seven_days_ahead_by_messenger(shop):
    shop.page("m_1", "Hello?", ago=60)

    assert plan(shop, 24 * 6).state == "scheduled"
    with pytest.raises(InvalidError, match="too much time"):
        plan(shop, 24 * 7)


def test_what_comes_late_is_not_sent_after_the_window_but_told(asked):
    reply = plan(asked, 23)

    with time_machine.travel(clock.now() + timedelta(hours=30)):
        leaving.send_due(TENANT, reply.scheduled_reply_id)

    row = scheduling.get(TENANT, reply.scheduled_reply_id)
    assert (row.state, row.text) == ("failed", "Good morning!")
    assert "24 hours" in row.reason
