"""Finding the rank for a card that is dropped between others, as far as they are still there."""

from __future__ import annotations

from bisect import bisect_left

from mancrel.deals import pipelines, ranks
from mancrel.deals.models import Deal, Pipeline
from mancrel.deals.noun import DEALS
from mancrel.deals.schemas import Place
from mancrel.kit import clock
from mancrel.records import repository
from mancrel.replica import service as replica
from mancrel.rules.grammar import Condition, Group
from mancrel.rules.operators import Combinator, Operator

_MOST = 40
"""How many neighbours are given new ranks at once: each counts twice in a transaction of at most 100 rows."""
Spot = tuple[str, str]
"""The rank and the id of a card."""


def on_top() -> str:
    """The rank of a card that nobody placed."""
    return ranks.at(clock.now())


def column(pipeline: Pipeline | None, stage_id: str) -> Group:
    """The open deals of a stage, those of stages that it took the place of among them."""
    former = pipelines.former(pipeline, stage_id) if pipeline else []
    stage = (
        Condition("stageId", Operator.IN, (stage_id, *former), "text")
        if former
        else Condition("stageId", Operator.EQUALS, stage_id, "text")
    )
    pipeline_id = pipeline.pipeline_id if pipeline else ""
    return Group(
        Combinator.AND,
        (
            Condition("pipelineId", Operator.EQUALS, pipeline_id, "reference"),
            stage,
            Condition("status", Operator.EQUALS, "open", "choice"),
        ),
    )


def find_place(tenant_id: str, deal: Deal, stage_id: str, place: Place) -> tuple[str, list[Deal]]:
    """The rank for *deal* at *place* of a stage, and the neighbours that were given new ranks to make room.

    A neighbour that went elsewhere meanwhile is not counted; without any the deal goes to the top.
    """
    ids = [each for each in (place.after, place.before) if each and each != deal.deal_id]
    near = {
        key: each
        for key, each in repository.get_many(tenant_id, DEALS, ids).items()
        if (each.pipeline_id, each.stage_id, each.status) == (deal.pipeline_id, stage_id, "open")
    }
    after, before = near.get(place.after or ""), near.get(place.before or "")
    if after is None and before is None:
        return on_top(), []
    if after is not None and before is not None and after.position < before.position:
        rank = ranks.between(after.position, before.position)
        if len(rank) <= ranks.LONGEST:
            return rank, []
    return _beside(tenant_id, deal, stage_id, after, before)


def _beside(
    tenant_id: str, deal: Deal, stage_id: str, after: Deal | None, before: Deal | None
) -> tuple[str, list[Deal]]:
    """Right behind *after*, or else right in front of *before*, among all cards of the column."""
    near = [each for each in (after, before) if each is not None]
    spots = _spots(tenant_id, deal, stage_id, near)
    index = bisect_left(spots, (near[0].position, near[0].deal_id)) + (after is not None)
    lower = spots[index - 1][0] if index else None
    upper = spots[index][0] if index < len(spots) else None
    if lower is None and upper is not None:
        return _in_front(upper), []
    if lower is not None and upper is None:
        return ranks.after(lower), []
    if lower is not None and upper is not None and lower < upper:
        rank = ranks.between(lower, upper)
        if len(rank) <= ranks.LONGEST:
            return rank, []
    return _spread(tenant_id, spots, index)


def _in_front(first: str) -> str:
    now = on_top()
    return now if now < first else ranks.before(first)


def _spots(tenant_id: str, deal: Deal, stage_id: str, known: list[Deal]) -> list[Spot]:
    """The cards of the column in their order, without *deal*; those that were just read, as they were."""
    rows = replica.rows(tenant_id, DEALS, column(pipelines.find(tenant_id, deal.pipeline_id), stage_id), ["position"])
    spots = {row["id"]: row["position"] for row in rows}
    spots.update({each.deal_id: each.position for each in known})
    spots.pop(deal.deal_id, None)
    return sorted((rank, deal_id) for deal_id, rank in spots.items())


def _spread(tenant_id: str, spots: list[Spot], index: int) -> tuple[str, list[Deal]]:
    """A rank for a card at *index* of *spots*, which has no room there, and its neighbours, moved apart."""
    made: list[str] = []
    start = end = index
    for reach in (4, 8, _MOST // 2):
        start, end = max(0, index - reach), min(len(spots), index + reach)
        lower, upper = spots[start - 1][0] if start else "", spots[end][0] if end < len(spots) else None
        if upper is not None and lower >= upper:
            upper = None  # dozens of one rank: they go behind the rest of it
        made = ranks.spread(lower, upper, end - start + 1)
        if upper is not None and max(map(len, made)) <= ranks.LONGEST * 3 // 4:
            break
    rank = made.pop(index - start)
    kept = repository.get_many(tenant_id, DEALS, [deal_id for _rank, deal_id in spots[start:end]])
    moved = []
    for (_rank, deal_id), position in zip(spots[start:end], made, strict=True):
        if deal_id in kept:
            kept[deal_id].position = position
            moved.append(kept[deal_id])
    return rank, moved
