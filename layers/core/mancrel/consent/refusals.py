"""What a vendor's “no” says of the person that a message was for: one table, whether it is told when a message is
handed over or in a receipt later.

Only what is about the address or the person counts against it. What is about us (policy, content, quota, a sender that
nobody knows) or may pass never does, and what nobody understands does not either.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

Meaning = Literal["", "gone", "soft", "stopped"]
"""``gone``: there is no such address, or it takes no such messages. ``soft``: it is about the address and may pass.
``stopped``: the person told the vendor that they want no more. Empty: nothing is said against anybody."""

_TWILIO: Mapping[str, Meaning] = {
    "21211": "gone",  # no valid number
    "21214": "gone",  # cannot be reached
    "21217": "gone",
    "21610": "stopped",  # answered STOP
    "21614": "gone",  # no mobile number
    "21635": "gone",  # a landline
    "30005": "gone",  # unknown to its network
    "30006": "gone",  # a landline, or unreachable for good
}
"""https://www.twilio.com/docs/api/errors"""
_META: Mapping[str, Meaning] = {
    "131026": "soft",  # no WhatsApp, or an old one, or terms not accepted: it does not say which
    "131050": "stopped",  # wants no marketing messages
}
"""https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes"""
_SES_OURS = frozenset({"ContentRejected", "AttachmentRejected", "MessageTooLarge"})
"""https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html#bounce-types"""
STATUS = re.compile(r"\b([245])\.(\d{1,3})\.(\d{1,3})\b")
"""An enhanced status (RFC 3463)."""
_NOBODY = re.compile(
    r"(user|recipient|mailbox)\s+(is\s+)?(unknown|not found)|no such (user|recipient|mailbox)|unknown (user|recipient)"
    r"|\b(user|recipient|mailbox|account|address)\b.{0,80}\bdoes not exist|account (is |has been )?(disabled|closed)",
    re.IGNORECASE,
)
_US = re.compile(
    r"\b(sender|from address|mail from|return[- ]path|(daily|sending|relay)\b.{0,20}\b(quota|limit)"
    r"|helo|ehlo|ip address|client host|reverse (dns|host\w*)|ptr)\b",
    re.IGNORECASE,
)
"""Our address, our machine, or how much we may send."""
_FULL = re.compile(r"mailbox (is )?full|(over|exceeded) (its )?quota|quota exceeded", re.IGNORECASE)
_GONE = {(1, 1), (1, 2), (1, 3), (1, 4), (1, 6), (1, 10), (2, 1)}
"""RFC 3463, RFC 7505: bad mailbox, system or syntax; ambiguous; moved; takes no mail; disabled. 5.1.7 and 5.1.8 are
about the sender."""
_OURS = (3, 5, 6, 7)
"""Of the mail system, the protocol, the content, security and policy."""


def of_twilio(code: object) -> Meaning:
    """What an error code of Twilio says of the recipient."""
    return _TWILIO.get(str(code), "")


def of_meta(code: object) -> Meaning:
    """What an error code of the WhatsApp Cloud API says of the recipient."""
    return _META.get(str(code), "")


def of_ses(kind: str, subtype: str) -> Meaning:
    """What a bounce that SES tells of says of the recipient."""
    if kind == "Permanent":
        return "gone"
    return "" if subtype in _SES_OURS else "soft"


def of_mail(said: str, in_report: bool = False) -> Meaning:
    """What a mail server's refusal of a recipient says of them; *in_report* when it gave up later, by mail.

    The words beat the status, which many servers choose badly; a status beats the reply code.
    """
    status = STATUS.search(said)
    is_ours = _US.search(said) is not None
    if _NOBODY.search(said) and not is_ours and not (status and status[1] == "4"):
        return "gone"
    if _FULL.search(said) and not is_ours:
        return "soft"
    if status is None:
        return "soft" if in_report and not is_ours else ""
    subject, detail = int(status[2]), int(status[3])
    if status[1] == "5" and (subject, detail) in _GONE:
        return "gone"
    if is_ours or subject in _OURS or (subject == 1 and detail in (7, 8)):
        return ""
    return "soft" if in_report or subject == 2 else ""
