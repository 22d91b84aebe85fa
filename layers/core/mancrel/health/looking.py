"""Looking how every source and every way out fares."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from mancrel.channels import service as channels
from mancrel.channels.kinds import CHATS, EmailOptions
from mancrel.channels.models import Channel
from mancrel.health.schemas import Kind, PassedOver, SourceHealth, Status
from mancrel.health.sentences import HEALTH
from mancrel.kit import clock
from mancrel.leads import ads, again
from mancrel.mailboxes import polling
from mancrel.mailboxes import repository as mailboxes
from mancrel.messages import transports
from mancrel.messages.troubles import TROUBLES
from mancrel.products import polling as feeds
from mancrel.products import sources
from mancrel.products.models import Source
from mancrel.pulses import service as pulses
from mancrel.pulses.models import Pulse
from mancrel.vendors import subscriptions, template_fetching

LATE: dict[Kind, timedelta] = {
    "imap": timedelta(minutes=5),
    "catalogue": timedelta(minutes=15),
    "webhook": timedelta(hours=1),
    "templates": timedelta(days=2),
}
"""What is looked at by the clock is late when it was not for so long: five minutes miss a minute's clock four times."""
_RANK: dict[Status, int] = {"failing": 0, "late": 1, "new": 2, "ok": 3}


def of_all(tenant_id: str) -> list[SourceHealth]:
    """How everything of the tenant fares, what fails first."""
    known = pulses.of_all(tenant_id)
    rows = [
        *(row for source in sources.list_all(tenant_id) if not source.deleted_at for row in _of_source(source, known)),
        *(row for channel in channels.list_all(tenant_id) for row in _of_channel(channel, known)),
    ]
    return sorted(rows, key=lambda row: (_RANK[row.status], row.name.casefold(), row.kind))


def say(code: str, values: dict[str, Any]) -> str:
    """What *code* means, in the reader's language."""
    return (HEALTH if code in HEALTH else TROUBLES).say(code, **values)


def _of_source(source: Source, known: dict[str, Pulse]) -> Iterator[SourceHealth]:
    yield _row(
        known,
        feeds.pulse_of(source.source_id) if source.feed_url else pulses.hook_of(source.source_id),
        "catalogue",
        source.name,
        is_clocked=bool(source.feed_url),
        source_id=source.source_id,
        verified_at=source.verified_at,
        verified_count=None if source.verified_count is None else int(source.verified_count),
        verified_hash=source.verified_hash,
        **({"event_at": source.last_event_at} if source.last_event_at else {}),
    )
    if source.feed_url and pulses.hook_of(source.source_id) in known:
        yield _row(known, pulses.hook_of(source.source_id), "webhook", source.name, source_id=source.source_id)


def _of_channel(channel: Channel, known: dict[str, Pulse]) -> Iterator[SourceHealth]:
    name = channel.name if channel.kind in ("messenger", "webchat") else channel.address
    whose: dict[str, Any] = {"channel_id": channel.channel_id, "channel_kind": channel.kind}
    hook = pulses.hook_of(channel.channel_id)
    if channel.kind == "email":
        yield from _of_mailbox(channel, known, whose)
    elif channel.kind in CHATS:
        yield _row(known, hook, "webhook", name, is_clocked=subscriptions.can_be_asked(channel), **whose)
        if template_fetching.account_of(channel):
            asked = template_fetching.pulse_of(channel.channel_id)
            yield _row(known, asked, "templates", name, is_clocked=True, **whose)
        if ads.takes_leads(channel):
            yield _row(known, again.pulse_of(channel.channel_id), "leads", name, **whose | _owed(known, channel))


def _owed(known: dict[str, Pulse], channel: Channel) -> dict[str, int]:
    pulse = known.get(again.pulse_of(channel.channel_id))
    return {"waiting": len(pulse.pending or ())} if pulse else {}


def _of_mailbox(channel: Channel, known: dict[str, Pulse], whose: dict[str, Any]) -> Iterator[SourceHealth]:
    options = channels.options(channel)
    assert isinstance(options, EmailOptions)  # noqa: S101 - of this kind
    imap, hook = polling.pulse_of(channel.channel_id), pulses.hook_of(channel.channel_id)
    if options.imap:
        state = mailboxes.find(channel.tenant_id, channel.channel_id)
        over = [PassedOver(sender=each["from"], **_but(each, "from", "code")) for each in state.passed_over]
        yield _row(known, imap, "imap", channel.address, is_clocked=True, passed_over=over, **whose)
    if not options.imap or hook in known:
        yield _row(known, hook, "webhook", channel.address, **whose)
    yield _row(known, transports.pulse_of(channel.channel_id), "smtp", channel.address, **whose)


def _row(
    known: dict[str, Pulse], pulse_id: str, kind: Kind, name: str, is_clocked: bool = False, **more: Any
) -> SourceHealth:
    pulse = known.get(pulse_id) or Pulse("", pulse_id)
    code, values, since = pulse.code, pulse.values or {}, pulse.failing_since
    status: Status = "failing" if code else "ok" if pulse.beat_at or pulse.event_at else "new"
    if status == "ok" and is_clocked and pulse.beat_at and clock.now() - pulse.beat_at > LATE[kind]:
        status, code, since = "late", "late", pulse.beat_at + LATE[kind]
        values = {"at": f"{pulse.beat_at:%H:%M}"}
    told = {
        "heartbeat_at": pulse.beat_at,
        "event_at": pulse.event_at,
        "lag_seconds": None if pulse.lag_seconds is None else float(pulse.lag_seconds),
        "waiting": None if pulse.waiting is None else int(pulse.waiting),
        "passed_over": [],
    }
    detail = say(code, values) if code else None
    return SourceHealth(
        id=pulse_id, kind=kind, name=name, status=status, code=code, detail=detail, since=since, **told | more
    )


def _but(row: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in names}
