"""Questions that a worker answers: asked, waited for a moment, presented, and saved as segments."""

from __future__ import annotations

import time
from collections.abc import Sequence

from mancrel.accounts import organisations
from mancrel.experiments.numbers import Numbers
from mancrel.insights import repository, wording
from mancrel.insights.jobs import FindInsight
from mancrel.insights.models import Insight
from mancrel.insights.schemas import (
    ClusterOrder,
    ClusterOut,
    ClusterSaving,
    ClustersOut,
    LiftOut,
    LookalikeOrder,
    LookalikeOut,
)
from mancrel.kit import ids, money, queue
from mancrel.kit.errors import ConflictError, NotFoundError
from mancrel.rules import grammar
from mancrel.rules.grammar import Rule
from mancrel.rules.operators import MEMBERSHIP
from mancrel.segments import ruling
from mancrel.segments import service as segments
from mancrel.segments.models import Segment
from mancrel.segments.schemas import NewSegment

LOOKALIKE = "lookalike"
CLUSTERS = ("rfm", "kmeans")
BASE, MEMBERS = "base", "members"
_FIRST, _LONGEST = 0.05, 0.5
_TOLD_BY = {"ordered": ("orderCount", "totalSpends", "averageOrder", "lastOrderAt", "firstOrderAt")}
"""The fields of a contact that tell the same as what happened to it."""


def cluster(tenant_id: str, user_id: str, order: ClusterOrder) -> Insight:
    """Ask for clusters of customers."""
    return _ask(Insight(tenant_id, ids.new("ins"), kind=order.method, asked_by=user_id), order.wait)


def lookalike(tenant_id: str, user_id: str, order: LookalikeOrder) -> Insight:
    """Ask for people like those of a segment, as it is now. What its rule asks for may not help to find them.

    Raises:
        NotFoundError: there is no such segment.
        InvalidError: its rules are none any more.
    """
    base = segments.get(tenant_id, order.base_segment_id)
    named = _named(tenant_id, ruling.of(base), set())
    asked = {"baseSegmentId": base.segment_id, "name": base.name, "size": order.size, "fields": sorted(named)}
    insight = Insight(tenant_id, ids.new("ins"), kind=LOOKALIKE, asked=asked, asked_by=user_id)
    repository.keep_people(tenant_id, insight.insight_id, BASE, segments.member_ids(tenant_id, base.segment_id))
    return _ask(insight, order.wait)


def get(tenant_id: str, insight_id: str, kinds: Sequence[str]) -> Insight:
    """One insight of these *kinds*.

    Raises:
        NotFoundError: there is none.
    """
    insight = repository.get(tenant_id, insight_id)
    if insight.kind not in kinds:
        raise NotFoundError(f"there is no insight {insight_id[:80]}")
    return insight


def last_clusters(insight: Insight) -> Insight | None:
    """The clustering of the same kind that was done before *insight*."""
    for each in repository.list_of(insight.tenant_id, [insight.kind], 50):
        if each.insight_id < insight.insight_id and each.status == repository.DONE:
            return each
    return None


def clustered(insight: Insight) -> dict[str, str]:
    """The key of each person's cluster.

    Raises:
        NotFoundError: the list is gone.
    """
    lines = repository.people(insight.tenant_id, insight.insight_id, MEMBERS)
    return {contact_id: key for key, contact_id in (line.split(" ", 1) for line in lines)}


def save_cluster(insight: Insight, order: ClusterSaving) -> Segment:
    """A segment of one cluster: of its rule where it has one, so that it stays up to date; else of its people.

    Raises:
        NotFoundError: there is no such cluster.
        ConflictError: another segment has this name.
    """
    line = next((each for each in (insight.result or {}).get("clusters", []) if each["key"] == order.key), None)
    if line is None:
        raise NotFoundError(f"there is no cluster {order.key}")
    name, said = wording.cluster(line["key"], line["traits"], order.language)
    rules = line["rules"] or {"operator": "AND", "conditions": []}
    wanted = NewSegment(name=order.name or name, description=said, rules=rules)
    if line["rules"]:
        return segments.create(insight.tenant_id, wanted)
    members = [contact_id for contact_id, key in clustered(insight).items() if key == order.key]
    return segments.create(insight.tenant_id, wanted.model_copy(update={"kind": "frozen"}), members)


