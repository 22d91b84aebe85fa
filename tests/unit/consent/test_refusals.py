"""What a vendor's no says of the person, and what it does not."""

import pytest

from mancrel.consent import refusals


@pytest.mark.parametrize(
    ("said", "at_once", "later"),
    [
        ("5.1.1 <ana@b.test>: Recipient address rejected: User unknown in virtual mailbox table", "gone", "gone"),
        ("5.1.1 The email account that you tried to reach does not exist.", "gone", "gone"),
        ("5.1.10 RESOLVER.ADR.RecipientNotFound", "gone", "gone"),
        ("5.2.1 The email account that you tried to reach is disabled", "gone", "gone"),
        ("User unknown", "gone", "gone"),
        ("No such user here", "gone", "gone"),
        ("5.7.1 User unknown", "gone", "gone"),
        ("5.2.2 The email account that you tried to reach is over quota", "soft", "soft"),
        ("mailbox full", "soft", "soft"),
        ("5.2.0 mail not accepted for this mailbox", "soft", "soft"),
        ("4.4.7 delivery time expired", "", "soft"),
        ("4.1.1 user unknown, or a temporary failure of the directory", "", "soft"),
        ("5.7.1 Message rejected as spam by content filter", "", ""),
        ("5.7.26 unauthenticated mail is not accepted due to the domain's DMARC policy", "", ""),
        ("5.1.8 Sender address rejected: Domain does not exist", "", ""),
        ("5.1.7 bad sender's mailbox", "", ""),
        ("sender user unknown", "", ""),
        ("5.3.4 message size exceeds fixed limit", "", ""),
        ("5.5.2 syntax error", "", ""),
        ("our quota of messages to you is used up", "", "soft"),
        ("5.4.5 Daily sending quota exceeded. Learn more at https://support.example", "", ""),
        ("5.7.0 Daily user sending quota exceeded", "", ""),
        ("Client host rejected: the IP address 192.0.2.1 has a reverse hostname that does not exist", "", ""),
        ("4.2.2 mailbox full, please try sending it again later", "soft", "soft"),
        ("5.7.1 HELO argument refused: this address does not exist", "", ""),
        ("4.2.2 The recipient's mailbox is full and can't accept messages", "soft", "soft"),
        ("go away", "", "soft"),
    ],
)
def test_what_a_mail_server_says(said, at_once, later):
    assert refusals.of_mail(said) == at_once
    assert refusals.of_mail(said, in_report=True) == later


@pytest.mark.parametrize(("code", "means"), [(21610, "stopped"), ("21614", "gone"), (21408, ""), (None, "")])
def test_what_twilio_says(code, means):
    assert refusals.of_twilio(code) == means


@pytest.mark.parametrize(("code", "means"), [(131026, "soft"), (131050, "stopped"), (131047, ""), (132001, "")])
def test_what_meta_says(code, means):
    assert refusals.of_meta(code) == means


@pytest.mark.parametrize(
    ("kind", "subtype", "means"),
    [
        ("Permanent", "General", "gone"),
        ("Transient", "MailboxFull", "soft"),
        ("Transient", "ContentRejected", ""),
        ("Transient", "MessageTooLarge", ""),
    ],
)
def test_what_ses_says(kind, subtype, means):
    assert refusals.of_ses(kind, subtype) == means
