"""What people write, ``{name|there}`` and ``{% if … %}``, turned into what Jinja2 reads, in one linear pass.

Blanks stay inside the text as numbered marks, tags become Jinja2's. Each tag has a line of its own for Jinja2, so
the line of a node or of an error tells which tag it is, and with it where that stands in what was written. Code
points that Unicode reserves for such use (U+FDD0 and on) delimit all this: no brace is ever taken for another one.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

MOST_PARTS = 5_000
MOST_TAGS = 300
MOST_WORDS = 1_000
"""In all tags; signs and texts count as words."""
MOST_BRACES = 20_000
MOST_FAULTS = 50
DEEPEST = 10
MOST_BRACKETS = 20
NAME = r"[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z0-9_-]+)*"
TAG, TAG_END, SHOW, SHOW_END, NOTE, NOTE_END, MARK, MARK_END, FEED, RETURN = map(chr, range(0xFDD0, 0xFDDA))
_RESERVED = re.compile("[\ufdd0-\ufdef]")
_LINES = str.maketrans({"\n": FEED, "\r": RETURN})
_ONE_LINE = str.maketrans("\n\r", "  ")
_TOKEN = re.compile(
    r"\\[{\\]|\{%(?P<tag>[^{}]{0,1000}?)%\}|\{\{(?P<show>\s*[A-Za-z][^{}]{0,300})\}\}|\{\{|\{%|\{(?P<blank>[^{}\n]{0,300})\}"
)
_RAW = re.compile(
    r"<!--.*?(?:-->|\Z)|(?P<opens><(style|script)\b[^<>{]{0,300}>)(?P<rest>.*?(?:</\2\b|\Z))", re.IGNORECASE | re.DOTALL
)
_BLANK = re.compile(rf"\s*(?P<name>{NAME})\s*(?:\|(?P<fallback>[^\n]*))?")
_NEARLY = re.compile(r"\s*[^\W\d_][\w .'-]{0,60}(\|.*)?")
"""What somebody meant as a placeholder."""
_WORDS = {"if", "elif", "elsif", "else", "endif", "for", "endfor", "products", "endproducts"}
_SAID = re.compile(
    r"""(?P<text>"[^"]*"|'[^']*'|[“”][^“”]*[“”])|(?P<first>\b[A-Za-z]\w*)\.(?P<rest>[A-Za-z0-9_.-]*[A-Za-z0-9_-])"""
    r"""|(?P<contains>(?<!is )\bcontains\b)|(?P<equal>(?<![=!<>])=(?!=))|(?P<lone>["'“”])""",
    re.ASCII,
)
_WORD = re.compile(r"""(?P<mark>["'])[^"']*(?P=mark)|[\w.]+|[^\w\s]""")


@dataclass(frozen=True)
class Fault:
    """What is wrong, and at which character."""

    detail: str
    at: int


class StopError(Exception):
    """Nothing behind this can be understood."""

    def __init__(self, detail: str, at: int) -> None:
        super().__init__(detail)
        self.detail, self.at = detail, at


@dataclass
class Source:
    """What Jinja2 reads.

    Attributes:
        blanks: name, fallback and place of each mark; one without a name is where a style sheet begins.
        tags: word and place of the tag on each line; nothing is on the first.
    """

    text: str = ""
    blanks: list[tuple[str, str | None, int]] = field(default_factory=list)
    tags: list[tuple[str, int]] = field(default_factory=lambda: [("", 0)])
    open: list[tuple[str, int]] = field(default_factory=list)


def read(text: str, markup: bool, faults: list[Fault]) -> Source:
    """*text* as Jinja2 reads it; *faults* gathers what is wrong, but does not keep one from reading on.

    Raises:
        StopError: it holds what can be no template.
    """
    return _Reader(_RESERVED.sub("\ufffd", text), markup, faults).read()


