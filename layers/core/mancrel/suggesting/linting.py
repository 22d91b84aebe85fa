"""Claims that no message of ours makes, whoever wrote it: promises nobody can keep, cures, and money for nothing."""

from __future__ import annotations

import re

_BANNED = re.compile(
    r"guarante\w+|garant[ií]\w+|100\s?%\s?(?:free|gratis|safe|seguro)|risk[\s-]?free|sin (?:ningún )?riesgo|no risk|"
    r"miracle|milagr\w+|\bcures?\b|\bcura(?:n|r)?\b|\bheals?\b|clinically|clínicamente|doctors? recommend\w*|"
    r"lose weight|adelgaz\w+|get rich|hazte rico|free money|dinero gratis|you(?:'ve| have) won|has ganado|"
    r"once in a lifetime|act now or|scientifically proven|científicamente|no side effects|sin efectos secundarios|"
    r"best in the world|el mejor del mundo|cheapest anywhere|double your|treats? (?:anxiety|pain|cancer|diabetes)",
    re.IGNORECASE,
)
_SHOUTED = re.compile(r"\b[A-ZÁÉÍÓÚÑ]{3,}\b(?:\W+\b[A-ZÁÉÍÓÚÑ]{3,}\b){2,}|!{2,}|\?{3,}")


def banned(text: str) -> list[str]:
    """What in *text* may not be said."""
    return list(dict.fromkeys(found[0] for found in _BANNED.finditer(text)))


def problems(text: str) -> list[str]:
    """What is wrong with *text*: claims that may not be made, and shouting."""
    return [*banned(text), *(found[0] for found in _SHOUTED.finditer(text))]
