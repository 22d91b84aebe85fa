"""Channels: connect one, sign its webhook, rotate the secret without losing a delivery."""

from typing import Any

from mancrel.channels import kinds, passwords, repository, senders
from mancrel.channels.models import Channel
from mancrel.channels.particulars import checked, credentials, options, per_minute, sealed
from mancrel.channels.presenting import shown, shown_simulator
from mancrel.channels.schemas import ChannelChange, NewChannel, SimulatorChange
from mancrel.events import keys
from mancrel.kit import ids
from mancrel.kit.errors import ConflictError, InvalidError, NotFoundError
from mancrel.kit.settings import settings

__all__ = [
    "SIMULATOR",
    "change",
    "create",
    "credentials",
    "find_endpoint",
    "get",
    "keep_templates",
    "list_all",
    "list_asked",
    "list_polled",
    "look_at_simulator",
    "options",
    "per_minute",
    "rotate",
    "sender",
    "shown",
    "shown_simulator",
    "simulator",
    "tune",
]
SIMULATOR = "simulator"
_ACCOUNT = "businessAccountId"
"""Whose templates were fetched."""


def create(tenant_id: str, new: NewChannel) -> tuple[Channel, str]:
    """Connect a channel; answers it and its signing secret, which is shown only now. A tenant has one simulator:
    connecting it again gives it a new secret.

    Raises:
        ConflictError: another tenant has connected this address.
        InvalidError: the address, an option or a credential is not one of its kind; names each.
        NotFoundError: a simulator, where there is none.
    """
    if new.kind == SIMULATOR:
        return _again(tenant_id, new)
    address = kinds.address(new.kind, new.address)
    if new.kind == "email":
        senders.reserve(tenant_id, address)
    secret = keys.new_secret()
    channel = Channel(
        tenant_id,
        ids.endpoint(tenant_id),
        kind=new.kind,
        name=new.name or address,
        address=address,
        signature=new.signature,
        per_minute=new.per_minute,
    )
    if new.kind == "email":
        passwords.settle(channel, new.options, new.credentials)
    else:
        channel.options = checked(new.kind, new.options)
        channel.credentials = sealed(new.kind, new.credentials)
    keys.install(channel, secret)
    repository.save(channel)
    if new.kind == "email":
        senders.ask_to_verify(address)
    return channel, secret


def get(tenant_id: str, channel_id: str) -> Channel:
    """Raises NotFoundError when the tenant has no such channel."""
    return repository.get(tenant_id, channel_id)


def simulator(tenant_id: str) -> Channel:
    """The tenant's simulator, connected when it is first needed.

    Raises:
        NotFoundError: there is none here; it is only where somebody tries things out.
    """
    channel = look_at_simulator(tenant_id)
    if channel.version is not None:
        return channel
    try:
        repository.save(channel)
    except ConflictError:  # someone else did it at this moment
        return repository.get(tenant_id, channel.channel_id)
    return channel


def look_at_simulator(tenant_id: str) -> Channel:
    """The tenant's simulator; as it would be, and not stored, before it is first needed.

    Raises:
        NotFoundError: there is none here.
    """
    if settings().stage == "prod" or not settings().simulator_url:
        raise NotFoundError("there is no simulator here")
    channel_id = f"{tenant_id}.{SIMULATOR}"
    try:
        return repository.get(tenant_id, channel_id)
    except NotFoundError:
        channel = Channel(tenant_id, channel_id, kind=SIMULATOR, name="Simulator", address=SIMULATOR, options={})
        keys.install(channel, keys.new_secret())
        return channel


def find_endpoint(channel_id: str, kind: str = "email") -> Channel | None:
    """The channel of *kind* that a webhook names, whosever it is."""
    tenant_id = ids.tenant_of(channel_id)
    try:
        channel = repository.get(tenant_id, channel_id) if tenant_id else None
    except NotFoundError:
        return None
    return channel if channel is not None and channel.kind == kind else None


def list_all(tenant_id: str) -> list[Channel]:
    """All channels of the tenant, oldest first."""
    return list(repository.list_all(tenant_id))


def list_polled() -> list[Channel]:
    """The mailboxes of all tenants whose mail is fetched."""
    return list(repository.list_polled())


def list_asked() -> list[Channel]:
    """The channels of all tenants whose vendors can be asked where they deliver."""
    return list(repository.list_asked())


def sender(tenant_id: str, kind: str) -> Channel:
    """The channel of *kind* by which a campaign leaves: the oldest.

    Raises:
        InvalidError: the tenant has connected none.
        NotFoundError: a simulator, where there is none.
    """
    if kind == SIMULATOR:
        return simulator(tenant_id)
    found = next((each for each in repository.list_all(tenant_id) if each.kind == kind), None)
    if found is None:
        raise InvalidError(f"connect a channel of the kind {kind} first")
    return found


def change(tenant_id: str, channel_id: str, wanted: ChannelChange) -> Channel:
    """Change what is named.

    Raises:
        NotFoundError: no such channel.
        ConflictError: it changed since it was read.
        InvalidError: an option or a credential is not one of its kind; names each.
    """
    channel = repository.get(tenant_id, channel_id)
    if channel.version != wanted.version:
        current = shown(channel).model_dump(mode="json", by_alias=True)
        raise ConflictError("this channel was changed meanwhile; current is how it stands now", current)
    given = wanted.model_fields_set
    if "name" in given:
        channel.name = wanted.name or channel.address
    if "signature" in given:
        channel.signature = wanted.signature or ""
    if "per_minute" in given:
        channel.per_minute = wanted.per_minute
    _particulars(channel, wanted)
    repository.save(channel)
    return channel


def _particulars(channel: Channel, wanted: ChannelChange) -> None:
    replaced = (wanted.options or {}) if "options" in wanted.model_fields_set else None
    if channel.kind == "email":
        passwords.settle(channel, replaced, wanted.credentials)
        return
    if replaced is not None:
        before, channel.options = channel.options or {}, checked(channel.kind, replaced)
        if before.get(_ACCOUNT) != channel.options.get(_ACCOUNT):
            channel.fetched = None
    if wanted.credentials is not None:
        channel.credentials = sealed(channel.kind, wanted.credentials)


def keep_templates(channel: Channel, told: list[dict[str, Any]]) -> None:
    """Keep the templates that Meta *told* of with *channel*; the same ones change nothing.

    Raises:
        ConflictError: it changed since it was read.
    """
    if channel.fetched != told:
        channel.fetched = told
        repository.save(channel)


def tune(tenant_id: str, wanted: SimulatorChange) -> Channel:
    """Change how the simulator behaves; what *wanted* does not name stays.

    Raises:
        NotFoundError: there is no simulator here.
        ConflictError: someone else changes it at this moment.
    """
    channel = simulator(tenant_id)
    named = wanted.model_dump(mode="json", by_alias=True, exclude_unset=True)
    if "perMinute" in named:
        channel.per_minute = named.pop("perMinute")
    channel.options = {**(channel.options or {}), **named}
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


def _again(tenant_id: str, new: NewChannel) -> tuple[Channel, str]:
    channel = simulator(tenant_id)
    channel.name = new.name or channel.name
    channel.per_minute = new.per_minute or channel.per_minute
    channel.options = {**(channel.options or {}), **checked(SIMULATOR, new.options)}
    secret = keys.new_secret()
    keys.rotate(channel, secret)
    repository.save(channel)
    return channel, secret
