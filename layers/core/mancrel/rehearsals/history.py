"""What people were really sent: by campaigns, as their ledgers have it, and by journeys and replies, as it was counted.

Of the last 62 days (`pressure.KEPT`) every message that counts towards a cap has the very moment at which it was
counted. Before that, and where nothing is counted, campaigns are known to the second, and of journeys what arrived.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice

from mancrel.campaigns import recalling
from mancrel.campaigns import repository as campaigns
from mancrel.campaigns.deliveries import STEP
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.recalling import Recalled
from mancrel.consent import pressure
from mancrel.engagement.noun import ENGAGEMENTS
from mancrel.journeys import others
from mancrel.journeys import repository as journeys
from mancrel.kit import clock
from mancrel.rehearsals.replaying import Message
from mancrel.rehearsals.schemas import HeldBack
from mancrel.replica import service as replica
from mancrel.rules.grammar import Condition, both
from mancrel.rules.operators import Operator

MOST = 100_000
"""So many messages are looked at; of more, the latest."""
_LASTS = timedelta(days=30)
"""A campaign may be sent so long after its launch: it was paused, or waits for the morning."""


@dataclass
class History:
    """What was sent up to now.

    Attributes:
        since: from when on it is told; what was sent before only uses up the cap.
        messages: by person.
        held: what the policy held back, by reason; of *quiet_hours* what waits at this moment.
        total: how many messages there are, where that is more than were looked at.
    """

    since: datetime
    until: datetime
    messages: dict[str, list[Message]]
    held: Counter[str] = field(default_factory=Counter)
    total: int | None = None
    has_journeys: bool = False

    def held_back(self) -> HeldBack:
        """What the policy held back, by reason."""
        return HeldBack.model_validate({each: self.held[each] for each in HeldBack.model_fields}, by_name=True)


def gather(tenant_id: str, since: datetime, lead: timedelta, most: int = MOST) -> History:
    """What was sent since *since*, and what was in the time *lead* before it."""
    return _Gathering(tenant_id, since, lead, most).history()


class _Gathering:
    """Messages by what they are called where they are counted."""

    def __init__(self, tenant_id: str, since: datetime, lead: timedelta, most: int) -> None:
        self.tenant_id, self.lead, self.most = tenant_id, lead, most
        self.since, self.until = since, clock.now()
        self.named: dict[str, tuple[str, Message]] = {}
        self.counted: defaultdict[str, list[Message]] = defaultdict(list)
        self.held: Counter[str] = Counter()
        self.unsent: set[str] = set()
        self.total = 0
        self.topics: dict[str, Mapping[str, str]] = {}

    def history(self) -> History:
        self._journeys()
        read = self._campaigns()
        self._received(read)
        self._counted({contact_id for contact_id, _message in self.named.values()})
        found: defaultdict[str, list[Message]] = self.counted
        for contact_id, message in self.named.values():
            found[contact_id].append(message)
        total = self.total if self.total > self.most else None
        shown = (each for each in self.named.values() if each[1].at >= self.since)
        by_journeys = any(message.source in self.topics for _contact_id, message in shown)
        return History(self.since, self.until, found, self.held, total, by_journeys)

    def _journeys(self) -> None:
        """What each step of each journey is about."""
        for journey in journeys.list_all(self.tenant_id):
            nodes = (journey.draft or {}).get("nodes") or ()
            self.topics[journey.journey_id] = {each["id"]: each.get("topic") or "" for each in nodes if "id" in each}

    def _campaigns(self) -> list[str]:
        """Read the ledgers of the latest campaigns; which."""
        launched = campaigns.list_launched(self.tenant_id, self.since - self.lead - _LASTS, self.until + _LASTS)
        launched = [each for each in launched if each.audience]
        wanted = recalling.latest(launched, self.most)
        people = sum(int(each.audience) for each in launched)
        if people > self.most and wanted:
            self.total, self.since = people, max(self.since, min(each.launched_at for each, _number in wanted))
        for campaign, rows in recalling.read(self.tenant_id, wanted):
            self._recall(campaign, rows)
        return list({each.campaign_id: None for each, _number in wanted})

    def _recall(self, campaign: Campaign, rows: Iterable[Recalled]) -> None:
        source, channel, topic = campaign.campaign_id, campaign.channel, campaign.topic or ""
        begin, prefix = self.since - self.lead, f"{source}~{STEP}~"
        for row in rows:
            if row.what == "unsent":
                self.unsent.add(prefix + row.contact_id)
                self.held[row.reason] += 1
            elif row.at >= begin:
                message = Message(row.at, channel, source, topic, row.what, row.micros, row.currency)
                self.named[prefix + row.contact_id] = row.contact_id, message
                if row.what == "held" and row.at >= self.since:
                    self.held[row.reason] += 1

    def _received(self, read: list[str]) -> None:
        """What arrived and is in none of the ledgers that were *read*: what journeys sent."""
        kind = Condition("kind", Operator.EQUALS, "received", "choice")
        then = Condition("at", Operator.BETWEEN, (self.since - self.lead, self.until), "moment")
        other = Condition("campaignId", Operator.NOT_IN, tuple(read), "reference") if read else None
        rule = both(kind, then, other)
        fields, sort = ("contactId", "campaignId", "step", "channel", "at"), [("at", True)]
        oldest, count = self.until, 0
        for row in islice(replica.rows(self.tenant_id, ENGAGEMENTS, rule, fields, sort=sort), self.most):
            oldest, count = row["at"], count + 1
            self._add(f"{row['campaignId']}~{row['step']}~{row['contactId']}", row["at"], row["channel"])
        if count == self.most:
            self.total = max(self.total, replica.count(self.tenant_id, ENGAGEMENTS, rule) + self.total)
            self.since = max(self.since, oldest)

    def _counted(self, people: set[str]) -> None:
        """Put what counts towards a cap at the moment of which it was counted, and add what is not known yet."""
        begin = self.since - self.lead
        for contact_id, row in others.pressures(self.tenant_id, people):
            for key, (at, channel) in row.slots.items():
                moment = pressure.moment(at)
                if key in self.named:
                    self.named[key][1].at = moment
                elif moment < begin or moment > self.until:
                    continue
                elif "~" in key and key not in self.unsent:
                    self._add(key, moment, channel)
                else:
                    self.counted[contact_id].append(Message(moment, channel, "", was="counted"))

    def _add(self, key: str, at: datetime, channel: str) -> None:
        source, step, contact_id = key.split("~", 2)
        topic = self.topics.get(source, {}).get(_node(step), "")
        self.named[key] = contact_id, Message(at, channel, source, topic)


def _node(step: str) -> str:
    """The step of a journey's plan that a message's *step* names: ``run.node.visit``."""
    return step.partition(".")[2].rpartition(".")[0]
