"""Every figure of the dashboard is the number of rows that it opens, for every role."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote, urlencode

import pytest
import time_machine

from mancrel.dashboards.metrics import METRICS
from mancrel.kit import clock
from mancrel.nouns import NOUNS
from tests.client import Client, signed_in

ROLES = ("admin", "manager", "rep")
WORKERS = {**dict(zip(ROLES, ROLES, strict=True)), "other": "rep"}
DAY = timedelta(days=1)


def figures(client: Client, **query: Any) -> Any:
    reply = client("GET", f"/api/dashboard?{urlencode(query)}")
    assert reply.status == 200, reply
    return reply.body


def tile(body: Any, key: str, unit: str = "count") -> Any:
    [found] = [each for each in body["tiles"] if (each["key"], each["unit"]) == (key, unit)]
    return found


def opened(client: Client, noun: str, rule: Any) -> list[Any]:
    """All rows of a list, page by page."""
    rows, cursor = [], ""
    while True:
        page = client("GET", f"/api/{noun}?limit=10&filter={quote(json.dumps(rule))}{cursor}")
        assert page.status == 200, page
        rows += page.body["items"]
        if not page.body["nextCursor"]:
            assert len(rows) == page.body["total"]
            return rows
        cursor = f"&cursor={quote(page.body['nextCursor'])}"


@pytest.fixture
def shop(aws: None) -> Iterator[dict[str, Client]]:
    """A tenant with records of two months, some of each person's and some of nobody's."""
    now = clock.now()
    with time_machine.travel(now, tick=True) as clocks:
        for ago in (45, 20, 5):
            clocks.move_to(now - ago * DAY)
            for name, role in WORKERS.items():
                _work(signed_in(role=role, user_id=f"usr_{name}"), name, now - ago * DAY)
        clocks.move_to(now)
        yield {name: signed_in(role=role, user_id=f"usr_{name}") for name, role in WORKERS.items()}


def _work(client: Client, role: str, at: datetime) -> None:
    """What a person does on a day; what a manager does is nobody's."""
    owner = {} if role == "manager" else {"ownerId": f"usr_{role}"}
    day = f"{at:%d %b}"
    _made(client, "contacts", {"name": f"Contact of {day}", **owner})
    _made(client, "leads", {"title": f"Lead of {day}", **owner})
    for kind in ("call", "email"):
        _made(client, "activities", {"kind": kind, **({"ownerId": None} if role == "manager" else owner)})
    due = {"dueAt": clock.stamp(at + DAY), "assigneeId": owner.get("ownerId")}
    _made(client, "tasks", {"title": f"Late task of {day}", **due})
    done = _made(client, "tasks", {"title": f"Done task of {day}", **due})
    assert client("PATCH", f"/api/tasks/{done['id']}", {"version": done["version"], "status": "done"}).status == 200
    for number, outcome in enumerate(("open", "won", "won", "lost")):
        currency = "JPY" if number == 2 else "EUR"
        amount = 5000 if currency == "JPY" else 100.25 + number
        deal = _made(client, "deals", {"name": f"{outcome} of {day}", "amount": amount, "currency": currency, **owner})
        if outcome != "open":
            closing = {"version": deal["version"], **({"reason": "price"} if outcome == "lost" else {})}
            path = f"/api/deals/{deal['id']}/{'win' if outcome == 'won' else 'lose'}"
            assert client("POST", path, closing).status == 200


def _made(client: Client, noun: str, body: dict[str, Any]) -> Any:
    reply = client("POST", f"/api/{noun}", body)
    assert reply.status == 201, reply
    return reply.body


def test_each_figure_is_the_number_of_rows_it_opens(shop: dict[str, Client]) -> None:
    """For each role, of the same records: to make them takes long."""
    for role in ROLES:
        body = figures(shop[role])
        assert {each["key"] for each in body["tiles"]} == {metric.key for metric in METRICS}
        for each in body["tiles"]:
            assert_tile(each, opened(shop[role], each["noun"], each["filter"]))
        for split in body["breakdowns"]:
            for part in split["parts"]:
                rows = opened(shop[role], split["noun"], part["filter"])
                assert [row[split["field"]] for row in rows] == [part["key"]] * part["value"]
        for series in body["series"]:
            assert_series(shop[role], series, tile(body, series["key"], series["unit"]))

    assert_numbers(shop)


def assert_tile(tile: Any, rows: list[Any]) -> None:
    assert len(rows) == tile["count"], tile
    if tile["unit"] == "count":
        assert tile["value"] == len(rows)
    elif tile["unit"] == "share":
        won = sum(row["status"] == "won" for row in rows)
        assert tile["value"] == (round(won / len(rows), 4) if rows else None)
    else:
        amount = "weightedAmount" if tile["key"] == "weightedPipeline" else "amount"
        assert {row["currency"] for row in rows} <= {tile["unit"]}
        assert tile["value"] == pytest.approx(sum(row[amount] or 0 for row in rows))


def assert_series(client: Client, series: Any, whole: Any) -> None:
    assert sum(point["value"] for point in series["points"]) == pytest.approx(whole["value"])
    assert sum(point["count"] for point in series["points"]) == whole["count"]
    for point in series["points"]:
        if point["count"]:
            assert len(opened(client, series["noun"], point["filter"])) == point["count"]


def assert_numbers(shop: dict[str, Client]) -> None:
    """What was made: by four people on each of three days, of which one was in the period before."""
    whole, own = figures(shop["admin"]), figures(shop["rep"])

    def numbers(key: str, unit: str = "count") -> list[float]:
        return [tile(body, key, unit)[when] for body in (whole, own) for when in ("value", "previous")]

    assert numbers("newContacts") == [8, 4, 4, 2]  # a rep's: their own, and the manager's, which are nobody's
    assert numbers("newLeads") == [8, 4, 4, 2]
    assert numbers("activities") == [16, 8, 4, 2]  # each is its maker's
    assert numbers("overdueTasks") == [12, 4, 6, 2]  # however long ago they were due
    assert numbers("won") == [16, 8, 8, 4]
    assert numbers("lost") == [8, 4, 4, 2]
    assert numbers("winRate", "share") == [0.6667] * 4
    assert numbers("wonAmount", "EUR") == [8 * 101.25, 4 * 101.25, 4 * 101.25, 2 * 101.25]
    assert numbers("wonAmount", "JPY") == [40_000, 20_000, 20_000, 10_000]
    assert numbers("pipelineValue", "EUR") == [12 * 100.25, 4 * 100.25, 6 * 100.25, 2 * 100.25]
    week = figures(shop["admin"], **{"from": f"{clock.now() - 6 * DAY:%Y-%m-%d}", "to": clock.stamp(clock.now())})
    assert tile(week, "newContacts")["value"] == 4


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ("from=2026-01-02&to=2026-01-01", "/from"),
        ("from=1990-01-01&to=2026-01-01", "/from"),
        ("from=yesterday", "/from"),
        ("to=9999-12-31T23:59:59-14:00", "/to"),
        ("start=2026-01-01", "/start"),
    ],
)
def test_what_is_no_period_is_named(aws: None, query: str, pointer: str) -> None:
    reply = signed_in()("GET", f"/api/dashboard?{query}")

    assert (reply.status, reply.body["errors"][0]["pointer"]) == (422, pointer)


def test_an_empty_shop_has_figures_of_nothing(aws: None) -> None:
    body = figures(signed_in())

    assert {each["noun"] for each in body["tiles"]} <= set(NOUNS)
    assert all(not each["value"] and not each["previous"] for each in body["tiles"])
