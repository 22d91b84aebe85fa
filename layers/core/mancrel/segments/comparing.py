"""Two segments beside each other: in what they differ, by how much, and whether that could be chance.

Shares and averages of every field that tells people apart are compared, and how they took part lately. Who is in both
counts on both sides: that makes the intervals wider than they need be, never narrower.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from mancrel.accounts.policy import Caller, visible_to
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import clock
from mancrel.records import custom
from mancrel.records.fields import Field, FieldType
from mancrel.replica import service as replica
from mancrel.rules.operators import Combinator
from mancrel.rules.tree import Group, Rule, both
from mancrel.segments import engaging, ruling, statistics
from mancrel.segments.models import Segment
from mancrel.segments.points import TIMES, Gap, Point, Teller
from mancrel.segments.schemas import Comparison, Side
from mancrel.segments.statistics import Interval, Sample

_TEXTS = ("country", "region", "city", "source")
"""Texts that many share; names and addresses are everybody's own."""
_CATEGORIES = (FieldType.CHOICE, FieldType.BOOLEAN, FieldType.TAGS, FieldType.USER)
_NUMBERS = (FieldType.NUMBER, FieldType.MONEY)
_MOST_VALUES = 8
_DAY = 86_400_000_000
_UNCOMPARED = ("changedAt", "qualityIssues")


def compare(caller: Caller, a: Segment, b: Segment | None) -> Comparison:
    """*a* beside *b*, or beside everybody else whom *caller* may see.

    Raises:
        InvalidError: the rules of one of them are none any more.
    """
    one = ruling.of(a)
    other = ruling.of(b) if b is not None else Group(Combinator.NOT, (one,))
    sides = _Sides(caller, one, other)
    lately = list(sides.lately())
    points = [each for each in lately if isinstance(each, Point)]
    if sides.count_a and sides.count_b:
        points += [*sides.shares(), *sides.averages()]
    intervals = statistics.together([point.at for point in points])
    order = sorted(range(len(points)), key=lambda place: _clarity(points[place], intervals[place]))
    return Comparison(
        a=Side(count=sides.count_a),
        b=Side(count=sides.count_b),
        overlap=sides.count(both(one, other)) if b is not None else 0,
        differences=[sides.teller.shown(points[place], intervals[place]) for place in order],
        days=engaging.DAYS,
        unknown=[sides.teller.missing(each) for each in lately if isinstance(each, Gap)],
    )


class _Sides:
    """What is known of the people on both sides."""

    def __init__(self, caller: Caller, a: Rule, b: Rule) -> None:
        self.tenant_id, self.seen, self.rules = caller.tenant_id, visible_to(caller, CONTACTS.name), (a, b)
        self.fields = custom.all_fields(self.tenant_id, CONTACTS)
        self.count_a, self.count_b = map(self.count, self.rules)
        self.now = clock.now()
        self.teller = Teller(self.tenant_id)

    def count(self, rule: Rule) -> int:
        return replica.count(self.tenant_id, CONTACTS, rule, self.seen)

    def lately(self) -> Iterator[Point | Gap]:
        """How people took part in the last days."""
        happened = engaging.Happenings(self.tenant_id, self.now)
        counts = zip(self.rules, (self.count_a, self.count_b), strict=True)
        a, b = (engaging.Side(happened, rule, count, self.seen) for rule, count in counts)
        return engaging.compared(happened, a, b)

    def shares(self) -> Iterator[Point]:
        """Each of the values that most people share."""
        for field in self.fields.values():
            if (field.type in _CATEGORIES or field.name in _TEXTS) and field.name not in _UNCOMPARED:
                a, b = (self._counts(field, rule) for rule in self.rules)
                common = sorted(a.keys() | b.keys(), key=lambda value: (-a.get(value, 0) - b.get(value, 0), value))
                for value in common[:_MOST_VALUES]:
                    hits = (a.get(value, 0), self.count_a), (b.get(value, 0), self.count_b)
                    at = statistics.shares(*hits)
                    yield Point(field, value, hits[0][0] / hits[0][1], hits[1][0] / hits[1][1], at, "share")

    def averages(self) -> Iterator[Point]:
        """Each number, amount and time."""
        fields = [
            field
            for field in self.fields.values()
            if field.type in (*_NUMBERS, *TIMES) and field.name not in _UNCOMPARED and not field.several
        ]
        names = [field.name for field in fields]
        a, b = (replica.spreads(self.tenant_id, CONTACTS, rule, names, self.seen) for rule in self.rules)
        for field in fields:
            one, other = (
                self._sample(field, Sample(each[field.name].n, each[field.name].mean, each[field.name].variance))
                for each in (a, b)
            )
            if min(one.n, other.n) >= engaging.FEWEST:
                yield Point(field, None, one.mean, other.mean, statistics.means(one, other))

    def _counts(self, field: Field, rule: Rule) -> Mapping[str, int]:
        groups = replica.aggregate(self.tenant_id, CONTACTS, rule, [field.name], (), self.seen)
        return {str(each.key[field.name]): each.count for each in groups if each.key[field.name] is not None}

    def _sample(self, field: Field, found: Sample) -> Sample:
        """Amounts in major units, times in days before now."""
        if field.type is FieldType.MONEY:
            return _scaled(found, 10**-self.teller.manner.decimals)
        if field.type is FieldType.MOMENT:
            age = replace(found, mean=self.now.timestamp() * 1e6 - found.mean)
            return _scaled(age, 1 / _DAY)
        if field.type is FieldType.DATE:
            return replace(found, mean=self.now.timestamp() / 86_400 - found.mean)
        return found


def _scaled(found: Sample, by: float) -> Sample:
    return Sample(found.n, found.mean * by, found.variance * by * by)


def _clarity(point: Point, found: Interval) -> tuple[bool, float]:
    """Sorts the clearest first: by how far the interval stays from 0, measured by its width."""
    away = max(found.low, -found.high)
    width = found.high - found.low
    return not found.leaves_out_zero, -(away / width if width else away)
