"""What each kind of channel takes beside its name: options that may be seen, and credentials that may not."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from mancrel.channels.mailservers import EmailCredentials, ImapServer, SmtpServer
from mancrel.kit.addresses import normalise
from mancrel.kit.errors import InvalidError
from mancrel.kit.phones import find
from mancrel.kit.schema import Moment, Shape

Kind = Literal["email", "sms", "whatsapp", "messenger", "webchat", "simulator"]
CHATS = ("whatsapp", "messenger", "sms", "webchat")
"""Kinds whose messages are short and have neither subject nor signature."""
USUAL_PER_MINUTE: dict[str, int] = {"simulator": 6_000}
"""How many messages a minute leave by a channel that does not say; 600 for every other kind."""

Share = Annotated[float, Field(ge=0, le=1)]
Visible = r"^[!-~]+$"
Key = Annotated[str, Field(min_length=1, max_length=500, pattern=Visible)]
Price = Annotated[str, Field(pattern=r"^\d{1,4}(\.\d{1,6})?$", examples=["0.0079"])]
Rate = Annotated[int, Field(ge=1, le=600_000)]


def _domain(text: str) -> str:
    try:
        return normalise(f"x@{text}").partition("@")[2]
    except InvalidError as error:
        raise ValueError("must be a domain such as gmail.com") from error


Domain = Annotated[str, Field(max_length=253), AfterValidator(_domain)]


class Outage(Shape):
    """From when to when the simulator answers 503 and takes nothing."""

    begins_at: Moment
    ends_at: Moment

    def covers(self, moment: datetime) -> bool:
        """Whether *moment* lies in it."""
        return self.begins_at <= moment < self.ends_at


class Priced(Shape):
    """What a message costs, in the currency of the organisation."""

    price: Price | None = Field(default=None, description="of one message, of one segment of an SMS; null: not known")


class SimulatorOptions(Priced):
    """How the simulator behaves. Every choice is made by the seed and the message's id, whatever the order."""

    price: Price | None = Field(default="0", description="of one message: what it would cost if it were real")

    success_rate: Share = Field(default=0.9, description="of attempts, that end in `delivered`")
    seed: int = Field(default=7, ge=0, le=2**53)
    retries: int = Field(default=0, ge=0, le=10, description="more attempts after one that failed")
    latency_ms: int = Field(default=0, ge=0, le=60_000, description="before it answers")
    receipt_delay_ms: int = Field(default=300, ge=0, le=600_000, description="before it tells what became of one")
    duplicate_rate: Share = Field(default=0.0, description="of receipts, that are told twice")
    late_rate: Share = Field(default=0.0, description="of receipts, that come `lateMs` late")
    late_ms: int = Field(default=10_000, ge=0, le=3_600_000)
    out_of_order: bool | Share = Field(default=False, description="whether receipts overtake each other, or how many")
    idempotent: bool = Field(default=True, description="whether a repeated Idempotency-Key is the same message")
    throttle_rate: Share = Field(default=0.0, description="of calls, answered 429 with Retry-After; nothing is taken")
    retry_after: int = Field(default=1, ge=0, le=3600, description="the seconds in Retry-After")
    error_rate: Share = Field(default=0.0, description="of calls, answered 500; nothing is taken")
    timeout_rate: Share = Field(default=0.0, description="of calls, taken and never answered")
    slow_rate: Share = Field(default=0.0, description="of calls, answered `slowMs` later")
    slow_ms: int = Field(default=30_000, ge=0, le=60_000)
    outages: list[Outage] = Field(default=[], max_length=20)


class EmailOptions(Priced):
    """Beside the address: how many go to one domain, what tells of bounces, and the mailbox's own servers."""

    imap: ImapServer | None = None
    smtp: SmtpServer | None = None
    domains: dict[Domain, Rate] = Field(default={}, max_length=100, description="messages a minute to one domain")
    configuration_set: str = Field(default="", max_length=64, pattern=r"^[\w-]*$", description="of SES")
    topic_arn: str = Field(
        default="", max_length=300, pattern=r"^(arn:aws[\w-]*:sns:[\w-]+:\d{12}:[\w.-]+)?$",
        description="the only SNS topic whose events are taken",
    )  # fmt: skip


class SmsOptions(Priced):
    """What an SMS costs: each segment of it."""


TemplateName = Annotated[str, Field(max_length=512, pattern=r"^[a-z0-9_]*$")]
TemplateLanguage = Annotated[str, Field(max_length=10, pattern=r"^[A-Za-z_]+$", examples=["en", "pt_PT"])]
BLANK = re.compile(r"\{\{(\d{1,2})\}\}")
"""A variable of a template's body: ``{{1}}``."""


