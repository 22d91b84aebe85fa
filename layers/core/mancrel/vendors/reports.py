"""What mail servers tell of our mails by mail: that they came back (RFC 3464), that people complained (RFC 5965).

Only reports that carry the header of a message of ours are receipts; all others are mail like any other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from email import message_from_bytes, message_from_string
from email.errors import MessageError
from email.message import Message as Mime
from typing import cast

from mancrel.consent import refusals
from mancrel.messages import headers
from mancrel.vendors.reporting import HEADER, Receipt, Spare

LONGEST = 1_000_000
_REPORT = re.compile(rb"content-type:\s*multipart/report", re.IGNORECASE)
_REPLY = re.compile(r"\s*<(msg_[a-z0-9]{26})@")
"""The Message-ID of a reply: some servers quote no fields that they do not know."""
_PARTS = 20
_HOSTILE = (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError, MessageError)
_COMPLAINTS = ("abuse", "fraud", "virus", "other")


def read(body: bytes, received_at: datetime, _about: Mapping[str, str]) -> list[Receipt]:
    """The receipt in a mail; none when it is no report about a message of ours, or only says that it is delayed."""
    if len(body) > LONGEST or not _REPORT.search(body[:20_000]) or body.lower().count(b"multipart/") > _PARTS:
        return []
    try:
        mime = message_from_bytes(body, policy=headers.AS_IT_CAME)
        message_id = next(filter(None, map(_ours, mime.walk())), "")
        found = _told(mime, message_id, received_at) if message_id else None
    except _HOSTILE:
        return []
    return [found] if found else []


def _told(mime: Mime, message_id: str, at: datetime) -> Receipt | None:
    for part in mime.walk():
        if part.get_content_type() == "message/feedback-report":
            kind = str(_fields(part).get("Feedback-Type", "")).strip().lower()
            return Receipt(message_id, "complained", at, f"feedback {kind}") if kind in _COMPLAINTS else None
        if part.get_content_type() == "message/delivery-status":
            return _bounce(part, message_id, at)
    return None


def _bounce(part: Mime, message_id: str, at: datetime) -> Receipt | None:
    """The last of its groups is about the recipient: each of our mails has one."""
    groups = part.get_payload()
    group = cast(Mime, groups[-1]) if isinstance(groups, list) and groups else _fields(part)
    action = str(group.get("Action", "")).strip().lower()
    code = str(group.get("Status", "")).strip()
    said = " ".join(str(group.get("Diagnostic-Code", "")).split())
    if action == "delivered":
        return Receipt(message_id, "delivered", at)
    if action != "failed":
        return None
    words = f"{code} {said}".strip()
    means = refusals.of_mail(words, in_report=True)
    spare: Spare = "" if means else "nobody"
    return Receipt(message_id, "bounced", at, words[:1000], is_permanent=means == "gone", spare=spare)


def _ours(part: Mime) -> str:
    """Our id of the message that *part* is or quotes the headers of."""
    if part.get_content_type() == "text/rfc822-headers":
        part = _fields(part)
    named = str(part.get(HEADER) or "").strip()[:500]
    if named:
        return named
    reply = _REPLY.match(str(part.get("Message-ID") or "")[:500])
    return reply[1] if reply else ""


def _fields(part: Mime) -> Mime:
    """The fields that the text of *part* consists of; of a part that was read as a message already, that message's."""
    content = part.get_payload()
    if isinstance(content, list):
        return cast(Mime, content[0]) if content else part
    raw = part.get_payload(decode=True)
    return message_from_string(raw.decode("utf-8", "replace") if isinstance(raw, bytes) else str(content))
