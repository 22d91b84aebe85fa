"""How two segments take part: orders, messages, what people did with them, over the last 90 days.

Every figure is counted from the rows of orders and engagements in the replica. What machines opened or clicked does not
count. Nobody is given a 0 that is not known: what cannot be told of a side becomes a `Gap`, with the reason.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import Literal

from mancrel.accounts import organisations
from mancrel.contacts.noun import CONTACTS
from mancrel.engagement.noun import ENGAGEMENTS, MACHINE
from mancrel.kit import money
from mancrel.orders.noun import ORDERS
from mancrel.records.fields import Field, FieldType
from mancrel.replica import service as replica
from mancrel.rules.operators import Combinator, Operator
from mancrel.rules.tree import Condition, Group, Happened, Rule, both
from mancrel.segments import statistics
from mancrel.segments.points import Gap, Point
from mancrel.segments.sentences import SAID
from mancrel.segments.statistics import Sample

DAYS = 90
FEWEST = 10
"""An average of fewer is not compared."""
_LOOKED_AT = ("email", "simulator")
"""The channels whose messages tell of openings and clicks (campaigns.writing)."""
_TICK = timedelta(microseconds=1)
Kind = Literal["share", "average"]


@dataclass(frozen=True)
class Bought:
    """What somebody ordered: how often, how often in the tenant's currency, and for how much (major units) of that."""

    orders: int = 0
    counted: int = 0
    amount: float = 0.0


@dataclass(frozen=True)
class _Figure:
    """A figure of one side: a sample for an average, or hits among people for a share; None when nobody knows it."""

    sample: Sample | None = None
    hits: tuple[int, int] | None = None

    @property
    def value(self) -> float | None:
        if self.hits is not None:
            return self.hits[0] / self.hits[1] if self.hits[1] else None
        return self.sample.mean if self.sample is not None and self.sample.n else None

    @property
    def is_enough(self) -> bool:
        return self.hits is not None or (self.sample is not None and self.sample.n >= FEWEST)


class Happenings:
    """What happened to a tenant's people in the last days, by contact."""

    def __init__(self, tenant_id: str, now: datetime) -> None:
        self.tenant_id, self.now, self.since = tenant_id, now, now - timedelta(days=DAYS)
        self.currency = organisations.profile(tenant_id).currency

    @cached_property
    def bought(self) -> Mapping[str, Bought]:
        """An order in another currency counts as an order, not as an amount."""
        found: dict[str, Bought] = {}
        unit = 10 ** money.exponent(self.currency)
        for group in replica.aggregate(
            self.tenant_id, ORDERS, self._window("placedAt"), ["contactId", "currency"], ["amount"]
        ):
            key, known = str(group.key["contactId"]), group.key["currency"] == self.currency
            before = found.get(key, Bought())
            found[key] = Bought(
                before.orders + group.count,
                before.counted + (group.count if known else 0),
                before.amount + (group.sums["amount"] / unit if known else 0),
            )
        return found

    @cached_property
    def has_foreign(self) -> bool:
        """Whether some order was in another currency."""
        return any(each.orders > each.counted for each in self.bought.values())

    @cached_property
    def did(self) -> Mapping[str, Counter[str]]:
        """By kind how often each did it; machines left out."""
        by_people = Condition("machine", Operator.LESS, MACHINE, "number")
        found: dict[str, Counter[str]] = {}
        for group in replica.aggregate(
            self.tenant_id, ENGAGEMENTS, both(self._window("at"), by_people), ["kind", "contactId"]
        ):
            found.setdefault(str(group.key["kind"]), Counter())[str(group.key["contactId"])] += group.count
        return found

    @cached_property
    def looked_at(self) -> frozenset[str]:
        """Who received something that tells when it is opened."""
        received = Condition("kind", Operator.EQUALS, "received", "choice")
        channels = Condition("channel", Operator.IN, _LOOKED_AT, "text")
        groups = replica.aggregate(
            self.tenant_id, ENGAGEMENTS, both(self._window("at"), received, channels), ["contactId"]
        )
        return frozenset(str(group.key["contactId"]) for group in groups)

    @cached_property
    def seen(self) -> frozenset[str]:
        """The kinds of which anything is known of anybody, machines included."""
        groups = replica.aggregate(self.tenant_id, ENGAGEMENTS, self._window("at"), ["kind"])
        return frozenset(str(group.key["kind"]) for group in groups)

    def among(self, rule: Rule, visible_to: str | None) -> set[str]:
        """Those that meet *rule* to whom anything happened."""
        end = self.now + _TICK
        sorts = (Happened(each, after=self.since, before=end) for each in ("ordered", "received"))
        happened = Group(Combinator.OR, tuple(sorts))
        rows = replica.rows(self.tenant_id, CONTACTS, both(rule, happened), (), visible_to)
        return {str(row["id"]) for row in rows}

    def _window(self, at: str) -> Rule:
        known = Condition("contactId", Operator.IS_NOT_EMPTY, None, "reference")
        since, until = (
            Condition(at, operator, moment, "moment")
            for operator, moment in ((Operator.AT_LEAST, self.since), (Operator.AT_MOST, self.now))
        )
        return both(known, since, until)


