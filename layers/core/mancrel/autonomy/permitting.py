"""What a policy holds back. Pure: no I/O, no clock; the same policy and circumstances always give the same."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from mancrel.autonomy.schemas import AutonomyPolicy
from mancrel.kit import hours, money
from mancrel.kit.folding import folded


class Hold(StrEnum):
    """Why the policy lets a person look first."""

    STOPPED = "stopped"
    OFF = "off"
    SHADOW = "shadow"
    RUNG = "rung"
    UNPROVED = "unproved"
    CHANNEL = "channel"
    CLOSED = "closed"
    TOO_DEAR = "too_dear"
    FORBIDDEN = "forbidden"


@dataclass(frozen=True, kw_only=True)
class Circumstances:
    """All that a policy asks about one reply."""

    intent: str
    channel: str
    at: datetime
    zone: str = "UTC"
    """The organisation's, for a policy that names none."""
    quoted: Mapping[str, int] = field(default_factory=dict)
    """The largest price that the reply quotes, by currency, in minor units."""
    topics: tuple[str, ...] = ()
    """The forbidden topics that the message touches (`topics_in`)."""
    proved: bool = False
    """Whether blind judgements show that the intent keeps to the budget."""
    stopped: bool = False


def holds(policy: AutonomyPolicy, met: Circumstances) -> tuple[Hold, ...]:
    """What of *policy* keeps the reply from being sent by itself; nothing when it may."""
    held = {
        Hold.STOPPED: met.stopped,
        Hold.OFF: policy.mode == "off",
        Hold.RUNG: policy.rung(met.intent) in ("suggest", "ask"),
        Hold.UNPROVED: policy.budget.proof == "required" and not met.proved,
        Hold.CHANNEL: policy.channels != "all" and met.channel not in policy.channels,
        Hold.CLOSED: not _open(policy, met),
        Hold.TOO_DEAR: any(_too_dear(policy, currency, price) for currency, price in met.quoted.items()),
        Hold.FORBIDDEN: bool(met.topics),
        Hold.SHADOW: policy.mode == "shadow",  # the last one: what stands alone is what would have been sent
    }
    return tuple(hold for hold, is_held in held.items() if is_held)


def topics_in(policy: AutonomyPolicy, said: str) -> tuple[str, ...]:
    """The forbidden topics of *policy* that a word of *said* begins with, whatever their case and accents."""
    text = folded(said)
    return tuple(topic for topic in policy.forbidden if re.search(rf"(?<!\w){re.escape(folded(topic))}", text))


def _open(policy: AutonomyPolicy, met: Circumstances) -> bool:
    return hours.calendar(policy.hours, met.zone).is_open(met.at)


def _too_dear(policy: AutonomyPolicy, currency: str, price: int) -> bool:
    if not policy.limits.price:
        return False
    most = policy.limits.price.get(currency)
    return most is None or Decimal(money.major(price, currency) or 0) > most
