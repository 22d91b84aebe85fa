"""Made-up customers spread around the values that two rules name: where they differ, some customer shows it."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from mancrel.rules import evaluating
from mancrel.rules.events import Event, meant
from mancrel.rules.operators import DAYS, Field
from mancrel.rules.tree import Condition, Happened, Rule, conditions, happenings

_TICK, _DAY = timedelta(seconds=1), timedelta(days=1)
_WORDS = ("Paris", "Ana Smith", "google", "x")
_TAGS = ("new", "staff")


@dataclass(frozen=True)
class Customer:
    """The values by field, and when each sort of event happened."""

    values: Mapping[str, Any]
    events: Mapping[str, tuple[datetime, ...]]

    def fits(self, rule: Rule, now: datetime, kinds: Mapping[str, Event]) -> bool:
        """Whether *rule* holds for this customer."""

        def happened(asked: Happened) -> int:
            event = kinds[asked.event]
            plain = Happened(asked.event, asked.operator, asked.count, asked.within_days, asked.after, asked.before)
            wanted = meant(plain, Event(event.name, event.noun, event.key, event.at, event.fields))
            return sum(evaluating.matches(wanted, {event.at: at}, now) for at in self.events.get(asked.event, ()))

        return evaluating.matches(rule, self.values, now, happened)


def around(rules: Iterable[Rule], fields: Mapping[str, Field], now: datetime, count: int) -> Iterator[Customer]:
    """*count* customers, always the same ones for the same *rules*."""
    chance = random.Random(7)  # noqa: S311 - nothing secret
    asked = [each for rule in rules for each in conditions(rule)]
    pools = {name: _pool(fields[name], [each for each in asked if each.field == name], now) for name in _named(asked)}
    kinds = {each.event: _times([one for rule in rules for one in happenings(rule)], now) for rule in rules
             for each in happenings(rule)}  # fmt: skip
    for _ in range(count):
        values = {name: chance.choice(pool) for name, pool in pools.items()}
        events = {name: _happened(chance, pool) for name, pool in kinds.items()}
        yield Customer(_coherent(values, now), events)


def _named(asked: Iterable[Condition]) -> list[str]:
    return list(dict.fromkeys(each.field for each in asked))


def _happened(chance: random.Random, pool: list[datetime]) -> tuple[datetime, ...]:
    return tuple(chance.choice(pool) for _ in range(chance.choice((0, 0, 1, 2, 3, 4, 6))))


def _coherent(values: dict[str, Any], now: datetime) -> dict[str, Any]:
    """Who has no orders has no last one, who never came has no last visit, and the other way round."""
    for count, at in (("orderCount", "lastOrderAt"), ("orderCount", "firstOrderAt"), ("visits", "lastVisit")):
        if count in values and at in values:
            if values[at] is None:
                values[count] = 0 if values[count] is not None else None
            elif not values[count]:
                values[at] = None
    return values


def _pool(field: Field, asked: list[Condition], now: datetime) -> list[Any]:
    """Values of *field*: what is named, its neighbours, something else, and nothing."""
    named = [one for each in asked for one in (each.value if isinstance(each.value, tuple) else (each.value,))]
    if any(each.operator in DAYS for each in asked) or field.type in ("moment", "date"):
        return _moments(field, asked, now)
    return [*_POOLS.get(field.type, _texts)([each for each in named if each is not None], field), None]


def _numbers(named: list[Any], field: Field) -> list[Any]:
    near = [value + step for value in named for step in (-1, -0.5, 0, 0.5, 1)]
    return [*near, 0, 1, *(value * 3 + 7 for value in named), 5]


def _amounts(named: list[Any], field: Field) -> list[Any]:
    near = [value + step for value in named for step in (-100, -1, 0, 1, 100)]
    return [*near, 0, 100, *(value * 3 + 700 for value in named)]


def _texts(named: list[Any], field: Field) -> list[Any]:
    texts = [str(each) for each in named]
    near = [*texts, *(f"{each} more" for each in texts), *(f"some {each}" for each in texts)]
    return [*near, *(each[:-1] or "y" for each in texts), *_WORDS]


def _choices(named: list[Any], field: Field) -> list[Any]:
    return [*field.choices, *named] or list(_WORDS)


def _tags(named: list[Any], field: Field) -> list[Any]:
    texts = [str(each) for each in named]
    pairs = [[one, other] for one in texts for other in texts if one != other]
    return [
        *([each] for each in texts),
        *pairs,
        texts,
        *([each, "staff"] for each in texts),
        ["staff"],
        list(_TAGS),
        [],
    ]


def _moments(field: Field, asked: list[Condition], now: datetime) -> list[Any]:
    edges: list[datetime] = []
    for each in asked:
        if each.operator in DAYS and isinstance(each.value, int | float):
            edges.append(now - timedelta(days=each.value))
        else:
            spread = each.value if isinstance(each.value, tuple) else (each.value,)
            edges += [_instant(one) for one in spread if isinstance(one, date)]
    near = [edge + step for edge in edges for step in (-_DAY, -_TICK, timedelta(0), _TICK, _DAY)]
    spread_out = [now - timedelta(days=days) for days in (0, 1, 20, 45, 75, 150, 300, 500, 900)]
    found = [*near, *spread_out]
    return [*(found if field.type == "moment" else [each.date() for each in found]), None]


def _times(asked: list[Happened], now: datetime) -> list[datetime]:
    edges = [now - timedelta(days=each.within_days) for each in asked if each.within_days is not None]
    edges += [edge for each in asked for edge in (each.after, each.before) if edge is not None]
    near = [edge + step for edge in edges for step in (-_DAY, -_TICK, timedelta(0), _TICK, _DAY)]
    return [*near, *(now - timedelta(days=days) for days in (1, 10, 400))]


def _instant(value: Any) -> datetime:
    return value if isinstance(value, datetime) else datetime(value.year, value.month, value.day, tzinfo=UTC)


_POOLS: dict[str, Callable[[list[Any], Field], list[Any]]] = {
    "number": _numbers,
    "money": _amounts,
    "choice": _choices,
    "tags": _tags,
    "boolean": lambda named, field: [True, False],
}
