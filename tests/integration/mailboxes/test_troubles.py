"""What is wrong with a mailbox is said exactly, and stays said until it is mended."""

import pytest

from mancrel.channels.mailservers import ImapServer
from mancrel.kit import hosts
from mancrel.kit.language import read_in
from mancrel.mailboxes import imap, polling
from mancrel.messages.troubles import TROUBLES, ServerTroubleError
from mancrel.pulses import service as pulses
from tests.dovecot import PASSWORD
from tests.integration.mailboxes.conftest import TENANT, a_mail
from tests.ports import free_port


def trouble(**server):
    with (
        pytest.raises(ServerTroubleError) as found,
        imap.opened(ImapServer(**server), server.pop("password", PASSWORD)),
    ):
        pass
    return found.value


@pytest.fixture
def server(box):
    return {"host": "127.0.0.1", "port": box.server.tls_port, "user": box.user}


def test_by_tls_by_starttls_and_on_a_laptop_without(box, server):
    for security, port in (("tls", box.server.tls_port), ("starttls", box.server.port), ("none", box.server.port)):
        with imap.opened(ImapServer(**{**server, "security": security, "port": port}), PASSWORD) as mailbox:
            assert mailbox.open("INBOX", readonly=True).count == 0


def test_a_wrong_password(server):
    with pytest.raises(ServerTroubleError) as found, imap.opened(ImapServer(**server), "wrong"):
        pass

    assert found.value.code == "password"
    assert "127.0.0.1 refused the user name or the password" in str(found.value)
    assert "Authentication failed" in str(found.value)


def test_a_certificate_that_nobody_vouches_for(server, broken_certificate):
    assert str(trouble(**server)).startswith("the certificate of 127.0.0.1 is not good: self-signed certificate")


def test_tls_where_there_is_none_and_the_other_way_round(box, server):
    assert trouble(**{**server, "port": box.server.port}).code == "no_tls"


def test_nobody_at_the_port(server):
    assert trouble(**{**server, "port": free_port()}).code == "refused"


def test_no_such_host(server):
    found = trouble(**{**server, "host": "imap.invalid"})

    assert str(found) == "there is no host called imap.invalid"
    with read_in("es"):
        assert str(found) == "no hay ningún servidor llamado imap.invalid"


def test_a_host_inside_our_network(server, monkeypatch):
    monkeypatch.setattr(hosts, "is_allowed", lambda address: False)

    assert trouble(**server).code == "private_host"


def test_a_folder_that_is_not_there(connect, box):
    channel = connect(folders=["INBOX", "Nowhere"])
    polling.poll(TENANT, channel.channel_id)

    found = pulses.get(TENANT, polling.pulse_of(channel.channel_id))
    assert (found.code, found.values["folder"]) == ("folder", "Nowhere")


def test_since_when_it_fails_is_kept_until_it_works_again(connect, box, read):
    channel = connect("wrong")
    polling.poll(TENANT, channel.channel_id)
    first = pulses.get(TENANT, polling.pulse_of(channel.channel_id))
    polling.poll(TENANT, channel.channel_id)
    again = pulses.get(TENANT, polling.pulse_of(channel.channel_id))

    assert again.code == "password"
    assert again.failing_since == first.failing_since
    assert again.tried_at > first.tried_at
    assert TROUBLES.say(again.code, **again.values).startswith("127.0.0.1 refused")


def test_a_server_that_goes_away_is_found_again(connect, box, read):
    channel = connect()
    read(channel)
    box.deliver(a_mail(1))
    box.server._end()
    polling.poll(TENANT, channel.channel_id)
    assert pulses.get(TENANT, polling.pulse_of(channel.channel_id)).code == "refused"

    box.server.process = box.server._start()
    box.server.wait()
    assert [each.message_id_header for each in read(channel)] == ["1@example.com"]
    assert pulses.get(TENANT, polling.pulse_of(channel.channel_id)).failing_since is None
