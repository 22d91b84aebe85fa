"""Predicates to masks: which rows of a segment are asked for."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import reduce
from typing import Any

import polars as pl

from columnar import linking, masks
from columnar.linking import Keys
from columnar.masks import Mask
from columnar.predicates import NEGATED, Among, And, Compare, Counted, Not, Operator, Predicate
from columnar.schema import SEPARATOR, TEXTS, Kind, encode
from columnar.segment import Segment

_LONG = 8
"""From so many values on a set is quicker than one comparison after the other."""


def mask(segment: Segment, predicate: Predicate) -> Mask:
    """The rows of *segment* for which *predicate* is true.

    Raises:
        KeyError: there is no such column.
    """
    if isinstance(predicate, Compare):
        return _compare(segment, predicate.column, predicate.operator, predicate.value)
    if isinstance(predicate, Counted):
        return _counted(segment, predicate)
    if isinstance(predicate, Among):
        return _among(segment, predicate.keys)
    if isinstance(predicate, Not):
        return ~mask(segment, predicate.part)
    parts = [mask(segment, part) for part in predicate.parts]
    if isinstance(predicate, And):
        return reduce(lambda one, other: one & other, parts) if parts else masks.everything(segment.size)
    return reduce(lambda one, other: one | other, parts) if parts else masks.nothing(segment.size)


_SOME = ((">=", 1), (">", 0), ("!=", 0))
_NONE = (("<", 1), ("=", 0), ("<=", 0))


def _among(segment: Segment, keys: Keys) -> Mask:
    return keys.where(segment)


def _counted(segment: Segment, asked: Counted) -> Mask:
    if (asked.operator, asked.value) in _SOME:
        return linking.named(segment, asked.found, asked.column)
    if (asked.operator, asked.value) in _NONE:
        return ~linking.named(segment, asked.found, asked.column)
    times = linking.times(segment, asked.found, asked.column)
    return times != asked.value if asked.operator == "!=" else _ORDER[asked.operator](times, asked.value)


def _compare(segment: Segment, name: str, operator: Operator, value: Any) -> Mask:
    opposite = NEGATED.get(operator)
    if opposite is not None:
        return ~_compare(segment, name, opposite, value)
    kind = segment.kind(name)
    if operator == "is_not_empty":
        return segment.column(name).is_not_null()
    if kind in TEXTS:
        test = _tags if kind is Kind.TAGS else _text
        return segment.texts(name).where(lambda texts: test(texts, operator, value))
    series = segment.column(name)
    return masks.present(_number(series, operator, kind, value), series)


def _text(texts: pl.Series, operator: Operator, value: Any) -> pl.Series:
    if operator == "in":
        return _one_of(texts, [str(each).casefold() for each in value])
    return _TEXT[operator](texts, str(value).casefold())


_TEXT: dict[Operator, Callable[[pl.Series, str], pl.Series]] = {
    "=": lambda texts, wanted: texts == wanted,
    "contains": lambda texts, wanted: texts.str.contains(wanted, literal=True),
    "starts_with": lambda texts, wanted: texts.str.starts_with(wanted),
}


def _tags(texts: pl.Series, operator: Operator, value: Any) -> pl.Series:
    """Lists lie in memory with a separator round each text, so all comparisons look for a part."""
    if operator == "in":
        wanted = [f"{SEPARATOR}{text}{SEPARATOR}" for each in value if SEPARATOR not in (text := str(each).casefold())]
        return texts.str.contains_any(wanted) if wanted else masks.nothing(texts.len())
    text = str(value).casefold()
    if SEPARATOR in text:
        return masks.nothing(texts.len())
    before, after = {"=": (SEPARATOR, SEPARATOR), "contains": ("", ""), "starts_with": (SEPARATOR, "")}[operator]
    return texts.str.contains(before + text + after, literal=True)


def _number(series: pl.Series, operator: Operator, kind: Kind, value: Any) -> pl.Series:
    if operator == "in":
        return _one_of(series, [each if kind is Kind.INTEGER else encode(kind, each) for each in value])
    if operator == "between":
        least, greatest = value
        return _number(series, ">=", kind, least) & _number(series, "<=", kind, greatest)
    wanted = encode(kind, value) if kind is not Kind.INTEGER else value
    if series.dtype.is_integer():
        return _whole(series, operator, wanted)
    return _ORDER[operator](series, wanted)


def _whole(series: pl.Series, operator: Operator, wanted: float) -> pl.Series:
    """Whole numbers beside any number, which may be a fraction, or larger than the column could hold."""
    floor = math.floor(wanted)
    if floor != wanted:
        if operator == "=":
            return masks.nothing(series.len())
        operator = ">" if operator in (">", ">=") else "<="
    least, greatest = _LIMITS[series.dtype]
    if least <= floor <= greatest:
        return _ORDER[operator](series, floor)
    always = operator in ("<", "<=") if floor > greatest else operator in (">", ">=")
    return masks.everything(series.len()) if always else masks.nothing(series.len())


_LIMITS: dict[Any, tuple[int, int]] = {pl.Int32: (-(2**31), 2**31 - 1), pl.Int64: (-(2**63), 2**63 - 1)}
_ORDER: dict[Operator, Callable[[pl.Series, Any], pl.Series]] = {
    "=": lambda series, wanted: series == wanted,
    ">": lambda series, wanted: series > wanted,
    ">=": lambda series, wanted: series >= wanted,
    "<": lambda series, wanted: series < wanted,
    "<=": lambda series, wanted: series <= wanted,
}


def _one_of(series: pl.Series, values: Sequence[Any]) -> pl.Series:
    if len(values) < _LONG:
        found = [_is(series, each) for each in values]
        return reduce(lambda one, other: one | other, found) if found else masks.nothing(series.len())
    if series.dtype.is_integer():
        least, greatest = _LIMITS[series.dtype]
        values = [int(each) for each in values if each == math.floor(each) and least <= each <= greatest]
    return series.is_in(list(values))


def _is(series: pl.Series, wanted: Any) -> pl.Series:
    return _whole(series, "=", wanted) if series.dtype.is_integer() else series == wanted
