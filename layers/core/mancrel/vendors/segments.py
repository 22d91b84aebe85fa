"""How many segments a text message has, and so what it costs: GSM 03.38 where its alphabet suffices, else UCS-2."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED = frozenset("\f^{}\\[~]|€")
"""Each of these takes two places: an escape, and a letter of the other table."""


@dataclass(frozen=True)
class Counted:
    """A text as it goes over the air.

    Attributes:
        units: septets (GSM-7) or UTF-16 code units (UCS-2).
    """

    encoding: Literal["GSM-7", "UCS-2"]
    units: int
    segments: int


def count(text: str) -> Counted:
    """How *text* is sent. 160 septets or 70 code units fit one message; parts of a longer one lose room to a header
    (3GPP TS 23.040, 9.2.3.24.1), and no letter is cut in two."""
    if all(letter in _BASIC or letter in _EXTENDED for letter in text):
        widths = [2 if letter in _EXTENDED else 1 for letter in text]
        return Counted("GSM-7", sum(widths), _split(widths, 160, 153))
    widths = [2 if ord(letter) > 0xFFFF else 1 for letter in text]
    return Counted("UCS-2", sum(widths), _split(widths, 70, 67))


def _split(widths: list[int], alone: int, part: int) -> int:
    if sum(widths) <= alone:
        return 1
    segments, room = 1, part
    for width in widths:
        if width > room:
            segments, room = segments + 1, part
        room -= width
    return segments
