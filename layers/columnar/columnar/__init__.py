"""Columns in memory: filtered, sorted, searched and counted; knows no tenant and no cloud (ADR 0011)."""

from columnar.predicates import EVERYTHING, And, Compare, Not, Or, Predicate
from columnar.schema import Bucket, Column, Kind, Row
from columnar.store import Page, Store, Total

__all__ = [
    "EVERYTHING",
    "And",
    "Bucket",
    "Column",
    "Compare",
    "Kind",
    "Not",
    "Or",
    "Page",
    "Predicate",
    "Row",
    "Store",
    "Total",
]
