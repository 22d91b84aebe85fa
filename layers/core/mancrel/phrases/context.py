"""What a word means beside its neighbours: “in” before three months, “minimum” behind a figure, “se” after 90 din."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from mancrel.phrases.lexemes import Lexeme
from mancrel.phrases.valuing import Asked

_FIGURES = ("NUM", "COUNT")
_KNOWN = ("FIELD", "TIMEFIELD", "CHOICEFIELD", "BOOLFIELD")
_OPERANDS = (*_FIGURES, "DURATION", "UNIT", "DATE")
_COMPARES = ("GT", "GE", "LT", "LE", "EQ", "NE")
_TO_POST = {"GE": "GE_POST", "LE": "LE_POST"}
_FUSED = {("COMMA", "AND"): "ANDOUT", ("COMMA", "OR"): "OROUT", ("COMMA", "BUT"): "BUT", ("COMMA", "COMMA"): "COMMA",
          ("AND", "BUT"): "BUT", ("COMMA", "NOR"): "NOR", ("BUT", "AND"): "BUT", ("AND", "COMMA"): "AND"}  # fmt: skip
_SILENT = ("FILLER", "PREP", "ARTICLE", "IS")
_NAHI = ("nahi", "nahin", "nhi", "nai")
_RELATIVE = ("who", "that", "whose", "which", "who've", "people who've", "que", "quienes", "jo", "jinhone", "jinka",
             "jinki", "jinke")  # fmt: skip
_JOINTS = (
    "AND",
    "OR",
    "BUT",
    "COMMA",
    "NOT",
    "NAHI",
    "EXCEPT",
    "NEITHER",
    "NOR",
    "EITHER",
    "LPAR",
    "ALL",
    "WHO",
    "NEW",
)
_SIDES = {"over": "GT", "above": "GT", "under": "LT", "below": "LT"}
_EDGES = ("COMMA", "AND", "BUT", "ANDOUT")


def settled(lexemes: Sequence[Lexeme], language: str) -> list[Lexeme]:
    """*lexemes* as the grammar knows them: what says nothing is gone, what depends on its neighbours is decided."""
    found = list(lexemes)
    found = _relative([part for at, each in enumerate(found) for part in _parts(each, _kind(found, at + 1))])
    found = _onward([_domain(each) for each in found])
    for step in (_hindi_postpositions if language == "hi" else _same, _neither, _comparisons, _drop, _fused, _starts):
        found = step(found)
    return found


def _parts(each: Lexeme, after: str) -> tuple[Lexeme, ...]:
    """“customers since …” and “or more than …” say two things; “or over” and “and above” do before a figure."""
    if each.kind == "JOINED_SINCE":
        return each.as_("ACT", "join"), each.as_("SINCE")
    if each.kind == "OR" and each.value:
        return each.as_("OR"), each.as_(str(each.value))
    first, _, rest = each.text.casefold().partition(" ")
    if each.kind in ("GE_POST", "LE_POST") and first in ("or", "and") and rest in _SIDES and after in _OPERANDS:
        return each.as_(first.upper()), each.as_(_SIDES[rest])
    return (each,)


def _relative(lexemes: list[Lexeme]) -> list[Lexeme]:
    """“who” behind something and before an “or”: what follows is one clause. Elsewhere it says nothing."""
    found: list[Lexeme] = []
    for at, each in enumerate(lexemes):
        said = [one.kind for one in found if one.kind not in _SILENT]
        clause = each.kind == "FILLER" and each.text.casefold() in _RELATIVE and said and said[-1] not in _JOINTS
        later = [one.kind for one in lexemes[at + 1 :]]
        found.append(each.as_("WHO") if clause and "OR" in later and "LPAR" not in said else each)
    return found


def _domain(each: Lexeme) -> Lexeme:
    """“gmail.com” alone is a part of the e-mail address; a whole address is the address."""
    if each.kind != "DOMAIN":
        return each
    whole = "@" in each.text.lstrip("@")
    return each.as_("TEXTS", Asked("email", "=" if whole else "contains", (each.text,)))


def _onward(lexemes: list[Lexeme]) -> list[Lexeme]:
    """“from March on” is “since March”; “on” elsewhere says nothing."""
    found: list[Lexeme] = []
    for each in lexemes:
        if each.kind != "ONWARD":
            found.append(each)
        elif found and found[-1].kind == "DATE":
            at = len(found) - 2
            if at >= 0 and found[at].kind in ("PREP", "SINCE"):
                del found[at]
            found.append(each.as_("SINCE_POST"))
    return found


def _starts(lexemes: list[Lexeme]) -> list[Lexeme]:
    """“naam Raj se shuru hota hai”: how the text compares stands behind it."""
    found: list[Lexeme] = []
    for each in lexemes:
        if each.kind == "STARTS_POST" and found and found[-1].kind == "TEXTS":
            found[-1] = found[-1].as_("TEXTS", replace(found[-1].value, operator="starts_with"))
        else:
            found.append(each)
    return found


def _same(lexemes: list[Lexeme]) -> list[Lexeme]:
    return lexemes


def _kind(lexemes: Sequence[Lexeme], at: int) -> str:
    return lexemes[at].kind if 0 <= at < len(lexemes) else ""


def _hindi_postpositions(lexemes: list[Lexeme]) -> list[Lexeme]:
    """What “se”, “tak”, “mein”, “hai” and “nahi” say, by what stands before them."""
    found = list(lexemes)
    for at, each in enumerate(found):
        word, before = each.text.casefold(), _kind(found, at - 1)
        if word == "se":
            found[at] = each.as_(_SE.get((before, _kind(found, at + 1)), _SE.get((before, ""), "PREP")))
        elif each.kind in ("TO", "FOR") and (before, _kind(found, at + 1)) == ("NUM", "NUM"):
            found[at] = each.as_("TO")
        elif word in ("hai", "hain", "h") and before in _KNOWN:
            found[at] = each.as_("NOTEMPTY")
        elif each.kind == "NOT" and word.split()[0] in _NAHI:
            found[at] = each.as_("NAHI")
        elif word in ("mein", "me"):
            found[at] = each.as_("FILLER")
    return found


_SE = {("UNIT", ""): "FOR", ("DURATION", ""): "FOR", ("DATE", ""): "SINCE_POST", ("NUM", "NUM"): "TO"}
"""“se” is “for” after a span, “since” after a date, “to” between figures, “from” elsewhere."""


def _neither(lexemes: list[Lexeme]) -> list[Lexeme]:
    """The first “ni” or “na” of a pair is “neither”, the next ones are “nor”; one alone is “nor” after a “no”."""
    count = sum(each.kind == "NI" or (each.kind == "NOT" and each.text.casefold() == "na") for each in lexemes)
    seen, found = 0, []
    for each in lexemes:
        if each.kind == "NI" or (each.kind == "NOT" and each.text.casefold() == "na" and count > 1):
            seen += 1
            found.append(each.as_("NEITHER" if seen == 1 and count > 1 else "NOR"))
        else:
            found.append(each)
    return found


def _comparisons(lexemes: list[Lexeme]) -> list[Lexeme]:
    plain = [each for each in lexemes if each.kind not in ("FILLER", "PREP", "ARTICLE")]
    found: list[Lexeme] = []
    for at, each in enumerate(plain):
        before, after = _kind(plain, at - 1), _kind(plain, at + 1)
        settle = _SETTLERS.get(each.kind)
        found.append(settle(each, before, after, plain, at) if settle else each)
    return found


_Settle = Callable[[Lexeme, str, str, Sequence[Lexeme], int], Lexeme]


def _compare(each: Lexeme, before: str, after: str, plain: Sequence[Lexeme], at: int) -> Lexeme:
    """“minimum” and the like behind a figure say “or more”; “only” away from figures says nothing."""
    if after in _OPERANDS or (after in _COMPARES and each.kind == "EQ"):
        return each
    if each.kind in _TO_POST and _figure_before(plain, at):
        return each.as_(_TO_POST[each.kind])
    return each.as_("FILLER") if each.kind == "EQ" else each


def _figure_before(plain: Sequence[Lexeme], at: int) -> bool:
    return any(_kind(plain, back) in _OPERANDS for back in (at - 1, at - 2))


def _post(each: Lexeme, before: str, after: str, plain: Sequence[Lexeme], at: int) -> Lexeme:
    """“plus” between two things is “and”; behind a figure it says “or more”."""
    return (
        each if _figure_before(plain, at) else each.as_("AND" if each.text.casefold() in ("plus", "+") else each.kind)
    )


def _copula(each: Lexeme, before: str, after: str, plain: Sequence[Lexeme], at: int) -> Lexeme:
    """“is” between a figure's name and the figure says “equal”."""
    return each.as_("EQ") if before in ("MEASURE", "ACT") and after in _FIGURES else each.as_("FILLER")


