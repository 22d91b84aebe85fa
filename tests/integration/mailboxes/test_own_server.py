"""Mail that leaves by the mailbox's own SMTP server, a real one: safely, once, and what comes back."""

import json
import ssl
from collections.abc import Iterator
from email import message_from_bytes
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from mancrel.channels import service as channels
from mancrel.channels.schemas import ChannelChange, NewChannel
from mancrel.chats import sending, telling
from mancrel.consent import suppressions
from mancrel.kit import outbox
from mancrel.messages import replying, transports
from mancrel.messages import service as messages
from mancrel.pulses import service as pulses
from mancrel.vendors import arriving, folding
from tests import dovecot
from tests.integration.mailboxes.conftest import TENANT, a_mail
from tests.ports import free_port

LOGIN = (b"shop@mancrel.test", b"pass word")


class Server:
    """A server that wants a sign-in, keeps what it takes, and answers as it was told."""

    def __init__(self) -> None:
        self.taken: list[bytes] = []
        self.recipient = "250 OK"
        self.port = 0

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        if self.recipient.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.recipient

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        self.taken.append(envelope.content)
        return "250 OK queued as 4711"


def _admit(server, session, envelope, mechanism, data):
    return AuthResult(success=(data.login, data.password) == LOGIN, handled=False)


@pytest.fixture(params=["tls", "starttls"])
def security(request) -> str:
    return str(request.param)


