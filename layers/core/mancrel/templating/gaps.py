"""Gaps: what a person must still fill in before a text may leave."""

from __future__ import annotations

import re

_GAP = re.compile(r"⟦([^⟦⟧\n]{1,100})⟧")


def mark(name: str) -> str:
    """How the gap of *name* looks in a text."""
    return f"⟦{name}⟧"


def found(text: str) -> list[str]:
    """The names of the gaps in *text*, each once, in their order."""
    return list(dict.fromkeys(_GAP.findall(text)))
