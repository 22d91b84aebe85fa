"""Receiving what other systems send: stored once, with the job that follows from it."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from hashlib import sha256

from mancrel.events import repository
from mancrel.events.models import Event
from mancrel.events.schemas import EventStatus, Receipt
from mancrel.kit import clock, ids, storage
from mancrel.kit.errors import ConflictError, UnavailableError
from mancrel.kit.queue import Job

INLINE = 256 * 1024
KEPT = timedelta(days=90)


def receive(  # noqa: PLR0913, PLR0917 - this is what a delivery consists of
    tenant_id: str,
    endpoint_id: str,
    kind: str,
    provider_id: str,
    body: bytes,
    content_type: str,
    job_for: Callable[[str], Job],
    about: Mapping[str, str] | None = None,
) -> Receipt:
    """Keep *body* once per *endpoint_id* and *provider_id*, and promise the job that *job_for* makes of the event's id.

    Args:
        kind: what sort of event: ``catalogue``, ``mail``.
        provider_id: the sender's own id of the event.
        about: what the worker needs of the headers.

    Raises:
        UnavailableError: the same event is being stored by others again and again; the sender should try again.
    """
    event_id = ids.derived("evt", endpoint_id, provider_id)
    now = clock.now()
    event = Event(
        tenant_id,
        event_id,
        endpoint_id=endpoint_id,
        kind=kind,
        provider_id=provider_id[:500],
        content_type=content_type[:200],
        about=dict(about or {}),
        received_at=now,
        expires_at=int((now + KEPT).timestamp()),
        status=EventStatus.RECEIVED,
        size=len(body),
    )
    if len(body) <= INLINE:
        event.body = body
    else:
        event.body_key = f"events/{tenant_id}/{event_id}-{sha256(body).hexdigest()[:16]}"
        storage.put(event.body_key, body, content_type)
    return _store(event, job_for(event_id))


def _store(event: Event, job: Job) -> Receipt:
    """Two deliveries at the same moment make one of the transactions fail before the other has written."""
    for _attempt in range(4):
        try:
            repository.add(event, job)
            return Receipt(event_id=event.event_id, status="accepted")
        except ConflictError:
            if repository.find(event.tenant_id, event.event_id) is not None:
                return Receipt(event_id=event.event_id, status="duplicate")
    raise UnavailableError("this event is being stored at this moment; send it again")


def get(tenant_id: str, event_id: str) -> Event:
    """Raises NotFoundError: the tenant received no such event, or it has expired (after 90 days)."""
    return repository.get(tenant_id, event_id)


def body(event: Event) -> bytes:
    """What was sent, byte for byte.

    Raises:
        NotFoundError: it was a large one and is no longer in the bucket.
    """
    return event.body if event.body_key is None else storage.get(event.body_key)


def put_off(event: Event, job: Job, delay: int, until: datetime, reason: str) -> bool:
    """Promise the next *job* of *event*, which is worked in at *until* as it cannot be now, for *reason*; False when
    somebody else did so already."""
    return repository.put_off(event, job, delay, until, reason)


def mark(tenant_id: str, event_id: str, status: EventStatus | str, reason: str | None = None) -> None:
    """Record that the event was ``processed``, or ``failed`` and why."""
    repository.set_status(tenant_id, event_id, EventStatus(status), reason)
