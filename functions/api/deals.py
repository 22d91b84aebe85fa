"""Deals, and the board that they move on."""

from api import records, references
from api.records import Doors
from mancrel.accounts.policy import Caller, Capability
from mancrel.deals import board, service
from mancrel.deals.noun import DEALS
from mancrel.deals.presenting import shown
from mancrel.deals.schemas import (
    Board,
    BoardQuery,
    DealChange,
    DealLoss,
    DealMove,
    DealOut,
    DealReopening,
    DealValues,
    DealWin,
    NewDeal,
)

routes = records.declare(
    Doors(DEALS, "Deals", new=NewDeal, change=DealChange, out=DealOut, create=service.create, alter=service.change)
)


@routes.get("/api/deals/board", needs=Capability.DEALS_READ)
def get_board(caller: Caller, query: BoardQuery) -> Board:
    """The open deals of a pipeline by stage: exact counts and sums, and the first cards of each."""
    return board.show(caller, query)


@routes.post("/api/deals/{deal_id}/move", needs=Capability.DEALS_WRITE, errors=(409,))
def move_deal(caller: Caller, deal_id: str, body: DealMove) -> DealOut:
    """Put a deal into a stage, at a place of its column; what the stage requires can be sent along."""
    _check(caller, deal_id, body.values)
    return shown(service.move(caller.tenant_id, deal_id, body))


@routes.post("/api/deals/{deal_id}/win", needs=Capability.DEALS_WRITE, errors=(409,))
def win_deal(caller: Caller, deal_id: str, body: DealWin) -> DealOut:
    """Close a deal that was sold."""
    _check(caller, deal_id, body.values)
    return shown(service.win(caller.tenant_id, deal_id, body))


@routes.post("/api/deals/{deal_id}/lose", needs=Capability.DEALS_WRITE, errors=(409,))
def lose_deal(caller: Caller, deal_id: str, body: DealLoss) -> DealOut:
    """Close a deal that came to nothing, and say why."""
    records.visible(caller, DEALS, deal_id)
    return shown(service.lose(caller.tenant_id, deal_id, body))


@routes.post("/api/deals/{deal_id}/reopen", needs=Capability.DEALS_WRITE, errors=(409,))
def reopen_deal(caller: Caller, deal_id: str, body: DealReopening) -> DealOut:
    """Open a closed deal again, in the stage where it was."""
    records.visible(caller, DEALS, deal_id)
    return shown(service.reopen(caller.tenant_id, deal_id, body))


def _check(caller: Caller, deal_id: str, values: DealValues | None) -> None:
    """That *caller* may see the deal, and what *values* refer to."""
    deal = records.visible(caller, DEALS, deal_id)
    if values is not None:
        references.check(caller, DEALS, records.given(values), deal, "/values")
