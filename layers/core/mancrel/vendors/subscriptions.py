"""Asking a vendor whether it still tells us of what people write: webhooks are switched off without a word."""

from __future__ import annotations

from typing import Any

from mancrel.channels import service as channels
from mancrel.channels.kinds import MessengerCredentials, MessengerOptions, WhatsAppCredentials
from mancrel.channels.models import Channel
from mancrel.kit.settings import settings
from mancrel.messages.transports import NotNowError
from mancrel.pulses import service as pulses
from mancrel.vendors import calling
from mancrel.vendors.calling import Answer, SilenceError

_NO_ENTRY = (401, 403)
BAD_TOKEN = (102, 190)
"""Meta's codes for an access token that is no good."""


def can_be_asked(channel: Channel) -> bool:
    """Whether the vendor of *channel* tells where it delivers."""
    return channel.kind in ("whatsapp", "messenger") and channel.credentials is not None


def check(tenant_id: str, channel_id: str) -> None:
    """Ask the vendor of a channel, and note on the webhook's pulse what it says; nothing when it does not say.

    Raises:
        NotFoundError: no such channel.
    """
    channel = channels.get(tenant_id, channel_id)
    if not can_be_asked(channel):
        return
    try:
        answer = _ask(channel)
    except (NotNowError, SilenceError):
        return
    code, values = _verdict(channel, answer)
    if code == "subscribed":
        pulses.worked(tenant_id, pulses.hook_of(channel_id))
    elif code:
        pulses.fail(tenant_id, pulses.hook_of(channel_id), code, values)


def _ask(channel: Channel) -> Answer:
    """https://developers.facebook.com/docs/whatsapp/embedded-signup/webhooks/override,
    https://developers.facebook.com/docs/graph-api/reference/page/subscribed_apps"""
    known = channels.credentials(channel)
    if isinstance(known, WhatsAppCredentials):
        url = f"{settings().whatsapp_base_url}/{known.phone_number_id}?fields=webhook_configuration"
        return calling.call("GET", url, headers={"Authorization": f"Bearer {known.access_token}"})
    assert isinstance(known, MessengerCredentials)  # noqa: S101 - asked before
    url = f"{settings().messenger_base_url}/{channel.address}/subscribed_apps"
    return calling.call("GET", url, headers={"Authorization": f"Bearer {known.access_token}"})


def _verdict(channel: Channel, answer: Answer) -> tuple[str, dict[str, Any]]:
    said = str(answer.get("error", "message") or "")[:200]
    if answer.status in _NO_ENTRY or answer.get("error", "code") in BAD_TOKEN:
        return "vendor_token", {"said": said}
    if answer.status != 200:
        return "", {}
    return _of_whatsapp(channel, answer) if channel.kind == "whatsapp" else _of_messenger(channel, answer)


def _of_whatsapp(channel: Channel, answer: Answer) -> tuple[str, dict[str, Any]]:
    """The number's own address counts before the account's, and that before the app's."""
    told = answer.get("webhook_configuration")
    if not isinstance(told, dict):
        return "", {}
    ours = channels.shown(channel).webhook_url
    used = next((str(told[each]) for each in ("phone_number", "whatsapp_business_account", "application")
                 if told.get(each)), "")  # fmt: skip
    if not used:
        return "unsubscribed", {}
    return ("subscribed", {}) if used == ours else ("elsewhere", {"url": used[:200]})


def _of_messenger(channel: Channel, answer: Answer) -> tuple[str, dict[str, Any]]:
    apps = answer.get("data")
    if not isinstance(apps, list):
        return "", {}
    fields = {field for app in apps if isinstance(app, dict) for field in app.get("subscribed_fields") or []}
    options = channels.options(channel)
    if "messages" in fields:
        lacks_leads = isinstance(options, MessengerOptions) and options.lead_ads and "leadgen" not in fields
        return ("not_leads" if lacks_leads else "subscribed"), {}
    return ("not_messages", {}) if apps else ("unsubscribed", {})
