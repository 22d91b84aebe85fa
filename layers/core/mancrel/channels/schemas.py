"""What it takes to create or change a channel, and how one looks outside."""

from typing import Annotated, Any

from pydantic import AfterValidator, Field

from mancrel.channels.kinds import Kind, Rate, SimulatorOptions
from mancrel.kit.addresses import MAX
from mancrel.kit.schema import Moment, Shape


def _one_line(text: str) -> str:
    if any(ord(letter) < 32 or ord(letter) == 127 for letter in text):
        raise ValueError("must be one line without control characters")
    return text


Name = Annotated[str, Field(min_length=1, max_length=100), AfterValidator(_one_line)]
Signature = Annotated[str, Field(max_length=2000)]
Options = Annotated[
    dict[str, Any],
    Field(
        description="`price` of a message (SMS: of a segment), null while not known; and what only this kind has. "
        "E-mail: `domains`, `configurationSet`, `topicArn`, and its own servers `imap` (`host`, `port`, `security`, "
        "`user`, `folders`, `markSeen`, `historyDays`) and `smtp` (`host`, `port`, `security`, `user`); "
        "WhatsApp: `template`, `language`, `businessAccountId` of the account whose templates Meta is asked for, and "
        "the `templates` that were entered by hand (`name`, `language`, `body`); "
        "web chat: `color`, `greeting`, `origins` of the pages that may show "
        "it, `privacyUrl`; the simulator: what "
        "`PATCH /api/channels/simulator` takes"
    ),
]
Credentials = Annotated[
    dict[str, Any],
    Field(
        description="never shown again. SMS: `accountSid`, `authToken`; WhatsApp: `phoneNumberId`, `accessToken`, "
        "`appSecret`; Messenger: `accessToken` of the page, `appSecret`; "
        "e-mail with servers of its own: `imapPassword`, `smtpPassword`, each kept when left out"
    ),
]


class NewChannel(Shape):
    """A mailbox, number or simulator to connect. *name* is what customers see as the sender; the address itself when
    it is left out. Simulator and web chat have no address."""

    kind: Kind = "email"
    address: Annotated[str, Field(max_length=MAX, examples=["ana@example.com", "+351912345678"])] | None = None
    name: Name | None = None
    signature: Signature = ""
    per_minute: Rate | None = None
    options: Options = Field(default={})
    credentials: Credentials | None = None


class ChannelChange(Shape):
    """What to change; *version* is the one that was read. *options* and *credentials* replace what was there."""

    version: int
    name: Name | None = None
    signature: Signature | None = None
    per_minute: Rate | None = None
    options: Options | None = None
    credentials: Credentials | None = None


class ChannelOut(Shape):
    """A channel. What customers write is posted, signed, to *webhookUrl*: mail by our own scheme (or dropped by SES
    under *dropPrefix*), WhatsApp, Messenger and SMS by the vendor and as it signs; that of a web chat is the door of
    its visitors. What became of messages is posted to *receiptsUrl* by the vendor. To Meta's question at *webhookUrl*
    the channel's secret is the verify token."""

    id: str
    kind: Kind
    name: str
    address: str
    signature: str
    per_minute: int
    options: dict[str, Any]
    has_credentials: bool
    webhook_url: str
    receipts_url: str
    drop_prefix: str
    previous_secret_until: Moment | None
    version: int
    created_at: Moment
    changed_at: Moment


class ChannelWithSecret(ChannelOut):
    """A channel and its signing secret (``whsec_…``, Standard Webhooks), shown this once."""

    secret: str


class ChannelList(Shape):
    """All channels of a tenant; there are few."""

    items: list[ChannelOut]
    total: int
    next_cursor: None = None


class SimulatorOut(SimulatorOptions):
    """How the simulator behaves, and where it is in the list of channels, once it was needed (*version* 0: not yet)."""

    id: str
    kind: Kind
    name: str
    per_minute: int
    webhook_url: str
    version: int
    changed_at: Moment | None


class SimulatorChange(SimulatorOptions):
    """What to change; what is left out stays."""

    per_minute: Rate | None = None


class Handed(Shape):
    """One message that the simulator was handed, and took."""

    message_id: str
    to: str
    at: Moment


class HandedQuery(Shape):
    """Which of them, oldest first."""

    campaign_id: str | None = Field(default=None, max_length=200)
    offset: int = Field(default=0, ge=0, le=100_000_000)
    limit: int = Field(default=50_000, ge=1, le=100_000)
