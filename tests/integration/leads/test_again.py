"""Leads that Meta does not give are fetched later: over a day, without hammering, none lost and none twice."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine

from mancrel.channels import service as channels
from mancrel.channels.schemas import ChannelChange
from mancrel.events.models import Event
from mancrel.kit import clock
from mancrel.kit.errors import InvalidError
from mancrel.leads import ads, again
from tests.client import signed_in
from tests.integration.leads.pages import KNOWN, TENANT, Page, filled_in


@pytest.fixture
def travelling(page: Page) -> Iterator[time_machine.Traveller]:
    with time_machine.travel(clock.now(), tick=False) as traveller:
        yield traveller


def event() -> Event:
    (row,) = Event.query(TENANT)
    return row


def go_on(page: Page, travelling: time_machine.Traveller) -> None:
    """The time comes at which the delivery is tried again."""
    travelling.move_to(event().next_at + timedelta(seconds=1))
    ads.receive(TENANT, event().event_id, int(event().attempts))


def test_an_error_of_metas_is_told_word_for_word_and_tried_again(page, travelling):
    page.facebook.errors = [1]
    page.tell("777")
    page.work()
    assert (page.leads, page.health.waiting) == ([], 1)
    assert (page.health.status, page.health.detail) == (
        "failing", "Meta does not give a lead: 500 An unknown error occurred; it is tried again for a day",
    )  # fmt: skip

    page.facebook.errors = [0]
    go_on(page, travelling)
    assert (len(page.leads), page.health.status, page.health.waiting) == (1, "ok", 0)


def test_it_is_tried_less_and_less_often_for_a_day_and_is_not_lost_then(page, travelling):
    page.facebook.errors = [1]
    page.tell("777")
    page.work()
    began, waits = clock.now(), []
    while event().attempts < again.MOST:
        waits.append(event().next_at - clock.now())
        go_on(page, travelling)
    assert waits[0] < timedelta(minutes=1.3) < waits[3] < timedelta(minutes=10) < waits[-1] < timedelta(minutes=73)
    assert timedelta(hours=18) < event().next_at - began < timedelta(hours=32)

    with pytest.raises(InvalidError, match="for a day"):
        go_on(page, travelling)
    assert page.health.waiting == 1

    page.facebook.errors = [0]
    assert signed_in(TENANT)("POST", f"/api/channels/{page.channel.channel_id}/leads/fetch").body == {"asked": 1}
    page.work()
    assert (len(page.leads), page.health.waiting) == (1, 0)


def test_one_that_meta_does_not_give_keeps_no_other_back(page):
    page.tell("666", "777")
    page.work()

    assert [lead.origin["id"] for lead in page.leads] == ["777"]
    assert page.health.waiting == 1


def test_a_token_that_is_dead_is_asked_with_once_until_somebody_gives_another(page, travelling):
    page.facebook.errors = [190]
    page.facebook.nodes["778"] = filled_in("778")
    for number, name in enumerate(("777", "778", "779")):
        page.tell(name, at=number)
    page.work()
    assert (len(page.facebook.asked), page.health.waiting) == (1, 3)
    assert page.health.detail.startswith("Meta refuses the page's access token: 401 Error validating access token;")

    travelling.shift(timedelta(minutes=1))
    page.facebook.errors = [0]
    change = ChannelChange(version=page.channel.version, credentials=KNOWN)
    channels.change(TENANT, page.channel.channel_id, change)
    asked = signed_in(TENANT)("POST", f"/api/channels/{page.channel.channel_id}/leads/fetch")
    page.work()
    assert asked.body == {"asked": 3}
    assert sorted(lead.origin["id"] for lead in page.leads) == ["777", "778"]


def test_jobs_that_come_ten_times_and_out_of_order_make_one_chain_and_one_lead(page, travelling):
    page.facebook.errors = [1, 1, 0]
    page.tell("777")
    page.work(times=10)
    assert int(event().attempts) == 1

    for attempt in [0, 1, 0, 1] * 5:  # too early: sent round again, or overtaken
        ads.receive(TENANT, event().event_id, attempt)
    assert (page.facebook.asked.count("777"), page.leads) == (1, [])

    go_on(page, travelling)
    for _time in range(10):
        ads.receive(TENANT, event().event_id, 1)
    assert int(event().attempts) == 2
    go_on(page, travelling)
    assert len(page.leads) == 1


def test_only_an_administrator_fetches_and_only_for_a_page(page):
    address = f"/api/channels/{page.channel.channel_id}/leads/fetch"

    assert signed_in(TENANT, "manager", "usr_m")("POST", address).status == 403
    assert signed_in(TENANT)("POST", address).body == {"asked": 0}
