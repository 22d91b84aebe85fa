"""Messenger: replies of a Facebook page to people who wrote to it.

https://developers.facebook.com/docs/messenger-platform/reference/send-api,
https://developers.facebook.com/docs/messenger-platform/policy/policy-overview#message_tags
"""

from __future__ import annotations

import json
from typing import Any

from mancrel.channels import service as channels
from mancrel.channels.kinds import MessengerCredentials
from mancrel.channels.models import Channel
from mancrel.kit.errors import InvalidError
from mancrel.kit.settings import settings
from mancrel.messages.transports import NotNowError, RefusedError
from mancrel.vendors import calling
from mancrel.vendors.calling import Answer, Part, SilenceError
from mancrel.vendors.outgoing import Accepted, CannotTellError, Enclosed, Found, Outgoing
from mancrel.vendors.whatsapp import META_HOSTS

_LATER: dict[int, float] = {4: 60, 17: 60, 32: 60, 613: 60, 2: 30, 1200: 30, 341: 600}
"""Nothing was sent, by the list of error codes; and in how many seconds it may be worth another try.
https://developers.facebook.com/docs/messenger-platform/error-codes"""
_CREDENTIALS = {3, 10, 102, 190, 200, 230}
_SUBCODES = {2018278: "window", 2018108: "gone", 2018001: "gone", 1545041: "gone", 2018109: "length"}
_GONE = {551}
_PICTURES = ("image/jpeg", "image/png", "image/gif")


class Messenger:
    """The adapter of a page."""

    channel = "messenger"

    def __init__(self, row: Channel) -> None:
        known = channels.credentials(row)
        if not isinstance(known, MessengerCredentials):
            raise InvalidError("the Messenger channel has no credentials: give it accessToken and appSecret")
        self._url = f"{settings().messenger_base_url}/{row.address}/messages"
        self._headers = {"Authorization": f"Bearer {known.access_token}"}

    def send(self, tenant_id: str, message: Outgoing) -> Accepted:
        """Hand it over; see `outgoing.Adapter`."""
        body: dict[str, Any] = {
            "recipient": {"id": message.to},
            "messaging_type": "MESSAGE_TAG" if message.tag else "RESPONSE",
            "message": {**_content(message), "metadata": message.message_id},
            **({"tag": message.tag} if message.tag else {}),
        }
        if message.file:
            answer = calling.call("POST", self._url, parts=_with_file(body, message.file), headers=self._headers)
        else:
            answer = calling.call("POST", self._url, body=body, headers=self._headers)
        if answer.status == 200:
            return Accepted(str(answer.get("message_id") or ""))
        raise _trouble(answer)

    def lookup(self, tenant_id: str, message_id: str) -> Found | None:
        """Raises CannotTellError: Messenger knows only its own ids, and a lost answer told us none."""
        raise CannotTellError("Messenger cannot be asked")

    def fetch(self, media: str) -> calling.Bytes:
        """A file that somebody sent, by its address; see `WhatsApp.fetch`."""
        return calling.download(media, (settings().messenger_base_url, *META_HOSTS))

    def name_of(self, person: str) -> str:
        """What somebody is called there; empty where Meta does not tell it (the permission, or their settings).
        https://developers.facebook.com/docs/messenger-platform/identity/user-profile
        """
        if not person.isdigit():
            return ""
        url = f"{settings().messenger_base_url}/{person}?fields=first_name,last_name"
        try:
            answer = calling.call("GET", url, headers=self._headers)
        except (NotNowError, SilenceError):
            return ""
        parts = [answer.get("first_name"), answer.get("last_name")] if answer.status == 200 else []
        return " ".join(str(each) for each in parts if each)[:200]


def _content(message: Outgoing) -> dict[str, Any]:
    if message.file is None:
        return {"text": message.text}
    kind = message.file.type.partition("/")[0]
    shown = kind if kind in ("audio", "video") or message.file.type in _PICTURES else "file"
    return {"attachment": {"type": shown, "payload": {}}}


def _with_file(body: dict[str, Any], file: Enclosed) -> dict[str, Part]:
    """https://developers.facebook.com/docs/messenger-platform/reference/send-api/#attachment"""
    told = {name: value if isinstance(value, str) else json.dumps(value) for name, value in body.items()}
    return {**told, "filedata": (file.name, file.content, file.type)}


def _trouble(answer: Answer) -> Exception:
    """An error without a code that says so leaves open what was done before it."""
    code, subcode = answer.get("error", "code"), answer.get("error", "error_subcode")
    words = str(answer.get("error", "message") or "")[:200]
    if subcode in _SUBCODES or code in _GONE:
        reason = _SUBCODES.get(subcode, "gone")
        return RefusedError(f"Messenger refused it: {subcode or code} {words}".strip(), "", f"messenger_{reason}")
    if code in _LATER:
        return NotNowError(f"Messenger asks us to wait ({code})", answer.retry_after or _LATER[code])
    if answer.status in (429, 503):
        return NotNowError("Messenger asks us to slow down", answer.retry_after)
    if code in _CREDENTIALS or answer.status in (401, 403):
        return NotNowError("Messenger does not let us in: the credentials need mending")
    if 400 <= answer.status < 500:
        return RefusedError(f"Messenger refused it: {code or answer.status} {words}".strip(), "", f"messenger_{code}")
    return SilenceError(f"Messenger answers {answer.status}")
