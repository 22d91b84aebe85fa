"""What a tenant keeps to when it writes to people: consent, quiet hours, the cap, by channel."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from mancrel.consent import topics
from mancrel.consent.models import SendingPolicy
from mancrel.consent.schemas import (
    CHANNELS,
    MARKETING,
    Cap,
    ChannelPolicies,
    ChannelPolicy,
    Policy,
    PolicyChange,
    PolicyDraft,
    QuietHours,
)
from mancrel.kit import tables
from mancrel.kit.errors import ConflictError

_STRICT = ChannelPolicy(
    consent="given",
    quiet_hours=QuietHours.model_validate({"from": "21:00", "to": "08:00"}),
    cap=Cap(messages=5, days=7),
)
_LOOSE = ChannelPolicy(consent="unless_withdrawn", quiet_hours=None, cap=None)
USUAL = {channel: _LOOSE if channel == "simulator" else _STRICT for channel in CHANNELS}
"""What holds until a tenant says otherwise: the simulator writes to nobody."""


def of(tenant_id: str) -> Policy:
    """The policy as it stands."""
    return _shown(_find(tenant_id))


def change(tenant_id: str, wanted: PolicyChange) -> Policy:
    """Change what *wanted* sets.

    Raises:
        ConflictError: it changed since *version*; *current* is how it stands.
        InvalidError: there is no such topic.
    """
    row = _find(tenant_id)
    current = _shown(row)
    if wanted.version is not None and wanted.version != (current.version or 0):
        raise ConflictError("the sending policy was changed meanwhile", current.model_dump(mode="json", by_alias=True))
    if row is None:
        row = SendingPolicy(tenant_id, channels=_kept(current))
        tables.save(row)  # how it was until now, so that the audit trail tells from what it was changed
    if wanted.default_topic is not None:
        topics.check(tenant_id, wanted.default_topic, "/defaultTopic")
        row.default_topic = wanted.default_topic
    if wanted.tracking is not None:
        row.tracking = wanted.tracking
    row.channels = {**_kept(current), **_changed(current, wanted)}
    tables.save(row)
    return _shown(row)


def drafted(tenant_id: str, wanted: PolicyDraft) -> tuple[Policy, Policy, datetime | None]:
    """The policy as it stands, how it would be with what *wanted* sets, and when it was changed last.

    Raises:
        InvalidError: there is no such topic.
    """
    row = _find(tenant_id)
    current = _shown(row)
    if wanted.default_topic is not None:
        topics.check(tenant_id, wanted.default_topic, "/change/defaultTopic")
    new: dict[str, Any] = {"channels": ChannelPolicies.model_validate({**_kept(current), **_changed(current, wanted)})}
    if wanted.default_topic is not None:
        new |= {"default_topic": wanted.default_topic}
    return current, current.model_copy(update=new), row.changed_at if row else None


def _kept(current: Policy) -> dict[str, Any]:
    return {channel: current.channel(channel).model_dump(mode="json", by_alias=True) for channel in CHANNELS}


def _changed(current: Policy, wanted: PolicyDraft) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for channel in CHANNELS:
        change = getattr(wanted.channels, channel) if wanted.channels else None
        if change is None:
            continue
        values = {name: getattr(change, name) for name in change.model_fields_set}
        if values.get("consent", "given") is None:
            del values["consent"]
        found[channel] = current.channel(channel).model_copy(update=values).model_dump(mode="json", by_alias=True)
    return found


def _find(tenant_id: str) -> SendingPolicy | None:
    try:
        return SendingPolicy.get(tenant_id, consistent_read=True)
    except SendingPolicy.DoesNotExist:
        return None


def _shown(row: SendingPolicy | None) -> Policy:
    said = row.channels if row else {}
    policies = {
        channel: ChannelPolicy.model_validate(said[channel]) if channel in said else usual
        for channel, usual in USUAL.items()
    }
    return Policy(
        channels=ChannelPolicies(**policies),
        default_topic=row.default_topic if row else MARKETING,
        tracking=row.tracking if row else True,
        version=row.version if row else 0,
    )
