"""When a campaign will be done, foretold from its own pace."""

import random
from datetime import UTC, datetime, timedelta

from mancrel.experiments import eta
from mancrel.experiments.eta import Held, Progress, Span

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
TOLD_AT = (0.05, 0.1, 0.25, 0.5, 0.75)


def at(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def a_run(chance: random.Random, audience: int) -> tuple[list[Progress], list[Held]]:
    """Second by second: a noisy pace, back-offs of some seconds now and then, some people who wait for the morning."""
    pace = chance.uniform(10, 90)
    nights = chance.choice([0, 0, 1])
    held = [Held(at(chance.uniform(0.5, 2) * audience / pace), audience // 5)] if nights else []
    waiting, ready = {each.until: each.people for each in held}, audience - sum(each.people for each in held)
    seen, done, second, stalled = [Progress(NOON, 0)], 0.0, 0, 0.0
    while done < audience:
        second += 1
        ready += sum(waiting.pop(until) for until in [each for each in waiting if each <= at(second)])
        if stalled > 0:
            stalled -= 1
        elif chance.random() < 0.03:
            stalled = chance.expovariate(1 / 4)
        else:
            done += min(max(0.0, chance.gauss(pace, pace / 3)), ready - done)
        if second % 5 == 0 or done >= audience:
            seen.append(Progress(at(second), int(done)))
    return seen, held


def test_after_five_in_a_hundred_the_end_is_known_to_a_tenth():
    chance, errors = random.Random(3), []
    for _ in range(150):
        audience = chance.randrange(10_000, 60_000)
        seen, held = a_run(chance, audience)
        end = seen[-1].at
        for share in TOLD_AT:
            known = [each for each in seen if each.done < share * audience]
            known.append(seen[len(known)])
            now = known[-1].at
            if now < end:
                waiting = [each for each in held if each.until > now]
                told = eta.estimate(known, audience, now, held=waiting)
                left = (end - now).total_seconds()
                errors.append(abs((told.seconds or 0) - left) / left)

    assert sum(errors) / len(errors) <= 0.10


def test_a_steady_pace_ends_when_it_must():
    told = eta.estimate([Progress(NOON, 0), Progress(at(60), 600)], 6000, at(60))

    assert (told.seconds, told.at, told.per_minute) == (540, at(600), 600.0)


def test_a_pause_is_no_pace():
    seen = [Progress(NOON, 0), Progress(at(60), 600), Progress(at(660), 600), Progress(at(720), 1200)]

    told = eta.estimate(seen, 6000, at(720), idle=[Span(at(60), at(660))])

    assert told.seconds == 480


def test_who_waits_for_the_morning_is_waited_for():
    seen = [Progress(NOON, 0), Progress(at(60), 600)]

    told = eta.estimate(seen, 1000, at(60), held=[Held(at(36_000), 100)])

    assert told.at == at(36_010)


def test_a_back_off_that_goes_on_comes_on_top():
    told = eta.estimate([Progress(NOON, 0), Progress(at(60), 600)], 1200, at(60), resumes_at=at(90))

    assert told.seconds == 90


def test_before_anything_was_sent_only_the_cap_says_something():
    assert eta.estimate([Progress(NOON, 0)], 100, NOON).seconds is None
    assert eta.estimate([], 1200, NOON, per_minute=600).seconds == 120


def test_the_pace_is_never_above_the_cap_and_nothing_is_left_of_nothing():
    quick = eta.estimate([Progress(NOON, 0), Progress(at(1), 600)], 1200, at(1), per_minute=600)

    assert quick.seconds == 60
    assert eta.estimate([Progress(NOON, 5)], 5, NOON).seconds == 0
    assert eta.estimate([], 0, NOON).seconds == 0


def test_a_pace_that_falls_is_believed():
    seen = [Progress(NOON, 0), Progress(at(100), 10_000), Progress(at(200), 11_000), Progress(at(300), 12_000)]

    told = eta.estimate(seen, 20_000, at(300))

    assert (told.seconds or 0) > 8000 / 40
