"""Who is told when something that we hear from or send by does not work: once, exactly, and until it does again."""

from datetime import timedelta

import pytest
import time_machine

from infra.fakes import messenger, whatsapp
from mancrel.activities import service as tasks
from mancrel.channels import service as channels
from mancrel.channels.schemas import ChannelChange, NewChannel
from mancrel.health import looking, watching
from mancrel.kit import clock
from mancrel.kit.language import read_in
from mancrel.kit.settings import settings
from mancrel.products import service as products
from mancrel.products import sources
from mancrel.products.models import Source
from mancrel.products.schemas import NewSource
from mancrel.pulses import service as pulses
from mancrel.vendors import subscriptions
from tests.client import signed_in

TENANT = "ten_acme"
IMAP = {"host": "imap.example.com", "user": "shop"}


def mailbox():
    wanted = NewChannel(address="shop@mancrel.test", options={"imap": IMAP}, credentials={"imapPassword": "s3cret"})
    return channels.create(TENANT, wanted)[0]


def row(kind):
    (found,) = [each for each in looking.of_all(TENANT) if each.kind == kind]
    return found


def open_tasks():
    return [task for task in tasks.list_all(TENANT) if task.status == "open"]


def test_a_mailbox_that_fails_says_why_and_since_when(aws):
    channel = mailbox()
    assert row("imap").status == "new"
    pulses.fail(TENANT, f"imap:{channel.channel_id}", "password", {"host": "imap.example.com", "said": "no"})

    found = row("imap")
    assert (found.status, found.name) == ("failing", "shop@mancrel.test")
    assert found.detail == "imap.example.com refused the user name or the password: no"
    assert found.since is not None
    with read_in("es"):
        assert row("imap").detail == "imap.example.com rechazó el usuario o la contraseña: no"
    assert signed_in(TENANT, "admin", "usr_1")("GET", "/api/health/sources").body["items"][0]["code"] == "password"


def test_people_are_told_once_after_two_minutes_and_the_task_is_done_when_it_works(aws):
    channel = mailbox()
    pulse = f"imap:{channel.channel_id}"
    with time_machine.travel(clock.now(), tick=False) as time:
        pulses.fail(TENANT, pulse, "password", {"host": "imap.example.com", "said": "no"})
        assert watching.watch_all() == 0

        time.shift(timedelta(minutes=2))
        pulses.fail(TENANT, pulse, "password", {"host": "imap.example.com", "said": "no"})
        assert [watching.watch_all(), watching.watch_all()] == [1, 0]
        (task,) = open_tasks()
        assert task.title == "shop@mancrel.test: imap.example.com refused the user name or the password: no"
        assert (task.priority, task.remind_at) == ("high", clock.now())

        pulses.beat(TENANT, pulse, waiting=0)
        assert watching.watch_all() == 0
        assert open_tasks() == []

        pulses.fail(TENANT, pulse, "refused", {"host": "imap.example.com", "port": 993})
        time.shift(timedelta(minutes=3))
        assert watching.watch_all() == 1
        assert len(open_tasks()) == 1


def test_what_is_not_looked_at_any_more_is_late_and_told_but_not_to_whom_the_clock_slept(aws):
    channel = mailbox()
    with time_machine.travel(clock.now(), tick=False) as time:
        pulses.beat(TENANT, f"imap:{channel.channel_id}", waiting=3)
        assert (row("imap").status, row("imap").waiting) == ("ok", 3)

        time.shift(timedelta(hours=8))
        assert row("imap").status == "late"
        assert row("imap").detail.startswith("not checked since")
        assert watching.watch_all() == 0  # a laptop that slept: everything is late at first

        for _minute in range(22):
            time.shift(timedelta(minutes=1))
            watching.watch_all()
        assert len(open_tasks()) == 1


@pytest.fixture
def meta(aws, monkeypatch):
    with whatsapp.running() as number, messenger.running() as page:
        monkeypatch.setenv("WHATSAPP_BASE_URL", number.url)
        monkeypatch.setenv("MESSENGER_BASE_URL", page.url)
        settings.cache_clear()
        yield number, page
    monkeypatch.undo()
    settings.cache_clear()


