"""Good hours: found by people's own clocks where they exist, refused where they do not."""

import random
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from mancrel.insights import hours
from mancrel.insights.hours import Act

MONDAY = datetime(2026, 1, 5, tzinfo=UTC)
LISBON, KOLKATA = ZoneInfo("Europe/Lisbon"), ZoneInfo("Asia/Kolkata")


def acts(chance: random.Random, people: int, each: int, hour: int | None, kind="ordered", zone=LISBON) -> list[Act]:
    """Half of the acts at a favourite local *hour*, the others at any."""
    found = []
    for person in range(people):
        for _ in range(each):
            at = hour if hour is not None and chance.random() < 0.5 else chance.randrange(24)
            day = MONDAY + timedelta(days=chance.randrange(28))
            local = datetime(day.year, day.month, day.day, at, chance.randrange(60), tzinfo=zone)
            found.append(Act(f"con_{person}", kind, local.astimezone(UTC)))
    return found


def zones(people: int, zone=LISBON) -> dict[str, ZoneInfo]:
    return {f"con_{person}": zone for person in range(people)}


def test_the_favourite_hour_wins_by_the_clock_of_the_people():
    for zone in (LISBON, KOLKATA):
        found = hours.week(acts(random.Random(1), 100, 4, 20, zone=zone), zones(100, zone))

        assert found.hours_differ
        best = hours.of_day(hours.scores(found, found))
        assert best.index(1.0) == 20


def test_hours_by_chance_are_not_ranked_95_times_in_100():
    ranked = sum(hours.week(acts(random.Random(seed), 60, 5, None), zones(60)).hours_differ for seed in range(100))

    assert ranked <= 5


def test_one_busy_person_makes_no_rule_for_everybody():
    busy = acts(random.Random(2), 1, 500, 3)

    found = hours.week([*busy, *acts(random.Random(3), 40, 2, None)], zones(40))

    assert not found.hours_differ


def test_few_acts_are_too_few():
    assert not hours.week(acts(random.Random(4), 20, 4, 20), zones(20)).enough
    assert not hours.week([], {}).hours_differ


def test_a_small_audience_has_the_hours_of_everybody():
    everybody = hours.week(acts(random.Random(5), 200, 4, 9), zones(200))
    own = hours.week(acts(random.Random(6), 2, 3, 22), zones(2))

    best = hours.of_day(hours.scores(own, everybody))

    assert best.index(1.0) == 9


def test_who_is_not_in_the_audience_does_not_count():
    found = hours.week(acts(random.Random(7), 100, 4, 20), zones(100), {"con_1"})

    assert (found.people, found.events) == (1, 4)


def test_clicks_where_one_always_sends_are_worth_less():
    """All messages came at ten; people clicked at ten and, of their own accord, as often at seven in the evening."""
    chance = random.Random(8)
    came = acts(chance, 100, 5, 10, kind="received")
    clicked = [*acts(chance, 100, 2, 10, kind="clicked"), *acts(chance, 100, 2, 19, kind="clicked")]

    found = hours.of_day(hours.scores(week := hours.week([*came, *clicked], zones(100)), week))

    assert found[19] > 1.5 * found[10]


def test_weekdays_count_only_where_they_differ():
    found = hours.week(acts(random.Random(9), 100, 4, 20), zones(100))

    scores = hours.scores(found, found)

    assert not found.days_differ
    assert max(abs(scores[20] - scores[day * 24 + 20]) for day in range(7)) < 1e-9


def test_a_person_with_habits_has_an_own_hour_and_others_have_the_audiences():
    audience = [1.0 if hour == 9 else 0.2 for hour in range(24)]

    own = hours.best_hour(acts(random.Random(10), 1, 12, 21), LISBON, audience)
    newcomer = hours.best_hour(acts(random.Random(11), 1, 1, 21), LISBON, audience)

    assert own == (21, True)
    assert newcomer == (9, False)


def test_five_in_a_hundred_keep_the_plain_hour_for_good():
    plain = [each for each in range(10_000) if not hours.is_optimised("ten_a", f"con_{each}")]
    assert 400 < len(plain) < 600
