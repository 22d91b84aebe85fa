"""Mood of a customer's message from a small lexicon with negation and emphasis (after VADER, Hutto & Gilbert 2014)."""

import math
import re

_STRONG_GOOD = """love loved amazing fantastic excellent wonderful brilliant superb perfect outstanding delighted
    awesome
    thrilled beautiful best incredible exceptional fabulous"""
_GOOD = """good great nice happy pleased thanks thank thankful grateful appreciate lovely helpful glad enjoy enjoyed
    enjoying
    fast friendly recommend impressed well works fine comfortable excited satisfied kind fun cool like liked easy
    pleasant
    reliable quality cheers better delicious fresh tasty sturdy worth smooth clear"""
_STRONG_BAD = """terrible awful horrible worst disgusting disgusted appalled appalling unacceptable disgraceful disgrace
    outrageous furious shocking scam scammed scammers thieves fraud hate useless pathetic robbery ridiculous dreadful
    rubbish
    garbage crap shame ashamed ignored lied liars misleading sucks sucked stupid nightmare atrocious joke abysmal
    cheated"""
_BAD = """bad poor slow broken broke damaged defective faulty disappointed disappointing disappointment unhappy annoyed
    annoying frustrated frustrating upset angry late delayed missing wrong problem problems issue failed fails
    failing rude
    lost smashed cracked shattered leaking waste wasted complaint complain unfortunately worse mistake misled incorrect
    refused cheap flimsy uncomfortable difficult sick tired fed sorry error dead dirty mouldy torn ripped unreliable
    mess
    shambles cold overpriced disappoint avoid regret lacks lacking weak boring mediocre bland unable dissatisfied
    dissatisfaction appease rotten never nobody poorly"""
_WORTH = (
    dict.fromkeys(_STRONG_GOOD.split(), 2.0)
    | dict.fromkeys(_GOOD.split(), 1.0)
    | dict.fromkeys(_STRONG_BAD.split(), -2.0)
    | dict.fromkeys(_BAD.split(), -1.0)
)
_DENIALS_TEXT = """
    not no never n't cannot can't don't doesn't didn't isn't wasn't aren't won't wouldn't hardly without
"""
_DENIALS = frozenset(_DENIALS_TEXT.split())
_EMPHASIS_TEXT = """
    very really so extremely absolutely totally completely too utterly such highly incredibly
"""
_EMPHASIS = frozenset(_EMPHASIS_TEXT.split())
_WORDS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|!|:\)|:\(|[😀😊🙂😍👍❤]|[😠😡🙁😢👎]")
_SIGNS = {":)": 1.0, ":(": -1.0} | dict.fromkeys("😀😊🙂😍👍❤", 1.5) | dict.fromkeys("😠😡🙁😢👎", -1.5)
_COURTESIES = re.compile(
    r"\b(?:thanks|thank you|thx|cheers|kind regards|best wishes|best regards|many thanks|please|good (?:morning"
    r"|day|afternoon"
    r"|evening)|best,|(?:like|love) to|as well|better than|would (?:like|love)|i'd (?:like|love)"
    r"|happy (?:birthday|new year))\b"
)
_REACH = 3
_EVEN = 4.0
_NEGATIVE, _POSITIVE = -0.25, 0.3


def sentiment(text: str) -> tuple[str, float]:
    """``negative``, ``neutral`` or ``positive``, and a score in [-1, 1]. Courtesies do not count."""
    words = _WORDS.findall(_COURTESIES.sub(" ", text.lower().replace("’", "'")))
    total = sum(_worth(words, place) for place in range(len(words)))
    if total < 0:
        total *= 1 + 0.1 * min(words.count("!"), 4) + (0.3 if _shouted(text) else 0)
    score = round(total / math.sqrt(total * total + _EVEN), 4)
    return ("negative" if score <= _NEGATIVE else "positive" if score >= _POSITIVE else "neutral"), score


def _worth(words: list[str], place: int) -> float:
    worth = _WORTH.get(words[place], _SIGNS.get(words[place], 0.0))
    if not worth:
        return 0.0
    before = words[max(0, place - _REACH) : place]
    if _EMPHASIS.intersection(before):
        worth *= 1.4
    if any(word in _DENIALS or word.endswith("n't") for word in before) and words[place] not in _DENIALS:
        worth *= -0.6 if worth > 0 else -0.3
    return worth


def _shouted(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 10 and sum(letter.isupper() for letter in letters) > 0.6 * len(letters)
