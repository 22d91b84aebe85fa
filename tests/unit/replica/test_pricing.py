"""A rule about an amount means so many units of each record's own currency."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mancrel.accounts import organisations
from mancrel.accounts.organisations import Profile
from mancrel.deals.noun import DEALS
from mancrel.kit import clock, money
from mancrel.replica import pricing
from mancrel.rules import evaluating, grammar
from tests.unit.rules.shapes import NOW

FIELDS = DEALS.by_name
CURRENCIES = ("EUR", "JPY", "KWD")
ORDERED = {
    ">": lambda one, other: one > other,
    ">=": lambda one, other: one >= other,
    "<": lambda one, other: one < other,
    "<=": lambda one, other: one <= other,
    "=": lambda one, other: one == other,
    "!=": lambda one, other: one != other,
}


@pytest.fixture(params=CURRENCIES)
def base(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    profile = Profile(request.param, None, "UTC")
    monkeypatch.setitem(organisations._known, "acme", (clock.now(), profile))
    return str(request.param)


def holds(base: str, rule: Any, amount: str | None, currency: str) -> bool:
    asked = grammar.parse(rule, FIELDS, decimals=money.exponent(base))
    meant = pricing.in_each_currency(asked, FIELDS, "acme")
    kept = None if amount is None else int(Decimal(amount).scaleb(money.exponent(currency)))
    assert meant is not None
    return evaluating.matches(meant, {"amount": kept, "currency": currency}, NOW)


def ask(operator: str, value: Any) -> dict[str, Any]:
    return {"field": "amount", "operator": operator, "value": value}


amounts = st.integers(0, 40).map(lambda quarters: Decimal(quarters) / 4)


@given(st.sampled_from(list(ORDERED)), amounts, amounts, st.sampled_from(CURRENCIES))
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_amounts_compare_in_major_units(base: str, operator: str, asked: Decimal, had: Decimal, currency: str) -> None:
    asked, had = (
        (asked.to_integral_value() if base == "JPY" else asked),
        had.quantize(Decimal(1).scaleb(-money.exponent(currency))),
    )

    assert holds(base, ask(operator, str(asked)), str(had), currency) is ORDERED[operator](had, asked)


def test_lists_and_ranges(base: str) -> None:
    for currency in CURRENCIES:
        assert holds(base, ask("in", [5, 7]), "7", currency)
        assert not holds(base, ask("not_in", [5, 7]), "7", currency)
        assert holds(base, ask("between", [5, 7]), "7", currency)
        assert not holds(base, ask("between", [5, 7]), "8", currency)


def test_an_amount_of_yen_is_no_fraction(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(organisations._known, "acme", (clock.now(), Profile("EUR", None, "UTC")))

    assert not holds("EUR", ask("=", "7.5"), "7", "JPY")
    assert holds("EUR", ask("!=", "7.5"), "7", "JPY")
    assert not holds("EUR", ask("between", ["7.1", "7.9"]), "7", "JPY")
    assert holds("EUR", ask("between", ["6.5", "7.5"]), "7", "JPY")


def test_an_empty_amount_compares_as_any_empty_field(base: str) -> None:
    for currency in CURRENCIES:
        assert not holds(base, ask(">", 0), None, currency)
        assert holds(base, ask("!=", 5), None, currency)
        assert holds(base, ask("is_empty", None), None, currency)


def test_a_rule_about_no_such_amount_stays_the_same() -> None:
    rule = grammar.parse({"field": "name", "operator": "=", "value": "x"}, FIELDS)

    assert pricing.in_each_currency(rule, FIELDS, "acme") is rule
