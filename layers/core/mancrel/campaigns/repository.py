"""How campaigns are read and written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from mancrel.campaigns import deliveries
from mancrel.campaigns.deliveries import Delivery
from mancrel.campaigns.models import Campaign, DeliveryRow
from mancrel.kit import acting, aws, clock, tables
from mancrel.kit.errors import ConflictError, NotFoundError

SHARDS = 4
_TOLD = timedelta(seconds=1)


def get(tenant_id: str, campaign_id: str) -> Campaign:
    """The campaign, read consistently.

    Raises:
        NotFoundError: the tenant has no such campaign.
    """
    try:
        return Campaign.get(tenant_id, campaign_id, consistent_read=True)
    except Campaign.DoesNotExist as error:
        raise NotFoundError(f"there is no campaign {campaign_id}") from error


def renewed(campaign: Campaign) -> Campaign:
    """*campaign* as it stands now. While its status is the same nobody can have edited it, and it is not read whole.

    Raises:
        NotFoundError: it is gone.
    """
    answer = aws.dynamodb().get_item(
        TableName=str(Campaign.Meta.table_name),
        Key={"tenant_id": {"S": campaign.tenant_id}, "campaign_id": {"S": campaign.campaign_id}},
        ProjectionExpression="#status, changed_at",
        ExpressionAttributeNames={"#status": "status"},
        ConsistentRead=True,
    )
    found: Any = answer.get("Item", {})
    if found.get("status", {}).get("S") != campaign.status:
        return get(campaign.tenant_id, campaign.campaign_id)
    campaign.changed_at = Campaign.get_attributes()["changed_at"].deserialize(found["changed_at"]["S"])
    return campaign


def list_all(tenant_id: str) -> Iterator[Campaign]:
    """Every campaign of the tenant, the oldest first."""
    return iter(Campaign.query(tenant_id, consistent_read=True))


def list_brief(tenant_id: str) -> Iterator[Campaign]:
    """Every campaign without what it says, the oldest first."""
    fields = ["tenant_id", "campaign_id", "name", "subject", "status", "changed_at"]
    return iter(Campaign.query(tenant_id, attributes_to_get=fields))


def list_launched(tenant_id: str, since: datetime, until: datetime) -> list[Campaign]:
    """The campaigns that were launched in that time, without what they say; the oldest first."""
    fields = (
        "campaign_id", "name", "status", "channel", "topic", "variants", "hold_out", "best_hour", "audience",
        "audience_key", "range_size", "launched_at", "finished_at", "version", "changed_at", "created_at",
    )  # fmt: skip
    launched = Campaign.launched_at.between(since, until - timedelta(milliseconds=1))
    return list(Campaign.query(tenant_id, filter_condition=launched, attributes_to_get=["tenant_id", *fields]))


def save(campaign: Campaign) -> None:
    """Raises ConflictError: somebody changed it meanwhile."""
    tables.save(campaign)


def delete(campaign: Campaign) -> None:
    """Raises ConflictError: somebody changed it meanwhile."""
    unchanged = Campaign.version == campaign.version
    tables.sign(campaign, unchanged)
    tables.delete(campaign, unchanged)


def note(campaign: Campaign, actions: list[Any], condition: Any = None) -> bool:
    """Set what follows from sending or was decided about it; False when *condition* does not hold.

    Those who listen learn of it.
    """
    stamps = [Campaign.changed_at.set(clock.now()), Campaign.changed_by.set(acting.current().by)]
    try:
        tables.update(campaign, [*actions, *stamps], condition, versioned=False)
    except ConflictError:
        return False
    return True


def tell(campaign: Campaign) -> None:
    """Let those who watch know that the figures moved, about once a second however many workers say so."""
    now = clock.now()
    if now - campaign.changed_at < _TOLD:
        return
    row = Campaign(campaign.tenant_id, campaign.campaign_id)
    try:
        tables.note(row, [Campaign.changed_at.set(now)], Campaign.changed_at < now - _TOLD)
    except ConflictError:
        return
    campaign.changed_at = now


def wait_until(campaign: Campaign, moment: datetime | None) -> None:
    """Let the clock look at *campaign* at *moment*; None: never again. To be saved with it."""
    campaign.due_at = moment
    campaign.due = None if moment is None else f"due#{sum(campaign.campaign_id.encode()) % SHARDS}"


def list_due(now: datetime, limit: int = 1_000) -> Iterator[Campaign]:
    """The campaigns of all tenants that the clock has to look at."""
    for number in range(SHARDS):
        yield from Campaign.by_due.query(f"due#{number}", Campaign.due_at <= now, limit=limit)


def list_deliveries(tenant_id: str, contact_id: str, limit: int = 50) -> list[Delivery]:
    """What was decided about a person lately, by every campaign and journey, the newest first."""
    answer = aws.dynamodb().query(
        TableName=str(DeliveryRow.Meta.table_name),
        IndexName="by_contact",
        KeyConditionExpression="person = :person",
        ExpressionAttributeValues={":person": {"S": f"{tenant_id}#{contact_id}"}},
        ScanIndexForward=False,
        Limit=limit,
    )
    return [deliveries.of_item(item) for item in answer["Items"]]
