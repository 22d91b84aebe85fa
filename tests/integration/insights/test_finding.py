"""Clusters and lookalikes from the request to the saved segment."""

import pytest

from mancrel.insights.jobs import FindInsight
from mancrel.insights.models import Insight
from mancrel_ml.audiences import jobs
from tests.integration.insights.conftest import TENANT

pytestmark = pytest.mark.usefixtures("customers")
CLUSTERS, LOOKALIKE = "/api/segments/clusters", "/api/ai/lookalike-audience"


def vips(admin) -> str:
    rules = {"operator": "AND", "conditions": [{"field": "tags", "operator": "has_tag", "value": "vip"}]}
    return str(admin("POST", "/api/segments", {"name": "VIPs", "rules": rules}).body["id"])


def test_rfm_clusters_are_found_named_and_saved_as_rules(admin, work):
    asked = admin("POST", CLUSTERS, {"method": "rfm", "wait": 0})
    assert (asked.status, asked.body["status"]) == (202, "queued")
    work()

    found = admin("GET", f"{CLUSTERS}/{asked.body['id']}").body

    assert found["status"] == "done"
    assert sum(each["count"] for each in found["clusters"]) == 400
    champions = next(each for each in found["clusters"] if each["key"] == "champions")
    assert champions["name"] == "Champions"
    assert "orders" in champions["description"]
    saved = admin("POST", f"{CLUSTERS}/{found['id']}/save", {"key": "champions"})
    assert saved.status == 201, saved
    assert (saved.body["kind"], saved.body["count"]) == ("dynamic", champions["count"])


def test_every_saved_rule_has_as_many_people_as_its_cluster(admin, work):
    asked = admin("POST", CLUSTERS, {"wait": 0}).body
    work()
    for each in admin("GET", f"{CLUSTERS}/{asked['id']}?language=es").body["clusters"]:
        saved = admin("POST", f"{CLUSTERS}/{asked['id']}/save", {"key": each["key"], "language": "es"}).body
        assert (saved["name"], saved["count"]) == (each["name"], each["count"])


def test_k_means_clusters_become_frozen_segments_and_know_last_time(admin, work):
    for _ in range(2):
        asked = admin("POST", CLUSTERS, {"method": "kmeans", "wait": 0}).body
        work()

    found = admin("GET", f"{CLUSTERS}/{asked['id']}").body
    one = found["clusters"][0]
    saved = admin("POST", f"{CLUSTERS}/{found['id']}/save", {"key": one["key"], "name": "Mine"}).body

    assert found["agreement"] == 1.0
    assert -1 <= found["silhouette"] <= 1
    assert (saved["kind"], saved["count"], saved["name"]) == ("frozen", one["count"], "Mine")
    assert admin("GET", CLUSTERS).body["total"] == 2


def test_lookalikes_are_found_with_proof_and_saved_on_demand(admin, work):
    base = vips(admin)
    asked = admin("POST", LOOKALIKE, {"baseSegmentId": base, "wait": 0})
    work()

    found = admin("GET", f"{LOOKALIKE}/{asked.body['id']}").body

    assert (found["status"], found["refused"], found["rules"]) == ("done", None, None)
    assert found["lift"]["low"] > 1
    assert found["reasons"]
    assert "country" not in found["features"]
    saved = admin("POST", f"{LOOKALIKE}/{found['id']}/save", {})
    assert (saved.status, saved.body["count"]) == (201, found["count"])
    assert saved.body["name"] == "Like VIPs"
    again = admin("POST", f"{LOOKALIKE}/{found['id']}/save", {}).body
    assert again["id"] == saved.body["id"] == admin("GET", f"{LOOKALIKE}/{found['id']}").body["segmentId"]


def test_members_of_the_base_are_no_lookalikes(admin, work):
    base = vips(admin)
    asked = admin("POST", LOOKALIKE, {"baseSegmentId": base, "wait": 0}).body
    work()
    saved = admin("POST", f"{LOOKALIKE}/{asked['id']}/save", {}).body

    members = admin("GET", f"/api/segments/{saved['id']}/members?limit=200").body["items"]

    assert members
    assert not any("vip" in each["tags"] for each in members)


def test_a_base_that_is_too_small_is_refused_in_words(admin, work):
    rules = {"operator": "AND", "conditions": [{"field": "name", "operator": "=", "value": "Person 1"}]}
    base = admin("POST", "/api/segments", {"name": "One", "rules": rules}).body["id"]
    asked = admin("POST", LOOKALIKE, {"baseSegmentId": base, "wait": 0}).body
    work()

    found = admin("GET", f"{LOOKALIKE}/{asked['id']}").body

    assert found["status"] == "refused"
    assert "too few people" in found["refused"]
    assert admin("POST", f"{LOOKALIKE}/{asked['id']}/save", {}).status == 409


def test_the_fields_of_the_rule_may_not_help(admin, work):
    rules = {"operator": "AND", "conditions": [{"field": "orderCount", "operator": ">", "value": 7}]}
    base = admin("POST", "/api/segments", {"name": "Often", "rules": rules}).body["id"]
    asked = admin("POST", LOOKALIKE, {"baseSegmentId": base, "wait": 0}).body
    work()

    assert "orders" not in admin("GET", f"{LOOKALIKE}/{asked['id']}").body["features"]


def test_a_job_that_comes_twice_answers_once(admin, work):
    asked = admin("POST", CLUSTERS, {"wait": 0}).body
    work()
    before = Insight.get(TENANT, asked["id"]).ended_at

    jobs.find(FindInsight(tenant_id=TENANT, insight_id=asked["id"]))

    assert Insight.get(TENANT, asked["id"]).ended_at == before


def test_an_answer_within_the_wait_comes_at_once(admin, monkeypatch):
    """As with a worker beside: here the job is done as soon as it is sent."""
    from mancrel.kit import queue

    def through(made: list[FindInsight]) -> None:
        for each in made:
            jobs.find(each)

    monkeypatch.setattr(queue, "enqueue", through)

    found = admin("POST", CLUSTERS, {"wait": 5})

    assert (found.status, found.body["status"]) == (200, "done")


def test_what_is_not_there_is_404(admin):
    assert admin("POST", LOOKALIKE, {"baseSegmentId": "seg_none", "wait": 0}).status == 404
    assert admin("GET", f"{LOOKALIKE}/ins_none").status == 404
    assert admin("GET", f"{CLUSTERS}/ins_none").status == 404
