"""What share of texts is taken for the right rule, for a wrong one, and asked about."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mancrel.contacts.noun import CONTACTS
from mancrel.phrases import offline
from mancrel.phrases.offline import Understood
from mancrel.rules.events import Event
from mancrel.rules.tree import Rule
from mancrel_ml.rules import customers, gold
from mancrel_ml.rules.gold import Line

CUSTOMERS = 6_000


@dataclass(frozen=True)
class Verdict:
    """What became of a *line*: ``exact``, ``wrong``, ``abstained``; ``refused``, ``invented`` where nobody can tell."""

    line: Line
    found: Understood
    outcome: str
    seconds: float


def evaluate(path: Path, catalogue: str = "", wrong: Callable[[Verdict], None] | None = None) -> dict[str, Any]:
    """The figures for the texts in *path*; *wrong* is told of each that is not as it should be."""
    wanted = catalogue or gold.catalogue_of(path)
    verdicts = judged(gold.read(path, wanted))
    for each in verdicts:
        if wrong is not None and each.outcome not in ("exact", "refused"):
            wrong(each)
    return {**figures(verdicts), "catalogue": wanted}


def judged(lines: Sequence[Line]) -> list[Verdict]:
    """Each of *lines* with what becomes of it."""
    events = gold.events()
    return [_judge(line, events) for line in lines]


def figures(verdicts: Sequence[Verdict]) -> dict[str, Any]:
    """``exact``, ``wrong`` and ``abstained`` of the clear texts, ``refusedUnclear`` of the others; as shares."""
    clear = [each for each in verdicts if each.line.rule is not None]
    unclear = [each for each in verdicts if each.line.rule is None]
    spent = sorted(each.seconds for each in verdicts)
    made_up = sum(each.outcome in ("wrong", "invented") for each in verdicts)
    return {
        "exact": _share(clear, "exact"),
        "wrong": _share(clear, "wrong"),
        "abstained": _share(clear, "abstained"),
        "refusedUnclear": _share(unclear, "refused"),
        "silentlyWrong": round(made_up / len(verdicts), 4) if verdicts else None,
        "texts": len(verdicts),
        "unclear": len(unclear),
        "msPerText": round(1000 * spent[len(spent) // 2], 2) if spent else None,
    }


def same(one: Rule, other: Rule, line: Line, events: Mapping[str, Event]) -> bool:
    """Whether two rules choose the same of the customers made up around the values of both."""
    now = line.world.now
    fields = {**CONTACTS.by_name, **line.world.fields}
    made = customers.around((one, other), fields, now, CUSTOMERS)
    return all(each.fits(one, now, events) == each.fits(other, now, events) for each in made)


def _judge(line: Line, events: Mapping[str, Event]) -> Verdict:
    began = time.perf_counter()
    found = offline.understand(line.text, line.world, events)
    spent = time.perf_counter() - began
    return Verdict(line, found, _outcome(line, found.rule, events), spent)


def _outcome(line: Line, found: Rule | None, events: Mapping[str, Event]) -> str:
    if line.rule is None:
        return "refused" if found is None else "invented"
    if found is None:
        return "abstained"
    return "exact" if same(found, line.rule, line, events) else "wrong"


def _share(verdicts: Sequence[Verdict], outcome: str) -> float | None:
    if not verdicts:
        return None
    return round(sum(each.outcome == outcome for each in verdicts) / len(verdicts), 4)
