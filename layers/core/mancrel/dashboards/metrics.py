"""What each figure means, in one place: the site, the API and whoever exports it give the same number.

A metric is a rule over the records of one noun, and what is counted or summed of those that meet it. The rule is
also what opens the rows behind the figure.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from mancrel.dashboards.periods import Period
from mancrel.kit import clock

Json = dict[str, Any]
Asking = Callable[[Period], Json]


@dataclass(frozen=True)
class Metric:
    """One figure.

    Attributes:
        noun: whose records.
        rule: which of them, for a period.
        previous: which of them were it in the period before; the same rule for that period unless said.
        sums: the amount that is summed, one figure per currency; None counts.
        share: which part of the records is the figure: won among closed.
    """

    key: str
    noun: str
    rule: Asking
    previous: Asking | None = None
    sums: str | None = None
    share: Json | None = None

    def rule_before(self, period: Period) -> Json:
        """The rule for the period before *period*."""
        return self.previous(period) if self.previous else self.rule(period.before)


def ask(field: str, operator: str, value: Any = None) -> Json:
    """One comparison."""
    return {"field": field, "operator": operator, **({} if value is None else {"value": value})}


def every(*conditions: Json) -> Json:
    """All of *conditions*."""
    return {"operator": "AND", "conditions": list(conditions)}


def during(field: str, period: Period) -> tuple[Json, Json]:
    """That *field* lies in *period*."""
    return ask(field, ">=", clock.stamp(period.start)), ask(field, "<", clock.stamp(period.end))


def _open_when(closed: str, period: Period) -> tuple[Json, Json]:
    """That something was there, and not yet *closed*, when *period* started."""
    start = clock.stamp(period.start)
    still = {"operator": "OR", "conditions": [ask(closed, "is_empty"), ask(closed, ">=", start)]}
    return ask("createdAt", "<", start), still


def _open(period: Period) -> Json:
    return every(ask("status", "=", "open"))


def _was_open(period: Period) -> Json:
    return every(*_open_when("closedAt", period))


def _closed_as(*statuses: str) -> Asking:
    return lambda period: every(ask("status", "in", list(statuses)), *during("closedAt", period))


def _new(period: Period) -> Json:
    return every(*during("createdAt", period))


def _overdue(period: Period) -> Json:
    return every(ask("status", "=", "open"), ask("dueAt", "before", clock.stamp(period.now)))


def _was_overdue(period: Period) -> Json:
    late = ask("dueAt", "before", clock.stamp(period.start))
    return every(late, *_open_when("completedAt", period))


def _happened(period: Period) -> Json:
    return every(*during("at", period))


METRICS = (
    Metric("pipelineValue", "deals", _open, _was_open, sums="amount"),
    Metric("weightedPipeline", "deals", _open, _was_open, sums="weightedAmount"),
    Metric("won", "deals", _closed_as("won")),
    Metric("wonAmount", "deals", _closed_as("won"), sums="amount"),
    Metric("lost", "deals", _closed_as("lost")),
    Metric("lostAmount", "deals", _closed_as("lost"), sums="amount"),
    Metric("winRate", "deals", _closed_as("won", "lost"), share=ask("status", "=", "won")),
    Metric("newContacts", "contacts", _new),
    Metric("newLeads", "leads", _new),
    Metric("activities", "activities", _happened),
    Metric("overdueTasks", "tasks", _overdue, _was_overdue),
)
BY_KEY: Mapping[str, Metric] = MappingProxyType({metric.key: metric for metric in METRICS})
SERIES: Mapping[str, str] = MappingProxyType({"wonAmount": "closedAt", "newContacts": "createdAt"})
"""The metrics that are shown week by week, and the field that says in which week."""
BREAKDOWNS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {"activitiesByKind": ("activities", "kind"), "activitiesByPerson": ("activities", "ownerId")}
)
"""Metrics split by a field: the metric, and the field."""
