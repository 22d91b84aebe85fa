"""What a sending policy makes of the messages to one person, in the order of time. Pure.

It asks what sending asks, in the same order: do they want it, does the cap have room, is it night where they live? What
the cap holds back is not tried again; what comes at night waits for the morning and is then asked about anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from heapq import heapify, heappop, heappush
from typing import Any, Literal
from zoneinfo import ZoneInfo

from mancrel.campaigns.deciding import counts
from mancrel.consent import deciding, quiet
from mancrel.consent import service as consent
from mancrel.consent.schemas import CHANNELS, ChannelPolicy, Policy, Reason
from mancrel.journeys import budgets
from mancrel.kit import clock

_TURN = {"sent": 0, "counted": 1, "held": 2}
"""Of two at the same instant, what was sent came before what was held back."""


@dataclass(slots=True)
class Message:
    """What somebody was sent, or was not.

    Attributes:
        source: the campaign or journey; empty for a reply, which no cap holds back.
        topic: empty for the tenant's usual one.
        was: ``sent``; ``held`` back, so that only another policy lets it go; ``counted``: it uses up the cap, and
            nobody asks whether it may.
        micros: what it cost, in *currency*; None: not known.
    """

    at: datetime
    channel: str
    source: str
    topic: str = ""
    was: Literal["sent", "held", "counted"] = "sent"
    micros: int | None = None
    currency: str = ""


@dataclass(slots=True)
class Recipient:
    """Where a person lives and what they said about being written to, each with its moment; None: they are gone, so
    that nobody knows what they said."""

    zone: ZoneInfo
    said: Sequence[tuple[datetime, Mapping[str, Any]]] | None
    words: dict[tuple[str, str], Mapping[str, Any] | None] = field(default_factory=dict)

    def last_word(self, channel: str, topic: str, at: datetime) -> Mapping[str, Any] | None:
        """What they had said last by then."""
        if self.said and self.said[-1][0] > at:
            return deciding.last_of([row for moment, row in self.said if moment <= at], channel, topic)
        key = (channel, topic)
        if key not in self.words:
            self.words[key] = deciding.last_of([row for _at, row in self.said or ()], channel, topic)
        return self.words[key]


def heard(rows: Sequence[Mapping[str, Any]]) -> list[tuple[datetime, Mapping[str, Any]]]:
    """The rows of somebody's consent with their moments, to the millisecond as messages are counted, in order."""
    said = ((clock.parse(row["at"]), row) for row in rows)
    exact = ((at.replace(microsecond=at.microsecond // 1000 * 1000), row) for at, row in said)
    return sorted(exact, key=lambda each: each[0])


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of a *message*: *reason* says why it is held back, *wait* how much later it is sent."""

    message: Message
    reason: Reason | None = None
    wait: timedelta | None = None

    @property
    def at(self) -> datetime:
        """When it is sent."""
        return self.message.at + (self.wait or timedelta())


class Replay:
    """One policy, asked about many people."""

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self._rules: dict[str, ChannelPolicy] = {each: policy.channel(each) for each in CHANNELS}
        self._counted: dict[str, bool] = {each: counts(each, policy) for each in CHANNELS}

    def fates(self, who: Recipient, messages: Sequence[Message]) -> Iterator[Fate]:
        """What becomes of each of *messages* that is asked about."""
        line = [(each.at, _TURN[each.was], number, each) for number, each in enumerate(messages)]
        heapify(line)
        taken: list[datetime] = []
        while line:
            at, turn, number, message = heappop(line)
            if message.was == "counted":
                taken.append(at)
                continue
            reason, until = self._asked(who, message, at, taken)
            if until is not None:
                heappush(line, (until, turn, number, message))
                continue
            if reason is None and self._counted.get(message.channel, True):
                taken.append(at)
            yield Fate(message, reason, at - message.at if at != message.at and reason is None else None)

    def _asked(
        self, who: Recipient, message: Message, at: datetime, taken: Sequence[datetime]
    ) -> tuple[Reason | None, datetime | None]:
        """Why it is never sent, and until when it waits."""
        rules = self._rules.get(message.channel) or self.policy.channel(message.channel)
        if who.said is not None:
            said = who.last_word(message.channel, message.topic or self.policy.default_topic, at)
            if (reason := consent.unwanted(rules, said)) is not None:
                return reason, None
        if self._counted.get(message.channel, True) and not budgets.fits(taken, at, rules.cap):
            return "frequency_cap", None
        return None, quiet.until(at, who.zone, rules.quiet_hours) if rules.quiet_hours else None
