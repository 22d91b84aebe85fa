"""A situation as its envelope keeps it, so that it can be decided again, bit for bit. Pure."""

import math
from collections.abc import Mapping
from typing import Any

from mancrel.assistant.gates import Gate
from mancrel.assistant.policy import Situation


def finite(number: float) -> float | None:
    """*number*, or None where it is none (NaN, infinite)."""
    return number if math.isfinite(number) else None


def kept(situation: Situation) -> dict[str, Any]:
    """*situation* as an envelope keeps it. No number (NaN, infinite) is kept as its name."""
    sure = situation.confidence
    return {
        "confidence": sure if math.isfinite(sure) else str(sure),
        "intent": str(situation.intent),
        "priority": situation.priority,
        "alarms": list(situation.alarms),
        "automatic": situation.automatic,
        "answered_from_answers": situation.answered_from_answers,
        "answered_from_past": situation.answered_from_past,
        "gates": [gate.value for gate in situation.gates],
        "bands": list(situation.bands),
    }


def read(content: Mapping[str, Any]) -> Situation:
    """The situation that `kept` wrote."""
    names = ("priority", "automatic", "answered_from_answers")
    return Situation(
        confidence=float(content["confidence"]),
        intent=content["intent"],
        alarms=tuple(content["alarms"]),
        gates=tuple(map(Gate, content["gates"])),
        bands=(content["bands"][0], content["bands"][1]),
        answered_from_past=content.get("answered_from_past", False),
        **{name: content[name] for name in names},
    )
