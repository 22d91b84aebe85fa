"""Sentences for people, by code and in every language: a package keeps its own in its ``sentences.py``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from mancrel.kit import language
from mancrel.kit.language import Language

Pattern = str | tuple[str, str]
"""With blanks: ``{count} people``. Of two, the first is for a *count* of one."""
_MONTHS: Mapping[Language, str] = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "es": "ene feb mar abr may jun jul ago sep oct nov dic",
}
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


def decimal(value: float, digits: int = 2) -> str:
    """*value* with so many *digits*: ``1,234.50``."""
    return _swapped(f"{value:,.{digits}f}")


def share(value: float, digits: int = 1) -> str:
    """*value*, a part of 1, as per cent."""
    return _swapped(f"{value:.{digits}%}").replace("%", "\u00a0%" if language.current() == "es" else "%")


def dated(at: datetime) -> str:
    """*at* as a day and a time, ``21 Nov 2026 at 09:05``, by the clock that it is of."""
    month = _MONTHS[language.current()].split()[at.month - 1]
    joint = "a las" if language.current() == "es" else "at"
    return f"{at.day:02} {month} {at.year} {joint} {at:%H:%M}"


def _swapped(figure: str) -> str:
    return figure.translate(_SWAPPED) if language.current() == "es" else figure
