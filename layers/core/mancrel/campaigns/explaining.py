"""Who got it and who did not, and why: one by one, and as a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from mancrel.campaigns import audience, entries, figures, missed, sentences
from mancrel.campaigns.absences import ABSENT
from mancrel.campaigns.audience import Person
from mancrel.campaigns.deliveries import FINAL, STEP, Delivery, State
from mancrel.campaigns.entries import Range
from mancrel.campaigns.missed import Was
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.outcomes import DeliveryOut, DeliveryQuery, Why, WhyStep
from mancrel.campaigns.schemas import CampaignStatus
from mancrel.campaigns.sentences import WHY
from mancrel.consent import service as consent
from mancrel.contacts.models import Contact
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import clock
from mancrel.kit.errors import InvalidError, NotFoundError
from mancrel.kit.sentences import dated
from mancrel.records import repository as records
from mancrel.replica import service as replica
from mancrel.replica.asking import Asked

PENDING = "pending"
_PASSING = ("frequency_cap", "quiet_hours")
"""Why nobody writes to them just now: no reason why they were not in an audience."""


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


def why(campaign: Campaign, contact_id: str, was: Was | None = None) -> Why:
    """Why somebody got it, or did not; *was* knows how they were when the audience was frozen.

    Raises:
        NotFoundError: the tenant has no such contact.
    """
    contact = records.find(campaign.tenant_id, CONTACTS, contact_id)
    if contact is None:
        raise NotFoundError(f"there is no contact {contact_id}")
    name = contact.name or contact.email or WHY.say("somebody")
    if campaign.audience_key is None:
        return _why("not_launched", name, [])
    place = audience.find(campaign.audience_key, contact_id)
    if place is None:
        return _missed(campaign, contact, name, was)
    steps = [_step("meant", True)]
    number, person = place
    if number < 0:
        return _why("held_out", name, [*steps, _step("held_out", False)])
    key = Range(campaign.tenant_id, campaign.campaign_id, STEP, number).key
    row = entries.read(key, [contact_id]).get(contact_id)
    return _told(campaign, name, person, row, steps)


def _missed(campaign: Campaign, contact: Contact, name: str, was: Was | None) -> Why:
    """Why they were not in the audience: which conditions failed, and whether they would now."""
    try:
        found = missed.told(campaign, contact, was)
    except InvalidError as error:
        steps = [_step("not_meant", False), _absent("no_rule", False, cause=error.detail)]
        return _why("not_in_audience", name, steps)
    steps = [] if found.rule.kept else [_absent("rule_of_now", True)]
    steps.append(_absent("not_meant_on" if found.code == "failed" else found.code, False, moment=found.when))
    steps += [WhyStep(code="condition", text=each, ok=False) for each in found.words]
    if found.code != "unclear":
        steps.append(_absent("meets_now" if found.holds_now else "fails_now", found.holds_now))
    refused = _refusal(campaign, contact)
    if refused:
        steps.append(_absent("may_not", False, cause=refused))
    code = "not_in_audience_for" if found.code == "failed" and found.words else f"not_in_audience_{found.code}"
    sentence = ABSENT.say(code, name=name, moment=found.when, cause="; ".join(found.words[:2]))
    return Why(sentence=sentence, state="not_in_audience", steps=steps, rule=found.rule)


def _absent(code: str, ok: bool, **values: object) -> WhyStep:
    return WhyStep(code=code, text=ABSENT.say(f"step_{code}", **values), ok=ok)


def _refusal(campaign: Campaign, contact: Contact) -> str:
    """Why they might not be written to now in any case; empty when they might."""
    policy = consent.policy(campaign.tenant_id)
    topic = campaign.topic or policy.default_topic
    found = consent.verdicts(campaign.tenant_id, [contact], campaign.channel, topic, clock.now(), policy)
    reason = found[contact.contact_id].reason
    return sentences.reason(reason) if reason and reason not in _PASSING else ""


def _told(campaign: Campaign, name: str, person: Person, row: Delivery | None, steps: list[WhyStep]) -> Why:
    if person.variant:
        steps.append(_step("variant", True, variant=person.variant))
    if row is None:
        stopped = campaign.status != CampaignStatus.SENDING
        return _why(PENDING, name, [*steps, _step("stopped" if stopped else "turn", not stopped)])
    if row.handed or row.state in (State.CLAIMED, State.UNCERTAIN):
        steps.append(_step("taken_up", True, row.claimed_at))
    if row.handed:
        steps.append(_step("handed", True, row.sent_at))
    if row.failures:
        steps.append(_step("failures", False, count=row.failures))
    return _why(row.state, name, [*steps, _last(row)], cause=sentences.reason(row.reason, row.detail), when=_when(row))


def _last(row: Delivery) -> WhyStep:
    """What came of it, with the vendor's own words."""
    cause, until = sentences.reason(row.reason, row.detail), row.until
    if row.state in (State.FAILED, State.SUPPRESSED, State.UNCERTAIN):
        last = WhyStep(code=row.reason, text=cause, ok=False)
    elif row.state is State.WAITING:
        last = _step("waiting_until" if until else "waiting", True, cause=cause, when=_moment(until) if until else "")
    else:
        last = _step(row.state, True)
    return last if row.detail in last.text else last.model_copy(update={"text": f"{last.text} ({row.detail})"})


def _why(state: str, name: str, steps: list[WhyStep], cause: str = "", when: str = "") -> Why:
    code = "delivered_on" if state == State.DELIVERED and when else state
    return Why(sentence=WHY.say(code, name=name, cause=cause, when=when), state=state, steps=steps)


def _step(code: str, ok: bool, at: datetime | None = None, **values: object) -> WhyStep:
    if at is not None:
        return WhyStep(code=code, text=WHY.say(f"step_{code}_on", when=_moment(at), **values), ok=ok)
    return WhyStep(code=code, text=WHY.say(f"step_{code}", **values), ok=ok)


def _when(row: Delivery) -> str:
    return _moment(row.settled_at) if row.settled_at else ""


def _moment(at: datetime) -> str:
    return f"{dated(at)} UTC"


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
