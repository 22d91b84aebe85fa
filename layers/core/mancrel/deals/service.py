"""Deals: made, changed, moved, won, lost, opened again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mancrel.companies.noun import COMPANIES
from mancrel.contacts.noun import CONTACTS
from mancrel.deals import amounts, placing
from mancrel.deals.models import Deal
from mancrel.deals.noun import DEALS
from mancrel.deals.schemas import DealLoss, DealMove, DealReopening, DealWin
from mancrel.kit.errors import ConflictError, InvalidError, Problem
from mancrel.kit.tables import Save, Write
from mancrel.records import repository
from mancrel.records import service as records
from mancrel.records.nouns import Noun

Values = Mapping[str, Any]
_REFERS = {"contact_id": ("contactId", CONTACTS), "company_id": ("companyId", COMPANIES)}


def create(tenant_id: str, noun: Noun, values: Values) -> Deal:
    """A new deal, on top of its stage. Its amount is in major units.

    Raises:
        InvalidError: a value does not fit, names what is not there, or the stage requires more.
    """
    check_references(tenant_id, values)
    deal: Deal = records.create(tenant_id, DEALS, amounts.inside(tenant_id, values))
    return deal


def change(tenant_id: str, noun: Noun, deal_id: str, version: int | None, values: Values) -> Deal:
    """Change what *values* names; amounts are in major units. A new stage puts the deal on top of it.

    Raises:
        NotFoundError: there is no such deal.
        InvalidError: as `create`.
        ConflictError: it changed since *version*.
    """
    deal = _current(tenant_id, deal_id, version)
    writes = _changing(tenant_id, deal, values)
    if writes:
        records.commit(tenant_id, DEALS, deal, writes)
    return deal


def move(tenant_id: str, deal_id: str, wanted: DealMove) -> Deal:
    """Put an open deal into a stage, at a place of its column.

    Raises:
        NotFoundError: there is no such deal.
        InvalidError: there is no such stage, or it requires more; points below ``/values``.
        ConflictError: it is won or lost, or changed since it was read; *current* is how it stands.
    """
    deal = _open(tenant_id, deal_id, wanted.version)
    values: dict[str, Any] = {"stage_id": wanted.stage_id}
    neighbours: list[Deal] = []
    if wanted.position is not None:
        values["position"], neighbours = placing.find_place(tenant_id, deal, wanted.stage_id, wanted.position)
    elif wanted.stage_id != deal.stage_id:
        values["position"] = placing.on_top()
    writes = _changing(tenant_id, deal, {**_given(wanted), **values}, "/values")
    if writes:
        records.commit(tenant_id, DEALS, deal, [*writes, *(Save(each) for each in neighbours)])
    return deal


def win(tenant_id: str, deal_id: str, wanted: DealWin) -> Deal:
    """Close a deal that was sold.

    Raises:
        NotFoundError: there is no such deal.
        InvalidError: its stage requires more; points below ``/values``.
        ConflictError: it is closed already, or changed since it was read.
    """
    deal = _open(tenant_id, deal_id, wanted.version)
    writes = _changing(tenant_id, deal, {**_given(wanted), "status": "won"}, "/values")
    records.commit(tenant_id, DEALS, deal, writes)
    return deal


def lose(tenant_id: str, deal_id: str, wanted: DealLoss) -> Deal:
    """Close a deal that came to nothing, and say why.

    Raises:
        NotFoundError: there is no such deal.
        ConflictError: it is closed already, or changed since it was read.
    """
    deal = _open(tenant_id, deal_id, wanted.version)
    writes = _changing(tenant_id, deal, {"status": "lost", "lost_reason": wanted.reason})
    records.commit(tenant_id, DEALS, deal, writes)
    return deal


def reopen(tenant_id: str, deal_id: str, wanted: DealReopening) -> Deal:
    """Open a closed deal again, in the stage where it was.

    Raises:
        NotFoundError: there is no such deal.
        ConflictError: it is open, or changed since it was read.
    """
    deal = _current(tenant_id, deal_id, wanted.version)
    if deal.status == "open":
        raise ConflictError("this deal is open; current is how it stands", records.shown(DEALS, deal))
    writes = _changing(tenant_id, deal, {"status": "open"})
    records.commit(tenant_id, DEALS, deal, writes)
    return deal


def check_references(tenant_id: str, values: Values, pointer: str = "") -> None:
    """See that the contact and the company that *values* name are there.

    Raises:
        InvalidError: one is not; points to it, below *pointer*.
    """
    problems: list[Problem] = []
    for attribute, (name, noun) in _REFERS.items():
        named = values.get(attribute)
        if named:
            found = repository.find(tenant_id, noun, named)
            if found is None or found.deleted_at:
                problems.append({"pointer": f"{pointer}/{name}", "detail": f"there is no {noun.label} {named}"})
    if problems:
        raise InvalidError(f"{problems[0]['pointer']}: {problems[0]['detail']}", problems)


def _current(tenant_id: str, deal_id: str, version: int | None) -> Deal:
    deal: Deal = records.get(tenant_id, DEALS, deal_id)
    records.check_version(DEALS, deal, version)
    return deal


def _open(tenant_id: str, deal_id: str, version: int) -> Deal:
    deal = _current(tenant_id, deal_id, version)
    if deal.status != "open":
        raise ConflictError(f"this deal is {deal.status}; reopen it first", records.shown(DEALS, deal))
    return deal


def _changing(tenant_id: str, deal: Deal, values: Values, pointer: str = "") -> list[Write]:
    values = amounts.kept(values, deal.amount, deal.currency)
    new = {name: value for name, value in values.items() if value != deal.attribute_values.get(name)}
    check_references(tenant_id, new, pointer)
    inside = amounts.inside(tenant_id, values, pointer, deal.currency)
    try:
        return records.change_writes(tenant_id, DEALS, deal, inside)
    except InvalidError as error:
        raise InvalidError(error.detail, [_below(pointer, each) for each in error.errors]) from error


def _below(pointer: str, problem: Problem) -> Problem:
    place = problem["pointer"]
    return {"pointer": place if place == "/stageId" else pointer + place, "detail": problem["detail"]}


def _given(wanted: DealMove | DealWin) -> dict[str, Any]:
    return wanted.values.model_dump(exclude_unset=True) if wanted.values else {}
