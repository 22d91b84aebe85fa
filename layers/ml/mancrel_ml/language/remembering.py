"""What people answered before to who asked alike: found by meaning among all messages of the tenant."""

from mancrel.assistant import past
from mancrel.assistant.retrieved import PastHit
from mancrel.messages.models import Message
from mancrel_ml.language.mail import message_text
from mancrel_ml.semantic import service as semantic

_NEAR = 60  # answers and the message itself are among them


def past_hits(message: Message, language: str) -> list[PastHit]:
    """What people answered to who asked like *message*; nothing for a machine, and where nothing here reads meaning.
    *language* is that of the words in the gaps."""
    if message.auto_submitted:
        return []
    asked = message_text(message.subject, message.text)
    near = semantic.nearest(message.tenant_id, asked, ["messages"], _NEAR)
    return past.hits(message, [(each.record_id, each.score) for each in near], language)
