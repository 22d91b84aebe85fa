"""A shop whose mailbox lies on a real IMAP server."""

import itertools
import json
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest

from mancrel.channels import service as channels
from mancrel.channels.models import Channel
from mancrel.channels.schemas import NewChannel
from mancrel.mailboxes import polling
from mancrel.messages import service as messages
from mancrel.messages.jobs import ReceiveMail
from mancrel.messages.models import Message
from tests import dovecot
from tests.dovecot import PASSWORD, Box, Dovecot

TENANT = "ten_acme"
_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def imap_server() -> Iterator[Dovecot]:
    if dovecot.BINARY is None:
        pytest.skip("dovecot is not installed (apt-get install dovecot-imapd)")
    server = Dovecot()
    server.wait()
    yield server
    server.stop()


@pytest.fixture
def box(imap_server: Dovecot, monkeypatch: pytest.MonkeyPatch) -> Box:
    """The shop's mailbox; its certificate is trusted."""
    monkeypatch.setenv("SSL_CERT_FILE", str(imap_server.home / "cert.pem"))
    return imap_server.mailbox(f"shop{next(_numbers)}")


@pytest.fixture
def connect(aws: None, box: Box) -> Callable[..., Channel]:
    """Connects the mailbox, by TLS unless said otherwise."""

    def connecting(password: str = PASSWORD, **more: object) -> Channel:
        imap = {"host": "127.0.0.1", "port": box.server.tls_port, "user": box.user} | more
        wanted = NewChannel(
            address="shop@mancrel.test",
            name="Acme Shop",
            options={"imap": imap},
            credentials={"imapPassword": password},
        )
        return channels.create(TENANT, wanted)[0]

    return connecting


@pytest.fixture
def read(queued: Callable[[str], list[str]]) -> Callable[[Channel], list[Message]]:
    """Polls a mailbox and does what follows from it; answers the messages that this made or found."""

    def reading(channel: Channel) -> list[Message]:
        polling.poll(TENANT, channel.channel_id)
        jobs = [ReceiveMail(**_fields(body)) for body in queued("inbound-messages")]
        found = [messages.receive_mail(TENANT, job.event_id) for job in jobs]
        return [each for each in found if each is not None]

    return reading


@pytest.fixture
def broken_certificate(imap_server: Dovecot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nobody trusts the server's certificate."""
    dovecot.certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "cert.pem"))


def _fields(body: str) -> dict[str, str]:
    content = json.loads(body)
    return {name: content[name] for name in ("tenant_id", "event_id")}


def a_mail(number: int = 1, text: str = "Do you have the jug in blue?", **more: str) -> bytes:
    """A mail of a customer, as a server keeps it."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = "Ana Diaz <ana@example.com>"
    mail["To"] = "shop@mancrel.test"
    mail["Subject"] = f"The jug {number}"
    mail["Message-ID"] = f"<{number}@example.com>"
    for name, value in more.items():
        del mail[name]
        mail[name] = value
    mail.set_content(text)
    return mail.as_bytes()
