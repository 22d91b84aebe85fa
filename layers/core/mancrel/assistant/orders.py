"""Messages that try to command the machine that reads them (orders.toml): a person looks at those. Pure.

This is the outer fence only. The inner one is that nothing a customer wrote gets into a draft (drafting.py), and that
every claim of a draft must stand in a catalogue row or an approved answer (grounding.py).
"""

import re
from functools import cache

from mancrel.assistant import words


def commands(text: str) -> bool:
    """Whether *text* speaks to a machine and tells it what to do, in plain or hidden letters."""
    return bool(_orders().search(words.folded(text)) or _HIDDEN.search(text) or _ENCODED.search(text))


@cache
def _orders() -> re.Pattern[str]:
    return re.compile("|".join(words.read("orders")["orders"]))


_HIDDEN = re.compile("[\u200b\u2060-\u2064\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")
"""Characters that nobody sees and nobody types: zero-width ones, turned directions, tags."""
_ENCODED = re.compile(r"(?<![\w/+])(?=[\w/+]*\d)(?=[\w/+]*[a-z])(?=[\w/+]*[A-Z])[A-Za-z0-9+/]{20,}={0,2}(?![\w/+])")
"""A long run of base64; order and tracking numbers have no small letters."""
