"""The local drafter: a polite reply that quotes retrieved rows or an approved answer, and nothing else. Pure.

Nothing that the customer wrote gets into a draft but their name, and that only if it is one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from mancrel.assistant.claims import claims_of, plain
from mancrel.assistant.phrases import Phrases, phrases_in
from mancrel.assistant.retrieved import PastHit
from mancrel.assistant.schemas import AnswerHit, ProductHit
from mancrel.intents.schemas import Intent
from mancrel.kit import money

VERSION = "local-draft-3"
MOST = 3
LIKELY = 0.1
"""The certainty from which a product that is not surely meant is worth asking about: three may share it."""
SUITED = 0.05
"""The certainty from which a product is worth recommending to somebody who named none."""
RELATED = 0.2
"""The certainty from which an approved answer to just this intent is worth showing to a person."""
FITTING = 0.5
"""The same for an answer that names no intent."""

AGAIN = 0.85
"""How alike the question must be to which a person's answer becomes the draft."""

DraftKind = Literal["product", "products", "answer", "past", "which", "nothing"]


@dataclass(frozen=True, kw_only=True)
class Brief:
    """What a draft is written from."""

    intent: str
    language: str = "en"
    customer: str = ""
    sender: str = ""
    products: tuple[ProductHit, ...] = ()
    answers: tuple[AnswerHit, ...] = ()
    clear: float = 0.8
    short: bool = False


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A reply: *body* is what has to be grounded, *text* is body with greeting and closing.

    *certainty* is how sure it is that the quoted rows are the ones meant; *incomplete* that they lack what was asked.
    """

    kind: DraftKind
    body: str
    text: str
    products: tuple[ProductHit, ...] = ()
    answers: tuple[AnswerHit, ...] = ()
    past: PastHit | None = None
    certainty: float = 0.0
    incomplete: bool = False


def draft(brief: Brief) -> Draft:
    """The reply that *brief* allows."""
    words = phrases_in(brief.language)
    if brief.intent not in (Intent.AVAILABILITY, Intent.PRICE, Intent.PRODUCT_ADVICE):
        return _from_answer(brief, words)
    sure = tuple(hit for hit in brief.products if hit.certainty >= brief.clear)[:MOST]
    likely = _suited(brief.products, LIKELY)[:MOST]
    if brief.intent == Intent.PRODUCT_ADVICE:
        return _advice(brief, words, sure or _suited(brief.products, SUITED))
    if len(sure) == 1:
        return _one(brief, words, sure[0])
    if sure:
        return _several(brief, words, sure, words.several)
    if likely:
        question = words.which if len(likely) > 1 else words.is_it
        return _several(brief, words, likely, words.several, question, "which")
    return wrapped(brief, "nothing", words.not_found)


def from_past(brief: Brief, past: Sequence[PastHit]) -> Draft | None:
    """What a person answered to the question that is most alike, if it is alike enough and nobody who reads it here may
    not read it there."""
    best = next((hit for hit in past if hit.shared and hit.score >= AGAIN), None)
    if best is None:
        return None
    body = _body(brief, phrases_in(brief.language), [best.text])
    return replace(wrapped(brief, "past", body), past=best, certainty=best.score)


def wrapped(brief: Brief, kind: DraftKind, body: str) -> Draft:
    """*body* between greeting and closing; it quotes nothing yet."""
    if brief.short:
        return Draft(kind=kind, body=body, text=body.strip())
    words = phrases_in(brief.language)
    name = first_name(brief.customer)
    hello = words.hello_name.format(name=name) if name else words.hello
    closing = f"{words.closing}\n{brief.sender}" if brief.sender else words.closing
    return Draft(kind=kind, body=body, text=f"{hello}\n\n{body.strip()}\n\n{closing}")


def price_of(hit: ProductHit, language: str = "en") -> str:
    """The price as people write it: ``€1,299.00``, in Spanish ``1.299,00 €``; empty when there is none."""
    amount = money.major(hit.price, hit.currency)
    if amount is None:
        return ""
    figure = f"{amount:,.{money.exponent(hit.currency)}f}"
    sign = _SIGNS.get(hit.currency)
    if language.lower().startswith("es"):
        figure = figure.translate(str.maketrans(",.", ".,"))
        return f"{figure} {sign or hit.currency}"
    return f"{sign}{figure}" if sign else f"{figure} {hit.currency}"


def first_name(name: str) -> str:
    """The name to greet with; empty unless it is plainly a name that claims nothing ("Free Refund" is none)."""
    first = name.strip().split(",")[-1].strip().split(" ")[0]
    if not _NAME.fullmatch(first) or _SENTENCE.search(name) or len(name.split()) > _MOST_NAMES:
        return ""
    claimed = [claim for claim in claims_of(plain(name)) if plain(claim.text) not in _MONTHS_AND_NAMES]
    return "" if claimed or plain(first) in _NO_NAMES else first


_SIGNS = {"EUR": "€", "USD": "$", "GBP": "£", "INR": "₹", "JPY": "¥"}
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_])){1,24}")
_SENTENCE = re.compile(r"[!?:;@/<>{}\d]|\w{4,}\.|\b(?!jr|sr)[a-z]{2,}\.$")
_MOST_NAMES = 4
_MONTHS_AND_NAMES = {"jan", "april", "june", "august", "julio", "domingo", "abril"}
_NO_NAMES = {
    "admin", "dear", "dr", "hello", "info", "mail", "mr", "mrs", "ms", "no-reply", "noreply", "office", "sales",
    "señor",
    "señora", "support", "team", "the", "urgent", "your",
}  # fmt: skip


def _one(brief: Brief, words: Phrases, hit: ProductHit) -> Draft:
    price = price_of(hit, brief.language)
    by_price = brief.intent == Intent.PRICE and bool(price)
    if hit.stock is None:
        sentence = words.costs if price else words.only_title
    elif hit.stock > 0:
        sentence = words.price_in_stock if by_price else words.in_stock_price if price else words.in_stock
    else:
        sentence = words.price_out_of_stock if by_price else words.out_of_stock_price if price else words.out_of_stock
    lines = [sentence.format(title=_title(hit), price=price, stock=hit.stock)]
    if hit.url:
        lines.append(words.more.format(url=hit.url))
    return _quoting(brief, "product", _body(brief, words, lines), (hit,))


def _title(hit: ProductHit) -> str:
    return " ".join(hit.title.split())


def _several(
    brief: Brief, words: Phrases, hits: Sequence[ProductHit], lead: str, end: str = "", kind: DraftKind = "products"
) -> Draft:
    lines = [lead, *(_line(brief, words, hit) for hit in hits), *([end] if end else [])]
    return _quoting(brief, kind, _body(brief, words, lines), tuple(hits))


def _suited(hits: Sequence[ProductHit], least: float) -> tuple[ProductHit, ...]:
    """The products that fit with a certainty of *least*, and at least half as well as the best one."""
    best = max((hit.certainty for hit in hits), default=0.0)
    return tuple(hit for hit in hits if hit.certainty >= max(least, best / 2))


def _advice(brief: Brief, words: Phrases, hits: tuple[ProductHit, ...]) -> Draft:
    on_hand = tuple(hit for hit in hits if hit.stock is None or hit.stock > 0)[:MOST]
    if not on_hand:
        return wrapped(brief, "nothing", words.not_found)
    lines = [words.advice, *(line for hit in on_hand for line in (_line(brief, words, hit), _why(hit)) if line)]
    return _quoting(brief, "products", _body(brief, words, lines), on_hand)


def _why(hit: ProductHit) -> str:
    """What of the description speaks for it, on a line of its own; nothing that promises or counts."""
    return "" if claims_of(plain(hit.why)) else hit.why.strip()


def _line(brief: Brief, words: Phrases, hit: ProductHit) -> str:
    price = price_of(hit, brief.language)
    if not price:
        return words.line_bare.format(title=_title(hit))
    if hit.stock is None:
        return words.line_price.format(title=_title(hit), price=price)
    line = words.line_in_stock if hit.stock > 0 else words.line_out
    return line.format(title=_title(hit), price=price, stock=hit.stock)


def _body(brief: Brief, words: Phrases, lines: list[str]) -> str:
    if brief.short:
        return "\n".join(lines)
    return "\n".join([words.thanks.capitalize(), "", *lines, "", words.ask_more])


def _quoting(brief: Brief, kind: DraftKind, body: str, hits: tuple[ProductHit, ...]) -> Draft:
    asked_stock = brief.intent == Intent.AVAILABILITY
    missing = any((hit.stock if asked_stock else hit.price) is None for hit in hits)
    empty = wrapped(brief, kind, body)
    return Draft(
        kind=kind,
        body=body,
        text=empty.text,
        products=hits,
        certainty=min(hit.certainty for hit in hits),
        incomplete=missing,
    )


def _fits(hit: AnswerHit, intent: str) -> bool:
    return hit.certainty >= (RELATED if hit.intent == intent else FITTING) and hit.intent in (None, intent)


def _from_answer(brief: Brief, words: Phrases) -> Draft:
    fitting = [hit for hit in brief.answers if _fits(hit, brief.intent)]
    if not fitting:
        return wrapped(brief, "nothing", "")
    best = max(fitting, key=lambda hit: (hit.certainty, hit.score, hit.answer_id))
    body = _body(brief, words, [best.text.strip()])
    empty = wrapped(brief, "answer", body)
    return Draft(kind="answer", body=body, text=empty.text, answers=(best,), certainty=best.certainty)
