"""Templates to begin with, in English and Spanish: data/starters.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from mancrel.templates import service
from mancrel.templates.design import Design
from mancrel.templates.schemas import Starter


@cache
def of(language: str) -> tuple[Starter, ...]:
    """The starters in *language*."""
    read = tomllib.loads(resources.files("mancrel.templates").joinpath("data", "starters.toml").read_text("utf-8"))
    return tuple(_starter(key, language, each[language]) for key, each in read.items())


def _starter(key: str, language: str, said: dict[str, object]) -> Starter:
    design = Design.model_validate({"language": language, **said.pop("design")})  # type: ignore[dict-item]
    whole = service.finished({"design": design.model_dump(mode="json"), "html": None, "message": ""})
    return Starter.model_validate(
        {**said, "key": key, "language": language, "design": design, "html": whole["html"], "message": whole["message"]}
    )
