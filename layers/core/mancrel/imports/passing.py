"""One pass over a file as the import has it mapped: each row converted, its faults named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from mancrel.accounts import organisations, users
from mancrel.deals import pipelines
from mancrel.imports import limits, staging, words
from mancrel.imports.converting import Converter
from mancrel.imports.house import House
from mancrel.imports.models import Import
from mancrel.imports.reading import Choices, Table, open_table
from mancrel.imports.schemas import Options
from mancrel.imports.targets import Column, Values, keys, targets
from mancrel.nouns import named
from mancrel.records import custom
from mancrel.records.fields import Field, FieldType
from mancrel.records.nouns import Noun

HEAVIEST = 100_000
"""Characters in a row: with its journal it must fit into one row of DynamoDB (400 KB)."""
_MILD = frozenset({FieldType.USER, FieldType.REFERENCE})
"""A colleague or company that is not known never keeps a row out."""


class Problem(NamedTuple):
    """Why a row, or one value in it, is left out."""

    row: int
    column: str | None
    value: str | None
    detail: str


class Row(NamedTuple):
    """A converted row. *out*: its problems keep it out as a whole."""

    number: int
    values: Values
    problems: list[Problem]
    out: bool
    cells: Sequence[str]


@dataclass(frozen=True)
class Plan:
    """All that is decided about an import."""

    noun: Noun
    fields: Mapping[str, Field]
    columns: Sequence[Column]
    options: Options
    house: House

    @property
    def keys(self) -> list[str]:
        """The fields by which existing records are found: those chosen, or each unique one that is mapped."""
        mapped = {column.target for column in self.columns}
        chosen = self.options.keys
        if chosen is None:
            chosen = [name for name, field in self.fields.items() if field.unique and not field.several]
        return [name for name in sorted(chosen, key=lambda name: name != "id") if name in mapped]


def plan(one: Import) -> Plan:
    """What is decided about *one*.

    Raises:
        InvalidError: its noun is none of ours any more.
    """
    noun = named(one.noun)
    fields = targets(noun.name, custom.all_fields(one.tenant_id, noun))
    options = Options.model_validate(one.options)
    return Plan(noun, fields, columns(one), options, house(one.tenant_id, noun, options))


def columns(one: Import) -> list[Column]:
    """The columns of *one* with their targets."""
    return [Column(**each) for each in one.columns]


def as_json(found: Sequence[Column]) -> list[dict[str, Any]]:
    """*found* as the table keeps them."""
    return [asdict(column) for column in found]


def house(tenant_id: str, noun: Noun, options: Options) -> House:
    """What holds for the tenant where a file does not say."""
    profile = organisations.profile(tenant_id)
    people: dict[str, str] = {}
    for user in users.list_all(tenant_id):
        people.setdefault(user.name.lower(), user.user_id)
    people |= {user.email.lower(): user.user_id for user in users.list_all(tenant_id)}
    return House(
        profile.currency,
        options.country or profile.country,
        ZoneInfo(profile.time_zone),
        people,
        limits.of(noun.name),
        _paths(tenant_id) if noun.name == "deals" else (),
        "currency" in noun.by_name,
    )


def _paths(tenant_id: str) -> list[staging.Path]:
    found = []
    for pipeline in pipelines.list_all(tenant_id):
        stages = pipelines.stages(pipeline)
        names = {words.plain(stage.name): stage.id for stage in stages} | {stage.id: stage.id for stage in stages}
        found.append(staging.Path(pipeline.pipeline_id, pipeline.name, names))
    return found


def table(one: Import, path: Path) -> Table:
    """The file of *one*, as it is to be read.

    Raises:
        InvalidError: it cannot be.
    """
    return open_table(path, Choices(**one.reading))


def rows(decided: Plan, file: Table) -> Iterator[Row]:
    """Each row of *file*; a key that an earlier row has is a problem of the later one.

    Raises:
        InvalidError: there are too many rows, or the file is damaged.
    """
    converter = Converter(decided.columns, decided.fields, decided.house)
    mild = {column.index for column in decided.columns if column.target and _mild(decided.fields.get(column.target))}
    by_index = {column.index: column.header for column in decided.columns}
    wanted, whole = decided.keys, decided.options.bad_values == "row"
    seen: set[int] = set()
    for number, cells, fault in file.rows():
        if fault:
            yield Row(number, {}, [Problem(number, None, None, fault)], True, cells)
            continue
        if sum(map(len, cells)) > HEAVIEST:
            yield Row(number, {}, [Problem(number, None, None, "holds more than 100,000 characters")], True, cells)
            continue
        values, faults = converter.row(cells)
        problems = [Problem(number, by_index[index], text, detail) for index, text, detail in faults] if faults else []
        out = bool(faults) and whole and any(index not in mild for index, _, _ in faults)
        if not values and not out:
            out, problems = True, [*problems, Problem(number, None, None, "has nothing that is mapped")]
        if repeated := _repeated(values, wanted, seen, out):
            out = True
            problems.append(Problem(number, None, str(values[repeated])[:100], _again(decided, repeated)))
        yield Row(number, values, problems, out, cells)


def _mild(field: Field | None) -> bool:
    return field is not None and field.type in _MILD


def _repeated(values: Values, wanted: Sequence[str], seen: set[int], out: bool) -> str | None:
    """The key that an earlier row has, too; remembers the keys of this one. By hash: a million of them stay small."""
    if out:
        return None
    marks = [hash((name, values[name])) for name in wanted if name in values]
    if seen.isdisjoint(marks):
        seen.update(marks)
        return None
    return next(name for name in wanted if name in values and hash((name, values[name])) in seen)


def _again(decided: Plan, name: str) -> str:
    return f"repeats the {decided.fields[name].label} of an earlier row"


__all__ = ["Plan", "Problem", "Row", "as_json", "columns", "house", "keys", "plan", "rows", "table"]
