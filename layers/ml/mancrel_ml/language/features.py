"""Message to words and word pieces, pure. Training and prediction share every line of it.

What a shop sells is unknown to the model. So codes, amounts, names and words it never learnt become placeholders, and
"Is the Oak Chopping Board in stock?" reads ``is the _thing in stock``.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

THING = "_thing"
_NAMELIKE = frozenset({THING, "_code", "_number"})
_MASKS = (
    (re.compile(r"https?://\S+|www\.\S+|\b[\w-]+\.(?:com|net|org|ly|example)/\S*", re.IGNORECASE), " _url "),
    (re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+"), " _mail "),
    (re.compile(r"(?:[$€£₹]|\b(?:rs|usd|eur|gbp|inr)\b\.?)\s?\d[\d,.]*[km]?", re.IGNORECASE), " _money "),
    (
        re.compile(r"\b\d[\d,.]*\s?(?:[$€£₹]|(?:usd|eur|euros?|dollars?|pounds?|rupees|gbp)\b)", re.IGNORECASE),
        " _money ",
    ),
    (
        re.compile(r"#\s?[\w-]+|\b(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[A-Za-z]{1,6}-?\d[\w-]{2,}\b|\b\d{4,}[\w-]*\b"),
        " _code ",
    ),
    (re.compile(r"\b\d+(?:[.,:/x×-]\d+)*\s?%"), " _percent "),
    (re.compile(r"\b\d+(?:[.,:/x×-]\d+)*\s?[a-z]{0,3}\b", re.IGNORECASE), " _number "),
)
_QUOTED = re.compile(r"[\"“”„«»]([^\"“”„«»\n]{2,60})[\"“”„«»]")
_SENTENCES = re.compile(r"(?<=[.!?:;])\s+|\n+|\s[-–—]\s")
_WORDS = re.compile(r"_[a-z]+|[^\W\d_]+(?:['’][^\W\d_]+)?|[?!]|:\(|:\)")
_KEPT_TEXT = """
    i i'm i've i'd i'll monday tuesday wednesday thursday friday saturday sunday christmas paypal klarna google
    facebook instagram whatsapp amazon january february march april may june july august september october
    november december sir madam dear hi hello hey
"""
_KEPT_CAPITALS = frozenset(_KEPT_TEXT.split())
_CAPITALISED = re.compile(r"^[A-ZÀ-Þ][^\W\d_]*['’]?[a-z]*$")
_ACRONYM = 4
_SHORTEST_CORRECTED = 5
_SHOUTING = 0.7


def tokens(text: str) -> list[str]:
    """Lower-case words and placeholders of *text*, in order."""
    text = unicodedata.normalize("NFKC", text).replace("’", "'")
    text = _QUOTED.sub(" Xthing ", text)
    for pattern, mask in _MASKS:
        text = pattern.sub(mask, text)
    found: list[str] = []
    for sentence in _SENTENCES.split(_quietened(text)):
        found.extend(_sentence_tokens(_WORDS.findall(sentence)))
    return found


def known_words(documents: Iterable[list[str]], fewest: int) -> frozenset[str]:
    """The words that at least *fewest* documents use: those that a model can learn from."""
    seen = Counter(word for document in documents for word in set(document))
    return frozenset(word for word, count in seen.items() if count >= fewest)


def spellings(known: Iterable[str]) -> dict[str, str]:
    """Every known word with one letter missing, and the word it stands for (the symmetric-delete method of
    SymSpell)."""
    found: dict[str, str] = {}
    for word in sorted(known):
        if len(word) >= _SHORTEST_CORRECTED and not word.startswith("_"):
            for piece in _deletions(word):
                found.setdefault(piece, word)
    return found


def simplified(words: list[str], known: frozenset[str], spelled: Mapping[str, str]) -> list[str]:
    """*words* with slips mended and each run of unknown words, with its codes and sizes, as one placeholder."""
    named = (word if word in known else _mended(word, spelled) for word in words)
    simple: list[str] = []
    for kind, run in groupby(named, key=_NAMELIKE.__contains__):
        parts = list(run)
        simple.extend([THING] if kind and THING in parts else parts)
    return simple


def word_grams(words: list[str], longest: int = 3) -> Iterator[str]:
    """Runs of one to *longest* words, with the borders of the message."""
    for word in words:
        yield f"w {word}"
    framed = ["<", *words, ">"]
    for size in range(2, longest + 1):
        for start in range(len(framed) - size + 1):
            yield "w " + " ".join(framed[start : start + size])


def letter_grams(words: list[str], shortest: int = 3, longest: int = 4) -> Iterator[str]:
    """Pieces of each word of *shortest* to *longest* letters: what is left of a word that is misspelt or inflected."""
    for word in words:
        if word.startswith("_"):
            continue
        framed = f" {word} "
        for size in range(shortest, longest + 1):
            for start in range(len(framed) - size + 1):
                yield "c" + framed[start : start + size]


def grams(words: list[str], known: frozenset[str], spelled: Mapping[str, str]) -> list[str]:
    """All features of one tokenised message, with repeats."""
    simple = simplified(words, known, spelled)
    return [*word_grams(simple), *letter_grams(words)]


def weighed(
    text: str, known: frozenset[str], spelled: Mapping[str, str], columns: Mapping[str, int], weights: Floats
) -> tuple[NDArray[np.int64], Floats]:
    """The columns of *text* that a model knows, in order, and their unnormalised TF-IDF."""
    counts = Counter(grams(tokens(text), known, spelled))
    found = sorted((columns[name], count) for name, count in counts.items() if name in columns)
    at = np.array([column for column, _ in found], dtype=np.int64)
    return at, (1 + np.log([count for _, count in found])) * weights[at] if found else np.zeros(0)


def _sentence_tokens(words: list[str]) -> Iterator[str]:
    titled = sum(bool(_CAPITALISED.match(word)) for word in words)
    headline = len(words) > 1 and titled >= len(words) - 1
    for place, word in enumerate(words):
        low = word.lower()
        if low == "xthing" or (place and not headline and _is_name(word, low)):
            yield THING
        else:
            yield low


def _is_name(word: str, low: str) -> bool:
    if low in _KEPT_CAPITALS or (word.isupper() and len(word) <= _ACRONYM):
        return False
    return bool(_CAPITALISED.match(word))


def _quietened(text: str) -> str:
    letters = [letter for letter in text if letter.isalpha()]
    loud = sum(letter.isupper() for letter in letters)
    return text.lower() if letters and loud > _SHOUTING * len(letters) else text


def _mended(word: str, spelled: Mapping[str, str]) -> str:
    if word.startswith("_") or len(word) < _SHORTEST_CORRECTED:
        return word if word.startswith("_") else THING
    if word in spelled:
        return spelled[word]
    return next((spelled[piece] for piece in _deletions(word) if piece in spelled), THING)


def _deletions(word: str) -> Iterator[str]:
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]
