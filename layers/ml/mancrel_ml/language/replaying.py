"""Reading messages again with the model that read them, to the last bit."""

from collections import Counter
from datetime import datetime
from typing import Any

from mancrel.assistant import repository
from mancrel.assistant.models import Envelope
from mancrel.kit.errors import NotFoundError
from mancrel.messages import service as messages
from mancrel_ml.language import champions
from mancrel_ml.language.artefact import NoModelError
from mancrel_ml.language.jobs import read
from mancrel_ml.language.learning import titles
from mancrel_ml.language.mood import LEXICON

_COMPARED = ("intent", "scores", "sentiment", "priority", "language")


def replay(tenant_id: str, since: datetime) -> dict[str, Any]:
    """How many decisions since then are read the *same* again, how many *different* (and what differs), and how many
    cannot be read again: the message was erased, or the model is not here any more."""
    found: Counter[str] = Counter()
    differing: Counter[str] = Counter()
    for envelope in repository.list_envelopes(tenant_id):
        if envelope.created_at >= since:
            try:
                names = differences(envelope)
            except (NotFoundError, NoModelError):
                found["unreadable"] += 1
                continue
            found["different" if names else "same"] += 1
            differing.update(names)
    return {name: found[name] for name in ("same", "different", "unreadable")} | {"differing": dict(differing)}


def differences(envelope: Envelope) -> list[str]:
    """In what the message of *envelope* is read otherwise now, by the model that read it then; empty when it is the
    same, bit for bit.

    Raises:
        NotFoundError: the message was erased, or there is no such model here.
        NoModelError: the model cannot be read, or was made for another release.
    """
    then = envelope.content["classified"]
    message = messages.get(envelope.tenant_id, envelope.message_id)
    reader = champions.named(envelope.tenant_id, envelope.content["versions"]["model"])
    now = read(message.subject, messages.said(message), titles(envelope.content), reader, then.get("hidden", ()))
    if envelope.content["versions"].get("mood", LEXICON) != now.mood_version:
        then = then | {"sentiment": now.sentiment}  # another release read the mood; nothing is decided by it
    anew = {name: getattr(now, name) for name in _COMPARED} | {"raw": now.raw, "calibrated": now.confidence}
    return [name for name, value in anew.items() if then[name] != value]
