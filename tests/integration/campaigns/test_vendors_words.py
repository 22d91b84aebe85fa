"""What each vendor really posts, told to a real campaign: the state it ends in, and who is written to no more."""

import json
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from typing import Any
from urllib.parse import urlencode

import pytest

from mancrel.campaigns import figures, receipts, repository
from mancrel.campaigns.schemas import CampaignStatus
from mancrel.consent import service as consent
from mancrel.contacts.noun import CONTACTS
from mancrel.events.models import Event
from mancrel.kit import clock
from mancrel.records import repository as records
from mancrel.vendors import receipts as told
from mancrel.vendors import reports
from mancrel.vendors.receipts import Receipt, of_event
from tests.client import signed_in
from tests.integration.campaigns.vendor import TENANT, Vendor, launched, people
from tests.integration.vendors.conftest import ask as post
from webhooks import signatures

AT = "2026-01-05T12:00:00Z"


def ses(message_id: str, kind: str, **part: Any) -> bytes:
    """An event of SES as its SNS topic posts it."""
    mail = {"messageId": "ses-1", "headers": [{"name": "X-Mancrel-Message", "value": message_id}]}
    name = {"Bounce": "bounce", "Complaint": "complaint", "Delivery": "delivery"}[kind]
    return json.dumps(
        {"Message": json.dumps({"eventType": kind, name: {"timestamp": AT, **part}, "mail": mail})}
    ).encode()


def meta(message_id: str, status: str, code: int = 0, title: str = "", at: int = 1767614400) -> bytes:
    errors = {"errors": [{"code": code, "title": title}]} if code else {}
    said = {"id": "wamid.1", "status": status, "timestamp": str(at), "biz_opaque_callback_data": message_id}
    change = {"field": "messages", "value": {"messaging_product": "whatsapp", "statuses": [{**said, **errors}]}}
    return json.dumps({"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": [change]}]}).encode()


def twilio(_message_id: str, status: str, code: str = "") -> bytes:
    return urlencode({"MessageSid": "SM1", "MessageStatus": status, **({"ErrorCode": code} if code else {})}).encode()


def bounce(message_id: str, code: str, said: str, action: str = "failed") -> bytes:
    """A delivery status notification (RFC 3464), as Postfix writes it."""
    return f"""From: MAILER-DAEMON@mx.b.test (Mail Delivery System)
To: shop@mancrel.test
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"
Message-ID: <1@mx.b.test>

--b
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.b.test
X-Postfix-Queue-ID: 4F1

Final-Recipient: rfc822; ana@b.test
Original-Recipient: rfc822;ana@b.test
Action: {action}
Status: {code}
Diagnostic-Code: smtp; {said}

--b
Content-Type: text/rfc822-headers

From: shop@mancrel.test
X-Mancrel-Message: {message_id}
Subject: News

--b--
""".encode()


def complaint(message_id: str, kind: str = "abuse") -> bytes:
    """A feedback loop's report (RFC 5965)."""
    report = MIMEMultipart("report", report_type="feedback-report")
    report["From"], report["To"], report["Subject"] = "fbl@b.test", "shop@mancrel.test", "FW: News"
    report.attach(MIMEText("This is an email abuse report."))
    fields = MIMEText(f"Feedback-Type: {kind}\nUser-Agent: SomeGenerator/1.0\nVersion: 1\n")
    fields.set_type("message/feedback-report")
    report.attach(fields)
    original = EmailMessage()
    original["X-Mancrel-Message"], original["Subject"] = message_id, "News"
    original.set_content("Hi")
    attached = MIMEText("")
    attached.set_type("message/rfc822")
    attached.set_payload([original])
    report.attach(attached)
    return report.as_bytes()


