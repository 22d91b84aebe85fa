"""Handing one mail to a provider, and telling apart what it may answer: yes, no, not now, and silence."""

from http import HTTPStatus
from typing import Any

from botocore.exceptions import ClientError, ConnectTimeoutError, EndpointConnectionError, NoCredentialsError

from mancrel.channels.models import Channel
from mancrel.kit import aws, clock
from mancrel.kit.settings import settings
from mancrel.messages import smtp
from mancrel.messages.answers import NotNowError, RefusedError
from mancrel.messages.schemas import MOST_BYTES
from mancrel.pulses import service as pulses

__all__ = ["NotNowError", "RefusedError", "deliver", "most_bytes", "pulse_of"]
_MOST_BY_SES = 7_000_000
_SES_LATER = {"Throttling", "ThrottlingException", "TooManyRequestsException", "LimitExceededException"}


def deliver(raw: bytes, sender: str, recipient: str, channel: Channel | None = None) -> str:
    """Hand *raw* to the server that the mailbox *channel* names, else to the provider of the settings; answers the
    provider's id of it, or the server's words.

    Raises:
        RefusedError: it will not be sent.
        NotNowError: it was not sent; try again.
        Exception: anything else means that nobody knows whether it was sent.
    """
    if channel is None:
        return _by_settings(raw, sender, recipient)
    tenant_id, pulse = channel.tenant_id, pulse_of(channel.channel_id)
    server = smtp.server_of(channel)
    try:
        said = smtp.hand_over(server, raw, sender, recipient) if server else _by_settings(raw, sender, recipient)
    except RefusedError:  # which says nothing of how the server fares
        pulses.worked(tenant_id, pulse)
        raise
    except NotNowError as error:
        if error.trouble:
            pulses.fail(tenant_id, pulse, error.trouble.code, error.trouble.values)
        raise
    pulses.worked(tenant_id, pulse, clock.now())
    return said


def most_bytes(channel: Channel) -> int:
    """How many bytes of files a mail by *channel* takes: SES takes mails of 10 MB, in which files grow by a third.
    https://docs.aws.amazon.com/ses/latest/dg/quotas.html"""
    by_ses = settings().mail_transport == "ses" and smtp.server_of(channel) is None
    return _MOST_BY_SES if by_ses else MOST_BYTES


def pulse_of(channel_id: str) -> str:
    """The pulse of sending the mail of a channel."""
    return f"smtp:{channel_id}"


def _by_settings(raw: bytes, sender: str, recipient: str) -> str:
    if settings().mail_transport == "smtp":
        return smtp.hand_over(smtp.deployments(), raw, sender, recipient)
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
