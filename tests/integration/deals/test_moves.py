"""Moves: several at once, at one place, and where there is no room."""

import random
from typing import Any

from mancrel.deals import ranks
from mancrel.deals.noun import DEALS
from mancrel.records import repository
from tests.client import Client, signed_in
from tests.integration.deals.conftest import Make
from tests.integration.deals.test_board import Pipeline, move, order


def test_of_two_movers_with_one_version_one_is_told_how_it_stands(
    admin: Client, pipeline: Pipeline, made: Make
) -> None:
    deal = made()
    first = move(admin, deal, pipeline["stages"][1]["id"])
    second = move(admin, deal, pipeline["stages"][2]["id"])

    assert (first.status, second.status) == (200, 409)
    assert second.body["current"] == first.body


def test_moves_that_cross_end_in_one_order_for_all(admin: Client, pipeline: Pipeline, made: Make) -> None:
    """Each mover works from the board as they last saw it; what is stale is refused and tried with what is current."""
    chance = random.Random(7)
    stages = [stage["id"] for stage in pipeline["stages"][:2]]
    deals = {deal["id"]: deal for deal in (made(f"d{number}") for number in range(8))}
    movers = [(signed_in(user_id=f"usr_{number}"), dict(deals)) for number in range(3)]
    refused = 0
    for _move in range(40):
        client, seen = chance.choice(movers)
        deal = seen[chance.choice(list(seen))]
        near = chance.sample([key for key in seen if key != deal["id"]], 2)
        place = chance.choice([{"after": near[0]}, {"before": near[0]}, {"after": near[0], "before": near[1]}, {}])
        reply = move(client, deal, chance.choice(stages), position=place)
        refused += reply.status == 409
        seen[deal["id"]] = reply.body["current"] if reply.status == 409 else reply.body

    boards = [[order(client, stage) for stage in stages] for client, _seen in movers]
    stored = repository.get_many("acme", DEALS, deals)
    assert boards[0] == boards[1] == boards[2]
    assert sorted(boards[0][0] + boards[0][1]) == sorted(deal["name"] for deal in deals.values())
    for stage, shown in zip(stages, boards[0], strict=True):
        cards = sorted((each.position, each.deal_id, each.name) for each in stored.values() if each.stage_id == stage)
        assert shown == [name for _rank, _id, name in cards]
    assert refused > 0


def test_dropping_at_one_place_again_and_again_makes_room(admin: Client, pipeline: Pipeline, made: Make) -> None:
    stage = pipeline["stages"][0]["id"]
    last, walker, other, first = (made(name) for name in ("last", "w", "o", "first"))
    _ranked({first["id"]: "i", last["id"]: "i" + "0" * (ranks.LONGEST - 4) + "i", walker["id"]: "y", other["id"]: "z"})
    lengths, cards = list[int](), {"w": {**walker, "version": 2}, "o": {**other, "version": 2}}
    upper = last
    for turn in range(24):
        name = "wo"[turn % 2]
        reply = move(admin, cards[name], stage, position={"after": first["id"], "before": upper["id"]})
        if reply.status == 409:  # it was moved to make room
            cards[name] = reply.body["current"]
            reply = move(admin, cards[name], stage, position={"after": first["id"], "before": upper["id"]})
        assert reply.status == 200, reply
        shown = order(admin, stage)
        assert shown.index("first") < shown.index(name) < shown.index(upper["name"])
        cards[name] = upper = reply.body
        lengths.append(len(upper["position"]))

    assert max(lengths) <= ranks.LONGEST
    assert min(lengths) < ranks.LONGEST - 8  # the neighbours were moved apart


def _ranked(positions: dict[str, str]) -> None:
    for deal_id, card in repository.get_many("acme", DEALS, positions).items():
        card.position = positions[deal_id]
        card.save()


def test_cards_of_one_rank_are_moved_apart(admin: Client, pipeline: Pipeline, made: Make) -> None:
    stage = pipeline["stages"][0]["id"]
    cards = [made(name) for name in "abc"]
    _ranked({card["id"]: "i" for card in cards})
    moved = made("x")
    a, b, c = sorted(cards, key=lambda card: str(card["id"]))

    reply = move(admin, moved, stage, position={"after": a["id"], "before": b["id"]})
    assert reply.status == 200
    assert order(admin, stage) == [a["name"], "x", b["name"], c["name"]]


def test_a_place_beside_a_card_that_left_is_the_top(admin: Client, pipeline: Pipeline, made: Make) -> None:
    stage = pipeline["stages"][1]["id"]
    made("old", stageId=stage)
    elsewhere, moved = made("elsewhere"), made("x")

    assert move(admin, moved, stage, position={"after": elsewhere["id"]}).status == 200
    assert order(admin, stage) == ["x", "old"]


def test_a_move_can_be_undone_to_the_place_where_it_was(admin: Client, pipeline: Pipeline, made: Make) -> None:
    stage = pipeline["stages"][0]["id"]
    _c, b, _a = (made(name) for name in "cba")
    reply = move(admin, b, pipeline["stages"][1]["id"])

    undone = admin("POST", f"/api/operations/{reply.headers['Operation-Id']}/undo")
    after: dict[str, Any] = admin("GET", f"/api/deals/{b['id']}").body
    assert undone.status == 200
    assert order(admin, stage) == ["a", "b", "c"]
    for stamp in ("version", "changedAt"):
        after.pop(stamp), b.pop(stamp)
    assert after == b
