"""Conversations and approved answers among what search finds: they are no records, and have their own ways in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Literal

from mancrel.accounts.policy import Caller, Capability
from mancrel.assistant import answers
from mancrel.assistant.models import Answer
from mancrel.contacts import service as contacts
from mancrel.conversations import reach
from mancrel.conversations import service as conversations
from mancrel.conversations.schemas import ConversationQuery
from mancrel.kit.folding import folded
from mancrel.searching import scoring
from mancrel.searching.schemas import Hit, SearchQuery

READS: Mapping[str, Capability] = MappingProxyType(
    {"conversations": Capability.INBOX_READ, "answers": Capability.INBOX_READ}
)
"""What a caller must be allowed to find any of them."""
_ALIKE = 0.6
_SHOWN = 120


def hits(caller: Caller, name: str, query: SearchQuery) -> Iterator[tuple[Hit, Any]]:
    """Hits of the sort *name*, each with what orders those of the same score: the latest first."""
    return _conversations(caller, query) if name == "conversations" else _answers(caller, query)


def meant(caller: Caller, scores: Mapping[str, float]) -> Iterator[tuple[Hit, Any]]:
    """The approved answers of *scores*, which says how near each is."""
    for row in answers.list_all(caller.tenant_id) if scores else ():
        if row.answer_id in scores:
            yield _answer(row, scores[row.answer_id], "meaning")


def _conversations(caller: Caller, query: SearchQuery) -> Iterator[tuple[Hit, Any]]:
    q = query.q.strip()
    wanted = ConversationQuery(q=q, limit=query.limit)
    rows, _total, _cursor = conversations.search(caller.tenant_id, wanted, reach.seen(caller))
    people = contacts.get_many(caller.tenant_id, (row.contact_id for row in rows))
    for row in rows:
        who = conversations.brief(row.contact_id, people.get(row.contact_id))
        title = row.subject or who.name or row.conversation_id
        said = [row.last_preview, who.name, *([who.email] if who.email else [])]
        score = scoring.likeness(q, title, said) if q else 0.0
        subtitle = " · ".join(part for part in (who.name, row.last_preview) if part)[:_SHOWN]
        hit = Hit(type="conversations", id=row.conversation_id, score=score, title=title, subtitle=subtitle)
        yield hit, -row.last_message_at.timestamp()


def _answers(caller: Caller, query: SearchQuery) -> Iterator[tuple[Hit, Any]]:
    q = query.q.strip()
    for row in answers.list_all(caller.tenant_id):
        said = [*(row.questions or []), row.text]
        score = scoring.likeness(q, row.title, said) if q else 0.0
        if not q or score >= _ALIKE or _has(row, q):
            yield _answer(row, score, "wording")


def _answer(row: Answer, score: float, by: Literal["wording", "meaning"]) -> tuple[Hit, Any]:
    subtitle = " ".join(row.text.split())[:_SHOWN]
    hit = Hit(type="answers", id=row.answer_id, score=score, title=row.title, subtitle=subtitle, by=by)
    return hit, -row.changed_at.timestamp()


def _has(row: Answer, q: str) -> bool:
    said = folded(" ".join([row.title, *(row.questions or []), row.text]))
    return all(word in said for word in folded(q).split())
