"""Columns in memory: filtered, sorted, searched and counted; knows no tenant and no cloud (ADR 0011)."""

from columnar.linking import Keys
from columnar.predicates import EVERYTHING, Among, And, Compare, Counted, Not, Or, Predicate
from columnar.schema import Bucket, Column, Kind, Row
from columnar.spreading import Spread
from columnar.store import Page, Store, Total

__all__ = [
    "EVERYTHING",
    "Among",
    "And",
    "Bucket",
    "Column",
    "Compare",
    "Counted",
    "Keys",
    "Kind",
    "Not",
    "Or",
    "Page",
    "Predicate",
    "Row",
    "Spread",
    "Store",
    "Total",
]
