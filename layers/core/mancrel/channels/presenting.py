"""How a channel looks outside: its options, never its secrets."""

from mancrel.channels.models import Channel
from mancrel.channels.particulars import options, per_minute
from mancrel.channels.schemas import ChannelOut, SimulatorOut
from mancrel.kit import clock
from mancrel.kit.settings import settings

_RECEIPTS = {"email": "receipts/ses", "sms": "receipts/twilio", "simulator": "receipts/simulator"}
"""Where vendors tell what became of the messages of a channel, by its kind; Meta has one address for everything."""
_WEBHOOKS = {"simulator": "receipts/simulator"}


def shown(channel: Channel) -> ChannelOut:
    """How *channel* looks outside."""
    until = channel.previous_until
    door = _WEBHOOKS.get(channel.kind, channel.kind)
    return ChannelOut(
        id=channel.channel_id,
        kind=channel.kind,
        name=channel.name,
        address=channel.address,
        signature=channel.signature,
        per_minute=per_minute(channel),
        options=options(channel).model_dump(mode="json", by_alias=True),
        has_credentials=channel.credentials is not None,
        webhook_url=_address(door, channel),
        receipts_url=_address(_RECEIPTS.get(channel.kind, channel.kind), channel),
        drop_prefix=f"mail-drops/{channel.channel_id}/" if channel.kind == "email" else "",
        previous_secret_until=until if until and until > clock.now() else None,
        version=channel.version,
        created_at=channel.created_at,
        changed_at=channel.changed_at,
    )


def shown_simulator(channel: Channel) -> SimulatorOut:
    """How the simulator looks outside: its options are its fields. It need not be stored yet."""
    return SimulatorOut(
        id=channel.channel_id,
        kind="simulator",
        name=channel.name,
        per_minute=per_minute(channel),
        webhook_url=_address("receipts/simulator", channel),
        version=channel.version or 0,
        changed_at=channel.changed_at,
        **options(channel).model_dump(),
    )


def _address(door: str, channel: Channel) -> str:
    return f"{settings().public_url}/webhook/{door}?channel={channel.channel_id}"
