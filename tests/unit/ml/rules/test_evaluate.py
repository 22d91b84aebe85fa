"""The measure itself: what counts as right, and what the command prints."""

import gzip
import hashlib
import json
from pathlib import Path

import pytest

from mancrel_ml.rules import evaluation, gold
from mancrel_ml.rules.__main__ import main

HOME = Path(gold.__file__).parent / "gold"
NOW = "2026-11-21T12:00:00Z"
OVER = {"field": "totalSpends", "operator": ">", "value": "500"}


def written(folder, *rows, name="gold.jsonl"):
    path = folder / name
    path.write_text("".join(json.dumps({"now": NOW, **row}) + "\n" for row in rows), encoding="utf-8")
    return path


def test_it_prints_one_object_of_shares(tmp_path, capsys):
    path = written(
        tmp_path,
        {"text": "spent over 500", "rules": OVER},
        {"text": "spent over 600", "rules": OVER},
        {"text": "people who adore 500", "rules": OVER},
        {"text": "good customers", "rules": None},
        {"text": "spent over 7", "rules": None},
    )

    assert main(["evaluate", "--gold", str(path)]) == 0

    found = json.loads(capsys.readouterr().out)
    shares = {
        name: round(found[name], 2) for name in ("exact", "wrong", "abstained", "refusedUnclear", "silentlyWrong")
    }
    assert shares == {"exact": 0.33, "wrong": 0.33, "abstained": 0.33, "refusedUnclear": 0.5, "silentlyWrong": 0.4}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("spent over 500", {"operator": "OR", "conditions": [{"operator": "AND", "conditions": [OVER]}]}),
        (
            "at least 3 visits",
            {
                "operator": "OR",
                "conditions": [
                    {"field": "visits", "operator": ">", "value": 3},
                    {"field": "visits", "operator": "=", "value": 3},
                ],
            },
        ),
        (
            "not from Paris",
            {"operator": "NOT", "conditions": [{"field": "city", "operator": "in", "value": ["paris"]}]},
        ),
        ("visited since March", {"field": "lastVisit", "operator": ">=", "value": "2026-03-01T00:00:00Z"}),
    ],
)
def test_another_way_to_write_the_same_rule_is_right(tmp_path, text, meant):
    assert evaluation.evaluate(written(tmp_path, {"text": text, "rules": meant}))["exact"] == 1.0


@pytest.mark.parametrize(
    "meant",
    [
        {**OVER, "operator": ">="},
        {**OVER, "value": "500.01"},
        {**OVER, "field": "lifetimeValue"},
        {"operator": "NOT", "conditions": [{**OVER, "operator": "<="}]},
        {"operator": "AND", "conditions": [OVER, {"field": "visits", "operator": ">", "value": 0}]},
    ],
)
def test_a_rule_that_differs_for_one_customer_is_wrong(tmp_path, meant):
    assert evaluation.evaluate(written(tmp_path, {"text": "spent over 500", "rules": meant}))["wrong"] == 1.0


def test_the_day_of_the_cut_off_tells_rules_apart(tmp_path):
    days = {"field": "lastVisit", "operator": "inactive_days", "value": 91}

    assert evaluation.evaluate(written(tmp_path, {"text": "not seen for 90 days", "rules": days}))["wrong"] == 1.0


def test_rules_that_count_visits_alone_are_of_a_shop_without_orders(tmp_path):
    visits = written(
        tmp_path, {"text": "more than 5 orders", "rules": {"field": "visits", "operator": ">", "value": 5}}
    )
    orders = written(
        tmp_path,
        {"text": "more than 5 orders", "rules": {"field": "orderCount", "operator": ">", "value": 5}},
        {"text": "more than 5 visits", "rules": {"field": "visits", "operator": ">", "value": 5}},
        name="orders.jsonl",
    )

    assert (evaluation.evaluate(visits)["exact"], gold.catalogue_of(visits)) == (1.0, gold.WITHOUT_ORDERS)
    assert (evaluation.evaluate(orders)["exact"], gold.catalogue_of(orders)) == (1.0, gold.CONTACTS_FIELDS)
    assert evaluation.evaluate(visits, gold.CONTACTS_FIELDS)["wrong"] == 1.0


def test_a_packed_file_is_read_too(tmp_path):
    path = tmp_path / "gold.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps({"text": "spent over 500", "rules": OVER}).encode()))

    assert evaluation.evaluate(path)["exact"] == 1.0


@pytest.mark.parametrize("content", ["{", '{"text": 1}', '{"text": "x", "rules": {"field": "wealth"}}'])
def test_what_is_no_gold_file_is_said_with_its_line(tmp_path, capsys, content):
    path = tmp_path / "gold.jsonl"
    path.write_text(content + "\n", encoding="utf-8")

    assert main(["evaluate", "--gold", str(path)]) == 2
    assert "line 1" in capsys.readouterr().err


def test_our_gold_is_split_by_the_hash_of_the_text():
    for name, even in (("development", True), ("held_out", False)):
        for row in map(json.loads, (HOME / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()):
            assert (hashlib.sha256(row["text"].encode()).digest()[0] % 2 == 0) is even


def test_our_development_half_stays_as_good_as_it_is():
    found = evaluation.evaluate(HOME / "development.jsonl")

    assert found["exact"] >= 0.98
    assert found["silentlyWrong"] <= 0.01
    assert found["refusedUnclear"] >= 0.98
