"""People like those of a segment: found where there is something to find, refused where there is not."""

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from mancrel_ml.audiences import features, lookalike
from tests.unit.ml.audiences.crowds import NOW, crowd


@pytest.fixture(scope="module")
def table() -> features.Table:
    return features.table(crowd(4000, seed=2), NOW)


@pytest.fixture(scope="module")
def shaped(table) -> features.Design:
    return features.design(table)


def fond(table: features.Table, seed: int = 3) -> np.ndarray:
    """Half of those who order often."""
    chance = np.random.default_rng(seed)
    return (np.nan_to_num(table.values["orders"]) >= 10) & (chance.random(len(table)) < 0.5)


def test_people_like_the_base_are_found_and_the_lift_is_shown(table, shaped):
    base = fond(table)

    found = lookalike.find(shaped, base)

    assert found.refused is None
    assert found.lift.low > 3
    assert not base[found.places].any()
    assert np.nan_to_num(table.values["orders"])[found.places].mean() > 8
    assert len(found.places) == min(base.sum(), 400)
    assert list(found.scores) == sorted(found.scores, reverse=True)


def test_the_reasons_name_what_the_base_has_in_common(table, shaped):
    base = fond(table)
    found = lookalike.find(shaped, base, 100)

    lines = lookalike.compared(table, found.places, base, found.reasons)

    assert len(found.places) == 100
    assert {"orders", "visits"} & {line["feature"] for line in lines}
    more = [line for line in lines if line["feature"] in ("orders", "visits")]
    assert all(float(line["listed"]) > float(line["others"]) for line in more)


def test_a_base_that_is_chance_is_refused_95_times_in_100(shaped):
    refused = 0
    for seed in range(100):
        base = np.random.default_rng(1000 + seed).random(len(shaped.columns)) < 0.05
        refused += lookalike.find(shaped, base, seed=seed).refused == "no_lift"

    assert refused >= 95


@pytest.mark.parametrize(
    ("members", "people", "why"),
    [(49, 4000, "small_base"), (0, 4000, "small_base"), (3000, 4000, "large_base"), (3900, 4000, "few_others")],
)
def test_too_few_or_too_many_are_refused_with_the_reason(shaped, members, people, why):
    base = np.arange(people) < members

    found = lookalike.find(shaped, base)

    assert (found.refused, found.lift, len(found.places)) == (why, None, 0)


def test_what_the_rule_asks_for_may_not_help(table):
    left = set(features.design(table, ["totalSpends", "lastOrderAt"]).names)

    assert not left & {"spends", "average", "order_days", "visit_days"}
    assert "orders" in left


def test_without_anything_to_look_at_it_is_refused(table):
    everything = [field for fields in features.GROUPS.values() for field in fields]

    found = lookalike.find(features.design(table, everything), fond(table))

    assert found.refused == "no_features"


def test_the_weights_are_scikit_learns(table, shaped):
    base = fond(table)

    ours = lookalike.fitted(shaped.columns, base)
    theirs = LogisticRegression(C=1 / lookalike.PENALTY, tol=1e-8, max_iter=1000).fit(shaped.columns, base)

    assert ours[0] == pytest.approx(theirs.intercept_[0], abs=0.01)
    assert ours[1:] == pytest.approx(theirs.coef_[0], abs=0.01)


def test_separable_bases_do_not_run_away(table, shaped):
    base = np.nan_to_num(table.values["orders"]) >= 12

    weights = lookalike.fitted(shaped.columns, base)

    assert np.isfinite(weights).all()


def test_the_interval_is_wilsons():
    assert lookalike.wilson(10, 100, 1.96) == pytest.approx((0.0552, 0.1744), abs=0.0005)
    assert lookalike.wilson(0, 50)[0] == pytest.approx(0, abs=1e-9)
