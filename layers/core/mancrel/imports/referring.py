"""Texts that name another record, such as a company: found by what is unique about it or by name, made if need be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from mancrel.imports.passing import Plan, Problem, Row
from mancrel.kit import ids
from mancrel.kit.errors import ConflictError, InvalidError
from mancrel.nouns import NOUNS
from mancrel.records import repository
from mancrel.records import service as records
from mancrel.records.fields import FieldType
from mancrel.records.nouns import Noun
from mancrel.replica import service as replica
from mancrel.rules.grammar import Condition, Group
from mancrel.rules.operators import Combinator, Operator

MADE = "companies"
"""The noun of which a missing record is made on the way."""


class References:
    """Turns names into ids for the rows of an import."""

    def __init__(self, tenant_id: str, plan: Plan, import_id: str) -> None:
        self.tenant_id, self.import_id = tenant_id, import_id
        self.fields = {
            name: NOUNS[str(field.refers_to)]
            for name, field in plan.fields.items()
            if field.type is FieldType.REFERENCE
            and field.refers_to in NOUNS
            and field.refers_to != "pipelines"  # an id by now: staging
            and any(column.target == name for column in plan.columns)
        }
        self.known: dict[tuple[str, str], str | None] = {}

    def look_up(self, rows: Sequence[Row]) -> None:
        """Find what *rows* name."""
        for name, noun in self.fields.items():
            texts = {str(row.values[name]) for row in rows if name in row.values}
            new = [text for text in texts if (noun.name, text.casefold()) not in self.known]
            if new:
                found = find(self.tenant_id, noun, new)
                self.known |= {(noun.name, text.casefold()): found.get(text.casefold()) for text in new}

    def missing(self) -> list[tuple[Noun, str]]:
        """The names that nothing bears and that may be made."""
        return [(NOUNS[name], text) for (name, text), found in self.known.items() if found is None and name == MADE]

    def made_id(self, noun: Noun, text: str) -> str:
        """The id of the record that this import makes for *text*, whichever of its jobs comes first."""
        return ids.derived(noun.prefix, "import", self.tenant_id, self.import_id, noun.name, text.casefold())

    def put(self, row: Row) -> tuple[dict[str, Any], list[Problem]]:
        """The values of *row* with ids for names, and what could not be found."""
        if not self.fields:
            return row.values, []
        values, problems = row.values, list[Problem]()
        for name, noun in self.fields.items():
            if name not in values:
                continue
            text = str(values[name])
            found = self.known.get((noun.name, text.casefold()))
            if found is None and noun.name == MADE:
                found = self.made_id(noun, text)
            values = {key: value for key, value in values.items() if key != name} | ({name: found} if found else {})
            if not found:
                problems.append(Problem(row.number, name, text[:100], f"no {noun.label} is called so"))
        return values, problems

    def make(self, rows: Sequence[Row]) -> None:
        """Make what *rows* name and nothing bears. Inside the import's operation."""
        self.look_up(rows)
        named = {
            str(row.values[name])
            for row in rows
            for name, noun in self.fields.items()
            if noun.name == MADE and name in row.values
        }
        for text in sorted(named):
            if self.known.get((MADE, text.casefold())) is None:
                self._make(NOUNS[MADE], text)
                self.known[MADE, text.casefold()] = self.made_id(NOUNS[MADE], text)

    def _make(self, noun: Noun, text: str) -> None:
        made = self.made_id(noun, text)
        if repository.find(self.tenant_id, noun, made) is None:
            with suppress(ConflictError, InvalidError):  # another chunk made it meanwhile, or it is no name for one
                records.create(self.tenant_id, noun, {"name": text[:200]}, made)


def find(tenant_id: str, noun: Noun, texts: Iterable[str]) -> Mapping[str, str]:
    """The ids of the records that *texts* name, by text in lower case: by id, by a unique field, or by name."""
    wanted = tuple(sorted(set(texts)))
    found = {
        key.casefold(): key
        for key in repository.get_many(tenant_id, noun, (t for t in wanted if t.startswith(f"{noun.prefix}_")))
    }
    names = [field for field in noun.fields if (field.unique and not field.several) or field.name in ("name", "title")]
    conditions = tuple(Condition(field.name, Operator.IN, wanted, field.type) for field in names)
    for row in replica.rows(tenant_id, noun, Group(Combinator.OR, conditions), [field.name for field in names]):
        for field in names:
            if row.get(field.name):
                found.setdefault(str(row[field.name]).casefold(), row["id"])
    return found
