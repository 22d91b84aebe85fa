"""Texts to vectors."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mancrel.embeddings import repository
from mancrel.embeddings.jobs import ReadTexts
from mancrel.embeddings.models import Embedding, embedding_id
from mancrel.embeddings.nouns import GONE, NOUNS
from mancrel.kit.log import logger
from mancrel_ml.language import encoder
from mancrel_ml.language.mail import message_text

Raw = Mapping[str, Mapping[str, Any]]
_LONGEST = 2000
_STEPS = 127.0


def read(job: ReadTexts) -> int:
    """Keep what the records of *job* say at this moment, with what it means; how many that changed.

    Safe to run twice, late and out of order: a text is never replaced by an earlier one of the same record, and what
    was deleted while it was read is not kept.
    """
    rows = repository.rows(job.tenant_id, job.noun, job.record_ids)
    changed = sum(_keep(job.tenant_id, job.noun, each, rows.get(each)) for each in dict.fromkeys(job.record_ids))
    there = repository.rows(job.tenant_id, job.noun, rows)
    for each in rows.keys() - there.keys():
        repository.bury(job.tenant_id, job.noun, each)
    logger.info("texts read", extra={"noun": job.noun, "texts": len(job.record_ids), "changed": changed})
    return changed


def text_of(noun: str, row: Raw) -> str:
    """What is read of a record of *noun*, from its *row* as DynamoDB hands it out; empty when it is no more."""
    if any("S" in row.get(name, {}) for name in GONE):
        return ""
    if noun == "messages":
        return message_text(_string(row, "subject"), _string(row, "text"))[:_LONGEST]
    parts = (" ".join(_words(_string(row, name))) for name in NOUNS[noun].attributes)
    return "\n".join(part for part in parts if part.strip())[:_LONGEST]


def packed(vector: NDArray[np.float32]) -> bytes:
    """*vector* in a quarter of its bytes; only its direction stays."""
    steps = np.rint(vector * (_STEPS / max(float(np.abs(vector).max()), 1e-12)))
    return bytes(steps.astype(np.int8).tobytes())


def unpacked(kept: bytes) -> NDArray[np.float32]:
    """What `packed` made, of length one."""
    vector = np.frombuffer(kept, dtype=np.int8).astype(np.float32)
    return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-12), dtype=np.float32)


def _keep(tenant_id: str, noun: str, record_id: str, row: Raw | None) -> bool:
    text = text_of(noun, row) if row else ""
    stamp = _string(row, "changed_at") if row else None
    if not text.strip():
        return repository.bury(tenant_id, noun, record_id, stamp)
    kept = Embedding(tenant_id, embedding_id(noun, record_id), text=text, read_of=stamp)
    if reader := encoder.find():
        kept.encoder, kept.vector = reader.name, packed(reader.encode(text))
    return repository.put(kept)


def _string(row: Raw, name: str) -> str:
    return str(row.get(name, {}).get("S", ""))


def _words(text: str) -> Iterable[str]:
    """*text*, or the texts in it where it is JSON of several."""
    try:
        found = json.loads(text) if text.startswith(("[", "{")) else text
    except ValueError:
        return [text]
    return _strings(found)


def _strings(found: Any) -> Iterator[str]:
    if isinstance(found, dict | list):
        for each in found.values() if isinstance(found, dict) else found:
            yield from _strings(each)
    elif found is not None:
        yield str(found)
