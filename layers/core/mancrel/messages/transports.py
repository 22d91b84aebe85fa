"""Handing one mail to a provider, and telling apart what it may answer: yes, no, not now, and silence."""

import smtplib
import ssl
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, TypeVar

from botocore.exceptions import ClientError, ConnectTimeoutError, EndpointConnectionError, NoCredentialsError

from mancrel.consent import refusals
from mancrel.consent.refusals import Meaning
from mancrel.kit import aws, secrets
from mancrel.kit.settings import settings

Done = TypeVar("Done")
SMTPS = 465
_SECONDS = 20.0
_SES_LATER = {"Throttling", "ThrottlingException", "TooManyRequestsException", "LimitExceededException"}


class RefusedError(Exception):
    """The provider will not send this mail, and says why. It was not sent.

    Attributes:
        means: what that says of the person it was for.
        code: of a sentence that says it in the reader's words, where there is one (`refused.REFUSALS`).
    """

    def __init__(self, detail: str, means: Meaning = "", code: str = "") -> None:
        super().__init__(detail)
        self.means = means
        self.code = code


class NotNowError(Exception):
    """The provider cannot be reached or is too busy. Nothing was sent, and it may be tried again.

    Attributes:
        retry_after: in how many seconds, when the provider says so.
        code: as that of `RefusedError`.
    """

    def __init__(self, detail: str, retry_after: float | None = None, code: str = "") -> None:
        super().__init__(detail)
        self.retry_after = retry_after
        self.code = code


def deliver(raw: bytes, sender: str, recipient: str) -> str:
    """Hand *raw* to the provider of the settings; answers the provider's id of it.

    Raises:
        RefusedError: it will not be sent.
        NotNowError: it was not sent; try again.
        Exception: anything else means that nobody knows whether it was sent.
    """
    if settings().mail_transport == "smtp":
        return _by_smtp(raw, sender, recipient)
    return _by_ses(raw, sender, recipient)


def _by_ses(raw: bytes, sender: str, recipient: str) -> str:
    """https://docs.aws.amazon.com/ses/latest/APIReference/API_SendRawEmail.html"""
    try:
        answer = aws.ses().send_raw_email(Source=sender, Destinations=[recipient], RawMessage={"Data": raw})
    except (EndpointConnectionError, ConnectTimeoutError, NoCredentialsError) as error:
        raise NotNowError("the mail service cannot be reached") from error
    except ClientError as error:
        told, status = error.response["Error"], error.response["ResponseMetadata"]["HTTPStatusCode"]
        if told["Code"] in _SES_LATER:
            raise NotNowError("the mail service asks us to slow down") from error
        if status == HTTPStatus.FORBIDDEN or told["Code"].startswith("AccessDenied"):
            raise NotNowError("the mail service does not let us in: its keys or permissions need mending") from error
        if HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR:
            raise RefusedError(f"the mail service refused it: {_without_names(told)}") from error
        raise
    return answer["MessageId"]


def _without_names(told: Any) -> str:
    """The service's own words, unless they name our resources."""
    code = str(told["Code"])
    words = str(told.get("Message") or code)
    return code if "arn:" in words else words[:300]


def _by_smtp(raw: bytes, sender: str, recipient: str) -> str:
    """RFC 5321. Until the body is on its way nothing can have been sent; from then on only an answer tells."""
    server = _before_data(_connect)
    try:
        _before_data(lambda: _expect(server.mail(sender)))
        _before_data(lambda: _expect(server.rcpt(recipient), of_recipient=True))
        try:
            code, text = server.data(raw)
        except smtplib.SMTPDataError as error:  # DATA itself was not taken
            code, text = error.smtp_code, _bytes(error.smtp_error)
        _expect((code, text), of_recipient=bool(refusals.STATUS.search(_words(text))))
        return text.decode("utf-8", "replace")[:200]
    finally:
        server.close()


def _connect() -> smtplib.SMTP:
    host, port = settings().smtp_host, settings().smtp_port
    context = ssl.create_default_context()
    if port == SMTPS:
        server: smtplib.SMTP = smtplib.SMTP_SSL(host, port, timeout=_SECONDS, context=context)
    else:
        server = smtplib.SMTP(host, port, timeout=_SECONDS)
    try:
        server.ehlo()
        user, password = secrets.stored("smtp_user"), secrets.stored("smtp_password")
        if port != SMTPS and (server.has_extn("starttls") or user or settings().stage != "local"):
            server.starttls(context=context)
            server.ehlo()
        if user:
            server.login(user, password)
    except BaseException:
        server.close()
        raise
    return server


def _before_data(step: Callable[[], Done]) -> Done:
    try:
        return step()
    except (OSError, smtplib.SMTPException) as error:
        raise NotNowError("the mail server cannot be reached or does not let us in") from error


def _expect(answer: tuple[int, bytes], of_recipient: bool = False) -> None:
    """What a server says of the sender is about us; what it says of the body, unless its status is of the recipient."""
    code, said = answer[0], _words(answer[1])
    if code >= 500:
        means = refusals.of_mail(said) if of_recipient else ""
        raise RefusedError(f"the mail server refused it: {code} {said}", means)
    if code >= 400:
        raise NotNowError(f"the mail server asks us to wait: {code} {said}")


def _words(text: bytes) -> str:
    return text.decode("utf-8", "replace").replace("\n", " ")[:300]


def _bytes(said: bytes | str) -> bytes:
    return said if isinstance(said, bytes) else said.encode()
