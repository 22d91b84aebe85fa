"""SMS and MMS by Twilio: a form for each message. https://www.twilio.com/docs/messaging/guides/webhook-request"""

from __future__ import annotations

from urllib.parse import parse_qsl

from mancrel.chats.incoming import Incoming, Media, Told
from mancrel.kit import phones

_MOST_FILES = 10


def read(body: bytes) -> list[Told]:
    """The message in *body*; none where it is no message from a number (an alphanumeric sender cannot be answered)."""
    form = dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    vendor_id = form.get("MessageSid") or form.get("SmsMessageSid") or ""
    sender = phones.find(form.get("From", ""))
    if not vendor_id or sender is None:
        return []
    count = form.get("NumMedia", "0")
    files = [
        Media(form[f"MediaUrl{number}"], form.get(f"MediaContentType{number}", ""))
        for number in range(min(int(count) if count.isdecimal() else 0, _MOST_FILES))
        if form.get(f"MediaUrl{number}")
    ]
    text, account = form.get("Body", "").strip(), form.get("To", "")
    return [Incoming(vendor_id=vendor_id[:500], account=account, sender=sender, text=text, files=tuple(files))]
