"""Foreign HTML made harmless to show, and made into text to read.

What is not listed here does not survive: no script, style, form or frame; no image at all, since a remote one tells the
sender who reads it (inline ones are among the attachments); links open elsewhere and learn nothing of us.
"""

import re
from html import escape
from html.parser import HTMLParser

import nh3

from mancrel.messages.headers import plain

LONGEST = 1_000_000
_BLOCKS = {
    "address", "article", "blockquote", "center", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tr", "ul",
}  # fmt: skip
_SPACED = {"blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "ol", "p", "pre", "table", "ul"}
_INLINE = {
    "a", "abbr", "b", "bdi", "br", "caption", "cite", "code", "col", "colgroup", "del", "em", "font", "i", "img", "ins",
    "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tbody", "td", "tfoot", "th",
    "thead", "tt", "u", "var", "wbr",
}  # fmt: skip
_DROPPED_WHOLE = {
    "script", "style", "title", "template", "noscript", "textarea", "select", "option", "svg", "math", "object",
    "iframe", "embed", "applet", "audio", "video", "canvas", "xmp", "noembed", "noframes", "plaintext",
}  # fmt: skip
_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"alt"},
    "td": {"colspan", "rowspan", "align", "valign"},
    "th": {"colspan", "rowspan", "align", "valign"},
    "ol": {"start"},
    "*": {"dir", "lang"},
}

_TARGETS = ("http://", "https://", "mailto:", "tel:")


def _absolute(_tag: str, attribute: str, value: str) -> str | None:
    return None if attribute == "href" and not value.strip().lower().startswith(_TARGETS) else value


_cleaner = nh3.Cleaner(
    tags=_BLOCKS | _INLINE,
    clean_content_tags=_DROPPED_WHOLE,
    attributes=_ATTRIBUTES,
    attribute_filter=_absolute,
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel="noopener noreferrer nofollow",
    set_tag_attribute_values={"a": {"target": "_blank"}},
    strip_comments=True,
)


def sanitise(html: str) -> str:
    """*html* with nothing left in it that could run, load, or reach out of its frame."""
    foreign = plain(html[:LONGEST])
    if _is_intricate(foreign):
        return f"<pre>{escape(_ANY_TAG.sub(' ', foreign), quote=False)}</pre>"
    return _cleaner.clean(foreign)


_ANY_TAG = re.compile(r"<[^<>]*>?")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_SELF_CLOSING = {
    "p",
    "li",
    "td",
    "th",
    "tr",
    "dd",
    "dt",
    "br",
    "hr",
    "img",
    "input",
    "meta",
    "link",
    "col",
    "wbr",
    "area",
}
_REOPENED = {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"}
_DEEPEST = 400
_MOST_COPIES = 3_000_000


def _is_intricate(html: str) -> bool:
    """Whether reading it as browsers do would take minutes: deep nesting costs its square, and unclosed formatting is
    opened again in each block (HTML, 13.2.4.3)."""
    depth = deepest = formats = most = count = 0
    for closing, name in _TAG.findall(html):
        tag, step = name.lower(), -1 if closing else 1
        count += 1
        if tag not in _SELF_CLOSING:
            depth = max(0, depth + step)
            deepest = max(deepest, depth)
        if tag in _REOPENED:
            formats = max(0, formats + step)
            most = max(most, formats)
    return deepest > _DEEPEST or most * count > _MOST_COPIES


def as_text(html: str) -> str:
    """What a reader of *html* reads, as lines."""
    reader = _Reader()
    reader.feed(sanitise(html))
    reader.close()
    return reader.text()


class _Reader(HTMLParser):
    """Writes down the text of sanitised HTML, whose tags are all closed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = [""]
        self._verbatim = 0
        self._quoted = 0
        self._href = ""
        self._linked = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "br":
            self._lines.append("")
        elif tag in _BLOCKS:
            self._break(tag in _SPACED)
        if tag == "li":
            self._lines[-1] = "- "
        elif tag in ("td", "th") and self._lines[-1].strip():
            self._lines[-1] += " "
        elif tag == "img":
            self._lines[-1] += given.get("alt") or ""
        elif tag == "a":
            self._href, self._linked = given.get("href") or "", ""
        self._verbatim += tag == "pre"
        self._quoted += tag == "blockquote"

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._show_target()
        elif tag in _BLOCKS:
            self._break(tag in _SPACED)
        self._verbatim -= tag == "pre"
        self._quoted -= tag == "blockquote"

    def handle_data(self, data: str) -> None:
        self._linked += data
        if self._verbatim:
            first, *more = data.split("\n")
            self._lines[-1] += first
            self._lines += more
            return
        words = " ".join(data.split())
        begins, ends = data[:1].isspace(), data[-1:].isspace()
        line = self._lines[-1]
        gap = " " if begins and line and not line.endswith(" ") else ""
        self._lines[-1] = line + gap + words + (" " if ends and words else "")

    def _break(self, spaced: bool) -> None:
        if self._lines[-1].strip():
            self._lines.append("")
        if spaced and len(self._lines) > 1 and self._lines[-2].strip():
            self._lines.append("")

    def _show_target(self) -> None:
        """A link whose words do not show where it leads says so, as plain-text mail does."""
        shown = self._linked.strip()
        if (
            self._href.startswith(("http://", "https://"))
            and shown
            and shown not in self._href
            and len(self._href) < 200
        ):
            self._lines[-1] = self._lines[-1].rstrip() + f" <{self._href}>"
        self._href = ""

    def text(self) -> str:
        lines: list[str] = []
        for each in self._lines:
            line = each.replace("\xa0", " ").replace("\u200c", "").replace("\u034f", "").rstrip()
            if line or (lines and lines[-1]):
                lines.append(line)
        return "\n".join(lines).strip()
