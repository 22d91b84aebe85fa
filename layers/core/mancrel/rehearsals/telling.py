"""What came of a replay, added up: in all, by channel, by campaign and journey, and for some of the people."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import datetime
from statistics import median
from typing import Any, Literal

from mancrel.accounts import organisations
from mancrel.campaigns import naming as campaigns
from mancrel.channels import service as channels
from mancrel.consent.schemas import CHANNELS
from mancrel.consent.sentences import REASONS
from mancrel.contacts.models import Contact
from mancrel.journeys import naming as journeys
from mancrel.kit.errors import DomainError
from mancrel.rehearsals.replaying import Fate
from mancrel.rehearsals.schemas import Became, BecameOfSource, BecameOnChannel, PolicySample, Waits
from mancrel.vendors import costs
from mancrel.vendors.costs import Tariff

_SHOWN = 20
What = Literal["sent", "later", "held", "refused", "released"]
_TOLD: tuple[What, ...] = ("held", "refused", "later", "released")


class Tale:
    """The figures of one rehearsal, of what was sent from *since* on."""

    def __init__(self, tenant_id: str, since: datetime) -> None:
        self.tenant_id, self.since = tenant_id, since
        self.people: set[str] = set()
        self.all: Counter[What] = Counter()
        self.by_channel: defaultdict[str, Counter[What]] = defaultdict(Counter)
        self.by_source: defaultdict[str, Counter[What]] = defaultdict(Counter)
        self.waits: list[float] = []
        self.saved: Counter[str] = Counter()
        self.unpriced: set[str] = set()
        self.examples: defaultdict[What, dict[str, Fate]] = defaultdict(dict)
        self._currency = organisations.profile(tenant_id).currency
        self._tariffs: dict[str, Tariff] = {}

    def add(self, contact_id: str, fate: Fate) -> None:
        """Count what becomes of one message to a person."""
        message = fate.message
        what = _what(fate)
        if what is None or message.at < self.since:
            return
        if message.was == "sent":
            self.people.add(contact_id)
        for counted in (self.all, self.by_channel[message.channel], self.by_source[message.source]):
            counted[what] += 1
        if fate.wait is not None and what == "later":
            self.waits.append(fate.wait.total_seconds() / 60)
        if what in {"held", "refused"}:
            self._save(fate)
        some = self.examples[what]
        if what != "sent" and len(some) < _SHOWN:
            some.setdefault(contact_id, fate)

    def told(self, people: Mapping[str, Contact]) -> dict[str, Any]:
        """The figures by name."""
        kinds = [each for each in CHANNELS if each in self.by_channel]
        others = sorted(self.by_channel.keys() - set(CHANNELS))
        return {
            **_figures(self.all),
            "people": len(self.people),
            "waits": Waits(median=round(median(self.waits)), longest=round(max(self.waits))) if self.waits else None,
            "channels": [self._channel(each) for each in (*kinds, *others)],
            "sources": self._sources(),
            "samples": self._samples(people),
        }

    def _save(self, fate: Fate) -> None:
        """What *fate* saves: what the message cost, or would today where nobody wrote that down."""
        message = fate.message
        micros, currency = message.micros, message.currency
        if micros is None and message.source.startswith(journeys.PREFIX):
            tariff = self._tariff(message.channel)
            micros, currency = (None if tariff.by_segment else tariff.micros), tariff.currency
        if micros is None or currency != self._currency:
            self.unpriced.add(message.channel)
        else:
            self.saved[message.channel] += micros

    def _tariff(self, channel: str) -> Tariff:
        if channel not in self._tariffs:
            try:
                self._tariffs[channel] = costs.tariff(channels.sender(self.tenant_id, channel))
            except DomainError:
                self._tariffs[channel] = costs.UNKNOWN
        return self._tariffs[channel]

    def _channel(self, channel: str) -> BecameOnChannel:
        saved = None if channel in self.unpriced else round(self.saved[channel] / costs.MICROS, 4)
        figures = _figures(self.by_channel[channel])
        return BecameOnChannel(**figures, channel=channel, saved=saved, currency=self._currency)

    def _sources(self) -> list[BecameOfSource]:
        """Those for which something changes, the most changed first."""
        changed = {each: counted.total() - counted["sent"] for each, counted in self.by_source.items()}
        ids = sorted((each for each in changed if changed[each]), key=lambda each: (-changed[each], each))[:_SHOWN]
        names, others = campaigns.called(self.tenant_id, ids), journeys.called(self.tenant_id, ids)
        return [
            BecameOfSource(
                **_figures(self.by_source[each]),
                id=each,
                name=names.get(each) or others.get(each) or each,
                kind="campaign" if each in names else "journey" if each in others else "gone",
            )
            for each in ids
        ]

    def _samples(self, people: Mapping[str, Contact]) -> list[PolicySample]:
        """Some people of each sort, as many of one as of another."""
        sorts = [(what, list(self.examples[what].items())) for what in _TOLD if self.examples[what]]
        turns = [(what, *some[turn]) for turn in range(_SHOWN) for what, some in sorts if turn < len(some)][:_SHOWN]
        return [self._sample(what, people.get(contact_id), contact_id, fate) for what, contact_id, fate in turns]

    @staticmethod
    def _sample(what: What, contact: Contact | None, contact_id: str, fate: Fate) -> PolicySample:
        name = (contact.name or contact.email or contact.phone) if contact is not None else None
        reason = fate.reason or ("quiet_hours" if what == "later" else None)
        return PolicySample.model_validate(
            {
                "contact_id": contact_id,
                "contact_name": name or contact_id,
                "what": what,
                "channel": fate.message.channel,
                "at": fate.message.at,
                "until": fate.at if fate.wait is not None else None,
                "source": fate.message.source,
                "text": REASONS.say(reason) if reason else "",
            },
            by_name=True,
        )


def _what(fate: Fate) -> What | None:
    """What is told of *fate*; None of what was held back and still is."""
    if fate.message.was == "held":
        return "released" if fate.reason is None else None
    if fate.reason is None:
        return "sent" if fate.wait is None else "later"
    return "held" if fate.reason == "frequency_cap" else "refused"


def _figures(counted: Counter[What]) -> dict[str, int]:
    figures = Became(
        messages=counted.total() - counted["released"],
        sent=counted["sent"],
        later=counted["later"],
        held=counted["held"],
        refused=counted["refused"],
        released=counted["released"],
    )
    return figures.model_dump()