def _has(each: Lexeme, before: str, after: str, plain: Sequence[Lexeme], at: int) -> Lexeme:
    if after == "DOMAIN" or after in _KNOWN:
        return each
    return each.as_("FILLER")


def _for(each: Lexeme, before: str, after: str, plain: Sequence[Lexeme], at: int) -> Lexeme:
    """“for” and “in” stay before a span of time; elsewhere they say nothing, but “ordered for 500” is no count."""
    ahead = [one.kind for one in plain[at + 1 : at + 5]]
    if before in ("UNIT", "DURATION") and each.text.casefold() == "se":
        return each
    while ahead and ahead[0] in (*_COMPARES, "NUM", "GE_POST"):
        ahead.pop(0)
    if ahead and ahead[0] in ("UNIT", "DURATION"):
        return each
    amount = before == "ACT" and each.text.casefold() in ("for", "por") and after in (*_COMPARES, "NUM")
    return each if amount else each.as_("FILLER")


def _to(each: Lexeme, before: str, after: str, plain: Sequence[Lexeme], at: int) -> Lexeme:
    if before in ("NUM", "DATE") and after in ("NUM", "DATE"):
        return each
    return (
        each.as_("BEFORE")
        if after == "DATE" and each.text.casefold() in ("until", "till", "hasta")
        else each.as_("FILLER")
    )


_SETTLERS: dict[str, _Settle] = {
    **dict.fromkeys(_COMPARES, _compare),
    "GE_POST": _post,
    "IS": _copula,
    "HAS": _has,
    "FOR": _for,
    "TO": _to,
}


def _drop(lexemes: list[Lexeme]) -> list[Lexeme]:
    return [each for each in lexemes if each.kind not in _SILENT]


def _fused(lexemes: list[Lexeme]) -> list[Lexeme]:
    """“, and” binds less than “or”; commas at the ends, and a colon's like, say nothing."""
    found: list[Lexeme] = []
    for each in lexemes:
        pair = (found[-1].kind, each.kind) if found else ("", "")
        if pair in _FUSED:
            found[-1] = each.as_(_FUSED[pair])
        elif found or each.kind not in _EDGES:
            found.append(each)
    while found and found[-1].kind == "COMMA":
        found.pop()
    return found
