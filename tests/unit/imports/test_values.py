"""Dates, numbers, telephone numbers and countries as people write them."""

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mancrel.imports import dates, numbers
from mancrel.imports.dates import Order
from mancrel.imports.phones import finder
from mancrel.kit import countries, phones
from tests.unit.imports.shapes import HOUSE

REGIONS = [None, "DE", "US", "FR", "PT", "IT", "BR", "GB", "ES", "MX", "AR", "RU", "IN", "AT"]
EXAMPLES = [
    phonenumbers.format_number(number, form)
    for region in sorted(phonenumbers.SUPPORTED_REGIONS)
    for kind in range(3)
    if (number := phonenumbers.example_number_for_type(region, kind))
    for form in range(3)
]


@pytest.mark.parametrize(
    ("text", "order", "date"),
    [
        ("31.01.2026", Order.DAY_FIRST, "2026-01-31"),
        ("31/1/26", Order.DAY_FIRST, "2026-01-31"),
        ("1/31/2026", Order.MONTH_FIRST, "2026-01-31"),
        ("2026-01-31", Order.MONTH_FIRST, "2026-01-31"),
        ("31 Jan 2026", Order.MONTH_FIRST, "2026-01-31"),
        ("31. Januar 2026", Order.DAY_FIRST, "2026-01-31"),
        ("31 de enero de 2026", Order.DAY_FIRST, "2026-01-31"),
        ("Jan 31, 2026", Order.DAY_FIRST, "2026-01-31"),
        ("20260131", Order.DAY_FIRST, "2026-01-31"),
        ("31.01.69", Order.DAY_FIRST, "1969-01-31"),
    ],
)
def test_dates_are_read(text: str, order: Order, date: str) -> None:
    assert dates.read_date(text, order) == date


@pytest.mark.parametrize("text", ["31.02.2026", "13/13/2026", "yesterday", "2026", "1.2", "31.01.2026 25:00", ""])
def test_what_is_no_date_is_said(text: str) -> None:
    with pytest.raises(ValueError, match="no date"):
        dates.read_date(text, Order.DAY_FIRST)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-01-31T10:00:00Z", "2026-01-31T10:00:00.000000Z"),
        ("2026-01-31 10:00:00+02:00", "2026-01-31T08:00:00.000000Z"),
        ("31.01.2026 10:00", "2026-01-31T09:00:00.000000Z"),
        ("31/01/2026 2:30 PM", "2026-01-31T13:30:00.000000Z"),
        ("31.07.2026", "2026-07-30T22:00:00.000000Z"),
        ("1769853600000", "2026-01-31T10:00:00.000000Z"),
    ],
)
def test_times_are_of_the_tenants_zone_unless_they_say_so(text: str, moment: str) -> None:
    assert dates.read_moment(text, Order.DAY_FIRST, HOUSE.zone) == moment


@pytest.mark.parametrize(
    ("texts", "country", "order", "sure"),
    [
        (["01/02/2026", "13/02/2026"], "US", Order.DAY_FIRST, True),
        (["01/02/2026", "02/13/2026"], "DE", Order.MONTH_FIRST, True),
        (["13/02/2026", "14/02/2026", "02/13/2026"], "US", Order.DAY_FIRST, False),
        (["01/02/2026"], "US", Order.MONTH_FIRST, False),
        (["01/02/2026"], "DE", Order.DAY_FIRST, False),
        (["01.02.2026"], "US", Order.DAY_FIRST, False),
        (["2026-02-01"], "US", Order.DAY_FIRST, True),
    ],
)
def test_which_number_is_the_day_is_found_from_the_whole_column(
    texts: list[str], country: str, order: Order, sure: bool
) -> None:
    verdict = dates.evidence_of(texts).verdict(country)

    assert (verdict.order, verdict.sure) == (order, sure)


@pytest.mark.parametrize(
    ("text", "mark", "number"),
    [
        ("1.234,56", ",", "1234.56"), ("1,234.56", ".", "1234.56"), ("€ 1.234,56", ",", "1234.56"),
        ("$1,234.56", ".", "1234.56"), ("1 234,56 EUR", ",", "1234.56"), ("1'234.50", ".", "1234.50"),
        ("CHF 12.50", ".", "12.50"), ("(5.00)", ".", "-5.00"), ("5-", ",", "-5"), ("12 %", ".", "12"),
        ("1.234.567", ",", "1234567"), ("12,34,567.5", ".", "1234567.5"), ("-7", ",", "-7"), ("+7", ",", "7"),
        ("0012", ".", "12"), ("1e3", ".", "1E+3"), ("5,-", ",", "5"),
    ],
)  # fmt: skip
def test_numbers_are_read(text: str, mark: str, number: str) -> None:
    assert str(numbers.read(text, mark)) == number


@pytest.mark.parametrize(
    ("text", "mark"),
    [("1.5", ","), ("1,5", "."), ("1.23.456", ","), ("abc", "."), ("1-2", "."), ("", "."), ("٣", "."), ("1" * 40, ".")],
)
def test_what_is_no_number_is_said_and_not_guessed(text: str, mark: str) -> None:
    with pytest.raises(ValueError, match="no number"):
        numbers.read(text, mark)


@pytest.mark.parametrize(
    ("texts", "likely", "mark", "sure"),
    [
        (["1.234", "12,50"], ".", ",", True),
        (["1,234", "12.50"], ",", ".", True),
        (["1.234.567"], ".", ",", True),
        (["1.234"], ",", ",", False),
        (["0.123", "1.234"], ",", ".", True),
        (["7", "8"], ",", ",", True),
    ],
)
def test_the_decimal_mark_is_found_from_the_whole_column(texts: list[str], likely: str, mark: str, sure: bool) -> None:
    verdict = numbers.evidence_of(texts).verdict(likely)

    assert (verdict.mark, verdict.sure) == (mark, sure)


@pytest.mark.parametrize("region", REGIONS)
def test_plain_telephone_numbers_are_read_as_the_library_does(region: str | None) -> None:
    find = finder(region)

    assert [find(text) for text in EXAMPLES] == [phones.find(text, region) for text in EXAMPLES]


@given(
    st.text(alphabet="0123456789+ -/().x", min_size=3, max_size=20) | st.from_regex(r"\+?[0-9 ]{5,17}", fullmatch=True),
    st.sampled_from(REGIONS),
)
def test_any_telephone_number_is_read_as_the_library_does(text: str, region: str | None) -> None:
    assert finder(region)(text) == phones.find(text, region)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Germany", "DE"),
        ("DEUTSCHLAND", "DE"),
        ("U.S.A.", "US"),
        ("Espana", "ES"),
        ("uk", "GB"),
        ("fr", "FR"),
        ("DEU", "DE"),
    ],
)
def test_countries_are_known_by_name_and_code(text: str, code: str) -> None:
    assert countries.find(text) == code


def test_what_is_no_country_is_none() -> None:
    assert countries.find("Atlantis") is None
