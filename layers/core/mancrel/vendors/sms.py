"""SMS through Twilio, or whoever speaks as it does: https://www.twilio.com/docs/messaging/api/message-resource"""

from __future__ import annotations

from base64 import b64encode
from urllib.parse import quote

from mancrel.channels import service as channels
from mancrel.channels.kinds import SmsCredentials
from mancrel.channels.models import Channel
from mancrel.consent import refusals
from mancrel.kit.errors import InvalidError
from mancrel.kit.settings import settings
from mancrel.messages.transports import NotNowError, RefusedError
from mancrel.vendors import calling
from mancrel.vendors.calling import Answer, SilenceError
from mancrel.vendors.outgoing import Accepted, CannotTellError, Found, Outgoing

_LATER = {20429, 14107, 21611, 30001, 63038}
"""Too many requests, too many messages in the sender's queue, the account's daily cap."""


_HOSTS = ("https://api.twilio.com", "https://media.twiliocdn.com", "https://s3-external-1.amazonaws.com")


class Sms:
    """The adapter of a number."""

    channel = "sms"

    def __init__(self, row: Channel) -> None:
        known = channels.credentials(row)
        if not isinstance(known, SmsCredentials):
            raise InvalidError("the SMS channel has no credentials: give it accountSid and authToken")
        self._row = row
        account = f"{settings().sms_base_url}/2010-04-01/Accounts/{quote(known.account_sid, safe='')}"
        self._url = f"{account}/Messages.json"
        pair = b64encode(f"{known.account_sid}:{known.auth_token}".encode()).decode()
        self._headers = {"Authorization": f"Basic {pair}"}

    def send(self, tenant_id: str, message: Outgoing) -> Accepted:
        """Hand it over; see `outgoing.Adapter`."""
        form = {
            "To": message.to,
            "From": self._row.address,
            "Body": message.text,
            "StatusCallback": callback(self._row, message.message_id),
        }
        answer = calling.call("POST", self._url, form=form, headers=self._headers)
        if answer.status in (200, 201):
            return Accepted(str(answer.get("sid") or ""))
        raise _trouble(answer)

    def fetch(self, media: str) -> calling.Bytes:
        """A picture that came with a message, by its address; see `WhatsApp.fetch`."""
        return calling.download(media, (settings().sms_base_url, *_HOSTS), headers=self._headers)

    def lookup(self, tenant_id: str, message_id: str) -> Found | None:
        """Raises CannotTellError: Twilio knows only its own ids, and a lost answer told us none."""
        raise CannotTellError("Twilio cannot be asked by our id")


def callback(row: Channel, message_id: str) -> str:
    """Where Twilio tells what became of *message_id*. It signs this address, so both sides write it in this order."""
    return f"{channels.shown(row).receipts_url}&message={quote(message_id, safe='')}"


def _trouble(answer: Answer) -> Exception:
    """https://www.twilio.com/docs/api/errors. An error of theirs (500) leaves open what was done before it."""
    code, words = answer.get("code"), str(answer.get("message") or "")[:200]
    if answer.status in (429, 503) or code in _LATER:
        return NotNowError("the SMS vendor asks us to slow down", answer.retry_after)
    if answer.status in (401, 403):
        return NotNowError("the SMS vendor does not let us in: the credentials need mending")
    if 400 <= answer.status < 500:
        said = f"the SMS vendor refused it: {code or answer.status} {words}".strip()
        return RefusedError(said, refusals.of_twilio(code), f"sms_{code}")
    return SilenceError(f"the SMS vendor answers {answer.status}")
