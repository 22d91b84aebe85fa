"""Channels: connect a mailbox, sign its webhook, rotate the secret without losing a mail."""

from mancrel.channels import repository, senders
from mancrel.channels.models import Channel
from mancrel.channels.schemas import ChannelChange, ChannelOut, NewChannel
from mancrel.events import keys
from mancrel.kit import clock, ids
from mancrel.kit.errors import ConflictError, NotFoundError
from mancrel.kit.settings import settings


def create(tenant_id: str, new: NewChannel) -> tuple[Channel, str]:
    """Connect a mailbox; answers the channel and its signing secret, which is shown only now.

    Raises:
        ConflictError: another tenant has connected this address.
    """
    senders.reserve(tenant_id, new.address)
    secret = keys.new_secret()
    channel = Channel(
        tenant_id,
        ids.endpoint(tenant_id),
        kind=new.kind,
        name=new.name or new.address,
        address=new.address,
        signature=new.signature,
    )
    keys.install(channel, secret)
    repository.save(channel)
    senders.ask_to_verify(channel.address)
    return channel, secret


def get(tenant_id: str, channel_id: str) -> Channel:
    """Raises NotFoundError when the tenant has no such channel."""
    return repository.get(tenant_id, channel_id)


def find_endpoint(channel_id: str) -> Channel | None:
    """The channel that a webhook names, whosever it is."""
    tenant_id = ids.tenant_of(channel_id)
    try:
        return repository.get(tenant_id, channel_id) if tenant_id else None
    except NotFoundError:
        return None


def list_all(tenant_id: str) -> list[Channel]:
    """All channels of the tenant, oldest first."""
    return list(repository.list_all(tenant_id))


def change(tenant_id: str, channel_id: str, wanted: ChannelChange) -> Channel:
    """Change name or signature.

    Raises:
        NotFoundError: no such channel.
        ConflictError: it changed since it was read.
    """
    channel = repository.get(tenant_id, channel_id)
    if channel.version != wanted.version:
        current = shown(channel).model_dump(mode="json", by_alias=True)
        raise ConflictError("this channel was changed meanwhile; current is how it stands now", current)
    if "name" in wanted.model_fields_set:
        channel.name = wanted.name or channel.address
    if "signature" in wanted.model_fields_set:
        channel.signature = wanted.signature or ""
    repository.save(channel)
    return channel


def rotate(tenant_id: str, channel_id: str) -> tuple[Channel, str]:
    """Give the channel a new signing secret; the one before stays good for 24 hours.

    Raises:
        NotFoundError: no such channel.
        ConflictError: someone else rotates at this moment.
    """
    channel = repository.get(tenant_id, channel_id)
    secret = keys.new_secret()
    keys.rotate(channel, secret)
    repository.save(channel)
    return channel, secret


def shown(channel: Channel) -> ChannelOut:
    """How *channel* looks outside."""
    until = channel.previous_until
    return ChannelOut(
        id=channel.channel_id,
        kind="email",
        name=channel.name,
        address=channel.address,
        signature=channel.signature,
        webhook_url=f"{settings().public_url}/webhook/email?channel={channel.channel_id}",
        drop_prefix=f"mail-drops/{channel.channel_id}/",
        previous_secret_until=until if until and until > clock.now() else None,
        version=channel.version,
        created_at=channel.created_at,
        changed_at=channel.changed_at,
    )
