"""What it takes to create or change a channel, and how one looks outside."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from mancrel.kit.addresses import Address
from mancrel.kit.schema import Moment, Shape


def _one_line(text: str) -> str:
    if any(ord(letter) < 32 or ord(letter) == 127 for letter in text):
        raise ValueError("must be one line without control characters")
    return text


Name = Annotated[str, Field(min_length=1, max_length=100), AfterValidator(_one_line)]
Signature = Annotated[str, Field(max_length=2000)]


class NewChannel(Shape):
    """A mailbox to connect. *name* is what customers see as the sender; the address itself when it is left out."""

    kind: Literal["email"] = "email"
    address: Address
    name: Name | None = None
    signature: Signature = ""


class ChannelChange(Shape):
    """What to change; *version* is the one that was read."""

    version: int
    name: Name | None = None
    signature: Signature | None = None


class ChannelOut(Shape):
    """A channel. Mail for it is posted, signed, to *webhookUrl*, or dropped by SES under *dropPrefix*."""

    id: str
    kind: Literal["email"]
    name: str
    address: str
    signature: str
    webhook_url: str
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
