"""SMTP (RFC 5321): by the deployment's own server, or by the one that a mailbox names.

Until the body is on its way nothing can have been sent; from then on only the server's answer tells.
"""

from __future__ import annotations

import smtplib
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from mancrel.channels import passwords
from mancrel.channels.models import Channel
from mancrel.consent import refusals
from mancrel.kit import hosts, secrets
from mancrel.kit.hosts import Target
from mancrel.kit.settings import settings
from mancrel.messages.answers import NotNowError, RefusedError
from mancrel.messages.troubles import ServerTroubleError, told, words

Done = TypeVar("Done")
SMTPS = 465
_SECONDS = 20.0


@dataclass(frozen=True)
class Server:
    """A server to hand mail to; *security* ``offered`` takes what there is. *own*: a tenant named it."""

    host: str
    port: int
    security: str
    user: str = ""
    password: str = field(default="", repr=False)
    own: bool = False


def server_of(channel: Channel | None) -> Server | None:
    """The server that the mailbox *channel* names, if it does."""
    _imap, found, known = passwords.servers(channel) if channel is not None else (None, None, None)
    if found is None or known is None:
        return None
    return Server(found.host, found.port, found.security, found.user, known.smtp_password or "", own=True)


def deployments() -> Server:
    """The server of the settings."""
    host, port, user = settings().smtp_host, settings().smtp_port, secrets.stored("smtp_user")
    safe = "starttls" if user or settings().stage != "local" else "offered"
    return Server(host, port, "tls" if port == SMTPS else safe, user, secrets.stored("smtp_password"))


def hand_over(server: Server, raw: bytes, sender: str, recipient: str) -> str:
    """Hand *raw* to *server*; answers its words.

    Raises:
        RefusedError: it will not be sent.
        NotNowError: it was not sent; try again.
        Exception: anything else means that nobody knows whether it was sent.
    """
    connection = _connect(server)
    try:
        _before_data(lambda: _expect(connection.mail(sender)))
        _before_data(lambda: _expect(connection.rcpt(recipient), of_recipient=True))
        try:
            code, text = connection.data(raw)
        except smtplib.SMTPDataError as error:  # DATA itself was not taken
            code, text = error.smtp_code, _bytes(error.smtp_error)
        _expect((code, text), of_recipient=bool(refusals.STATUS.search(words(text))))
        return text.decode("utf-8", "replace")[:200]
    finally:
        connection.close()


def connect(server: Server) -> smtplib.SMTP:
    """A signed-in connection to *server*.

    Raises:
        ServerTroubleError: it cannot be used, and why.
    """
    with told(server.host, server.port):
        context = ssl.create_default_context()
        try:
            connection = _Connection(server, context if server.security == "tls" else None)
        except smtplib.SMTPException as error:
            raise _trouble(server, error) from error
        try:
            _sign_in(connection, server, context)
        except smtplib.SMTPException as error:
            connection.close()
            raise _trouble(server, error) from error
        except BaseException:
            connection.close()
            raise
        return connection


class _Connection(smtplib.SMTP):
    """A connection; to a server that a tenant named only by the address that was checked."""

    def __init__(self, server: Server, context: ssl.SSLContext | None) -> None:
        self._target: Target | None = hosts.resolve(server.host, server.port) if server.own else None
        self._context = context
        super().__init__(server.host, server.port, timeout=_SECONDS)

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        plain = (
            hosts.connect(self._target, timeout) if self._target else socket.create_connection((host, port), timeout)
        )
        try:
            return self._context.wrap_socket(plain, server_hostname=host) if self._context else plain
        except BaseException:
            plain.close()
            raise


def _sign_in(connection: smtplib.SMTP, server: Server, context: ssl.SSLContext) -> None:
    connection.ehlo()
    offers = connection.has_extn("starttls")
    if server.security == "starttls" and not offers:
        raise ServerTroubleError("no_starttls", host=server.host, port=server.port)
    if server.security == "starttls" or (server.security == "offered" and offers):
        connection.starttls(context=context)
        connection.ehlo()
    if server.user:
        connection.login(server.user, server.password)


def _trouble(server: Server, error: smtplib.SMTPException) -> ServerTroubleError:
    where = {"host": server.host, "port": server.port}
    if isinstance(error, smtplib.SMTPAuthenticationError) and error.smtp_code >= 500:
        return ServerTroubleError("password", host=server.host, said=_answer(error))
    if isinstance(error, smtplib.SMTPNotSupportedError):
        return ServerTroubleError("no_sign_in", **where, said=words(error))
    if isinstance(error, smtplib.SMTPResponseException):
        return ServerTroubleError("server_refused", host=server.host, said=_answer(error))
    return ServerTroubleError("said", host=server.host, said=words(error))


def _answer(error: smtplib.SMTPResponseException) -> str:
    return f"{error.smtp_code} {words(error.smtp_error)}"


def _connect(server: Server) -> smtplib.SMTP:
    try:
        return connect(server)
    except ServerTroubleError as error:
        raise NotNowError(f"the mail server cannot be used: {error}", trouble=error) from error
    except UnicodeError as error:
        raise NotNowError("the mail server takes no such letters in a user name or password") from error


def _before_data(step: Callable[[], Done]) -> Done:
    try:
        return step()
    except (OSError, smtplib.SMTPException) as error:
        raise NotNowError("the mail server cannot be reached or does not let us in") from error


def _expect(answer: tuple[int, bytes], of_recipient: bool = False) -> None:
    """What a server says of the sender is about us; what it says of the body, unless its status is of the recipient."""
    code, said = answer[0], words(answer[1])
    if code >= 500:
        means = refusals.of_mail(said) if of_recipient else ""
        raise RefusedError(f"the mail server refused it: {code} {said}", means)
    if code >= 400:
        raise NotNowError(f"the mail server asks us to wait: {code} {said}")


def _bytes(said: bytes | str) -> bytes:
    return said if isinstance(said, bytes) else said.encode()
