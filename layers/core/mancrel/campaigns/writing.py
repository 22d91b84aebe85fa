"""One message written out for one person: values, links that tell of clicks, and the way out."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any, Protocol

from mancrel.campaigns.deliveries import Delivery
from mancrel.campaigns.ways import Outgoing
from mancrel.campaigns.wording import Wording
from mancrel.consent import deciding as reach
from mancrel.consent import links as exits
from mancrel.consent.schemas import Policy
from mancrel.contacts.models import Contact
from mancrel.engagement import links as tracked
from mancrel.kit import clock
from mancrel.kit.errors import InvalidError
from mancrel.templates import shelf

_EXIT, _PREFERENCES = "unsubscribeUrl", "preferencesUrl"
_LINKED = ("email", "simulator")
"""Where links in plain text are followed up: on the others every letter costs."""


class Source(Protocol):
    """What is sent, as far as writing needs to know."""

    @property
    def tenant_id(self) -> str: ...
    @property
    def source_id(self) -> str: ...
    @property
    def step(self) -> str: ...
    @property
    def channel(self) -> str: ...
    @property
    def topic(self) -> str: ...


class Letter:
    """What is the same for everybody: who sends, on which channel, about what, under which policy."""

    def __init__(self, source: Source, policy: Policy) -> None:
        self.source, self.tracking = source, policy.tracking
        self.shelf = shelf.of(source.tenant_id)
        self.topic = source.topic or policy.default_topic

    def exit_of(self, contact_id: str) -> str:
        """Where one click ends such messages to *contact_id*."""
        source = self.source
        return exits.unsubscribe_url(source.tenant_id, contact_id, source.channel, self.topic, source.source_id)

    def preferences_of(self, contact_id: str) -> str:
        """Where *contact_id* chooses what to hear of."""
        source = self.source
        return exits.preferences_url(source.tenant_id, contact_id, source.channel, self.topic, source.source_id)


def write(
    letter: Letter, row: Delivery, contact: Contact, words: Wording, values: Mapping[str, Any]
) -> tuple[str, Outgoing | None]:
    """The message to *contact*; or for which reason there is none."""
    source = letter.source
    to = reach.address_of(contact, source.channel)
    if not to:
        return "no_address", None
    names = words.names
    more: dict[str, Any] = {}
    if _EXIT in names or source.channel == "email":
        more[_EXIT] = letter.exit_of(contact.contact_id)
    if _PREFERENCES in names:
        more[_PREFERENCES] = letter.preferences_of(contact.contact_id)
    filled = {**values, **more, "contactId": contact.contact_id}
    if words.missing(filled):
        return "missing_values", None
    try:
        subject = words.subject.render(filled, letter.shelf)
        text = words.message.render(filled, letter.shelf)
        html = words.html.render(filled, letter.shelf) if words.html else ""
    except InvalidError:
        return "too_large", None
    if source.channel == "email":
        text, html = _with_exit(words, text, html, more[_EXIT])
    outgoing = Outgoing(
        message_id=row.message_id,
        to=to,
        to_name=contact.name or "",
        subject=subject,
        text=_followed(letter, row, text, "text") if source.channel in _LINKED else text,
        html=_followed(letter, row, html, "html") if html else "",
        headers=exits.headers(more[_EXIT]) if source.channel == "email" else {},
        campaign_id=source.source_id,
    )
    return "", outgoing


def _followed(letter: Letter, row: Delivery, content: str, kind: str) -> str:
    if not letter.tracking or (kind == "text" and "://" not in content):
        return content
    source = letter.source
    delivery = tracked.Delivery(
        source.tenant_id, source.source_id, source.step, row.contact_id, source.channel, clock.now()
    )
    return tracked.rewrite(content, kind, delivery)


def _with_exit(words: Wording, text: str, html: str, url: str) -> tuple[str, str]:
    """A mail always shows the way out, also where its author forgot it."""
    if _EXIT not in words.message.names:
        text = f"{text}\n\n--\nUnsubscribe: {url}"
    if html and words.html is not None and _EXIT not in words.html.names:
        foot = f'<p style="font-size:12px;color:#6b7280"><a href="{escape(url)}">Unsubscribe</a></p>'
        end = html.lower().rfind("</body>")
        html = f"{html[:end]}{foot}{html[end:]}" if end >= 0 else html + foot
    return text, html
