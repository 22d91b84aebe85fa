"""Which record a row is about: found by its keys in the replica, a batch of rows at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mancrel.imports.passing import Plan, Row
from mancrel.imports.targets import ID
from mancrel.records import repository
from mancrel.replica import service as replica
from mancrel.rules.grammar import Condition, Group, Rule
from mancrel.rules.operators import Combinator, Operator

BATCH = 20_000
Known = dict[str, Any]
"""A record as the replica has it: values by field, with ``id``."""


@dataclass(frozen=True)
class Match:
    """The record that a row is about, or None: it is new. Or *fault*: that cannot be told."""

    known: Known | None = None
    fault: str | None = None


NEW = Match()


class Matcher:
    """Finds the records that rows are about."""

    def __init__(self, tenant_id: str, plan: Plan) -> None:
        self.tenant_id, self.plan = tenant_id, plan
        self.keys = plan.keys
        mapped = {column.target for column in plan.columns}
        self.unique = [name for name, field in plan.fields.items() if field.unique and name in mapped and name != ID]
        self.looked_up = list(dict.fromkeys([*(key for key in self.keys if key != ID), *self.unique]))
        shown = [name for name in plan.fields if name in plan.noun.by_name or plan.fields[name].custom]
        self.fields = list(
            dict.fromkeys([*self.looked_up, *(name for name in shown if _stored(plan, name)), *self._also()])
        )
        self.empty = replica.count(tenant_id, plan.noun) == 0

    def match(self, rows: Sequence[Row]) -> list[Match]:
        """For each of *rows* the record that it is about."""
        if self.empty:
            return [NEW if ID not in row.values else _no_such(self.plan) for row in rows]
        index = self._index(rows)
        if not index:
            return [NEW if ID not in row.values else _no_such(self.plan) for row in rows]
        return [self._one(row, index) if self._touches(row, index) else NEW for row in rows]

    def _touches(self, row: Row, index: Mapping[tuple[str, Any], list[Known]]) -> bool:
        """Whether anything of *row* is somebody's: most rows of most files are new, and this is all they cost."""
        values = row.values
        for name in self.looked_up:
            value = values.get(name)
            if isinstance(value, list):
                if any((_family(name), each) in index for each in value):
                    return True
            elif value is not None and (_family(name), value) in index:
                return True
        return ID in values

    def _also(self) -> list[str]:
        """``emails`` holds addresses that are as much a contact's own as ``email`` is."""
        return [name for name, field in self.plan.noun.by_name.items() if field.unique and field.several]

    def _index(self, rows: Sequence[Row]) -> Mapping[tuple[str, Any], list[Known]]:
        wanted: dict[str, set[Any]] = defaultdict(set)
        for row in rows:
            for name in self.looked_up:
                wanted[_family(name)].update(_each(row.values.get(name)))
        index: dict[tuple[str, Any], list[Known]] = defaultdict(list)
        conditions = [
            Condition(name, Operator.IN, tuple(sorted(wanted[family], key=str)), self.plan.fields[name].type)
            for family in wanted
            for name in self._members(family)
            if wanted[family]
        ]
        if conditions:
            rule: Rule = Group(Combinator.OR, tuple(conditions))
            for known in replica.rows(self.tenant_id, self.plan.noun, rule, self.fields):
                for name in {condition.field for condition in conditions}:
                    for value in _each(known.get(name)):
                        index[_family(name), value].append(known)
        for known in self._by_id(rows):
            index[ID, known["id"]].append(known)
        return index

    def _members(self, family: str) -> list[str]:
        return [name for name in self.fields if _family(name) == family]

    def _by_id(self, rows: Sequence[Row]) -> list[Known]:
        if ID not in self.keys:
            return []
        ids = [row.values[ID] for row in rows if ID in row.values]
        found = repository.get_many(self.tenant_id, self.plan.noun, ids)
        return [
            {"id": key, **{name: self.plan.fields[name].value(record.attribute_values) for name in self.fields}}
            for key, record in found.items()
        ]

    def _one(self, row: Row, index: Mapping[tuple[str, Any], list[Known]]) -> Match:
        found: dict[str, tuple[str, Known]] = {}
        for name in self.keys:
            hits = {
                hit["id"]: hit for value in _each(row.values.get(name)) for hit in index.get((_family(name), value), ())
            }
            if name == ID and ID in row.values and not hits:
                return _no_such(self.plan)
            if len(hits) > 1:
                return Match(fault=f"{len(hits)} {self.plan.noun.name} have its {self._label(name)}")
            found.update({key: (name, hit) for key, hit in hits.items() if key not in found})
        if len(found) > 1:
            names = [name for name, _ in found.values()]
            labels = " and by ".join(self._label(name) for name in names)
            return Match(fault=f"is one {self.plan.noun.label} by {labels}, and these are not the same")
        known = next((hit for _, hit in found.values()), None)
        return self._unclaimed(row, index, known)

    def _unclaimed(self, row: Row, index: Mapping[tuple[str, Any], list[Known]], known: Known | None) -> Match:
        """Whether nobody else holds what must be this row's alone."""
        own = known["id"] if known else None
        for name in self.unique:
            for value in _each(row.values.get(name)):
                if any(other["id"] != own for other in index.get((_family(name), value), ())):
                    return Match(fault=f"another {self.plan.noun.label} has its {self._label(name)} {value}")
        return Match(known)

    def _label(self, name: str) -> str:
        return self.plan.fields[name].label


def _no_such(plan: Plan) -> Match:
    return Match(fault=f"there is no {plan.noun.label} with this id")


def _stored(plan: Plan, name: str) -> bool:
    return any(column.target == name for column in plan.columns) or name == "name"


_FAMILIES = {"emails": "email", "phones": "phone"}


def _family(name: str) -> str:
    """``emails`` are addresses like ``email``."""
    return _FAMILIES.get(name, name)


def _each(value: Any) -> Sequence[Any]:
    if value is None or value == "":
        return ()
    return value if isinstance(value, list) else (value,)
