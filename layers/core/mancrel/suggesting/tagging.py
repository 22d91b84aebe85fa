"""The tags that a campaign's words earn: what it is for, and whether it gives something away."""

from __future__ import annotations

from collections.abc import Mapping

from mancrel.suggesting import facts, objectives

_LEAST = 2
NAMES: Mapping[str, str] = {
    "win_back": "win-back",
    "launch": "launch",
    "discount": "discount",
    "restock": "restock",
    "review": "review",
    "loyalty": "loyalty",
    "event": "event",
    "reminder": "reminder",
    "thanks": "thank-you",
    "news": "news",
}


def tags(*texts: str) -> list[str]:
    """The tags for a campaign with these *texts*: objective, subject, message; the surest first, at most three."""
    text = " ".join(texts)
    language = objectives.language(text)
    found = objectives.scores(text, language)
    if facts.read(text, language).offer:
        found["discount"] += _LEAST
    top = max(found.values())
    sure = [each for each, score in found.items() if score >= _LEAST and 2 * score >= top]
    return [NAMES[each] for each in sorted(sure, key=lambda each: -found[each])[:3]]
