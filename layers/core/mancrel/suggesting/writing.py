"""Messages put together from what they are for, a tone, and what they may state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mancrel.suggesting import objectives
from mancrel.suggesting.facts import Facts
from mancrel.suggesting.schemas import SuggestedMessage, Tone

_TURNS: tuple[Tone, ...] = ("friendly", "casual", "formal")
_UNTIL = {"en": "This holds {until}.", "es": "Vale {until}."}
_CODE = {"en": "The code is {code}.", "es": "El código es {code}."}
_PLACE = {"en": "We are writing to our customers in {city}.", "es": "Escribimos a nuestra clientela de {city}."}


def suggestions(purpose: str, language: str, facts: Facts, tone: Tone | None, city: str = "") -> list[SuggestedMessage]:
    """Three messages that say the same in different words; each in another tone, unless one is asked for."""
    ways = objectives.purposes(language)[purpose].ways
    tones = [tone] * len(ways) if tone else _TURNS
    return [_one(way, each, language, facts, city) for way, each in zip(ways, tones, strict=True)]


def _one(way: Mapping[str, str], tone: Tone, language: str, facts: Facts, city: str) -> SuggestedMessage:
    frame = objectives.tones(language)[tone]
    body = [_filled(way, "body", "plain", facts), *_further(language, facts, city, way)]
    lines = [frame["opening"], " ".join(body), frame["call"], frame["closing"]]
    subject = _filled(way, "subject", "plain_subject", facts)
    return SuggestedMessage(subject=_large(subject), message="\n\n".join(lines), tone=tone)


def _filled(way: Mapping[str, str], key: str, plain: str, facts: Facts) -> str:
    """The text with its facts in place; the plain one where a fact is missing."""
    text = way[key]
    wanted = {"{offer}": facts.offer, "{product}": facts.product}
    if any(blank in text and not fact for blank, fact in wanted.items()):
        return way.get(plain, text)
    for blank, fact in wanted.items():
        if text == blank or text.endswith(f" {blank}"):
            fact = f"{_large(fact)}."  # noqa: PLW2901 - it stands as a sentence of its own
        text = text.replace(blank, fact)
    return text


def _further(language: str, facts: Facts, city: str, way: Mapping[str, str]) -> Sequence[str]:
    said = way["body"] + way["subject"]
    offer = f"{_large(facts.offer)}." if facts.offer and "{offer}" not in said else ""
    until = _UNTIL[language].format(until=facts.until) if facts.until else ""
    code = _CODE[language].format(code=facts.code) if facts.code else ""
    place = _PLACE[language].format(city=city) if city else ""
    return [each for each in (offer, until, code, place) if each]


def _large(text: str) -> str:
    return text[:1].upper() + text[1:]
