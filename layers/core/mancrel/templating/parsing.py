"""Templates read: text, ``{name|fallback}``, ``{% if %}``, ``{% for %}``, ``{% products %}``. In one pass, linear."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from mancrel.templating import conditions, looks, places, values
from mancrel.templating.grammar import BLANK, FOR, NEARLY, TOKEN, Fault, Opened, Parsed, StopError, wanted_products
from mancrel.templating.nodes import Blank, Block, Choice, Loop, Part
from mancrel.templating.places import Place
from mancrel.templating.values import Values, Write

MOST_PARTS = 5_000
MOST_BRACES = 20_000
DEEPEST = 10
MOST_FAULTS = 50


def parse(text: str, markup: bool) -> Parsed:
    """*text* as parts, or what is wrong with it."""
    parser = _Parser(text, markup)
    try:
        parser.run()
    except StopError as error:
        parser.parsed.faults.append(Fault(error.detail, error.at))
    return parser.parsed


def _always(_values: Values) -> bool:
    return True


class _Parser:
    def __init__(self, text: str, markup: bool) -> None:
        self.text = text
        self.markup = markup
        self.parsed = Parsed()
        self.parts = self.parsed.parts
        self.place = places.TEXT
        self.open: list[Opened] = []
        self.count = 0
        self.literals: list[str] = []

    def run(self) -> None:
        position = 0
        for number, token in enumerate(TOKEN.finditer(self.text)):
            if number >= MOST_BRACES:
                raise StopError(f"it has more than {MOST_BRACES} braces", token.start())
            self._literal(self.text[position : token.start()])
            position = token.end()
            if self.markup and self.place.literal:
                self._literal(token[0])
            elif token["tag"] is not None:
                self._tag(self._said(token["tag"]), token.start())
            elif token["blank"] is not None:
                self._blank(token)
            else:
                self._other(token)
        self._literal(self.text[position:])
        self._flush()
        if self.open:
            raise StopError(f"{{% {self.open[-1].word} %}} is never closed", self.open[-1].at)

    def _said(self, inside: str) -> str:
        return html.unescape(inside).replace("\xa0", " ").strip() if self.markup else inside.strip()

    def _literal(self, literal: str) -> None:
        if not literal:
            return
        if self.markup:
            self.place = places.after(self.place, literal)
        self.literals.append(literal)

    def _flush(self) -> None:
        if self.literals:
            self.parts.append("".join(self.literals))
            self.literals = []

    def _add(self, part: Part, at: int) -> None:
        self.count += 1
        if self.count > MOST_PARTS:
            raise StopError(f"it has more than {MOST_PARTS} placeholders and tags", at)
        self._flush()
        self.parts.append(part)

    def _other(self, token: re.Match[str]) -> None:
        if token[0] == "{{":
            if BLANK.match(self.text, token.end()):
                raise StopError("write placeholders with one brace, like {name}", token.start())
            self._literal("{{")
        elif token[0] == "{%":
            raise StopError("a tag that begins with {% must end with %}", token.start())
        else:
            self._literal(token[0][1:])

    def _blank(self, token: re.Match[str]) -> None:
        found = BLANK.fullmatch(token["blank"])
        if found is None:
            if NEARLY.fullmatch(token["blank"]):
                self._wrong(f"{token[0]} is no placeholder; write \\{{ for a plain brace", token.start())
            self._literal(token[0])
            return
        fallback = found["fallback"]
        if fallback is not None and self.markup:
            fallback = html.unescape(fallback)
        self._shown(found["name"], token.start(), fallback is not None)
        self._add(Blank(found["name"], fallback, self._writer(token.start())), token.start())

    def _writer(self, at: int) -> Write:
        if not self.markup:
            return values.plain
        try:
            write, self.place = self.place.writer()
        except ValueError as error:
            raise StopError(str(error), at) from error
        return write

    def _shown(self, name: str, at: int, has_fallback: bool) -> None:
        if not self._made_here(name):
            self.parsed.shown.append((name, has_fallback))
            self.parsed.asked.append((name, at))

    def _made_here(self, name: str) -> bool:
        first = name.partition(".")[0]
        return any(each.variable and each.variable == first for each in self.open)

    def _wrong(self, detail: str, at: int) -> None:
        if len(self.parsed.faults) >= MOST_FAULTS:
            raise StopError(detail, at)
        self.parsed.faults.append(Fault(detail, at))

    def _tag(self, said: str, at: int) -> None:
        if self.place.inside in ("tag", "bare") and not self._apart():
            raise StopError("a tag cannot stand in the name of an element or in a value without quotes", at)
        word, _space, rest = said.partition(" ")
        begin = {"if": self._if, "for": self._for, "products": self._products}.get(word)
        if begin is not None:
            begin(rest.strip(), at)
        elif word in ("elif", "elsif", "else") and self.open and self.open[-1].word == "if":
            self._else(word, rest.strip(), at)
        elif self.open and word == f"end{self.open[-1].word}" and not rest.strip():
            self._end()
        else:
            raise StopError(f"{{% {said[:40]} %}} means nothing here", at)

    def _begin(self, opened: Opened) -> None:
        if len(self.open) >= DEEPEST:
            raise StopError(f"tags are nested deeper than {DEEPEST}", opened.at)
        self._flush()
        self.open.append(opened)
        self.parts = []

    def _if(self, said: str, at: int) -> None:
        close = lambda one: Choice(tuple((test, tuple(parts)) for test, parts in one.branches))  # noqa: E731
        self._begin(Opened("if", at, close, self.parts, self.place, test=self._test(said, at)))

    def _test(self, said: str, at: int) -> Callable[[Values], bool]:
        reader = conditions.Reader(said)
        try:
            test = reader.read()
        except conditions.WrongError as error:
            raise StopError(f"in the condition {said[:80]!r}: {error}", at) from error
        self.parsed.asked.extend((name, at) for name, _at in reader.names if not self._made_here(name))
        return test

    def _else(self, word: str, said: str, at: int) -> None:
        opened = self.open[-1]
        if opened.last:
            raise StopError("there can be nothing but {% endif %} after {% else %}", at)
        if word == "else" and said:
            raise StopError("{% else %} takes no condition; use {% elif … %}", at)
        self._branch(opened)
        opened.last = word == "else"
        opened.test = _always if opened.last else self._test(said, at)

    def _branch(self, opened: Opened) -> None:
        self._flush()
        if opened.test is not None:
            opened.branches.append((opened.test, self.parts))
        opened.ways.append(self.place)
        self.parts, self.place = [], opened.began

    def _for(self, said: str, at: int) -> None:
        found = FOR.fullmatch(said)
        if found is None:
            raise StopError("write {% for tag in tags %}", at)
        variable, name = found["variable"], found["name"]
        if not self._made_here(name):
            self.parsed.asked.append((name, at))
        opened = Opened("for", at, lambda one: Loop(variable, name, tuple(one.branches[0][1])), self.parts, self.place)
        opened.test, opened.variable = _always, variable
        self._begin(opened)

    def _end(self) -> None:
        opened = self.open.pop()
        self._branch(opened)
        ways = opened.ways if opened.last else [*opened.ways, opened.began]
        joined: Place | None = ways[0]
        for way in ways[1:]:
            joined = joined.joins(way) if joined else None
        if joined is None:
            raise StopError("what it encloses must not begin or end inside another HTML tag", opened.at)
        self.place, self.parts = joined, opened.outer
        self._add(opened.close(opened), opened.at)

    def _products(self, said: str, at: int) -> None:
        if self.markup and not self.place.between_tags:
            raise StopError("products cannot stand inside an HTML tag", at)
        wanted, variable = wanted_products(said, at)
        self.parsed.products.append(wanted)
        if not variable:
            self._add(looks.block(wanted, self.markup), at)
            return
        close = lambda one: Block(wanted, tuple(one.branches[0][1]), variable)  # noqa: E731
        opened = Opened("products", at, close, self.parts, self.place, test=_always, variable=variable)
        self._begin(opened)

    def _apart(self) -> bool:
        """Whether what stands before ends with a space or a quote, so that a tag may follow inside an element."""
        return bool(self.literals) and self.literals[-1][-1] in " \t\r\n\"'"
