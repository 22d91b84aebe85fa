"""The plain text of an HTML message: what is read aloud, printed, and judged by spam filters. Blanks stay blanks."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCKS = {"address", "article", "blockquote", "center", "dd", "div", "dl", "dt", "figure", "footer", "h1", "h2", "h3",
           "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tr",
           "ul"}  # fmt: skip
_SPACED = {"blockquote", "h1", "h2", "h3", "ol", "p", "pre", "ul"}
_UNREAD = {"style", "title", "script", "head"}
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_EMPTY = {"area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"}


def as_text(page: str) -> str:
    """What a reader of *page* reads, as lines; links with where they lead."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    lines = [" ".join(line.split()) for line in "".join(reader.written).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.written: list[str] = []
        self.hidden: list[str] = []
        self.href = ""
        self.link_from = 0
        self.counts: list[int | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if self.hidden or tag in _UNREAD or _HIDDEN.search(given.get("style") or ""):
            if tag not in _EMPTY:
                self.hidden.append(tag)
            return
        if tag in _BLOCKS or tag == "br":
            self._break(tag in _SPACED)
        self._begin(tag, given)

    def _begin(self, tag: str, given: dict[str, str | None]) -> None:
        """Write what stands for the beginning of *tag*."""
        if tag in ("ol", "ul"):
            self.counts.append(0 if tag == "ol" else None)
        elif tag == "li":
            self.written.append(self._sign())
        elif tag == "td":
            self.written.append(" ")
        elif tag == "img":
            self.written.append(given.get("alt") or "")
        elif tag == "a":
            self.href, self.link_from = given.get("href") or "", len(self.written)

    def handle_endtag(self, tag: str) -> None:
        if self.hidden:
            if tag in self.hidden:
                while self.hidden.pop() != tag:
                    pass
            return
        if tag == "a" and self.href:
            said = "".join(self.written[self.link_from :]).strip()
            if self.href.removeprefix("mailto:") != said and not self.href.startswith("#"):
                self.written.append(f": {self.href}" if said else self.href)
            self.href = ""
        if tag in ("ol", "ul") and self.counts:
            self.counts.pop()
        if tag in _BLOCKS:
            self._break(tag in _SPACED)

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.written.append(re.sub(r"\s+", " ", data))

    def _sign(self) -> str:
        """What an item begins with; those of a numbered list count."""
        count = self.counts[-1] if self.counts else None
        if count is None:
            return "- "
        self.counts[-1] = count + 1
        return f"{count + 1}. "

    def _break(self, spaced: bool) -> None:
        ending = "".join(self.written[-3:])
        wanted = 2 if spaced else 1
        there = len(ending) - len(ending.rstrip("\n"))
        if self.written:
            self.written.append("\n" * max(0, wanted - there))
