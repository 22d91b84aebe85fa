"""What becomes of a message at the simulator is a hash of seed, message and attempt."""

import pytest

from infra.simulator import chance
from mancrel.channels.kinds import SimulatorOptions


def test_the_same_messages_fare_the_same_in_any_order():
    options = SimulatorOptions(seed=7).model_dump(by_alias=True)
    names = [f"msg_{number}" for number in range(2_000)]

    forth = {name: chance.fate(options, name).status for name in names}
    back = {name: chance.fate(options, name).status for name in reversed(names)}

    assert forth == back
    other = SimulatorOptions(seed=8).model_dump(by_alias=True)
    assert {name: chance.fate(other, name).status for name in names} != forth


@pytest.mark.parametrize(("retries", "share"), [(0, 0.9), (1, 0.99), (2, 0.999)])
def test_nine_in_ten_attempts_end_well(retries, share):
    options = SimulatorOptions(retries=retries).model_dump(by_alias=True)

    fates = [chance.fate(options, f"cam_1#{number}") for number in range(10_000)]

    assert abs(sum(fate.status == "delivered" for fate in fates) / 10_000 - share) < 0.01
    assert abs(10_000 * share / sum(fate.attempts for fate in fates) - 0.9) < 0.01
