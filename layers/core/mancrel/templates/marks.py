"""The small markup of a text block: ``**bold**``, ``*italic*``, ``[words](https://…)``, ``- `` and ``1. `` for lists.

Stars switch: two bold, one italic, three both; the last of an odd number is a star. A backslash takes the meaning from
``* [ ] - . { \\``. Blanks and tags are never looked into; a brace that begins none is a brace.
The site reads and writes the same (frontend/src/features/templates/marks.ts); marks.cases.json there holds both to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape
from itertools import groupby
from typing import Literal

_TOKEN = re.compile(
    r"\\(?P<plain>[*\[\].\\-])|(?P<raw>\\\{|\{%[^{}]*%\}|\{\{[^{}]*\}\}|\{[^{}\n]*\})|(?P<brace>\{)|(?P<stars>\*+)"
    r"|\[(?P<words>(?:\\[\s\S]|\{[^{}\n]*\}|\{(?![^{}\n]*\})|[^\[\]\\{])+)\]"
    r"\((?P<link>(?:https?://|mailto:|tel:)[^\s()\"<>]+|\{[A-Za-z][A-Za-z0-9_.]*\})\)"
)
_BETWEEN = re.compile(r"\n(?:[ \t]*\n)+")
_BULLET = re.compile(r"-[ \t]+([^\n]+)")
_NUMBER = re.compile(r"([0-9]{1,3})\.[ \t]+([^\n]+)")
_MOST_STARS = 3
_BOLD, _ITALIC = 2, 1


@dataclass(frozen=True)
class Run:
    """Words of one look. What is *raw* belongs to the template language."""

    text: str
    raw: bool = False
    bold: bool = False
    italic: bool = False
    link: str | None = None


@dataclass(frozen=True)
class Part:
    """A paragraph, which has one item, or a list."""

    kind: Literal["p", "ul", "ol"]
    items: tuple[tuple[Run, ...], ...]


def read(text: str) -> list[Part]:
    """The paragraphs and lists of *text*."""
    lines = re.sub(r"\r\n?", "\n", text)
    parts = (_trimmed(part) for part in _BETWEEN.split(lines))
    return [_part(part) for part in parts if part]


def as_html(runs: tuple[Run, ...], style: str) -> str:
    """*runs* as HTML; *style* is that of links."""
    return "".join(_linked(link, list(inside), style) for link, inside in groupby(runs, lambda run: run.link))


def escaped(run: Run) -> str:
    """*run* as markup; what stands in template tags stays as it was written."""
    if run.raw:
        return run.text if run.text.startswith("{%") else escape(run.text, quote=False)
    return escape(run.text.replace("\\", "\\\\"), quote=False).replace("\n", "<br>")


def _linked(link: str | None, runs: list[Run], style: str) -> str:
    inner = "".join(
        _wrapped("strong", bold, "".join(_wrapped("em", italic, "".join(map(escaped, same))) for italic, same in bolds))
        for bold, bolds in ((bold, groupby(same, lambda run: run.italic)) for bold, same in _by_bold(runs))
    )
    return inner if link is None else f'<a class="link" href="{escape(link)}" style="{style}">{inner}</a>'


def _by_bold(runs: list[Run]) -> Iterator[tuple[bool, list[Run]]]:
    return ((bold, list(same)) for bold, same in groupby(runs, lambda run: run.bold))


def _wrapped(tag: str, wanted: bool, inner: str) -> str:
    return f"<{tag}>{inner}</{tag}>" if wanted else inner


def _trimmed(part: str) -> str:
    return "\n".join(line.strip(" \t") for line in part.strip(" \t\n").split("\n"))


def _part(part: str) -> Part:
    first = part.split("\n", 1)[0]
    number = _NUMBER.fullmatch(first)
    if _BULLET.fullmatch(first):
        return Part("ul", tuple(_items(part, _BULLET)))
    if number and number[1] == "1":
        return Part("ol", tuple(_items(part, _NUMBER)))
    return Part("p", (_runs(part),))


def _items(part: str, sign: re.Pattern[str]) -> Iterator[tuple[Run, ...]]:
    items: list[str] = []
    for line in part.split("\n"):
        found = sign.fullmatch(line)
        if found:
            items.append(found[found.lastindex or 1])
        else:
            items[-1] += "\n" + line
    return map(_runs, items)


@dataclass(frozen=True)
class _Token:
    text: str
    link: str | None
    raw: bool = False
    stars: int = 0


def _tokens(text: str, link: str | None = None) -> Iterator[_Token]:
    at = 0
    for found in _TOKEN.finditer(text):
        yield _Token(text[at : found.start()], link)
        at = found.end()
        if found["link"] and link is None:
            yield from _tokens(found["words"], found["link"])
        elif found["stars"] and len(found[0]) <= _MOST_STARS:
            yield _Token("", link, stars=len(found[0]))
        elif found["brace"]:
            yield _Token("\\{", link, raw=True)
        else:
            yield _Token(found["plain"] or found[0], link, raw=bool(found["raw"]))
    yield _Token(text[at:], link)


def _runs(text: str) -> tuple[Run, ...]:
    """Runs, in which stars without a partner are stars."""
    tokens = list(_tokens(text))
    left = {sign: sum(bool(token.stars & sign) for token in tokens) // 2 * 2 for sign in (_BOLD, _ITALIC)}
    on = {_BOLD: False, _ITALIC: False}
    runs: list[Run] = []
    for token in tokens:
        said = token.text
        for sign in (_BOLD, _ITALIC):
            if token.stars & sign and left[sign]:
                left[sign] -= 1
                on[sign] = not on[sign]
            elif token.stars & sign:
                said += "*" * sign
        if said:
            runs.append(Run(said, token.raw, on[_BOLD], on[_ITALIC], token.link))
    return tuple(_joined(runs))


def _joined(runs: list[Run]) -> Iterator[Run]:
    for look, same in groupby(runs, lambda run: run if run.raw else replace(run, text="")):
        alike = list(same)
        yield from alike if look.raw else [replace(look, text="".join(run.text for run in alike))]
