"""What no shop answers by machine: harm to somebody, hatred, things sold against the law (harms.toml). Pure.

Words, because each must be explained and none may be missed; English ones, because messages in other languages are
never answered without a person anyway (docs/assistant-model.md).
"""

import re
from functools import cache

from mancrel.assistant import words


def harms(text: str) -> tuple[str, ...]:
    """Which kinds of harm *text* speaks of; empty for everyday messages."""
    said = words.folded(text)
    return tuple(kind for kind, pattern in _kinds().items() if pattern.search(said))


@cache
def _kinds() -> dict[str, re.Pattern[str]]:
    entries: dict[str, list[str]] = words.read("harms")
    return {kind: re.compile(rf"(?<!\w)(?:{'|'.join(texts)})(?!\w)") for kind, texts in entries.items()}
