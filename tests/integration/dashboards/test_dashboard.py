"""Every figure of the dashboard is the number of rows that it opens, for every role."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote, urlencode

import pytest
import time_machine

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
        page = client("GET", f"/api/{noun}?limit=3&filter={quote(json.dumps(rule))}{cursor}")
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
        for ago in (45, 20, 9, 1):
            clocks.move_to(now - ago * DAY)
            for name, role in WORKERS.items():
                _work(signed_in(role=role, user_id=f"usr_{name}"), name, now - ago * DAY)
        clocks.move_to(now)
        yield {name: signed_in(role=role, user_id=f"usr_{name}") for name, role in WORKERS.items()}


def _work(client: Client, role: str, at: datetime) -> None:
    """What a person does on a day; what a manager does is nobody's."""
    owner = {} if role == "manager" else {"ownerId": f"usr_{role}"}
    client("POST", "/api/contacts", {"name": f"Contact of {at:%d %b}", **owner})


@pytest.mark.parametrize("role", ROLES)
def test_each_tile_is_the_number_of_rows_it_opens(shop: dict[str, Client], role: str) -> None:
    body = figures(shop[role])

    assert {each["key"] for each in body["tiles"]} >= {"newContacts"}
    for each in body["tiles"]:
        rows = opened(shop[role], each["noun"], each["filter"])
        assert len(rows) == each["count"], each
        if each["unit"] == "count":
            assert each["value"] == len(rows)
        elif each["unit"] == "share":
            won = sum(row["status"] == "won" for row in rows)
            assert each["value"] == (round(won / len(rows), 4) if rows else None)
        else:
            amount = "weightedAmount" if each["key"] == "weightedPipeline" else "amount"
            assert {row["currency"] for row in rows} <= {each["unit"]}
            assert each["value"] == pytest.approx(sum(row[amount] or 0 for row in rows))


@pytest.mark.parametrize("role", ROLES)
def test_parts_and_weeks_open_their_rows_and_make_up_the_tile(shop: dict[str, Client], role: str) -> None:
    body = figures(shop[role])

    for split in body["breakdowns"]:
        for part in split["parts"]:
            rows = opened(shop[role], split["noun"], part["filter"])
            assert [row[split["field"]] for row in rows] == [part["key"]] * part["value"]
    for series in body["series"]:
        for point in series["points"]:
            assert len(opened(shop[role], series["noun"], point["filter"])) == point["count"]
        whole = tile(body, series["key"], series["unit"])
        assert sum(point["value"] for point in series["points"]) == pytest.approx(whole["value"])
        assert sum(point["count"] for point in series["points"]) == whole["count"]


def test_the_period_before_is_shown_beside(shop: dict[str, Client]) -> None:
    contacts = tile(figures(shop["admin"]), "newContacts")

    assert (contacts["value"], contacts["previous"]) == (12, 4)


def test_a_rep_sees_figures_of_their_own(shop: dict[str, Client]) -> None:
    assert tile(figures(shop["rep"]), "newContacts")["value"] == 6


def test_any_period_can_be_asked_for(shop: dict[str, Client]) -> None:
    now = clock.now()
    body = figures(shop["admin"], **{"from": f"{now - 10 * DAY:%Y-%m-%d}", "to": f"{now:%Y-%m-%dT%H:%M:%SZ}"})

    assert tile(body, "newContacts")["value"] == 8
    assert body["from"] == f"{now - 10 * DAY:%Y-%m-%d}T00:00:00.000000Z"


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
