"""HTML that people bring made harmless, with its style sheet, its template tags and Outlook's comments kept.

A cleaner reads HTML as browsers do and would carry a ``{% if %}`` between two table rows out of the table; so tags and
comments travel through it as empty comments, which may stand anywhere.
"""

from __future__ import annotations

import re
import secrets
from html import escape, unescape

import nh3

from mancrel.kit.errors import InvalidError

_TAGS = {
    "a", "abbr", "address", "article", "b", "blockquote", "br", "caption", "center", "cite", "code", "col", "colgroup",
    "dd", "del", "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "i", "img", "ins", "kbd", "li", "main", "mark", "nav", "ol", "p", "pre", "q", "s", "section",
    "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul", "wbr",
}  # fmt: skip
_DROPPED = {"script", "title", "noscript", "textarea", "select", "svg", "math", "object", "iframe", "embed", "form",
            "audio", "video", "canvas", "template", "style"}  # fmt: skip
_EVERYWHERE = {"style", "class", "id", "align", "valign", "width", "height", "bgcolor", "dir", "lang", "role", "title",
               "aria-hidden", "aria-label"}  # fmt: skip
_ATTRIBUTES = {
    "*": _EVERYWHERE,
    "a": {"href", "target", "name", "rel"},
    "img": {"src", "alt", "border", "hspace", "vspace"},
    "table": {"border", "cellpadding", "cellspacing", "background", "summary"},
    "td": {"colspan", "rowspan", "nowrap", "background", "headers"},
    "th": {"colspan", "rowspan", "nowrap", "scope", "background"},
    "font": {"color", "face", "size"},
    "ol": {"start", "type"},
    "ul": {"type"},
    "col": {"span"},
}
_STYLES = {
    *("background", "background-color", "background-image", "background-position", "background-repeat"),
    *("background-size", "border", "border-bottom", "border-bottom-color", "border-bottom-width", "border-collapse"),
    *("border-color", "border-left", "border-radius", "border-right", "border-spacing", "border-style", "border-top"),
    *("border-width", "box-sizing", "clear", "color", "direction", "display", "float", "font", "font-family"),
    *("font-size", "font-style", "font-weight", "height", "letter-spacing", "line-height", "list-style"),
    *("list-style-type", "margin", "margin-bottom", "margin-left", "margin-right", "margin-top", "max-height"),
    *("max-width", "min-height", "min-width", "opacity", "outline", "overflow", "overflow-wrap", "padding"),
    *("padding-bottom", "padding-left", "padding-right", "padding-top", "table-layout", "text-align"),
    *("text-decoration", "text-indent", "text-transform", "vertical-align", "visibility", "white-space", "width"),
    *("word-break", "word-wrap", "mso-hide", "mso-line-height-rule", "mso-padding-alt", "mso-table-lspace"),
    *("mso-table-rspace", "mso-text-raise", "-webkit-text-size-adjust", "-ms-text-size-adjust"),
}
_BAD_STYLE = re.compile(
    r"expression\s*\(|javascript:|vbscript:|behavior\s*:|-moz-binding|@import|</|<!--"
    r"|url\s*\(\s*['\"]?\s*(?!https?:|data:image/)",
    re.IGNORECASE,
)
_KEPT = re.compile(r"\{%[^{}]{0,1000}%\}|<!--\[if\b.*?-->|<!--\s*<!\[endif\]-->", re.DOTALL | re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_STYLE = re.compile(r"<style\b[^>]*>(.*?)</style\s*>", re.DOTALL | re.IGNORECASE)
_TITLE = re.compile(r"<title\b[^>]*>(.*?)</title\s*>", re.DOTALL | re.IGNORECASE)
_LANGUAGE = re.compile(r"<html\b[^>]*?\blang\s*=\s*[\"']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})?)", re.IGNORECASE)
_BODY = re.compile(r"<body\b([^>]*)>(.*?)(?:</body\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_HEAD = re.compile(r"<head\b[^>]*>.*?</head\s*>", re.DOTALL | re.IGNORECASE)
_TABLE_BODY = re.compile(r"</?tbody>")
_LONGEST = 300_000
_MOST_TAGS = 20_000
_MOST_READINGS = 6


def _filtered(_tag: str, attribute: str, value: str) -> str | None:
    if attribute == "style" and _BAD_STYLE.search(value):
        return None
    return None if attribute == "background" and not value.startswith(("http://", "https://", "{")) else value


_cleaner = nh3.Cleaner(
    tags=_TAGS,
    clean_content_tags=_DROPPED,
    attributes=_ATTRIBUTES,
    attribute_filter=_filtered,
    url_schemes={"http", "https", "mailto", "tel", "cid"},
    filter_style_properties=_STYLES,
    link_rel=None,
    strip_comments=False,
)


def sanitise(page: str, pointer: str = "/html") -> str:
    """*page* with nothing in it that runs, as a whole document.

    Raises:
        InvalidError: it is too large, its elements are nested so that no two readings agree, or a template tag stands
            where it would be lost, as inside another tag.
    """
    if len(page) > _LONGEST or page.count("<") > _MOST_TAGS:
        raise _wrong(pointer, f"it has more than {_LONGEST} characters or {_MOST_TAGS} tags")
    for _ in range(_MOST_READINGS):
        before, page = page, _read_once(page, pointer)
        if page == before:
            return page
    raise _wrong(pointer, "its elements are nested so that every program reads them differently; close links first")


def _read_once(page: str, pointer: str) -> str:
    """*page* cleaned as a browser reads it: what it writes may be read differently, as a link around a table is."""
    safe = _Safe()
    page = safe.put_away(page.replace("\0", ""))
    rest = _STYLE.sub("", page)  # first of all: what looks like a tag in a style sheet is none
    body = _BODY.search(rest)
    inner = body[2] if body else _HEAD.sub("", rest)
    attributes = _cleaned_attributes(body[1]) if body else ""
    cleaned = _TABLE_BODY.sub("", _cleaner.clean(inner))
    restored = safe.bring_back(_COMMENT.sub(safe.known, cleaned))
    if restored is None:
        raise _wrong(pointer, "a {% … %} stands where it would be lost; put it between elements or in a text")
    title, language = _TITLE.search(rest), _LANGUAGE.search(rest)
    return (
        f'<!doctype html><html lang="{language[1] if language else ""}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">'
        f"<title>{escape(unescape(_COMMENT.sub('', title[1])).strip()) if title else ''}</title>"
        f"<style>{_styles(page)}</style></head><body{attributes}>{restored}</body></html>"
    )


def _styles(page: str) -> str:
    sheets = (each.strip() for each in _STYLE.findall(page))
    return "\n".join(each for each in sheets if each and not _BAD_STYLE.search(each))


def _cleaned_attributes(given: str) -> str:
    """The attributes of the body, cleaned as those of any element."""
    cleaned = _cleaner.clean(f"<div{given}></div>")
    found = re.match(r"<div((?:\s[^<>]*)?)>", cleaned)
    return found[1] if found else ""


class _Safe:
    """What must come through the cleaner as it is."""

    def __init__(self) -> None:
        self.word = f"kept-{secrets.token_hex(8)}-"
        self.kept: list[str] = []

    def put_away(self, page: str) -> str:
        return _COMMENT.sub(self.known, _KEPT.sub(self._away, page))

    def bring_back(self, page: str) -> str | None:
        """*page* with all that was put away; None when some of it is gone, or stands where it should not."""
        found = re.compile(rf"<!--{self.word}(\d+)-->|&lt;!--{self.word}(\d+)--&gt;").sub(self._back, page)
        lost = [each for each in self.kept if each.startswith("{%") and found.count(each) < self.kept.count(each)]
        return None if lost or self.word in found else found

    def _away(self, found: re.Match[str]) -> str:
        self.kept.append(found[0])
        return f"<!--{self.word}{len(self.kept) - 1}-->"

    def known(self, found: re.Match[str]) -> str:
        """A comment that stands for something kept; nothing of any other."""
        return found[0] if found[0].startswith(f"<!--{self.word}") else ""

    def _back(self, found: re.Match[str]) -> str:
        return self.kept[int(found[1] or found[2])]


def _wrong(pointer: str, detail: str) -> InvalidError:
    return InvalidError(f"{pointer}: {detail}", [{"pointer": pointer, "detail": detail}])
