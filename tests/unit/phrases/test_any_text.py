"""Whatever is written: no exception, a rule that is one, and no figure that gets lost."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mancrel.phrases import lexicon, offline
from mancrel.phrases.lexicon import LANGUAGES
from mancrel.rules import grammar
from mancrel.rules.wording import Manner, sentence
from tests.unit.phrases.worlds import EVENTS, WORLD, shown

WORDS = sorted({" ".join(key) for name in LANGUAGES for key in lexicon._base(name).entries})
SIGNS = ["(", ")", ",", ";", ">", ">=", "<", "=", "!=", "+", "%", "₹", "$", "€", "“", '"', "'", "-", "/", ".", "?"]
FIGURES = [
    "500",
    "10k",
    "1,50,000",
    "10.000",
    "3",
    "0",
    "2 lakh",
    "99.5",
    "2026-03-01",
    "31/12/2025",
    "99999999999999999",
]
GOLD = Path(__file__).parents[3] / "layers/ml/mancrel_ml/rules/gold"

pieces = st.one_of(st.sampled_from(WORDS), st.sampled_from(SIGNS), st.sampled_from(FIGURES), st.text(max_size=8))
texts = st.lists(pieces, max_size=14).map(" ".join)


def read(text):
    return offline.understand(text, WORLD, EVENTS)


@settings(max_examples=400, deadline=None)
@given(texts | st.text(max_size=300))
def test_nothing_that_is_written_raises_and_every_answer_is_one(text):
    found = read(text)

    assert (found.rule is None) == (found.confidence == 0.0)
    if found.rule is None:
        assert found.questions
        assert all(each.strip() for each in found.questions)
    else:
        assert grammar.parse(grammar.to_json(found.rule), WORLD.fields, events=EVENTS) == found.rule
        assert sentence(found.rule, Manner(WORLD.fields, events=EVENTS))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(WORDS), st.integers(2, 10**7).map(str)), max_size=10).map(" ".join))
def test_every_figure_is_in_the_rule_or_in_a_question(text):
    found = read(text)

    if found.rule is not None:
        said = " ".join(re.findall(r"\d+", json.dumps(shown(found.rule)))) + " ".join(found.questions)
        for figure in re.findall(r"\d+", text):
            spans = {int(figure) * span for span in (1, 7, 30, 90, 365, 100, 1000, 100_000, 10_000_000, 10**6, 10**9)}
            assert any(str(each) in said for each in spans) or "hour" in text or "percent" in text, (text, said)


def gold_texts():
    rows = [json.loads(line) for line in (GOLD / "development.jsonl").read_text(encoding="utf-8").splitlines()]
    return [row["text"] for row in rows if row["rules"] is not None and not row.get("fields")]


@pytest.mark.parametrize("text", gold_texts())
def test_a_rules_own_sentence_is_read_as_the_same_rule(text):
    rule = read(text).rule
    assert rule is not None

    again = read(sentence(rule, Manner(WORLD.fields, events=EVENTS)))

    assert again.rule is not None, again.questions
    assert offline.alike(again.rule, rule)
