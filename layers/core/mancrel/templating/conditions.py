"""``city == "Porto" and visits > 3``: a condition, read once into a function of the values. It can only compare."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation

from mancrel.templating.values import Values

Test = Callable[[Values], bool]
Operand = Callable[[Values], object]
NAME = r"[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z0-9_-]+)*"
_DEEPEST = 20
_TOKEN = re.compile(
    rf"""\s*(?:(?P<text>"[^"]*"|'[^']*'|[“”][^“”]*[“”])|(?P<number>-?\d{{1,15}}(?:\.\d{{1,6}})?)|(?P<sign>==|!=|<=|>=|=|<|>|\(|\))|(?P<name>{NAME}))"""
)


class WrongError(ValueError):
    """This is no condition; *at* is where in it."""

    def __init__(self, detail: str, at: int) -> None:
        super().__init__(detail)
        self.at = at


@dataclass
class Reader:
    """Reads one condition; *names* gathers what it asks for."""

    content: str
    names: list[tuple[str, int]] = field(default_factory=list)
    _tokens: list[tuple[str, str, int]] = field(default_factory=list)
    _next: int = 0
    _depth: int = 0

    def read(self) -> Test:
        """The condition.

        Raises:
            WrongError: it is none.
        """
        self._tokens = list(_tokens(self.content))
        test = self._or()
        if self._next < len(self._tokens):
            _kind, said, at = self._tokens[self._next]
            raise WrongError(f"{said} is out of place here", at)
        return test

    def _or(self) -> Test:
        tests = [self._and()]
        while self._took("or"):
            tests.append(self._and())
        return tests[0] if len(tests) == 1 else lambda values: any(test(values) for test in tests)

    def _and(self) -> Test:
        tests = [self._not()]
        while self._took("and"):
            tests.append(self._not())
        return tests[0] if len(tests) == 1 else lambda values: all(test(values) for test in tests)

    def _not(self) -> Test:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise WrongError(f"it is nested deeper than {_DEEPEST}", self._at())
        try:
            if self._took("not"):
                inner = self._not()
                return lambda values: not inner(values)
            if self._took("("):
                inner = self._or()
                if not self._took(")"):
                    raise WrongError("a ) is missing", self._at())
                return inner
            return self._comparison()
        finally:
            self._depth -= 1

    def _comparison(self) -> Test:
        left = self._operand()
        for sign, compare in _COMPARISONS.items():
            if self._took(sign):
                return _comparing(compare, left, self._operand())
        return lambda values: _there(left(values))

    def _operand(self) -> Operand:
        if self._next >= len(self._tokens) or self._tokens[self._next][0] == "sign":
            raise WrongError('a name, a number or a "text" is missing', self._at())
        kind, said, at = self._tokens[self._next]
        self._next += 1
        if kind == "text":
            return _constant(said[1:-1])
        if kind == "number":
            return _constant(Decimal(said))
        if said in ("true", "false"):
            return _constant(said == "true")
        if said in _WORDS:
            raise WrongError(f"{said} is out of place here", at)
        self.names.append((said, at))
        return lambda values: values.get(said)

    def _took(self, word: str) -> bool:
        there = self._next < len(self._tokens) and self._tokens[self._next][:2] in (("sign", word), ("name", word))
        self._next += there
        return there

    def _at(self) -> int:
        return self._tokens[self._next][2] if self._next < len(self._tokens) else len(self.content)


def _tokens(content: str) -> Iterable[tuple[str, str, int]]:
    position, end = 0, len(content.rstrip())
    while position < end:
        found = _TOKEN.match(content, position)
        if found is None:
            at = position + len(content[position:]) - len(content[position:].lstrip())
            raise WrongError(f"{content[at]} is out of place here", at)
        kind = str(found.lastgroup)
        yield kind, found[kind], found.start(kind)
        position = found.end()


def _constant(value: object) -> Operand:
    return lambda values: value


def _comparing(compare: Callable[[object, object], bool], left: Operand, right: Operand) -> Test:
    return lambda values: compare(left(values), right(values))


def _there(value: object) -> bool:
    """Whether a name alone holds: what is empty, zero or false does not."""
    return bool(value)


def _form(value: object) -> object:
    """*value* as it is compared: texts without case, numbers as such, times in UTC."""
    if isinstance(value, str):
        return value.strip().casefold()
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int | float | Decimal):
        return _number(str(value))
    if isinstance(value, datetime):
        return value if value.tzinfo else value.replace(tzinfo=UTC)
    return datetime(value.year, value.month, value.day, tzinfo=UTC) if isinstance(value, date) else value


def _alike(left: object, right: object) -> tuple[object, object]:
    """Both in a form in which they can be compared: a text is read as what the other one is."""
    one, other = _form(left), _form(right)
    if isinstance(one, str) and not isinstance(other, str):
        return _as(one, other), other
    if isinstance(other, str) and not isinstance(one, str):
        return one, _as(other, one)
    return one, other


def _as(said: str, like: object) -> object:
    try:
        if isinstance(like, Decimal):
            return _number(said)
        if isinstance(like, datetime):
            moment = datetime.fromisoformat(said)
            return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (InvalidOperation, ValueError):
        return said
    return said


def _number(said: str) -> Decimal | str:
    number = Decimal(said)
    return number if number.is_finite() else said


def _equal(left: object, right: object) -> bool:
    if isinstance(left, list | tuple):
        return any(_equal(each, right) for each in left)
    if left in (None, "") or right in (None, ""):
        return left in (None, "") and right in (None, "")
    one, other = _alike(left, right)
    return one == other


def _contains(left: object, right: object) -> bool:
    if isinstance(left, list | tuple):
        return _equal(left, right)
    return isinstance(left, str) and isinstance(right, str) and right != "" and right.casefold() in left.casefold()


def _within(left: object, right: object) -> bool:
    if isinstance(right, str):
        return left not in (None, "") and any(_equal(left, each) for each in right.split(","))
    return _contains(right, left)


def _ordered(left: object, right: object) -> int | None:
    """Below zero, zero or above; None when the two have no order, as with something empty."""
    one, other = _alike(left, right)
    if isinstance(one, bool) or one in (None, "") or other in (None, "") or type(one) is not type(other):
        return None
    if not isinstance(one, str | Decimal | datetime):
        return None
    return (one > other) - (one < other)  # type: ignore[operator]


def _order(*signs: int) -> Callable[[object, object], bool]:
    return lambda left, right: _ordered(left, right) in signs


_COMPARISONS: dict[str, Callable[[object, object], bool]] = {
    "==": _equal,
    "=": _equal,
    "!=": lambda left, right: not _equal(left, right),
    "<=": _order(-1, 0),
    ">=": _order(0, 1),
    "<": _order(-1),
    ">": _order(1),
    "in": _within,
    "contains": _contains,
}
_WORDS = frozenset({"and", "or", "not", "in", "contains"})
