"""Times in texts: whatever is written, what is understood lies in the text."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as some

from mancrel.activities import moments
from mancrel.activities.saying import DAYS, MONTHS, PARTS, UNITS, WEEKDAYS, folded

WORDS = [*DAYS, *MONTHS, *PARTS, *UNITS, *WEEKDAYS, "at", "in", "next", "el", "a las", "de la", "que viene", "pasado",
         "9", "14:30", "31", "24/12", "99/99", "3pm", "12am", "2027", "2027-02-30", "1st", "call", "Ana"]  # fmt: skip
LINES = some.lists(some.sampled_from(WORDS) | some.text(max_size=4), max_size=8).map(" ".join)
SINCE = datetime(2024, 1, 1, tzinfo=ZoneInfo("Europe/Madrid"))
NOWS = some.integers(0, 10 * 365 * 24 * 60).map(lambda minutes: SINCE + timedelta(minutes=minutes))


@given(LINES, NOWS)
def test_any_line_gives_places_in_it_and_a_moment_or_none(line: str, now: datetime) -> None:
    found = moments.find(folded(line), now)
    meant = moments.resolve(found, now)

    assert all(0 <= start <= end <= len(line) for start, end in found.spans)
    assert meant is None or meant.tzinfo is not None
    assert (meant is None) == (found.day is None and found.at is None and found.moment is None)


@given(some.sampled_from(sorted(WEEKDAYS)), some.integers(7, 12), NOWS)
def test_a_weekday_is_the_coming_one(word: str, hour: int, now: datetime) -> None:
    meant = moments.resolve(moments.find(f"call ana {word} {hour}", now), now)

    assert meant is not None
    assert (meant.weekday(), meant.hour) == (WEEKDAYS[word], hour)
    assert 1 <= (meant.date() - now.date()).days <= 7


@given(some.text())
def test_folding_keeps_every_place(text: str) -> None:
    assert len(folded(text)) == len(text)
