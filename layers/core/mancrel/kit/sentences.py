"""Sentences for people, by code and in every language: a package keeps its own in its ``sentences.py``."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from mancrel.kit import language
from mancrel.kit.language import Language

Pattern = str | tuple[str, str]
"""With blanks: ``{count} people``. Of two, the first is for a *count* of one."""
_SWAPPED = str.maketrans(",.", ".,")


class Sentences:
    """What can be said, in English and in Spanish: the same codes with the same blanks.

    Attributes:
        tables: by language the patterns by code.
    """

    def __init__(self, en: Mapping[str, Pattern], es: Mapping[str, Pattern]) -> None:
        self.tables: Mapping[Language, Mapping[str, Pattern]] = MappingProxyType({"en": en, "es": es})

    def __contains__(self, code: str) -> bool:
        """Whether there is a sentence for *code*."""
        return code in self.tables[language.DEFAULT]

    def say(self, code: str, /, **values: object) -> str:
        """The sentence for *code*, with *values* in its blanks, in the reader's language.

        Raises:
            KeyError: there is none, or a blank has no value.
        """
        pattern = self.tables[language.current()][code]
        if isinstance(pattern, tuple):
            pattern = pattern[0 if values["count"] == 1 else 1]
        return pattern.format_map({name: written(value) for name, value in values.items()})


def written(value: object) -> str:
    """*value* as the reader writes it: ``12,345`` is ``12.345`` in Spanish."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    return _swapped(f"{value:,}")


def share(value: float, digits: int = 1) -> str:
    """*value*, a part of 1, as per cent."""
    return _swapped(f"{value:.{digits}%}").replace("%", "\u00a0%" if language.current() == "es" else "%")


def _swapped(figure: str) -> str:
    return figure.translate(_SWAPPED) if language.current() == "es" else figure
