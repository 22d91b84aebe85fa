"""Segments as Parquet that others can read: rare texts with a dictionary, moments and dates as such."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any, cast

import polars as pl

from columnar.folding import plain
from columnar.schema import BUILT_IN, ID, IN_MEMORY, TEXTS, Column, Kind, bare
from columnar.segment import Segment
from columnar.threads import threads

_ROW_GROUP = 131_072
"""Small enough to be decoded in parallel."""
_MOST_WORDS = 50_000
_INT32 = 2**31


def write(segment: Segment, notes: Mapping[str, str]) -> bytes:
    """*segment* as a Parquet file that carries *notes*."""
    frame = pl.DataFrame([_outside(segment, column).alias(name) for name, column in segment.columns.items()])
    target = io.BytesIO()
    frame.write_parquet(
        target,
        compression="zstd",
        compression_level=1,
        row_group_size=_ROW_GROUP,
        statistics=False,
        metadata=dict(notes),
    )
    return target.getvalue()


def read(content: bytes, columns: Sequence[Column]) -> tuple[Segment, frozenset[str], dict[str, str]]:
    """The segment in a file, which of *columns* the file lacks or has of another kind, and its notes."""
    source = io.BytesIO(content)
    notes = {name: text for name, text in pl.read_parquet_metadata(source).items() if name != "ARROW:schema"}
    source.seek(0)
    there = pl.read_parquet_schema(source)
    source.seek(0)
    known = [column for column in (*BUILT_IN, *columns) if column.name in there]
    wanted = {column.name: column for column in known if fits(there[column.name], column.kind)}
    frame = pl.read_parquet(source, columns=list(wanted))

    def made(column: Column) -> pl.Series | None:
        found = frame.get_column(column.name)
        if found.null_count() == found.len() and column.name != ID:  # an empty column takes no memory
            return None
        return _narrow(bare(found, column.kind), column.kind)

    made_of = dict(zip(wanted, threads().map(made, wanted.values()), strict=True))
    series = {name: each for name, each in made_of.items() if each is not None}
    return Segment(columns, series), frozenset(column.name for column in columns) - wanted.keys(), notes


def fits(dtype: pl.DataType, kind: Kind) -> bool:
    """Whether a stored column of *dtype* is one of *kind*."""
    return _stored(kind) == dtype or (kind in TEXTS and isinstance(dtype, pl.Enum))


def _stored(kind: Kind) -> pl.DataType:
    special: dict[Kind, pl.DataType] = {Kind.MOMENT: pl.Datetime("us", "UTC"), Kind.DATE: pl.Date()}
    return special.get(kind) or cast(pl.DataType, IN_MEMORY[kind])


def _outside(segment: Segment, column: Column) -> pl.Series:
    series = segment.column(column.name)
    if column.kind in TEXTS:
        return series if column.name == ID or isinstance(series.dtype, pl.Enum) else coded(series)
    return series.cast(_stored(column.kind))


def coded(series: pl.Series) -> pl.Series:
    """*series* with a dictionary, sorted as people sort, when it has few different texts."""
    different = cast(int, series.approx_n_unique())
    if series.len() == series.null_count() or different > min(_MOST_WORDS, max(16, series.len() // 4)):
        return series
    words = sorted(series.drop_nulls().unique().to_list(), key=lambda word: (plain(word), word))
    return series.cast(pl.Enum(words))


def _narrow(series: pl.Series, kind: Kind) -> pl.Series:
    """Whole numbers in four bytes each where they fit, which most do."""
    if kind not in (Kind.INTEGER, Kind.FLOAT) or not series.len():
        return series
    least, greatest = cast(Any, series.min()), cast(Any, series.max())
    if least is None or not -_INT32 < least <= greatest < _INT32:
        return series
    small = series.cast(pl.Int32, strict=False)
    return small if kind is Kind.INTEGER or (small.cast(pl.Float64) == series).all() else series
