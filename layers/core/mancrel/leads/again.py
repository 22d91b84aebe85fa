"""Fetching leads again that Meta did not give: after a minute, two, four … and then every hour, for a day; or now.

One job at a time goes on with a delivery: whoever puts it off counts it up, and a job that counted less has been
overtaken. SQS keeps a job back for 15 minutes at most, so one that comes early is sent round again.
"""

from __future__ import annotations

import random
from datetime import timedelta
from math import ceil

from mancrel.channels import service as channels
from mancrel.channels.models import Channel
from mancrel.events import service as events
from mancrel.events.models import Event
from mancrel.kit import clock, queue
from mancrel.kit.errors import ConflictError, InvalidError, NotFoundError
from mancrel.leads.jobs import FetchLeads
from mancrel.leads.schemas import LeadsAsked
from mancrel.pulses import service as pulses

MOST = 29
"""So often it is put off: 1, 2, 4, 8, 16, 32 minutes and then hourly come to a day."""
REST = timedelta(minutes=45)
"""So long nobody asks with a token that Meta has refused, unless the channel was changed since."""
REFUSED = "lead_token"
"""What is wrong with the page, when Meta refuses its token."""
_FIRST, _HOUR, _HOP, _EARLY = timedelta(minutes=1), timedelta(hours=1), 900, timedelta(seconds=5)


def pulse_of(channel_id: str) -> str:
    """The pulse of fetching the leads of a page."""
    return f"leads:{channel_id}"


def is_due(event: Event, attempt: int) -> bool:
    """Whether the job that comes now goes on with *event*; one that comes early comes again."""
    if attempt < (event.attempts or 0):
        return False
    left = (event.next_at or event.received_at) - clock.now()
    if attempt == 0 or left <= _EARLY:
        return True
    queue.enqueue([_job(event, attempt)], delay=min(_HOP, ceil(left.total_seconds())))
    return False


def rests(channel: Channel) -> bool:
    """Whether Meta refused the page's token lately, so that asking again is no use."""
    pulse = pulses.get(channel.tenant_id, pulse_of(channel.channel_id))
    since = max(clock.now() - REST, channel.changed_at)
    return pulse.code == REFUSED and pulse.tried_at is not None and pulse.tried_at > since


def put_off(event: Event, why: str) -> None:
    """Try *event* again later.

    Raises:
        InvalidError: for a day it could not be worked in.
    """
    pulses.owe(event.tenant_id, pulse_of(event.endpoint_id), event.event_id)
    attempts = int(event.attempts or 0)
    if attempts >= MOST:
        events.mark(event.tenant_id, event.event_id, "failed", why)
        raise InvalidError(f"Meta did not give these leads for a day: {why}")
    wait = min(_HOUR, _FIRST * 2**attempts) * random.uniform(0.8, 1.2)  # noqa: S311 - so that not all come at once
    delay = min(_HOP, ceil(wait.total_seconds()))
    events.put_off(event, _job(event, attempts + 1), delay, clock.now() + wait, why)


def settle(event: Event) -> None:
    """Nothing of *event* is owed any more."""
    if event.attempts:
        pulses.pay(event.tenant_id, pulse_of(event.endpoint_id), event.event_id)


def ask(tenant_id: str, channel_id: str) -> LeadsAsked:
    """Fetch now what Meta did not give before, with a token that it refused, too.

    Raises:
        NotFoundError: there is no such channel.
        ConflictError: it is no page.
    """
    if channels.get(tenant_id, channel_id).kind != "messenger":
        raise ConflictError("only Messenger pages have leads")
    pulses.try_again(tenant_id, pulse_of(channel_id))
    asked = 0
    for event_id in sorted(pulses.get(tenant_id, pulse_of(channel_id)).pending or ()):
        try:
            event = events.get(tenant_id, event_id)
        except NotFoundError:  # it lay here for 90 days
            pulses.pay(tenant_id, pulse_of(channel_id), event_id)
            continue
        asked += events.put_off(event, _job(event, int(event.attempts or 0) + 1), 0, clock.now(), event.reason or "")
    return LeadsAsked(asked=asked)


def _job(event: Event, attempt: int) -> FetchLeads:
    return FetchLeads(tenant_id=event.tenant_id, event_id=event.event_id, attempt=attempt)
