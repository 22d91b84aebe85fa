"""What a deal is: its fields, and what holds for each one that is written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from mancrel.accounts import organisations
from mancrel.accounts.policy import Capability
from mancrel.deals import amounts, pipelines, ranks
from mancrel.deals.models import Deal
from mancrel.deals.presenting import shown, weighted_amount
from mancrel.deals.schemas import STATUSES
from mancrel.deals.stages import Stage
from mancrel.kit import clock
from mancrel.kit.errors import InvalidError, Problem
from mancrel.records import custom
from mancrel.records.fields import Field, FieldType, stamps
from mancrel.records.nouns import Noun

_EMPTY: dict[str, Any] = {"tags": [], "custom": {}, "status": "open"}
_CLOSED = {"won": 1.0, "lost": 0.0}
_T = FieldType


def prepare(tenant_id: str, deal: Deal, changed: frozenset[str]) -> None:
    """Keep stage, probability, status and their times in step, and see that the stage has what it requires.

    Raises:
        InvalidError: there is no such pipeline or stage, or a required field is empty; points to each.
    """
    for attribute, empty in _EMPTY.items():
        if getattr(deal, attribute) is None:
            setattr(deal, attribute, empty)
    if not deal.name:
        raise InvalidError("a deal needs a name", [{"pointer": "/name", "detail": "must be given"}])
    deal.currency = deal.currency or organisations.profile(tenant_id).currency
    amounts.check(deal.currency)
    stage = _staged(tenant_id, deal, changed)
    _closed(deal)
    if stage is not None:
        follow(deal, stage)
        _require(tenant_id, deal, stage, changed)


def follow(deal: Deal, stage: Stage) -> None:
    """Give *deal* what follows from its *stage* and its status."""
    deal.probability = _CLOSED.get(deal.status, stage.probability)
    rots = deal.status == "open" and stage.rotting_days
    deal.rots_at = deal.stage_changed_at + timedelta(days=stage.rotting_days or 0) if rots else None


def before(deal: Deal, attribute: str) -> str | None:
    """A text *attribute* as it is stored; None for a deal that is not yet."""
    raw: Mapping[str, Any] = (deal._loaded or {}).get(attribute, {})
    found: str | None = raw.get("S")
    return found


def _staged(tenant_id: str, deal: Deal, changed: frozenset[str]) -> Stage | None:
    """The stage of *deal*, which was put into it if it had none; None when its pipeline is gone and nobody minds."""
    moved = bool(changed & {"*", "pipeline_id", "stage_id"})
    pipeline = pipelines.chosen(tenant_id, deal.pipeline_id) if moved else pipelines.find(tenant_id, deal.pipeline_id)
    if pipeline is None:
        return None
    if pipeline.pipeline_id != before(deal, "pipeline_id") and not changed & {"*", "stage_id"}:
        deal.stage_id = None
    stage = pipelines.stage(pipeline, deal.stage_id)
    if stage is None:
        detail = f"there is no stage {str(deal.stage_id)[:80]} in {pipeline.name}"
        raise InvalidError(f"/stageId: {detail}", [{"pointer": "/stageId", "detail": detail}])
    deal.pipeline_id, deal.stage_id = pipeline.pipeline_id, stage.id
    if stage.id != before(deal, "stage_id"):
        deal.stage_changed_at = clock.now()
        if "position" not in changed or not deal.position:
            deal.position = ranks.at(clock.now())
    return stage


def _closed(deal: Deal) -> None:
    if deal.status not in STATUSES:
        raise InvalidError("/status: must be open, won or lost", [{"pointer": "/status", "detail": "is none"}])
    if deal.status == "open":
        deal.closed_at = None
    elif deal.status != before(deal, "status") or deal.closed_at is None:
        deal.closed_at = clock.now()
    if deal.status != "lost":
        deal.lost_reason = None


def _require(tenant_id: str, deal: Deal, stage: Stage, changed: frozenset[str]) -> None:
    """Of a deal that comes to its stage, or is won in it, all that the stage requires; else only what was changed."""
    if not stage.required_fields or deal.status == "lost":
        return
    came = stage.id != before(deal, "stage_id") or (deal.status == "won" and before(deal, "status") != "won")
    fields, values = custom.all_fields(tenant_id, DEALS), deal.attribute_values
    problems: list[Problem] = [
        {"pointer": f"/{name.replace('.', '/')}", "detail": f"{stage.name} requires {fields[name].label}"}
        for name in stage.required_fields
        if name in fields and (came or fields[name].attribute in changed) and fields[name].value(values) is None
    ]
    if problems:
        raise InvalidError(f"{problems[0]['pointer']}: {problems[0]['detail']}", problems)


DEALS = Noun(
    name="deals",
    label="deal",
    prefix="dea",
    model=Deal,
    reads=Capability.DEALS_READ,
    writes=Capability.DEALS_WRITE,
    title=lambda deal: str(deal.name),
    present=shown,
    prepare=prepare,
    fields=(
        Field("name", _T.TEXT, "Name", required=True, searchable=True, fuzzy=True),
        Field("pipelineId", _T.REFERENCE, "Pipeline", refers_to="pipelines"),
        Field("stageId", _T.TEXT, "Stage"),
        Field("status", _T.CHOICE, "Status", choices=STATUSES),
        Field("amount", _T.MONEY, "Amount"),
        Field("currency", _T.TEXT, "Currency"),
        Field("weightedAmount", _T.MONEY, "Weighted amount", editable=False, derive=weighted_amount),
        Field("probability", _T.NUMBER, "Probability", editable=False),
        Field("expectedCloseOn", _T.DATE, "Expected close"),
        Field("contactId", _T.REFERENCE, "Contact", refers_to="contacts"),
        Field("companyId", _T.REFERENCE, "Company", refers_to="companies"),
        Field("contact", _T.TEXT, "Contact's name", editable=False, related="contactId"),
        Field("company", _T.TEXT, "Company name", editable=False, related="companyId"),
        Field("ownerId", _T.USER, "Owner"),
        Field("position", _T.TEXT, "Position", editable=False),
        Field("stageChangedAt", _T.MOMENT, "In its stage since", editable=False),
        Field("rotsAt", _T.MOMENT, "Rots from", editable=False),
        Field("closedAt", _T.MOMENT, "Closed", editable=False),
        Field("lostReason", _T.TEXT, "Lost because"),
        Field("tags", _T.TAGS, "Tags"),
        Field("source", _T.TEXT, "Source"),
        *stamps(),
    ),
)
