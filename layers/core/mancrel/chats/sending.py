"""Carrying replies: by mail as ever, by a chat through its vendor, each at its turn and once."""

from __future__ import annotations

import time
from collections.abc import Callable

from mancrel.channels import templates
from mancrel.channels.models import Channel
from mancrel.channels.templates import Template
from mancrel.consent import deciding, preferences
from mancrel.contacts import service as contacts
from mancrel.messages import sending
from mancrel.messages.models import Message
from mancrel.messages.replying import MACHINES
from mancrel.messages.sentences import REFUSALS
from mancrel.messages.transports import NotNowError, RefusedError
from mancrel.vendors import adapters, template_reading
from mancrel.vendors.handing import hand_over
from mancrel.vendors.outgoing import Outgoing
from mancrel.vendors.pacer import Pacer

_SECONDS = 5.0
"""A worker has five messages in hand: what takes longer comes again later."""
_TRIES = 2
_LONGEST_WAIT = 3600


def send(tenant_id: str, message_id: str) -> None:
    """Hand a queued reply to whoever carries it; do nothing when that was done. Raises as `messages.sending.send`."""
    sending.send(tenant_id, message_id, carrier)


def carrier(message: Message, channel: Channel) -> Callable[[], str]:
    """What hands *message* over by *channel*, to be called once.

    Raises:
        InvalidError: the channel has no credentials.
    """
    if channel.kind == "email":
        return sending.by_mail(message, channel)
    adapter = adapters.of_channel(channel)
    outgoing = _outgoing(message, channel)

    def deliver() -> str:
        if _is_unasked(message) and _has_stopped(message):
            raise RefusedError(REFUSALS.say("stopped"), code="stopped")
        if refusal := _refusal(message, channel):
            raise RefusedError(REFUSALS.say(refusal), code=refusal)
        deadline = time.monotonic() + _SECONDS
        with Pacer(message.tenant_id, channel.kind, wanted=1, settings=channel) as pacer:
            try:
                return hand_over(message.tenant_id, adapter, outgoing, pacer, deadline, _TRIES).provider_id
            except NotNowError as error:
                if error.retry_after is not None and error.retry_after > _LONGEST_WAIT:
                    raise RefusedError(str(error), "", error.code) from error
                raise

    return deliver


def _is_unasked(message: Message) -> bool:
    """Whether STOP forbids it: any SMS but the answer to HELP, and a template, which comes when nobody wrote lately."""
    return message.template is not None or (message.channel_kind == "sms" and message.author not in MACHINES)


def _has_stopped(message: Message) -> bool:
    contact = contacts.get(message.tenant_id, message.contact_id)
    said = deciding.last_word(contact, message.channel_kind, "marketing")
    return said is not None and said["status"] == "withdrawn" and said["source"] == preferences.WROTE


def _refusal(message: Message, channel: Channel) -> str:
    """Why the template of *message*, approved when it was written, is not to be sent any more."""
    found = _template(message, channel)
    if found is None or not found.why_not():
        return ""
    return {"PAUSED": "whatsapp_132015", "DISABLED": "whatsapp_132016"}.get(found.status, "whatsapp_132001")


def _template(message: Message, channel: Channel) -> Template | None:
    chosen = message.template or {}
    found = templates.find(channel, chosen["name"], chosen["language"]) if chosen else None
    return found if found is not None and len(found.blanks) == len(chosen["variables"]) else None


def _outgoing(message: Message, channel: Channel) -> Outgoing:
    template, found = message.template or {}, _template(message, channel)
    return Outgoing(
        message_id=message.message_id,
        to=message.to[0]["email"],
        to_name=message.to[0]["name"],
        text=message.text,
        template=template.get("name", ""),
        language=template.get("language", ""),
        parameters=tuple(template.get("variables", ())),
        components=template_reading.components(found, template["variables"]) if found else (),
        is_reply=True,
        tag=message.tag or "",
    )
