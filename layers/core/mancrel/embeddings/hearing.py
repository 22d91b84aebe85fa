"""What streams tell of texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mancrel.embeddings.jobs import ReadTexts
from mancrel.embeddings.nouns import GONE, NOUNS
from mancrel.kit import queue
from mancrel.kit.settings import settings

_AT_ONCE = 50


def hear(stream_records: Iterable[Mapping[str, Any]]) -> int:
    """Have the texts read that a batch of *stream_records* changed; how many."""
    named: dict[tuple[str, str], dict[str, None]] = {}
    for tenant_id, noun, record_id in _changed(stream_records):
        named.setdefault((tenant_id, noun), {})[record_id] = None
    queue.enqueue(
        ReadTexts(tenant_id=tenant_id, noun=noun, record_ids=some)
        for (tenant_id, noun), record_ids in named.items()
        for some in parts(list(record_ids))
    )
    return sum(map(len, named.values()))


def parts(record_ids: list[str]) -> Iterator[list[str]]:
    """*record_ids*, as many at a time as one job reads."""
    return (record_ids[start : start + _AT_ONCE] for start in range(0, len(record_ids), _AT_ONCE))


def _changed(stream_records: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str, str]]:
    for record in stream_records:
        noun = record["eventSourceARN"].partition(":table/")[2].partition("/")[0].removeprefix(settings().table(""))
        before, after = (record["dynamodb"].get(name) or {} for name in ("OldImage", "NewImage"))
        if noun in NOUNS and _said(noun, before) != _said(noun, after):
            keys = record["dynamodb"]["Keys"]
            yield keys["tenant_id"]["S"], noun, keys[NOUNS[noun].key]["S"]


def _said(noun: str, row: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """The words of a *row*; of none, and of one that is no more, there are none."""
    if any("S" in row.get(name, {}) for name in GONE):
        return [""] * len(NOUNS[noun].attributes)
    return [str(row.get(name, {}).get("S", "")) for name in NOUNS[noun].attributes]
