"""Where a text says the title of a product, so that its words are not taken for what the customer wants."""

import re
from collections.abc import Iterable, Iterator

from mancrel_ml.search import terms

MASK = "Xthing"
_WORD = re.compile(r"[^\W_]+(?:[.,'’][^\W_]+)*")
_FEWEST = 2


def masked(text: str, titles: Iterable[str]) -> str:
    """*text* with a placeholder for each stretch of two telling words of one of the *titles*, or all it has."""
    for title in titles:
        for start, end in reversed(list(_stretches(text, title))):
            text = f"{text[:start]} {MASK} {text[end:]}"
    return text


def _stretches(text: str, title: str) -> Iterator[tuple[int, int]]:
    named = set(terms.words(title))
    telling = named - terms.STOP_STEMS
    run: list[tuple[str, int, int]] = []
    for word in [*_WORD.finditer(text), None]:
        stems = terms.words(word[0]) if word else []
        if word and stems and named.issuperset(stems) and (not run or _joined(text[run[-1][2] : word.start()])):
            run.append((stems[0], word.start(), word.end()))
            continue
        yield from _trimmed(run, telling)
        run = [(stems[0], word.start(), word.end())] if word and stems and named.issuperset(stems) else []


def _joined(between: str) -> bool:
    return len(between) <= _FEWEST + 1 and not set(between) & set("\n?!;:")


def _trimmed(run: list[tuple[str, int, int]], telling: set[str]) -> Iterator[tuple[int, int]]:
    places = [place for place, (stem, *_) in enumerate(run) if stem in telling]
    said = {run[place][0] for place in places}
    if said and len(said) >= min(_FEWEST, len(telling)):
        yield run[places[0]][1], run[places[-1]][2]
