"""Mailboxes that are connected."""

from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.channels import service as channels
from mancrel.channels.models import Channel
from mancrel.channels.schemas import ChannelChange, ChannelList, ChannelOut, ChannelWithSecret, NewChannel

routes = Routes(tag="Channels")


@routes.get("/api/channels", needs=Capability.INBOX_READ)
def list_channels(caller: Caller) -> ChannelList:
    """The connected mailboxes."""
    rows = [channels.shown(each) for each in channels.list_all(caller.tenant_id)]
    return ChannelList(items=rows, total=len(rows))


@routes.post("/api/channels", needs=Capability.CHANNELS_MANAGE, status=201, errors=(409,))
def create_channel(caller: Caller, body: NewChannel) -> ChannelWithSecret:
    """Connect a mailbox; its signing secret is shown this once."""
    return _with_secret(*channels.create(caller.tenant_id, body))


@routes.get("/api/channels/{channel_id}", needs=Capability.INBOX_READ)
def get_channel(caller: Caller, channel_id: str) -> ChannelOut:
    """One mailbox."""
    return channels.shown(channels.get(caller.tenant_id, channel_id))


@routes.patch("/api/channels/{channel_id}", needs=Capability.CHANNELS_MANAGE, errors=(409,))
def change_channel(caller: Caller, channel_id: str, body: ChannelChange) -> ChannelOut:
    """Change the sender's name or the signature."""
    return channels.shown(channels.change(caller.tenant_id, channel_id, body))


@routes.post("/api/channels/{channel_id}/rotate", needs=Capability.CHANNELS_MANAGE, errors=(409,))
def rotate_channel_secret(caller: Caller, channel_id: str) -> ChannelWithSecret:
    """Give it a new signing secret; the one before stays good for 24 hours."""
    return _with_secret(*channels.rotate(caller.tenant_id, channel_id))


def _with_secret(channel: Channel, secret: str) -> ChannelWithSecret:
    return ChannelWithSecret(**channels.shown(channel).model_dump(), secret=secret)
