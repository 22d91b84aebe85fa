"""The list of suppressed addresses: paged by key, searched by key, and counted right."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest

from mancrel.consent import listing, suppressions
from mancrel.consent.models import Suppression
from mancrel.kit import aws as clients
from mancrel.kit import clock
from tests.client import Client, signed_in

TENANT = "acme"
MANY = 10_000


@pytest.fixture
def ask(aws: None) -> Client:
    return signed_in(TENANT, "admin")


def fill(count: int) -> None:
    """So many addresses of two domains, a second apart; the last one is the latest."""
    begin = clock.now() - timedelta(days=1)
    with Suppression.batch_write() as batch:
        for number in range(count):
            address = f"p{number:05}@{('alpha', 'beta')[number % 2]}.test"
            row = Suppression(TENANT, suppressions.key(address), address=address, reason="bounce", version=1)
            row.at = row.created_at = row.changed_at = begin + timedelta(seconds=number)
            row.index()
            batch.save(row)


@contextmanager
def reading() -> Iterator[Counter[str]]:
    """How many rows each sort of question reads."""
    read: Counter[str] = Counter()

    def after(parsed: dict[str, Any], model: Any, **_more: Any) -> None:
        read[model.name] += parsed.get("ScannedCount", 0) if "Select" not in parsed else 0
        read["asked"] += 1

    events = clients.dynamodb().meta.events
    events.register("after-call.dynamodb", after, unique_id="reading")
    yield read
    events.unregister("after-call.dynamodb", unique_id="reading")


def test_10000_are_listed_page_by_page_and_each_page_reads_its_own_rows(ask: Client) -> None:
    fill(MANY)

    first, total, cursor = listing.page(TENANT, "", 200, None)
    seen = [each.address for each in first]
    with reading() as read:
        for _page in range(3):
            rows, again, cursor = listing.page(TENANT, "", 200, cursor)
            assert again == total
            seen += [each.address for each in rows]

    assert total == MANY
    assert seen == [f"p{number:05}@{('alpha', 'beta')[number % 2]}.test" for number in range(MANY)][:-801:-1]
    assert read["Query"] == 3 * 201, "each page reads its rows and one more"


def test_a_search_is_a_question_of_the_key(ask: Client) -> None:
    fill(300)

    def found(q: str) -> tuple[int, list[str]]:
        page = ask("GET", f"/api/suppressions?limit=3&q={q}").body
        return page["total"], [each["address"][:6] for each in page["items"]]

    assert found("p0012") == (10, ["p00120", "p00121", "p00122"])
    assert found("P00123%40beta.test") == (1, ["p00123"])
    assert found("%40beta") == (150, ["p00001", "p00003", "p00005"])
    assert found("%40beta.test")[0] == 150
    assert found("beta") == (0, [])
    with reading() as read:
        listing.page(TENANT, "p00123", 50, None)
    assert read["Query"] <= 2


def test_pages_of_a_search_follow_each_other(ask: Client) -> None:
    fill(120)
    seen: list[str] = []
    cursor = ""

    while True:
        page = ask("GET", f"/api/suppressions?limit=25&q=%40alpha&cursor={cursor}" if cursor else
                   "/api/suppressions?limit=25&q=%40alpha").body  # fmt: skip
        seen += [each["address"] for each in page["items"]]
        assert page["total"] == 60
        cursor = page["nextCursor"]
        if cursor is None:
            break

    assert seen == sorted(f"p{number:05}@alpha.test" for number in range(0, 120, 2))


def test_numbers_are_found_as_people_write_them(ask: Client) -> None:
    suppressions.add_many(TENANT, ["+351912345678", "+34612345678"], "manual", "")

    assert ask("GET", "/api/suppressions?q=%2B351%20912").body["total"] == 1
    assert ask("GET", "/api/suppressions?q=%2B34%20612-345-678").body["total"] == 1


def test_what_is_let_go_leaves_the_list_and_comes_back_to_it(ask: Client) -> None:
    suppressions.add_many(TENANT, ["ana@a.test", "bob@a.test"], "manual", "")
    (ana,) = ask("GET", "/api/suppressions?q=ana").body["items"]

    ask("DELETE", f"/api/suppressions/{ana['id']}")
    after = [ask("GET", f"/api/suppressions?q={q}").body["total"] for q in ("", "ana", "%40a.test")]
    suppressions.add_many(TENANT, ["ana@a.test"], "complaint", "")

    assert after == [1, 0, 1]
    assert [each["address"] for each in ask("GET", "/api/suppressions").body["items"]] == ["ana@a.test", "bob@a.test"]


@pytest.mark.parametrize(
    "cursor",
    ["x", "W10", "WyJieV90aW1lIiwgIiIsICJ4IiwgMV0", "WyJieV9hZGRyZXNzIiwgImIiLCAieCIsIDFd",
     "WyJieV9hZGRyZXNzIiwgImFuYVx1ZDgwMCIsICJ4IiwgMV0"],
)  # fmt: skip
def test_a_cursor_of_another_list_is_refused(ask: Client, cursor: str) -> None:
    reply = ask("GET", f"/api/suppressions?q=ana&cursor={cursor}")

    assert (reply.status, reply.body["errors"][0]["pointer"]) == (422, "/cursor")
    assert ask("GET", "/api/suppressions?limit=201").status == 422
