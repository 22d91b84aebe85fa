"""Who gets which variant, and who gets nothing, by a hash: the same for ever, and independent of anything known.

`allocate` is for a frozen audience: the shares come out exactly. `place` is for people who come one by one, as in
journeys: there the shares come out on average. Neither reads anything of a person but the id.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping, Sequence

HOLD_OUT = "hold_out"
"""The arm that is sent nothing."""
PERMANENT = 0.05
"""The share of people whose hour is never optimised, so that the lift of doing it stays measurable (`keeps_plain`)."""
_WHOLE = 2**64


def allocate(seed: str, ids: Sequence[str], variants: Mapping[str, float], hold_out: float = 0.0) -> dict[str, str]:
    """Each of *ids* with its arm. Variants share what the hold-out leaves, in proportion to their weights.

    Shares are exact to the person: each arm gets its share rounded up or down, and all of them add up.

    Raises:
        ValueError: the weights are no weights, or the hold-out is no share.
    """
    arms = shares(variants, hold_out)
    people = sorted(dict.fromkeys(ids), key=lambda each: _hash(seed, each))
    found: dict[str, str] = {}
    start = 0
    for arm, count in counts(arms, len(people)).items():
        for each in people[start : start + count]:
            found[each] = arm
        start += count
    return found


def place(seed: str, person: str, variants: Mapping[str, float], hold_out: float = 0.0) -> str:
    """The arm of one *person* who comes alone."""
    arms = shares(variants, hold_out)
    spot, reached = uniform(seed, person), 0.0
    for arm, share in arms.items():
        reached += share
        if spot < reached:
            return arm
    return next(reversed(arms))


def keeps_plain(tenant_id: str, contact_id: str, share: float = PERMANENT) -> bool:
    """Whether a contact belongs to the permanent hold-out of what is optimised per person."""
    return uniform(f"permanent:{tenant_id}", contact_id) < share


def shares(variants: Mapping[str, float], hold_out: float = 0.0) -> dict[str, float]:
    """The share of each arm, the hold-out first if there is one.

    Raises:
        ValueError: there is no variant, a weight is negative or no number, or the hold-out is not in [0, 1).
    """
    weights = list(variants.values())
    if not all(math.isfinite(each) and each >= 0 for each in weights) or sum(weights) <= 0:
        raise ValueError("variants need weights that are not negative, and at least one above zero")
    if not 0 <= hold_out < 1:
        raise ValueError("the hold-out must be at least 0 and less than 1")
    whole = sum(weights)
    held = {HOLD_OUT: hold_out} if hold_out else {}
    return {**held, **{name: (1 - hold_out) * weight / whole for name, weight in variants.items()}}


def counts(arms: Mapping[str, float], people: int) -> dict[str, int]:
    """How many of *people* each arm gets: by largest remainder, the first named first."""
    exact = {arm: share * people for arm, share in arms.items()}
    found = {arm: math.floor(value + 1e-9) for arm, value in exact.items()}
    missing = people - sum(found.values())
    order = sorted(exact, key=lambda arm: found[arm] - exact[arm])
    for arm in order[:missing]:
        found[arm] += 1
    return found


def uniform(seed: str, person: str) -> float:
    """A number in [0, 1) that belongs to *person* and *seed*."""
    return _hash(seed, person) / _WHOLE


def _hash(seed: str, person: str) -> int:
    digest = hashlib.blake2b(f"{seed}\0{person}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big")
