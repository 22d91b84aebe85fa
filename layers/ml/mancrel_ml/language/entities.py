"""What a message names: orders, amounts, dates, and phrases that may be products. Patterns only."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Entities:
    """As written by the customer, each once, in order."""

    orders: tuple[str, ...] = ()
    amounts: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    products: tuple[str, ...] = ()


_NUMBERED = re.compile(
    r"\b(?:order|purchase|ref(?:erence)?|booking|awb|tracking|invoice|inv)\b[\s.:#-]*(?:id|no|nr|number|ref)?[\s.:#-]*"
    r"((?=[\w-]*\d)[A-Z\d][\w-]{2,24})",
    re.IGNORECASE,
)
_HASHED = re.compile(r"#\s?((?=[\w-]*\d)[A-Za-z\d][\w-]{2,24})")
_AMOUNT = re.compile(
    r"(?:[$€£₹]|\b(?:rs|usd|eur|gbp|inr)\b\.?)\s?\d[\d,.]*\d|[$€£₹]\d|"
    r"\b\d[\d,.]*\s?(?:[$€£₹]|(?:usd|eur|euros?|dollars?|pounds?|rupees|gbp)\b)",
    re.IGNORECASE,
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*"
_DATE = re.compile(
    rf"\b(?:\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}(?:\s+\d{{4}})?"
    rf"|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?|today|tomorrow|yesterday|(?:next |last |this )?(?:mon|tues|wednes"
    rf"|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_TITLE = r"[A-Z0-9][\w'’-]*"
_NAMED = re.compile(rf"(?<![.!?\n]\s)(?<!^)\b({_TITLE}(?: (?:of|and|&|with|for) {_TITLE}| {_TITLE}){{1,6}})")
_ASKED = re.compile(
    r"\b(?:is|are|have|got|of|about|for|cost of|price of|much (?:is|are)|does|do)\s+(?:the|your|a|an|any|some)\s+"
    r"((?:[\w'’-]+ ?){1,6}?)(?= *(?:in stock|available|cost|on sale|sold|please|back|left|\?|,|$))",
    re.IGNORECASE | re.MULTILINE,
)
_QUOTED = re.compile(r"[\"“”„«»]([^\"“”„«»\n]{2,60})[\"“”„«»]")
_MOST = 10


def entities(text: str) -> Entities:
    """What *text* names, at most ten of each."""
    return Entities(
        orders=_found(text, _NUMBERED, _HASHED),
        amounts=_found(text, _AMOUNT),
        dates=_found(text, _DATE),
        products=_found(text, _QUOTED, _NAMED, _ASKED),
    )


def _found(text: str, *patterns: re.Pattern[str]) -> tuple[str, ...]:
    seen: dict[str, str] = {}
    for pattern in patterns:
        for match in pattern.finditer(text):
            said = match[1] if pattern.groups else match[0]
            seen.setdefault(said.strip().lower(), said.strip())
    return tuple(seen.values())[:_MOST]
