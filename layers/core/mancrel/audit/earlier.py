"""How a record was at an earlier moment: what the trail says was written since is taken back."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from mancrel.audit import reading, repository
from mancrel.kit.journal import Journaled


def at(record: Journaled, moment: datetime) -> Journaled:
    """*record* as it was at *moment*, as far as the trail tells; *record* itself stays as it is.

    One that was made later is as it was made.
    """
    raw = dict(record.to_dynamodb_dict())
    for entry in repository.list_back(record.tenant_id, record.noun(), record.record_id):
        if entry.at <= moment or entry.action == "created":
            break
        for name, before, _after in entry.changes:
            _take_back(raw, name, before)
    return type(record).from_raw_data(raw)


def _take_back(raw: dict[str, Any], name: str, before: Any) -> None:
    head, dot, key = name.partition(".")
    if dot and head in reading.MAPS:
        known = json.loads(raw[head]["S"]) if "S" in raw.get(head, {}) else {}
        known[key] = before
        before, name = {"S": json.dumps({each: value for each, value in known.items() if value is not None})}, head
    if before is None:
        raw.pop(name, None)
    else:
        raw[name] = before
