"""SES sends only from addresses that it has verified."""

from botocore.exceptions import BotoCoreError, ClientError

from mancrel.kit import aws, claims, tables
from mancrel.kit.addresses import domain_of
from mancrel.kit.errors import ConflictError
from mancrel.kit.log import logger
from mancrel.kit.settings import settings

_EVERYONE = "-"
"""Whose claims hold across tenants."""


def reserve(tenant_id: str, address: str) -> None:
    """Keep *address* for one tenant: SES verifies it for the whole account, so any other could send in its name.

    On a laptop no mail leaves, and demos and tests share their addresses.

    Raises:
        ConflictError: another tenant has connected it.
    """
    if settings().stage == "local":
        return
    try:
        tables.commit([claims.claim(_EVERYONE, f"sender:{address}", tenant_id)])
    except ConflictError as error:
        if claims.holder(_EVERYONE, f"sender:{address}") != tenant_id:
            raise ConflictError("another business has connected this address") from error


def ask_to_verify(address: str) -> None:
    """Have SES ask the owner of *address* by mail, unless it knows the address or its domain already.

    A mailbox can be connected before that, and even when SES does not answer: mail comes in, and replies fail with the
    reason that SES gives. https://docs.aws.amazon.com/ses/latest/dg/creating-identities.html
    """
    if settings().mail_transport != "ses":
        return
    try:
        known = aws.ses().get_identity_verification_attributes(Identities=[address, domain_of(address)])
        if not any(each["VerificationStatus"] == "Success" for each in known["VerificationAttributes"].values()):
            aws.ses().verify_email_identity(EmailAddress=address)
    except (ClientError, BotoCoreError) as error:
        logger.warning("SES was not asked to verify a sender", extra={"error": type(error).__name__})
