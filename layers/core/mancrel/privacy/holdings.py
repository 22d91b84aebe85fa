"""The map of what is kept about people. Every table stands in it once: `HELD`, in the order in which a person is
erased, or `APART`, with the reason. tests/integration/privacy/test_map.py is red when one is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from mancrel.messages import files
from mancrel.privacy import finding
from mancrel.privacy.subjects import Subject


def _no_files(_row: Any) -> Iterable[str]:
    return ()


@dataclass(frozen=True)
class Holding:
    """What of a person lies in one table.

    Attributes:
        rows: finds it.
        stays: what stays of a row; None: the row goes. The keys, the stamps and times stay with it.
        buried: whether what stays is a tombstone, which nobody is shown.
        files: what a row has in the bucket; it goes.
    """

    rows: Callable[[Subject], Iterable[Any]]
    stays: frozenset[str] | None = None
    buried: bool = True
    files: Callable[[Any], Iterable[str]] = _no_files


def _stays(*names: str) -> frozenset[str]:
    return frozenset(names)


HELD: Mapping[str, Holding] = MappingProxyType(
    {
        "hits": Holding(finding.hits),
        "deliveries": Holding(finding.deliveries, _stays(), buried=False),
        "pressures": Holding(finding.pressures),
        "duplicates": Holding(finding.duplicates),
        "dead_letters": Holding(finding.letters, files=lambda row: [row.source_key] if row.source_key else ()),
        "visitors": Holding(finding.visitors),
        "suppressions": Holding(
            finding.suppressions, _stays("reason", "source", "at", "list_id", "deleted_at", "listed_at"), buried=False
        ),
        "waiting_orders": Holding(finding.waiting),
        "orders": Holding(
            finding.orders,
            _stays("external_id", "contact_id", "amount", "currency", "items", "placed_at"),
            buried=False,
        ),
        "embeddings": Holding(finding.embeddings),
        "deals": Holding(
            finding.deals,
            _stays("pipeline_id", "stage_id", "stage_changed_at", "rots_at", "position", "status", "closed_at",
                   "lost_reason", "amount", "currency", "probability", "expected_close_on", "company_id", "owner_id"),
            buried=False,
        ),
        "attachments": Holding(
            finding.attachments,
            _stays("about_noun", "about_id", "record_key", "content_type", "size", "key", "state", "verdict",
                   "added_by", "uploaded_at", "purge"),
            files=lambda row: [row.key],
        ),
        "tasks": Holding(
            finding.tasks, _stays("kind", "due_at", "priority", "status", "assignee_id", "completed_at", "completed_by")
        ),
        "activities": Holding(finding.activities, _stays("kind", "at", "owner_id")),
        "leads": Holding(finding.leads, _stays("status")),
        "judgements": Holding(
            finding.judgements,
            _stays("intent", "suggestion_id", "judge", "verdict", "counts", "sent", "confidence", "share", "model",
                   "created_at"),
            buried=False,
        ),
        "envelopes": Holding(finding.envelopes),
        "suggestions": Holding(
            finding.suggestions,
            _stays("conversation_id", "message_id", "envelope_id", "intent", "sentiment", "priority", "confidence",
                   "band", "action", "status", "decided_as"),
        ),
        "mentions": Holding(finding.mentions),
        "notes": Holding(finding.notes, _stays("conversation_id", "author_id", "moved_from")),
        "scheduled_replies": Holding(finding.scheduled, files=lambda row: [each["key"] for each in row.attachments]),
        "reply_files": Holding(finding.reply_files, files=files.keys),
        "desk_items": Holding(finding.desk_items),
        "events": Holding(finding.events, files=lambda row: [row.body_key] if row.body_key else ()),
        "claims": Holding(finding.claims),
        "messages": Holding(
            lambda who: who.messages.values(), files=lambda row: [each["key"] for each in row.attachments]
        ),
        "conversations": Holding(
            lambda who: who.conversations.values(), _stays("contact_id", "channel_id", "last_message_at")
        ),
        "contacts": Holding(finding.contacts, _stays("merged_into", "merged_from")),
    }
)  # fmt: skip
"""Where a person's data lie. Messages go before conversations and these before the contact: what is found by another
goes first, so that a worker that stops in between finds the rest."""

_OURS = "what the business says of itself; nothing in it is a customer's"
_COLLEAGUES = "about people who work for the tenant; it goes with their account"
_IDS = "ids and figures; whom an id stands for is nowhere any more"
_COUNTS = "counts and cursors of the machinery"

APART: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(
            ["answers", "assistant_policies", "campaigns", "channels", "companies", "desks", "fields", "journeys",
             "journey_versions", "pictures", "pipelines", "products", "saved_replies", "segments", "sending_policies",
             "sources", "teams", "templates", "tenants", "topics", "views", "intents"],
            _OURS,
        ),
        **dict.fromkeys(["users", "logins", "sessions", "attempts", "calendars", "seats", "connections"], _COLLEAGUES),
        **dict.fromkeys(["engagements", "journey_runs", "insights", "desk_experiences", "intent_models"], _IDS),
        **dict.fromkeys(
            ["audit_heads", "campaign_ranges", "lanes", "pulses", "scans", "segment_counts", "snapshots", "usage"],
            _COUNTS,
        ),
        "audit": "its entries about the person lose every value with the record that they are about",
        "changes": "goes with the record that it is about",
        "conflicts": "goes with the record that it is about",
        "operations": "the title of a merge goes with the record that it is about",
        "mailboxes": "the last mails that were too large, each until fifty others came",
        "desk_waits": "how long somebody waited, without who; goes by itself",
        "presences": "seconds, of colleagues",
        "outbox": "seconds; ids only",
        "idempotency": "answers of the last day; goes by itself",
        "ingests": "goes by itself",
        "exports": "what was asked; the file goes by itself after 7 days",
        "imports": "what was asked; the file goes by itself after 31 days",
        "import-chunks": "goes by itself after 31 days",
        "suppression_lists": "what was asked; the file goes by itself after 31 days",
    }
)  # fmt: skip
"""The tables that an erasure passes by, and why it may."""

FILES: Mapping[str, str] = MappingProxyType(
    {
        "attachments/": "goes with the message or the record that it is of",
        "events/": "goes with the message; else by itself after 90 days",
        "dead-letters/": "goes with its row; else by itself after 90 days",
        "reply-files/": "goes with its row; else by itself after 2 days",
        "replica/": "made anew at the end of an erasure, and the old one removed",
        "mail-drops/": "mail as it was received; goes by itself after 90 days",
        "imports/": "goes by itself after 31 days",
        "exports/": "goes by itself after 7 days",
        "operations/": "ids; goes by itself after 31 days",
        "segments/": _IDS,
        "campaigns/": _IDS,
        "journeys/": _IDS,
        "insights/": _IDS,
        "models/": "numbers that a model learnt; no message can be read from it",
        "meanings/": "vectors of the texts of products and answers",
        "retrieval/": "products and approved answers as they stood; nothing that a customer wrote",
        "pictures/": _OURS,
        "picture-drops/": _OURS,
    }
)
"""The folders of the bucket, and what ends what lies in them."""
