"""The simulator over real HTTP: what it takes, what it lists, what it tells, and how it misbehaves when told to."""

from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from infra import processes
from infra.simulator import server
from mancrel.channels import service as channels
from mancrel.channels.kinds import Outage
from mancrel.channels.schemas import ChannelChange, HandedQuery, NewChannel, SimulatorChange
from mancrel.events.models import Event
from mancrel.kit import clock
from mancrel.kit.errors import NotFoundError, UnavailableError
from mancrel.kit.settings import settings
from mancrel.messages.transports import NotNowError, RefusedError
from mancrel.vendors import adapters, calling, receipts
from mancrel.vendors import simulator as vendor
from mancrel.vendors.adapters import Accepted, Outgoing
from mancrel.vendors.calling import SilenceError
from tests.integration.vendors.conftest import TENANT, ask, listening


def a_message(number: int = 1, campaign: str = "cam_1") -> Outgoing:
    return Outgoing(message_id=f"msg_{number}", to=f"p{number}@b.test", text="Hi", campaign_id=campaign)


def behave(**options) -> None:
    vendor.tell(channels.tune(TENANT, SimulatorChange(**options)))


def send(message: Outgoing) -> Accepted:
    return adapters.of(TENANT, "simulator").send(TENANT, message)


class Deaf(BaseHTTPRequestHandler):
    """Takes nothing that it is told."""

    refused = 0

    def do_POST(self) -> None:
        Deaf.refused += 1
        self.send_error(503)

    def log_message(self, *_: object) -> None: ...


def told() -> list[receipts.Receipt]:
    """Every receipt that came in."""
    events = sorted(Event.query(TENANT), key=lambda event: event.received_at)
    return [each for event in events if event.kind == "receipts" for each in receipts.of_event(event)]


def test_it_lists_exactly_what_it_was_handed(simulator):
    for number in range(5):
        send(a_message(number, campaign="cam_1" if number < 3 else "cam_2"))

    listed = vendor.deliveries(TENANT, HandedQuery(campaign_id="cam_1"))

    assert [(each.message_id, each.to) for each in listed] == [(f"msg_{n}", f"p{n}@b.test") for n in range(3)]
    assert len(vendor.deliveries(TENANT, HandedQuery())) == 5
    assert [each.message_id for each in vendor.deliveries(TENANT, HandedQuery(offset=1, limit=2))] == ["msg_1", "msg_2"]


def test_the_same_message_twice_is_one(simulator):
    assert send(a_message()) == send(a_message())
    assert len(vendor.deliveries(TENANT, HandedQuery())) == 1


def test_without_keys_the_same_message_twice_is_two(simulator):
    behave(idempotent=False)

    assert send(a_message()) != send(a_message())
    assert len(vendor.deliveries(TENANT, HandedQuery())) == 2


def test_one_tenant_does_not_see_what_another_sends(simulator):
    send(a_message())

    assert vendor.deliveries("ten_other", HandedQuery()) == []
    assert adapters.of("ten_other", "simulator").lookup("ten_other", "msg_1") is None


def test_it_can_be_asked_for_a_message(simulator):
    accepted = send(a_message())

    found = adapters.lookup(TENANT, "simulator", "msg_1")

    assert found is not None
    assert found.provider_id == accepted.provider_id
    assert adapters.lookup(TENANT, "simulator", "msg_2") is None


def test_its_receipts_come_signed_and_in_batches(simulator, queued):
    behave(success_rate=1, receipt_delay_ms=50)
    for number in range(20):
        send(a_message(number))

    assert processes.wait_until(lambda: len(told()) == 20, 60)

    assert {(each.message_id, each.status) for each in told()} == {(f"msg_{n}", "delivered") for n in range(20)}
    assert len(queued("receipts")) < 20


def test_receipts_may_come_twice_late_and_overtake_each_other(simulator):
    behave(receipt_delay_ms=200, duplicate_rate=1, late_rate=0.5, late_ms=500, out_of_order=True, success_rate=1)
    for number in range(12):
        send(a_message(number))

    assert processes.wait_until(lambda: len(told()) == 24, 60)

    names = [each.message_id for each in told()]
    assert sorted(names) == sorted([f"msg_{n}" for n in range(12)] * 2)
    assert list(dict.fromkeys(names)) != [f"msg_{n}" for n in range(12)]


def test_it_tells_again_when_nobody_listened(simulator, monkeypatch):
    deaf = HTTPServer(("127.0.0.1", 0), Deaf)
    deaf.timeout = 60
    monkeypatch.setenv("PUBLIC_URL", f"http://127.0.0.1:{deaf.server_port}")
    settings.cache_clear()
    behave(success_rate=1, receipt_delay_ms=10)
    send(a_message())
    deaf.handle_request()
    deaf.server_close()
    assert (Deaf.refused, told()) == (1, [])

    with listening() as url:
        monkeypatch.setenv("PUBLIC_URL", url)
        settings.cache_clear()
        behave()

        assert processes.wait_until(lambda: len(told()) == 1, 60)


