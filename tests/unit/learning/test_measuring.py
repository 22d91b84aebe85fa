"""The figures of the model card."""

import pytest

from mancrel.learning.contest import Read
from mancrel.learning.measuring import drift, measured, share


def test_the_figures_of_a_model():
    told = measured([Read(True, 0.95)] * 18 + [Read(False, 0.95)] * 2 + [Read(True, 0.5)] * 20)

    assert (told.accuracy.count, told.accuracy.of) == (38, 40)
    assert (told.precision.count, told.precision.of) == (18, 20)
    assert (told.coverage.count, told.coverage.of) == (20, 40)
    assert told.ece == pytest.approx((20 * 0.05 + 20 * 0.5) / 40)


def test_a_share_says_where_it_surely_lies():
    told = share(18, 20)

    assert (told.low, told.high) == pytest.approx((0.683, 0.988), abs=0.001)
    assert (share(0, 0).low, share(0, 0).high) == (0, 1)


def test_drift_is_told_only_of_enough_messages():
    calm = [("price", 0.8), ("delivery", 0.4)] * 50

    assert drift(calm, calm).intents == pytest.approx(0)
    assert (drift(calm, [("invoice", 0.2)] * 50).intents or 0) > 0.25
    assert drift(calm, [("price", 0.8)] * 49).intents is None
