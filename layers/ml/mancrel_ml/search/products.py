"""Which products of a catalogue a message is about, and how clearly it names each of them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np

from mancrel_ml.search import ranking, terms
from mancrel_ml.search.index import Document, Index
from mancrel_ml.search.meanings import Array, Floats, Meanings

_CANDIDATES = 30
_SHARPNESS = 6.0
_SKU = re.compile(r"[^\W_][\w./-]*[^\W_]|\d")
_SHORTEST_SKU = 3
_EXPLICIT = 0.99
_MENTIONED = 0.2  # a message that only meets a description names no product
_KINDRED = 0.09  # nor does one that only means something like it
_UNLIKE, _ALIKE = 0.25, 0.5  # cosines of what has nothing to do with a message, and of what surely has
_AT_ONCE = 50  # rows that are read while somebody waits for an answer
_VARIANT = 0.7
_OUTDONE = 0.05  # what is left of a title once another one explains the same words better
_VARIANT_TEXT = """
    mini xl xxl xs large small medium pro plus max ii iii set pack big junior kid deluxe lite
"""
_VARIANTS = frozenset(_VARIANT_TEXT.split())
_MEETS = 0.5


@dataclass(frozen=True)
class Product:
    """What of a catalogue row can be searched."""

    id: str
    sku: str
    title: str
    description: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)

    @property
    def body(self) -> str:
        """What is said about it."""
        return " ".join([self.description, *self.attributes.values()])

    @property
    def texts(self) -> tuple[str, ...]:
        """All that is read of it."""
        return (f"{self.title} {self.body}".strip(),)


@dataclass(frozen=True)
class Hit:
    """A product that a message may be about.

    ``score`` only ranks. ``certainty`` (0…1) says how clearly the message means this product: high for an explicit
    title or SKU, shared out between products that fit equally well, near 0 when the message names none.
    """

    id: str
    score: float
    certainty: float
    matched_terms: tuple[str, ...]


@dataclass(frozen=True)
class _Fit:
    number: int
    score: float
    hint: float  # certainty that is left to a product that is not named
    named: dict[str, float]  # term of the title -> how well the message has it
    said: frozenset[str]  # terms of the message that stand for them
    whole: bool  # every word of the title was said
    coverage: float
    extra: float  # what the message shares with attributes

    def outdoes(self, other: "_Fit") -> bool:
        """Whether this title was said whole and explains all that speaks for *other*, and more."""
        return self.whole and self.said >= other.said and (not other.whole or self.said > other.said)


class Catalogue:
    """Products that messages can be held against: by wording, and by meaning where *meanings* can read it."""

    def __init__(self, products: Iterable[Product], meanings: Meanings | None = None) -> None:
        self.products = tuple(products)
        self.meanings = meanings
        self.texts = tuple(text for row in self.products for text in row.texts)
        self._vectors: tuple[int, Floats] | None = None
        self.index = Index(Document(row.id, f"{row.title} {row.sku}", row.body) for row in self.products)
        self._titles = [tuple(dict.fromkeys(terms.words(row.title))) for row in self.products]
        self._skus: dict[str, list[int]] = {}
        for number, row in enumerate(self.products):
            if len(row.sku) >= _SHORTEST_SKU:
                self._skus.setdefault(row.sku.casefold(), []).append(number)

    def find(self, message: str, limit: int = 5) -> list[Hit]:
        """The best *limit* products for *message*: the surest first, then the highest score."""
        coded = self._coded(message)
        said = terms.words(message)
        wording, meaning = self._seen(message)
        best = ranking.fused(wording, meaning, _CANDIDATES)
        best += [(number, 0.0) for number in sorted(coded - {number for number, _ in best})]
        hints = _hints(wording, meaning)
        fits = [self._fit(number, score, float(hints[number]), said) for number, score in best]
        hits = [self._hit(fit, fits, coded, said) for fit in fits]
        return sorted(hits, key=lambda hit: (-hit.certainty, -hit.score, hit.id))[:limit]

    def rank(self, query: str, limit: int) -> list[tuple[int, float]]:
        """Numbers and scores (at most 1) of the best *limit* products for *query*, the best first."""
        return ranking.fused(*self._seen(query), limit)

    def read(self, most: int) -> int:
        """Read what at most *most* of the products that were not read yet mean; how many then still are not."""
        if self.meanings is None:
            return 0
        self.meanings.rows(self.texts, most)
        return self.meanings.unread(self.texts)

    def _seen(self, message: str) -> tuple[Array, Floats | None]:
        """How well each product (products,) fits *message*: BM25, and the cosine of what both mean."""
        asked = _essence(message)
        return self.index.scores(asked), self._meant(asked)

    def _meant(self, asked: str) -> Floats | None:
        if self.meanings is None or not self.products or not asked.strip():
            return None
        if self._vectors is None or self._vectors[0] != self.meanings.count:
            rows = self.meanings.rows(self.texts, _AT_ONCE)
            self._vectors = self.meanings.count, rows
        return np.asarray(self._vectors[1] @ self.meanings.encode(self.index.mended(asked)), dtype=np.float32)

    def _coded(self, message: str) -> set[int]:
        words = {word.casefold() for word in _SKU.findall(message)}
        return {number for word in words for number in self._skus.get(word, ()) if _is_code(word)}

    def _fit(self, number: int, score: float, hint: float, said: list[str]) -> _Fit:
        title = self._titles[number]
        phrase = f" {' '.join(title)} " in f" {' '.join(said)} "
        talk = {word for word in said if phrase or word not in terms.SHOP_STEMS}
        named: dict[str, float] = {}
        meant: set[str] = set()
        for word in talk:
            for known, alike in self.index.spellings(word).items():
                if known in title and alike > named.get(known, 0.0):
                    named[known] = alike
                    meant.add(word)
        weights = {word: self.index.weight(word) for word in title if phrase or word not in terms.STOP_STEMS}
        coverage = sum(named.get(word, 0.0) * weight for word, weight in weights.items()) / (
            sum(weights.values()) or 1.0
        )
        details = set(terms.words(" ".join(self.products[number].attributes.values())))
        return _Fit(
            number,
            score,
            hint,
            named,
            frozenset(meant),
            all(word in named for word in weights),
            coverage,
            len(details & talk) / (len(talk) or 1),
        )

    def _hit(self, fit: _Fit, fits: list[_Fit], coded: set[int], said: list[str]) -> Hit:
        row = self.products[fit.number]
        if fit.number in coded:
            certainty = _EXPLICIT / len(coded & {other.number for other in fits if self._same_code(other, fit)})
        else:
            certainty = self._certainty(fit, fits, said)
        return Hit(row.id, round(fit.score, 4), round(certainty, 4), tuple(sorted(fit.named)))

    def _same_code(self, one: _Fit, other: _Fit) -> bool:
        return self.products[one.number].sku.casefold() == self.products[other.number].sku.casefold()

    def _certainty(self, fit: _Fit, fits: list[_Fit], said: list[str]) -> float:
        if not fit.named:
            return fit.hint
        rivals = [other for other in fits if len(other.said & fit.said) > _MEETS * min(len(other.said), len(fit.said))]
        union = frozenset().union(*(rival.said for rival in rivals), fit.said)
        others = [rival for rival in rivals if rival.number != fit.number]
        whole = sum(
            self._worth(rival, union) ** _SHARPNESS * (_OUTDONE if fit.outdoes(rival) else 1.0) for rival in others
        )
        mine = self._worth(fit, union) ** _SHARPNESS * (
            _OUTDONE if any(rival.outdoes(fit) for rival in others) else 1.0
        )
        strength = min(_EXPLICIT, 0.05 + 0.95 * fit.coverage**1.2)
        fair = _VARIANT if self._asks_variant(fit, said) else 1.0
        return float(strength * mine / (mine + whole) * fair)

    def _worth(self, fit: _Fit, union: frozenset[str]) -> float:
        """Harmonic mean of how much of the title was said and how much of what was said is the title."""
        everything = sum(map(self.index.weight, union)) or 1.0
        share = sum(map(self.index.weight, fit.said)) / everything
        return max(1e-6, 2 * share * fit.coverage / ((share + fit.coverage) or 1.0) + 0.1 * fit.extra)

    def _asks_variant(self, fit: _Fit, said: list[str]) -> bool:
        """Whether the words beside the title ask for a size or version that this product does not say it is."""
        last = max((place for place, word in enumerate(said) if word in fit.said), default=len(said))
        after = said[last + 1 : last + 2]
        row = self.products[fit.number]
        return bool(after) and after[0] in _VARIANTS and after[0] not in terms.words(f"{row.title} {row.body}")


def find_products(query: str, products: Catalogue | Iterable[Product], limit: int = 5) -> list[Hit]:
    """The products that *query* is about; give a `Catalogue` when asking more than once."""
    return (products if isinstance(products, Catalogue) else Catalogue(products)).find(query, limit)


def _is_code(word: str) -> bool:
    return any(char.isdigit() for char in word) or "-" in word


def _essence(message: str) -> str:
    """*message* without shop talk, unless nothing else is in it."""
    told = [word for word in terms.spoken(message) if terms.stem(word) not in terms.SHOP_STEMS]
    return " ".join(told) or message


def _hints(wording: Array, meaning: Floats | None) -> Array:
    """What of the certainty (products,) is left to those that a message does not name but may be about."""
    met = np.minimum(_MENTIONED, 0.02 * wording)
    if meaning is None:
        return met
    return np.asarray(np.maximum(met, _KINDRED * np.clip((meaning - _UNLIKE) / (_ALIKE - _UNLIKE), 0, 1)))
