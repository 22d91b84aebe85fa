"""How long the demo's customers waited for a person these four weeks: what the desk's forecasts are learnt from.

Nobody can tell a past over the API, so these rows are written where the desk keeps them, before it learns anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time, timedelta
from random import Random

from mancrel.kit import clock
from mancrel.routing import forecasting, likelihood, repository
from mancrel.routing.likelihood import Mark, Wait

_DAYS, _A_DAY = 28, 10
_LOADS = (2, 3, 4, 4, 2)
"""How often somebody found so much before them, in the steps of `likelihood.load`."""
_MINUTES = (15, 45, 120, 230, 360)
"""How long the one in the middle of them waited for a reply."""
_PRIORITIES = {"normal": (7, 1.0), "high": (2, 0.7), "urgent": (1, 0.35)}
"""How often, and how much of that they waited."""


def load(tenant_id: str, team_ids: Sequence[str]) -> None:
    """Write them down; the same day's again are the same rows."""
    waits = past(team_ids, clock.now())
    repository.keep_waits(
        forecasting.ended_at(datetime.fromtimestamp(wait.ended, UTC), tenant_id, name, wait) for name, wait in waits
    )


def past(team_ids: Sequence[str], now: datetime) -> Iterator[tuple[str, Wait]]:
    """Each wait, for a reply and for the end, with the name of its conversation."""
    dice, midnight = Random(7), datetime.combine(now.date(), time(), now.tzinfo)  # noqa: S311  # invented
    for number in range(_DAYS * _A_DAY):
        began = midnight - timedelta(days=3 + number // _A_DAY, hours=-8, minutes=-dice.randrange(9 * 60))
        (load,) = dice.choices(range(len(_LOADS)), _LOADS)
        (priority,) = dice.choices(list(_PRIORITIES), [often for often, _share in _PRIORITIES.values()])
        first = 60 * _MINUTES[load] * _PRIORITIES[priority][1] * dice.lognormvariate(0, 0.5)
        whole = first + 60 * min(dice.lognormvariate(5.5, 1.3), 2_000)
        marks, team_id = tuple(_marks(load, first, began.hour)), dice.choice(team_ids)
        for target, seconds in (("first_reply", first), ("resolution", whole)):
            ended = began.timestamp() + seconds
            wait = Wait(target, team_id, priority, round(seconds), True, marks, began.timestamp(), round(ended))
            yield f"cnv_demo_{number:03}", wait


def _marks(load: int, lasted: float, hour: int) -> Iterator[Mark]:
    """How it stood at each landmark: it waited for somebody first, and then until that one came to it."""
    minutes = 0
    while 60 * minutes <= lasted:
        is_given = 180 * minutes > lasted
        said = likelihood.load("given" if is_given else "waiting", 2**load // (4 if is_given else 2), 1)
        yield Mark(60 * minutes, said, min(hour + minutes // 60, 23) // forecasting.PART)
        minutes = 2 * minutes or 1
