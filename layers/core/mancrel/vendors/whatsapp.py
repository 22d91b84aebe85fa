"""WhatsApp Cloud API: template messages, the only ones that a business may begin with, plain replies, and files.

https://developers.facebook.com/docs/whatsapp/cloud-api/reference/messages
"""

from __future__ import annotations

import hashlib
from typing import Any

from mancrel.channels import service as channels
from mancrel.channels.kinds import WhatsAppCredentials, WhatsAppOptions
from mancrel.channels.models import Channel
from mancrel.channels.templates import one_line
from mancrel.consent import refusals
from mancrel.kit.errors import InvalidError
from mancrel.kit.settings import settings
from mancrel.messages.limits import on_whatsapp
from mancrel.messages.transports import NotNowError, RefusedError
from mancrel.vendors import calling
from mancrel.vendors.calling import Answer, Part, SilenceError
from mancrel.vendors.outgoing import Accepted, CannotTellError, Enclosed, Found, Outgoing

_LATER: dict[int, float] = {
    131056: 6,  # this pair of numbers
    130429: 5,  # messages a second of the business number
    131048: 3600,  # held back for quality
    131049: 86_400,  # this person gets enough marketing: "larger time increments", a day at least
    131057: 600,  # maintenance
    133016: 3600,
    80007: 60,
    613: 60,
    4: 60,
    2: 30,  # the service is down for now
}
"""Nothing was sent, by the list of error codes; and in how many seconds it may be worth another try.
https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes"""
_AGAIN = 30.0
_CREDENTIALS = {0, 3, 10, 190, 200, 131005, 131031}
META_HOSTS = ("https://lookaside.fbsbx.com", "https://*.fbcdn.net", "https://*.fbsbx.com", "https://*.whatsapp.net")
"""Where Meta keeps files."""


class WhatsApp:
    """The adapter of a business number."""

    channel = "whatsapp"

    def __init__(self, row: Channel) -> None:
        known = channels.credentials(row)
        if not isinstance(known, WhatsAppCredentials):
            raise InvalidError(
                "the WhatsApp channel has no credentials: give it phoneNumberId, accessToken and appSecret"
            )
        options = channels.options(row)
        self._options = options if isinstance(options, WhatsAppOptions) else WhatsAppOptions()
        number = f"{settings().whatsapp_base_url}/{known.phone_number_id}"
        self._url, self._media_url = f"{number}/messages", f"{number}/media"
        self._headers = {"Authorization": f"Bearer {known.access_token}"}
        self._hosts = (settings().whatsapp_base_url, *META_HOSTS)

    def send(self, tenant_id: str, message: Outgoing) -> Accepted:
        """Hand it over; see `outgoing.Adapter`."""
        answer = calling.call("POST", self._url, body=self._body(message), headers=self._headers)
        if answer.status == 200:
            return Accepted(str(answer.get("messages", 0, "id") or ""))
        raise _trouble(answer)

    def lookup(self, tenant_id: str, message_id: str) -> Found | None:
        """Raises CannotTellError: the Cloud API tells of a message only by itself."""
        raise CannotTellError("WhatsApp cannot be asked")

    def _body(self, message: Outgoing) -> dict[str, Any]:
        """A text for who wrote lately; else a template whose parameters are *parameters*, or the text alone."""
        if message.file:
            return {**self._envelope(message), **self._media(message.text, message.file)}
        if message.is_reply and not message.template:
            return {**self._envelope(message), "type": "text", "text": {"preview_url": False, "body": message.text}}
        template = message.template or self._options.template
        if not template:
            raise RefusedError("WhatsApp takes approved templates only: name one in the channel or the message")
        values = message.parameters if message.template else (message.text,)
        parameters = [{"type": "text", "text": one_line(value)} for value in values]
        of_body = [{"type": "body", "parameters": parameters}] if parameters else []
        return {
            **self._envelope(message),
            "type": "template",
            "template": {
                "name": template,
                "language": {"code": message.language or self._options.language},
                "components": list(message.components) or of_body,
            },
        }

    def _media(self, caption: str, file: Enclosed) -> dict[str, Any]:
        kind = on_whatsapp(file.type) or "document"
        media = {"id": self._upload(file), **({"caption": caption} if caption else {})}
        if kind == "document":
            media["filename"] = file.name
        return {"type": kind, kind: media}

    def _upload(self, file: Enclosed) -> str:
        """Where Meta keeps *file* for 30 days. Nobody got anything by that, so silence harms nobody, either.
        https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media#upload-media"""
        kind = "text/plain" if file.type.startswith("text/") else file.type
        parts: dict[str, Part] = {
            "messaging_product": "whatsapp",
            "type": kind,
            "file": (file.name, file.content, kind),
        }
        try:
            answer = calling.call("POST", self._media_url, parts=parts, headers=self._headers)
            if answer.status == 200 and answer.get("id"):
                return str(answer.get("id"))
            raise _trouble(answer)
        except SilenceError as error:
            raise NotNowError("WhatsApp did not take the file", _AGAIN) from error

    def _envelope(self, message: Outgoing) -> dict[str, Any]:
        return {
            "messaging_product": "whatsapp",
            "recipient_type": "individual",
            "to": message.to.lstrip("+"),
            "biz_opaque_callback_data": message.message_id,
        }

    def fetch(self, media: str) -> calling.Bytes:
        """A file that somebody sent: its id leads to an address that is good for five minutes.
        https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media

        Raises:
            RefusedError: it is gone, too large, or no id of a file.
            NotNowError: not now; try again.
            SilenceError: no answer; asking again harms nobody.
        """
        if not media.isdigit():
            raise RefusedError("this is no id of a file")
        answer = calling.call("GET", f"{settings().whatsapp_base_url}/{media}", headers=self._headers)
        if answer.status != 200:
            raise _trouble(answer)
        file = calling.download(str(answer.get("url") or ""), self._hosts, headers=self._headers)
        told = str(answer.get("sha256") or "").lower()
        if told and hashlib.sha256(file.content).hexdigest() != told:
            raise NotNowError("the file came broken")
        return file


def _trouble(answer: Answer) -> Exception:
    """An error without a code that says so leaves open what was done before it."""
    code, words = answer.get("error", "code"), str(answer.get("error", "message") or "")[:200]
    if code in _LATER:
        return NotNowError(f"WhatsApp asks us to wait ({code})", answer.retry_after or _LATER[code], f"whatsapp_{code}")
    if answer.status in (429, 503):
        return NotNowError("WhatsApp asks us to slow down", answer.retry_after)
    if code in _CREDENTIALS or answer.status in (401, 403):
        return NotNowError("WhatsApp does not let us in: the credentials need mending")
    if 400 <= answer.status < 500:
        said = f"WhatsApp refused it: {code or answer.status} {words}".strip()
        return RefusedError(said, refusals.of_meta(code), f"whatsapp_{code}")
    return SilenceError(f"WhatsApp answers {answer.status}")
