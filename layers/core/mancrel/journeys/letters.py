"""What the messages of a plan would say to the people of a rehearsal: whether a value lacks, and what each costs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from mancrel.campaigns import deciding, personal, wording
from mancrel.channels import service as channels
from mancrel.consent import links
from mancrel.contacts.models import Contact
from mancrel.journeys.graph import Graph, Send
from mancrel.kit.errors import DomainError, InvalidError
from mancrel.templates import shelf
from mancrel.vendors import costs
from mancrel.vendors.costs import Tariff

_LINKS = {"unsubscribeUrl": links.unsubscribe_url, "preferencesUrl": links.preferences_url}


class Letters:
    """The messages of a plan, by step."""

    def __init__(self, tenant_id: str, journey_id: str, graph: Graph, contacts: Iterable[Contact]) -> None:
        sends = [node for node in graph.nodes if isinstance(node, Send)]
        self.tenant_id, self.journey_id = tenant_id, journey_id
        self.shelf = shelf.of(tenant_id)
        self.tariffs: dict[str, Tariff] = {node.channel: _tariff(tenant_id, node.channel) for node in sends}
        self.words = {node.id: wording.compiled(_content(node)) for node in sends}
        self._flat: dict[str, int] = {}
        needed = [node.id for node in sends if self._is_personal(node)]
        self._personal = frozenset(needed)
        names = deciding.asked(self.words[each] for each in needed)
        self._values = personal.values(tenant_id, names, list(contacts)) if needed else {}

    def lacks(self, node: Send, contact: Contact) -> bool:
        """Whether a value is missing, for which the message is not sent."""
        return node.id in self._personal and bool(self.words[node.id].missing(self._filled(node, contact)))

    def cost(self, node: Send, contact: Contact) -> int:
        """What the message to *contact* costs, in micros of the tariff's currency; 0 where nobody said."""
        tariff = self.tariffs[node.channel]
        if tariff.by_segment and node.id in self._personal:
            return tariff.of(self._text(node, self._filled(node, contact))) or 0
        if node.id not in self._flat:
            self._flat[node.id] = tariff.of(self._text(node, {})) or 0 if tariff.micros else 0
        return self._flat[node.id]

    def _is_personal(self, node: Send) -> bool:
        """Whether whom it goes to makes a difference to what `lacks` and `cost` answer."""
        words = self.words[node.id]
        if self.tariffs[node.channel].by_segment:
            return bool(deciding.asked([words]))
        return not all(words.names.values())

    def _filled(self, node: Send, contact: Contact) -> Mapping[str, Any]:
        named, contact_id = self.words[node.id].names, contact.contact_id
        exits = {
            name: made(self.tenant_id, contact_id, node.channel, node.topic, self.journey_id)
            for name, made in _LINKS.items()
            if name in named
        }
        return {**self._values.get(contact_id, {}), **exits, "contactId": contact_id}

    def _text(self, node: Send, values: Mapping[str, Any]) -> str:
        try:
            return self.words[node.id].message.render(values, self.shelf)
        except InvalidError:  # too large to be sent at all
            return node.message


def _content(node: Send) -> wording.Content:
    return wording.Content(subject=node.subject, message=node.message, html=node.html)


def _tariff(tenant_id: str, kind: str) -> Tariff:
    try:
        return costs.tariff(channels.sender(tenant_id, kind))
    except DomainError:
        return costs.UNKNOWN
