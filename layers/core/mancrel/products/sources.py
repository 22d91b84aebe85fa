"""The shops that are connected: their secrets, their feeds, how they fare."""

import re

from mancrel.events import keys
from mancrel.kit import clock, ids, outbox, queue
from mancrel.kit.errors import ConflictError, InvalidError, NotFoundError
from mancrel.kit.settings import settings
from mancrel.products import fetching, repository
from mancrel.products.fetching import FeedError
from mancrel.products.jobs import PollSource
from mancrel.products.models import Source
from mancrel.products.schemas import Health, NewSource, SourceChange, SourceKind, SourceOut

_ID = re.compile(r"[\w.-]{1,200}", re.ASCII)


def connect(tenant_id: str, new: NewSource) -> tuple[Source, str]:
    """Connect a shop; answers it and the secret it signs with, which is shown this once.

    Raises:
        InvalidError: the feed's address is not one that we would fetch, or the secret is no secret of its kind.
    """
    _check_feed(new.feed_url)
    secret = _secret(new.kind, new.secret)
    source = Source(
        tenant_id,
        ids.endpoint(tenant_id),
        name=new.name,
        kind=new.kind,
        currency=new.currency,
        feed_url=new.feed_url,
    )
    keys.install(source, secret)
    repository.save_source(source)
    return source, secret


def get(tenant_id: str, source_id: str) -> Source:
    """Raises NotFoundError: the tenant has no such source."""
    source = repository.find_source(tenant_id, source_id)
    if source is None or source.deleted_at is not None:
        raise NotFoundError(f"there is no catalogue source {source_id}")
    return source


def find(source_id: str) -> Source | None:
    """The source that a webhook names; its id says whose it is. None when there is none."""
    tenant_id = ids.tenant_of(source_id) if _ID.fullmatch(source_id) else ""
    source = repository.find_source(tenant_id, source_id) if tenant_id else None
    return None if source is None or source.deleted_at is not None else source


def list_all(tenant_id: str) -> list[Source]:
    """The tenant's sources, the oldest first."""
    return sorted(repository.list_sources(tenant_id), key=lambda source: source.source_id)


def change(tenant_id: str, source_id: str, wanted: SourceChange) -> Source:
    """Change what *wanted* names. A new secret leaves the one before good for 24 hours.

    Raises:
        NotFoundError: the tenant has no such source.
        ConflictError: it changed since it was read; carries how it stands now.
        InvalidError: the feed's address is not one that we would fetch, or the secret is no secret of its kind.
    """
    source = get(tenant_id, source_id)
    if source.version != wanted.version:
        raise ConflictError(
            "this source was changed by someone else meanwhile; load it again",
            current=shown(source, 0).model_dump(mode="json", by_alias=True, exclude={"product_count"}),
        )
    given = wanted.model_fields_set
    if "feed_url" in given:
        _check_feed(wanted.feed_url)
        source.feed_url = wanted.feed_url
    source.name = wanted.name or source.name
    source.currency = wanted.currency or source.currency
    if wanted.secret:
        keys.rotate(source, _secret(SourceKind(source.kind), wanted.secret))
    repository.save_source(source)
    return source


def rotate(tenant_id: str, source_id: str) -> tuple[Source, str]:
    """Give a source a new secret; the one before stays good for 24 hours.

    Raises:
        NotFoundError: the tenant has no such source.
        ConflictError: it was changed at the same moment.
    """
    source = get(tenant_id, source_id)
    secret = keys.new_secret()
    keys.rotate(source, secret)
    repository.save_source(source)
    return source, secret


def disconnect(tenant_id: str, source_id: str) -> None:
    """Refuse what a source sends from now on, and take its products out of the catalogue.

    Raises:
        NotFoundError: the tenant has no such source.
        ConflictError: it was changed at the same moment.
    """
    source = get(tenant_id, source_id)
    source.deleted_at = clock.now()
    outbox.commit([source], [PollSource(tenant_id=tenant_id, source_id=source_id)])


def sync(tenant_id: str, source_id: str, remove_missing: bool = False) -> None:
    """Read a source's feed in the background, now.

    Raises:
        NotFoundError: the tenant has no such source.
        ConflictError: it has no feed.
    """
    if get(tenant_id, source_id).feed_url is None:
        raise ConflictError("this source has no feed; give it a feedUrl first")
    queue.enqueue([PollSource(tenant_id=tenant_id, source_id=source_id, remove_missing=remove_missing)])


def shown(source: Source, product_count: int) -> SourceOut:
    """A source as people see it: without its secrets."""
    rotating = source.previous_until is not None and clock.now() < source.previous_until
    return SourceOut(
        id=source.source_id,
        name=source.name,
        kind=SourceKind(source.kind),
        currency=source.currency,
        feed_url=source.feed_url,
        webhook_url=f"{settings().public_url}/webhook/catalog?source={source.source_id}",
        health=_health(source),
        product_count=product_count,
        previous_secret_until=source.previous_until if rotating else None,
        last_event_at=source.last_event_at,
        last_poll_at=source.last_poll_at,
        last_error=source.last_error,
        verified_at=source.verified_at,
        verified_count=None if source.verified_count is None else int(source.verified_count),
        verified_hash=source.verified_hash,
        version=source.version,
        created_at=source.created_at,
        changed_at=source.changed_at,
    )


def _health(source: Source) -> Health:
    if source.last_error:
        return "failing"
    return "ok" if source.last_event_at or source.verified_at else "new"


def _check_feed(url: str | None) -> None:
    if url is None:
        return
    try:
        fetching.check(url)
    except FeedError as error:
        raise InvalidError(error.detail, [{"pointer": "/feedUrl", "detail": error.detail}]) from error


def _secret(kind: SourceKind, given: str | None) -> str:
    if given is None:
        return keys.new_secret()
    if kind is SourceKind.STANDARD and keys.signing_bytes(given) is None:
        detail = "must be whsec_ and the base64 of 24 to 64 bytes"
        raise InvalidError(f"/secret: {detail}", [{"pointer": "/secret", "detail": detail}])
    return given
