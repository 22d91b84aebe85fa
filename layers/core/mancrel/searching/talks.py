"""Conversations among what search finds: they are no records, and have their own way in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from mancrel.accounts.policy import Caller, Capability
from mancrel.contacts import service as contacts
from mancrel.conversations import listing, reach
from mancrel.conversations import service as conversations
from mancrel.conversations.schemas import ConversationQuery
from mancrel.searching import scoring
from mancrel.searching.schemas import Hit, SearchQuery

READS: Mapping[str, Capability] = MappingProxyType({"conversations": Capability.INBOX_READ})
"""What a caller must be allowed to find any of them."""
_SHOWN = 120


def hits(caller: Caller, query: SearchQuery) -> Iterator[tuple[Hit, Any]]:
    """Hits, each with what orders those of the same score: the latest first."""
    q = query.q.strip()
    wanted = ConversationQuery(q=q, limit=query.limit)
    rows, _total, _cursor = listing.search(caller.tenant_id, wanted, reach.rule(caller))
    people = contacts.get_many(caller.tenant_id, (row.contact_id for row in rows))
    for row in rows:
        who = conversations.brief(row.contact_id, people.get(row.contact_id))
        title = row.subject or who.name or row.conversation_id
        said = [row.last_preview, who.name, *([who.email] if who.email else [])]
        score = scoring.likeness(q, title, said) if q else 0.0
        subtitle = " · ".join(part for part in (who.name, row.last_preview) if part)[:_SHOWN]
        hit = Hit(type="conversations", id=row.conversation_id, score=score, title=title, subtitle=subtitle)
        yield hit, -row.last_message_at.timestamp()
