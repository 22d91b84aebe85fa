"""No window is ever fuller than the cap, in whatever order messages are counted."""

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from mancrel.consent import pressure
from mancrel.consent.models import Pressure
from mancrel.consent.schemas import Cap

START = datetime(2026, 3, 1, tzinfo=UTC)
CAPS = st.builds(Cap, messages=st.integers(1, 5), days=st.integers(1, 10))
TIMES = st.lists(st.integers(0, 40 * 86_400), max_size=40)


def violations(times, cap):
    """How many messages are more than the cap within its days, said simply."""
    window = timedelta(days=cap.days)
    return sum(sum(first <= each < first + window for each in times) > cap.messages for first in times)


@settings(max_examples=300, deadline=None)
@given(cap=CAPS, seconds=TIMES)
def test_no_window_is_fuller_than_the_cap_and_nothing_is_held_back_longer_than_it_must(cap, seconds):
    row, taken = Pressure("acme#con_1"), []
    for number, each in enumerate(seconds):
        at = START + timedelta(seconds=each)
        free = pressure.free_from(row, cap, at)
        fits = violations([*taken, at], cap) == 0

        assert (free == at) == fits
        assert violations([*taken, free], cap) == 0
        if not fits:
            assert violations([*taken, free - timedelta(milliseconds=1)], cap) > 0
        if number % 3 or fits:
            row.slots = {**row.slots, str(number): [int(free.timestamp() * 1000), "email"]}
            taken.append(free)