@pytest.fixture
def server(security: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    dovecot.certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "cert.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "cert.pem", tmp_path / "key.pem")
    kept = Server()
    kept.port = free_port()
    tls = {"ssl_context": context} if security == "tls" else {"tls_context": context, "require_starttls": True}
    controller = Controller(
        kept, hostname="127.0.0.1", port=kept.port, authenticator=_admit, auth_required=security != "tls",
        auth_require_tls=security != "tls", **tls,
    )  # fmt: skip
    controller.start()
    yield kept
    controller.stop()


@pytest.fixture
def channel(aws, server, security):
    return _connect(server.port, security)


def _connect(port: int, security: str, password: str = "pass word"):
    smtp = {"host": "127.0.0.1", "port": port, "security": security, "user": "shop@mancrel.test"}
    new = NewChannel(
        address="shop@mancrel.test", name="Acme", options={"smtp": smtp}, credentials={"smtpPassword": password}
    )
    return channels.create(TENANT, new)[0]


def _asked(channel, queued):
    kept = arriving.keep(channel, "evt_1", a_mail(1), arriving.RAW)
    message = messages.receive_mail(TENANT, kept.event_id)
    queued("replies")
    return message


def _answer(message, author: str = "usr_1"):
    prepared = messages.queue_reply(TENANT, message.conversation_id, "Yes, in blue.", author)
    outbox.commit(prepared.saves, [prepared.job])
    return prepared.message


def now(message):
    return messages.get(TENANT, message.message_id)


def heart(channel):
    return pulses.get(TENANT, transports.pulse_of(channel.channel_id))


def test_a_reply_leaves_by_it_in_its_thread_and_once(server, channel, queued):
    reply = _answer(_asked(channel, queued))
    sending.send(TENANT, reply.message_id)
    sending.send(TENANT, reply.message_id)

    (raw,) = server.taken
    mail = message_from_bytes(raw)
    assert now(reply).send_state == "sent"
    assert mail["Message-ID"] == f"<{reply.message_id}@mancrel.test>"
    assert (mail["In-Reply-To"], mail["References"]) == ("<1@example.com>", "<1@example.com>")
    assert (mail["Auto-Submitted"], mail["X-Mancrel-Message"]) == (None, reply.message_id)
    assert heart(channel).beat_at
    assert heart(channel).event_at
    assert heart(channel).code is None


def test_what_the_assistant_writes_says_so(server, channel, queued):
    reply = _answer(_asked(channel, queued), replying.ASSISTANT)
    sending.send(TENANT, reply.message_id)

    assert message_from_bytes(server.taken[0])["Auto-Submitted"] == "auto-replied"


def test_sent_again_after_doubt_it_is_the_same_mail(server, channel, queued):
    reply = _answer(_asked(channel, queued))
    sending.send(TENANT, reply.message_id)
    doubted = now(reply)
    doubted.send_state = "uncertain"
    doubted.save()
    messages.resolve(TENANT, reply.message_id, "resend")
    sending.send(TENANT, reply.message_id)

    first, second = (message_from_bytes(raw)["Message-ID"] for raw in server.taken)
    assert first == second


def test_a_wrong_password_is_said_and_the_mail_waits_longer_each_time(server, security, aws, queued):
    channel = _connect(server.port, security, "wrong")
    reply = _answer(_asked(channel, queued))
    for attempt in (1, 2, 3):
        sending.send(TENANT, reply.message_id)
        assert (now(reply).send_state, int(now(reply).attempts)) == ("queued", attempt)

    assert "refused the user name or the password: 535" in now(reply).reason
    assert (heart(channel).code, heart(channel).values["host"]) == ("password", "127.0.0.1")
    assert server.taken == []

    mended = ChannelChange(version=channel.version, credentials={"smtpPassword": "pass word"})
    channels.change(TENANT, channel.channel_id, mended)
    sending.send(TENANT, reply.message_id)
    assert now(reply).send_state == "sent"
    assert heart(channel).failing_since is None


def test_patience_grows_from_a_minute_to_a_quarter_of_an_hour():
    from mancrel.messages.sending import _patience

    assert [_patience(number) for number in (0, 1, 3, 4, 19)] == [60, 120, 480, 900, 900]


def test_greylisting_is_waited_out_and_a_no_is_a_no(server, channel, queued):
    reply = _answer(_asked(channel, queued))
    server.recipient = "451 4.7.1 greylisted, come back later"
    sending.send(TENANT, reply.message_id)
    assert now(reply).send_state == "queued"
    assert "451 4.7.1 greylisted, come back later" in now(reply).reason

    server.recipient = "550 5.1.1 no such user"
    sending.send(TENANT, reply.message_id)
    assert now(reply).send_state == "failed"
    assert heart(channel).code is None
    assert list(suppressions.of_many(TENANT, ["ana@example.com"])) == ["ana@example.com"]


def test_nobody_at_the_port_is_told_and_nothing_is_lost(aws, queued):
    channel = _connect(free_port(), "tls")
    reply = _answer(_asked(channel, queued))
    sending.send(TENANT, reply.message_id)

    assert now(reply).send_state == "queued"
    assert heart(channel).code == "refused"


def _report(reply, action="failed", status="5.1.1", quoted="message/rfc822", keep=("Message-ID", "X-Mancrel-Message")):
    """A delivery status notification as Postfix writes it (RFC 3464)."""
    original = {"Message-ID": f"<{reply.message_id}@mancrel.test>", "X-Mancrel-Message": reply.message_id}
    lines = "\r\n".join(f"{name}: {value}" for name, value in original.items() if name in keep)
    return f"""From: MAILER-DAEMON@mx.example.com\r
To: shop@mancrel.test\r
Subject: Undelivered Mail Returned to Sender\r
Message-ID: <bounce-{action}@mx.example.com>\r
Auto-Submitted: auto-replied\r
MIME-Version: 1.0\r
Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r
\r
--b\r
Content-Type: text/plain\r
\r
I'm sorry to have to inform you\r
--b\r
Content-Type: message/delivery-status\r
\r
Reporting-MTA: dns; mx.example.com\r
\r
Final-Recipient: rfc822; ana@example.com\r
Action: {action}\r
Status: {status}\r
Diagnostic-Code: smtp; 550 {status} no such user here\r
\r
--b\r
Content-Type: {quoted}\r
\r
{lines}\r
From: shop@mancrel.test\r
Subject: Re: The jug 1\r
\r
--b--\r
""".encode()


def _come_back(channel, raw, queued):
    queued("inbound-messages")
    arriving.keep(channel, "evt_back", raw, arriving.RAW)
    bodies = queued("receipts")
    records = [{"messageId": str(n), "body": body, "attributes": {}} for n, body in enumerate(bodies)]
    assert folding.fold_all(records, telling.fold) == {"batchItemFailures": []}
    return bodies


@pytest.mark.parametrize("keep", [("Message-ID", "X-Mancrel-Message"), ("Message-ID",), ("X-Mancrel-Message",)])
@pytest.mark.parametrize("quoted", ["message/rfc822", "text/rfc822-headers"])
def test_a_mail_that_comes_back_is_put_to_the_reply(aws, queued, keep, quoted):
    channel = channels.create(TENANT, NewChannel(address="shop@mancrel.test"))[0]
    reply = _answer(_asked(channel, queued))
    sending.send(TENANT, reply.message_id)

    assert len(_come_back(channel, _report(reply, quoted=quoted, keep=keep), queued)) == 1

    assert (now(reply).send_state, now(reply).reason_code) == ("failed", "mail_gone")
    assert messages.why(now(reply)) == "the mail came back: there is no such mailbox"
    assert "no such user here" in now(reply).reason
    assert list(suppressions.of_many(TENANT, ["ana@example.com"])) == ["ana@example.com"]


def test_a_mail_that_is_only_late_is_not_failed(aws, queued):
    channel = channels.create(TENANT, NewChannel(address="shop@mancrel.test"))[0]
    reply = _answer(_asked(channel, queued))
    sending.send(TENANT, reply.message_id)

    assert _come_back(channel, _report(reply, action="delayed", status="4.4.1"), queued) == []
    assert now(reply).send_state == "sent"
    assert [json.loads(body)["job"] for body in queued("inbound-messages")] == ["ReceiveMail"]
