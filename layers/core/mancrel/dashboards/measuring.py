"""Metrics measured on the records that a caller may see."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property
from typing import Any

from mancrel.accounts import organisations, policy
from mancrel.accounts.policy import Caller
from mancrel.dashboards.metrics import Json, Metric
from mancrel.kit import money
from mancrel.nouns import NOUNS
from mancrel.records import custom, filtering
from mancrel.records.fields import Field
from mancrel.replica import service as replica
from mancrel.replica.asking import Group
from mancrel.rules.grammar import Rule

CURRENCY = "currency"


@dataclass
class Measured:
    """How many records, and the sum of their amounts in minor units."""

    count: int = 0
    amount: float = 0.0

    def add(self, group: Group, name: str | None) -> None:
        """Count the records of *group*, and sum their *name*."""
        self.count += group.count
        self.amount += group.sums.get(name, 0.0) if name else 0.0


@dataclass
class Meter:
    """Measures for one caller; what it learnt of fields holds for one request."""

    caller: Caller
    _fields: dict[str, dict[str, Field]] = field(default_factory=dict)

    def sees(self, metric: Metric) -> bool:
        """Whether the caller may read what *metric* is about."""
        return metric.noun in NOUNS and policy.may(self.caller, NOUNS[metric.noun].reads)

    def count(self, metric: Metric, rule: Json) -> int:
        """How many records meet *rule*."""
        noun = NOUNS[metric.noun]
        return replica.count(self.caller.tenant_id, noun, self._rule(metric.noun, rule), self._seen(metric.noun))

    def by_currency(self, metric: Metric, rule: Json) -> dict[str, Measured]:
        """The records that meet *rule* and the sum of their amounts, by currency."""
        found: dict[str, Measured] = defaultdict(Measured)
        for group in self._groups(metric, rule, [CURRENCY]):
            found[self._currency(group.key)].add(group, metric.sums)
        return found

    def by(self, metric: Metric, rule: Json, name: str) -> dict[str | None, int]:
        """How many records meet *rule*, by the value of the field *name*."""
        found: dict[str | None, int] = defaultdict(int)
        for group in self._groups(metric, rule, [name]):
            found[group.key[name] or None] += group.count
        return found

    def by_week(self, metric: Metric, rule: Json, at: str) -> dict[tuple[datetime, str], Measured]:
        """The records that meet *rule*, by the Monday on which the week of *at* began and by currency.

        The currency is empty where nothing is summed.
        """
        week = f"{at}:week"
        found: dict[tuple[datetime, str], Measured] = defaultdict(Measured)
        for group in self._groups(metric, rule, [week, CURRENCY] if metric.sums else [week]):
            currency = self._currency(group.key) if metric.sums else ""
            found[_monday(group.key[week]), currency].add(group, metric.sums)
        return found

    def major(self, amount: float, currency: str) -> float:
        """*amount* minor units as people write it."""
        return float(money.major(round(amount), currency) or 0)

    @cached_property
    def base(self) -> str:
        """The tenant's currency."""
        return organisations.profile(self.caller.tenant_id).currency

    def _currency(self, key: Mapping[str, Any]) -> str:
        return str(key[CURRENCY] or self.base)

    def _groups(self, metric: Metric, rule: Json, by: list[str]) -> list[Group]:
        noun, sums = NOUNS[metric.noun], [metric.sums] if metric.sums else []
        parsed = self._rule(metric.noun, rule)
        return replica.aggregate(self.caller.tenant_id, noun, parsed, by, sums, self._seen(metric.noun))

    def _rule(self, noun: str, rule: Json) -> Rule | None:
        if noun not in self._fields:
            self._fields[noun] = custom.all_fields(self.caller.tenant_id, NOUNS[noun])
        return filtering.rule(self.caller.tenant_id, self._fields[noun], rule, noun=NOUNS[noun])

    def _seen(self, noun: str) -> str | None:
        return policy.visible_to(self.caller, noun)


def _monday(value: date | datetime | str) -> datetime:
    if isinstance(value, str):
        value = date.fromisoformat(value[:10])
    return datetime(value.year, value.month, value.day, tzinfo=UTC)
