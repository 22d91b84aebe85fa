"""Who got it and who did not, and why: one by one, and as a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from mancrel.campaigns import audience, entries, figures
from mancrel.campaigns.audience import Person
from mancrel.campaigns.deliveries import FINAL, STEP, Delivery, State
from mancrel.campaigns.entries import Range
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.outcomes import DeliveryOut, DeliveryQuery, Why, WhyStep
from mancrel.campaigns.schemas import CampaignStatus
from mancrel.contacts.noun import CONTACTS
from mancrel.kit.errors import InvalidError, NotFoundError
from mancrel.records import repository as records
from mancrel.replica import service as replica
from mancrel.replica.asking import Asked

PENDING = "pending"
REASONS = {
    "no_address": "there is no address or number on this channel",
    "deleted": "the contact was deleted meanwhile",
    "unsubscribed": "they unsubscribed",
    "no_consent": "they have not given their consent",
    "suppressed_bounce": "an earlier message to this address came back",
    "suppressed_complaint": "they complained about an earlier message",
    "suppressed_manual": "they are on the list of people who get nothing",
    "frequency_cap": "they have had as many messages lately as one person may get",
    "quiet_hours": "it is night where they are",
    "missing_values": "the message would have had a gap: a value is missing and has no fallback",
    "too_large": "the message would have become too large",
    "cancelled": "the campaign was cancelled before their turn",
    "vendor_busy": "the vendor asked us to wait",
    "vendor_waits": "the vendor's pace did not leave them a place yet",
    "vendor_unavailable": "the vendor took nothing for hours",
    "not_delivered": "the vendor could not deliver it",
    "bounced": "it came back: the address does not exist or takes no mail",
    "failed_before": "it was not delivered, and is sent once more",
    "crashed": "a worker died while it was handing it over",
    "no_answer": "the vendor took it or not, and never answered",
    "never_taken": "the vendor says that it never took it; it is sent now",
    "no_receipt": "the vendor took it and never told what became of it",
    "said_by_person": "somebody of the team said so",
}


def list_page(campaign: Campaign, query: DeliveryQuery) -> tuple[list[DeliveryOut], int, str | None]:
    """A page of deliveries in the order of the audience; how many there are in all; the next cursor.

    Raises:
        InvalidError: the cursor is not one of ours.
    """
    if campaign.audience_key is None:
        return [], 0, None
    if query.q:
        return _found(campaign, query)
    rows = figures.ranges(campaign)
    first, offset = _at(query.cursor)
    total = sum(_count(each, query) for each in rows)
    page: list[tuple[Person, Delivery | None]] = []
    for where in rows:
        if where.number < first or not _count(where, query):
            continue
        start = offset if where.number == first else 0
        for place, pair in _of_range(campaign, where, query, start):
            if len(page) == query.limit:
                return _shown(campaign, page), total, f"{where.number}.{place}"
            page.append(pair)
    return _shown(campaign, page), total, None


def why(campaign: Campaign, contact_id: str) -> Why:
    """Why somebody got it, or did not.

    Raises:
        NotFoundError: the tenant has no such contact.
    """
    contact = records.find(campaign.tenant_id, CONTACTS, contact_id)
    if contact is None:
        raise NotFoundError(f"there is no contact {contact_id}")
    name = contact.name or contact.email or "This person"
    if campaign.audience_key is None:
        return Why(sentence=f"{name} got nothing yet: the campaign was not launched.", state="not_launched", steps=[])
    place = audience.find(campaign.audience_key, contact_id)
    if place is None:
        step = WhyStep(text="was not among those whom the rules described at the launch", ok=False)
        return Why(
            sentence=f"{name} did not get it: not in the audience when it was frozen.",
            state="not_in_audience",
            steps=[step],
        )
    steps = [WhyStep(text="met the rules when the audience was frozen", ok=True)]
    number, person = place
    if number < 0:
        steps.append(WhyStep(text="was drawn for the group that gets nothing, to compare with", ok=False))
        return Why(sentence=f"{name} did not get it: held out to compare with.", state="held_out", steps=steps)
    key = Range(campaign.tenant_id, campaign.campaign_id, STEP, number).key
    row = entries.read(key, [contact_id]).get(contact_id)
    return _told(campaign, name, person, row, steps)


def _told(campaign: Campaign, name: str, person: Person, row: Delivery | None, steps: list[WhyStep]) -> Why:
    if person.variant:
        steps.append(WhyStep(text=f"was given variant {person.variant}", ok=True))
    if row is None:
        stopped = campaign.status != CampaignStatus.SENDING
        steps.append(
            WhyStep(text="the campaign is paused" if stopped else "their turn has not come yet", ok=not stopped)
        )
        return Why(sentence=f"{name} has not had it yet.", state=PENDING, steps=steps)
    if row.handed or row.state in (State.CLAIMED, State.UNCERTAIN):
        steps.append(WhyStep(text=f"might be written to, and was taken up{_when(row.claimed_at)}", ok=True))
    if row.handed:
        steps.append(WhyStep(text=f"the vendor took it{_when(row.sent_at)}", ok=True))
    if row.failures:
        steps.append(WhyStep(text=f"{row.failures} attempts were not delivered", ok=False))
    cause = REASONS.get(row.reason, row.detail or row.reason.replace("_", " "))
    ends = {
        State.DELIVERED: (f"{name} got it{_when(row.settled_at)}.", "it arrived", True),
        State.SENT: (
            f"{name} should have it: the vendor took it and has not told more yet.",
            "its receipt is to come",
            True,
        ),
        State.CLAIMED: (f"{name} is being sent it at this moment.", "a worker hands it over", True),
        State.WAITING: (f"{name} gets it later: {cause}.", f"{cause}; waits{_when(row.until, 'until')}", True),
        State.FAILED: (f"{name} did not get it: {cause}.", cause, False),
        State.SUPPRESSED: (f"{name} did not get it: {cause}.", cause, False),
        State.UNCERTAIN: (
            f"Nobody knows whether {name} got it: {cause}. It is not sent again by itself.",
            cause,
            False,
        ),
    }
    sentence, last, ok = ends[row.state]
    if row.detail and row.detail not in last:
        last = f"{last} ({row.detail})"
    return Why(sentence=sentence, state=row.state, steps=[*steps, WhyStep(text=last, ok=ok)])


def _when(moment: datetime | None, word: str = "on") -> str:
    return f" {word} {moment:%d %b %Y at %H:%M} UTC" if moment else ""


def _at(cursor: str | None) -> tuple[int, int]:
    number, _dot, offset = (cursor or "0.0").partition(".")
    if not (number.isdecimal() and offset.isdecimal() and len(number) < 9 and len(offset) < 9):
        detail = "take it from nextCursor of the page before"
        raise InvalidError("this cursor is not one of ours", [{"pointer": "/cursor", "detail": detail}])
    return int(number), int(offset)


def _count(where: Range, query: DeliveryQuery) -> int:
    """How many of *where* are asked for, by its counters alone."""
    if query.state is None:
        return sum(where.counts.get(f"{each}:{query.reason}", 0) for each in State) if query.reason else where.size
    if query.state == PENDING:
        return 0 if query.reason else where.pending
    return where.counts.get(f"{query.state}:{query.reason}" if query.reason else query.state, 0)


def _of_range(
    campaign: Campaign, where: Range, query: DeliveryQuery, start: int
) -> Iterator[tuple[int, tuple[Person, Delivery | None]]]:
    people = audience.people(str(campaign.audience_key), where.number)
    for begin in range(start, len(people), 100):
        some = people[begin : begin + 100]
        rows = entries.read(where.key, [each.contact_id for each in some])
        for place, person in enumerate(some, begin):
            row = rows.get(person.contact_id)
            if _fits(row, query):
                yield place, (person, row)


def _fits(row: Delivery | None, query: DeliveryQuery) -> bool:
    if query.reason and (row is None or row.reason != query.reason):
        return False
    if query.state == PENDING:
        return row is None or row.state not in FINAL
    return query.state is None or (row is not None and row.state == query.state)


def _found(campaign: Campaign, query: DeliveryQuery) -> tuple[list[DeliveryOut], int, str | None]:
    """Those of the audience whom words find: of the best 200 matches."""
    found = replica.search(campaign.tenant_id, CONTACTS, Asked(q=query.q, limit=200)).ids
    pairs: list[tuple[Person, Delivery | None]] = []
    for contact_id in found:
        place = audience.find(str(campaign.audience_key), contact_id)
        if place is None or place[0] < 0:
            continue
        key = Range(campaign.tenant_id, campaign.campaign_id, STEP, place[0]).key
        row = entries.read(key, [contact_id]).get(contact_id)
        if _fits(row, query):
            pairs.append((place[1], row))
    return _shown(campaign, pairs[: query.limit]), len(pairs), None


def _shown(campaign: Campaign, pairs: Sequence[tuple[Person, Delivery | None]]) -> list[DeliveryOut]:
    contacts = records.find_many(campaign.tenant_id, CONTACTS, [person.contact_id for person, _row in pairs])
    return [_one(person, row, contacts.get(person.contact_id)) for person, row in pairs]


def _one(person: Person, row: Delivery | None, contact: object) -> DeliveryOut:
    name = getattr(contact, "name", "") or getattr(contact, "email", "") or getattr(contact, "phone", "") or ""
    return DeliveryOut(
        contact_id=person.contact_id,
        contact_name=name,
        state=row.state if row else PENDING,
        reason=(row.reason or None) if row else None,
        detail=(row.detail or None) if row else None,
        variant=person.variant or None,
        until=row.until if row else None,
        claimed_at=row.claimed_at if row else None,
        sent_at=row.sent_at if row else None,
        settled_at=row.settled_at if row else None,
        message_id=row.message_id if row else None,
    )
