"""A vendor in this process, over the interface that workers have of one; and a small shop to send to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from mancrel.campaigns import audience, counting, entries, figures, receipts, repository, sending, service, tending
from mancrel.campaigns.deliveries import FINAL, STEP, State
from mancrel.campaigns.entries import Range
from mancrel.campaigns.jobs import SendRange, TendCampaign
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.schemas import NewCampaign
from mancrel.campaigns.ways import Outgoing, Turn, Way
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import aws as clients
from mancrel.kit import clock, queue
from mancrel.records import service as records
from mancrel.vendors.costs import UNKNOWN, Tariff
from mancrel.vendors.receipts import Receipt, Status

TENANT = "acme"


@dataclass
class Vendor:
    """Remembers what it was handed. *before* and *after* run around its taking a message, and may raise.

    Attributes:
        taken: how often it took each message, by our id.
        people: how often it took anything for each address.
        billed: what it asks for each message that it took, in micros, and of which currency.
    """

    lot: int = 25
    is_slow: bool = False
    taken: Counter[str] = field(default_factory=Counter)
    people: Counter[str] = field(default_factory=Counter)
    billed: dict[str, tuple[int | None, str]] = field(default_factory=dict)
    messages: list[Outgoing] = field(default_factory=list)
    before: Callable[[Outgoing], object] = lambda outgoing: None
    after: Callable[[Outgoing], object] = lambda outgoing: None
    on_turn: Callable[[], object] = lambda: None
    told: Counter[bool] = field(default_factory=Counter)
    can_tell: bool = False
    tariff: Tariff = UNKNOWN

    def soon(self, to: str, deadline: float) -> Turn:
        return self.turn(to, deadline)

    def turn(self, to: str, deadline: float, told: Turn | None = None) -> Turn:
        if told is None:
            self.on_turn()
        return told or Turn()

    def send(self, outgoing: Outgoing) -> str:
        self.before(outgoing)
        self.taken[outgoing.message_id] += 1
        self.people[outgoing.to] += 1
        self.billed[outgoing.message_id] = self.tariff.of(outgoing.text), self.tariff.currency
        self.messages.append(outgoing)
        self.after(outgoing)
        return f"sim-{len(self.messages)}"

    def tell(self, healthy: bool, turn: Turn, retry_after: float | None = None) -> None:
        self.told[healthy] += 1

    def knows(self, message_id: str) -> str | None:
        return None if not self.can_tell else f"sim-{message_id}" if self.taken[message_id] else ""

    @contextmanager
    def opened(self, tenant_id: str, channel: str, wanted: int) -> Iterator[Way]:
        yield self

    def receipts(self, status: Status = "delivered", messages: Sequence[str] | None = None) -> list[Receipt]:
        """A receipt for each message that it took."""
        return [Receipt(each, status, clock.now()) for each in (self.taken if messages is None else messages)]


def people(count: int, **more: Any) -> list[str]:
    """*count* contacts; their ids."""
    return [
        str(records.create(TENANT, CONTACTS, {"name": f"Person {n}", "email": f"p{n}@example.test", **more}).contact_id)
        for n in range(count)
    ]


def a_campaign(**more: Any) -> Campaign:
    """A draft to everybody."""
    given = {"name": "Spring", "message": "Hi {name|there}", "segment_rules": {"operator": "AND", "conditions": []}}
    if "segment_id" in more:
        given.pop("segment_rules")
    return service.create(TENANT, NewCampaign(**{**given, **more}))


def drain(vendor: Vendor, most: int = 200) -> int:
    """Work off what is on the queues of campaigns, those that wait for later, too; how many jobs that were."""
    done = 0
    while done < most:
        jobs = [*_taken(TendCampaign), *_taken(SendRange)]
        if not jobs:
            return done
        for job in jobs:
            run(job, vendor)
            done += 1
    return done


def run(job: TendCampaign | SendRange, vendor: Vendor) -> None:
    """Do one job."""
    if isinstance(job, TendCampaign):
        tending.tend(job)
    else:
        sending.work(job, vendor.opened)


def _taken(kind: type[TendCampaign] | type[SendRange]) -> list[Any]:
    answer = clients.sqs().receive_message(QueueUrl=queue.url(kind.queue), MaxNumberOfMessages=10)
    jobs = []
    for message in answer.get("Messages", []):
        clients.sqs().delete_message(QueueUrl=queue.url(kind.queue), ReceiptHandle=message["ReceiptHandle"])
        jobs.append(kind.from_body(message["Body"]))
    return jobs


def launched(vendor: Vendor, **more: Any) -> Campaign:
    """A campaign that was handed out as far as it goes."""
    campaign = a_campaign(**more)
    service.launch(TENANT, campaign.campaign_id)
    drain(vendor)
    return repository.get(TENANT, campaign.campaign_id)


def fold(vendor: Vendor, status: Status = "delivered") -> int:
    """Let the vendor tell of all that it took."""
    return receipts.fold(TENANT, vendor.receipts(status))


def states(campaign_id: str) -> Counter[str]:
    """How many people are in which state; the equation and the counters are checked on the way."""
    campaign = repository.get(TENANT, campaign_id)
    found: Counter[str] = Counter()
    for where in figures.ranges(campaign):
        ids = [each.contact_id for each in audience.people(str(campaign.audience_key), where.number)]
        rows = entries.read(where.key, ids)
        counted: Counter[str] = Counter()
        for row in rows.values():
            counted.update(counting.counts(row))
        assert +counted == +Counter(where.counts), (counted, where.counts)
        assert where.cursor == len(rows)
        found.update(row.state for row in rows.values())
    now = figures.standing(campaign)
    assert now.pending == now.audience - sum(found[each] for each in FINAL)
    assert all(now.counts[state] == found[state] for state in State)
    return found


def range_job(campaign_id: str, number: int = 0) -> SendRange:
    """A job that sends somebody to a range, as it is now."""
    where = entries.get_range(TENANT, campaign_id, STEP, number)
    return SendRange.to(where or Range(TENANT, campaign_id, STEP, number))


def tend(campaign_id: str) -> None:
    tending.tend(TendCampaign(tenant_id=TENANT, campaign_id=campaign_id))


def status(campaign_id: str) -> str:
    return str(repository.get(TENANT, campaign_id).status)


def once(act: Callable[[str, str], object], campaign_id: str) -> Callable[[object], None]:
    """What lets a person *act* when the first message was taken, in whatever thread."""
    turns = count()

    def after(_outgoing: object) -> None:
        if next(turns) == 0:
            act(TENANT, campaign_id)

    return after
