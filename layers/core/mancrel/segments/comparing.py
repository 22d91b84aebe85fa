"""Two segments beside each other: in what they differ, by how much, and whether that could be chance.

Shares and averages of every field that tells people apart are compared. Who is in both counts on both sides: that makes
the intervals wider than they need be, never narrower.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from mancrel.accounts import users
from mancrel.accounts.policy import Caller, visible_to
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import clock
from mancrel.kit.sentences import decimal, share
from mancrel.records import custom
from mancrel.records.fields import Field, FieldType
from mancrel.replica import service as replica
from mancrel.rules.operators import Combinator
from mancrel.rules.tree import EVERYTHING, Group, Rule, both
from mancrel.rules.wording import Manner, value_of
from mancrel.segments import ruling, saying, statistics
from mancrel.segments.models import Segment
from mancrel.segments.schemas import Comparison, Difference, Side
from mancrel.segments.sentences import SAID
from mancrel.segments.statistics import At, Interval, Sample

_TEXTS = ("country", "region", "city", "source")
"""Texts that many share; names and addresses are everybody's own."""
_CATEGORIES = (FieldType.CHOICE, FieldType.BOOLEAN, FieldType.TAGS, FieldType.USER)
_NUMBERS = (FieldType.NUMBER, FieldType.MONEY)
_TIMES = (FieldType.MOMENT, FieldType.DATE)
_MOST_VALUES = 8
_FEWEST = 10
"""An average of fewer is not compared."""
_DAY = 86_400_000_000
_UNCOMPARED = ("changedAt", "qualityIssues")


@dataclass(frozen=True)
class _Point:
    """One thing to compare."""

    field: Field
    value: str | None
    a: float
    b: float
    at: At


def compare(caller: Caller, a: Segment, b: Segment | None) -> Comparison:
    """*a* beside *b*, or beside everybody else whom *caller* may see.

    Raises:
        InvalidError: the rules of one of them are none any more.
    """
    one = ruling.of(a)
    other = ruling.of(b) if b is not None else Group(Combinator.NOT, (one,))
    sides = _Sides(caller, one, other)
    points = [*sides.shares(), *sides.averages()] if sides.count_a and sides.count_b else []
    intervals = statistics.together([point.at for point in points])
    order = sorted(range(len(points)), key=lambda place: _clarity(points[place], intervals[place]))
    return Comparison(
        a=Side(count=sides.count_a),
        b=Side(count=sides.count_b),
        overlap=sides.count(both(one, other)) if b is not None else 0,
        differences=[sides.shown(points[place], intervals[place]) for place in order],
    )


class _Sides:
    """What is known of the people on both sides."""

    def __init__(self, caller: Caller, a: Rule, b: Rule) -> None:
        self.tenant_id, self.seen, self.rules = caller.tenant_id, visible_to(caller, CONTACTS.name), (a, b)
        self.fields = custom.all_fields(self.tenant_id, CONTACTS)
        self.count_a, self.count_b = map(self.count, self.rules)
        self.now = clock.now()

    def count(self, rule: Rule) -> int:
        return replica.count(self.tenant_id, CONTACTS, rule, self.seen)

    def shares(self) -> Iterator[_Point]:
        """Each of the values that most people share."""
        for field in self.fields.values():
            if (field.type in _CATEGORIES or field.name in _TEXTS) and field.name not in _UNCOMPARED:
                a, b = (self._counts(field, rule) for rule in self.rules)
                common = sorted(a.keys() | b.keys(), key=lambda value: (-a.get(value, 0) - b.get(value, 0), value))
                for value in common[:_MOST_VALUES]:
                    hits = (a.get(value, 0), self.count_a), (b.get(value, 0), self.count_b)
                    at = statistics.shares(*hits)
                    yield _Point(field, value, hits[0][0] / hits[0][1], hits[1][0] / hits[1][1], at)

    def averages(self) -> Iterator[_Point]:
        """Each number, amount and time."""
        fields = [
            field
            for field in self.fields.values()
            if field.type in (*_NUMBERS, *_TIMES) and field.name not in _UNCOMPARED and not field.several
        ]
        names = [field.name for field in fields]
        a, b = (replica.spreads(self.tenant_id, CONTACTS, rule, names, self.seen) for rule in self.rules)
        for field in fields:
            one, other = (
                self._sample(field, Sample(each[field.name].n, each[field.name].mean, each[field.name].variance))
                for each in (a, b)
            )
            if min(one.n, other.n) >= _FEWEST:
                yield _Point(field, None, one.mean, other.mean, statistics.means(one, other))

    def _counts(self, field: Field, rule: Rule) -> Mapping[str, int]:
        groups = replica.aggregate(self.tenant_id, CONTACTS, rule, [field.name], (), self.seen)
        return {str(each.key[field.name]): each.count for each in groups if each.key[field.name] is not None}

    def _sample(self, field: Field, found: Sample) -> Sample:
        """Amounts in major units, times in days before now."""
        if field.type is FieldType.MONEY:
            return _scaled(found, 10**-self.manner.decimals)
        if field.type is FieldType.MOMENT:
            age = replace(found, mean=self.now.timestamp() * 1e6 - found.mean)
            return _scaled(age, 1 / _DAY)
        if field.type is FieldType.DATE:
            return replace(found, mean=self.now.timestamp() / 86_400 - found.mean)
        return found

    @cached_property
    def manner(self) -> Manner:
        """How values are said; owners by their names."""
        names = {each.user_id: each.name for each in users.list_all(self.tenant_id)}
        return replace(saying.manner(self.tenant_id, EVERYTHING), names=names)

    def shown(self, point: _Point, found: Interval) -> Difference:
        """The difference for outside."""
        clear = found.leaves_out_zero
        return Difference(
            field=point.field.name,
            label=self._label(point.field),
            value=point.value,
            kind="average" if point.value is None else "share",
            a=point.a,
            b=point.b,
            difference=found.difference,
            low=found.low,
            high=found.high,
            significant=clear,
            sentence=self._sentence(point, clear),
        )

    def _sentence(self, point: _Point, clear: bool) -> str:
        a, b = self._said(point, point.a), self._said(point, point.b)
        label = self._label(point.field)
        if point.value is not None:
            named = self.manner.choices.get(point.field.name, self.manner.names).get(point.value, point.value)
            what = SAID.say("share", label=label, value=named, a=a, b=b)
        else:
            what = SAID.say("average", label=label, a=a, b=b)
        return what if clear else SAID.say("chance", difference=what)

    def _label(self, field: Field) -> str:
        return self.manner.labels.get(field.name, field.label)

    def _said(self, point: _Point, number: float) -> str:
        if point.value is not None:
            return share(number)
        if point.field.type is FieldType.MONEY:
            return value_of(round(number * 10**self.manner.decimals), "money", self.manner)
        if point.field.type in _TIMES:
            return SAID.say("days_ago", count=round(number))
        return decimal(number)


def _scaled(found: Sample, by: float) -> Sample:
    return Sample(found.n, found.mean * by, found.variance * by * by)


def _clarity(point: _Point, found: Interval) -> tuple[bool, float]:
    """Sorts the clearest first: by how far the interval stays from 0, measured by its width."""
    away = max(found.low, -found.high)
    width = found.high - found.low
    return not found.leaves_out_zero, -(away / width if width else away)
