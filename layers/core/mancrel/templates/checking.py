"""What is wrong with a message that still could be sent: too large for Gmail, hard to read, without a way out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from mancrel.templates import colours
from mancrel.templates.colours import Colour
from mancrel.templates.schemas import Warned

CLIP = 102 * 1024
"""Gmail shows so many bytes of a message, and hides the rest, the way out with it."""
HEAVY = 1024 * 1024
"""So many bytes of pictures take three seconds on a telephone with a middling line."""
_LONG_SUBJECT = 70
_VAGUE = {
    "click here",
    "here",
    "read more",
    "more",
    "link",
    "this",
    "haz clic aquí",
    "aquí",
    "leer más",
    "más",
    "pincha aquí",
}
_PIXELS = re.compile(r"(\d+(?:\.\d+)?)px")
_READABLE, _READABLE_LARGE = 4.5, 3.0
_LARGE, _LARGE_BOLD = 24.0, 18.66
_MOST = 30
_NOWHERE = {"http://", "https://", "mailto:", "tel:"}
"""An address that nobody finished."""
_MEANT = re.compile(r"\{%?\s*[A-Za-z][^{}\n]{0,60}\}")
"""What somebody meant as a blank, in a message that is written out."""
_BLOCK = re.compile(r"block-\d+(?:-(?:left|right)-\d+)?")
_EMPTY = {"area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"}


def check(channel: str, subject: str, size: int, page: str | None, has_way_out: bool, heavy: int = 0) -> list[Warned]:
    """What to think about before sending *size* bytes of this with *heavy* bytes of pictures, the gravest first."""
    found = [*_size(size), *_weight(heavy), *_way_out(channel, has_way_out), *_subject(channel, subject)]
    if page:
        reader = _Reader()
        reader.feed(page)
        reader.close()
        found += reader.warned()
    return found[:_MOST]


def _size(size: int) -> Iterator[Warned]:
    if size > CLIP:
        yield Warned(
            code="too_large", detail=f"{size // 1024} KB: Gmail hides what is beyond 102 KB, the way out with it"
        )


def _weight(heavy: int) -> Iterator[Warned]:
    if heavy > HEAVY:
        yield Warned(
            code="heavy_pictures",
            detail=f"its pictures weigh {heavy / 1024 / 1024:.1f} MB: readers on the move wait for them, or never look",
        )


def _way_out(channel: str, has_way_out: bool) -> Iterator[Warned]:
    if channel == "email" and not has_way_out:
        yield Warned(code="no_way_out", detail="there is no {unsubscribeUrl}: a link to it will be added at the end")


def _subject(channel: str, subject: str) -> Iterator[Warned]:
    if channel == "email" and not subject.strip():
        yield Warned(code="no_subject", detail="mail without a subject is taken for spam")
    elif len(subject) > _LONG_SUBJECT:
        yield Warned(
            code="long_subject", detail=f"telephones show some 40 letters of a subject; this has {len(subject)}"
        )


@dataclass
class _Element:
    """An open element, and what it hands down to what is in it."""

    tag: str
    ink: Colour | None
    ground: Colour | None
    pixels: float
    bold: bool
    block: str | None = None


class _Reader(HTMLParser):
    """Looks at each element of a page as somebody would who sees little, or hears it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Warned] = []
        self.faint: dict[tuple[Colour, Colour], Warned] = {}
        self.open = [_Element("", None, (255, 255, 255), 16.0, False)]
        self.link: list[str] | None = None

    def warned(self) -> list[Warned]:
        return [*self.found, *self.faint.values()]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "html" and not given.get("lang"):
            self._warn("no_language", "the page does not say its language (lang), so it is read aloud in a wrong one")
        if given.get("href" if tag == "a" else "src", "").lower() in _NOWHERE:
            self._warn("nowhere", "a link leads nowhere yet" if tag == "a" else "a picture has no address yet")
        if tag == "img":
            if "alt" not in dict(attrs):
                self._warn(
                    "no_alt", f"a picture says nothing to whoever does not see it (alt): {given.get('src', '')[:80]}"
                )
            if self.link is not None:
                self.link.append(given.get("alt", ""))
        if tag == "a" and given.get("href") and given.get("aria-hidden") != "true":
            self.link = []
        if tag not in _EMPTY:
            self.open.append(self._element(tag, given))

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self.link is not None:
            said = " ".join("".join(self.link).split()).lower()
            if not said:
                self._warn("empty_link", "a link says nothing")
            elif said.rstrip(" .!»>›") in _VAGUE:
                self._warn("vague_link", f"a link only says “{said}”: say where it leads")
            self.link = None
        if any(each.tag == tag for each in self.open[1:]):
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self.link is not None:
            self.link.append(data)
        if data.strip() and self.open[-1].tag not in ("style", "title"):
            self._judge(self.open[-1])
            for found in _MEANT.findall(data):
                self._warn("odd_braces", f"{found} stands there as it is: it is no value")

    def _element(self, tag: str, given: dict[str, str]) -> _Element:
        above = self.open[-1]
        styles = dict(_styles(given.get("style", "")))
        ground = styles.get("background-color") or styles.get("background") or given.get("bgcolor", "")
        size = _PIXELS.fullmatch(styles.get("font-size", ""))
        ink = styles.get("color") or given.get("color", "")
        return _Element(
            tag,
            colours.read(ink) if ink else above.ink,
            colours.read(ground) if ground and ground != "transparent" else above.ground,
            float(size[1]) if size else above.pixels,
            above.bold
            or tag in ("b", "strong", "th")
            or styles.get("font-weight", "") in ("bold", "700", "800", "900"),
            _block(given.get("id", "")) or above.block,
        )

    def _judge(self, element: _Element) -> None:
        if element.ink is None or element.ground is None or (element.ink, element.ground) in self.faint:
            return
        large = element.pixels >= (_LARGE_BOLD if element.bold else _LARGE)
        ratio = colours.contrast(element.ink, element.ground)
        if ratio < (_READABLE_LARGE if large else _READABLE):
            inks = ["#{:02x}{:02x}{:02x}".format(*each) for each in (element.ink, element.ground)]
            detail = f"{inks[0]} on {inks[1]} is hard to read: a contrast of {ratio:.1f}, where 4.5 is needed"
            self.faint[element.ink, element.ground] = Warned(code="low_contrast", detail=detail, block=element.block)

    def _warn(self, code: str, detail: str) -> None:
        block = self.open[-1].block
        where = "" if block else f"line {self.getpos()[0]}: "
        self.found.append(Warned(code=code, detail=where + detail, block=block))


def _block(sign: str) -> str | None:
    """The place in the design that a row's *sign* names (layout.py)."""
    return sign.removeprefix("block-").replace("-", "/") if _BLOCK.fullmatch(sign) else None


def _styles(text: str) -> Iterator[tuple[str, str]]:
    for part in text.split(";"):
        name, colon, value = part.partition(":")
        if colon:
            yield name.strip().lower(), value.replace("!important", "").strip().lower()
