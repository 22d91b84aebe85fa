"""Rows for the columnar tests, and what is right for them in plain Python."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any, cast

from hypothesis import strategies as st

from columnar import And, Column, Compare, Kind, Not, Or, Predicate
from columnar.predicates import Operator

COLUMNS = (
    Column("name", Kind.TEXT, searchable=True, fuzzy=True),
    Column("city", Kind.CATEGORY, searchable=True),
    Column("phone", Kind.TEXT, searchable=True, digits=True),
    Column("spent", Kind.INTEGER),
    Column("size", Kind.FLOAT),
    Column("seen", Kind.MOMENT),
    Column("born", Kind.DATE),
    Column("vip", Kind.BOOLEAN),
    Column("tags", Kind.TAGS),
)
KINDS = {column.name: column.kind for column in COLUMNS}
NAMES = ["Ana", "ANA Muñoz", "ana lópez", "Straße", "STRASSE", "Ὀδυσσεύς", "ὈΔΥΣΣΕΎΣ", "Bo", "Zoë", "zoe", "İzmir"]
NAMES += ["x" * 9 + "a", "x" * 9 + "b"]
TAGS = ["vip", "VIP", "b2b", "vi"]
_NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)

VALUES: dict[str, st.SearchStrategy[Any]] = {
    "name": st.sampled_from(NAMES),
    "city": st.sampled_from(["Lyon", "lyon", "Łódź", "Oslo"]),
    "phone": st.sampled_from(["+34600123456", "600 12", "+33612345678"]),
    "spent": st.integers(-3, 3) | st.sampled_from([2**40, -(2**40)]),
    "size": st.sampled_from([-1.5, 0.0, 1.0, 2.0, 2.5]),
    "seen": st.integers(-2, 2).map(lambda days: _NOON + timedelta(days=days, microseconds=1)),
    "born": st.integers(-2, 2).map(lambda days: date(2000, 1, 1) + timedelta(days=days)),
    "vip": st.booleans(),
    "tags": st.lists(st.sampled_from(TAGS), max_size=3),
}
ORDERED = {">": lambda a, b: a > b, ">=": lambda a, b: a >= b, "<": lambda a, b: a < b, "<=": lambda a, b: a <= b}


def rows(most: int = 30) -> st.SearchStrategy[list[dict[str, Any]]]:
    """Rows with empty values, ids ``r00``, ``r01`` …"""
    one = st.fixed_dictionaries({name: st.none() | values for name, values in VALUES.items()})
    several = st.lists(one, max_size=most)
    return several.map(lambda found: [{"id": f"r{at:02}", "version": 1, **row} for at, row in enumerate(found)])


@st.composite
def comparisons(draw: st.DrawFn) -> Compare:
    """A comparison that fits its column."""
    name = draw(st.sampled_from(sorted(VALUES)))
    kind = KINDS[name]
    operators = ["=", "!=", "in", "not_in", "is_empty", "is_not_empty"]
    if kind in (Kind.TEXT, Kind.CATEGORY, Kind.TAGS):
        operators += ["contains", "not_contains", "starts_with"]
    elif kind is not Kind.BOOLEAN:
        operators += [*ORDERED, "between"]
    operator = draw(st.sampled_from(operators))
    value = st.sampled_from(TAGS) if kind is Kind.TAGS else VALUES[name]
    if kind in (Kind.INTEGER, Kind.FLOAT):
        value = value | st.sampled_from([0.5, 10**14])
    if operator in ("contains", "not_contains", "starts_with"):
        value = value.map(lambda text: text[:2])
    if operator in ("in", "not_in"):
        value = st.lists(value, min_size=1, max_size=12).map(tuple)
    if operator == "between":
        value = st.lists(value, min_size=2, max_size=2).map(lambda ends: tuple(sorted(ends)))
    return Compare(name, cast(Operator, operator), draw(value))


def predicates() -> st.SearchStrategy[Predicate]:
    """Comparisons joined, four levels deep at most."""
    return st.recursive(
        comparisons(),
        lambda inner: (
            st.lists(inner, max_size=3).map(lambda parts: And(tuple(parts)))
            | st.lists(inner, max_size=3).map(lambda parts: Or(tuple(parts)))
            | inner.map(Not)
        ),
        max_leaves=6,
    )


def holds(predicate: Predicate, row: dict[str, Any]) -> bool:
    """What a predicate means."""
    if isinstance(predicate, And):
        return all(holds(part, row) for part in predicate.parts)
    if isinstance(predicate, Or):
        return any(holds(part, row) for part in predicate.parts)
    if isinstance(predicate, Not):
        return not holds(predicate.part, row)
    assert isinstance(predicate, Compare)
    opposite = {"!=": "=", "not_in": "in", "not_contains": "contains", "is_empty": "is_not_empty"}
    if predicate.operator in opposite:
        return not holds(Compare(predicate.column, opposite[predicate.operator], predicate.value), row)  # type: ignore[arg-type]
    value = row.get(predicate.column)
    if value is None or value == []:
        return False
    several = value if isinstance(value, list) else [value]
    return predicate.operator == "is_not_empty" or any(_one(predicate, each) for each in several)


def _one(asked: Compare, value: Any) -> bool:
    value = folded(value)
    if asked.operator == "in":
        return value in [folded(each) for each in asked.value]
    if asked.operator == "between":
        return bool(asked.value[0] <= value <= asked.value[1])
    wanted = folded(asked.value)
    if asked.operator == "contains":
        return wanted in value
    if asked.operator == "starts_with":
        return bool(value.startswith(wanted))
    return bool(value == wanted) if asked.operator == "=" else bool(ORDERED[asked.operator](value, wanted))


def folded(value: Any) -> Any:
    """Texts without case."""
    return value.casefold() if isinstance(value, str) else value
