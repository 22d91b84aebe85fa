"""Amounts are exact in every currency."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mancrel.kit import money


@pytest.mark.parametrize(
    ("amount", "currency", "minor"),
    [
        ("19.90", "EUR", 1990),
        ("19.9", "EUR", 1990),
        ("19.9000", "EUR", 1990),
        ("0.29", "USD", 29),
        ("0", "EUR", 0),
        ("1200", "JPY", 1200),
        ("1.234", "KWD", 1234),
        (None, "EUR", None),
    ],
)
def test_amounts_in_minor_units(amount, currency, minor):
    assert money.minor(amount, currency) == minor


@pytest.mark.parametrize(
    ("amount", "currency"),
    [
        ("19.999", "EUR"),
        ("1.5", "JPY"),
        ("-1", "EUR"),
        ("+1", "EUR"),
        ("1e3", "EUR"),
        ("1,50", "EUR"),
        ("", "EUR"),
        (" 1", "EUR"),
        ("NaN", "EUR"),
        ("٣", "EUR"),
        ("1" * 13, "EUR"),
    ],
)
def test_what_is_no_amount_is_refused(amount, currency):
    with pytest.raises(ValueError, match="price"):
        money.minor(amount, currency)


@pytest.mark.parametrize("code", ["EURO", "eur", "", "XXX", "DEM"])
def test_unknown_currencies_are_refused(code):
    with pytest.raises(ValueError, match="ISO 4217"):
        money.known(code)


@given(st.integers(0, 10**12 - 1), st.sampled_from(["EUR", "JPY", "KWD"]))
def test_there_and_back_even_as_a_json_number(minor, currency):
    major = money.major(minor, currency)

    assert money.minor(str(major), currency) == minor
    assert major is not None
    assert Decimal(repr(float(major))) == major
