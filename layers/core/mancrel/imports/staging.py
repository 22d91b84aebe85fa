"""Where a deal stands, as other programs write it: names of pipelines and stages, and the words for won and lost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mancrel.imports.words import plain

OUTCOMES: Mapping[str, str] = {
    word: outcome
    for outcome, words in {
        "won": (
            "won", "closed won", "closedwon", "closed as won", "gewonnen", "gagné", "gagnée", "fermé gagné", "ganado",
            "ganada", "cerrado ganado", "cerrada ganada", "ganho", "vinto", "vinta", "gewonnen abgeschlossen",
        ),
        "lost": (
            "lost", "closed lost", "closedlost", "closed as lost", "verloren", "perdu", "perdue", "fermé perdu",
            "perdido", "perdida", "cerrado perdido", "cerrada perdida", "perso", "persa",
        ),
    }.items()
    for word in map(plain, words)
}  # fmt: skip
"""What HubSpot, Salesforce and Pipedrive call a stage or status of deals that are over, and what that is here."""


@dataclass(frozen=True)
class Path:
    """A pipeline: its stages' ids by id and by name, as `plain` gives it."""

    id: str
    name: str
    stages: Mapping[str, str]


def outcome(text: str) -> str | None:
    """``won`` or ``lost``, if that is what *text* says."""
    return OUTCOMES.get(plain(text))


def settle(paths: Sequence[Path], values: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Put ids for what *values* call pipeline and stage; a stage that means won or lost becomes the status.

    A stage is looked for in the pipeline that the row names, else in the first one, else in the only one that has it.
    Answers what was not found: the field, its text and what is wrong with it.
    """
    faults: list[tuple[str, str, str]] = []
    named = str(values.pop("pipelineId", ""))
    path = _path(paths, named) if named else None
    if path is not None:
        values["pipelineId"] = path.id
    elif named:
        faults.append(("pipelineId", named, f"is no pipeline; there are {_listed(each.name for each in paths)}"))
    text = str(values.pop("stageId", ""))
    if text and (named == "" or path is not None):  # what a stage of an unknown pipeline means, nobody knows
        fault = _staged([path] if path else paths, values, text)
        faults += [("stageId", text, fault)] if fault else []
    elif text and (over := outcome(text)):
        _over(values, over)
    return faults


def _staged(paths: Sequence[Path], values: dict[str, Any], text: str) -> str | None:
    """Set the stage that *text* names, or why not."""
    word = plain(text)
    having = [path for path in paths if text in path.stages or word in path.stages]
    if having and (having[0] is paths[0] or len(having) == 1):
        values["stageId"] = having[0].stages.get(text) or having[0].stages[word]
        if having[0] is not paths[0]:
            values["pipelineId"] = having[0].id
        return None
    if over := outcome(text):
        _over(values, over)
        return None
    if having:
        return f"is a stage of several pipelines ({_listed(path.name for path in having)}): name the pipeline, too"
    return f"is no stage of {_listed(path.name for path in paths)}"


def _over(values: dict[str, Any], outcome: str) -> None:
    if values.get("status", "open") == "open":
        values["status"] = outcome


def _path(paths: Sequence[Path], text: str) -> Path | None:
    word = plain(text)
    return next((path for path in paths if text == path.id or word == plain(path.name)), None)


def _listed(names: Any) -> str:
    found = list(names)
    return ", ".join(found[:8]) + (" …" if len(found) > 8 else "")
