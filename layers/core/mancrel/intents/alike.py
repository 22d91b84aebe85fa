"""How much alike two messages are by their wording: words and pieces of three letters, weighed alike. Pure."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from mancrel.intents.schemas import AlikeExample

MUCH = 0.6
"""From here two examples of different intents are hard to tell apart."""


def warnings(examples: Sequence[str], others: Mapping[str, Iterable[str]]) -> list[AlikeExample]:
    """Those of *examples* that stand there twice, or are much like one of the *others*, by intent."""
    foreign = [(intent, each, _pieces(each)) for intent, texts in others.items() for each in texts]
    seen: set[str] = set()
    found = []
    for example in examples:
        pieces, said = _pieces(example), _folded(example)
        rated = ((likeness(pieces, theirs), intent, each) for intent, each, theirs in foreign)
        most, intent, nearest = max(rated, default=(0.0, "", ""))
        if said in seen or most >= MUCH:
            near = (intent, nearest) if most >= MUCH else (None, None)
            found.append(
                AlikeExample(
                    example=example, twice=said in seen, intent=near[0], nearest=near[1], likeness=round(most, 2)
                )
            )
        seen.add(said)
    return found


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The Dice coefficient of two sets of pieces."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def _pieces(text: str) -> frozenset[str]:
    words = _folded(text).split()
    return frozenset([*words, *(f"{word}"[at : at + 3] for word in words for at in range(max(1, len(word) - 2)))])


def _folded(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text).casefold()
    return " ".join(re.findall(r"\w+", "".join(char for char in apart if not unicodedata.combining(char))))