class _Reader:
    def __init__(self, text: str, markup: bool, faults: list[Fault]) -> None:
        self.text = text
        self.markup = markup
        self.faults = faults
        self.source = Source()
        self.out: list[str] = []
        self.words = 0

    def read(self) -> Source:
        position = 0
        for raw in _RAW.finditer(self.text) if self.markup else ():
            if raw["opens"]:
                self._between(position, raw.end("opens"))
                self._mark("", None, raw.start())
                self._literal(raw["rest"])
                position = raw.end()
        self._between(position, len(self.text))
        self.source.text = "".join(self.out)
        return self.source

    def _between(self, position: int, end: int) -> None:
        """What stands between two style sheets: braces mean something."""
        for number, token in enumerate(_TOKEN.finditer(self.text, position, end)):
            if number >= MOST_BRACES:
                raise StopError(f"it has more than {MOST_BRACES} braces", token.start())
            self._literal(self.text[position : token.start()])
            position = token.end()
            self._token(token)
        self._literal(self.text[position:end])

    def _token(self, token: re.Match[str]) -> None:
        if token["tag"] is not None:
            self._tag(self._said(token["tag"]), token.start())
        elif token["show"] is not None:
            self._begin("", self._said(token["show"]), token.start(), SHOW, SHOW_END)
        elif token["blank"] is not None:
            self._blank(token)
        elif token[0] == "{%":
            raise StopError("a tag that begins with {% must end with %}", token.start())
        elif token[0] != "{{":
            self._literal(token[0][1:])
        elif _BLANK.match(self.text, token.end()):
            raise StopError("write placeholders like {name}", token.start())
        else:
            self._literal("{{")

    def _literal(self, literal: str) -> None:
        self.out.append(literal.translate(_LINES))

    def _said(self, inside: str) -> str:
        if self.markup:
            inside = _RESERVED.sub("", html.unescape(inside)).replace("\xa0", " ")
        return inside.translate(_ONE_LINE).strip()

    def _blank(self, token: re.Match[str]) -> None:
        found = _BLANK.fullmatch(token["blank"])
        if found is None:
            if _NEARLY.fullmatch(token["blank"]):
                self._wrong(f"{token[0]} is no placeholder; write \\{{ for a plain brace", token.start())
            self._literal(token[0])
            return
        fallback = found["fallback"]
        if fallback is not None and self.markup:
            fallback = html.unescape(fallback)
        self._mark(found["name"], fallback, token.start())

    def _mark(self, name: str, fallback: str | None, at: int) -> None:
        self._count(at)
        self.out.append(f"{MARK}{len(self.source.blanks)}{MARK_END}")
        self.source.blanks.append((name, fallback, at))

    def _tag(self, said: str, at: int) -> None:
        word = said.partition(" ")[0]
        if word not in _WORDS:
            raise StopError(f"{{% {said[:40]} %}} means nothing here", at)
        opened = self.source.open
        if word.startswith("end"):
            if opened and opened[-1][0] == word[3:]:
                opened.pop()
        elif word in ("if", "for") or (word == "products" and re.search(r"\sas\s", said)):
            if len(opened) >= DEEPEST:
                raise StopError(f"tags are nested deeper than {DEEPEST}", at)
            opened.append((word, at))
        self._begin(word, "elif" + said[5:] if word == "elsif" else said, at, TAG, TAG_END)

    def _begin(self, word: str, said: str, at: int, begin: str, end: str) -> None:
        self._count(at)
        self.source.tags.append((word, at))
        if said.count("(") + said.count("[") > MOST_BRACKETS:
            raise StopError(f"a condition has more than {MOST_BRACKETS} brackets", at)
        self.words += len(_WORD.findall(said))
        if len(self.source.tags) > MOST_TAGS + 1 or self.words > MOST_WORDS:
            raise StopError(f"it has more than {MOST_TAGS} tags, or {MOST_WORDS} words in them", at)
        try:
            self.out.append(f"{begin}\n{_SAID.sub(_in_jinja, said)} {end}")
        except ValueError as error:
            raise StopError(str(error), at) from error

    def _count(self, at: int) -> None:
        if len(self.source.blanks) + len(self.source.tags) > MOST_PARTS:
            raise StopError(f"it has more than {MOST_PARTS} placeholders and tags", at)

    def _wrong(self, detail: str, at: int) -> None:
        if len(self.faults) >= MOST_FAULTS:
            raise StopError(detail, at)
        self.faults.append(Fault(detail, at))


def _in_jinja(found: re.Match[str]) -> str:
    """What Jinja2 has no word for in its own: ``=``, ``contains``, names with dots, quotes as people set them."""
    if found["lone"]:
        raise ValueError(f"{found[0]} is out of place here")
    if found["text"]:
        inside = found["text"][1:-1].replace("\\", "\\\\").replace('"', '\\"')
        return f'"{inside}"'
    if found["first"]:
        return f'{found["first"]}["{found["rest"]}"]'
    return "is contains" if found["contains"] else "=="
