"""What rules mean, row by row."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from mancrel.rules import evaluating, grammar
from mancrel.rules.explaining import Reason, explain
from mancrel.rules.grammar import Condition, Group
from mancrel.rules.operators import DAYS, TRUE_WHEN_EMPTY, TYPES, Combinator, Operator
from tests.unit.rules.shapes import FIELDS, NOW, Named, rows, rules

SLOW = settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)
DAY, MOMENT = timedelta(days=1), timedelta(microseconds=1)


def asks(field: str, operator: str, value: Any = None) -> dict[str, Any]:
    return {"field": field, "operator": operator, "value": value}


def holds(content: Any, row: dict[str, Any]) -> bool:
    return evaluating.matches(grammar.parse(content, FIELDS), row, NOW)


@pytest.mark.parametrize(
    ("field", "operator", "value", "had", "verdict"),
    [
        ("totalSpends", ">", "10000", 900_000, False),  # as texts "9000" > "10000"
        ("totalSpends", ">", "10000", 1_000_000, False),
        ("totalSpends", ">=", "10000", 1_000_000, True),
        ("totalSpends", "between", ["1", "2"], 200, True),
        ("totalSpends", "between", ["1", "2"], 201, False),
        ("visits", "in", ["1", "3"], 3.0, True),
        ("visits", "not_in", [1], 0, True),
        ("visits", "=", "0", 0, True),
        ("city", "=", "ŁÓDŹ", "Łódź", True),
        ("city", "=", "STRASSE", "straße", True),
        ("city", "=", "Jose", "José", False),
        ("city", "!=", "berlin", "Berlin", False),
        ("city", "contains", "ERL", "Berlin", True),
        ("city", "contains", "οδος", "ΟΔΟΣΑ", True),  # the end of a word has a letter of its own
        ("city", "contains", "%", "Berlin", False),
        ("city", "not_contains", ".", "Berlin", True),
        ("city", "starts_with", "ber", "Berlin", True),
        ("city", "in", ["berlin", "rome"], "BERLIN", True),
        ("tags", "has_tag", "VIP", ["vip", "new"], True),
        ("tags", "has_tag", "vi", ["vip"], False),
        ("tags", "contains", "Vip", ["vip"], True),
        ("tags", "not_contains", "vip", ["new"], True),
        ("tags", "in", ["x", "new"], ["new"], True),
        ("tags", "not_in", ["x", "new"], ["new"], False),
        ("tags", "is_empty", None, [], True),
        ("subscribed", "=", "false", False, True),
        ("subscribed", "is_empty", None, False, False),
        ("lifecycle", "in", ["Lead"], "lead", True),
        ("closeOn", "before", "2026-03-02", "2026-03-01", True),
        ("closeOn", "inactive_days", 0, "2026-03-01", True),
        ("closeOn", "within_days", 1, "2026-03-01", True),
        ("closeOn", "within_days", 1, "2026-02-28", False),
    ],
)
def test_a_condition_holds_for_a_value(field: str, operator: str, value: Any, had: Any, verdict: bool) -> None:
    assert holds(asks(field, operator, value), {field: had}) is verdict


@pytest.mark.parametrize(
    ("operator", "ago", "verdict"),
    [
        ("inactive_days", 30 * DAY, False),
        ("inactive_days", 30 * DAY + MOMENT, True),
        ("inactive_days_or_never", 30 * DAY + MOMENT, True),
        ("inactive_days_or_never", 29 * DAY, False),
        ("within_days", 30 * DAY, True),
        ("within_days", 30 * DAY + MOMENT, False),
        ("within_days", -MOMENT, False),
        ("within_days", 0 * DAY, True),
    ],
)
def test_days_are_exactly_24_hours_back_from_now(operator: str, ago: timedelta, verdict: bool) -> None:
    assert holds(asks("lastVisit", operator, 30), {"lastVisit": NOW - ago}) is verdict


@pytest.mark.parametrize("name", FIELDS)
def test_a_comparison_with_an_empty_field_is_false_but_for_those_that_deny(name: str) -> None:
    field = FIELDS[name]
    for operator in TYPES[field.type]:
        value = [_some(field)] * 2 if operator in ("in", "not_in", "between") else _some(field)
        asked = asks(name, operator, 1 if operator in DAYS else None if "empty" in operator else value)
        for empty in ({}, {name: None}, {name: [] if field.type == "tags" else None}):
            assert holds(asked, empty) is (operator in TRUE_WHEN_EMPTY), operator


def _some(field: Named) -> Any:
    known = {"moment": "2026-01-01", "date": "2026-01-01", "boolean": True, "choice": "lead"}
    return known.get(field.type, "1")


def test_what_is_never_active_is_inactive_only_where_the_rule_says_so() -> None:
    never: dict[str, Any] = {"lastVisit": None}

    assert not holds(asks("lastVisit", "inactive_days", 30), never)
    assert holds(asks("lastVisit", "inactive_days_or_never", 30), never)


def test_one_of_several_values_must_fit_and_none_of_them_where_the_rule_denies() -> None:
    row = {"email": ["ana@a.test", "ana@b.test"]}

    assert holds(asks("email", "=", "ana@B.test"), row)
    assert not holds(asks("email", "!=", "ana@b.test"), row)
    assert not holds(asks("email", "not_contains", "a.test"), row)
    assert holds(asks("email", "not_contains", "c.test"), row)


def test_not_is_none_of() -> None:
    one, two = asks("visits", ">", 1), asks("city", "=", "Rome")
    neither = {"operator": "NOT", "conditions": [one, two]}

    assert holds(neither, {"visits": None, "city": None})
    assert not holds(neither, {"visits": 5, "city": None})


@given(rules, rows)
@SLOW
def test_not_is_the_complement_and_explaining_agrees(content: dict[str, Any], row: dict[str, Any]) -> None:
    rule = grammar.parse(content, FIELDS)
    verdict = evaluating.matches(rule, row, NOW)

    assert evaluating.matches(Group(Combinator.NOT, (rule,)), row, NOW) is not verdict
    assert explain(rule, row, NOW).holds is verdict


@given(rules, rules, rows)
@SLOW
def test_de_morgan_holds_with_empty_fields(one: dict[str, Any], two: dict[str, Any], row: dict[str, Any]) -> None:
    pair = (grammar.parse(one, FIELDS), grammar.parse(two, FIELDS))
    denied = tuple(Group(Combinator.NOT, (each,)) for each in pair)

    def said(operator: Combinator, *rules: grammar.Rule) -> bool:
        return evaluating.matches(Group(operator, rules), row, NOW)

    assert said(Combinator.NOT, Group(Combinator.AND, pair)) is said(Combinator.OR, *denied)
    assert said(Combinator.NOT, Group(Combinator.OR, pair)) is said(Combinator.AND, *denied)
    assert said(Combinator.NOT, *pair) is said(Combinator.AND, *denied)


DENIALS = [
    (Operator.EQUALS, Operator.DIFFERS),
    (Operator.IN, Operator.NOT_IN),
    (Operator.CONTAINS, Operator.NOT_CONTAINS),
    (Operator.IS_NOT_EMPTY, Operator.IS_EMPTY),
]


@given(rules, rows)
@SLOW
def test_a_denial_is_the_complement_of_what_it_denies(content: dict[str, Any], row: dict[str, Any]) -> None:
    for condition in grammar.conditions(grammar.parse(content, FIELDS)):
        for one, other in (*DENIALS, *(pair[::-1] for pair in DENIALS)):
            if condition.operator is one:
                denial = Condition(condition.field, other, condition.value, condition.type)
                assert evaluating.matches(denial, row, NOW) is not evaluating.matches(condition, row, NOW)


def test_reasons_name_values() -> None:
    rule = grammar.parse({"operator": "OR", "conditions": [asks("visits", ">", 3), asks("city", "=", "Rome")]}, FIELDS)

    found = explain(rule, {"visits": 2, "city": "rome"}, NOW)

    assert [(each.value, each.holds) for each in found.reasons] == [(2, False), ("rome", True)]
    assert isinstance(found.reasons[0], Reason)
    assert found.holds
