"""What to ask when a text is not clear: in plain words, naming the part that was not understood."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mancrel.phrases.lexemes import Lexeme
from mancrel.phrases.sentences import ASK

_KNOWN = {
    "NUM": "figure", "COUNT": "figure", "MEASURE": "measure", "ACT": "act", "TIMEFIELD": "time_field", "IDLE": "idle",
    "NEW": "new", "TAGGED": "tagged", "FIELD": "field", "CHOICEFIELD": "choice", "BOOLFIELD": "bool", "UNIT": "span",
    "DURATION": "span", "DATE": "date", "DOMAIN": "domain", "QUOTED": "quoted",
}  # fmt: skip
"""What is missing beside a word that is known, by its kind: codes of `sentences.ASK`."""


def about(lexemes: Sequence[Lexeme], stuck: int | None) -> list[str]:
    """Questions about *lexemes* that make no rule; *stuck* is where reading ended."""
    unknown = [each for each in lexemes if each.kind == "UNKNOWN"]
    vague = [each for each in lexemes if each.kind == "VAGUE"]
    asked = [ASK.say(f"vague_{each.value}", said=each.text) for each in vague]
    asked += [ASK.say("product", said=each.text) for each in _bought(lexemes)]
    unknown = [each for each in unknown if each not in _bought(lexemes)]
    asked += [ASK.say("unknown", said=each) for each in _joined(unknown)]
    if not asked and not lexemes:
        return [ASK.say("nothing_said")]
    return list(dict.fromkeys(asked)) or [_stuck(lexemes, stuck)]


def _bought(lexemes: Sequence[Lexeme]) -> list[Lexeme]:
    """What stands unknown behind “bought”: a product, perhaps."""
    pairs = pairwise(lexemes)
    return [
        each for before, each in pairs if each.kind == "UNKNOWN" and (before.kind, before.value) == ("ACT", "order")
    ]


def _joined(unknown: Sequence[Lexeme]) -> list[str]:
    return list(dict.fromkeys(each.text for each in unknown))[:3]


def _stuck(lexemes: Sequence[Lexeme], stuck: int | None) -> str:
    at = len(lexemes) if stuck is None else min(stuck, len(lexemes))
    for each in reversed(lexemes[: at + 1]):
        if each.kind in _KNOWN:
            return ASK.say(_KNOWN[each.kind], said=each.text)
    said = " ".join(each.text for each in lexemes[max(0, at - 1) : at + 2])
    return ASK.say("lost", said=said)
