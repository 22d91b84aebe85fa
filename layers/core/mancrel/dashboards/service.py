"""The dashboard of a period: tiles, breakdowns and series, each figure with the rows behind it."""

from __future__ import annotations

from collections.abc import Iterator

from mancrel.accounts import repository as accounts
from mancrel.accounts.policy import Caller
from mancrel.dashboards.measuring import CURRENCY, Measured, Meter
from mancrel.dashboards.metrics import BREAKDOWNS, BY_KEY, METRICS, SERIES, Json, Metric, ask, every
from mancrel.dashboards.periods import Period, period
from mancrel.dashboards.schemas import Breakdown, Dashboard, DashboardQuery, Part, Point, Series, Tile
from mancrel.kit import clock

NOTHING = Measured()


def dashboard(caller: Caller, query: DashboardQuery) -> Dashboard:
    """The figures of all records that *caller* may see.

    Raises:
        InvalidError: the period is none.
    """
    asked, meter = period(query.start, query.end, clock.now()), Meter(caller)
    metrics = [metric for metric in METRICS if meter.sees(metric)]
    return Dashboard(
        start=asked.start,
        end=asked.end,
        tiles=[tile for metric in metrics for tile in tiles(meter, metric, asked)],
        breakdowns=[_breakdown(meter, key, asked) for key, (of, _by) in BREAKDOWNS.items() if BY_KEY[of] in metrics],
        series=[each for key in SERIES if BY_KEY[key] in metrics for each in _series(meter, BY_KEY[key], asked)],
    )


def tiles(meter: Meter, metric: Metric, asked: Period) -> Iterator[Tile]:
    """*metric* for a period: one tile, or one per currency where amounts are summed."""
    rule, before = metric.rule(asked), metric.rule_before(asked)
    if metric.sums:
        yield from _amounts(meter, metric, rule, before)
        return
    count, previous = meter.count(metric, rule), meter.count(metric, before)
    share = metric.share
    yield Tile(
        key=metric.key,
        value=_share(meter, metric, every(rule, share), count) if share else count,
        unit="share" if share else "count",
        count=count,
        previous=_share(meter, metric, every(before, share), previous) if share else previous,
        previous_count=previous,
        noun=metric.noun,
        filter=rule,
    )


def _share(meter: Meter, metric: Metric, part: Json, whole: int) -> float | None:
    return round(meter.count(metric, part) / whole, 4) if whole else None


def _amounts(meter: Meter, metric: Metric, rule: Json, before: Json) -> Iterator[Tile]:
    now, then = meter.by_currency(metric, rule), meter.by_currency(metric, before)
    for currency in sorted({*now, *then} or {meter.base}, key=lambda code: (code != meter.base, code)):
        measured, previous = now.get(currency, NOTHING), then.get(currency, NOTHING)
        yield Tile(
            key=metric.key,
            value=meter.major(measured.amount, currency),
            unit=currency,
            count=measured.count,
            previous=meter.major(previous.amount, currency),
            previous_count=previous.count,
            noun=metric.noun,
            filter=every(rule, ask(CURRENCY, "=", currency)),
        )


def _breakdown(meter: Meter, key: str, asked: Period) -> Breakdown:
    of, by = BREAKDOWNS[key]
    metric = BY_KEY[of]
    rule = metric.rule(asked)
    found = meter.by(metric, rule, by)
    names = {user.user_id: user.name for user in accounts.list_users(meter.caller.tenant_id)} if by == "ownerId" else {}
    parts = [
        Part(
            key=value,
            label=names.get(value or "", value or ""),
            value=count,
            filter=every(rule, ask(by, "=", value) if value else ask(by, "is_empty")),
        )
        for value, count in found.items()
    ]
    parts.sort(key=lambda part: (-part.value, part.label))
    return Breakdown(key=key, noun=metric.noun, field=by, parts=parts)


def _series(meter: Meter, metric: Metric, asked: Period) -> Iterator[Series]:
    found = meter.by_week(metric, metric.rule(asked), SERIES[metric.key])
    usual = meter.base if metric.sums else ""
    for currency in sorted({usual, *(currency for _week, currency in found)}, key=lambda code: (code != usual, code)):
        points = []
        for week in asked.weeks():
            measured = found.get((week.monday, currency), NOTHING)
            rule = metric.rule(week)
            points.append(
                Point(
                    at=week.start,
                    value=meter.major(measured.amount, currency) if currency else measured.count,
                    count=measured.count,
                    filter=every(rule, ask(CURRENCY, "=", currency)) if currency else rule,
                )
            )
        yield Series(key=metric.key, unit=currency or "count", noun=metric.noun, points=points)
