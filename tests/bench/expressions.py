"""DynamoDB's expressions: conditions, and what an update does to a row."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

Item = dict[str, Any]
_WORDS = re.compile(r"\s*(attribute_not_exists|attribute_exists|if_not_exists|<>|<=|>=|[=<>()+,]|[#:]?[\w]+)")
_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "=": lambda a, b: a == b,
    "<>": lambda a, b: a != b,
    "<": lambda a, b: a is not None and a < b,
    "<=": lambda a, b: a is not None and a <= b,
    ">": lambda a, b: a is not None and a > b,
    ">=": lambda a, b: a is not None and a >= b,
}


class Scope(dict[str, Any]):
    """A row with the names and values of an expression."""

    def __init__(self, row: Item, asked: Item) -> None:
        super().__init__(row)
        self.names, self.values_ = asked.get("ExpressionAttributeNames", {}), asked.get("ExpressionAttributeValues", {})

    def value(self, word: str) -> Any:
        """What *word* stands for; numbers as such."""
        found = self.values_[word] if word.startswith(":") else self.get(self.names.get(word, word))
        return None if found is None else _plain(found)


def _plain(value: Item) -> Any:
    kind, content = next(iter(value.items()))
    return float(content) if kind == "N" else content


@lru_cache(maxsize=1024)
def condition(text: str) -> Callable[[Scope], bool]:
    """Whether a row meets the condition *text*."""
    words = _WORDS.findall(text)
    place = 0

    def either() -> Callable[[Scope], bool]:
        nonlocal place
        found = [both()]
        while place < len(words) and words[place] == "OR":
            place += 1
            found.append(both())
        return lambda row: any(each(row) for each in found)

    def both() -> Callable[[Scope], bool]:
        nonlocal place
        found = [one()]
        while place < len(words) and words[place] == "AND":
            place += 1
            found.append(one())
        return lambda row: all(each(row) for each in found)

    def one() -> Callable[[Scope], bool]:
        nonlocal place
        word = words[place]
        if word == "(":
            place += 1
            inside = either()
            place += 1
            return inside
        if word.startswith("attribute_"):
            name, place = words[place + 2], place + 4
            there = word == "attribute_exists"
            return lambda row: (row.names.get(name, name) in row) is there
        left, sign, right = words[place : place + 3]
        place += 3
        return lambda row: _COMPARE[sign](row.value(left), row.value(right))

    return either()


@lru_cache(maxsize=1024)
def clauses(text: str) -> list[tuple[str, list[str]]]:
    """The verbs of an update, each with its parts."""
    found = re.split(r"\b(SET|ADD|REMOVE)\b", text)[1:]
    return [
        (verb, [part.strip() for part in re.split(r",(?![^()]*\))", clause)])
        for verb, clause in zip(found[::2], found[1::2], strict=True)
    ]


def apply(verb: str, part: str, scope: Scope, row: Item) -> None:
    """Do one part of an update to *row*."""
    if verb == "REMOVE":
        row.pop(scope.names.get(part, part), None)
        return
    name, _sign, rest = part.partition("=" if verb == "SET" else " ")
    name, rest = scope.names.get(name.strip(), name.strip()), rest.strip()
    if verb == "ADD":
        row[name] = {"N": f"{int(row.get(name, {'N': '0'})['N']) + int(scope.values_[rest]['N'])}"}
    elif rest.startswith("if_not_exists"):
        other, value = (each.strip() for each in rest[rest.index("(") + 1 : -1].split(","))
        row[name] = scope.get(scope.names.get(other, other)) or scope.values_[value]
    else:
        row[name] = scope.values_[rest]
