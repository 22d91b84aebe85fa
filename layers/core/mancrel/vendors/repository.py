"""How lanes are read and written; every read also tells what time it is at the store."""

from datetime import timedelta

from mancrel.kit import aws, clock, tables
from mancrel.vendors.lanes import State
from mancrel.vendors.models import Lane
from mancrel.vendors.sharedclock import SharedClock

KEPT = timedelta(days=30)
SHARED = SharedClock()


def find(tenant_id: str, lane: str) -> Lane:
    """The lane, read consistently; a new one when there is none yet."""
    asked = clock.now()
    answer = aws.dynamodb().get_item(
        TableName=Lane.Meta.table_name, Key={"tenant_id": {"S": tenant_id}, "lane": {"S": lane}}, ConsistentRead=True
    )
    SHARED.hear(answer["ResponseMetadata"]["HTTPHeaders"].get("date"), asked, clock.now())
    if "Item" not in answer:
        return Lane(tenant_id, lane)
    row = Lane()
    row.deserialize({name: dict(value) for name, value in answer["Item"].items()})
    return row


def state(lane: Lane) -> State:
    """What the arithmetic needs of *lane*."""
    return State(
        int(lane.free_at),
        lane.holder or "",
        int(lane.guard or 0),
        None if lane.open_until is None else int(lane.open_until),
        int(lane.opened),
        None if lane.probed_until is None else int(lane.probed_until),
    )


def save(lane: Lane, after: State) -> None:
    """Write *after*, unless someone wrote since *lane* was read.

    Raises:
        ConflictError: someone did.
    """
    before = int(lane.writes)
    lane.free_at, lane.holder, lane.guard, lane.writes = after.free_at, after.holder, after.guard, before + 1
    lane.open_until, lane.opened, lane.probed_until = after.open_until, after.opened, after.probed_until
    lane.expires_at = int((clock.now() + KEPT).timestamp())
    tables.save(lane, Lane.writes == before if before else Lane.lane.does_not_exist())
