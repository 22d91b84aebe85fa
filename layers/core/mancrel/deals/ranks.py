"""Where a card stands in its column: a text, so that moving one card writes one card.

Ranks are fractions in base 36, written without a leading ``0.`` and without zeros at the end: as texts they sort as the
fractions do, in any case, and between any two there is always room. A card that nobody placed gets a rank from the
clock, later ones first. Ranks are picked a little at random, so that two who drop a card at the same place at the same
moment rarely pick the same one; cards of one rank stand in the order of their ids.
"""

import random
from datetime import datetime

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
LONGEST = 40
"""Longer ones are spread anew (see placing.py)."""
_BASE = 36
_WIDTH = 9  # digits for milliseconds: until the year 5188
_STEP = 1000
_ROOM = _BASE**2


def at(moment: datetime) -> str:
    """The rank of what was put on top at *moment*."""
    return _above(_BASE**_WIDTH - 1 - int(moment.timestamp() * 1000))


def before(rank: str) -> str:
    """A rank a step in front of *rank*, where nothing is."""
    value = _value(rank, _WIDTH) - _STEP
    return _above(value) if value > 0 else between("", rank)


def after(rank: str) -> str:
    """A rank a step behind *rank*, where nothing is."""
    value = _value(rank, _WIDTH) + _STEP
    return _above(value) if value < _BASE**_WIDTH else between(rank, None)


def between(lower: str, upper: str | None) -> str:
    """A rank behind *lower* and in front of *upper*; None for the end.

    Raises:
        ValueError: there is nothing between them.
    """
    return spread(lower, upper, 1)[0]


def spread(lower: str, upper: str | None, count: int) -> list[str]:
    """*count* ranks in ascending order, evenly between *lower* and *upper* but for a little chance.

    Raises:
        ValueError: there is nothing between them.
    """
    if upper is not None and lower >= upper:
        raise ValueError(f"there is no rank between {lower!r} and {upper!r}")
    width, needed = 1, _ROOM * (count + 1)
    while (gap := _limit(upper, width) - _value(lower, width)) < needed:
        width += 1
    start, slot = _value(lower, width), gap // (count + 1)
    return [_text(start + slot * index - slot // 4 + _chance(0, slot // 2), width) for index in range(1, count + 1)]


def _above(value: int) -> str:
    return _text(value * _BASE**3 + _chance(1, _BASE**3), _WIDTH + 3)


def _chance(lowest: int, end: int) -> int:
    return random.randrange(lowest, end)  # noqa: S311  # it only keeps two writers apart


def _limit(upper: str | None, width: int) -> int:
    return _BASE**width if upper is None else _value(upper, width)


def _value(rank: str, width: int) -> int:
    """The first *width* digits of *rank* as a number."""
    digits = rank[:width].ljust(width, "0")
    return int(digits, _BASE)


def _text(value: int, width: int) -> str:
    digits = []
    for _digit in range(width):
        value, digit = divmod(value, _BASE)
        digits.append(DIGITS[digit])
    return "".join(reversed(digits)).rstrip("0")