class Side:
    """What happened to those who meet *rule*, of whom there are *count*."""

    def __init__(self, happened: Happenings, rule: Rule, count: int, visible_to: str | None) -> None:
        self.happened, self.count = happened, count
        self.ids = happened.among(rule, visible_to) if count else set[str]()
        self.bought = [happened.bought[each] for each in self.ids & happened.bought.keys()]
        self.reached = self.ids & happened.did.get("received", Counter()).keys()

    def figures(self) -> Iterator[tuple[str, _Figure]]:
        """Each figure by its name."""
        orders = [each.orders for each in self.bought]
        yield "ordered", _Figure(hits=(len(orders), self.count))
        yield "orders", _Figure(_sample(orders, self.count))
        yield "orderValue", _Figure(_ratio(self.bought))
        yield "revenue", _Figure(_sample([each.amount for each in self.bought], self.count))
        yield "received", _Figure(_sample(self._times("received", self.reached), self.count))
        looked_at = self.ids & self.happened.looked_at
        for kind in ("opened", "clicked"):
            yield kind, _Figure(_sample(self._times(kind, looked_at), len(looked_at)))
        for kind in ("unsubscribed", "complained"):
            yield kind, _Figure(hits=(len(self._times(kind, self.reached)), len(self.reached)))

    def _times(self, kind: str, people: Collection[str]) -> list[int]:
        did = self.happened.did.get(kind, Counter())
        return [did[each] for each in people if each in did]


def compared(happened: Happenings, a: Side, b: Side) -> Iterator[Point | Gap]:
    """Every figure of *a* and *b*, and what is not known of one of them."""
    for (name, one), (_name, other) in zip(a.figures(), b.figures(), strict=True):
        kind: Kind = "share" if one.hits is not None else "average"
        field = _field(happened, name)
        why = _why(happened, name, one, other)
        if why:
            unknown = why in ("no_orders", "no_openings", "no_clicks")
            values = (None, None) if unknown else (one.value, other.value)
            yield Gap(field, kind, *values, DAYS, why)
        elif one.hits is not None and other.hits is not None:
            at = statistics.shares(one.hits, other.hits)
            yield Point(field, None, one.value or 0.0, other.value or 0.0, at, kind, DAYS)
        elif one.sample is not None and other.sample is not None:
            at = statistics.means(one.sample, other.sample)
            yield Point(field, None, one.sample.mean, other.sample.mean, at, kind, DAYS)


_NEEDS = {
    **dict.fromkeys(("ordered", "orders", "orderValue", "revenue"), "no_orders"),
    "opened": "no_openings",
    "clicked": "no_clicks",
}
_NOBODY = {
    "orderValue": "nobody_ordered",
    **dict.fromkeys(("opened", "clicked"), "nobody_looked_at"),
    **dict.fromkeys(("unsubscribed", "complained"), "nobody_reached"),
}


def _why(happened: Happenings, name: str, one: _Figure, other: _Figure) -> str:
    """Why a figure cannot be compared; empty when it can."""
    lacking = _NEEDS.get(name)
    known = bool(happened.bought) if lacking == "no_orders" else lacking is None or name in happened.seen
    if not known and lacking:
        return lacking
    if one.value is None or other.value is None:
        return _NOBODY.get(name, "nobody")
    return "" if one.is_enough and other.is_enough else "few"


def _field(happened: Happenings, name: str) -> Field:
    is_amount = name in ("orderValue", "revenue")
    label = SAID.say(f"did_{name}")
    if is_amount and happened.has_foreign:
        label = SAID.say("in_currency", label=label, currency=happened.currency)
    return Field(name, FieldType.MONEY if is_amount else FieldType.NUMBER, label)


def _sample(values: Iterable[float], n: int) -> Sample:
    """The sample of *n* people, of whom those without a value have 0."""
    given = list(values)
    mean = sum(given) / n if n else 0.0
    squares = sum((each - mean) ** 2 for each in given) + (n - len(given)) * mean**2
    return Sample(n, mean, squares / (n - 1) if n > 1 else 0.0)


def _ratio(bought: Iterable[Bought]) -> Sample:
    """The average order. Orders of one person are alike, so people are the sample: a linearised ratio (Cochran)."""
    given = [each for each in bought if each.counted]
    n, orders = len(given), sum(each.counted for each in given)
    if not orders:
        return Sample(0, 0.0, 0.0)
    mean = sum(each.amount for each in given) / orders
    squares = sum((each.amount - mean * each.counted) ** 2 for each in given)
    return Sample(n, mean, squares / (n - 1) / (orders / n) ** 2 if n > 1 else 0.0)
