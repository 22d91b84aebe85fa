"""Fetching mail from a real IMAP server: all of it, once, whatever happens in between."""

from datetime import timedelta

import pytest

from mancrel.channels import service as channels
from mancrel.events import service as events
from mancrel.kit import clock
from mancrel.kit.errors import ConflictError
from mancrel.mailboxes import polling, repository
from mancrel.mailboxes.models import MailboxState
from mancrel.messages import service as messages
from mancrel.messages.models import Message
from mancrel.pulses import service as pulses
from mancrel.vendors import arriving
from tests.integration.mailboxes.conftest import TENANT, a_mail


def pulse(channel):
    return pulses.get(TENANT, polling.pulse_of(channel.channel_id))


def all_messages():
    return list(Message.query(TENANT))


def test_what_comes_after_connecting_becomes_messages_once(box, connect, read, queued):
    box.deliver(a_mail(1))
    channel = connect()
    assert read(channel) == []
    box.deliver(a_mail(2, "And in green?"))

    (message,) = read(channel)
    assert read(channel) == []

    assert (message.message_id_header, message.text) == ("2@example.com", "And in green?")
    assert len(queued("assistant")) == 1
    assert not box.is_seen(2)
    heart = pulse(channel)
    assert (heart.code, heart.waiting) == (None, 0)
    assert heart.beat_at
    assert heart.event_at
    assert heart.lag_seconds is not None


def test_an_attachment_comes_along(box, connect, read):
    channel = connect()
    read(channel)
    from email import message_from_bytes, policy

    mail = message_from_bytes(a_mail(1), policy=policy.SMTP)
    mail.add_attachment(b"%PDF-1.7 the invoice", maintype="application", subtype="pdf", filename="invoice.pdf")
    box.deliver(mail.as_bytes())

    (message,) = read(channel)

    assert [(each["name"], each["size"]) for each in message.attachments] == [("invoice.pdf", 20)]


def test_the_mail_of_some_days_is_taken_along_and_answered_by_no_machine(box, connect, read, queued):
    now = clock.now()
    for number, days in ((1, 20), (2, 5), (3, 0)):
        at = now - timedelta(days=days)
        box.deliver(a_mail(number, Date=at.strftime("%a, %d %b %Y %H:%M:%S +0000")), at=at)
    channel = connect(historyDays=7)

    taken = read(channel)
    assert [each.message_id_header for each in taken] == ["2@example.com", "3@example.com"]
    assert queued("assistant") == []

    box.deliver(a_mail(4))
    assert [each.message_id_header for each in read(channel)] == ["4@example.com"]
    assert len(queued("assistant")) == 1


def test_many_are_taken_in_bounded_batches_and_none_is_lost(box, connect, read, queued, monkeypatch):
    monkeypatch.setattr(polling, "MOST", 3)
    channel = connect()
    read(channel)
    for number in range(1, 9):
        box.deliver(a_mail(number))

    sizes = []
    while batch := read(channel):
        sizes.append((len(batch), pulse(channel).waiting))
        assert len(queued("mailbox-polls")) == (1 if pulse(channel).waiting else 0)

    assert sizes == [(3, 5), (3, 2), (2, 0)]
    assert {each.message_id_header for each in all_messages()} == {f"{number}@example.com" for number in range(1, 9)}


@pytest.mark.parametrize("died_after", ["keeping", "marking"])
def test_who_dies_in_between_loses_nothing_and_doubles_nothing(box, connect, read, monkeypatch, died_after):
    channel = connect()
    read(channel)
    for number in (1, 2, 3):
        box.deliver(a_mail(number))
    target, name = (arriving, "keep") if died_after == "keeping" else (repository, "advance")
    real, calls = getattr(target, name), []

    def dies(*args):
        done = real(*args)
        calls.append(done)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return done

    monkeypatch.setattr(target, name, dies)
    with pytest.raises(KeyboardInterrupt):
        polling.poll(TENANT, channel.channel_id)
    monkeypatch.undo()
    monkeypatch.setenv("SSL_CERT_FILE", str(box.server.home / "cert.pem"))

    read(channel)

    assert sorted(each.message_id_header for each in all_messages()) == [f"{n}@example.com" for n in (1, 2, 3)]


def test_a_mailbox_whose_ids_changed_is_read_again_without_a_double(box, connect, read, queued):
    channel = connect()
    read(channel)
    now = clock.now()
    old = now - timedelta(days=40)
    box.deliver(a_mail(1))
    read(channel)
    box.deliver(a_mail(2))
    box.deliver(a_mail(9, Date=old.strftime("%a, %d %b %Y %H:%M:%S +0000")), at=now)  # it came long ago, they say today
    before = MailboxState.get(TENANT, channel.channel_id).cursors["INBOX"]["validity"]
    box.server.rebuild()
    queued("assistant")

    read(channel)

    cursor = MailboxState.get(TENANT, channel.channel_id).cursors["INBOX"]
    assert cursor["validity"] != before
    assert sorted(each.message_id_header for each in all_messages()) == ["1@example.com", "2@example.com"]
    assert len(queued("assistant")) == 1


