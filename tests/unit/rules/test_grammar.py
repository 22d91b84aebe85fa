"""Rules from outside are parsed once, or refused at the place that is wrong."""

from contextlib import suppress
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from mancrel.kit.errors import InvalidError
from mancrel.rules import grammar
from mancrel.rules.grammar import Condition, Group
from mancrel.rules.operators import Combinator, Operator
from tests.unit.rules.shapes import FIELDS, rules


def parse(content: Any, **options: Any) -> grammar.Rule:
    return grammar.parse(content, FIELDS, **options)


def asks(field: str, operator: Any, *value: Any) -> dict[str, Any]:
    return {"field": field, "operator": operator, **({"value": value[0]} if value else {})}


def refused(content: Any, **options: Any) -> list[Any]:
    with pytest.raises(InvalidError) as error:
        parse(content, **options)
    assert error.value.errors
    return error.value.errors


@pytest.mark.parametrize(
    ("field", "operator", "value", "meant"),
    [
        ("totalSpends", ">", "10000", 1_000_000),
        ("totalSpends", ">", 99.5, 9950),
        ("totalSpends", "=", "-0.01", -1),
        ("totalSpends", "between", ["1", 2], (100, 200)),
        ("visits", ">=", " 3 ", 3),
        ("visits", "=", "2.50", 2.5),
        ("visits", "in", ["1", 1, 2.0], (1, 2)),
        ("lastVisit", "before", "2026-01-31", datetime(2026, 1, 31, tzinfo=UTC)),
        ("lastVisit", "after", "2026-01-31T10:00", datetime(2026, 1, 31, 10, tzinfo=UTC)),
        ("lastVisit", ">", "2026-01-31T10:00:00+02:00", datetime(2026, 1, 31, 8, tzinfo=UTC)),
        ("lastVisit", ">", "2026-01-31 10:00:00.5 z", datetime(2026, 1, 31, 10, 0, 0, 500_000, tzinfo=UTC)),
        ("lastVisit", "inactive_days", "30", 30),
        ("closeOn", "<=", "2026-01-31T23:00:00-02:00", date(2026, 2, 1)),
        ("subscribed", "=", "TRUE", True),
        ("lifecycle", "=", "Customer", "customer"),
        ("tags", "has_tag", " vip ", "vip"),
        ("city", "is_empty", None, None),
        ("city", "is_not_empty", "", None),
    ],
)
def test_a_value_becomes_what_its_field_holds(field: str, operator: str, value: Any, meant: Any) -> None:
    rule = parse(asks(field, operator, value))

    assert isinstance(rule, Condition)
    assert (rule.value, type(rule.value)) == (meant, type(meant))


def test_amounts_have_the_decimals_of_their_currency() -> None:
    yen = parse(asks("totalSpends", ">", "100"), decimals=0)

    assert yen == Condition("totalSpends", Operator.GREATER, 100, "money")
    assert grammar.to_json(yen, decimals=0)["value"] == "100"
    assert "finer" in refused(asks("totalSpends", ">", "1.5"), decimals=0)[0]["detail"]


@pytest.mark.parametrize(
    ("content", "pointer", "detail"),
    [
        ("x", "", "must be {"),
        ([], "", "must be {"),
        ({}, "/field", "must name a field"),
        ({"operator": "AND"}, "/field", "must name a field"),
        ({"operator": "and", "conditions": []}, "/operator", "AND, OR or NOT"),
        ({"operator": ["AND"], "conditions": []}, "/operator", "AND, OR or NOT"),
        ({"operator": "OR", "conditions": []}, "/conditions", "at least one"),
        ({"operator": "AND", "conditions": {}}, "/conditions", "a list"),
        ({"operator": "AND", "conditions": [], "id": 1}, "", "members other than"),
        ({"operator": "AND", "conditions": [None]}, "/conditions/0", "must be {"),
        (asks("totalspend", ">", 1), "/field", "did you mean totalSpends"),
        (asks("password_hash", "=", "x"), "/field", "there are name, city"),
        (asks("name", ">", "a"), "/operator", "one of = !="),
        (asks("visits", "contains", "1"), "/operator", "between"),
        (asks("visits", "DROP TABLE contacts", 1), "/operator", "for visits (number)"),
        (asks("visits", None, 1), "/operator", "for visits"),
        (asks("visits", ">"), "/value", "must be a number"),
        (asks("visits", ">", True), "/value", "must be a number"),
        (asks("visits", ">", "1,000"), "/value", "must be a number"),
        (asks("visits", ">", "٣"), "/value", "must be a number"),
        (asks("visits", ">", float("nan")), "/value", "between"),
        (asks("visits", ">", float("-inf")), "/value", "between"),
        (asks("visits", ">", 10**5000), "/value", "between"),
        (asks("visits", ">", {"$gt": ""}), "/value", "must be a number"),
        (asks("visits", "in", [1, "x"]), "/value/1", "must be a number"),
        (asks("visits", "in", []), "/value", "at least one"),
        (asks("visits", "in", 3), "/value", "a list"),
        (asks("visits", "in", list(range(1001))), "/value", "at most 1000"),
        (asks("visits", "between", [1]), "/value", "two values"),
        (asks("visits", "between", [3, 1]), "/value", "greater"),
        (asks("visits", "between", [3, "y"]), "/value/1", "must be a number"),
        (asks("totalSpends", ">", "1.005"), "/value", "finer than the currency"),
        (asks("totalSpends", ">", "€5"), "/value", "must be an amount"),
        (asks("totalSpends", ">", 10**15), "/value", "too large"),
        (asks("city", "=", 5), "/value", "must be a text"),
        (asks("city", "=", " "), "/value", "is_empty"),
        (asks("city", "=", "a\x00"), "/value", "cannot be stored"),
        (asks("city", "=", "\ud800"), "/value", "cannot be stored"),
        (asks("city", "=", "x" * 1001), "/value", "at most 1000"),
        (asks("city", "is_empty", False), "/value", "takes no value"),
        (asks("lastVisit", "before", "yesterday"), "/value", "a date or a time"),
        (asks("lastVisit", "before", "2026-02-30"), "/value", "a date or a time"),
        (asks("lastVisit", "before", "0001-01-01T00:00+14:00"), "/value", "a date or a time"),
        (asks("lastVisit", "before", 1700000000), "/value", "a date or a time"),
        (asks("lastVisit", "inactive_days", -1), "/value", "0 to 36500"),
        (asks("lastVisit", "inactive_days", "many"), "/value", "a number of days"),
        (asks("visits", "inactive_days", 3), "/operator", "between"),
        (asks("subscribed", "=", "yes"), "/value", "true or false"),
        (asks("lifecycle", "=", "partner"), "/value", "lead, customer, churned"),
    ],
)
def test_what_is_wrong_is_named_with_what_would_be_right(content: Any, pointer: str, detail: str) -> None:
    problems = refused(content, pointer="/filter")

    assert problems[0]["pointer"] == f"/filter{pointer}"
    assert detail in problems[0]["detail"]


