"""Working in receipts by the batch: all that came within a few seconds, a tenant at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from mancrel.events import service as events
from mancrel.kit.errors import DomainError
from mancrel.kit.log import frames, logger
from mancrel.kit.queue import HOPELESS, MAX_RECEIVES, bury
from mancrel.vendors import receipts
from mancrel.vendors.jobs import FoldReceipts
from mancrel.vendors.receipts import Receipt

Fold = Callable[[str, Sequence[Receipt]], object]
Message = dict[str, Any]


def fold_all(messages: Sequence[Message], *folds: Fold) -> dict[str, Any]:
    """Call each of *folds* once per tenant with all receipts of *messages*; answer which messages to deliver again.

    What cannot be read is buried with its reason. When one fails, all of its tenant's come again; others do not.
    """
    again: list[Message] = []
    by_tenant: dict[str, list[tuple[Message, FoldReceipts, list[Receipt]]]] = {}
    for message in messages:
        try:
            job = FoldReceipts.from_body(message["body"])
            told = receipts.of_event(events.get(job.tenant_id, job.event_id))
            by_tenant.setdefault(job.tenant_id, []).append((message, job, told))
        except Exception as error:
            _fail(message, error, again)
    for tenant_id, batch in by_tenant.items():
        try:
            receipts_of_all = [receipt for _message, _job, told in batch for receipt in told]
            for fold in folds:
                fold(tenant_id, receipts_of_all)
        except Exception as error:
            for message, _job, _told in batch:
                _fail(message, error, again)
            continue
        for _message, job, _told in batch:
            events.mark(tenant_id, job.event_id, "processed")
        logger.info("receipts folded", extra={"tenant_id": tenant_id, "batches": len(batch)})
    return {"batchItemFailures": [{"itemIdentifier": message["messageId"]} for message in again]}


def _fail(message: Message, error: Exception, again: list[Message]) -> None:
    last = int(message.get("attributes", {}).get("ApproximateReceiveCount", 1)) >= MAX_RECEIVES
    expected = isinstance(error, DomainError)
    trace = {"error": type(error).__name__, **({} if expected else {"trace": frames(error)})}
    if not isinstance(error, HOPELESS) and not last:
        logger.warning("receipts failed, will be retried", extra=trace)
        again.append(message)
        return
    logger.error("receipts buried", extra=trace)
    reason = error.detail if isinstance(error, DomainError) else f"something went wrong ({type(error).__name__})"
    bury(FoldReceipts.queue, message["body"], reason)