GONE = {"bounceType": "Permanent", "bounceSubType": "General"}
AWAY = {"bounceType": "Transient", "bounceSubType": "General"}
OURS = {"complaintSubType": "OnAccountSuppressionList", "complaintFeedbackType": None}
CASES: list[tuple[str, Any, str, str | None]] = [
    ("ses", lambda one: ses(one, "Bounce", **GONE), "failed", "suppressed_bounce"),
    ("ses", lambda one: ses(one, "Bounce", bounceType="Permanent", bounceSubType="OnAccountSuppressionList"), "failed",
     "suppressed_bounce"),
    ("ses", lambda one: ses(one, "Bounce", bounceType="Transient", bounceSubType="MailboxFull"), "failed", None),
    ("ses", lambda one: ses(one, "Bounce", bounceType="Undetermined"), "failed", None),
    ("ses", lambda one: ses(one, "Complaint", complaintFeedbackType="abuse"), "delivered", "suppressed_complaint"),
    ("ses", lambda one: ses(one, "Complaint"), "delivered", "suppressed_complaint"),
    ("ses", lambda one: ses(one, "Complaint", complaintFeedbackType="not-spam"), "sent", None),
    ("ses", lambda one: ses(one, "Complaint", complaintFeedbackType="auth-failure"), "sent", None),
    ("ses", lambda one: ses(one, "Complaint", **OURS), "failed", "suppressed_complaint"),
    ("twilio", lambda one: twilio(one, "delivered"), "delivered", None),
    ("twilio", lambda one: twilio(one, "undelivered", "30005"), "failed", "suppressed_bounce"),
    ("twilio", lambda one: twilio(one, "undelivered", "30006"), "failed", "suppressed_bounce"),
    ("twilio", lambda one: twilio(one, "undelivered", "30003"), "failed", None),
    ("twilio", lambda one: twilio(one, "undelivered", "30007"), "failed", None),
    ("twilio", lambda one: twilio(one, "failed", "21610"), "failed", "unsubscribed"),
    ("meta", lambda one: meta(one, "read"), "delivered", None),
    ("meta", lambda one: meta(one, "failed", 131026, "Message undeliverable"), "failed", None),
    ("meta", lambda one: meta(one, "failed", 131050, "User stopped marketing messages"), "failed", "unsubscribed"),
    ("meta", lambda one: meta(one, "failed", 131049, "Not delivered to maintain a healthy ecosystem"), "failed", None),
    ("report", lambda one: bounce(one, "5.1.1", "550 5.1.1 user unknown"), "failed", "suppressed_bounce"),
    ("report", lambda one: bounce(one, "5.0.0", "554 no such mailbox here"), "failed", "suppressed_bounce"),
    ("report", lambda one: bounce(one, "5.2.2", "552 mailbox full"), "failed", None),
    ("report", lambda one: bounce(one, "5.7.1", "550 rejected as spam"), "failed", None),
    ("report", lambda one: bounce(one, "4.4.1", "connection timed out", "delayed"), "sent", None),
    ("report", complaint, "delivered", "suppressed_complaint"),
    ("report", lambda one: complaint(one, "not-spam"), "sent", None),
]  # fmt: skip


@pytest.mark.parametrize(("vendor", "payload", "state", "reason"), CASES)
def test_each_payload_ends_in_its_state_and_spares_whom_it_should(aws, vendor, payload, state, reason):
    [contact_id] = people(1)
    sender = Vendor()
    campaign = launched(sender)
    [message_id] = sender.taken
    found = told.read(vendor, payload(message_id), clock.now(), {"message_id": message_id})

    for _again in range(2):
        receipts.fold(TENANT, found)

    counts = figures.standing(campaign).counts
    assert {each: counts[each] for each in ("sent", "delivered", "failed") if counts[each]} == {state: 1}
    everybody = records.get_many(TENANT, CONTACTS, [contact_id])
    verdict = consent.verdicts(TENANT, everybody.values(), "simulator", "marketing", clock.now())[contact_id]
    assert verdict.reason == reason


