"""Which records are the same, decided: people and organisations by odds, described things by what they share."""

from mancrel_ml.matching import choosing, entities, products
from mancrel_ml.matching.blocking import Pairs
from mancrel_ml.matching.roles import Kind
from mancrel_ml.matching.tables import Table

LIKELY_SCORE = 0.3
SAME_LIST_SCORE = 0.7
"""Within one catalogue much is alike that is not the same: other colours, other sizes."""


def find(table: Table, kind: Kind) -> set[tuple[int, int]]:
    """Pairs of rows that are the same: within the table, or between its two sources."""
    if len(table) < 2:
        return set()
    if kind is Kind.PRODUCT:
        return _products(table)
    found = entities.compare(table, kind)
    if table.source:
        return _picked(found.pairs, choosing.one_to_one(found.pairs, found.odds, entities.LIKELY_ACROSS[kind]))
    return choosing.pairs_of(choosing.groups(found.pairs, found.odds, entities.LIKELY, entities.UNLIKELY))


def _products(table: Table) -> set[tuple[int, int]]:
    found = products.compare(table)
    if table.source:
        return _picked(found.pairs, choosing.one_to_one(found.pairs, found.scores, LIKELY_SCORE))
    return choosing.pairs_of(choosing.groups(found.pairs, found.scores, SAME_LIST_SCORE, 0.0))


def _picked(pairs: Pairs, chosen: choosing.Picked) -> set[tuple[int, int]]:
    return {(left, right) for left, right in pairs[chosen].tolist()}
