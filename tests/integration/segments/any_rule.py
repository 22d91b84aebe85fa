"""Random rules that are right: nested, every field and operator, values as texts or not, events and segments."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from mancrel.rules.events import Event
from mancrel.rules.operators import COUNTS, DAYS, LISTS, PRESENCE, TYPES, Field, Operator
from tests.integration.segments.crowd import CAMPAIGNS, NOW, TAGS, WORDS


class Maker:
    """Makes rules by the numbers of *turn*."""

    def __init__(
        self, seed: int, fields: Mapping[str, Field], events: Mapping[str, Event], segments: list[str]
    ) -> None:
        self.turn = random.Random(seed)
        self.fields, self.events, self.segments = list(fields.values()), list(events.values()), segments

    def rule(self, depth: int = 0) -> dict[str, Any]:
        """A rule; the deeper, the plainer."""
        if self.turn.random() < (0.75, 0.5, 0.35, 0.2, 0.1, 0)[min(depth, 5)]:
            inner = [self.rule(depth + 1) for _ in range(self.turn.choice((1, 2, 2, 3)))]
            return {"operator": self.turn.choice(("AND", "OR", "NOT")), "conditions": inner}
        if self.turn.random() < 0.2:
            return self.happened()
        return self.condition(self.turn.choice(self.fields))

    def happened(self) -> dict[str, Any]:
        """Something that happened so often."""
        turn, event = self.turn, self.turn.choice(self.events)
        rule: dict[str, Any] = {"event": event.name}
        if turn.random() < 0.7:
            rule |= {"operator": turn.choice(COUNTS).value, "value": self._maybe_text(turn.randrange(4))}
        window = turn.random()
        if window < 0.3:
            rule["withinDays"] = self._maybe_text(turn.choice((0, 7, 30, 60)))
        elif window < 0.6:
            rule["after"] = (NOW - timedelta(days=turn.randrange(40, 80))).isoformat()
        if 0.5 < window < 0.8:
            rule["before"] = (NOW - timedelta(days=turn.randrange(39))).date().isoformat()
        if turn.random() < 0.5:
            fields = list(event.fields.values())
            wanted = [self.condition(turn.choice(fields)) for _ in range(turn.choice((1, 1, 2)))]
            rule["where"] = wanted[0] if len(wanted) == 1 else {"operator": "OR", "conditions": wanted}
        return rule

    def condition(self, field: Field) -> dict[str, Any]:
        """A comparison of *field*."""
        operator = self.turn.choice(TYPES[field.type])
        asked: dict[str, Any] = {"field": field.name, "operator": operator.value}
        if operator in PRESENCE:
            return asked
        if operator in DAYS:
            asked["value"] = self._maybe_text(self.turn.choice((0, 1, 30, 60)))
        elif operator in LISTS:
            asked["value"] = [self.value(field) for _ in range(self.turn.choice((1, 2, 9)))]
        elif operator is Operator.BETWEEN:
            asked["value"] = sorted((self.value(field), self.value(field)), key=_order)
        else:
            asked["value"] = self.value(field)
        return asked

    def value(self, field: Field) -> Any:
        """Something that *field* may be."""
        turn = self.turn
        if field.type == "segment":
            return turn.choice(self.segments)
        if field.choices:
            return turn.choice(list(field.choices)).upper()
        made = {
            "number": lambda: self._maybe_text(turn.choice((0, 0.5, 0.49, 1, 2, 2.5, 3, -3))),
            "money": lambda: self._maybe_text(turn.choice((0, 1, 9.5, 10, 25.01, 50, 100))),
            "moment": lambda: str(NOW - timedelta(days=turn.randrange(90))),
            "date": lambda: str((NOW - timedelta(days=turn.randrange(90))).date()),
            "boolean": lambda: turn.choice((True, False, "true", "FALSE")),
            "tags": lambda: turn.choice(TAGS).upper(),
            "user": lambda: turn.choice(("usr_1", "USR_2", "usr_3")),
            "reference": lambda: turn.choice([*CAMPAIGNS, "cmp_x"]),
        }.get(field.type)
        return made() if made else turn.choice([*WORDS, "a", "o", "b.test", "600", "ES", "acme", "EUR", "ord_0001"])

    def _maybe_text(self, value: Any) -> Any:
        return str(value) if self.turn.random() < 0.5 else value


def _order(value: Any) -> Any:
    try:
        return float(value)
    except ValueError:
        return str(value)
