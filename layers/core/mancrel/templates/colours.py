"""Contrast as WCAG 2.2 measures it (https://www.w3.org/TR/WCAG22/#contrast-minimum)."""

from __future__ import annotations

import re

_HEX = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_RGB = re.compile(r"rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)", re.IGNORECASE)
_NAMED = {
    "black": "#000000", "white": "#ffffff", "gray": "#808080", "grey": "#808080", "silver": "#c0c0c0", "red": "#ff0000",
    "maroon": "#800000", "yellow": "#ffff00", "olive": "#808000", "lime": "#00ff00", "green": "#008000",
    "aqua": "#00ffff", "teal": "#008080", "blue": "#0000ff", "navy": "#000080", "fuchsia": "#ff00ff",
    "purple": "#800080", "orange": "#ffa500", "lightgray": "#d3d3d3", "lightgrey": "#d3d3d3", "darkgray": "#a9a9a9",
}  # fmt: skip
Colour = tuple[int, int, int]


def read(text: str) -> Colour | None:
    """The colour that *text* names; None when it cannot be told."""
    text = _NAMED.get(text.strip().lower(), text.strip())
    if found := _HEX.fullmatch(text):
        digits = found[1] if len(found[1]) == 6 else "".join(digit * 2 for digit in found[1])
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)
    if found := _RGB.fullmatch(text):
        red, green, blue = (min(255, int(part)) for part in found.groups())
        return red, green, blue
    return None


def contrast(one: Colour, other: Colour) -> float:
    """1 (the same) to 21 (black on white)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def on(background: str) -> str:
    """Black or white, whichever is read better on *background*."""
    found = read(background) or (255, 255, 255)
    return "#ffffff" if contrast(found, (255, 255, 255)) >= contrast(found, (17, 24, 39)) else "#111827"


def _luminance(colour: Colour) -> float:
    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)

    red, green, blue = map(linear, colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
