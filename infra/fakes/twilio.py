"""A stand-in for Twilio's Messages API, with its documented answers and errors, that signs its callbacks.

https://www.twilio.com/docs/messaging/api/message-resource, https://www.twilio.com/docs/api/errors
"""

from __future__ import annotations

import hmac
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlencode

from infra.fakes.serving import Asked, Said, served

ACCOUNT, TOKEN = "AC" + "0" * 32, "a-token-of-twilio"
ERRORS: dict[int, tuple[int, str]] = {
    21211: (400, "The 'To' number +1 is not a valid phone number."),
    21408: (400, "Permission to send an SMS has not been enabled for the region indicated by the 'To' number"),
    21610: (400, "Attempt to send to unsubscribed recipient"),
    21614: (400, "'To' number is not a valid mobile number"),
    20003: (401, "Authenticate"),
    20429: (429, "Too Many Requests"),
    20500: (500, "An internal server error has occurred"),
    20503: (503, "Service Unavailable"),
}


@dataclass
class FakeTwilio:
    """What it was asked, and which error it answers next; the last one stays, 0 is none, -1 hangs up."""

    errors: list[int] = field(default_factory=lambda: [0])
    retry_after: str = ""
    forms: list[dict[str, str]] = field(default_factory=list)
    url: str = ""

    def answer(self, asked: Asked) -> Said:
        """One request to make a message."""
        if asked.headers.get("authorization") != f"Basic {b64encode(f'{ACCOUNT}:{TOKEN}'.encode()).decode()}":
            return _error(20003)
        form = dict(parse_qsl(asked.body.decode()))
        self.forms.append(form)
        code = self.errors.pop(0) if len(self.errors) > 1 else self.errors[0]
        if code == -1:
            return Said(0, None)
        if code:
            return _error(code, self.retry_after)
        sid = f"SM{len(self.forms):032x}"
        return Said(201, {
            "account_sid": ACCOUNT, "api_version": "2010-04-01", "body": form["Body"], "date_created": None,
            "date_sent": None, "date_updated": None, "direction": "outbound-api", "error_code": None,
            "error_message": None, "from": form.get("From"), "messaging_service_sid": None, "num_media": "0",
            "num_segments": "1", "price": None, "price_unit": "USD", "sid": sid, "status": "queued",
            "subresource_uris": {}, "to": form["To"], "uri": f"/2010-04-01/Accounts/{ACCOUNT}/Messages/{sid}.json",
        })  # fmt: skip

    def callback(self, number: int, status: str, error_code: str = "") -> tuple[str, dict[str, str], bytes]:
        """The status callback for the *number*-th message: its address, headers and body."""
        address = self.forms[number]["StatusCallback"]
        fields = {
            "SmsSid": f"SM{number + 1:032x}", "SmsStatus": status, "MessageStatus": status,
            "To": self.forms[number]["To"], "MessageSid": f"SM{number + 1:032x}", "AccountSid": ACCOUNT,
            "From": self.forms[number]["From"],
            "ApiVersion": "2010-04-01", **({"ErrorCode": error_code} if error_code else {}),
        }  # fmt: skip
        content = address + "".join(f"{name}{fields[name]}" for name in sorted(fields))
        mac = b64encode(hmac.digest(TOKEN.encode(), content.encode(), "sha1")).decode()
        headers = {"Content-Type": "application/x-www-form-urlencoded", "X-Twilio-Signature": mac}
        return address, headers, urlencode(fields).encode()


def incoming(address: str, sid: str, sender: str, to: str, text: str) -> tuple[dict[str, str], bytes]:
    """The webhook for a message that somebody wrote: headers and body.
    https://www.twilio.com/docs/messaging/guides/webhook-request
    """
    fields = {
        "ToCountry": "PT", "SmsMessageSid": sid, "NumMedia": "0", "SmsSid": sid, "SmsStatus": "received",
        "Body": text, "FromCountry": "PT", "To": to, "NumSegments": "1", "MessageSid": sid, "AccountSid": ACCOUNT,
        "From": sender, "ApiVersion": "2010-04-01",
    }  # fmt: skip
    content = address + "".join(f"{name}{fields[name]}" for name in sorted(fields))
    mac = b64encode(hmac.digest(TOKEN.encode(), content.encode(), "sha1")).decode()
    headers = {"Content-Type": "application/x-www-form-urlencoded", "X-Twilio-Signature": mac}
    return headers, urlencode(fields).encode()


def _error(code: int, retry_after: str = "") -> Said:
    status, words = ERRORS[code]
    info = f"https://www.twilio.com/docs/errors/{code}"
    headers = {"Retry-After": retry_after} if retry_after else {}
    return Said(status, {"code": code, "message": words, "more_info": info, "status": status}, headers)


@contextmanager
def running() -> Iterator[FakeTwilio]:
    """The fake, listening until the block ends."""
    fake = FakeTwilio()
    with served(fake.answer) as url:
        fake.url = url
        yield fake
