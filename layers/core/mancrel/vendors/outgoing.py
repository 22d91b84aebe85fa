"""A message on its way out, and what a vendor says when it takes one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol


@dataclass(frozen=True)
class Enclosed:
    """A file that goes along; *type* is what its bytes show."""

    name: str
    type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class Outgoing:
    """One message to one person.

    Attributes:
        message_id: ours; the vendor names it in its receipts, and may use it to tell a repetition.
        to: an e-mail address, or a telephone number in E.164.
        headers: of a mail, such as ``List-Unsubscribe``.
        template: an approved WhatsApp template instead of the channel's own, with *parameters* for its body; or
            *components*, where there is more to fill in than that.
        is_reply: the person wrote lately, so that the text may go as it is.
        tag: why Messenger shall take it though they did not: ``HUMAN_AGENT``.
        file: what it carries, where a chat takes files; *text* is its caption.
    """

    message_id: str
    to: str
    to_name: str = ""
    subject: str = ""
    text: str = ""
    html: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    campaign_id: str = ""
    template: str = ""
    language: str = ""
    parameters: tuple[str, ...] = ()
    components: Sequence[Mapping[str, Any]] = ()
    is_reply: bool = False
    tag: str = ""
    file: Enclosed | None = None


@dataclass(frozen=True)
class Accepted:
    """The vendor has taken the message, under an id of its own."""

    provider_id: str


@dataclass(frozen=True)
class Found:
    """What a vendor answers when asked for a message: whether it has it, and how it stands if it says so."""

    provider_id: str
    status: str  # accepted, delivered, failed
    reason: str = ""


class Adapter(Protocol):
    """One way to people. Threads share it."""

    @property
    def channel(self) -> str:
        """The kind of its channel."""

    def send(self, tenant_id: str, message: Outgoing) -> Accepted:
        """Hand *message* to the vendor, once.

        Raises:
            messages.transports.RefusedError: it will not be sent, and why.
            messages.transports.NotNowError: nothing was sent; it may be tried again.
            Exception: anything else means that nobody knows whether it was sent.
        """

    def lookup(self, tenant_id: str, message_id: str) -> Found | None:
        """What became of a message, where the vendor can be asked by our id.

        Raises:
            CannotTellError: this vendor cannot be asked.
            Exception: it did not answer.
        """


class CannotTellError(Exception):
    """This vendor cannot be asked what became of a message; its receipts, or a person, will tell."""
