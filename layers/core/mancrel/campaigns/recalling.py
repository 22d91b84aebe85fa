"""What campaigns did in the past, read from their ledgers: whom they wrote to when, and whom the policy kept them from.

Many rows at once and of each only what is asked for: a campaign of 100,000 people is read in some seconds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from mancrel.campaigns import audience
from mancrel.campaigns.deliveries import STEP, State, ledger_key
from mancrel.campaigns.models import Campaign, DeliveryRow
from mancrel.kit import aws, clock

HELD = frozenset({"frequency_cap", "no_consent"})
"""Reasons for which another policy might have let a message go."""
_AT_ONCE = 8
_TABLE = str(DeliveryRow.Meta.table_name)
_NAMES = {"#key": "key", "#state": "state"}
_WANTED = "contact_id, #state, reason, claimed_at, settled_at, handed, cost, currency, unpriced"
_TAKEN = frozenset({State.SENT, State.DELIVERED, State.FAILED})


@dataclass(slots=True)
class Recalled:
    """One row of a ledger.

    Attributes:
        at: when it was claimed, or when it was decided that it is not sent.
        what: ``sent`` when a vendor has it, or may have; ``held`` when the policy kept it back, for one of `HELD`.
        reason: why it is held, or waits.
        micros: what it cost, in *currency*; None: nobody said.
    """

    contact_id: str
    at: datetime
    what: Literal["sent", "held", "unsent"]
    reason: str
    micros: int | None
    currency: str


def latest(campaigns: Iterable[Campaign], most: int) -> list[tuple[Campaign, int]]:
    """The ranges of the latest of *campaigns* that were sent to *most* people together; of the first one some, if it
    alone went to more."""
    found: list[tuple[Campaign, int]] = []
    left = most
    for campaign in sorted(campaigns, key=lambda each: each.launched_at, reverse=True):
        people, size = int(campaign.audience or 0), int(campaign.range_size or 1)
        if found and people > left:
            return found
        found += [(campaign, number) for number in range(audience.range_count(min(people, left), size))]
        left -= people
    return found


def read(tenant_id: str, wanted: Iterable[tuple[Campaign, int]]) -> Iterator[tuple[Campaign, list[Recalled]]]:
    """The rows of each of these ranges."""
    some = list(wanted)
    keys = [ledger_key(tenant_id, each.campaign_id, STEP, number) for each, number in some]
    with ThreadPoolExecutor(_AT_ONCE) as together:
        for (campaign, _number), rows in zip(some, together.map(_rows, keys), strict=True):
            yield campaign, rows


def _rows(key: str) -> list[Recalled]:
    asked: dict[str, Any] = {
        "TableName": _TABLE,
        "KeyConditionExpression": "#key = :key",
        "ExpressionAttributeNames": _NAMES,
        "ExpressionAttributeValues": {":key": {"S": key}},
        "ProjectionExpression": _WANTED,
    }
    found: list[Recalled] = []
    while True:
        answer: Any = aws.dynamodb().query(**asked)
        found.extend(map(_recalled, answer["Items"]))
        if not answer.get("LastEvaluatedKey"):
            return found
        asked["ExclusiveStartKey"] = answer["LastEvaluatedKey"]


def _recalled(item: Mapping[str, Any]) -> Recalled:
    state, reason = item["state"]["S"], item["reason"]["S"] if "reason" in item else ""
    what: Literal["sent", "held", "unsent"] = "unsent"
    if state == State.UNCERTAIN or (state in _TAKEN and "handed" in item and item["handed"]["BOOL"]):
        what = "sent"
    elif state == State.SUPPRESSED and reason in HELD:
        what = "held"
    unknown = "unpriced" in item or "currency" not in item
    cost = None if unknown else int(item["cost"]["N"]) if "cost" in item else 0
    currency = item["currency"]["S"] if "currency" in item else ""
    at = item["settled_at" if what == "held" else "claimed_at"]
    return Recalled(item["contact_id"]["S"], clock.parse(at["S"]), what, reason, cost, currency)
