"""What was written before anything read it, or read by another encoder, is read once more."""

from __future__ import annotations

from collections.abc import Iterator

from mancrel.embeddings import repository
from mancrel.embeddings.hearing import parts
from mancrel.embeddings.jobs import ReadTexts
from mancrel.embeddings.nouns import NOUNS
from mancrel.kit import queue


def fill(tenant_id: str, encoder: str) -> int:
    """Have every text of the tenant read that there is, unless *encoder* was given all of them before; how many."""
    if repository.filled_by(tenant_id) == encoder:
        return 0
    orders = list(_orders(tenant_id))
    queue.enqueue(orders)
    repository.note_filled(tenant_id, encoder)
    return sum(len(order.record_ids) for order in orders)


def _orders(tenant_id: str) -> Iterator[ReadTexts]:
    for noun in NOUNS:
        for some in parts(list(repository.list_ids(tenant_id, noun))):
            yield ReadTexts(tenant_id=tenant_id, noun=noun, record_ids=some)
