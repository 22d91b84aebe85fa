"""May a newly learnt model take over? Both read the same messages that neither had learnt. Pure.

It takes over only if it is right more often than chance explains (exact sign test on the messages of which one is right
and the other wrong), if replies that it is sure of are not more often wrong, if it is not worse on the latest messages,
and if it is not worse on the labels of all the others, whosever labels are left out: so one person's mistakes, however
many, do not take it over.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

SURE = 0.90
CHANCE = 0.05
"""At most this often it takes over though it is no better."""
FEWEST = 30
"""Labels before anything is learnt."""
_GOOD = 0.98
Verdict = Literal["promoted", "no_better", "less_precise", "worse_lately", "one_person", "forgets"]


@dataclass(frozen=True)
class Read:
    """What a model says of one message."""

    right: bool
    confidence: float

    @property
    def misleads(self) -> bool:
        """Whether it is sure and wrong."""
        return self.confidence >= SURE and not self.right


@dataclass(frozen=True)
class Match:
    """What both say of a message that *by* labelled; *common*: both know the intent that it has."""

    by: str
    champion: Read
    challenger: Read
    common: bool = True


def verdict(matches: Sequence[Match], latest: Sequence[Match]) -> Verdict:
    """What comes of it; *latest* are the last messages, read by models that had learnt only what was before them."""
    common = [each for each in matches if each.common]
    if chance(*_apart(common)) > CHANCE:
        return "no_better"
    if _precision([each.challenger for each in matches]) < min(_GOOD, _precision([each.champion for each in matches])):
        return "less_precise"
    if _worse([each for each in latest if each.common]):
        return "worse_lately"
    people = {each.by for each in common}
    if any(_worse([each for each in common if each.by != person]) for person in people):
        return "one_person"
    return "promoted"


def asked_for(matches: Sequence[Match]) -> Verdict:
    """What comes of a model that learnt other intents than the one that answers, because somebody changed the list, and
    besides only what that one learnt: it takes over unless it is surely worse where both know the intent, or surely
    more often sure and wrong, there or over all (exact sign tests). What the old one claims of intents that it cannot
    know makes up for nothing that the new ones claim of the others."""
    common = [each for each in matches if each.common]
    won, lost = _apart(common)
    if _surely(lost, won):
        return "forgets"
    for tried in (common, matches):
        harms = [(each.champion.misleads, each.challenger.misleads) for each in tried]
        if _surely(harms.count((False, True)), harms.count((True, False))):
            return "less_precise"
    return "promoted"


def chance(won: int, lost: int) -> float:
    """How likely so many wins or more are among *won* + *lost* when each is a toss-up."""
    tosses = won + lost
    return sum(math.comb(tosses, each) for each in range(won, tosses + 1)) / (1 << tosses)


def worse(before: Sequence[bool], after: Sequence[bool], bound: float) -> bool:
    """Whether *after* a change more are wrong than *before*, each whether it was wrong, in the order in which it was
    said.

    A test by betting (Ville 1939): the stake on an error rate twice as high (at least a tenth more) than *bound*, the
    upper bound of what it was before, grows twentyfold in at most one of twenty cases in which nothing got worse,
    however often it is looked.
    """
    if not before or not 0 < bound < _MOST:
        return False
    bet = min(_MOST, max(2 * bound, bound + 0.1))
    stake = 0.0
    for is_wrong in after:
        stake += math.log(bet / bound) if is_wrong else math.log((1 - bet) / (1 - bound))
        if stake >= -math.log(CHANCE):
            return True
    return False


_MOST = 0.95


def _apart(matches: Sequence[Match]) -> tuple[int, int]:
    won = sum(each.challenger.right and not each.champion.right for each in matches)
    return won, sum(each.champion.right and not each.challenger.right for each in matches)


def _surely(more: int, fewer: int) -> bool:
    return more > fewer and chance(more, fewer) <= CHANCE


def _worse(matches: Sequence[Match]) -> bool:
    won, lost = _apart(matches)
    return lost > won


def _precision(reads: Sequence[Read]) -> float:
    sure = [each.right for each in reads if each.confidence >= SURE]
    return sum(sure) / len(sure) if sure else 1.0