def nested(depth: int) -> Any:
    content: Any = asks("visits", ">", 1)
    for _ in range(depth):
        content = {"operator": "AND", "conditions": [content]}
    return content


def test_eight_deep_is_taken_and_nine_is_not() -> None:
    assert grammar.to_json(parse(nested(8))) == nested(8)
    assert refused(nested(9))[0] == {"pointer": "/conditions/0" * 8, "detail": "nests deeper than 8"}


def test_a_thousand_deep_is_refused_as_text_and_as_content() -> None:
    content: Any = "x"
    for _ in range(100_000):
        content = {"operator": "AND", "conditions": [content]}

    assert "deeper" in refused(content)[0]["detail"]
    with pytest.raises(InvalidError, match="/filter: the rule is not JSON: it nests deeper"):
        grammar.loads('{"operator":"AND","conditions":[' * 500, FIELDS, pointer="/filter")


def test_two_hundred_conditions_are_taken_and_ten_thousand_are_not() -> None:
    one = asks("visits", ">", 1)

    assert len(list(grammar.conditions(parse({"operator": "OR", "conditions": [one] * 200})))) == 200
    assert "more than 200" in refused({"operator": "OR", "conditions": [one] * 10_000})[0]["detail"]
    assert len(refused({"operator": "OR", "conditions": [7] * 10_000})) <= 20


def test_several_faults_are_named_at_once() -> None:
    problems = refused({"operator": "AND", "conditions": [asks("x", "=", 1), asks("visits", ">", "y")]})

    assert [each["pointer"] for each in problems] == ["/conditions/0/field", "/conditions/1/value"]


def test_an_empty_and_is_everything() -> None:
    assert parse({"operator": "AND", "conditions": []}) == grammar.EVERYTHING
    assert grammar.both(None, grammar.EVERYTHING) == grammar.EVERYTHING


def test_rules_are_joined() -> None:
    one, two = parse(asks("visits", ">", 1)), parse(asks("visits", "<", 9))

    assert grammar.both(None, one) == one
    assert grammar.both(one, two) == Group(Combinator.AND, (one, two))


def test_a_fingerprint_tells_nothing_but_sameness() -> None:
    one, same, other = (
        parse(asks("email", "=", "ana@a.test")),
        parse({"value": " ana@a.test", "operator": "=", "field": "email"}),
        parse(asks("email", "=", "bo@b.test")),
    )

    assert grammar.fingerprint(one) == grammar.fingerprint(same) != grammar.fingerprint(other)


@given(rules)
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much], deadline=None)
def test_a_rule_parses_back_from_its_json(content: dict[str, Any]) -> None:
    rule = parse(content)
    text = grammar.dumps(rule)

    assert grammar.loads(text, FIELDS) == rule
    assert grammar.dumps(grammar.loads(text, FIELDS)) == text


anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(), max_size=20)
    | st.sampled_from(["AND", "NOT", "=", "between", "in", "visits", "lastVisit", "2026-01-01", 10**400, "\ud800"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["operator", "conditions", "field", "value", "x"]), inner, max_size=4)
    ),
    max_leaves=15,
)
halves = st.fixed_dictionaries(
    {
        "field": st.sampled_from(list(FIELDS)) | anything,
        "operator": st.sampled_from(list(Operator)).map(str) | anything,
        "value": anything,
    }
)


@given(anything | halves | st.fixed_dictionaries({"operator": st.just("AND"), "conditions": st.lists(halves)}))
@example({"field": "visits", "operator": "in", "value": [[[1]]]})
@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_whatever_comes_is_a_rule_or_invalid(content: Any) -> None:
    with suppress(InvalidError):
        assert grammar.to_json(parse(content))


@given(st.text(max_size=200))
@settings(deadline=None)
def test_whatever_text_comes_is_a_rule_or_invalid(text: str) -> None:
    with pytest.raises(InvalidError):
        grammar.loads(text, FIELDS, pointer="/filter")
