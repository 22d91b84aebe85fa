"""Compiled rules select exactly the rows for which the row-by-row evaluation of rules holds."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from columnar import Column, Kind, Store
from mancrel.records.fields import Field, FieldType
from mancrel.replica import columns, compiling
from mancrel.rules import evaluating, grammar
from tests.unit.rules.shapes import FIELDS, NOW, rows, rules

TYPES = {name: field.type for name, field in FIELDS.items()}
COLUMNS = [columns._column(Field(name, FieldType(field.type), name)) for name, field in FIELDS.items()]
COLUMNS.append(Column(columns.OWNER, Kind.CATEGORY))
READERS = {name: columns._reader(Field(name, FieldType(field.type), name)) for name, field in FIELDS.items()}


def a_store(found, saved=False):
    store = Store(COLUMNS)
    store.upsert(
        {
            "id": f"r{at:03}",
            "version": 1,
            columns.OWNER: row["ownerId"],
            **{name: columns._safely(read, row[name]) for name, read in READERS.items() if row[name] is not None},
        }
        for at, row in enumerate(found)
    )
    return Store.load(store.save(), COLUMNS)[0] if saved else store


def selected(store, rule, visible_to=None):
    where = compiling.predicate(rule, TYPES, NOW, visible_to)
    return sorted(row["id"] for row in store.rows(where))


@pytest.mark.parametrize("saved", [False, True])
@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(found=st.lists(rows, max_size=25), content=st.lists(rules, min_size=1, max_size=8))
def test_the_engine_counts_what_the_rules_mean(saved, found, content):
    store = a_store(found, saved)
    for each in content:
        rule = grammar.parse(each, FIELDS)

        expected = [f"r{at:03}" for at, row in enumerate(found) if evaluating.matches(rule, row, NOW)]
        assert selected(store, rule) == expected, grammar.dumps(rule)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(found=st.lists(rows, max_size=25), content=rules)
def test_who_sees_only_their_own_counts_only_these_and_nobodys(found, content):
    rule = grammar.parse(content, FIELDS)

    ids = selected(a_store(found), rule, "usr_1")

    owned = [(at, row) for at, row in enumerate(found) if row["ownerId"] in (None, "usr_1")]
    assert ids == [f"r{at:03}" for at, row in owned if evaluating.matches(rule, row, NOW)]


@pytest.mark.parametrize("days", [0, 1, 2, 0.5])
@pytest.mark.parametrize("hour", [0, 12])
@pytest.mark.parametrize("operator", ["inactive_days", "inactive_days_or_never", "within_days"])
def test_days_count_from_the_first_instant_of_a_date(operator, days, hour):
    now = datetime(2026, 3, 3, hour, tzinfo=UTC)
    days_seen = [None, *(date(2026, 3, day).isoformat() for day in range(1, 6))]
    rule = grammar.parse({"field": "closeOn", "operator": operator, "value": days}, FIELDS)
    empty = dict.fromkeys(FIELDS)
    store = a_store([{**empty, "closeOn": day} for day in days_seen])

    found = {row["closeOn"] for row in store.rows(compiling.predicate(rule, TYPES, now), ["closeOn"])}

    meant = {day for day in days_seen if evaluating.matches(rule, {"closeOn": day}, now)}
    assert {each and each.isoformat() for each in found} == meant


def test_a_field_that_was_put_away_is_empty():
    store = a_store([dict.fromkeys(FIELDS)] * 2)
    gone = {"custom.gone": FIELDS["name"]}

    def count(operator, **value):
        rule = grammar.parse({"field": "custom.gone", "operator": operator, **value}, gone)
        return store.count(compiling.predicate(rule, TYPES, NOW))

    assert count("is_empty") == 2
    assert count("!=", value="x") == 2
    assert count("=", value="x") == 0
    assert count("is_not_empty") == 0
