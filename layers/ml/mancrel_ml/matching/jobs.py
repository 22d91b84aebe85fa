"""The background look for duplicates: read with mancrel, match, write with mancrel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from mancrel.duplicates import repository, service
from mancrel.duplicates.jobs import ScanForDuplicates
from mancrel.duplicates.nouns import FIELDS, scanned
from mancrel.duplicates.reasons import explained, reasons
from mancrel.duplicates.schemas import Band
from mancrel.duplicates.service import Pair
from mancrel.kit import clock
from mancrel.replica import scanning
from mancrel_ml.matching import choosing, entities
from mancrel_ml.matching import products as described
from mancrel_ml.matching.roles import Kind, Role
from mancrel_ml.matching.tables import Table

Row = Mapping[str, Any]
SURE, MAYBE = 8.0, 0.0
"""log2 odds above which a pair of people or companies is called sure (97 % of those are), or is shown at all."""
SURE_PRODUCT, MAYBE_PRODUCT = 1.0, 0.7
MOST = 300_000
"""So many records are compared, the last made first: more would not fit into a worker."""
_ROLES = {
    "contacts": {
        "name": Role.NAME, "email": Role.EMAIL, "phone": Role.PHONE, "companyId": Role.COMPANY, "street": Role.STREET,
        "city": Role.CITY, "postalCode": Role.POSTCODE, "country": Role.COUNTRY,
    },
    "companies": {
        "name": Role.COMPANY, "domain": Role.WEBSITE, "email": Role.EMAIL, "phone": Role.PHONE, "street": Role.STREET,
        "city": Role.CITY, "postalCode": Role.POSTCODE, "country": Role.COUNTRY,
    },
}  # fmt: skip
_KINDS = {"contacts": Kind.PERSON, "companies": Kind.ORGANISATION}


def scan(job: ScanForDuplicates) -> int:
    """Compare the records of a noun and keep the pairs that may be the same; answers how many."""
    repository.begin(job.tenant_id, job.noun)
    began = clock.now()
    rows = _rows(job.tenant_id, job.noun)
    found = matched(job.noun, rows)
    kept = service.keep(job.tenant_id, job.noun, found)
    repository.end(job.tenant_id, job.noun, (clock.now() - began).total_seconds(), len(rows), kept)
    return kept


def matched(noun: str, rows: Sequence[Row]) -> list[Pair]:
    """The pairs among *rows* that may be the same, each with its score and reasons."""
    if len(rows) < 2:
        return []
    return _goods(rows) if noun == "products" else _entities(noun, rows)


def _rows(tenant_id: str, noun: str) -> list[Row]:
    found: list[Row] = list(scanning.rows(tenant_id, scanned(noun), FIELDS[noun]))
    return sorted(found, key=lambda row: str(row["id"]), reverse=True)[:MOST]


def _entities(noun: str, rows: Sequence[Row]) -> list[Pair]:
    columns = {role: [_text(row, field) for row in rows] for field, role in _ROLES[noun].items()}
    table = Table([str(row["id"]) for row in rows], columns)
    compared = entities.compare(table, _KINDS[noun], cautious=True)
    likely = compared.odds > MAYBE
    pairs, odds = compared.pairs[likely], compared.odds[likely]
    shared = _shared(rows, {tuple(pair) for pair in pairs.tolist()})
    found = [_pair(noun, rows, i, j, score) for (i, j), score in zip(pairs.tolist(), odds.tolist(), strict=True)]
    return found + [_pair(noun, rows, i, j, MAYBE) for i, j in shared if not _strange(noun, rows[i], rows[j])]


def _shared(rows: Sequence[Row], known: set[tuple[int, ...]]) -> list[tuple[int, int]]:
    """Pairs that share an address or number which is not the first of one of them."""
    holders: dict[str, list[int]] = {}
    for place, row in enumerate(rows):
        for value in {str(each) for field in ("emails", "phones") for each in row.get(field) or ()}:
            holders.setdefault(value, []).append(place)
    if not holders:
        return []
    for place, row in enumerate(rows):
        for value in {str(row.get(field)) for field in ("email", "phone") if row.get(field)}:
            if value in holders and place not in holders[value]:
                holders[value].append(place)
    near = (sorted(places)[:5] for places in holders.values())
    found = {(i, j) for places in near for n, i in enumerate(places) for j in places[n + 1 :]}
    return sorted(found - known)


def _strange(noun: str, one: Row, other: Row) -> bool:
    return not any(each.kind in ("name", "script") for each in reasons(noun, one, other))


def _pair(noun: str, rows: Sequence[Row], i: int, j: int, odds: float) -> Pair:
    why = explained(noun, rows[i], rows[j])
    named_alike = any(each.kind in ("name", "script") for each in why)
    band: Band = "sure" if odds >= SURE and named_alike else "maybe"
    score = round(float(1 / (1 + np.exp2(-min(odds, 40.0) / 2))), 4)
    return Pair(str(rows[i]["id"]), str(rows[j]["id"]), score, band, why)


def _goods(rows: Sequence[Row]) -> list[Pair]:
    columns = {role: [_text(row, role.value) for row in rows] for role in (Role.TITLE, Role.DESCRIPTION, Role.PRICE)}
    columns[Role.MODEL] = [_text(row, "sku") for row in rows]
    scored = described.compare(Table([str(row["id"]) for row in rows], columns))
    best = choosing.mutual(scored.pairs, scored.scores, MAYBE_PRODUCT)
    found = zip(scored.pairs[best].tolist(), scored.scores[best].tolist(), strict=True)
    return [_goods_pair(rows, i, j, score) for (i, j), score in found]


def _goods_pair(rows: Sequence[Row], i: int, j: int, score: float) -> Pair:
    why = explained("products", rows[i], rows[j])
    sure = score >= SURE_PRODUCT and rows[i]["sourceId"] != rows[j]["sourceId"]
    return Pair(
        str(rows[i]["id"]), str(rows[j]["id"]), round(min(score / 1.25, 0.999), 4), "sure" if sure else "maybe", why
    )


def _text(row: Row, field: str) -> str:
    return str(row.get(field) or "")
