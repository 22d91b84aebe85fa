"""The entries of the ledger: deliveries and the counters of their range, changed together or not at all (ADR 0014).

Every write is one transaction of at most `MOST` rows, each under the condition that it is still as it was read, and
one ADD to the counters of the range. So the counters equal the rows at every moment, and two who want the same
person at the same time cannot both get it. Written for DynamoDB's own items: this is the path of every message.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from botocore.exceptions import ClientError

from mancrel.campaigns import counting, deliveries
from mancrel.campaigns.deliveries import DOUBT, FINAL, Delivery, State
from mancrel.campaigns.models import DeliveryRow, RangeRow
from mancrel.kit import aws, clock
from mancrel.kit.errors import ConflictError
from mancrel.vendors.repository import SHARED

MOST = 90
"""Rows in one transaction, of DynamoDB's 100."""
_BATCH = 100
_COUNTER = "n:"
_DELIVERIES, RANGES = str(DeliveryRow.Meta.table_name), str(RangeRow.Meta.table_name)
_OPEN = (State.WAITING, State.CLAIMED, DOUBT)
_LOST = {"ConditionalCheckFailed", "TransactionConflict"}
Change = tuple[Delivery | None, Delivery]
"""A row as it was read, None where there was none, and as it shall be."""


@dataclass(frozen=True)
class Range:
    """Some people of one frozen audience, in its order.

    Attributes:
        size: how many.
        cursor: so many of them were taken up; the others have no row.
        counts: what their rows count for, see counting.counts.
        wake_at: when its next job comes, or would; None: nobody was sent for.
        generation: of the job that goes on with it; others that come meanwhile hand on to nobody.
    """

    tenant_id: str
    campaign_id: str
    step: str
    number: int
    size: int = 0
    cursor: int = 0
    counts: Mapping[str, int] = field(default_factory=Counter)
    first_at: datetime | None = None
    touched_at: datetime | None = None
    wake_at: datetime | None = None
    generation: int = 0

    @property
    def key(self) -> str:
        """The hash key of its deliveries."""
        return deliveries.ledger_key(self.tenant_id, self.campaign_id, self.step, self.number)

    @property
    def pending(self) -> int:
        """How many people neither got it nor ever will, as far as is known."""
        return self.size - sum(self.counts.get(state, 0) for state in FINAL)

    @property
    def is_open(self) -> bool:
        """Whether there is still something to hand out, a claim that nobody may ever end, or a doubt to ask about."""
        return self.cursor < self.size or any(self.counts.get(each, 0) for each in _OPEN)


def now() -> datetime:
    """This moment by the store's clock, as far as its answers told: claims of two workers whose own clocks are minutes
    apart end at the same time."""
    return clock.now() + SHARED.offset()


def lay_out(ranges: Sequence[Range]) -> None:
    """Make the rows of *ranges*; those that are there stay as they are."""
    for start in range(0, len(ranges), MOST):
        _lay(ranges[start : start + MOST])


def _lay(some: Sequence[Range]) -> None:
    """All at once; when one of them is there already, each by itself."""
    puts = [
        {
            "Put": {
                "TableName": RANGES,
                "Item": {**range_key(each), "size": {"N": str(each.size)}, "cursor": {"N": "0"}},
                "ConditionExpression": "attribute_not_exists(range_id)",
            }
        }
        for each in some
    ]
    try:
        _commit(puts)
    except ConflictError:
        if len(some) > 1:
            for each in some:
                _lay([each])


def get_ranges(tenant_id: str, campaign_id: str, step: str, numbers: Iterable[int]) -> list[Range]:
    """The ranges that there are, in order, read consistently."""
    found = find_ranges(Range(tenant_id, campaign_id, step, number) for number in numbers)
    return sorted(found, key=lambda each: each.number)


def find_ranges(wanted: Iterable[Range]) -> list[Range]:
    """Those of *wanted* that there are, of whatever campaigns, read consistently."""
    return [_range(item) for item in _batch_get(RANGES, [range_key(each) for each in wanted])]


def get_range(tenant_id: str, campaign_id: str, step: str, number: int) -> Range | None:
    """One range, read consistently."""
    found = get_ranges(tenant_id, campaign_id, step, [number])
    return found[0] if found else None


def read(key: str, contact_ids: Iterable[str]) -> dict[str, Delivery]:
    """The rows that there are of these people in the range of *key*, read consistently."""
    keys = [{"key": {"S": key}, "contact_id": {"S": each}} for each in dict.fromkeys(contact_ids)]
    rows = map(deliveries.of_item, _batch_get(_DELIVERIES, keys))
    return {row.contact_id: row for row in rows}


