"""Whatever is said to people is said in every language, with the same blanks."""

import importlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from pathlib import Path
from typing import Any, get_args

import pytest

import mancrel
from mancrel.campaigns.deliveries import State
from mancrel.campaigns.sentences import WHY
from mancrel.consent.schemas import Reason
from mancrel.consent.sentences import REASONS
from mancrel.experiments import words as experiments
from mancrel.insights import summarising, timing
from mancrel.insights import wording as insights
from mancrel.journeys.sentences import CAME
from mancrel.kit.language import LANGUAGES
from mancrel.kit.sentences import Sentences
from mancrel.rules import words as rules
from mancrel.segments import labels

ROOT = Path(mancrel.__file__).parent
CATALOGUES = {
    f"{path.parent.name}.{name}": made
    for path in sorted(ROOT.glob("*/*.py"))
    if "= Sentences(" in path.read_text()
    for name, made in vars(importlib.import_module(f"mancrel.{path.parent.name}.{path.stem}")).items()
    if isinstance(made, Sentences)
}
TABLES: dict[str, tuple[Any, Any]] = {
    "rules": (rules.ENGLISH, rules.SPANISH),
    "experiments": (experiments.ENGLISH, experiments.SPANISH),
    "summaries": (summarising._WORDS["en"], summarising._WORDS["es"]),
    "timing": (timing._WORDS["en"], timing._WORDS["es"]),
    "clusters": (insights._GROUPS["en"], insights._GROUPS["es"]),
    "traits": (insights._TRAITS["en"], insights._TRAITS["es"]),
    "lookalikes": (insights._REASONS["en"], insights._REASONS["es"]),
    "refusals": (insights.REFUSALS["en"], insights.REFUSALS["es"]),
    **{name: (made.tables["en"], made.tables["es"]) for name, made in CATALOGUES.items()},
}
UNCLEAR = re.compile(r'UnclearError\(\s*"([a-z_]+)"')
REFUSING = re.compile(r'_conflict\((?:campaign|now), "([a-z_]+)"\)')
STOPPED = re.compile(r'stopping\.stop\(campaign, "([a-z_]+)"')
SAID = re.compile(r'\b([A-Z]+)\.say\(\s*f?"([a-z_]+)"')


def leaves(table: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every text in *table*, by where it stands."""
    if is_dataclass(table) and not isinstance(table, type):
        table = {name: getattr(table, name) for name in table.__dataclass_fields__}
    if isinstance(table, Mapping):
        for name, inner in table.items():
            yield from leaves(inner, (*path, str(name)))
    elif isinstance(table, tuple):
        for at, inner in enumerate(table):
            yield from leaves(inner, (*path, str(at)))
    elif isinstance(table, str):
        yield path, table


def blanks(text: str) -> list[str]:
    return sorted(re.findall(r"{(\w+)}", text))


@pytest.mark.parametrize("name", TABLES)
def test_every_sentence_is_there_in_both_languages_with_the_same_blanks(name):
    english, spanish = (dict(leaves(each)) for each in TABLES[name])

    assert english.keys() == spanish.keys()
    assert all(text for text in spanish.values())
    assert {path: blanks(text) for path, text in spanish.items()} == {
        path: blanks(text) for path, text in english.items()
    }


def test_every_code_that_is_said_has_a_sentence():
    codes: dict[str, set[str]] = {}
    for name, made in CATALOGUES.items():
        codes.setdefault(name.split(".")[1], set()).update(made.tables["en"])
    sources = "\n".join(path.read_text() for path in ROOT.glob("*/*.py"))
    said = {
        *SAID.findall(sources),
        *(("ASK", code) for code in UNCLEAR.findall(sources)),
        *(("NOTICES", code) for code in STOPPED.findall(sources)),
        *(("REFUSED", code) for code in REFUSING.findall(sources)),
    }

    assert len(said) > 70
    assert [each for each in sorted(said) if not any(code.startswith(each[1]) for code in codes.get(each[0], ()))] == []


def test_every_reason_and_every_state_has_words():
    assert set(get_args(Reason)) == set(REASONS.tables["en"])
    assert all(state in WHY for state in State)
    assert all(state in CAME for state in State)


def test_every_field_has_a_spanish_label():
    from mancrel.contacts.noun import CONTACTS
    from mancrel.engagement.noun import ENGAGEMENTS
    from mancrel.orders.noun import ORDERS

    fields = {field.name for noun in (CONTACTS, ORDERS, ENGAGEMENTS) for field in noun.fields}

    assert fields - labels.LABELS["es"].keys() == set()
    assert set(LANGUAGES) == labels.LABELS.keys() == labels.CHOICES.keys()
