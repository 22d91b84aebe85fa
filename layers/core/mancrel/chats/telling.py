"""What vendors tell of replies, folded into the messages: delivered, read, or failed and why.

A receipt never takes back what a better one told, so it does not matter how often they come, how late, or in which
order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from mancrel.chats import marking
from mancrel.consent import heeding, suppressions
from mancrel.consent.heeding import Word
from mancrel.kit.addresses import normalise
from mancrel.messages import repository
from mancrel.messages.models import Message
from mancrel.messages.sentences import REFUSALS
from mancrel.vendors.receipts import Receipt

_OURS = re.compile(r"msg_[a-z0-9]{26}")
_CODE = re.compile(r"\s*(\d{3,7})\b")
_VENDORS = {"whatsapp": "whatsapp", "sms": "sms"}


def fold(tenant_id: str, receipts: Sequence[Receipt]) -> int:
    """Work in those of *receipts* that are about replies; how many there were. Others are of campaigns.

    Raises:
        ConflictError: a message changes all the time; the job comes again, and what was folded stays folded.
    """
    mine = [each for each in receipts if _OURS.fullmatch(each.message_id)]
    for receipt in mine:
        marking.change(tenant_id, receipt.message_id, partial(_settled, receipt))
        if receipt.status == "bounced" and receipt.is_permanent:
            _heed(tenant_id, receipt)
    return len(mine)


def _heed(tenant_id: str, receipt: Receipt) -> None:
    """A mailbox that does not exist is written to no more. Told again, this changes nothing."""
    message = repository.find(tenant_id, receipt.message_id)
    if message is None or message.channel_kind != "email" or message.send_state != "failed":
        return
    address_key = suppressions.key(normalise(message.to[0]["email"]))
    word = Word(message.contact_id, address_key, "gone", receipt.at, receipt.reason)
    heeding.heed(tenant_id, "email", [word], message.message_id)


def _settled(receipt: Receipt, message: Message) -> bool:
    if message.direction != "outbound":
        return False
    if receipt.provider_id and not message.provider_id:
        message.provider_id = receipt.provider_id
    if receipt.status in ("delivered", "opened"):
        return marking.arrived(message, receipt.at, is_read=receipt.status == "opened")
    is_there = message.delivered_at and message.channel_kind != "email" and message.parts == 1
    known = message.send_state == "failed" or is_there
    if receipt.status not in ("failed", "bounced") or known:  # a mail may come back from behind the first server
        return False
    message.handed = 0  # of several parts it is not known which: sent again, all of them are
    message.send_state, message.reason = "failed", receipt.reason or "it could not be delivered"
    found = _CODE.match(receipt.reason)
    code = f"{_VENDORS.get(message.channel_kind, '')}_{found[1]}" if found else ""
    if message.channel_kind == "email" and receipt.is_permanent:
        code = "mail_gone"
    message.reason_code = code if code in REFUSALS else None
    return True
