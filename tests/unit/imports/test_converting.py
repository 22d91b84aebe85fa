"""The texts of a row become what is stored; what does not fit is named."""

from typing import Any

import pytest

from mancrel.imports.converting import Converter
from mancrel.imports.house import House
from mancrel.imports.sheets import Typed
from mancrel.imports.targets import Column
from tests.unit.imports.shapes import FIELDS, HOUSE


def convert(*pairs: tuple[str, str], house: House = HOUSE, **about: Any) -> tuple[dict[str, Any], list[str]]:
    """The values and faults of a row of pairs of target and text."""
    columns = [Column(at, target, target, **about) for at, (target, _) in enumerate(pairs)]
    values, faults = Converter(columns, FIELDS, house).row([text for _, text in pairs])
    return values, [detail for _, _, detail in faults]


@pytest.mark.parametrize(
    ("target", "text", "value"),
    [
        ("email", " Ana.Silva@Example.COM ", "ana.silva@example.com"),
        ("email", "Ana <ana@example.com>", "ana@example.com"),
        ("email", "mailto:ana@münchen.example", "ana@xn--mnchen-3ya.example"),
        ("phone", "+351 912 345 678", "+351912345678"),
        ("phone", "0170/1234567", "+491701234567"),
        ("country", "Allemagne", "DE"),
        ("lifecycle", "CUSTOMER", "customer"),
        ("tags", "vip; wholesale ;vip", ["vip", "wholesale"]),
        ("tags", "vip, wholesale", ["vip", "wholesale"]),
        ("ownerId", "Ana@Shop.test", "usr_ana"),
        ("ownerId", "Ana Silva", "usr_ana"),
        ("totalSpends", "€ 1.234,50", 123450),
        ("custom.score", "12,5", 12.5),
        ("custom.news", "Ja", True),
        ("custom.news", "nein", False),
        ("custom.birthday", "31.01.1990", "1990-01-31"),
        ("custom.site", "www.example.com/a", "https://www.example.com/a"),
        ("lastVisit", "2026-01-31T10:00:00Z", "2026-01-31T10:00:00.000000Z"),
        ("street", "Main St 1\n2nd floor", "Main St 1, 2nd floor"),
        ("custom.about", "two\nlines", "two\nlines"),
        ("emails", "a@example.com; b@example.com", ["a@example.com", "b@example.com"]),
    ],
)
def test_a_cell_becomes_what_its_field_stores(target: str, text: str, value: object) -> None:
    values, faults = convert((target, text), decimal_mark=",")

    assert (values, faults) == ({target: value}, [])


@pytest.mark.parametrize(
    ("target", "text", "detail"),
    [
        ("email", "ana at example", "no e-mail address"),
        ("phone", "call me", "no telephone number"),
        ("country", "Atlantis", "no country"),
        ("lifecycle", "prospect", "one of lead, qualified"),
        ("ownerId", "Somebody", "no colleague"),
        ("totalSpends", "1.234,567", "finer than EUR"),
        ("totalSpends", "9" * 16, "beyond 10"),
        ("custom.score", "many", "no number"),
        ("custom.news", "perhaps", "neither yes nor no"),
        ("custom.birthday", "30.02.1990", "no date"),
        ("custom.site", "not a site", "no web address"),
        ("name", "x" * 501, "501 characters"),
        ("custom.about", "x" * 10_001, "10,001 characters"),
        ("tags", "x" * 51, "50 tags"),
    ],
)
def test_what_does_not_fit_is_named_and_left_out(target: str, text: str, detail: str) -> None:
    values, faults = convert((target, text), decimal_mark=",")

    assert values == {}
    assert detail in faults[0]


@pytest.mark.parametrize("target", ["phone", "custom.score", "custom.birthday", "lifecycle", "country"])
@pytest.mark.parametrize("text", ["", "  ", "-", "N/A", "null"])
def test_words_for_nothing_are_nothing(target: str, text: str) -> None:
    assert convert((target, text)) == ({}, [])


def test_a_name_in_parts_is_one_name() -> None:
    assert convert(("firstName", "Ana"), ("lastName", "Silva"))[0] == {"name": "Ana Silva"}
    assert convert(("firstName", "Ana"), ("lastName", ""))[0] == {"name": "Ana"}
    assert convert(("name", "A. Silva"), ("firstName", "Ana"))[0] == {"name": "A. Silva"}


def test_further_addresses_and_numbers_are_kept_beside_the_first() -> None:
    values, faults = convert(
        ("email", "a@example.com, b@example.com"), ("email", "c@example.com"), ("phone", "+351912345678"),
        ("phone", "+351912345679"), ("phones", "+351912345670"),
    )  # fmt: skip

    assert not faults
    assert values == {
        "email": "a@example.com",
        "emails": ["b@example.com", "c@example.com"],
        "phone": "+351912345678",
        "phones": ["+351912345679", "+351912345670"],
    }


def test_tags_of_several_columns_come_together() -> None:
    assert convert(("tags", "a;b"), ("tags", "b;c"))[0] == {"tags": ["a", "b", "c"]}


def test_a_programs_own_words_are_translated() -> None:
    words = {"Marketing Qualified Lead": "qualified", "Other": ""}

    assert convert(("lifecycle", "marketing qualified lead"), values=words)[0] == {"lifecycle": "qualified"}
    assert convert(("lifecycle", "Other"), values=words) == ({}, [])


def test_a_number_that_a_workbook_stores_needs_no_guess() -> None:
    values, faults = convert(("custom.score", Typed("1.234")), ("totalSpends", Typed("12.5")), decimal_mark=",")

    assert (values, faults) == ({"custom.score": 1.234, "totalSpends": 1250}, [])


def test_a_field_may_take_less_than_its_type() -> None:
    house = House("EUR", "DE", HOUSE.zone, {}, {"city": 10})

    assert "at most 10" in convert(("city", "Llanfairpwllgwyngyll"), house=house)[1][0]
