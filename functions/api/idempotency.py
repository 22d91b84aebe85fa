"""Idempotency-Key: a write that is sent twice happens once and answers the same (ADR 0010).

The answer is kept for a day, sealed, because some answers hold secrets. Routes that answer tokens are *repeatable*:
they run again, and only the fingerprint of what was asked is kept.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
import zlib
from base64 import b85decode, b85encode
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from chalice.app import Response
from pynamodb.attributes import BooleanAttribute, NumberAttribute, UnicodeAttribute

from api.requests import MAX_BODY, Request
from mancrel.accounts.policy import Caller
from mancrel.kit import clock, secrets, tables
from mancrel.kit.errors import ConflictError, MalformedError
from mancrel.kit.settings import settings
from mancrel.kit.tables import Expiring

MEMORY = timedelta(hours=24)
PATIENCE = timedelta(seconds=20)
"""Longer than the function may run: an attempt that is older has crashed."""
LARGEST = 300_000
_KEY = re.compile(r"[!-~]{1,255}")
_SAFE_HEADERS = ("Content-Type", "Location", "ETag", "Change-Token", "Operation-Id")
_PASSING = (429,)


class Busy(ConflictError):  # noqa: N818  # it is the answer's state, and an error only on the way
    """The first attempt still runs; ask again in *retry_after* seconds."""

    retry_after = 1


class StoredAnswer(Expiring):
    """What was asked with one Idempotency-Key, and what was answered."""

    class Meta:
        table_name = settings().table("idempotency")
        region = settings().region

    key = UnicodeAttribute(hash_key=True)  # tenant#user#key
    fingerprint = UnicodeAttribute()
    done = BooleanAttribute(default=False)
    busy_until = NumberAttribute(default=0)
    answer = UnicodeAttribute(null=True)


@dataclass(frozen=True)
class Attempt:
    """One try to do *run*, for *caller*."""

    request: Request
    caller: Caller | None
    run: Callable[[], Response]
    repeatable: bool


def once(attempt: Attempt) -> Response:
    """Run *attempt*, unless its key was used before: then answer as then.

    Raises:
        MalformedError: the key is not 1 to 255 visible ASCII characters.
        ConflictError: the key came with another request before, or that request still runs.
    """
    key = attempt.request.headers.get("idempotency-key")
    if key is None:
        return attempt.run()
    if not _KEY.fullmatch(key):
        raise MalformedError("an Idempotency-Key is 1 to 255 visible ASCII characters")
    row = StoredAnswer(_scoped(key, attempt), fingerprint=_fingerprint(attempt.request), done=attempt.repeatable)
    known = _begin(row)
    if known is not None and not attempt.repeatable:
        return _recall(known)
    answer = attempt.run()
    if not attempt.repeatable:
        _keep(row, answer)
    return answer


def _scoped(key: str, attempt: Attempt) -> str:
    caller = attempt.caller
    return f"{caller.tenant_id}#{caller.user_id}#{key}" if caller else f"-#{attempt.request.address}#{key}"


def _fingerprint(request: Request) -> str:
    """A keyed hash: bodies hold passwords, and a plain hash of one could be guessed."""
    body = request.body
    if len(body) <= MAX_BODY:
        try:
            body = json.dumps(json.loads(body), sort_keys=True).encode()
        except (ValueError, RecursionError):
            body = request.body
    asked = json.dumps([request.method, request.path, sorted(request.query.items())]).encode()
    return hmac.new(secrets.derive("idempotency"), asked + b"\n" + body, hashlib.sha256).hexdigest()


def _begin(row: StoredAnswer) -> StoredAnswer | None:
    """Claim the key for *row*; the finished earlier row if there is one."""
    moment = clock.now()
    row.busy_until = (moment + PATIENCE).timestamp()
    row.expires_at = int((moment + MEMORY).timestamp())
    crashed = (
        (StoredAnswer.done == False)  # noqa: E712  # an expression
        & (StoredAnswer.busy_until < moment.timestamp())
        & (StoredAnswer.fingerprint == row.fingerprint)
    )
    free = StoredAnswer.key.does_not_exist() | (StoredAnswer.expires_at < moment.timestamp()) | crashed
    try:
        tables.save(row, free)
        return None
    except ConflictError:
        return _earlier(row)


def _earlier(row: StoredAnswer) -> StoredAnswer:
    try:
        known = StoredAnswer.get(row.key, consistent_read=True)
    except StoredAnswer.DoesNotExist as error:
        raise Busy("the first request with this Idempotency-Key has just failed; send it again") from error
    if known.fingerprint != row.fingerprint:
        raise ConflictError("this Idempotency-Key came with another request before; use a new key")
    if not known.done:
        raise Busy("the first request with this Idempotency-Key still runs; ask again in a second")
    return known


def _keep(row: StoredAnswer, answer: Response) -> None:
    """Store *answer*, or forget the key when the same request may do better next time."""
    if answer.status_code >= 500 or answer.status_code in _PASSING:
        tables.delete(row)
        return
    kept = {name: answer.headers[name] for name in _SAFE_HEADERS if name in answer.headers}
    content = json.dumps([answer.status_code, kept, answer.body])
    packed = secrets.seal(b85encode(zlib.compress(content.encode("utf-8", "surrogatepass"))).decode())
    row.answer = packed if len(packed) <= LARGEST else None
    row.done = True
    tables.save(row)


def _recall(known: StoredAnswer) -> Response:
    if known.answer is None:
        raise ConflictError("this was done already, and its answer was too large to keep; read it again")
    content = zlib.decompress(b85decode(secrets.unseal(known.answer)))
    status, headers, body = json.loads(content)
    return Response(body=body, status_code=status, headers={**headers, "Idempotent-Replayed": "true"})
