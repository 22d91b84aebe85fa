"""SMTP: what a real server may do to us, and what becomes of the message."""

from collections.abc import Iterator

import pytest
from aiosmtpd.controller import Controller

from mancrel.kit.errors import UnavailableError
from mancrel.kit.settings import settings
from mancrel.messages import service as messages
from tests.ports import free_port

TENANT = "ten_acme"


class Mailbox:
    """A mail server that keeps what it takes and answers as it was told."""

    def __init__(self) -> None:
        self.taken: list[bytes] = []
        self.hello = self.sender = self.recipient = ""
        self.data = "250 OK queued as 4711"

    async def handle_EHLO(self, server, session, envelope, hostname, responses):  # noqa: N802
        session.host_name = hostname
        return [self.hello] if self.hello else responses

    async def handle_MAIL(self, server, session, envelope, address, options):  # noqa: N802
        if self.sender:
            return self._answer(server, self.sender)
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        if self.recipient:
            return self._answer(server, self.recipient)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        if not self.data.startswith(("4", "5")):
            self.taken.append(envelope.content)
        return self._answer(server, self.data)

    def _answer(self, server, answer):
        if answer == "hang up":
            server.transport.abort()
            return "421 gone"
        return answer


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Mailbox]:
    box = Mailbox()
    controller = Controller(box, hostname="127.0.0.1", port=free_port())
    controller.start()
    _use_smtp(monkeypatch, controller.port)
    yield box
    controller.stop()
    settings.cache_clear()


def _use_smtp(monkeypatch: pytest.MonkeyPatch, port: int) -> None:
    for name, value in {"MAIL_TRANSPORT": "smtp", "SMTP_HOST": "127.0.0.1", "SMTP_PORT": str(port)}.items():
        monkeypatch.setenv(name, value)
    settings.cache_clear()


def now(message):
    return messages.get(TENANT, message.message_id)


def test_a_server_that_takes_it(server, replied):
    messages.send(TENANT, replied.message_id)
    messages.send(TENANT, replied.message_id)

    assert (now(replied).send_state, now(replied).provider_id) == ("sent", "OK queued as 4711")
    assert len(server.taken) == 1
    assert b"In-Reply-To: <1@example.com>" in server.taken[0]


@pytest.mark.parametrize("place", ["sender", "recipient", "data"])
def test_a_server_that_refuses(server, replied, place):
    setattr(server, place, "550 5.7.1 we do not like you")
    messages.send(TENANT, replied.message_id)

    assert now(replied).send_state == "failed"
    assert now(replied).reason == "the mail server refused it: 550 5.7.1 we do not like you"
    assert server.taken == []


@pytest.mark.parametrize("place", ["sender", "recipient", "data"])
def test_a_server_that_asks_to_wait(server, replied, place):
    setattr(server, place, "451 4.7.1 greylisted")
    with pytest.raises(UnavailableError, match="greylisted"):
        messages.send(TENANT, replied.message_id)
    assert now(replied).send_state == "queued"

    setattr(server, place, "250 OK" if place == "data" else "")
    messages.send(TENANT, replied.message_id)
    assert (now(replied).send_state, len(server.taken)) == ("sent", 1)


@pytest.mark.parametrize("place", ["sender", "recipient"])
def test_a_server_that_hangs_up_before_the_body_took_nothing(server, replied, place):
    setattr(server, place, "hang up")

    with pytest.raises(UnavailableError):
        messages.send(TENANT, replied.message_id)
    assert now(replied).send_state == "queued"


def test_a_server_that_takes_the_body_and_hangs_up_leaves_doubt(server, replied):
    server.data = "hang up"
    for _delivery in range(3):
        messages.send(TENANT, replied.message_id)

    assert (now(replied).send_state, len(server.taken)) == ("uncertain", 1)
    assert "may or may not" in now(replied).reason


def test_no_server_at_all(replied, monkeypatch):
    _use_smtp(monkeypatch, free_port())
    try:
        with pytest.raises(UnavailableError):
            messages.send(TENANT, replied.message_id)
    finally:
        settings.cache_clear()
    assert now(replied).send_state == "queued"
