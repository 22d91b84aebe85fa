"""What it takes to say whom we may write to, and what we answer."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal, get_args

from pydantic import Field

from mancrel.contacts.schemas import ConsentOut
from mancrel.kit.schema import Moment, Shape

Channel = Literal["simulator", "email", "sms", "whatsapp"]
CHANNELS: tuple[Channel, ...] = get_args(Channel)
TopicKey = Annotated[str, Field(min_length=1, max_length=60, pattern=r"^[a-z0-9][a-z0-9_-]*$")]
SuppressionReason = Literal["bounce", "complaint", "manual", "unsubscribed"]
Reason = Literal[
    "no_address",
    "unsubscribed",
    "no_consent",
    "suppressed_bounce",
    "suppressed_complaint",
    "suppressed_manual",
    "frequency_cap",
    "quiet_hours",
]
Clock = Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$", examples=["21:00"])]
MARKETING = "marketing"


class QuietHours(Shape):
    """From when to when nobody is written to, by the recipient's own clock; over midnight when *from* is later."""

    from_: Clock = Field(alias="from")
    to: Clock


class Cap(Shape):
    """At most so many *messages* to one person in any so many *days*: of every channel, campaign and journey."""

    messages: Annotated[int, Field(ge=1, le=100)]
    days: Annotated[int, Field(ge=1, le=30)]


class ChannelPolicy(Shape):
    """*consent* says whether people must have allowed it, or only must not have forbidden it."""

    consent: Literal["given", "unless_withdrawn"]
    quiet_hours: QuietHours | None
    cap: Cap | None


class ChannelPolicyChange(Shape):
    """What to change of a channel's policy; null lifts quiet hours or the cap."""

    consent: Literal["given", "unless_withdrawn"] | None = None
    quiet_hours: QuietHours | None = None
    cap: Cap | None = None


class ChannelPolicies(Shape):
    """The policy of each channel."""

    simulator: ChannelPolicy
    email: ChannelPolicy
    sms: ChannelPolicy
    whatsapp: ChannelPolicy


class ChannelPolicyChanges(Shape):
    """What to change, by channel."""

    simulator: ChannelPolicyChange | None = None
    email: ChannelPolicyChange | None = None
    sms: ChannelPolicyChange | None = None
    whatsapp: ChannelPolicyChange | None = None


class Policy(Shape):
    """What a tenant keeps to when it writes to people. *tracking*: whether openings and clicks are looked at."""

    channels: ChannelPolicies
    default_topic: str
    tracking: bool
    version: int | None = None

    def channel(self, channel: str) -> ChannelPolicy:
        """The policy of *channel*; that of e-mail for one that has none of its own."""
        found: ChannelPolicy = getattr(self.channels, channel, self.channels.email)
        return found


class PolicyDraft(Shape):
    """What is to change of the sending policy."""

    channels: ChannelPolicyChanges | None = None
    default_topic: TopicKey | None = None
    tracking: bool | None = None


class PolicyChange(PolicyDraft):
    """What to change of the sending policy; with a *version* only if it is still that one."""

    version: int | None = None


class Verdict(Shape):
    """Whether somebody may be written to. *until*: with quiet hours or the cap, when they may be again."""

    allowed: bool
    reason: Reason | None = None
    until: Moment | None = None


class TopicOut(Shape):
    """A topic. *topic* is what consent names it by."""

    topic: str
    name: str
    description: str


class NewTopic(Shape):
    """A topic that people can want to hear about, or not."""

    topic: TopicKey
    name: Annotated[str, Field(min_length=1, max_length=100)]
    description: Annotated[str, Field(max_length=500)] = ""


class NewSuppressions(Shape):
    """Addresses (e-mail or telephone) that nothing may be sent to any more."""

    addresses: Annotated[list[Annotated[str, Field(min_length=3, max_length=254)]], Field(min_length=1, max_length=500)]
    reason: Literal["manual", "bounce", "complaint"] = "manual"
    source: Annotated[str, Field(max_length=200)] = ""


class SuppressionOut(Shape):
    """A suppressed address, why, since when and by what; *words* are the vendor's own, where one told of it."""

    id: str
    address: str
    reason: SuppressionReason
    source: str
    at: Moment
    words: str | None


class SuppressionsAdded(Shape):
    """How many addresses are suppressed now, and which were none."""

    added: int
    refused: list[str]


class SuppressionQuery(Shape):
    """Which suppressed addresses to list: those that begin with *q*; ``@acme.com`` for those of a domain."""

    q: Annotated[str, Field(max_length=254)] = ""
    limit: Annotated[int, Field(ge=1, le=200)] = 50
    cursor: Annotated[str, Field(max_length=2000)] | None = None


class ConsentChange(Shape):
    """What a person said, to be kept as proof: on which channel, about what, in which words, where."""

    channel: Literal["simulator", "email", "sms", "whatsapp", "phone", "any"]
    topic: TopicKey = MARKETING
    status: Literal["given", "withdrawn"]
    text: Annotated[str, Field(max_length=2000)] = ""
    source: Annotated[str, Field(max_length=200)] = ""
    at: Moment | None = None


class Reach(Shape):
    """Whether a person can be reached on a channel now, and what they said last about it; *text* is the *reason* in
    words."""

    channel: Channel
    address: str | None
    allowed: bool
    reason: Reason | None
    text: str | None
    until: Moment | None
    consent: ConsentOut | None


class Sent(Shape):
    """A message that counts towards the cap; *key* says what sent it."""

    at: Moment
    channel: str
    key: str


class PressureOut(Shape):
    """How often a person was written to: in the last 7 and 30 days, and each time of those."""

    last_7_days: int
    last_30_days: int
    messages: list[Sent]


class Contactability(Shape):
    """Whether, why and when a person may be written to, and how much they were."""

    topic: str
    time_zone: str
    channels: list[Reach]
    suppressions: list[SuppressionOut]
    pressure: PressureOut
    proof: list[ConsentOut]


class ContactabilityQuery(Shape):
    """About which topic; the tenant's usual one unless said."""

    topic: TopicKey | None = None


class Wanted(Shape):
    """One message that wants to count towards a person's cap; *key* is the same however often it is tried."""

    contact_id: str
    key: str
    at: datetime
