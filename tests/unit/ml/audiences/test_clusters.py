"""Clusters of customers: whole, as their rules say, and the same next week."""

from datetime import timedelta

import numpy as np
import pytest
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score, silhouette_score

from mancrel.contacts.noun import CONTACTS
from mancrel.insights import wording
from mancrel.rules import evaluating, grammar
from mancrel_ml.audiences import clusters, features, kmeans, rfm
from tests.unit.ml.audiences.crowds import NOW, Row, crowd


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return crowd(3000)


def blobs(n: int, seed: int = 0) -> np.ndarray:
    chance = np.random.default_rng(seed)
    return np.vstack([chance.normal(middle, 0.6, (n, 2)) for middle in ((0, 0), (5, 0), (0, 5), (6, 6))])


def test_every_step_is_in_exactly_one_group():
    for r in range(1, 6):
        for f in range(1, 6):
            for m in range(1, 6):
                within = [
                    name
                    for name, boxes in rfm.GROUPS.items()
                    for box in boxes
                    if box.r[0] <= r <= box.r[1] and box.f[0] <= f <= box.f[1] and box.m[0] <= m <= box.m[1]
                ]
                assert len(within) == 1, (r, f, m, within)


def test_everybody_is_where_the_rule_of_the_group_says(rows):
    made = clusters.by_rfm(features.table(rows, NOW), 2)

    assert sum(line["count"] for line in made.result["clusters"]) == len(rows)
    fields = {each.name: each for each in CONTACTS.fields}
    for line in made.result["clusters"]:
        rule = grammar.parse(line["rules"], fields)
        by_rule = [evaluating.matches(rule, row, NOW) for row in rows]
        assert by_rule == [key == line["key"] for key in made.keys], line["key"]


def test_champions_bought_more_and_later_than_those_who_hibernate(rows):
    lines = {line["key"]: line["figures"] for line in clusters.by_rfm(features.table(rows, NOW), 2).result["clusters"]}

    assert lines["champions"]["days"] < lines["hibernating"]["days"]
    assert lines["champions"]["times"] > 3 * lines["hibernating"]["times"]
    assert {"champions", "at_risk", "hibernating", "no_customer"} <= set(lines)


def test_where_no_orders_come_visits_count(rows):
    pushed = [{**row, "orderCount": None, "lastOrderAt": None, "averageOrder": None} for row in rows]

    made = clusters.by_rfm(features.table(pushed, NOW), 2)

    assert made.result["basis"] == "visits"
    assert "lastVisit" in str(made.result["clusters"][0]["rules"])


def test_too_few_customers_make_no_clusters():
    few = features.table(crowd(40), NOW)

    assert clusters.by_rfm(few, 2) is None
    assert clusters.by_kmeans(few) is None


def test_k_means_is_as_good_as_scikit_learns():
    data = blobs(300)

    ours = kmeans.fit(data)
    theirs = KMeans(4, n_init=10, random_state=0).fit((data - data.mean(axis=0)) / data.std(axis=0))

    assert len(ours.centres) == 4
    assert adjusted_rand_score(ours.labels, theirs.labels_) > 0.99
    scaled = (data - data.mean(axis=0)) / data.std(axis=0)
    assert kmeans.inertia(scaled, (ours.centres - data.mean(axis=0)) / data.std(axis=0)) <= theirs.inertia_ * 1.001


def test_silhouette_and_agreement_are_scikit_learns():
    chance = np.random.default_rng(4)
    data, labels = blobs(60), chance.integers(0, 5, 240)
    other = np.where(chance.random(240) < 0.3, chance.integers(0, 4, 240), labels)

    assert kmeans.silhouette(data, labels) == pytest.approx(silhouette_score(data, labels))
    assert kmeans.agreement(labels, other) == pytest.approx(adjusted_rand_score(labels, other))
    assert kmeans.silhouette(data, np.zeros(240, dtype=np.int64)) == -1.0


def test_the_same_rows_make_the_same_clusters(rows):
    table = features.table(rows, NOW)

    assert clusters.by_kmeans(table) == clusters.by_kmeans(table)


def test_a_week_later_clusters_are_nearly_the_same(rows):
    """Every twentieth customer ordered meanwhile."""
    before = clusters.by_kmeans(features.table(rows, NOW))
    week = NOW + timedelta(days=7)
    later = [dict(row) for row in rows]
    for row in later[::20]:
        if row["orderCount"]:
            row |= {"orderCount": row["orderCount"] + 1, "lastOrderAt": week - timedelta(days=2)}
            row["totalSpends"] += row["averageOrder"]

    table = features.table(later, week)
    after = clusters.by_kmeans(table, before.result["centres"])

    known = {str(one): key for one, key in zip(table.ids, before.keys, strict=True) if key}
    assert (clusters.agreement(known, table.ids, after.keys) or 0) >= 0.8


def test_clusters_have_names_of_their_own_in_words(rows):
    lines = clusters.by_kmeans(features.table(rows, NOW)).result["clusters"]

    for language in ("en", "es"):
        names = [wording.cluster(line["key"], line["traits"], language)[0] for line in lines]
        assert len(set(names)) == len(names)
        assert all(name[0].isupper() for name in names)


def test_nothing_sensitive_is_looked_at():
    sensitive = {
        "name", "email", "phone", "street", "city", "region", "postalCode", "country", "tags", "jobTitle", "consent",
        "companyId", "company", "externalId",
    }  # fmt: skip

    assert not sensitive & set(features.FIELDS)
    assert not any(name.startswith("custom.") for name in features.FIELDS)
    fields = {each.name for each in CONTACTS.fields}
    assert set(features.FIELDS) <= fields


def test_customers_who_are_all_alike_are_one_thing():
    same = [{**crowd(1, buyers=1.0)[0], "id": f"con_{number}"} for number in range(100)]

    made = clusters.by_kmeans(features.table(same, NOW))

    assert sum(line["count"] for line in made.result["clusters"]) == 100
