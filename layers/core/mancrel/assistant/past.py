"""What people answered before to those who asked alike. Which messages ask alike is found by `mancrel_ml`; here is what
became of them, and who is shown it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from mancrel.accounts.policy import Caller
from mancrel.assistant import repository
from mancrel.assistant.bodies import body_of
from mancrel.assistant.masking import masked
from mancrel.assistant.models import Suggestion
from mancrel.assistant.retrieved import PastHit
from mancrel.assistant.schemas import PastOut
from mancrel.contacts import service as contacts
from mancrel.contacts.models import Contact
from mancrel.conversations import reach
from mancrel.conversations import service as conversations
from mancrel.messages import service as messages
from mancrel.messages.models import Message

ALIKE = 0.75
"""The cosine from which two questions count as alike: then they have the same intent for 91 % of Banking77, 97 % of
CLINC150 and Bitext, and all of StackFAQ (docs/assistant.md)."""
MOST = 3
_LOOKED_AT, _ENOUGH = 8, 5
_LONGEST, _LONGEST_QUESTION = 4000, 300
_NEVER_LEFT = frozenset({"held", "taken_back", "failed"})


@dataclass(frozen=True)
class _Pair:
    asked: Message
    reply: Message
    score: float

    def question(self, contact: Contact | None, language: str) -> str:
        """Masked, and not too long."""
        said = " ".join(self._masked(body_of(self.asked.text) or self.asked.subject, contact, language).split())
        return said if len(said) <= _LONGEST_QUESTION else f"{said[:_LONGEST_QUESTION]}…"

    def text(self, contact: Contact | None, language: str) -> str:
        """What was answered, masked."""
        return self._masked(body_of(self.reply.text), contact, language)

    def _masked(self, words: str, contact: Contact | None, language: str) -> str:
        names = [self.asked.from_name, contact.name if contact else ""]
        told = f"{self.asked.subject}\n{messages.said(self.asked)}"
        return masked(words, names, told, [self.reply.from_email], language)


def hits(message: Message, near: Iterable[tuple[str, float]], language: str) -> list[PastHit]:
    """What people answered to those messages of *near* that are earlier and of other conversations, the most alike
    first: at most `MOST`, one of a conversation, none in the same words.

    Args:
        near: ids of messages, and how alike each is to *message* (0…1), best first.
        language: of the words in the gaps.
    """
    alike = {message_id: score for message_id, score in near if score >= ALIKE}
    pairs = list(islice(_answered(message, alike), _ENOUGH))
    people = contacts.get_many(message.tenant_id, {message.contact_id, *(pair.asked.contact_id for pair in pairs)})
    owner_id = getattr(people.get(message.contact_id), "owner_id", None)
    found: dict[str, PastHit] = {}
    for pair in pairs:
        contact = people.get(pair.asked.contact_id)
        text = pair.text(contact, language)
        shared = contact is None or contact.owner_id in (None, owner_id)
        if text and len(text) <= _LONGEST and text not in found:
            found[text] = _hit(pair, text, shared)
    return list(found.values())[:MOST]


def shown(caller: Caller, suggestion: Suggestion) -> list[PastOut]:
    """The past answers that were found for the message of *suggestion*, as they stand now; without those in
    conversations that *caller* may not see, and those of people who were erased."""
    content = repository.get_envelope(caller.tenant_id, suggestion.envelope_id).content
    kept = content["retrieved"].get("past", [])
    pairs = list(_standing(caller.tenant_id, kept, suggestion.conversation_id))
    talks = conversations.get_many(caller.tenant_id, [pair.reply.conversation_id for pair in pairs])
    people = contacts.get_many(caller.tenant_id, [talk.contact_id for talk in talks.values()])
    language = content["classified"]["language"]
    return [
        _out(pair, contact, language)
        for pair in pairs
        if (talk := talks.get(pair.reply.conversation_id))
        and reach.is_seen(caller, talk, contact := people.get(talk.contact_id))
    ]


def _answered(message: Message, alike: Mapping[str, float]) -> Iterator[_Pair]:
    rows = messages.get_many(message.tenant_id, alike)
    asked = [rows[each] for each in alike if each in rows and _asks_before(rows[each], message)]
    seen = {message.conversation_id}
    for row in asked[:_LOOKED_AT]:
        if row.conversation_id not in seen and (reply := _answer_to(row)):
            seen.add(row.conversation_id)
            yield _Pair(row, reply, alike[row.message_id])


def _standing(tenant_id: str, kept: list[dict[str, str | float]], conversation_id: str) -> Iterator[_Pair]:
    rows = messages.get_many(tenant_id, [str(each[name]) for each in kept for name in ("messageId", "replyId")])
    for each in kept:
        asked, reply = rows.get(str(each["messageId"])), rows.get(str(each["replyId"]))
        if asked and reply and _is_answer(reply) and reply.conversation_id != conversation_id:
            yield _Pair(asked, reply, float(each["score"]))


def _asks_before(row: Message, message: Message) -> bool:
    return row.direction == "inbound" and not row.auto_submitted and row.sent_at < message.sent_at


def _answer_to(asked: Message) -> Message | None:
    """What a person answered next. None: nobody did yet, or the assistant did by itself, or a template."""
    for row in messages.after(asked):
        if row.direction == "outbound" and row.author != messages.AWAY and row.send_state not in _NEVER_LEFT:
            return row if _is_answer(row) else None
    return None


def _is_answer(row: Message) -> bool:
    by_a_person = bool(row.author) and not row.auto_submitted
    return by_a_person and row.template is None and row.send_state not in _NEVER_LEFT


def _hit(pair: _Pair, text: str, shared: bool) -> PastHit:
    return PastHit(
        message_id=pair.asked.message_id,
        reply_id=pair.reply.message_id,
        conversation_id=pair.reply.conversation_id,
        version=int(pair.reply.version),
        score=pair.score,
        text=text,
        answered_at=pair.reply.sent_at,
        shared=shared,
    )


def _out(pair: _Pair, contact: Contact | None, language: str) -> PastOut:
    return PastOut(
        message_id=pair.asked.message_id,
        reply_id=pair.reply.message_id,
        conversation_id=pair.reply.conversation_id,
        score=pair.score,
        question=pair.question(contact, language),
        text=pair.text(contact, language),
        author=pair.reply.author or "",
        answered_at=pair.reply.sent_at,
    )