def write(where: Range, changes: Sequence[Change], cursor: int | None = None, grow: bool = False) -> Range:
    """Make *changes* to rows of *where*, at most `MOST`; the range as far as is known afterwards.

    Args:
        where: the range, as it was read.
        changes: what was read and what shall be.
        cursor: where the range's cursor moves to from where it was read.
        grow: rows that are new add to the size of the range (ranges without a frozen audience).

    Raises:
        ConflictError: a row or the cursor is not as it was read; nothing was written.
    """
    moment = now()
    rows = [(before, after.but(revision=after.revision + 1)) for before, after in changes]
    delta: Counter[str] = Counter()
    for before, after in rows:
        delta.update(counting.difference(before, after))
    grown = sum(before is None for before, _after in rows) if grow else 0
    items = [_putting(before, after) for before, after in rows]
    _commit([*items, _counting(where, delta, cursor, grown, moment)])
    counted = Counter(where.counts)
    counted.update(delta)
    return replace(
        where,
        counts=counted,
        size=where.size + grown,
        cursor=where.cursor if cursor is None else cursor,
        first_at=where.first_at or moment,
        touched_at=moment,
    )


def _commit(items: Sequence[Any]) -> None:
    """Do all of *items* or none. Raises ConflictError: a condition did not hold."""
    asked = clock.now()
    try:
        answer = aws.dynamodb().transact_write_items(TransactItems=items)
    except ClientError as error:
        if any(reason.get("Code") in _LOST for reason in error.response.get("CancellationReasons", [])):
            raise ConflictError("somebody else was faster") from error
        raise
    _hear(answer, asked)


def _putting(before: Delivery | None, after: Delivery) -> dict[str, Any]:
    put: dict[str, Any] = {"TableName": _DELIVERIES, "Item": deliveries.to_item(after)}
    if before is None:
        put["ConditionExpression"] = "attribute_not_exists(contact_id)"
    else:
        put["ConditionExpression"] = "revision = :was"
        put["ExpressionAttributeValues"] = {":was": {"N": str(before.revision)}}
    return {"Put": put}


def _counting(where: Range, delta: Mapping[str, int], cursor: int | None, grown: int, at: datetime) -> dict[str, Any]:
    names, values, adds = {}, {":now": {"S": clock.stamp(at)}}, []
    for index, (name, change) in enumerate(sorted(delta.items())):
        names[f"#c{index}"], values[f":c{index}"] = f"{_COUNTER}{name}", {"N": str(change)}
        adds.append(f"#c{index} :c{index}")
    if grown:
        names["#size"], values[":grown"] = "size", {"N": str(grown)}
        adds.append("#size :grown")
    sets = ["touched_at = :now", "first_at = if_not_exists(first_at, :now)"]
    update: dict[str, Any] = {"TableName": RANGES, "Key": range_key(where)}
    if cursor is not None:
        names["#cursor"] = "cursor"
        values |= {":from": {"N": str(where.cursor)}, ":to": {"N": str(cursor)}}
        sets.append("#cursor = :to")
        update["ConditionExpression"] = "#cursor = :from"
    update["UpdateExpression"] = f"SET {', '.join(sets)}" + (f" ADD {', '.join(adds)}" if adds else "")
    update["ExpressionAttributeValues"] = values
    if names:
        update["ExpressionAttributeNames"] = names
    return {"Update": update}


def _batch_get(table: str, keys: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    waiting = list(keys)
    while waiting:
        some, waiting = waiting[:_BATCH], waiting[_BATCH:]
        asked = clock.now()
        answer: Any = aws.dynamodb().batch_get_item(RequestItems={table: {"Keys": some, "ConsistentRead": True}})
        _hear(answer, asked)
        found += answer["Responses"].get(table, [])
        waiting += answer.get("UnprocessedKeys", {}).get(table, {}).get("Keys", [])
    return found


def _hear(answer: Any, asked: datetime) -> None:
    SHARED.hear(answer["ResponseMetadata"]["HTTPHeaders"].get("date"), asked, clock.now())


def range_key(where: Range) -> dict[str, Any]:
    """The key of the row of *where* in `RANGES`."""
    return {
        "tenant_id": {"S": where.tenant_id},
        "range_id": {"S": f"{where.campaign_id}#{where.step}#{where.number:04d}"},
    }


def _range(item: Mapping[str, Any]) -> Range:
    campaign_id, step, number = item["range_id"]["S"].split("#")
    times = {name: clock.parse(item[name]["S"]) for name in ("first_at", "touched_at", "wake_at") if name in item}
    counted = {name[len(_COUNTER) :]: int(value["N"]) for name, value in item.items() if name.startswith(_COUNTER)}
    size, cursor = int(item.get("size", {"N": "0"})["N"]), int(item.get("cursor", {"N": "0"})["N"])
    return Range(
        item["tenant_id"]["S"], campaign_id, step, int(number), size=size, cursor=cursor, counts=counted, **times,
        generation=int(item.get("generation", {"N": "0"})["N"]),
    )  # fmt: skip