def save_lookalike(insight: Insight, name: str | None) -> Segment:
    """A frozen segment of the people that were found; the same one when it was saved before.

    Raises:
        ConflictError: there is nobody to save, or another segment has this name.
    """
    if insight.status != repository.DONE:
        raise ConflictError("there is no list to save")
    saved = insight.asked.get("segmentId")
    if saved:
        return segments.get(insight.tenant_id, saved)
    people = repository.people(insight.tenant_id, insight.insight_id, MEMBERS)
    called = name or f"Like {insight.asked['name']}"[:80]
    wanted = NewSegment(name=called, rules={"operator": "AND", "conditions": []}, kind="frozen")
    segment = segments.create(insight.tenant_id, wanted, people)
    insight.asked = {**insight.asked, "segmentId": segment.segment_id}
    repository.save(insight)
    return segment


def clusters_shown(insight: Insight, language: str) -> ClustersOut:
    """A clustering for outside."""
    numbers, decimals = _manner(insight.tenant_id, language)
    result = insight.result or {}
    lines = result.get("clusters", [])
    whole = max(1, sum(line["count"] for line in lines))
    shown: list[ClusterOut] = []
    for line in lines:
        name, said = wording.cluster(line["key"], line["traits"], language)
        figures = wording.described(result["basis"], line["figures"], numbers, decimals)
        bought = line["figures"]["times"] > 0
        shown.append(
            ClusterOut(
                key=line["key"],
                name=name,
                description="; ".join(filter(None, (said, figures if bought else ""))),
                count=line["count"],
                share=round(line["count"] / whole, 4),
                rules=line["rules"],
                figures=line["figures"],
            )
        )
    return ClustersOut(
        id=insight.insight_id,
        status=insight.status,
        method=insight.kind,
        refused=wording.refusal(insight.reason, None, numbers) if insight.reason else None,
        asked_at=insight.created_at,
        ended_at=insight.ended_at,
        clusters=shown,
        **{name: result.get(name) for name in ("basis", "customers", "silhouette", "agreement")},
    )


def lookalike_shown(insight: Insight, language: str) -> LookalikeOut:
    """People like those of a segment, for outside."""
    numbers, decimals = _manner(insight.tenant_id, language)
    result = insight.result or {}
    lift = result.get("lift")
    return LookalikeOut(
        id=insight.insight_id,
        status=insight.status,
        base_segment_id=insight.asked["baseSegmentId"],
        count=result.get("count"),
        lift=LiftOut(**lift) if lift else None,
        refused=wording.refusal(insight.reason, lift, numbers) if insight.reason else None,
        reasons=[wording.reason(line, numbers, decimals) for line in result.get("reasons", [])],
        features=result.get("features", []),
        segment_id=insight.asked.get("segmentId"),
        asked_at=insight.created_at,
        ended_at=insight.ended_at,
    )


def _named(tenant_id: str, rule: Rule, seen: set[str]) -> set[str]:
    """The fields that *rule* asks for, by itself, by what happened, or by segments that it names."""
    found = {each.field for each in grammar.conditions(rule)} - {MEMBERSHIP}
    for happened in grammar.happenings(rule):
        found |= set(_TOLD_BY.get(happened.event, ()))
    for segment_id in set(ruling.named(rule)) - seen:
        seen.add(segment_id)
        inner = segments.get(tenant_id, segment_id)
        if inner.kind != ruling.FROZEN:
            found |= _named(tenant_id, ruling.of(inner), seen)
    return found


def _ask(insight: Insight, wait: float) -> Insight:
    """Keep the question, let the worker know, and look for its answer for *wait* seconds."""
    repository.save(insight)
    queue.enqueue([FindInsight(tenant_id=insight.tenant_id, insight_id=insight.insight_id)])
    ends, pause = time.monotonic() + wait, _FIRST
    while insight.status == repository.QUEUED and time.monotonic() + pause < ends:
        time.sleep(pause)
        pause = min(_LONGEST, 1.5 * pause)
        insight = repository.get(insight.tenant_id, insight.insight_id)
    return insight


def _manner(tenant_id: str, language: str) -> tuple[Numbers, int]:
    currency = organisations.profile(tenant_id).currency
    return Numbers(language, currency), money.exponent(currency)