def a_number(token=whatsapp.TOKEN):
    known = {"phoneNumberId": whatsapp.NUMBER, "accessToken": token, "appSecret": "x"}
    return channels.create(TENANT, NewChannel(kind="whatsapp", address="+351912345678", credentials=known))[0]


def checked(channel):
    subscriptions.check(TENANT, channel.channel_id)
    found = row("webhook")
    return found.status, found.code


def test_a_number_that_delivers_elsewhere_or_to_nobody_is_noticed(meta):
    number, _page = meta
    channel = a_number()
    assert checked(channel) == ("new", None)  # it does not say

    number.webhook = {"application": channels.shown(channel).webhook_url}
    assert checked(channel) == ("ok", None)
    number.webhook = {"application": channels.shown(channel).webhook_url, "phone_number": "https://other.test/hook"}
    assert checked(channel) == ("failing", "elsewhere")
    assert row("webhook").detail == "the vendor delivers to another address: https://other.test/hook"
    number.webhook = {}
    assert checked(channel) == ("failing", "unsubscribed")
    number.webhook = {"phone_number": channels.shown(channel).webhook_url}
    assert checked(channel) == ("ok", None)


def test_a_token_that_ran_out_is_noticed(meta):
    assert checked(a_number("another")) == ("failing", "vendor_token")


def test_a_page_that_is_no_longer_subscribed_is_noticed(meta):
    _number, page = meta
    known = {"accessToken": messenger.TOKEN, "appSecret": "x"}
    channel = channels.create(TENANT, NewChannel(kind="messenger", address="102938475610293", credentials=known))[0]

    page.subscribed = ["messages", "message_reads"]
    assert checked(channel) == ("ok", None)
    asked = ChannelChange(version=channel.version, options={"leadAds": True})
    channels.change(TENANT, channel.channel_id, asked)
    assert checked(channel) == ("failing", "not_leads")
    page.subscribed = ["messages", "leadgen"]
    assert checked(channel) == ("ok", None)
    page.subscribed = ["feed"]
    assert checked(channel) == ("failing", "not_messages")
    page.subscribed = None
    assert checked(channel) == ("failing", "unsubscribed")


def test_vendors_are_asked_a_few_times_an_hour(meta, queued):
    channel = a_number()
    mailbox()
    assert watching.ask_for_checks() == 1
    assert "CheckWebhook" in queued("mailbox-polls")[0]

    meta[0].webhook = {"phone_number": channels.shown(channel).webhook_url}
    with time_machine.travel(clock.now(), tick=False) as time:
        subscriptions.check(TENANT, channel.channel_id)
        assert watching.ask_for_checks() == 0
        time.shift(timedelta(minutes=16))
        assert watching.ask_for_checks() == 1


def test_a_catalogue_says_what_is_wrong_with_its_feed(aws):
    source, _secret = sources.connect(TENANT, NewSource(name="Web shop", feed_url="http://shop.invalid/feed"))
    products.poll(TENANT, source.source_id)

    found = row("catalogue")
    assert (found.status, found.code, found.detail) == ("failing", "feed", "there is no host called shop.invalid")
    assert found.since is not None


def test_a_shop_that_stopped_telling_is_noticed(aws):
    from mancrel.products import polling

    source, _secret = sources.connect(TENANT, NewSource(name="Web shop", feed_url="http://shop.invalid/feed"))
    now = clock.now()
    told = Source.get(TENANT, source.source_id)
    told.last_event_at, told.verified_at = now - timedelta(hours=2), now - timedelta(hours=1)

    polling._hear_silence(told, 0, told.verified_at)
    assert [each.kind for each in looking.of_all(TENANT)] == ["catalogue"]
    polling._hear_silence(told, 4, told.verified_at)

    assert row("webhook").code == "silent"
    assert "4 changes that no webhook told" in row("webhook").detail
    pulses.worked(TENANT, pulses.hook_of(source.source_id), now)
    assert row("webhook").status == "ok"
