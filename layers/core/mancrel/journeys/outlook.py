"""What a rehearsed journey would have cost, whom others wrote to as well, how many it would have driven away."""

from __future__ import annotations

from collections import Counter

from mancrel.accounts import organisations
from mancrel.campaigns import naming as campaigns
from mancrel.journeys import naming as journeys
from mancrel.journeys import unsubscribing
from mancrel.journeys.graph import AnyNode, Graph, Send
from mancrel.journeys.posting import Posting
from mancrel.journeys.rehearsing import Played, by_reason
from mancrel.journeys.schemas import ChannelCost, Collisions, Met, Reached, UnsubscribeForecast, Unsubscribing
from mancrel.journeys.unsubscribing import Expected, Known
from mancrel.vendors import costs

_SHOWN = 20
"""So many campaigns are named."""


class Outlook:
    """The figures of one rehearsal."""

    def __init__(self, tenant_id: str, graph: Graph, posting: Posting, played: Played) -> None:
        self.tenant_id, self.graph, self.posting, self.played = tenant_id, graph, posting, played
        self.sends = {node.id: node for node in graph.nodes if isinstance(node, Send)}
        self.rates = unsubscribing.known(tenant_id) if played.sends else {}

    def steps(self) -> list[Reached]:
        """What came of each step, in the order of the plan."""
        return [self._step(node) for node in self.graph.nodes]

    def costs(self) -> list[ChannelCost]:
        """What the messages cost, by channel; the dearest first."""
        amounts: Counter[str] = Counter()
        for node_id, micros in self.posting.costs.items():
            amounts[self.sends[node_id].channel] += micros
        currency = organisations.profile(self.tenant_id).currency
        return [
            ChannelCost(channel=each, messages=count, amount=self._amount(each, amounts[each]), currency=currency)
            for each, count in sorted(self._messages().items(), key=lambda each: (-amounts[each[0]], each[0]))
        ]

    def collisions(self) -> Collisions:
        """Whom others wrote to at about the same time, and what the cap makes of it."""
        met, displaced = self.posting.met, self.posting.displaced()
        ids = sorted({*met, *displaced}, key=lambda each: (-len(met.get(each, ())), each))
        names = campaigns.called(self.tenant_id, ids[:_SHOWN])
        others = journeys.called(self.tenant_id, ids[:_SHOWN])
        caps = [cap.days for node in self.sends.values() if (cap := self.posting.policy.channel(node.channel).cap)]
        return Collisions(
            people=len(set().union(*met.values())),
            same_day=len(self.posting.same_day),
            days=max(caps, default=None),
            held=self.posting.held,
            held_of_others=displaced.total(),
            sources=[
                Met(
                    id=each,
                    name=names.get(each) or others.get(each) or each,
                    kind="campaign" if each in names else "journey" if each in others else "gone",
                    people=len(met.get(each, ())),
                    held=displaced[each],
                )
                for each in ids[:_SHOWN]
            ],
        )

    def unsubscribes(self) -> Unsubscribing:
        """How many people would leave, or that nobody can tell yet."""
        messages = self._messages()
        known = [self.rates.get(channel, Known()) for channel in messages]
        return Unsubscribing(
            expected=_shown(unsubscribing.by_channel(self.rates, messages)),
            received=sum(each.received for each in known),
            left=sum(each.left for each in known),
            needed=unsubscribing.ENOUGH,
        )

    def _step(self, node: AnyNode) -> Reached:
        sends, leaving, cost = self.played.sent[node.id], None, None
        if isinstance(node, Send):
            cost = self._amount(node.channel, self.posting.costs[node.id])
            leaving = _shown(unsubscribing.expected(self.rates.get(node.channel, Known()), sends))
        return Reached(
            id=node.id,
            reached=self.played.reached[node.id],
            sends=sends,
            held=by_reason(self.played.held_at(node.id)),
            cost=cost,
            unsubscribes=leaving,
        )

    def _messages(self) -> Counter[str]:
        found: Counter[str] = Counter()
        for node_id, count in self.played.sent.items():
            found[self.sends[node_id].channel] += count
        return +found

    def _amount(self, channel: str, micros: int) -> float | None:
        return None if self.posting.letters.tariffs[channel].micros is None else round(micros / costs.MICROS, 4)


def _shown(expected: Expected | None) -> UnsubscribeForecast | None:
    if expected is None:
        return None
    return UnsubscribeForecast(low=expected.low, expected=round(expected.expected, 1), high=expected.high)
