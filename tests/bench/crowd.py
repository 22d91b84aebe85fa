"""A million invented contacts, as the replica's snapshot has them and as the table stores them."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import polars as pl

from mancrel.contacts.noun import CONTACTS
from mancrel.records import custom
from mancrel.records.fields import FieldType
from mancrel.records.schemas import CustomField
from mancrel.replica.columns import OWNER, Shape

NOW = datetime(2026, 3, 1, tzinfo=UTC)
_NOW = int(NOW.timestamp() * 1e6)
_DAY = 86_400_000_000
_SYLLABLES = "an be ca do el fi ga ho is ju ka lo mi no or pe qui ra sa te ul vo wi xa ya zo ñe ér ström ber son ski"
_CUSTOM = (
    CustomField(key="size", label="Size", type=FieldType.NUMBER),
    CustomField(key="plan", label="Plan", type=FieldType.CHOICE, choices=["free", "pro", "team"]),
    CustomField(key="birthday", label="Birthday", type=FieldType.DATE),
)
SHAPE = Shape(CONTACTS, [custom.as_field(each) for each in _CUSTOM])
"""The rows of a tenant who made three fields of their own."""
RULE: dict[str, Any] = {
    "operator": "AND",
    "conditions": [
        {"field": "lastVisit", "operator": "inactive_days", "value": 30},
        {
            "operator": "OR",
            "conditions": [
                {"field": "totalSpends", "operator": ">", "value": "5000"},
                {
                    "operator": "AND",
                    "conditions": [
                        {"field": "tags", "operator": "has_tag", "value": "vip"},
                        {"field": "custom.plan", "operator": "in", "value": ["pro", "team"]},
                    ],
                },
            ],
        },
    ],
}
"""Four conditions, nested: a moment, an amount, a tag and a custom field."""


def _words(turn: random.Random, count: int, lengths: tuple[int, ...]) -> list[str]:
    syllables = _SYLLABLES.split()
    return ["".join(turn.choices(syllables, k=turn.choice(lengths))).title() for _ in range(count)]


def frame(n: int, seed: int = 7) -> pl.DataFrame:
    """*n* contacts as a snapshot has them: 15 columns, three custom ones, and what every row has."""
    turn = random.Random(seed)
    pl.set_random_seed(seed)

    def pick(values: list[Any]) -> pl.Series:
        return pl.Series(values).sample(n, with_replacement=True)

    def amount(most: int, empty: float = 0.0) -> pl.Series:
        drawn = pl.Series(range(1_000)).sample(n, with_replacement=True)
        value = (drawn / 1_000) ** 3 * most
        return value.set(pl.Series(range(1_000)).sample(n, with_replacement=True) < empty * 1_000, None)

    first, last = pick(_words(turn, 2_000, (2, 2, 3))), pick(_words(turn, 60_000, (2, 3, 3, 4)))
    tags = ["vip", "b2b", "newsletter", "wholesale", "lapsed", "beta", "press", "partner"]
    combinations = [turn.sample(tags, size) for size in (0, 0, 0, 1, 1, 1, 2, 2, 3) for _ in range(20)]
    joined = ["\0" + "\0".join(each) + "\0" if each else None for each in combinations]
    number = pl.int_range(n, eager=True)
    owner = pick([f"usr_01H{turn.getrandbits(110):023X}"[:30] for _ in range(20)] + [None] * 5)
    columns: dict[str, Any] = {
        "id": "con_01H" + number.cast(pl.String).str.zfill(10) + "X7Q2M4K8ZPAB9",
        "version": (amount(20) + 1).cast(pl.Int64),
        "name": first + " " + last,
        "email": first.str.slice(0, 3).str.to_lowercase()
        + "."
        + last.str.to_lowercase()
        + number.cast(pl.String)
        + "@example.com",
        "phone": "+34" + (600_000_000 + number * 7_919 % 399_999_999).cast(pl.String),
        "externalId": "c-" + number.cast(pl.String),
        "city": pick(_words(turn, 400, (3,))),
        "country": pick(["ES", "FR", "DE", "IT", "PT", "GB", "US", "MX"]),
        "lifecycle": pick(["lead", "qualified", "customer", "churned"]),
        "source": pick(["web", "import", "shop", "fair", None]),
        "ownerId": owner,
        OWNER: owner,
        "tags": pick(joined),
        "totalSpends": amount(1_000_000).cast(pl.Int64),
        "visits": amount(200).round().cast(pl.Float64),
        "orderCount": amount(50).round().cast(pl.Float64),
        "lastVisit": _moment(amount(700, empty=0.2)),
        "createdAt": _moment(amount(1_000)),
        "changedAt": _moment(amount(300)),
        "custom.size": amount(100, empty=0.5).round().cast(pl.Float64),
        "custom.plan": pick(["free", "pro", "team", None]),
        "custom.birthday": amount(18_000, empty=0.6).cast(pl.Int32).cast(pl.Date),
    }
    return pl.DataFrame(columns)


def _moment(days_ago: pl.Series) -> pl.Series:
    return (_NOW - days_ago * _DAY).cast(pl.Int64).cast(pl.Datetime("us")).dt.replace_time_zone("UTC")


def items(n: int, known: int, version: int) -> list[Mapping[str, Any]]:
    """*n* contacts as DynamoDB gives them: changes of those in a `frame` of *known*, spread over all of it."""
    turn, stamp = random.Random(version), NOW.strftime("%Y-%m-%dT%H:%M:%S.%f+0000")
    found: list[Mapping[str, Any]] = []
    for at in turn.sample(range(known), n):
        texts = {
            "tenant_id": "acme",
            "contact_id": f"con_01H{at:010}X7Q2M4K8ZPAB9",
            "external_id": f"c-{at}",
            "name": f"Changed {at}",
            "email": f"changed{at}@example.com",
            "emails": "[]",
            "phone": f"+34{600_000_000 + at * 7_919 % 399_999_999}",
            "phones": "[]",
            "city": "Oslo",
            "country": "NO",
            "lifecycle": "customer",
            "source": "web",
            "tags": json.dumps(["vip", "beta"]),
            "custom": json.dumps({"size": 4, "plan": "pro", "birthday": "1980-02-03"}),
            "consent": "[]",
            "preferences": "{}",
            "provenance": "{}",
            "baseline_visit": stamp,
            "created_at": stamp,
            "changed_at": stamp,
        }
        numbers = {"version": 100 + version, "baseline_spends": 12_345, "visits": 3, "order_count": 2}
        item = {name: {"S": text} for name, text in texts.items()}
        found.append(item | {name: {"N": str(number)} for name, number in numbers.items()})
    return found
