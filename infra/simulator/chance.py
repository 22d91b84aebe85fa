"""What happens to a message: a hash of the seed, the message's id and the attempt, never of the order."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

_ALL = 1 << 64


def share(seed: int, *about: object) -> float:
    """A number in [0, 1) that is always the same for the same *seed* and *about*."""
    text = "\x1f".join(str(each) for each in (seed, *about))
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest()) / _ALL


@dataclass(frozen=True)
class Fate:
    """What becomes of a message that was taken."""

    status: str
    reason: str
    attempts: int


REASONS = ("the number is not in service", "the mailbox is full", "the carrier refused it")


def fate(options: dict[str, Any], message_id: str) -> Fate:
    """How *message_id* fares: up to ``retries`` more attempts after one that failed."""
    tries = int(options["retries"]) + 1
    for attempt in range(tries):
        if share(options["seed"], message_id, attempt) < options["successRate"]:
            return Fate("delivered", "", attempt + 1)
    reason = REASONS[int(share(options["seed"], message_id, "reason") * len(REASONS))]
    return Fate("failed", reason, tries)


def receipt_delays(options: dict[str, Any], message_id: str) -> list[float]:
    """In how many seconds its receipt is told: once, or twice."""
    seed, usual = options["seed"], options["receiptDelayMs"] / 1000
    delay = usual
    if share(seed, message_id, "late") < options["lateRate"]:
        delay += options["lateMs"] / 1000
    if share(seed, message_id, "overtaken") < float(options["outOfOrder"]):
        delay += 2 * share(seed, message_id, "by") * max(usual, 0.5)
    delays = [delay]
    if share(seed, message_id, "twice") < options["duplicateRate"]:
        delays.append(delay + 2 * share(seed, message_id, "again") + 0.1)
    return delays


def mishap(options: dict[str, Any], message_id: str, call: int) -> str:
    """What goes wrong with the *call*-th time that a message is handed over; empty for nothing."""
    drawn = share(options["seed"], message_id, "call", call)
    for name in ("throttle", "error", "timeout", "slow"):
        rate = options[f"{name}Rate"]
        if drawn < rate:
            return name
        drawn -= rate
    return ""
