"""What a worker says of a way in or out: it worked, something came by it, it is in trouble."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from pynamodb.expressions.condition import Condition

from mancrel.kit import clock
from mancrel.pulses import repository
from mancrel.pulses.models import Pulse

_NOTED = timedelta(seconds=5)
"""What comes within so short a time of the one before is not written down again."""
_MOST = 10_000
_said: OrderedDict[tuple[str, str, str], datetime] = OrderedDict()
"""What this process said lately, and when: a thousand mails in a row cost one write."""


def hook_of(endpoint_id: str) -> str:
    """The pulse of what comes to the webhook of a source or a channel."""
    return f"hook:{endpoint_id}"


def beat(tenant_id: str, pulse_id: str, waiting: int) -> None:
    """It worked just now; what was wrong with it is over. *waiting*: messages that are there and not taken yet."""
    repository.note(tenant_id, pulse_id, [*_well(), Pulse.waiting.set(waiting)])


def worked(tenant_id: str, pulse_id: str, sent_at: datetime | None = None) -> None:
    """The same of a way that works often: said again within seconds, it is not written down. *sent_at*: something that
    was sent then went by it."""
    now = clock.now()
    news = Pulse.failing_since.exists() | Pulse.beat_at.does_not_exist() | (Pulse.beat_at < now - _NOTED)
    _say(tenant_id, pulse_id, "worked", [*_well(), *(_event(sent_at, now) if sent_at else [])], news)


def fail(tenant_id: str, pulse_id: str, code: str, values: Mapping[str, Any] | None = None) -> None:
    """It did not work just now, and why. Since when it does not is kept from the first time on."""
    now = clock.now()
    _said.pop((tenant_id, pulse_id, "worked"), None)
    repository.note(
        tenant_id,
        pulse_id,
        [
            Pulse.tried_at.set(now),
            Pulse.code.set(code),
            Pulse.values.set(dict(values or {})),
            Pulse.failing_since.set(Pulse.failing_since | now),
        ],
    )


def owe(tenant_id: str, pulse_id: str, what: str) -> None:
    """*what* is known and could not be taken yet."""
    repository.note(tenant_id, pulse_id, [Pulse.pending.add({what})])


def pay(tenant_id: str, pulse_id: str, what: str) -> None:
    """*what* was owed, and is not any more."""
    repository.note(tenant_id, pulse_id, [Pulse.pending.delete({what})], Pulse.pending.contains(what))


def try_again(tenant_id: str, pulse_id: str) -> None:
    """Somebody mended it, or wants to know: it counts as not tried lately."""
    repository.note(tenant_id, pulse_id, [Pulse.tried_at.remove()], Pulse.pulse_id.exists())


def heard(tenant_id: str, pulse_id: str, sent_at: datetime) -> None:
    """Something that was sent at *sent_at* came or went by it."""
    now = clock.now()
    news = Pulse.event_at.does_not_exist() | (Pulse.event_at < now - _NOTED)
    _say(tenant_id, pulse_id, "heard", _event(sent_at, now), news)


def forget() -> None:
    """Begin anew, as a new process does."""
    _said.clear()


def _say(tenant_id: str, pulse_id: str, what: str, actions: list[Any], news: Condition) -> None:
    key, now = (tenant_id, pulse_id, what), clock.now()
    if key in _said and abs(now - _said[key]) < _NOTED:
        return
    repository.note(tenant_id, pulse_id, actions, news)
    _said[key] = now
    _said.move_to_end(key)
    while len(_said) > _MOST:
        _said.popitem(last=False)


def _event(sent_at: datetime, now: datetime) -> list[Any]:
    lag = max(0.0, (now - sent_at).total_seconds())
    return [Pulse.event_at.set(now), Pulse.lag_seconds.set(round(lag, 1))]


def _well() -> list[Any]:
    now = clock.now()
    return [
        Pulse.tried_at.set(now),
        Pulse.beat_at.set(now),
        Pulse.code.remove(),
        Pulse.values.remove(),
        Pulse.failing_since.remove(),
    ]


def get(tenant_id: str, pulse_id: str) -> Pulse:
    """The pulse; one that knows nothing yet where nothing was ever said of it."""
    return repository.find(tenant_id, pulse_id)


def of_all(tenant_id: str) -> dict[str, Pulse]:
    """The tenant's pulses by id."""
    return {pulse.pulse_id: pulse for pulse in repository.list_all(tenant_id)}


def alerted(pulse: Pulse, since: datetime | None) -> None:
    """People were told of the trouble that began at *since*; None: it is over, and they know."""
    action = Pulse.alerted_at.remove() if since is None else Pulse.alerted_at.set(since)
    repository.note(pulse.tenant_id, pulse.pulse_id, [action])


def troubled(before: datetime) -> set[str]:
    """The tenants with a way that fails, that people were told of, or that did not work since *before*."""
    return set(repository.tenants_in_trouble(before))
