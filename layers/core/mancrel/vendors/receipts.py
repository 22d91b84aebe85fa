"""What vendors tell of messages later, each in words of its own, as one kind of receipt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Annotated, Any, Literal
from urllib.parse import parse_qsl

from pydantic import Field

from mancrel.consent import refusals
from mancrel.events import service as events
from mancrel.events.models import Event
from mancrel.kit import clock, strict_json
from mancrel.kit.errors import InvalidError
from mancrel.kit.schema import Moment, Shape, fit
from mancrel.vendors import reports
from mancrel.vendors.reporting import Receipt, Spare, Status

__all__ = ["MOST", "Receipt", "ReceiptsIn", "Status", "Taken", "of_event", "read"]
MOST = 1000


class ReceiptIn(Shape):
    """One receipt, as our own format has it."""

    message_id: Annotated[str, Field(min_length=1, max_length=500)]
    status: Status
    at: Moment
    reason: Annotated[str, Field(max_length=1000)] = ""
    provider_id: Annotated[str, Field(max_length=500)] = ""
    is_permanent: bool = False
    attempts: Annotated[int, Field(ge=1, le=1000)] = 1


class ReceiptsIn(Shape):
    """A batch of receipts."""

    receipts: Annotated[list[ReceiptIn], Field(max_length=MOST)]


class Taken(Shape):
    """The answer: under which id the batch is kept, whether we had it already, or that it tells nothing we keep."""

    event_id: str | None
    status: Literal["accepted", "duplicate", "ignored"]


def of_event(event: Event) -> list[Receipt]:
    """The receipts in a stored delivery of a vendor.

    Raises:
        InvalidError: it does not fit the vendor's format.
        MalformedError: it is not even JSON.
    """
    return read(event.about["vendor"], events.body(event), event.received_at, event.about)


def read(vendor: str, body: bytes, received_at: datetime, about: Mapping[str, str]) -> list[Receipt]:
    """The receipts in *body*, which *vendor* sent; none when it tells only that things are on their way.

    Raises:
        InvalidError: it does not fit the vendor's format; names each place.
        MalformedError: it is not even JSON.
    """
    return _READERS.get(vendor, _standard)(body, received_at, about)


def _standard(body: bytes, _received_at: datetime, _about: Mapping[str, str]) -> list[Receipt]:
    told = fit(ReceiptsIn, strict_json.loads(body))
    return [Receipt(**each.model_dump()) for each in told.receipts]


_OF_TWILIO: dict[str, Status] = {
    "delivered": "delivered",
    "read": "opened",
    "undelivered": "failed",
    "failed": "failed",
    "canceled": "failed",
}


def _twilio(body: bytes, received_at: datetime, about: Mapping[str, str]) -> list[Receipt]:
    """https://www.twilio.com/docs/messaging/guides/track-outbound-message-status: a form, without a time."""
    form = dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    if not form.get("MessageStatus"):
        raise InvalidError(
            "/MessageStatus: missing", [{"pointer": "/MessageStatus", "detail": "this is no status of a message"}]
        )
    status = _OF_TWILIO.get(form["MessageStatus"])
    if status is None:
        return []
    reason = f"{form['ErrorCode']} {form.get('ErrorMessage', '')}".strip() if form.get("ErrorCode") else ""
    means = refusals.of_twilio(form.get("ErrorCode", ""))
    return [
        Receipt(
            about.get("message_id", ""),
            "bounced" if status == "failed" and means == "gone" else status,
            received_at,
            reason[:1000],
            form.get("MessageSid", ""),
            is_permanent=means == "gone",
            spare="unsubscribed" if means == "stopped" else "",
        )
    ]


_OF_META: dict[str, Status] = {"delivered": "delivered", "read": "opened", "failed": "failed"}