@pytest.mark.parametrize("order", [1, -1])
def test_an_absence_note_after_the_mail_arrived_is_no_failure_in_whatever_order(aws, order):
    people(1)
    sender = Vendor()
    campaign = launched(sender)
    [message_id] = sender.taken
    words = [ses(message_id, "Delivery"), ses(message_id, "Bounce", **AWAY)][::order]

    for body in words:
        receipts.fold(TENANT, told.read("ses", body, clock.now(), {}))
    counts = figures.standing(campaign).counts
    assert (counts["delivered"], counts["failed"]) == (1, 0)

    receipts.fold(TENANT, told.read("ses", ses(message_id, "Bounce", **GONE), clock.now(), {}))
    assert figures.standing(campaign).counts["failed"] == 1, "that there is no such mailbox is worse than that"


def test_three_soft_bounces_within_a_month_suppress_the_number(aws):
    contact_ids, when = people(1), int(clock.now().timestamp())
    for number in range(3):
        sender = Vendor()
        launched(sender, name=f"Campaign {number}")
        [message_id] = sender.taken
        receipts.fold(TENANT, told.read("meta", meta(message_id, "failed", 131026, at=when + number), clock.now(), {}))

    everybody = records.get_many(TENANT, CONTACTS, contact_ids)
    verdict = consent.verdicts(TENANT, everybody.values(), "simulator", "marketing", clock.now())[contact_ids[0]]
    assert verdict.reason == "suppressed_bounce"


def test_complaints_of_three_in_a_thousand_pause_a_campaign(aws):
    people(400)
    sender = Vendor()
    campaign = launched(sender)
    ids = list(sender.taken)
    receipts.fold(TENANT, [Receipt(each, "delivered", clock.now()) for each in ids])

    def status() -> str:
        return repository.get(TENANT, campaign.campaign_id).status

    assert status() in (CampaignStatus.SENDING, CampaignStatus.DONE)
    repository.note(campaign, [type(campaign).status.set(CampaignStatus.SENDING)])
    for each in ids[:3]:
        receipts.fold(
            TENANT, told.read("ses", ses(each, "Complaint", complaintFeedbackType="not-spam"), clock.now(), {})
        )
        receipts.fold(TENANT, told.read("ses", ses(each, "Complaint", **OURS), clock.now(), {}))
    receipts.fold(TENANT, told.read("ses", ses(ids[4], "Complaint", complaintFeedbackType="abuse"), clock.now(), {}))
    assert status() == CampaignStatus.SENDING, "one in 400 is 0.25 %"
    receipts.fold(TENANT, told.read("report", complaint(ids[5]), clock.now(), {}))
    assert status() == CampaignStatus.PAUSED


def posted(body: bytes) -> tuple[int, Any]:
    channel = signed_in(TENANT)("POST", "/api/channels", {"kind": "email", "address": "shop@mancrel.test"}).body
    now = clock.now()
    signature = signatures.sign(channel["secret"], "evt_1", now, body)
    headers = {"webhook-id": "evt_1", "webhook-timestamp": str(int(now.timestamp())), "webhook-signature": signature,
               "content-type": "message/rfc822"}  # fmt: skip
    return post("POST", channel["webhookUrl"].partition("8000")[2], headers, body)


def test_a_report_that_comes_to_the_mailbox_is_a_receipt_and_no_conversation(aws, queued):
    status, _body = posted(bounce("cam_1~0~0~con_1~0", "5.1.1", "550 user unknown"))

    [event] = Event.query(TENANT)
    assert (status, event.kind, of_event(event)[0].is_permanent) == (202, "receipts", True)
    assert (len(queued("receipts")), queued("inbound-messages")) == (1, [])


def test_a_report_about_somebody_elses_mail_is_mail(aws, queued):
    posted(bounce("", "5.1.1", "550 user unknown"))

    assert [event.kind for event in Event.query(TENANT)] == ["mail"]


BROKEN = [
    b"",
    b"Content-Type: multipart/report\r\n\r\n",
    b"\xff\xfe Content-Type: multipart/report; boundary=b\n\n--b\n\n--b--",
    b"Content-Type: multipart/report; boundary=b\n\n" + b"--b\nContent-Type: multipart/mixed; boundary=b\n" * 50,
]


@pytest.mark.parametrize("body", BROKEN)
def test_a_broken_report_is_none(body):
    assert reports.read(body, clock.now(), {}) == []
