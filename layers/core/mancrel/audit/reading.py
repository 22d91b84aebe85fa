"""From stream records to what was changed. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from types import MappingProxyType
from typing import Any

from pydantic.alias_generators import to_camel

from mancrel.kit import clock
from mancrel.kit.settings import settings

KEYS = {
    "contacts": "contact_id",
    "companies": "company_id",
    "leads": "lead_id",
    "deals": "deal_id",
    "pipelines": "pipeline_id",
    "activities": "activity_id",
    "tasks": "task_id",
    "orders": "order_id",
    "users": "user_id",
    "channels": "channel_id",
    "sources": "source_id",
    "answers": "answer_id",
    "saved_replies": "saved_reply_id",
    "notes": "note_id",
    "fields": "noun",
    "segments": "segment_id",
    "campaigns": "campaign_id",
    "templates": "template_id",
    "journeys": "journey_id",
    "sending_policies": "tenant_id",
    "assistant_policies": "entry_id",
    "intents": "key",
    "topics": "topic",
    "suppressions": "address_hash",
}
"""The tables whose writes are audited, each with the attribute that names the record."""
SECRETS = frozenset({"secret", "previous_secret", "password_hash", "credentials"})
MAPS = frozenset({"custom", "preferences"})
DEEP = frozenset({("sending_policies", "channels")})
"""Maps of maps: each setting of each channel is a field."""
OWN: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "channels": frozenset({"fetched"}),
        "segments": frozenset({"people", "counted_at", "grammar", "members_key"}),
        "campaigns": frozenset(
            {"due", "due_at", "progress", "paced_from", "paced_done", "fanned_out_at", "audience_key", "range_size"}
        ),
        "templates": frozenset({"design"}),
        "saved_replies": frozenset({"uses", "used_at"}),
        "journeys": frozenset({"noticed_until", "generation", "live", "switched_on_at"}),
        "assistant_policies": frozenset({"content"}),
        "suppressions": frozenset({"listed_at", "listed_as", "listed_in"}),
    }
)
"""What the machinery notes for itself in rows of people; and the design of a template, whose HTML says the same."""
LONGEST = 2_000
"""Of longer texts of what is sent the beginning is kept, the length and the SHA-256."""
_TEXTS = frozenset({"segments", "campaigns", "templates", "journeys", "saved_replies", "notes", "intents"})
_TITLES = ("name", "title", "address")
_STAMPS = frozenset(
    {"tenant_id", "version", "created_at", "changed_at", "changed_by", "operation_id", "provenance", "ingested_at"}
)
_ERASED = "erased_at"
"""Set by whoever empties a record for good: what it said is told to nobody, not even here."""
Raw = dict[str, Any]


@dataclass(frozen=True)
class Written:
    """One write of one record, as its stream tells it."""

    tenant_id: str
    noun: str
    record_id: str
    version: int
    action: str
    by: str
    operation_id: str | None
    at: datetime
    changes: list[list[Any]] = field(default_factory=list)
    title: str = ""

    @property
    def entry_id(self) -> str:
        """The same write always has the same id."""
        return f"{self.noun}:{self.record_id}:{self.version:010d}"


def written(record: Mapping[str, Any]) -> Written | None:
    """What a stream *record* tells; None when it is of no audited table, or changed nothing but stamps."""
    noun = _noun(record["eventSourceARN"])
    key = KEYS.get(noun)
    image = record["dynamodb"]
    new, old = image.get("NewImage") or {}, image.get("OldImage") or {}
    row = new or old
    if key is None or not row:
        return None
    changes = _changes(noun, old, new)
    if new and not changes:
        return None
    return Written(
        tenant_id=row["tenant_id"]["S"],
        noun=noun,
        record_id=row[key]["S"],
        version=int(float(row.get("version", {}).get("N", "0"))) + (0 if new else 1),
        action=_action(old, new),
        by=row.get("changed_by", {}).get("S", "system"),
        operation_id=new.get("operation_id", {}).get("S"),
        at=_moment(row),
        changes=changes,
        title=_title(row),
    )


def field_name(attribute: str) -> str:
    """The word that people and rules have for *attribute*: ``custom.size`` and ``jobTitle`` for ``job_title``."""
    head, dot, rest = attribute.partition(".")
    return to_camel(head) + dot + rest


def plain(raw: Any) -> Any:
    """A stored value for people: ``{"S": "Ana"}`` is Ana, a list kept as JSON is a list."""
    if not isinstance(raw, dict) or len(raw) != 1:
        return raw
    kind, value = next(iter(raw.items()))
    if kind == "N":
        number = float(value)
        return int(number) if number.is_integer() else number
    if kind == "S" and value[:1] in ("[", "{"):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def _noun(stream_arn: str) -> str:
    return stream_arn.partition(":table/")[2].partition("/")[0].removeprefix(settings().table(""))


def _action(old: Raw, new: Raw) -> str:
    if not old:
        return "created"
    if not new or (_is_gone(new) and not _is_gone(old)):
        return "deleted"
    return "restored" if _is_gone(old) and not _is_gone(new) else "changed"


def _is_gone(row: Raw) -> bool:
    return _present(row.get("deleted_at")) is not None or row.get("archived", {}).get("BOOL", False)


def _title(row: Raw) -> str:
    """What the record is called."""
    return next((str(row[each]["S"])[:200] for each in _TITLES if row.get(each, {}).get("S")), "")


def _changes(noun: str, old: Raw, new: Raw) -> list[list[Any]]:
    if (erased := new.get(_ERASED)) and erased != old.get(_ERASED):
        return [[_ERASED, None, erased]]
    found: list[list[Any]] = []
    for name in sorted((set(old) | set(new)) - _STAMPS - OWN.get(noun, frozenset())):
        before, after = _present(old.get(name)), _present(new.get(name))
        if before == after:
            continue
        if name in SECRETS:
            found.append([name, None, None])
        elif name in MAPS:
            found += _of_map(name, before, after)
        elif (noun, name) in DEEP:
            found += _of_maps(name, before, after)
        else:
            found.append([name, before, after])
    return [[name, _cut(before), _cut(after)] for name, before, after in found] if noun in _TEXTS else found


def _of_map(name: str, before: Raw | None, after: Raw | None) -> list[list[Any]]:
    old, new = (json.loads(raw["S"]) if raw else {} for raw in (before, after))
    keys = sorted(set(old) | set(new))
    return [[f"{name}.{key}", old.get(key), new.get(key)] for key in keys if old.get(key) != new.get(key)]


def _of_maps(name: str, before: Raw | None, after: Raw | None) -> list[list[Any]]:
    found: list[list[Any]] = []
    for inner, old, new in _of_map(name, before, after):
        keys = sorted(set(old or {}) | set(new or {}))
        pairs = ((f"{inner}.{key}", (old or {}).get(key), (new or {}).get(key)) for key in keys)
        found += [[key, one, other] for key, one, other in pairs if one != other]
    return found


def _cut(raw: Any) -> Any:
    """*raw*, or the beginning of a long text and what the whole of it was: an entry has room for 400 KB."""
    text = raw.get("S", "") if isinstance(raw, dict) else ""
    if not isinstance(text, str) or len(text) <= LONGEST:
        return raw
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return {"S": f"{text[:LONGEST]}… ({len(text)}, SHA-256 {digest})"}


def _present(raw: Raw | None) -> Raw | None:
    return None if raw is None or "NULL" in raw else raw


def _moment(row: Raw) -> datetime:
    text = row.get("changed_at", {}).get("S")
    return clock.parse(text) if text else clock.now()
