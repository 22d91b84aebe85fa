"""What the mail service answers, in words that a client may read."""

import pytest
from botocore.stub import Stubber

from mancrel.kit import aws
from mancrel.messages import transports
from mancrel.messages.transports import NotNowError, RefusedError

NAMED = "User: arn:aws:sts::1:assumed-role/prod-replies is not authorized to perform: ses:SendRawEmail"


def answer(code: str, message: str, status: int) -> Exception:
    with Stubber(aws.ses()) as service:
        service.add_client_error("send_raw_email", code, message, status)
        with pytest.raises((NotNowError, RefusedError)) as told:
            transports.deliver(b"Subject: x\r\n\r\ny", "shop@x.test", "ana@x.test")
    return told.value


def test_missing_permissions_are_tried_again_and_name_nothing_of_ours():
    told = answer("AccessDenied", NAMED, 403)

    assert isinstance(told, NotNowError)
    assert "arn:" not in str(told)


def test_a_refusal_is_told_in_the_services_own_words():
    told = answer("MessageRejected", "Email address is not verified.", 400)

    assert isinstance(told, RefusedError)
    assert "Email address is not verified." in str(told)


def test_a_refusal_that_names_our_resources_is_told_by_its_code():
    told = answer("ConfigurationSetDoesNotExist", NAMED, 400)

    assert str(told) == "the mail service refused it: ConfigurationSetDoesNotExist"
