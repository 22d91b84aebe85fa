"""SES sends only from addresses that it has verified."""

from botocore.exceptions import BotoCoreError, ClientError

from mancrel.kit import aws
from mancrel.kit.addresses import domain_of
from mancrel.kit.log import logger
from mancrel.kit.settings import settings


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
