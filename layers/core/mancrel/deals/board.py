"""The board of a pipeline: its open deals by stage, with exact figures of all and the first cards of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from mancrel.accounts import policy
from mancrel.accounts.policy import Caller
from mancrel.companies.noun import COMPANIES
from mancrel.contacts.noun import CONTACTS
from mancrel.deals import amounts, pipelines, placing
from mancrel.deals.models import Deal, Pipeline
from mancrel.deals.noun import DEALS, follow
from mancrel.deals.presenting import shown
from mancrel.deals.schemas import Board, BoardQuery, BoardStage, DealCard, Named, Total
from mancrel.records import custom, filtering, repository
from mancrel.records.nouns import Noun
from mancrel.replica import service as replica
from mancrel.replica.asking import Asked, Found
from mancrel.rules.grammar import Condition, Group, Rule
from mancrel.rules.operators import Combinator, Operator


@dataclass(frozen=True)
class _Figures:
    count: int
    totals: list[Total]


def show(caller: Caller, query: BoardQuery) -> Board:
    """The open deals of a pipeline that *caller* may see and that match.

    Raises:
        InvalidError: there is no such pipeline, or the filter names what there is not.
    """
    pipeline = pipelines.chosen(caller.tenant_id, query.pipeline_id)
    wanted = filtering.rule(caller.tenant_id, custom.all_fields(caller.tenant_id, DEALS), query.filter, noun=DEALS)
    figures = _figures(caller, pipeline, wanted, query.q)
    wished = [stage.id for stage in pipelines.stages(pipeline) if query.stage_id in ("", stage.id)]
    found = {stage_id: _some(caller, pipeline, stage_id, wanted, query) for stage_id in wished}
    cards = _cards(caller, pipeline, [deal_id for each in found.values() for deal_id in each.ids])
    stages = [
        BoardStage(
            stage_id=stage_id,
            count=figures[stage_id].count if stage_id in figures else 0,
            totals=figures[stage_id].totals if stage_id in figures else [],
            deals=[cards[deal_id] for deal_id in each.ids if deal_id in cards],
            next_cursor=each.next_cursor,
        )
        for stage_id, each in found.items()
    ]
    return Board(pipeline_id=pipeline.pipeline_id, stages=stages)


def totals(groups: Iterable[Mapping[str, Any]]) -> list[Total]:
    """Sums of *groups* (``currency``, ``amount``, ``weightedAmount`` in minor units) by currency, never across."""
    sums: dict[str, list[float]] = defaultdict(lambda: [0, 0])
    for each in groups:
        if each["amount"] is not None and each["currency"]:
            sums[each["currency"]][0] += each["amount"]
            sums[each["currency"]][1] += each["weightedAmount"] or 0
    return [
        Total(
            currency=currency,
            amount=amounts.outside(amount, currency) or 0,
            weighted=amounts.outside(weighted, currency) or 0,
        )
        for currency, (amount, weighted) in sorted(sums.items())
    ]


def _some(caller: Caller, pipeline: Pipeline, stage_id: str, wanted: Rule | None, query: BoardQuery) -> Found:
    column = placing.column(pipeline, stage_id)
    asked = Asked(
        filter=Group(Combinator.AND, (*column.conditions, *([wanted] if wanted is not None else []))),
        q=query.q,
        sort=(("position", False),),
        limit=query.limit,
        cursor=query.cursor,
        visible_to=policy.visible_to(caller, DEALS.name),
    )
    return replica.search(caller.tenant_id, DEALS, asked)


def _figures(caller: Caller, pipeline: Pipeline, wanted: Rule | None, q: str) -> dict[str, _Figures]:
    conditions: list[Rule] = [
        Condition("pipelineId", Operator.EQUALS, pipeline.pipeline_id, "reference"),
        Condition("status", Operator.EQUALS, "open", "choice"),
        *([wanted] if wanted is not None else []),
    ]
    rule, reach = Group(Combinator.AND, tuple(conditions)), policy.visible_to(caller, DEALS.name)
    names = ("stageId", "currency", "amount", "weightedAmount")
    by_stage: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    counts: dict[str, int] = defaultdict(int)
    if q:  # sums of what a search finds: row by row
        for row in replica.rows(caller.tenant_id, DEALS, rule, names, reach, q):
            stage_id = _now(pipeline, row["stageId"])
            by_stage[stage_id].append(row)
            counts[stage_id] += 1
    else:
        for group in replica.aggregate(caller.tenant_id, DEALS, rule, names[:2], names[2:], reach):
            stage_id = _now(pipeline, group.key["stageId"])
            by_stage[stage_id].append({**group.key, **group.sums})
            counts[stage_id] += group.count
    return {stage_id: _Figures(counts[stage_id], totals(groups)) for stage_id, groups in by_stage.items()}


def _now(pipeline: Pipeline, stage_id: str) -> str:
    """The stage where deals of *stage_id* stand, which may have been removed a moment ago."""
    found = pipelines.stage(pipeline, stage_id)
    return found.id if found else stage_id


def _cards(caller: Caller, pipeline: Pipeline, deal_ids: list[str]) -> dict[str, DealCard]:
    deals: dict[str, Deal] = repository.get_many(caller.tenant_id, DEALS, deal_ids)
    for deal in deals.values():  # as it will be stored, if its stage was removed a moment ago
        stage = pipelines.stage(pipeline, deal.stage_id)
        if stage is not None:
            deal.stage_id = stage.id
            follow(deal, stage)
    contacts = _names(caller, CONTACTS, [deal.contact_id for deal in deals.values()])
    companies = _names(caller, COMPANIES, [deal.company_id for deal in deals.values()])
    return {
        deal_id: DealCard(
            **shown(deal).model_dump(),
            contact=contacts.get(deal.contact_id or ""),
            company=companies.get(deal.company_id or ""),
        )
        for deal_id, deal in deals.items()
    }


def _names(caller: Caller, noun: Noun, record_ids: Iterable[str | None]) -> dict[str, Named]:
    """What to call the records that *caller* may see."""
    kept = repository.get_many(caller.tenant_id, noun, sorted({each for each in record_ids if each}))
    return {
        key: Named(id=key, name=noun.title(record))
        for key, record in kept.items()
        if policy.sees(caller, noun.name, noun.owner_of(record))
    }
