"""Which job goes on with a range. However many come, from SQS again, the clock, or a receipt, in the end one does.

The row of a range says when its next job comes (`wake_at`) and which one it is (`generation`). Each shift ends by
handing on, or by leaving the range at rest; the clock sends for somebody where the next one is overdue.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from mancrel.campaigns import entries
from mancrel.campaigns.entries import Range
from mancrel.kit import aws, clock

_ABOUT = timedelta(seconds=1)


def rest(where: Range, generation: int) -> None:
    """Note that for now nothing is left to do in *where*; not if a job of another *generation* goes on with it."""
    condition = "attribute_not_exists(generation) OR generation = :own"
    _note(where, "SET touched_at = :now REMOVE wake_at", condition, {":own": {"N": str(generation)}})


def hand_on(where: Range, generation: int, wake_at: datetime) -> int | None:
    """Note that the next job in *where* comes at *wake_at*; its generation, None if another one comes about then.

    A job that is not of the range's *generation* has a successor only where nobody else was sent for, or not as soon.
    """
    is_own = "attribute_not_exists(generation) OR generation = :own"
    condition = f"{is_own} OR attribute_not_exists(wake_at) OR wake_at > :later"
    times = {":at": {"S": clock.stamp(wake_at)}, ":later": {"S": clock.stamp(wake_at + _ABOUT)}}
    values = {":own": {"N": str(generation)}, ":one": {"N": "1"}, **times}
    return _note(where, "SET touched_at = :now, wake_at = :at ADD generation :one", condition, values)


def send_for(where: Range) -> bool:
    """Note that a job is sent to *where* now; false if somebody was sent for since it was read."""
    condition = "attribute_not_exists(wake_at)" if where.wake_at is None else "wake_at = :seen"
    seen = {} if where.wake_at is None else {":seen": {"S": clock.stamp(where.wake_at)}}
    return _note(where, "SET touched_at = :now, wake_at = :now", condition, seen) is not None


def _note(where: Range, change: str, condition: str, values: dict[str, Any]) -> int | None:
    """Do *change* to the row of a range; its generation then, None where *condition* did not hold."""
    try:
        answer = aws.dynamodb().update_item(
            TableName=entries.RANGES,
            Key=entries.range_key(where),
            UpdateExpression=change,
            ConditionExpression=condition,
            ExpressionAttributeValues={":now": {"S": clock.stamp(entries.now())}, **values},
            ReturnValues="ALL_NEW",
        )
    except aws.dynamodb().exceptions.ConditionalCheckFailedException:
        return None
    return int(answer["Attributes"].get("generation", {"N": "0"})["N"])