def test_too_many_requests_say_when_to_come_again(simulator):
    behave(throttle_rate=1, retry_after=7)

    with pytest.raises(NotNowError) as refused:
        send(a_message())

    assert refused.value.retry_after == 7
    assert vendor.deliveries(TENANT, HandedQuery()) == []


def test_an_error_took_nothing(simulator):
    behave(error_rate=1)

    with pytest.raises(NotNowError):
        send(a_message())

    assert vendor.deliveries(TENANT, HandedQuery()) == []


def test_a_message_that_was_taken_and_never_answered_is_in_doubt(simulator, monkeypatch):
    monkeypatch.setattr(calling, "READ_SECONDS", 0.5)
    calling._pool.cache_clear()
    behave(timeout_rate=1)

    with pytest.raises(SilenceError):
        send(a_message())

    calling._pool.cache_clear()
    assert [each.message_id for each in vendor.deliveries(TENANT, HandedQuery())] == ["msg_1"]
    assert adapters.lookup(TENANT, "simulator", "msg_1") is not None


def test_an_outage_takes_nothing_and_ends(simulator):
    now = clock.now()
    outage = Outage(begins_at=now - timedelta(minutes=1), ends_at=now + timedelta(minutes=1))
    behave(outages=[outage])
    with pytest.raises(NotNowError):
        send(a_message())

    behave(outages=[Outage(begins_at=now - timedelta(minutes=2), ends_at=now - timedelta(minutes=1))])

    assert send(a_message())


def test_trouble_comes_by_chance_and_a_second_try_has_another_one(simulator):
    behave(error_rate=0.5)
    taken = 0

    for number in range(20):
        for _attempt in range(12):
            try:
                send(a_message(number))
                taken += 1
                break
            except NotNowError:
                continue

    assert taken == 20
    assert len(vendor.deliveries(TENANT, HandedQuery())) == 20


def test_a_message_without_a_recipient_is_refused(simulator):
    with pytest.raises(RefusedError):
        send(Outgoing(message_id="msg_1", to="", text="Hi"))


def test_it_remembers_across_a_restart(door, tmp_path, monkeypatch):
    with server.running(tmp_path / "memory.sqlite") as url:
        monkeypatch.setenv("SIMULATOR_URL", url)
        settings.cache_clear()
        behave(late_rate=1, late_ms=60_000)
        send(a_message())

    with server.running(tmp_path / "memory.sqlite") as url:
        monkeypatch.setenv("SIMULATOR_URL", url)
        settings.cache_clear()

        assert len(vendor.deliveries(TENANT, HandedQuery())) == 1
        assert send(a_message(2))


def test_when_its_memory_is_lost_it_is_told_again_how_to_behave(door, tmp_path, monkeypatch):
    with server.running(tmp_path / "one.sqlite") as url:
        monkeypatch.setenv("SIMULATOR_URL", url)
        settings.cache_clear()
        send(a_message())
    with server.running(tmp_path / "two.sqlite") as url:
        monkeypatch.setenv("SIMULATOR_URL", url)
        settings.cache_clear()

        assert send(a_message())


def test_a_change_that_it_did_not_hear_of_reaches_it_with_the_next_message(simulator):
    send(a_message())

    channels.tune(TENANT, SimulatorChange(idempotent=False))  # and nobody told it
    send(a_message())

    assert len(vendor.deliveries(TENANT, HandedQuery())) == 2


def test_without_it_messages_wait_and_people_are_told(door, monkeypatch):
    monkeypatch.setenv("SIMULATOR_URL", "http://127.0.0.1:1")
    settings.cache_clear()

    with pytest.raises(NotNowError):
        send(a_message())
    with pytest.raises(UnavailableError):
        vendor.deliveries(TENANT, HandedQuery())


def test_production_has_none(simulator, deployed):
    adapter = adapters.of(TENANT, "simulator")
    deployed("prod")

    with pytest.raises(NotFoundError):
        adapters.of(TENANT, "simulator")
    with pytest.raises(NotFoundError):
        adapter.send(TENANT, a_message())
    with pytest.raises(NotFoundError):
        adapter.lookup(TENANT, "msg_1")
    with pytest.raises(NotFoundError):
        channels.create(TENANT, NewChannel(kind="simulator"))
    assert ask("POST", f"/webhook/receipts/simulator?channel={TENANT}.simulator", {}, b"{}")[0] == 404


def test_a_new_secret_is_told(simulator):
    channel, _secret = channels.rotate(TENANT, channels.simulator(TENANT).channel_id)
    vendor.tell(channel)
    behave(success_rate=1, receipt_delay_ms=10)
    send(a_message())

    assert processes.wait_until(lambda: len(told()) == 1, 60)


def test_its_pace_can_be_changed_like_that_of_any_channel(simulator):
    row = channels.simulator(TENANT)
    assert channels.per_minute(row) == 6_000

    channels.change(TENANT, row.channel_id, ChannelChange(version=row.version, per_minute=1_200))

    assert channels.per_minute(channels.simulator(TENANT)) == 1_200
