"""One thing in which two segments may differ, and how that is said."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from mancrel.accounts import users
from mancrel.kit.sentences import decimal, share
from mancrel.records.fields import Field, FieldType
from mancrel.rules.tree import EVERYTHING
from mancrel.rules.wording import Manner, value_of
from mancrel.segments import saying
from mancrel.segments.schemas import Difference, Unknown
from mancrel.segments.sentences import SAID
from mancrel.segments.statistics import At, Interval

TIMES = (FieldType.MOMENT, FieldType.DATE)


@dataclass(frozen=True)
class Point:
    """A share of people (those with *value*, or those who did something) or an average, on both sides.

    *days*: it is of what happened in so many days; None of what people are now.
    """

    field: Field
    value: str | None
    a: float
    b: float
    at: At
    kind: Literal["share", "average"] = "average"
    days: int | None = None


@dataclass(frozen=True)
class Gap:
    """What cannot be compared, since of one side or both nobody knows it: None. *why* is a code of sentences."""

    field: Field
    kind: Literal["share", "average"]
    a: float | None
    b: float | None
    days: int
    why: str


class Teller:
    """Says what differs, in the reader's language."""

    def __init__(self, tenant_id: str) -> None:
        self.tenant_id = tenant_id

    @cached_property
    def manner(self) -> Manner:
        """How values are said; owners by their names."""
        names = {each.user_id: each.name for each in users.list_all(self.tenant_id)}
        return replace(saying.manner(self.tenant_id, EVERYTHING), names=names)

    def shown(self, point: Point, found: Interval) -> Difference:
        """The difference for outside."""
        clear = found.leaves_out_zero
        return Difference(
            field=point.field.name,
            label=self._label(point.field, point.days),
            value=point.value,
            kind=point.kind,
            a=point.a,
            b=point.b,
            difference=found.difference,
            low=found.low,
            high=found.high,
            significant=clear,
            sentence=self._sentence(point, clear),
            days=point.days,
        )

    def missing(self, gap: Gap) -> Unknown:
        """What nobody knows, for outside."""
        a, b = (
            SAID.say("unknown") if each is None else self._said(gap.field, gap.kind, each) for each in (gap.a, gap.b)
        )
        label = self._label(gap.field, gap.days)
        what = SAID.say("within", label=label, days=gap.days, a=a, b=b)
        return Unknown(
            field=gap.field.name,
            label=label,
            kind=gap.kind,
            a=gap.a,
            b=gap.b,
            days=gap.days,
            why=SAID.say(gap.why, days=gap.days),
            sentence=f"{what}: {SAID.say(gap.why, days=gap.days)}",
        )

    def _sentence(self, point: Point, clear: bool) -> str:
        a, b = (self._said(point.field, point.kind, each) for each in (point.a, point.b))
        label = self._label(point.field, point.days)
        if point.days is not None:
            what = SAID.say("within", label=label, days=point.days, a=a, b=b)
        elif point.value is not None:
            named = self.manner.choices.get(point.field.name, self.manner.names).get(point.value, point.value)
            what = SAID.say("share", label=label, value=named, a=a, b=b)
        else:
            what = SAID.say("average", label=label, a=a, b=b)
        return what if clear else SAID.say("chance", difference=what)

    def _label(self, field: Field, days: int | None) -> str:
        return field.label if days is not None else self.manner.labels.get(field.name, field.label)

    def _said(self, field: Field, kind: str, number: float) -> str:
        if kind == "share":
            return share(number)
        if field.type is FieldType.MONEY:
            return value_of(round(number * 10**self.manner.decimals), "money", self.manner)
        if field.type in TIMES:
            return SAID.say("days_ago", count=round(number))
        return decimal(number)
