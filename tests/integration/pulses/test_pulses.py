"""What is said of a way in or out is written down once in a while; what is wrong with it at once."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
import time_machine

from mancrel.kit import aws as clients
from mancrel.kit import clock
from mancrel.pulses import service as pulses

TENANT, PULSE = "ten_acme", "smtp:chn_1"


@pytest.fixture
def writes(aws: None) -> Iterator[list[str]]:
    """What DynamoDB was asked to change."""
    seen: list[str] = []

    def note(event_name: str, **_more: object) -> None:
        seen.append(event_name)

    events = clients.dynamodb().meta.events
    events.register_first("before-send.dynamodb.UpdateItem", note, unique_id="writes")
    yield seen
    events.unregister("before-send.dynamodb.UpdateItem", unique_id="writes")


@pytest.mark.parametrize("say", [pulses.worked, pulses.heard])
def test_a_thousand_mails_in_a_row_are_one_write(writes: list[str], say: Callable[..., None]):
    with time_machine.travel(clock.now(), tick=False) as time:
        for _ in range(1000):
            say(TENANT, PULSE, clock.now())
        assert len(writes) == 1
        time.shift(timedelta(seconds=6))
        say(TENANT, PULSE, clock.now())

        assert len(writes) == 2
        assert pulses.get(TENANT, PULSE).event_at == clock.now()


def test_a_failure_is_never_hidden_nor_that_it_is_over(writes: list[str]):
    for _ in range(2):
        pulses.worked(TENANT, PULSE)
        assert pulses.get(TENANT, PULSE).code is None
        pulses.fail(TENANT, PULSE, "refused")
        assert pulses.get(TENANT, PULSE).code == "refused"


def test_what_could_not_be_written_is_said_again(writes: list[str]):
    def refuse(**_more: object) -> None:
        raise ConnectionError

    events = clients.dynamodb().meta.events
    events.register_first("before-send.dynamodb.UpdateItem", refuse, unique_id="refuse")
    with pytest.raises(ConnectionError):
        pulses.worked(TENANT, PULSE)
    events.unregister("before-send.dynamodb.UpdateItem", unique_id="refuse")
    pulses.worked(TENANT, PULSE)

    assert pulses.get(TENANT, PULSE).beat_at is not None
