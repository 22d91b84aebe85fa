"""What columns there are, and how a value lies in memory: numbers as they are, moments and dates as integers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Any

import polars as pl

Row = Mapping[str, Any]

ID, VERSION = "id", "version"
"""Every row has them: a unique text, and an integer that rises with each change of the row."""
SEPARATOR = "\x00"
"""Stands between, before and after the texts of a list; no text holds it."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST_DAY = date(1970, 1, 1).toordinal()
_MICROSECOND = timedelta(microseconds=1)


class Kind(StrEnum):
    """What a column holds. CATEGORY is a text of which there are few; TAGS is a list of texts."""

    TEXT = "text"
    CATEGORY = "category"
    INTEGER = "integer"
    FLOAT = "float"
    MOMENT = "moment"
    DATE = "date"
    BOOLEAN = "boolean"
    TAGS = "tags"


class Bucket(StrEnum):
    """A span of time by which moments and dates are grouped; weeks begin on Monday, all in UTC."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True)
class Column:
    """One column.

    Attributes:
        name: its key in rows.
        kind: what it holds.
        searchable: whether a text search looks into it.
        fuzzy: whether the search forgives typing errors in its words.
        digits: whether only its digits count in a search: telephone numbers.
    """

    name: str
    kind: Kind
    searchable: bool = False
    fuzzy: bool = False
    digits: bool = False


BUILT_IN = (Column(ID, Kind.TEXT), Column(VERSION, Kind.INTEGER))

IN_MEMORY: dict[Kind, Any] = {
    Kind.TEXT: pl.String(),
    Kind.CATEGORY: pl.String(),
    Kind.INTEGER: pl.Int64(),
    Kind.FLOAT: pl.Float64(),
    Kind.MOMENT: pl.Int64(),
    Kind.DATE: pl.Int32(),
    Kind.BOOLEAN: pl.Boolean(),
    Kind.TAGS: pl.String(),
}
"""How a column lies in a segment; texts of which there are few may lie there as pl.Enum instead."""
TEXTS = frozenset({Kind.TEXT, Kind.CATEGORY, Kind.TAGS})
TIMES = frozenset({Kind.MOMENT, Kind.DATE})


def _text(value: Any) -> str | None:
    return value or None if type(value) is str else str(value)


def _tags(value: Any) -> str | None:
    if not value:
        return None
    texts = [value] if isinstance(value, str) else [str(each) for each in value]
    kept = [each.replace(SEPARATOR, " ") for each in texts if each]
    return SEPARATOR + SEPARATOR.join(kept) + SEPARATOR if kept else None


def _moment(value: datetime) -> int:
    return (value - _EPOCH) // _MICROSECOND


def _date(value: date) -> int:
    return value.toordinal() - _FIRST_DAY


ENCODERS: dict[Kind, Callable[[Any], Any]] = {
    Kind.TEXT: _text,
    Kind.CATEGORY: _text,
    Kind.INTEGER: int,
    Kind.FLOAT: float,
    Kind.MOMENT: _moment,
    Kind.DATE: _date,
    Kind.BOOLEAN: bool,
    Kind.TAGS: _tags,
}
DECODERS: dict[Kind, Callable[[Any], Any]] = {
    Kind.MOMENT: lambda value: _EPOCH + timedelta(0, 0, value),
    Kind.DATE: lambda value: date.fromordinal(value + _FIRST_DAY),
    Kind.TAGS: lambda value: value[1:-1].split(SEPARATOR),
}


def encode(kind: Kind, value: Any) -> Any:
    """*value* as it lies in memory; the empty text and the empty list are None."""
    return None if value is None else ENCODERS[kind](value)


def decode(kind: Kind, value: Any) -> Any:
    """What `encode` was given."""
    return DECODERS[kind](value) if value is not None and kind in DECODERS else value


def bare(series: pl.Series, kind: Kind) -> pl.Series:
    """*series* of any origin as a column of *kind* lies in memory, in one piece.

    Raises:
        ValueError: it cannot be read as that kind.
    """
    if kind in TEXTS:
        return (series if isinstance(series.dtype, pl.Enum) else _cast(series, pl.String())).rechunk()
    if kind is Kind.MOMENT and isinstance(series.dtype, pl.Datetime):
        series = series.dt.cast_time_unit("us")
    wanted = IN_MEMORY[kind]
    return (series.to_physical() if series.dtype.is_temporal() else _cast(series, wanted)).cast(wanted).rechunk()


def _cast(series: pl.Series, wanted: Any) -> pl.Series:
    if series.dtype in (wanted, pl.Null):
        return series.cast(wanted)
    if series.dtype.is_numeric() and wanted.is_numeric():
        return series.cast(wanted)
    raise ValueError(f"a column of {series.dtype} is no column of {wanted}")
