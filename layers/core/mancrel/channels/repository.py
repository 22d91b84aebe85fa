"""How channels are read and written."""

from collections.abc import Iterator

from mancrel.channels.models import Channel
from mancrel.kit import tables
from mancrel.kit.errors import NotFoundError


def get(tenant_id: str, channel_id: str) -> Channel:
    """Raises NotFoundError when the tenant has no such channel."""
    try:
        return Channel.get(tenant_id, channel_id, consistent_read=True)
    except Channel.DoesNotExist as error:
        raise NotFoundError(f"no channel {channel_id}") from error


def list_all(tenant_id: str) -> Iterator[Channel]:
    """All channels of the tenant, oldest first."""
    return iter(Channel.query(tenant_id, consistent_read=True))


def list_polled() -> Iterator[Channel]:
    """The mailboxes of all tenants whose mail is fetched."""
    return iter(Channel.scan(Channel.polled == True))  # noqa: E712 - a condition of DynamoDB


def list_asked() -> Iterator[Channel]:
    """The channels of all tenants whose vendors can be asked where they deliver."""
    return iter(Channel.scan(Channel.kind.is_in("whatsapp", "messenger")))


def save(channel: Channel) -> None:
    """Write *channel*, unless someone changed it since it was read."""
    tables.save(channel)
