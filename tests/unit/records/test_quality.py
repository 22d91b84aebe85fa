"""What is wrong with a record's data, and what would mend it."""

import pytest

from mancrel.records import quality


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ana@gmial.com", "ana@gmail.com"),
        ("ana@gmail.con", "ana@gmail.com"),
        ("ana@gmal.com", "ana@gmail.com"),
        ("ana@hotmial.com", "ana@hotmail.com"),
        ("ana@yaho.com", "ana@yahoo.com"),
        ("ana@outlok.com", "ana@outlook.com"),
        ("bo@web.dee", "bo@web.de"),
    ],
)
def test_a_slip_in_a_well_known_domain_is_mended(typed, meant):
    assert quality.mended_email(typed) == meant


@pytest.mark.parametrize(
    "right", ["ana@gmail.com", "ana@mail.com", "ana@gmx.at", "ana@acme.example", "ana@ymail.com", "ana@me.com"]
)
def test_a_domain_that_exists_is_left_alone(right):
    assert quality.mended_email(right) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ana silva", "Ana Silva"),
        ("ANA DE SILVA", "Ana de Silva"),
        ("jean-luc picard", "Jean-Luc Picard"),
        ("  Ana   Silva ", "Ana Silva"),
        ("von neumann", "Von Neumann"),
    ],
)
def test_a_name_in_one_case_is_written_as_names_are(typed, meant):
    assert quality.mended_name(typed) == meant


@pytest.mark.parametrize("right", ["Ana Silva", "McDonald", "José María", "李小龙", "IBM Ana", "Li"])
def test_a_name_that_is_written_well_is_left_alone(right):
    assert quality.mended_name(right) is None


def test_issues_are_named():
    assert quality.issues({"name": "ANA", "email": "a@gmial.com", "phone": "12"}) == [
        quality.EMAIL_TYPO, quality.PHONE_UNREADABLE, quality.NAME_CASE,
    ]  # fmt: skip
    assert quality.issues({}) == [quality.NO_NAME, quality.UNREACHABLE]
    assert quality.issues({"name": "Ana", "phone": "+351912345678"}) == []


def test_the_score_rises_with_what_is_there_and_falls_with_what_is_wrong():
    whole = {
        "name": "Ana", "email": "a@b.example", "phone": "+351912345678", "city": "Porto", "country": "PT",
        "company_id": "com_1", "job_title": "Buyer",
    }  # fmt: skip

    assert quality.score(whole) == 100
    assert quality.score({**whole, "email": "a@gmial.com"}) == 85
    assert quality.score({}) == 0
