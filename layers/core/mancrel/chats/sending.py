"""Carrying replies: by mail as ever, by a chat through its vendor, each at its turn and once."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from mancrel.channels import templates
from mancrel.channels.models import Channel
from mancrel.channels.templates import Template
from mancrel.chats import splitting
from mancrel.consent import deciding, preferences
from mancrel.contacts import service as contacts
from mancrel.kit import tables
from mancrel.kit.errors import ConflictError
from mancrel.kit.tables import Save
from mancrel.messages import sending, threads
from mancrel.messages.models import Message
from mancrel.messages.replying import MACHINES
from mancrel.messages.sentences import REFUSALS
from mancrel.messages.transports import NotNowError, RefusedError
from mancrel.vendors import adapters, template_reading
from mancrel.vendors.handing import hand_over
from mancrel.vendors.outgoing import Adapter, Outgoing
from mancrel.vendors.pacer import Pacer

_SECONDS = 5.0
"""A worker has five messages in hand: what takes longer comes again later."""
_TRIES = 2
_NOTES = 5
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
    parts = splitting.parts(message, _outgoing(message, channel))
    message.parts = len(parts)

    def deliver() -> str:
        if _is_unasked(message) and _has_stopped(message):
            raise RefusedError(REFUSALS.say("stopped"), code="stopped")
        if refusal := _refusal(message, channel):
            raise RefusedError(REFUSALS.say(refusal), code=refusal)
        with Pacer(message.tenant_id, channel.kind, wanted=1, settings=channel) as pacer:
            try:
                return _hand_over(message, adapter, parts, pacer)
            except NotNowError as error:
                if error.retry_after is not None and error.retry_after > _LONGEST_WAIT:
                    raise RefusedError(str(error), "", error.code) from error
                raise

    return deliver


def _hand_over(message: Message, adapter: Adapter, parts: Sequence[Outgoing], pacer: Pacer) -> str:
    """Hand over the *parts* that the vendor has not taken yet, each noted before the next; its id of the last one."""
    provider_id, deadline = "", time.monotonic() + _SECONDS
    for part in parts[int(message.handed) :]:
        if provider_id and time.monotonic() >= deadline:
            raise NotNowError("the rest of its files follows", 1.0)
        try:
            provider_id = hand_over(message.tenant_id, adapter, part, pacer, deadline, _TRIES).provider_id
        finally:
            if message.handed:  # the vendor may have told of the parts before this one
                message.refresh(consistent_read=True)
        if message.handed + 1 < len(parts):
            _note(message, provider_id)
    return provider_id


def _note(message: Message, provider_id: str) -> None:
    """Note that one more part was taken.

    Raises:
        ConflictError: others keep changing the message, so that a person has to look.
    """
    for _try in range(_NOTES):
        message.handed += 1
        claimed = [threads.vendors_id(message, provider_id)] if provider_id else []
        try:
            tables.commit([Save(message), *claimed])
            return
        except ConflictError:
            message.refresh(consistent_read=True)
    raise ConflictError("this message is being changed by others")


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
