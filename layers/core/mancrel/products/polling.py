"""Reading feeds: repairing what events missed, and saying when our catalogue last equalled the source's (ADR 0005)."""

import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256

from mancrel.kit import clock, queue
from mancrel.kit.errors import InvalidError
from mancrel.products import feed, hearing, reading, reducer, repository
from mancrel.products.fetching import FeedError
from mancrel.products.jobs import PollSource
from mancrel.products.models import Product, Source
from mancrel.products.reducer import Change, Statement
from mancrel.pulses import service as pulses

PATIENCE = 20.0
"""Seconds a poll may read: less than the worker has. What was taken in by then stays, and the next poll is shorter."""
LEASE = timedelta(seconds=60)
FEW = 20
"""Up to so many products may vanish from a feed at once without a person's word, or up to half of them."""
_WRITERS = 8


@dataclass
class Reading:
    """What one pass over the feed found."""

    changes: dict[str, Change] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    news: int = 0


def pulse_of(source_id: str) -> str:
    """The pulse of reading a source's feed."""
    return f"feed:{source_id}"


def ask_for_all() -> int:
    """Put a poll of every source that has a feed on the queue, so that a slow one holds up no other."""
    jobs = [PollSource(tenant_id=each.tenant_id, source_id=each.source_id) for each in repository.list_polled()]
    queue.enqueue(jobs)
    return len(jobs)


def poll(tenant_id: str, source_id: str, remove_missing: bool = False) -> None:
    """Bring a source's products in step with its feed; take away those of a source that was deleted.

    How it went stands on the source. A second poll of the same source at the same time does nothing.
    """
    source = repository.find_source(tenant_id, source_id)
    if source is None or (source.feed_url is None and source.deleted_at is None):
        return
    now = clock.now()
    free = Source.polling_until.does_not_exist() | (Source.polling_until < now)
    if not repository.note(source, [Source.polling_until.set(now + LEASE)], free):
        return
    verified, trouble = "", None
    try:
        if source.deleted_at is not None:
            _clear(source)
        else:
            verified, trouble = _mend(source, source.feed_url or "", now, remove_missing)
    except FeedError as error:
        trouble = error.detail
    except Exception:
        trouble = "something went wrong on our side; it will be tried again"
        raise
    finally:
        _record(source, verified, trouble)


def _record(source: Source, verified: str, trouble: str | None) -> None:
    now = clock.now()
    actions = [
        Source.polling_until.remove(),
        Source.last_poll_at.set(now),
        Source.last_error.set(trouble[:1000]) if trouble else Source.last_error.remove(),
    ]
    if verified:
        count, _, fingerprint = verified.partition(":")
        actions += [
            Source.verified_at.set(now),
            Source.verified_count.set(int(count)),
            Source.verified_hash.set(fingerprint),
        ]
    repository.note(source, actions)
    if trouble:
        pulses.fail(source.tenant_id, pulse_of(source.source_id), "feed", {"said": trouble[:300]})
    else:
        pulses.worked(source.tenant_id, pulse_of(source.source_id))


def _mend(source: Source, url: str, began: datetime, remove_missing: bool) -> tuple[str, str | None]:
    """Read the feed, take in its news, remove what it no longer lists; answers `_compare`'s verdict."""
    deadline, before = time.monotonic() + PATIENCE, source.verified_at
    known = {product.key: product for product in _products(source)}
    found = _read(source, url, deadline, known, began)
    _hear_silence(source, found.news, before)
    absent = [each for key, each in known.items() if each.deleted_at is None and key not in found.changes]
    if absent and not found.faults:
        alive = sum(product.deleted_at is None for product in known.values())
        if len(absent) > max(FEW, alive // 2) and not remove_missing:
            lack = f"the feed lacks {len(absent)} of {alive} products"
            return "", f"{lack}; nothing was removed, confirm it if that is right"
        # A row may slip between two pages while the shop changes, so only what two passes lack is gone.
        found = _read(source, url, deadline, known, began)
    if found.faults:
        more = f" (and {len(found.faults) - 1} more)" if len(found.faults) > 1 else ""
        return "", f"{found.faults[0]}{more}; nothing was removed"
    _remove([each for each in absent if each.key not in found.changes and each.changed_at < began])
    return _compare(source, found, began)


def _read(source: Source, url: str, deadline: float, known: dict[str, Product], began: datetime) -> Reading:
    found = Reading()

    def news() -> Iterator[Statement]:
        for place, row in feed.rows(url, deadline):
            try:
                statement = reading.item(source, row)
            except InvalidError as error:
                found.faults.append(f"{place}: {error.detail}")
                continue
            found.changes |= {
                change.key: max(change, found.changes.get(change.key, change), key=lambda each: each.rank)
                for change in statement.changes
            }
            if _is_news(statement, known):
                found.news += 1
                yield statement

    with ThreadPoolExecutor(_WRITERS) as writers:
        for done in [writers.submit(_take_in, source, statement, known, began) for statement in news()]:
            done.result()
    return found


def _hear_silence(source: Source, news: int, verified_before: datetime | None) -> None:
    """A shop that told of changes once, and has told of none since the feed was last the same, may have switched its
    webhook off: WooCommerce does after five failures, without a word."""
    heard = source.last_event_at
    if news and heard is not None and verified_before is not None and heard < verified_before:
        pulses.fail(source.tenant_id, pulses.hook_of(source.source_id), "silent", {"count": news})


def _is_news(statement: Statement, known: dict[str, Product]) -> bool:
    if not statement.changes:
        return statement.family is not None
    return any(change.key not in known or known[change.key].rank != change.rank for change in statement.changes)


def _take_in(source: Source, statement: Statement, known: dict[str, Product], began: datetime) -> None:
    hearing.hear(source, statement)
    for change in statement.changes:
        before = known.get(change.key)
        if before is not None and reducer.is_inferred(before.rank) and before.changed_at < began:
            repository.put(source.tenant_id, source.source_id, change, instead_of=before.rank)  # it is listed after all


def _remove(products: Iterable[Product]) -> None:
    for product in products:
        change = reducer.missing(product.key, int(product.source_version))
        repository.put(product.tenant_id, product.source_id, change, instead_of=product.rank)


def _clear(source: Source) -> None:
    """Nothing that a deleted source said is sold any more."""
    _remove(product for product in _products(source) if product.deleted_at is None)


def _products(source: Source) -> Iterator[Product]:
    return (each for each in repository.list_products(source.tenant_id) if each.source_id == source.source_id)


def _compare(source: Source, found: Reading, began: datetime) -> tuple[str, str | None]:
    """How many products and which fingerprint, if ours equal the feed's; else what differs.

    What an event changed while the feed was being read differs, too, but is no trouble.
    """
    held = {product.key: product for product in _products(source)}
    theirs = {key: (each.version, reducer.digest([each.content])) for key, each in found.changes.items()}
    ours = {key: (int(each.source_version), each.digest) for key, each in held.items() if each.deleted_at is None}
    if ours == theirs:
        lines = "\n".join(f"{key}\t{version}\t{digest}" for key, (version, digest) in sorted(ours.items()))
        return f"{len(ours)}:{sha256(lines.encode()).hexdigest()}", None
    differing = [key for key in ours.keys() | theirs.keys() if ours.get(key) != theirs.get(key)]
    trouble = sorted(key for key in differing if key not in held or held[key].changed_at < began)
    if not trouble:
        return "", None
    some = ", ".join(trouble[:3])
    return "", f"{len(trouble)} products differ from the feed though events said so: {some}"
