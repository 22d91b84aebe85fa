"""What is said of a way in or out is written down once in a while; what is wrong with it at once."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine

from mancrel.kit import aws as clients
from mancrel.kit import clock
from mancrel.pulses import service as pulses

TENANT, PULSE = "ten_acme", "smtp:chn_1"
WRITE = ("UpdateItem", "local-mancrel-pulses")


@pytest.mark.parametrize("say", [pulses.worked, pulses.heard])
def test_a_thousand_mails_in_a_row_are_one_write(asked, say: Callable[..., None]):
    with time_machine.travel(clock.now(), tick=False) as time:
        for _ in range(1000):
            say(TENANT, PULSE, clock.now())
        assert asked.count(WRITE) == 1
        time.shift(timedelta(seconds=6))
        say(TENANT, PULSE, clock.now())

        assert asked.count(WRITE) == 2
        assert pulses.get(TENANT, PULSE).event_at == clock.now()


def test_a_failure_is_never_hidden_nor_that_it_is_over(aws):
    for _ in range(2):
        pulses.worked(TENANT, PULSE)
        assert pulses.get(TENANT, PULSE).code is None
        pulses.fail(TENANT, PULSE, "refused")
        assert pulses.get(TENANT, PULSE).code == "refused"


def test_what_could_not_be_written_is_said_again(aws):
    def refuse(**_more: object) -> None:
        raise ConnectionError

    events = clients.dynamodb().meta.events
    events.register_first("before-send.dynamodb.UpdateItem", refuse, unique_id="refuse")
    with pytest.raises(ConnectionError):
        pulses.worked(TENANT, PULSE)
    events.unregister("before-send.dynamodb.UpdateItem", unique_id="refuse")
    pulses.worked(TENANT, PULSE)

    assert pulses.get(TENANT, PULSE).beat_at is not None
