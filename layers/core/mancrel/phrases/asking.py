"""What to ask when a text is not clear: in plain words, naming the part that was not understood."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mancrel.phrases.lexemes import Lexeme

_VAGUE = {
    "value": "“{said}”: by amount spent, number of orders, lifetime value or lead score – and from what figure on?",
    "amount": "“{said}”: more or less than what figure?",
    "often": "“{said}”: how many visits or orders, at least?",
    "recent": "“{said}”: within how many days, or since which date?",
    "risk": "“{said}”: from what churn risk on (0 to 1), or not seen for how many days?",
    "around": "“{said}”: between which two figures?",
    "average": "“{said}”: which figure should I compare with?",
    "rank": "“{said}”: I can ask for a least or a greatest figure. Which one?",
    "score": "“{said}”: lead score, churn risk or data quality?",
    "yesterday": "“{said}”: which day do you mean?",
}
_EMPTY = "Whom do you mean? For example: spent over 500 and not seen for 90 days."
_FIGURE = "“{said}”: what is that a figure of – amount spent, visits, orders, or days?"
_PRODUCT = "Is “{said}” something that was bought? Then put its whole name in quotes."
_KNOWN = {
    "NUM": _FIGURE,
    "COUNT": _FIGURE,
    "MEASURE": "“{said}”: how much? For example: over 500, at least 20, between 10 and 50.",
    "ACT": "“{said}”: how often, or when? For example: at least 3 times, in the last 30 days.",
    "TIMEFIELD": "“{said}”: when? For example: in the last 30 days, before March.",
    "IDLE": "“{said}”: for how many days?",
    "NEW": "“{said}”: created within how many days?",
    "TAGGED": "“{said}”: which tag?",
    "FIELD": "“{said}”: what should be in it?",
    "CHOICEFIELD": "“{said}”: which of its values?",
    "BOOLFIELD": "“{said}”: yes or no?",
    "UNIT": "“{said}”: since when has what not happened, or in which time did it?",
    "DURATION": "“{said}”: since when has what not happened, or in which time did it?",
    "DATE": "“{said}”: what happened then – a visit, an order, the registration?",
    "DOMAIN": "“{said}”: is it part of the e-mail address?",
    "QUOTED": "“{said}”: which field holds it?",
}


def about(lexemes: Sequence[Lexeme], stuck: int | None) -> list[str]:
    """Questions about *lexemes* that make no rule; *stuck* is where reading ended."""
    unknown = [each for each in lexemes if each.kind == "UNKNOWN"]
    vague = [each for each in lexemes if each.kind == "VAGUE"]
    asked = [_VAGUE[str(each.value)].format(said=each.text) for each in vague]
    asked += [_PRODUCT.format(said=each.text) for each in _bought(lexemes)]
    unknown = [each for each in unknown if each not in _bought(lexemes)]
    asked += [f"I do not know what “{each}” means here. Which field or tag is it about?" for each in _joined(unknown)]
    if not asked and not lexemes:
        return [_EMPTY]
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
            return _KNOWN[each.kind].format(said=each.text)
    said = " ".join(each.text for each in lexemes[max(0, at - 1) : at + 2])
    return f"I did not understand “{said}”. Could you say it in other words?"
