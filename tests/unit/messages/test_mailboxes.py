"""An address may be an object or the text of a mail header."""

import pytest
from pydantic import ValidationError

from mancrel.messages.schemas import IncomingMailbox


@pytest.mark.parametrize(
    ("given", "email", "name"),
    [
        ({"email": "ana@x.test", "name": "Ana"}, "ana@x.test", "Ana"),
        ("ana@x.test", "ana@x.test", None),
        ("Ana Ruiz <ana@x.test>", "ana@x.test", "Ana Ruiz"),
        ('"Ruiz, Ana" <ana@x.test>', "ana@x.test", "Ruiz, Ana"),
    ],
)
def test_an_object_or_a_header_text_names_a_mailbox(given, email, name):
    mailbox = IncomingMailbox.model_validate(given)

    assert (mailbox.email, mailbox.name) == (email, name)


@pytest.mark.parametrize("given", ["", "nobody", 7, None, {"mail": "ana@x.test"}])
def test_what_is_no_mailbox_is_refused(given):
    with pytest.raises(ValidationError):
        IncomingMailbox.model_validate(given)
