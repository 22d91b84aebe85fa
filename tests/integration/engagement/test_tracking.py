"""Links that lead through us, and what comes of the requests for them."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from mancrel.engagement import links, service, tracking
from mancrel.engagement.links import Delivery, Tracked
from mancrel.engagement.models import Engagement, Hit
from mancrel.engagement.schemas import Engaged
from mancrel.kit import clock
from tests.unit.engagement.traffic import APPLE, AZURE, BROWSERS

SENT = datetime(2026, 3, 2, 9, tzinfo=UTC)
ANA = Delivery("acme", "cmp_1", "1", "con_ana", "email", SENT)
PAGE = (
    '<html><body><a href="https://shop.test/sale?a=1&amp;b=2">Sale</a> <a href="mailto:x@y.test">write</a>'
    ' <a href="http://localhost:8000/u/abc">leave</a></body></html>'
)


def hear(after, kind="clicked", url="https://shop.test/a", agent=BROWSERS[0], address="81.193.20.7", method="GET"):
    with time_machine.travel(SENT + timedelta(seconds=after), tick=False):
        tracking.hear(Tracked(ANA, kind, url if kind == "clicked" else ""), method, agent, address)


def remembered():
    return {(row.kind, row.url): row for row in Engagement.query("acme")}


def test_links_lead_through_us_and_come_back_to_where_they_led(aws):
    page = links.rewrite(PAGE, "html", ANA)

    (word,) = re.findall(r'<a href="http://localhost:8000/t/c/([^"]+)">Sale', page)
    assert links.read(word) == Tracked(ANA, "clicked", "https://shop.test/sale?a=1&b=2")
    assert 'href="mailto:x@y.test"' in page
    assert 'href="http://localhost:8000/u/abc"' in page
    assert re.search(r'<img src="http://localhost:8000/t/o/[\w-]+\.gif"[^>]*></body>', page)
    assert "con_ana" not in page


def test_links_of_texts_lead_through_us_too(aws):
    text = links.rewrite("See https://shop.test/a. Bye: http://localhost:8000/u/x", "text", ANA)

    (word,) = re.findall(r"See http://localhost:8000/t/c/([\w-]+)\. Bye: http://localhost:8000/u/x", text)
    assert links.read(word) == Tracked(ANA, "clicked", "https://shop.test/a")


def test_nothing_is_tracked_where_the_tenant_does_not_want_it(aws):
    assert links.rewrite(PAGE, "html", ANA, tracking=False) == PAGE


def test_a_changed_word_says_nothing(aws):
    word = links.token(Tracked(ANA, "clicked", "https://shop.test/a"))

    assert links.read(word[:-2] + ("A" if word[-2] != "A" else "B") + word[-1]) is None
    assert links.read("") is None
    assert links.read("é" * 40) is None
    assert links.read(word[:30]) is None


def test_a_person_clicks_once_however_often(aws):
    hear(3600, "opened")
    hear(3610)
    hear(3700)

    rows = remembered()
    assert rows["clicked", "https://shop.test/a"].hits == 2
    assert rows["clicked", "https://shop.test/a"].at == SENT + timedelta(seconds=3610)
    assert float(rows["clicked", "https://shop.test/a"].machine) < 0.1
    assert rows["opened", None].hits == 1


def test_later_requests_unmask_earlier_ones(aws):
    hear(5, url="https://shop.test/a", agent=BROWSERS[0], address="40.94.20.9")
    first = float(remembered()["clicked", "https://shop.test/a"].machine)
    hear(5.2, url="https://shop.test/b", agent=BROWSERS[0], address="40.94.20.9")
    hear(5.4, url="https://shop.test/c", agent=BROWSERS[0], address="40.94.20.9")

    rows = remembered()
    assert float(rows["clicked", "https://shop.test/a"].machine) > first
    assert all(float(row.machine) > 0.9 for row in rows.values())


def test_a_person_after_the_gateway_counts_as_a_person_and_nothing_is_dropped(aws):
    hear(2, method="HEAD", address="40.94.20.9")
    hear(3, "lured", address="40.94.20.9")
    assert float(remembered()["clicked", "https://shop.test/a"].machine) > 0.9
    hear(7200)

    assert float(remembered()["clicked", "https://shop.test/a"].machine) < 0.1
    assert [hit.method for hit in Hit.query(ANA.key)] == ["HEAD", "GET", "GET"]
    assert {hit.network for hit in Hit.query(ANA.key)} == {AZURE, "81.193.20.0/24"}


def test_raw_and_human_rates_stand_side_by_side(aws):
    hear(30, "opened", agent="Mozilla/5.0", address=APPLE.partition("/")[0])
    hear(3610)

    rates = service.rates("acme", "cmp_1")

    assert (rates["opened"].people, rates["opened"].human) == (1, 0)
    assert (rates["clicked"].people, rates["clicked"].human) == (1, 1)


@pytest.mark.parametrize("times", [1, 3])
def test_what_is_told_again_is_remembered_once(aws, times):
    rows = [
        Engaged(campaign_id="cmp_1", contact_id=f"con_{n}", kind="received", channel="email", at=clock.now())
        for n in range(120)
    ]

    for _time in range(times):
        service.record("acme", [*rows, rows[0]])

    assert len(list(Engagement.query("acme"))) == 120
