"""Where in a page of HTML a blank stands: a value must be made harmless for just that place.

A small reader of tags (https://html.spec.whatwg.org/multipage/parsing.html), fed with the literal parts of a template.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from mancrel.templating import values
from mancrel.templating.values import Write

_LINKS = frozenset({"href", "src", "background", "action", "formaction", "cite", "poster", "longdesc", "xlink:href"})
_CODE = frozenset({"style", "srcdoc", "srcset", "ping", "data"})
_OPENING = re.compile(r"<(?:(!--)|([a-zA-Z][^\s/>]*)|(/[a-zA-Z][^\s/>]*)|([!?][^>]*>?))")
_HALF_OPEN = re.compile(r"<[!?/]?-?\Z")
_ATTRIBUTE = re.compile(r"""\s*(?:(>)|(/)|([^\s=>/"']+)\s*(=\s*(?:(["'])|(?=[^\s>]))?)?|["'=])""")
_RAW = ("style", "script")


@dataclass(frozen=True)
class Place:
    """A place in a page: between tags unless it says otherwise."""

    inside: str = "text"  # text, tag, quoted, bare, comment, raw
    tag: str = ""
    attribute: str = ""
    quote: str = ""
    begun: bool = False  # whether the attribute's value has anything yet

    @property
    def literal(self) -> bool:
        """Whether braces mean nothing here: style sheets are full of them."""
        return self.inside == "raw"

    @property
    def between_tags(self) -> bool:
        """Whether markup may stand here."""
        return self.inside == "text"

    def joins(self, other: Place) -> Place | None:
        """The place after either of two ways to get here; None when they lead to different ones."""
        if replace(self, begun=False) != replace(other, begun=False):
            return None
        return replace(self, begun=self.begun and other.begun)

    def writer(self) -> tuple[Write, Place]:
        """How a value is written here, and the place behind it.

        Raises:
            ValueError: no value is safe here; the text says why.
        """
        if self.inside in ("text", "comment"):
            return values.markup, self
        if self.inside != "quoted":
            raise ValueError("inside a tag it must stand in an attribute's value, between quotes")
        if self.attribute.startswith("on") or self.attribute in _CODE:
            raise ValueError(f"it cannot stand in the attribute {self.attribute}")
        after = replace(self, begun=True)
        if self.attribute in _LINKS:
            return (values.address_part if self.begun else values.address), after
        return values.markup, after


TEXT = Place()


def after(place: Place, literal: str) -> Place:
    """The place that one comes to by reading *literal* from *place*."""
    position = 0
    while position < len(literal):
        place, position = _STEPS[place.inside](place, literal, position)
    return place


def _from_text(place: Place, literal: str, position: int) -> tuple[Place, int]:
    found = _OPENING.search(literal, position)
    if found is None:
        return (Place("tag") if _HALF_OPEN.search(literal, position) else place), len(literal)
    if found[1]:
        return Place("comment"), found.end()
    name = (found[2] or found[3] or "").lower()
    return (Place("tag", tag=name), found.end()) if name else (place, found.end())


def _from_comment(place: Place, literal: str, position: int) -> tuple[Place, int]:
    end = literal.find("-->", position)
    return (place, len(literal)) if end < 0 else (TEXT, end + 3)


def _from_raw(place: Place, literal: str, position: int) -> tuple[Place, int]:
    found = re.compile(rf"</{place.tag}\b", re.IGNORECASE).search(literal, position)
    return (place, len(literal)) if found is None else (Place("tag", tag=f"/{place.tag}"), found.end())


def _from_tag(place: Place, literal: str, position: int) -> tuple[Place, int]:
    found = _ATTRIBUTE.match(literal, position)
    if found is None or found.end() == position:
        return place, len(literal) if not literal[position:].strip() else position + 1
    end, _slash, name, equals, mark = found.groups()
    if end:
        return (Place("raw", tag=place.tag) if place.tag in _RAW else TEXT), found.end()
    if mark:
        return replace(place, inside="quoted", attribute=name.lower(), quote=mark, begun=False), found.end()
    if equals:
        return replace(place, inside="bare", attribute=name.lower()), found.end()
    return place, found.end()


def _from_quoted(place: Place, literal: str, position: int) -> tuple[Place, int]:
    end = literal.find(place.quote, position)
    if end < 0:
        return replace(place, begun=place.begun or bool(literal[position:].strip())), len(literal)
    return Place("tag", tag=place.tag), end + 1


def _from_bare(place: Place, literal: str, position: int) -> tuple[Place, int]:
    found = _BARE_END.search(literal, position)
    return (place, len(literal)) if found is None else (Place("tag", tag=place.tag), found.start())


_BARE_END = re.compile(r"[\s>]")
_STEPS = {
    "text": _from_text,
    "comment": _from_comment,
    "raw": _from_raw,
    "tag": _from_tag,
    "quoted": _from_quoted,
    "bare": _from_bare,
}