class ApprovedTemplate(Shape):
    """A template that Meta has approved: the only thing that may be written after 24 hours. *body* has blanks,
    ``{{1}}``, ``{{2}}``, in that order."""

    name: Annotated[TemplateName, Field(min_length=1)]
    language: TemplateLanguage
    body: Annotated[str, Field(min_length=1, max_length=1024)]

    @model_validator(mode="after")
    def _has_blanks_in_order(self) -> ApprovedTemplate:
        known = sorted({int(each) for each in BLANK.findall(self.body)})
        if known != list(range(1, len(known) + 1)):
            raise ValueError("the blanks must be {{1}}, {{2}}, … without a gap")
        return self


class WhatsAppOptions(Priced):
    """Which approved template carries a campaign's text that names none, as its only parameter; whose templates Meta
    is asked for; and those that were entered by hand."""

    business_account_id: str = Field(default="", pattern=r"^(\d{5,30})?$")
    template: TemplateName = ""
    language: TemplateLanguage = "en"
    templates: list[ApprovedTemplate] = Field(default=[], max_length=250)


class MessengerOptions(Priced):
    """What a message costs: Meta takes nothing. And whether what is filled in on the page's ads becomes leads."""

    lead_ads: bool = False


def _origin(text: str) -> str:
    found = _ORIGIN.fullmatch(text.rstrip("/").lower())
    if found is None:
        raise ValueError("must be an origin such as https://shop.example.com, without a path")
    return found[0].removesuffix(":443" if found[0].startswith("https:") else ":80")


_ORIGIN = re.compile(r"https?://([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]*[a-z0-9])?(:\d{1,5})?")
Origin = Annotated[str, Field(max_length=260, examples=["https://shop.example.com"]), AfterValidator(_origin)]


class WebchatOptions(Priced):
    """How the chat on the shop's own pages looks, and which pages may show it."""

    price: Price | None = Field(default="0", description="nobody carries it but us")
    color: str = Field(default="#1b5fc1", pattern=r"^#[0-9a-fA-F]{6}$", description="of the button and what they write")
    greeting: str = Field(default="", max_length=300)
    origins: list[Origin] = Field(default=[], max_length=20, description="of the pages; any other is refused")
    privacy_url: str = Field(default="", max_length=500, pattern=r"^(https?://[!-~]+)?$")


class SmsCredentials(Shape):
    """Of Twilio, or whoever speaks as it does."""

    account_sid: Key
    auth_token: Key


class WhatsAppCredentials(Shape):
    """Of the WhatsApp Cloud API."""

    phone_number_id: Annotated[str, Field(pattern=r"^\d{5,30}$")]
    access_token: Annotated[str, Field(min_length=1, max_length=2000, pattern=Visible)]
    app_secret: Key


class MessengerCredentials(Shape):
    """Of a Facebook page on the Messenger platform."""

    access_token: Annotated[str, Field(min_length=1, max_length=2000, pattern=Visible)]
    app_secret: Key


OPTIONS: dict[str, type[Shape]] = {
    "email": EmailOptions,
    "sms": SmsOptions,
    "whatsapp": WhatsAppOptions,
    "messenger": MessengerOptions,
    "webchat": WebchatOptions,
    "simulator": SimulatorOptions,
}
CREDENTIALS: dict[str, type[Shape]] = {
    "email": EmailCredentials,
    "sms": SmsCredentials,
    "whatsapp": WhatsAppCredentials,
    "messenger": MessengerCredentials,
}
_PAGE = re.compile(r"\d{5,30}")
_NAMELESS = ("simulator", "webchat")
"""Kinds that have no address of their own."""


def address(kind: str, text: str | None) -> str:
    """The sender *text* in the form that its kind has.

    Raises:
        InvalidError: it is none.
    """
    if kind in _NAMELESS:
        return kind
    if not text:
        raise _wrong_address("say from which address or number messages leave")
    if kind == "email":
        try:
            return normalise(text)
        except InvalidError as error:
            raise _wrong_address("must be an e-mail address") from error
    if kind == "messenger":
        if not _PAGE.fullmatch(text):
            raise _wrong_address("must be the page's id, such as 102938475610293")
        return text
    number = find(text)
    if number is None:
        raise _wrong_address("must be a telephone number with its country's prefix, such as +351912345678")
    return number


def _wrong_address(detail: str) -> InvalidError:
    return InvalidError(f"/address: {detail}", [{"pointer": "/address", "detail": detail}])
