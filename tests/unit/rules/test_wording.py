"""A rule reads as one would say it."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from mancrel.rules import grammar
from mancrel.rules.operators import Operator
from mancrel.rules.wording import Manner, sentence
from mancrel.rules.words import LANGUAGES, SPANISH
from tests.unit.rules.shapes import FIELDS, rules

SPENT = {"field": "totalSpends", "operator": ">", "value": "1000"}
AWAY = {"field": "lastVisit", "operator": "inactive_days", "value": 30}
ROME = {"field": "city", "operator": "=", "value": "New Rome"}


def said(content: Any, **manner: Any) -> str:
    return sentence(grammar.parse(content, FIELDS), Manner(FIELDS, **manner))


def group(operator: str, *conditions: Any) -> dict[str, Any]:
    return {"operator": operator, "conditions": list(conditions)}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (group("AND", SPENT, AWAY), "total spends over €1,000 and last visit more than 30 days ago"),
        (group("AND", SPENT, group("OR", AWAY, ROME)),
         "total spends over €1,000 and (last visit more than 30 days ago or city is “New Rome”)"),
        (group("NOT", ROME), "not city is “New Rome”"),
        (group("NOT", ROME, SPENT), "not (city is “New Rome” or total spends over €1,000)"),
        (group("NOT", group("AND", ROME, SPENT)), "not (city is “New Rome” and total spends over €1,000)"),
        (group("AND"), "everyone"),
        (group("AND", group("OR", SPENT, AWAY)), "total spends over €1,000 or last visit more than 30 days ago"),
        ({"field": "lastVisit", "operator": "within_days", "value": 1}, "last visit in the last 1 day"),
        ({"field": "lastVisit", "operator": ">", "value": "2026-01-05T09:30"}, "last visit after 2026-01-05 09:30 UTC"),
        ({"field": "closeOn", "operator": "<=", "value": "2026-01-05"}, "expected close up to 2026-01-05"),
        ({"field": "totalSpends", "operator": "between", "value": ["-1", "2.50"]},
         "total spends between -€1 and €2.50"),
        ({"field": "custom.VAT", "operator": "in", "value": ["a", "b"]}, "VAT number is one of a, b"),
        ({"field": "subscribed", "operator": "=", "value": True}, "subscribed is yes"),
        ({"field": "tags", "operator": "has_tag", "value": "{vip}"}, "tagged {vip}"),
        ({"field": "email", "operator": "is_empty"}, "e-mail is empty"),
    ],
)  # fmt: skip
def test_a_rule_in_english(content: Any, words: str) -> None:
    assert said(content) == words


def test_a_rule_in_spanish_with_the_readers_own_labels() -> None:
    labels = {"totalSpends": "Gasto total", "lastVisit": "Última visita"}
    words = said(group("AND", SPENT, AWAY), words=SPANISH, labels=labels, currency="CHF")

    assert words == "gasto total más de 1.000\u00a0CHF y última visita hace más de 30 días"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_operator_has_words(language: str) -> None:
    words = LANGUAGES[language]

    assert {*words.operators, *words.times} == set(Operator)


@given(rules)
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
def test_any_rule_can_be_said(content: dict[str, Any]) -> None:
    assert all(said(content, words=words) for words in LANGUAGES.values())
