"""Handing one message over: at its turn, again when the vendor asks for patience, and never when in doubt."""

from __future__ import annotations

import random
import time

from mancrel.kit.log import logger
from mancrel.messages.transports import NotNowError, RefusedError
from mancrel.vendors import breaker
from mancrel.vendors.outgoing import Accepted, Adapter, Outgoing
from mancrel.vendors.pacer import Pacer

TRIES = 5
_FIRST_WAIT = 0.5
_LONGEST_WAIT = 30.0


def hand_over(
    tenant_id: str, adapter: Adapter, message: Outgoing, pacer: Pacer, deadline: float, tries: int = TRIES
) -> Accepted:
    """Hand *message* over, waiting for its turn and trying again what certainly was not sent, until *deadline* (of
    `time.monotonic`).

    Raises:
        RefusedError: it will not be sent, and why.
        NotNowError: it was not sent by then; ``retry_after`` says when to try again, where that is known.
        Exception: nobody knows whether it was sent. Do not send it again.
    """
    for attempt in range(tries):
        try:
            turn = pacer.turn(message.to, deadline)
            return _attempt(tenant_id, adapter, message, turn.is_probe)
        except NotNowError as error:
            wait = backoff(attempt, error.retry_after)
            if attempt + 1 == tries or time.monotonic() + wait >= deadline:
                raise NotNowError(str(error), error.retry_after or wait, error.code) from error
            time.sleep(wait)
    raise NotNowError("it was not tried")


def backoff(attempt: int, retry_after: float | None = None) -> float:
    """Seconds to wait after *attempt* (from 0): twice as long each time, by chance, and never less than was asked."""
    usual: float = min(_LONGEST_WAIT, _FIRST_WAIT * 2**attempt) * random.uniform(0.5, 1.5)  # noqa: S311 - it spreads
    if retry_after is None:
        return usual
    return max(usual, retry_after * random.uniform(1, 1.1))  # noqa: S311 - it spreads


def _attempt(tenant_id: str, adapter: Adapter, message: Outgoing, is_probe: bool) -> Accepted:
    retry_after: float | None = None
    healthy = False
    try:
        accepted = adapter.send(tenant_id, message)
        healthy = True
        return accepted
    except RefusedError:
        healthy = True
        raise
    except NotNowError as error:
        retry_after = error.retry_after
        raise
    except Exception as error:
        logger.warning("a vendor left it open", extra={"tenant_id": tenant_id, "error": type(error).__name__})
        raise
    finally:
        breaker.record(tenant_id, adapter.channel, healthy, is_probe=is_probe, retry_after=retry_after)
