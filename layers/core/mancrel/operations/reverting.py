"""The inverse of one change: what it set goes back where nothing changed since; the rest is named, not touched."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from mancrel.kit.journal import NOTHING, Change, Journaled, image
from mancrel.kit.tables import Write
from mancrel.records import service as records
from mancrel.records.nouns import Noun

MAPS = ("custom", "preferences", "provenance")
"""Attributes that are maps: each of their keys is a field of its own."""
_QUIET = frozenset({"provenance"})
Image = dict[str, Any]


@dataclass
class Reversal:
    """What undoing one change of one record comes to."""

    record: Journaled | None
    writes: list[Write] = field(default_factory=list)
    problems: list[Any] = field(default_factory=list)


def reverse(noun: Noun, change: Change, record: Journaled | None) -> Reversal:
    """The writes that undo *change* on *record*, which is how it stands now; None when it is gone for good."""
    if record is None:
        return Reversal(None, problems=[_problem("", detail="it is no longer there")])
    before, after, now = _read(change.before), _read(change.after), _read(image(record.to_dynamodb_dict()))
    if change.before == NOTHING:
        return _uncreate(noun, record, after, now)
    result = Reversal(record)
    held = set() if record.deleted_at else set(noun.claims(record))
    wanted = dict(now)
    for name in sorted(set(before) | set(after)):
        if before.get(name) != after.get(name):
            _back(name, before.get(name), after.get(name), wanted, result)
    if wanted != now:
        _become(record, wanted)
        result.writes = records.moved_writes(noun, record, held)
    return result


def _uncreate(noun: Noun, record: Journaled, after: Image, now: Image) -> Reversal:
    if record.deleted_at:
        return Reversal(record)
    since = [name for name in sorted(set(after) | set(now)) if after.get(name) != now.get(name) and name not in _QUIET]
    if since:
        problems = [_problem(name, None, after.get(name), now.get(name), "changed since it was made") for name in since]
        return Reversal(record, problems=problems)
    return Reversal(record, writes=records.remove_writes(noun, record))


def _back(name: str, before: Any, after: Any, wanted: Image, result: Reversal) -> None:
    """Put one attribute back, or say why not."""
    if name in MAPS:
        merged, problems = _merged(name, before or {}, after or {}, wanted.get(name) or {})
        wanted[name] = merged
        result.problems += problems
        return
    current = wanted.get(name)
    if current == after:
        wanted[name] = before
        if before is None:
            wanted.pop(name)
    elif current != before:
        result.problems.append(_problem(name, before, after, current, "changed since"))


def _merged(name: str, before: Image, after: Image, now: Image) -> tuple[Image, list[Any]]:
    merged, problems = dict(now), []
    for key in sorted(set(before) | set(after)):
        if before.get(key) == after.get(key):
            continue
        if now.get(key) == after.get(key):
            merged[key] = before.get(key)
        elif now.get(key) != before.get(key) and name not in _QUIET:
            problems.append(_problem(f"{name}.{key}", before.get(key), after.get(key), now.get(key), "changed since"))
    return {key: value for key, value in merged.items() if value is not None}, problems


def _become(record: Journaled, wanted: Image) -> None:
    for name, attribute in record.get_attributes().items():
        if name in MAPS:
            setattr(record, name, wanted.get(name) or {})
        elif name in wanted:
            setattr(record, name, attribute.deserialize(attribute.get_value(wanted[name])))
        elif name not in _KEPT:
            setattr(record, name, None)


_KEPT = frozenset({"tenant_id", "version", "created_at", "changed_at", "changed_by", "operation_id"})


def _read(text: str) -> Image:
    """An image by attribute, its maps taken apart."""
    found: Image = json.loads(text) if text else {}
    for name in MAPS:
        if name in found:
            found[name] = json.loads(found[name]["S"])
    return found


def _problem(name: str, before: Any = None, after: Any = None, current: Any = None, detail: str = "") -> Image:
    return {
        "field": name,
        "before": _plain(before),
        "after": _plain(after),
        "current": _plain(current),
        "detail": detail,
    }


def _plain(raw: Any) -> Any:
    """A stored value for people: ``{"S": "Ana"}`` is Ana."""
    return next(iter(raw.values())) if isinstance(raw, dict) and len(raw) == 1 and set(raw) <= _TYPES else raw


_TYPES = {"S", "N", "B", "BOOL", "SS", "NS", "L", "M"}
