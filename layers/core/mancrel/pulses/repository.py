"""How pulses are read and written: each field by itself, so that no writer undoes another's."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from pynamodb.expressions.condition import Condition

from mancrel.kit import tables
from mancrel.kit.errors import ConflictError
from mancrel.pulses.models import Pulse


def find(tenant_id: str, pulse_id: str) -> Pulse:
    """The pulse; one that knows nothing yet where there is none."""
    try:
        return Pulse.get(tenant_id, pulse_id, consistent_read=True)
    except Pulse.DoesNotExist:
        return Pulse(tenant_id, pulse_id)


def list_all(tenant_id: str) -> Iterator[Pulse]:
    """All pulses of the tenant."""
    return iter(Pulse.query(tenant_id, consistent_read=True))


def tenants_in_trouble(before: datetime) -> Iterator[str]:
    """The tenants of the pulses that fail, that people were told of, or that did not beat since *before*."""
    bad = Pulse.failing_since.exists() | Pulse.alerted_at.exists() | (Pulse.beat_at < before)
    return (row.tenant_id for row in Pulse.scan(bad, attributes_to_get=["tenant_id", "pulse_id"]))


def note(tenant_id: str, pulse_id: str, actions: list[Any], condition: Condition | None = None) -> bool:
    """Whether *actions* were applied: not when *condition* does not hold."""
    try:
        tables.note(Pulse(tenant_id, pulse_id), actions, condition)
    except ConflictError:
        return False
    return True
