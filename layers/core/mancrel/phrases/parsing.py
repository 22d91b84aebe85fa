"""Lexemes as trees, by grammar.lark: every tree that the grammar allows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from mancrel.phrases.lexemes import Lexeme, UnclearError

if TYPE_CHECKING:
    from lark import Lark

_GRAMMAR = Path(__file__).parent / "grammar.lark"
MAX_TREES = 24
_END = "$END"
_READING = Lock()


@dataclass(frozen=True)
class Node:
    """A rule of the grammar by its *name*, with what it is made of."""

    name: str
    children: tuple[Node | Lexeme, ...]

    def first(self, *kinds: str) -> Lexeme | None:
        """The first lexeme of one of *kinds* among the children."""
        return next((each for each in self.children if isinstance(each, Lexeme) and each.kind in kinds), None)

    def all_of(self, *kinds: str) -> list[Lexeme]:
        """The lexemes of *kinds* among the children."""
        return [each for each in self.children if isinstance(each, Lexeme) and each.kind in kinds]

    def node(self, *names: str) -> Node | None:
        """The first rule of one of *names* among the children."""
        return next((each for each in self.children if isinstance(each, Node) and each.name in names), None)

    def nodes(self) -> list[Node]:
        """The rules among the children."""
        return [each for each in self.children if isinstance(each, Node)]


def sure(found: Any) -> Any:
    """*found*, which the grammar promises.

    Raises:
        UnclearError: there is none after all.
    """
    if found is None:
        raise UnclearError("lost_all")
    return found


@dataclass(frozen=True)
class Stuck:
    """Where no reading goes on: *at* is the lexeme that does not fit, their number when the end came too soon."""

    at: int


def trees(lexemes: Sequence[Lexeme]) -> list[Node] | Stuck:
    """Every way to read *lexemes* as a description, at most `MAX_TREES`; or where reading ends."""
    from lark.exceptions import UnexpectedInput

    try:
        with _READING:
            parser, predictions = _parser()
            predictions.ahead = lexemes[0].kind if lexemes else _END
            parsed = parser.parse(list(lexemes))
    except UnexpectedInput as error:
        token = getattr(error, "token", None)
        at = int(str(token)) if token is not None and str(token).isdigit() else len(lexemes)
        return Stuck(at)
    found: list[Node] = []
    for node in _read(parsed, lexemes):
        found.append(node)
        if len(found) >= MAX_TREES:
            break
    return found


class _Predictions(dict[Any, Any]):
    """What Lark's Earley parser tries at each place, without what cannot begin with the lexeme *ahead*."""

    def __init__(self, everything: Mapping[Any, Any], first: Mapping[Any, Any]) -> None:
        super().__init__(everything)
        self.first = first
        self.ahead = ""
        self.known: dict[tuple[Any, str], list[Any]] = {}

    def __getitem__(self, origin: Any) -> list[Any]:
        if not self.ahead:
            return list(super().__getitem__(origin))
        key = (origin, self.ahead)
        if key not in self.known:
            self.known[key] = [rule for rule in super().__getitem__(origin) if self._can_begin(rule)]
        return self.known[key]

    def _can_begin(self, rule: Any) -> bool:
        symbol = rule.expansion[0]
        return any(each.name == self.ahead for each in self.first.get(symbol, {symbol}))


@cache
def _parser() -> tuple[Lark, _Predictions]:
    from lark import Lark, Token
    from lark.lexer import Lexer

    class Feed(Lexer):
        """Hands the lexemes over; a token's text is the number of its lexeme."""

        def __init__(self, lexer_conf: Any) -> None:
            """Nothing to keep."""

        def lex(self, data: Any) -> Iterator[Token]:  # type: ignore[override]
            for at, each in enumerate(data):
                predictions.ahead = each.kind
                yield Token(each.kind, str(at))
            predictions.ahead = _END

    made = Lark(_GRAMMAR.read_text(encoding="utf-8"), parser="earley", lexer=Feed, ambiguity="explicit")
    earley: Any = made.parser.parser
    predictions = earley.predictions = _Predictions(earley.predictions, earley.FIRST)
    return made, predictions


def _read(tree: Any, lexemes: Sequence[Lexeme]) -> Iterator[Node]:
    if tree.data == "_ambig":
        for each in tree.children:
            yield from _read(each, lexemes)
        return
    ways: list[list[Node | Lexeme]] = [
        list(_read(each, lexemes)) if hasattr(each, "data") else [lexemes[int(each)]] for each in tree.children
    ]
    for children in product(*ways):
        yield Node(str(tree.data), tuple(children))
