"""What messages come in and leave by: mailboxes, numbers, and the simulator of a laptop."""

from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.channels import service as channels
from mancrel.channels import templates
from mancrel.channels.models import Channel
from mancrel.channels.schemas import (
    ChannelChange,
    ChannelList,
    ChannelOut,
    ChannelWithSecret,
    Handed,
    HandedQuery,
    NewChannel,
    SimulatorChange,
    SimulatorOut,
)
from mancrel.channels.templates import ChannelTemplateList
from mancrel.leads import again
from mancrel.leads.schemas import LeadsAsked
from mancrel.mailboxes import polling, trying
from mancrel.mailboxes.schemas import MailboxTried, MailboxTry, PollAsked
from mancrel.vendors import simulator, template_fetching

routes = Routes(tag="Channels")


@routes.get("/api/channels", needs=Capability.INBOX_READ)
def list_channels(caller: Caller) -> ChannelList:
    """The connected channels."""
    rows = [channels.shown(each) for each in channels.list_all(caller.tenant_id)]
    return ChannelList(items=rows, total=len(rows))


@routes.post("/api/channels", needs=Capability.CHANNELS_MANAGE, status=201, errors=(404, 409, 503))
def create_channel(caller: Caller, body: NewChannel) -> ChannelWithSecret:
    """Connect a mailbox, a number or the simulator; its signing secret is shown this once."""
    return _with_secret(*channels.create(caller.tenant_id, body))


@routes.get("/api/channels/simulator", needs=Capability.INBOX_READ)
def get_simulator(caller: Caller) -> SimulatorOut:
    """How the simulator behaves: an invented vendor, only where somebody tries things out."""
    return channels.shown_simulator(channels.look_at_simulator(caller.tenant_id))


@routes.patch("/api/channels/simulator", needs=Capability.CHANNELS_MANAGE, errors=(404, 409, 503))
def change_simulator(caller: Caller, body: SimulatorChange) -> SimulatorOut:
    """Change how it behaves, from the next message on; what is left out stays."""
    channel = channels.tune(caller.tenant_id, body)
    simulator.tell(channel)
    return channels.shown_simulator(channel)


@routes.get("/api/channels/simulator/deliveries", needs=Capability.CHANNELS_MANAGE, errors=(404, 503))
def list_simulator_deliveries(caller: Caller, query: HandedQuery) -> list[Handed]:
    """The messages that it was handed and took, oldest first."""
    return simulator.deliveries(caller.tenant_id, query)


@routes.get("/api/channels/{channel_id}", needs=Capability.INBOX_READ)
def get_channel(caller: Caller, channel_id: str) -> ChannelOut:
    """One channel."""
    return channels.shown(channels.get(caller.tenant_id, channel_id))


@routes.patch("/api/channels/{channel_id}", needs=Capability.CHANNELS_MANAGE, errors=(409, 503))
def change_channel(caller: Caller, channel_id: str, body: ChannelChange) -> ChannelOut:
    """Change name, signature, pace, options or credentials."""
    return channels.shown(_told(channels.change(caller.tenant_id, channel_id, body)))


@routes.post("/api/channels/{channel_id}/rotate", needs=Capability.CHANNELS_MANAGE, errors=(409, 503))
def rotate_channel_secret(caller: Caller, channel_id: str) -> ChannelWithSecret:
    """Give it a new signing secret; the one before stays good for 24 hours."""
    return _with_secret(*channels.rotate(caller.tenant_id, channel_id))


@routes.post("/api/channels/try-mailbox", needs=Capability.CHANNELS_MANAGE, errors=(404,))
def try_mailbox(caller: Caller, body: MailboxTry) -> MailboxTried:
    """Sign in to the servers of a mailbox, which need not be kept yet; says exactly what is wrong."""
    return trying.attempt(caller.tenant_id, body)


@routes.post("/api/channels/{channel_id}/poll", needs=Capability.CHANNELS_MANAGE, status=202, errors=(404, 409, 503))
def poll_mailbox(caller: Caller, channel_id: str) -> PollAsked:
    """Fetch what came to a mailbox, now, in the background; a minute's clock does it anyway."""
    polling.ask(caller.tenant_id, channel_id)
    return PollAsked()


@routes.get("/api/channels/{channel_id}/templates", needs=Capability.INBOX_READ)
def list_channel_templates(caller: Caller, channel_id: str) -> ChannelTemplateList:
    """The templates of a WhatsApp number, those that can be sent first; the others say why they cannot."""
    return templates.shown(channels.get(caller.tenant_id, channel_id))


@routes.post("/api/channels/{channel_id}/templates/fetch", needs=Capability.CHANNELS_MANAGE, errors=(404, 409, 503))
def fetch_channel_templates(caller: Caller, channel_id: str) -> ChannelTemplateList:
    """Ask Meta, now, for all templates of the number's business account; a day's clock does it anyway."""
    return templates.shown(template_fetching.fetch(caller.tenant_id, channel_id))


@routes.post("/api/channels/{channel_id}/leads/fetch", needs=Capability.CHANNELS_MANAGE, status=202, errors=(404, 409))
def fetch_leads(caller: Caller, channel_id: str) -> LeadsAsked:
    """Fetch the leads of ads now that Meta did not give before, in the background; the clock does it anyway."""
    return again.ask(caller.tenant_id, channel_id)


def _with_secret(channel: Channel, secret: str) -> ChannelWithSecret:
    return ChannelWithSecret(**channels.shown(_told(channel)).model_dump(), secret=secret)


def _told(channel: Channel) -> Channel:
    """The simulator signs with the channel's secret and behaves as its options say: it learns of both."""
    if channel.kind == channels.SIMULATOR:
        simulator.tell(channel)
    return channel
