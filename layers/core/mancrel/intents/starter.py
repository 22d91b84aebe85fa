"""The messages from which the starter set is learnt."""

import csv
from functools import cache
from pathlib import Path

from mancrel.intents.schemas import STARTER, Intent

CORPUS = Path(__file__).with_name("starter.csv")


@cache
def messages() -> dict[str, list[str]]:
    """By intent; those of the background are read as `other`."""
    found: dict[str, list[str]] = {}
    with CORPUS.open(newline="", encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["label"] if row["label"] in STARTER else str(Intent.OTHER), []).append(row["text"])
    return found
