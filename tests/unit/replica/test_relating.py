"""Rules about a related record become rules about its id."""

from typing import Any

import pytest

from mancrel.contacts.noun import CONTACTS
from mancrel.records.nouns import DECLARED, Noun
from mancrel.replica import relating
from mancrel.rules import evaluating, grammar
from mancrel.rules.grammar import Rule
from tests.unit.rules.shapes import NOW

COMPANIES = {"com_1": "Acme", "com_2": "ACME", "com_3": "Bolt"}
FIELDS = CONTACTS.by_name


def lookup(noun: Noun, named: Rule) -> tuple[str, ...]:
    return tuple(key for key, name in COMPANIES.items() if evaluating.matches(named, {"name": name}, NOW))


@pytest.fixture(autouse=True)
def companies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(DECLARED, "companies", CONTACTS)


@pytest.mark.parametrize(
    ("operator", "value", "found"),
    [
        ("=", "acme", ["com_1", "com_2"]),
        ("=", "nobody", []),
        ("!=", "acme", ["com_3", None]),
        ("!=", "nobody", ["com_1", "com_2", "com_3", None]),
        ("contains", "o", ["com_3"]),
        ("not_contains", "o", ["com_1", "com_2", None]),
        ("in", ["bolt", "x"], ["com_3"]),
        ("not_in", ["bolt", "x"], ["com_1", "com_2", None]),
        ("starts_with", "ac", ["com_1", "com_2"]),
        ("is_empty", None, [None]),
        ("is_not_empty", None, ["com_1", "com_2", "com_3"]),
    ],
)
def test_a_contact_is_found_by_its_companys_name(operator: str, value: Any, found: list[str | None]) -> None:
    content = {
        "operator": "OR",
        "conditions": [
            {"field": "company", "operator": operator, "value": value},
            {"field": "name", "operator": "=", "value": "x"},
        ],
    }
    rule = relating.own(grammar.parse(content, FIELDS), FIELDS, lookup)

    assert rule is not None
    assert [each for each in (*COMPANIES, None) if evaluating.matches(rule, {"companyId": each}, NOW)] == found


def test_a_rule_about_nothing_related_stays_the_same() -> None:
    rule = grammar.parse({"field": "name", "operator": "=", "value": "x"}, FIELDS)

    assert relating.own(rule, FIELDS, lookup) is rule
    assert relating.own(None, FIELDS, lookup) is None
