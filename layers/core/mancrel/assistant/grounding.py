"""Which claims of a draft no retrieved row and no approved answer carries. Pure, and strict rather than clever.

A sentence that stands word for word in an approved answer, or in the description of a row that the draft names, is
carried as it is. In any other sentence every amount, count and word about stock must fit the row whose title it stands
by, any other figure must stand in that row, and promises, dates and addresses are not carried at all.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mancrel.assistant.claims import CURRENCIES, Claim, Kind, claims_of, plain
from mancrel.assistant.schemas import ProductHit
from mancrel.assistant.vocabulary import COURTESY
from mancrel.kit import money

_FIRST_MARK = 0xE000  # private use: `plain` removes these from what others wrote
_BULLET = re.compile(r"^\s*(?:[-*•–·]+\s+|\d{1,2}[.)]\s+)", re.MULTILINE)
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_SENTENCE_ENDS = re.compile(r"(?<=[.!?…:])\s+|\n+")


@dataclass(frozen=True)
class _Row:
    hit: ProductHit
    title: str
    text: str


def ungrounded(draft: str, rows: Sequence[ProductHit], answers: Sequence[str] = ()) -> list[Claim]:
    """The claims of *draft* that neither *rows* nor the approved texts *answers* carry; empty when all are carried."""
    known = [_Row(hit, " ".join(plain(hit.title).split()), plain(_said_of(hit))) for hit in rows]
    mask = _masking(known)
    vouched = {sentence for answer in answers for sentence in _sentences(mask(plain(answer)))}
    scope: list[_Row] = []
    missing: list[Claim] = []
    for sentence in _sentences(mask(plain(draft))):
        named = _named(sentence, known)
        scope = [row for _, row in named] or scope
        if sentence in vouched or any(sentence in set(_sentences(mask(row.text))) for row in scope):
            continue
        for claim in claims_of(sentence):
            if not any(_carries(row, claim) for row in _rows_by(claim, named, scope)):
                missing.append(claim)
    return missing


def beside_the_point(draft: str, rows: Sequence[ProductHit], answers: Sequence[str] = ()) -> list[Claim]:
    """Words of *draft* that are neither everyday courtesy nor stand in *rows* or *answers*.

    A language model that was talked into something says it in words of its own; such a draft waits for a person.
    """
    said = [f"{_said_of(hit)}\n{hit.currency}" for hit in rows]
    known = COURTESY.union(*map(_words, [*said, *answers]))
    links = {plain(hit.url) for hit in rows if hit.url}
    text = plain(draft)
    for link in links:
        text = text.replace(link, " ")
    strange = sorted({word for word in _WORD.findall(text) if word not in known})
    return [Claim("wording", word) for word in strange]


def _words(text: str) -> set[str]:
    return set(_WORD.findall(plain(text)))


def _said_of(hit: ProductHit) -> str:
    facts = [f"{name} {value}" for name, value in hit.attributes.items()]
    return "\n".join([hit.title, hit.description, hit.sku, *facts])


def _masking(rows: list[_Row]) -> Callable[[str], str]:
    """Replaces each title by one mark, so that its own words and figures claim nothing; the longest title first."""
    titles = sorted({row.title for row in rows if row.title}, key=len, reverse=True)
    if not titles:
        return str
    marks = {title: chr(_FIRST_MARK + [row.title for row in rows].index(title)) for title in titles}
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, titles)) + r")(?!\w)")
    return lambda text: pattern.sub(lambda found: marks[found[0]], text)


def _sentences(text: str) -> list[str]:
    parts = _SENTENCE_ENDS.split(_BULLET.sub("", text))
    return [part.strip() for part in parts if part.strip()]


def _named(sentence: str, rows: list[_Row]) -> list[tuple[int, _Row]]:
    """The rows whose titles stand in *sentence*, with where; rows of one title share its mark."""
    found = []
    for place, char in enumerate(sentence):
        index = ord(char) - _FIRST_MARK
        if 0 <= index < len(rows):
            found += [(place, row) for row in rows if row.title == rows[index].title]
    return found


def _rows_by(claim: Claim, named: list[tuple[int, _Row]], scope: list[_Row]) -> list[_Row]:
    """The rows that *claim* is about: of the nearest title before it, else of the first one after it, else *scope*."""
    if not named:
        return scope
    before = [place for place, _ in named if place <= claim.start]
    nearest = before[-1] if before else named[0][0]
    return [row for place, row in named if place == nearest]


def _carries(row: _Row, claim: Claim) -> bool:
    return claim.kind in _TESTS and _TESTS[claim.kind](row, claim)


def _costs(row: _Row, claim: Claim) -> bool:
    price, currency = row.hit.price, row.hit.currency
    meant = CURRENCIES.get(claim.unit, frozenset({claim.unit.upper()}))
    return price is not None and currency in meant and money.major(price, currency) in claim.numbers


def _says(row: _Row, claim: Claim) -> bool:
    return any(
        said.kind == "number" and said.numbers & claim.numbers and claim.unit in ("", said.unit)
        for line in row.text.split("\n")
        for said in claims_of(line)
    )


def _lives_at(row: _Row, claim: Claim) -> bool:
    return row.hit.url is not None and claim.text.rstrip(".,;:!?)") == plain(row.hit.url)


_TESTS: dict[Kind, Callable[[_Row, Claim], bool]] = {
    "money": _costs,
    "stock": lambda row, claim: row.hit.stock is not None and row.hit.stock > 0 and row.hit.stock in claim.numbers,
    "available": lambda row, claim: row.hit.stock is not None and row.hit.stock > 0,
    "unavailable": lambda row, claim: row.hit.stock is not None and row.hit.stock <= 0,
    "number": _says,
    "address": _lives_at,
}
"""How a row carries a claim. What is not here is never carried by a row."""