def _meta(body: bytes, received_at: datetime, _about: Mapping[str, str]) -> list[Receipt]:
    """https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/payload-examples#message-status-updates"""
    content = strict_json.an_object(body)
    found = []
    for entry in strict_json.objects(content, "entry"):
        for change in strict_json.objects(entry, "changes"):
            for told in strict_json.objects(change.get("value"), "statuses"):
                status = _OF_META.get(str(told.get("status")))
                if status is not None:
                    found.append(_of_meta(told, status, received_at))
    return found


def _of_meta(told: Mapping[str, Any], status: Status, received_at: datetime) -> Receipt:
    errors = strict_json.objects(told, "errors")
    reason = f"{errors[0].get('code', '')} {errors[0].get('title', '')}".strip() if errors else ""
    stamp = str(told.get("timestamp", ""))
    at = datetime.fromtimestamp(int(stamp), UTC) if stamp.isdigit() and len(stamp) <= 10 else received_at
    means = refusals.of_meta(errors[0].get("code", "")) if errors and status == "failed" else ""
    return Receipt(
        str(told.get("biz_opaque_callback_data", "")),
        "bounced" if means == "soft" else status,
        at,
        reason[:1000],
        str(told.get("id", ""))[:500],
        spare="unsubscribed" if means == "stopped" else "",
    )


_OF_SES: dict[str, tuple[Status, str]] = {
    "Delivery": ("delivered", "delivery"),
    "Bounce": ("bounced", "bounce"),
    "Complaint": ("complained", "complaint"),
    "Reject": ("failed", "reject"),
    "Rendering Failure": ("failed", "failure"),
    "Open": ("opened", "open"),
}
_NO_COMPLAINTS = frozenset({"not-spam", "auth-failure"})
"""Somebody took it out of the spam folder; a signature did not fit. Nobody complained.
https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html#complaint-object"""


def _ses(body: bytes, received_at: datetime, _about: Mapping[str, str]) -> list[Receipt]:
    """https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html"""
    told = strict_json.an_object(str(strict_json.an_object(body).get("Message", "")).encode())
    kind = str(told.get("eventType") or told.get("notificationType"))
    if kind not in _OF_SES:
        return []
    status, name = _OF_SES[kind]
    part = told.get(name)
    spare: Spare = ""
    if status == "complained" and isinstance(part, dict):
        if part.get("complaintFeedbackType") in _NO_COMPLAINTS:
            return []
        if part.get("complaintSubType") == "OnAccountSuppressionList":
            status, spare = "failed", "complaint"
    mail = told.get("mail") if isinstance(told.get("mail"), dict) else {}
    part = part if isinstance(part, dict) else {}
    assert isinstance(mail, dict)  # noqa: S101 - see above
    means = refusals.of_ses(str(part.get("bounceType")), str(part.get("bounceSubType")))
    if status == "bounced" and not means:
        spare = "nobody"
    return [
        Receipt(
            _our_id(mail),
            status,
            _moment(part.get("timestamp"), received_at),
            _why(part),
            str(mail.get("messageId", ""))[:500],
            is_permanent=status == "bounced" and means == "gone",
            spare=spare,
        )
    ]


def _our_id(mail: Mapping[str, Any]) -> str:
    for header in strict_json.objects(mail, "headers"):
        if str(header.get("name", "")).lower() == "x-mancrel-message":
            return str(header.get("value", ""))[:500]
    return ""


_WHY = ("bounceType", "bounceSubType", "complaintSubType", "complaintFeedbackType", "reason")


def _why(part: Mapping[str, Any]) -> str:
    people = strict_json.objects(part, "bouncedRecipients")
    said = people[0].get("diagnosticCode") if people else None
    kinds = [str(part[key]) for key in _WHY if part.get(key)]
    return " ".join([*kinds, *([str(said)] if said else [])])[:1000]


def _moment(text: Any, otherwise: datetime) -> datetime:
    try:
        return clock.parse(str(text))
    except ValueError:
        return otherwise


_READERS: dict[str, Callable[[bytes, datetime, Mapping[str, str]], list[Receipt]]] = {
    "twilio": _twilio,
    "meta": _meta,
    "ses": _ses,
    "report": reports.read,
}
