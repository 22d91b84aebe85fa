"""Fetching the templates of a WhatsApp account from Meta, page by page, as it has them now.

https://developers.facebook.com/docs/graph-api/reference/whats-app-business-account/message_templates
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from mancrel.channels import service as channels
from mancrel.channels.kinds import WhatsAppCredentials, WhatsAppOptions
from mancrel.channels.models import Channel
from mancrel.channels.templates import APPROVED, Template
from mancrel.kit import clock, strict_json
from mancrel.kit.errors import ConflictError, UnavailableError
from mancrel.kit.settings import settings
from mancrel.messages.transports import NotNowError
from mancrel.pulses import service as pulses
from mancrel.pulses.models import Pulse
from mancrel.vendors import calling, template_reading
from mancrel.vendors.calling import Answer, SilenceError
from mancrel.vendors.jobs import FetchTemplates

_PAGE, _MOST_PAGES, _TRIES = 100, 20, 3
_MOST_BYTES = 250_000
"""A row of the table takes 400 KB; approved templates go first."""
_EVERY, _AGAIN = timedelta(days=1), timedelta(hours=1)
_BAD_TOKEN = (0, 10, 102, 190, 200)
_LIMITS = (4, 80007, 80008, 613, 130429)
_CHANGES = ("message_template_status_update", "message_template_quality_update", "template_category_update",
            "message_template_components_update")  # fmt: skip


def pulse_of(channel_id: str) -> str:
    """The pulse of fetching the templates of a number."""
    return f"templates:{channel_id}"


def account_of(channel: Channel) -> str:
    """The business account whose templates can be fetched; empty when nobody said which."""
    known = channels.options(channel) if channel.kind == "whatsapp" and channel.credentials else None
    return known.business_account_id if isinstance(known, WhatsAppOptions) else ""


def told_of(tenant_id: str, content: Any) -> list[FetchTemplates]:
    """The jobs that follow from a delivery of Meta's: for each number of an account whose templates changed."""
    accounts = {
        str(entry.get("id"))
        for entry in strict_json.objects(content, "entry")
        if any(change.get("field") in _CHANGES for change in strict_json.objects(entry, "changes"))
    }
    numbers = channels.list_all(tenant_id) if accounts else []
    return [
        FetchTemplates(tenant_id=tenant_id, channel_id=each.channel_id)
        for each in numbers
        if account_of(each) in accounts
    ]


def due(channel: Channel) -> list[FetchTemplates]:
    """The job that is due by the clock: once a day, and every hour while it fails."""
    if not account_of(channel):
        return []
    pulse: Pulse = pulses.get(channel.tenant_id, pulse_of(channel.channel_id))
    wait = _AGAIN if pulse.failing_since else _EVERY
    if pulse.tried_at and clock.now() - pulse.tried_at < wait:
        return []
    return [FetchTemplates(tenant_id=channel.tenant_id, channel_id=channel.channel_id)]


def refresh(tenant_id: str, channel_id: str) -> None:
    """Fetch them in the background; what is wrong stands on the pulse, for the health page.

    Raises:
        NotFoundError: no such channel.
    """
    with suppress(ConflictError, UnavailableError):
        fetch(tenant_id, channel_id)


def fetch(tenant_id: str, channel_id: str) -> Channel:
    """Fetch all templates of the account, and keep them with the channel.

    Raises:
        NotFoundError: no such channel.
        ConflictError: it is no WhatsApp number, nobody said of which account, Meta refuses the token, or somebody
            changes the channel at this moment.
        UnavailableError: Meta does not tell them now; says why in its own words.
    """
    for _try in range(_TRIES):
        channel = channels.get(tenant_id, channel_id)
        found = _found(channel)
        try:
            channels.keep_templates(channel, found)
        except ConflictError:  # somebody changed it, or fetched them later than we did
            continue
        pulses.worked(tenant_id, pulse_of(channel_id), clock.now())
        return channel
    raise ConflictError("this channel is being changed by others; try again")


def _found(channel: Channel) -> list[dict[str, Any]]:
    account = account_of(channel)
    if not account:
        raise ConflictError("say of which WhatsApp Business account, and give the channel its credentials")
    return _what_fits([template for template in map(template_reading.read, _told(channel, account)) if template])


def _told(channel: Channel, account: str) -> Iterator[dict[str, Any]]:
    known = channels.credentials(channel)
    assert isinstance(known, WhatsAppCredentials)  # noqa: S101 - asked before
    after = ""
    for _page in range(_MOST_PAGES):
        query = urlencode({"fields": template_reading.FIELDS, "limit": _PAGE, **({"after": after} if after else {})})
        url = f"{settings().whatsapp_base_url}/{account}/message_templates?{query}"
        answer = _ask(channel, url, known.access_token)
        yield from (each for each in answer.get("data") or () if isinstance(each, dict))
        after = str(answer.get("paging", "cursors", "after") or "")
        if not after or not answer.get("paging", "next"):
            return


def _ask(channel: Channel, url: str, token: str) -> Answer:
    try:
        answer = calling.call("GET", url, headers={"Authorization": f"Bearer {token}"})
    except (NotNowError, SilenceError) as error:
        raise _failed(channel, "templates", str(error)) from error
    if answer.status == 200 and isinstance(answer.get("data"), list):
        return answer
    said, code = str(answer.get("error", "message") or f"HTTP {answer.status}")[:300], answer.get("error", "code")
    if code in _LIMITS or answer.status == 429:
        raise _failed(channel, "vendor_limit", said)
    if code in _BAD_TOKEN or answer.status in (401, 403):
        raise _failed(channel, "vendor_token", said)
    raise _failed(channel, "templates", said)


def _failed(channel: Channel, code: str, said: str) -> Exception:
    pulses.fail(channel.tenant_id, pulse_of(channel.channel_id), code, {"said": said})
    if code == "vendor_token":
        return ConflictError(f"WhatsApp refuses the access token: {said}")
    return UnavailableError(f"WhatsApp does not tell its templates now: {said}")


def _what_fits(found: list[Template]) -> list[dict[str, Any]]:
    room, kept = _MOST_BYTES, []
    for template in sorted(found, key=lambda each: (each.status != APPROVED, each.name, each.language)):
        row = template.model_dump(mode="json", exclude_defaults=True)
        room -= len(json.dumps(row))
        if room < 0:
            break
        kept.append(row)
    return kept