def test_a_mail_in_two_folders_is_one_message(box, connect, read):
    box.make_folder("Orders")
    channel = connect(folders=["INBOX", "Orders"])
    read(channel)
    box.deliver(a_mail(1))
    box.deliver(a_mail(1), "Orders")
    box.deliver(a_mail(2), "Orders")

    read(channel)

    assert sorted(each.message_id_header for each in all_messages()) == ["1@example.com", "2@example.com"]


def test_what_was_taken_is_marked_as_read_only_where_that_is_wanted(box, connect, read):
    channel = connect(markSeen=True)
    read(channel)
    box.deliver(a_mail(1))

    read(channel)

    assert box.is_seen(1)


def test_a_mail_that_is_gone_or_too_large_stops_nothing(box, connect, read, monkeypatch):
    monkeypatch.setattr(polling, "LARGEST", 5_000)
    channel = connect()
    read(channel)
    box.deliver(a_mail(1))
    box.deliver(a_mail(2, "long " * 2_000))
    box.deliver(a_mail(3))
    box.throw_away(1)

    taken = read(channel)

    assert [each.message_id_header for each in taken] == ["3@example.com"]
    (row,) = MailboxState.get(TENANT, channel.channel_id).passed_over
    assert (row["from"], row["subject"], row["code"]) == ("Ana Diaz <ana@example.com>", "The jug 2", "too_large")
    assert row["bytes"] > 5_000


def test_two_workers_do_not_read_one_mailbox_at_once(box, connect, read):
    channel = connect()
    box.deliver(a_mail(1))
    held = repository.lease(TENANT, channel.channel_id, "rdr_other", clock.now() + timedelta(seconds=60))

    assert polling.poll(TENANT, channel.channel_id) == 0
    assert pulse(channel).tried_at is None

    assert held is not None
    repository.release(held, "rdr_other")
    assert read(channel) == []
    assert pulse(channel).beat_at


def test_whoever_lost_the_lease_writes_nothing_more(box, connect, read, monkeypatch):
    channel = connect()
    read(channel)
    box.deliver(a_mail(1))
    real = arriving.keep

    def slow(*args):
        MailboxState(TENANT, channel.channel_id).update([MailboxState.reader.set("rdr_other")])
        return real(*args)

    monkeypatch.setattr(arriving, "keep", slow)
    with pytest.raises(ConflictError):
        polling.poll(TENANT, channel.channel_id)

    state = MailboxState.get(TENANT, channel.channel_id)
    assert (state.cursors["INBOX"]["uid"], state.reader) == (0, "rdr_other")


def test_the_clock_asks_for_every_mailbox_that_is_fetched(connect, queued):
    channel = connect()
    channels.create(TENANT, channels_new())

    assert polling.ask_for_all() == 1
    (body,) = queued("mailbox-polls")
    assert channel.channel_id in body


def channels_new():
    from mancrel.channels.schemas import NewChannel

    return NewChannel(address="other@mancrel.test")


def test_the_password_is_sealed_and_goes_to_no_other_server(connect, box):
    from mancrel.channels.schemas import ChannelChange
    from mancrel.kit.errors import InvalidError

    channel = connect()
    assert "s3cret" not in str(channel.to_dynamodb_dict())
    moved = {"imap": {"host": "127.0.0.1", "port": 1, "user": box.user}}
    with pytest.raises(InvalidError, match="give it again") as refused:
        channels.change(TENANT, channel.channel_id, ChannelChange(version=channel.version, options=moved))
    assert refused.value.errors[0]["pointer"] == "/credentials/imapPassword"

    same = {"imap": {"host": "127.0.0.1", "port": box.server.tls_port, "user": box.user, "markSeen": True}}
    changed = channels.change(TENANT, channel.channel_id, ChannelChange(version=channel.version, options=same))
    polling.poll(TENANT, channel.channel_id)
    assert pulse(changed).code is None
    assert pulse(changed).beat_at


def test_events_say_by_which_way_they_came(box, connect, read):
    channel = connect()
    read(channel)
    box.deliver(a_mail(1))
    (message,) = read(channel)

    assert events.get(TENANT, message.event_id).about == {"by": "imap"}
    assert messages.get(TENANT, message.message_id).send_state is None
