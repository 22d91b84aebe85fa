"""What the assistant read, found and decided, once more from its envelopes, to the last bit."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from mancrel.assistant import envelopes, repository
from mancrel.assistant import replaying as deciding
from mancrel.assistant.models import Envelope
from mancrel.kit import clock, tables
from mancrel.kit.errors import ConflictError, NotFoundError
from mancrel.kit.log import logger
from mancrel.messages import service as messages
from mancrel_ml.language import champions
from mancrel_ml.language.artefact import NoModelError
from mancrel_ml.language.jobs import read
from mancrel_ml.language.learning import titles
from mancrel_ml.language.mood import LEXICON
from mancrel_ml.language.retrieving import asked_in, rank_answers, rank_products
from mancrel_ml.search import editions, ranking

_COMPARED = ("intent", "scores", "sentiment", "priority", "language")
_LATELY = timedelta(days=2)
_MOST = 500


def replay(tenant_id: str, since: datetime) -> dict[str, dict[str, Any]]:
    """How many decisions since then come out the *same* again, how many *different* (what differs, and which they are),
    and how many cannot be made again, for each of `PARTS`."""
    found = {part: _Tally() for part in PARTS}
    for envelope in repository.list_envelopes(tenant_id):
        if envelope.created_at >= since:
            for part, names in differences(envelope).items():
                found[part].add(envelope, names)
    return {part: tally.told() for part, tally in found.items()}


def check(tenant_id: str) -> None:
    """Replay the decisions of the last days, once each, and write down beside each what came of it."""
    since, done = clock.now() - _LATELY, 0
    for suggestion in repository.list_changed_suggestions(tenant_id, since):
        if done < _MOST and suggestion.created_at >= since and not _checked(tenant_id, suggestion.envelope_id):
            done += 1
            try:
                told = differences(repository.get_envelope(tenant_id, suggestion.envelope_id))
                tables.commit([envelopes.of_replay(suggestion, told)])
            except (NotFoundError, ConflictError):
                continue  # erased meanwhile, or another worker was first
            if any(told.values()):
                logger.error("a decision came out otherwise", extra={"tenant_id": tenant_id, "differs": told})


def differences(envelope: Envelope) -> dict[str, list[str] | None]:
    """In what each of `PARTS` comes out otherwise now: empty when it is the same, bit for bit; None when it cannot be
    made again, for the message was erased, or what made it is not here any more."""
    return {part: _tried(again, envelope) for part, again in PARTS.items()}


def read_again(envelope: Envelope) -> list[str]:
    """In what the message is read otherwise now, by the model that read it then.

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


def find_again(envelope: Envelope) -> list[str]:
    """Whether other products or answers are found now in what was searched then, or with other scores.

    Raises:
        NotFoundError: the message was erased, or what was searched was not kept, or by another ranking.
    """
    then, sure = envelope.content["retrieved"], envelope.content["classified"]
    searched = then.get("searched", {})
    if searched.get("ranking") != ranking.VERSION:
        raise NotFoundError("it was ranked otherwise")
    asked = asked_in(messages.get(envelope.tenant_id, envelope.message_id))
    sold = rank_products(editions.catalogue(envelope.tenant_id, searched["products"]), asked)
    known = editions.approved(envelope.tenant_id, searched["answers"])
    fitting = rank_answers(*known, asked, sure["intent"], sure["calibrated"])
    anew = {
        "products": [(hit.id, hit.score, hit.certainty) for hit in sold if hit.id not in searched["gone"]],
        "answers": [(hit.id, hit.score, hit.certainty) for hit in fitting],
    }
    return [kind for kind, hits in anew.items() if _places(then[kind]) != hits]


def past_again(envelope: Envelope) -> list[str]:
    """Past answers are not searched again: what was asked before is in no edition, since people can be erased.

    Raises:
        NotFoundError: there were some.
    """
    if envelope.content["retrieved"].get("past"):
        raise NotFoundError("past answers are not searched again")
    return []


PARTS: Mapping[str, Callable[[Envelope], list[str]]] = {
    "decision": lambda envelope: deciding.differences(envelope.content),
    "reading": read_again,
    "retrieval": find_again,
    "past": past_again,
}
"""What of a decision is made again, and how."""


def _places(rows: list[dict[str, Any]]) -> list[tuple[str, float, float]]:
    return [(row.get("productId") or row["answerId"], row["score"], row["certainty"]) for row in rows]


def _tried(again: Callable[[Envelope], list[str]], envelope: Envelope) -> list[str] | None:
    try:
        return again(envelope)
    except (NotFoundError, NoModelError):
        return None


def _checked(tenant_id: str, envelope_id: str) -> bool:
    return any(event.kind == "replayed" for event in repository.list_envelope_events(tenant_id, envelope_id))


@dataclass
class _Tally:
    found: Counter[str] = field(default_factory=Counter)
    differing: Counter[str] = field(default_factory=Counter)
    which: list[str] = field(default_factory=list)

    def add(self, envelope: Envelope, names: list[str] | None) -> None:
        self.found["unreadable" if names is None else "different" if names else "same"] += 1
        self.differing.update(names or ())
        if names:
            self.which.append(envelope.envelope_id)

    def told(self) -> dict[str, Any]:
        counts = {name: self.found[name] for name in ("same", "different", "unreadable")}
        return counts | {"differing": dict(self.differing), "envelopes": self.which}
