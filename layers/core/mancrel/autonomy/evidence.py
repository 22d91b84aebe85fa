"""What people said of the replies that they judged blind, and where each intent stands by it."""

import hashlib
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Literal

from mancrel.autonomy import budget, repository
from mancrel.autonomy.budget import Standing
from mancrel.autonomy.models import Judgement

Verdict = Literal["right", "wrong", "unsure"]


def drawn(suggestion_id: str, share: float) -> bool:
    """Whether a suggestion is one of the *share* that is judged: by the hash of its id, so always the same ones, and
    those of a smaller share are among those of a larger one."""
    digest = hashlib.sha256(f"audit {suggestion_id}".encode()).digest()
    return int.from_bytes(digest[:8]) < share * 2**64


def standing(tenant_id: str, intent: str, alpha: float, model: str | None = None) -> Standing:
    """Where one intent stands by all that was judged so far of what *model* read."""
    return budget.follow(wrongs(repository.list_judgements(tenant_id, intent), model=model), alpha)


def lineage(model: str | None) -> str:
    """Whose evidence counts for *model*: each model that a tenant learnt is on its own, the shipped ones are one."""
    return model if model and model.startswith("learnt-") else "shipped"


def by_intent(rows: Iterable[Judgement]) -> dict[str, list[Judgement]]:
    """*rows* apart by intent, in the same order."""
    found: dict[str, list[Judgement]] = {}
    for row in rows:
        found.setdefault(row.intent, []).append(row)
    return found


def wrongs(rows: Sequence[Judgement], before: datetime | None = None, model: str | None = None) -> list[bool]:
    """Whether each judged reply was wrong, in the order in which they were first judged.

    Only what counts as evidence for *model*. Of several judges one *wrong* is enough; *unsure* alone is not right, so
    it counts as wrong: the promise is about replies that are known to be right.
    """
    said: dict[str, set[str]] = {}
    for row in rows:
        if row.counts and lineage(row.model) == lineage(model) and (before is None or row.created_at < before):
            said.setdefault(row.suggestion_id, set()).add(row.verdict)
    return [is_wrong(verdicts) for verdicts in said.values()]


def is_wrong(verdicts: set[str]) -> bool:
    """What the verdicts on one reply come to."""
    return "wrong" in verdicts or "right" not in verdicts
