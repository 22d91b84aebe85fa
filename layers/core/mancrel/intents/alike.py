"""How much alike two messages are by their wording. Pure."""

from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz import fuzz, process

from mancrel.intents.schemas import AlikeExample
from mancrel.kit import folding

MUCH = 0.72
"""From here two examples of different intents are hard to tell apart: of 45,000 pairs of the starter set one is."""


def warnings(examples: Sequence[str], others: Mapping[str, Iterable[str]]) -> list[AlikeExample]:
    """Those of *examples* that stand there twice, or are much like one of the *others*, by intent: the same words in
    whatever order (normalised Indel similarity of the sorted words)."""
    foreign = [(intent, each) for intent, texts in others.items() for each in texts]
    choices = [folding.words(each) for _, each in foreign]
    seen: set[str] = set()
    found = []
    for example in examples:
        said = folding.words(example)
        best = process.extractOne(said, choices, scorer=fuzz.token_sort_ratio, score_cutoff=100 * MUCH)
        if best or said in seen:
            _, score, at = best or ("", 0.0, -1)
            intent, nearest = foreign[at] if best else (None, None)
            found.append(
                AlikeExample(
                    example=example, twice=said in seen, intent=intent, nearest=nearest, likeness=round(score / 100, 2)
                )
            )
        seen.add(said)
    return found
