"""Messages and notes among what search finds: who wrote with whom, and the words that were meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from mancrel.accounts.policy import Caller, Capability
from mancrel.contacts import service as contacts
from mancrel.contacts.models import Contact
from mancrel.conversations import reach
from mancrel.conversations import service as conversations
from mancrel.kit.folding import folded
from mancrel.messages import presenting
from mancrel.messages import repository as messages
from mancrel.messages.models import Message
from mancrel.notes import repository as notes
from mancrel.notes.models import Note
from mancrel.searching import meaning, scoring
from mancrel.searching.meaning import Near
from mancrel.searching.schemas import Hit

READS: Mapping[str, Capability] = MappingProxyType({"messages": Capability.INBOX_READ, "notes": Capability.INBOX_READ})
"""What a caller must be allowed to find any of them."""
MEANT = 0.85
"""What is only meant counts less than what is said."""
_OF_THEM, _MOST_OF_THEM = 0.08, 2
_SHOWN, _BEFORE, _MOST = 140, 40, 500


def hits(caller: Caller, noun: str, q: str, nears: Sequence[Near]) -> Iterator[tuple[Hit, Any]]:
    """Those of *nears* that *caller* may see, each with what orders those of the same score: the latest first."""
    rows = _rows(caller.tenant_id, noun, [near.record_id for near in nears])
    talks = conversations.get_many(caller.tenant_id, (row.conversation_id for row in rows.values()))
    people = contacts.get_many(caller.tenant_id, (talk.contact_id for talk in talks.values()))
    for near in nears:
        row = rows.get(near.record_id)
        talk = talks.get(row.conversation_id) if row else None
        if row is None or talk is None or not reach.is_seen(caller, talk, people.get(talk.contact_id)):
            continue
        contact, text = people.get(talk.contact_id), _text(row)
        said = scoring.likeness(q, "", [text]) if near.worded else 0.0
        meant = min(1.0, MEANT * near.score + _OF_THEM * min(_MOST_OF_THEM, _told_of(q, contact)))
        yield (
            Hit(
                type=noun,
                id=near.record_id,
                score=round(max(said, meant), 3),
                title=conversations.brief(talk.contact_id, contact).name or talk.subject,
                subtitle=_excerpt(text, q),
                by="wording" if near.worded else "meaning",
                conversation_id=talk.conversation_id,
            ),
            -_at(row).timestamp(),
        )


def said_in(tenant_id: str, q: str) -> frozenset[str]:
    """The conversations in whose messages or notes every word of *q* is said in one: of the 500 messages
    and notes that are nearest to it."""
    nears = meaning.find(tenant_id, q, READS, _MOST) or ()
    worded = {noun: [near.record_id for near in nears if near.worded and near.noun == noun] for noun in READS}
    rows = (row for noun, ids in worded.items() for row in _rows(tenant_id, noun, ids).values())
    return frozenset(row.conversation_id for row in rows)


def _rows(tenant_id: str, noun: str, ids: Iterable[str]) -> Mapping[str, Message | Note]:
    return messages.get_many(tenant_id, ids) if noun == "messages" else notes.get_many(tenant_id, ids)


def _text(row: Message | Note) -> str:
    return " ".join((row.text if isinstance(row, Note) else presenting.said(row) or row.subject).split())


def _at(row: Message | Note) -> Any:
    return row.created_at if isinstance(row, Note) else row.sent_at


def _told_of(q: str, contact: Contact | None) -> int:
    """How many words of *q* say who the customer is, not what they wrote: "the one from Porto"."""
    if contact is None:
        return 0
    told = set(folded(" ".join(filter(None, (contact.name, contact.city, contact.job_title)))).split())
    return len(told & set(re.findall(r"\w{3,}", folded(q))))


def _excerpt(text: str, q: str) -> str:
    """*text* from a little before the first word of *q* in it."""
    words = sorted(folded(q).split(), key=len, reverse=True)
    places = [place for word in words if len(word) > 2 and (place := folded(text).find(word)) >= 0]
    start = places[0] - _BEFORE if places and places[0] > _BEFORE and len(text) > _SHOWN else 0
    start = text.rfind(" ", 0, start) + 1 if start > 0 else 0
    shown = text[start : start + _SHOWN]
    return f"{'… ' if start else ''}{shown}{'…' if start + _SHOWN < len(text) else ''}"
