"""Rehearsing a tenant's journey: what really happened is gathered, played, and told."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from mancrel.contacts.noun import CONTACTS
from mancrel.journeys import contents, dates, happenings, rehearsing, telling
from mancrel.journeys.crowd import Crowd
from mancrel.journeys.graph import Branch, DateTrigger, EventTrigger, Graph, SegmentTrigger, Update
from mancrel.journeys.happenings import Happening
from mancrel.journeys.models import Journey
from mancrel.journeys.outlook import Outlook
from mancrel.journeys.posting import Posting
from mancrel.journeys.rehearsing import Played
from mancrel.journeys.schemas import Rehearsal, RehearsalBody, Sample
from mancrel.journeys.sentences import NOTES
from mancrel.journeys.walking import Noted
from mancrel.kit import clock, memory
from mancrel.kit.errors import InvalidError
from mancrel.replica import service as replica
from mancrel.segments import service as segments

MOST = 20_000
"""So many happenings are played; of more, the latest."""
_MOST_LOOKS = 200_000
"""So often it is asked whether somebody was in the segment: more would outlast the request."""


def rehearse(tenant_id: str, journey: Journey, body: RehearsalBody) -> Rehearsal:
    """What *journey* would have done in the last days.

    Raises:
        InvalidError: the plan has flaws; names each.
    """
    graph = body.draft or Graph.model_validate(journey.draft)
    flaws = contents.flaws(tenant_id, graph)
    if flaws:
        raise InvalidError(f"{flaws[0]['pointer']}: {flaws[0]['detail']}", flaws)
    return told(graph, body.days, performed(tenant_id, journey.journey_id, graph, body.days))


@dataclass(frozen=True)
class Performed:
    """A rehearsal: how many *events* there were, the people, what they were sent, and all that came of it."""

    events: int
    most: int
    crowd: Crowd
    posting: Posting
    played: Played


def performed(
    tenant_id: str, journey_id: str, graph: Graph, days: int, samples: int = rehearsing.SAMPLES, most: int = MOST
) -> Performed:
    """*graph* played on the last *days*: on the latest *most* happenings."""
    until = clock.now()
    since = until - timedelta(days=days)
    with memory.uncollected():
        events, latest = gather(tenant_id, graph, since, until, most)
        crowd = Crowd(tenant_id, graph, {each.contact_id for each in latest})
        posting = crowd.posting = Posting(tenant_id, journey_id, graph, crowd.contacts, since, until)
        played = rehearsing.play(graph, latest, crowd, until, samples)
    return Performed(events, most, crowd, posting, played)


def gather(tenant_id: str, graph: Graph, since: datetime, until: datetime, most: int) -> tuple[int, list[Happening]]:
    """How often the journey would have been set off, and the latest *most* times of these, in order."""
    trigger = graph.trigger
    if isinstance(trigger, EventTrigger):
        where = happenings.where_rule(tenant_id, trigger.event, trigger.where)
        total = happenings.count(tenant_id, trigger.event, since, until, where)
        latest = most if total > most else None
        each = happenings.between(tenant_id, trigger.event, since, until, where, latest=latest)
        found = list(each if graph.again.after_days is not None else _first_of_each(each))
        return total, sorted(found, key=happenings.ORDER)
    if isinstance(trigger, DateTrigger):
        found = sorted(dates.between(tenant_id, trigger, since, until), key=happenings.ORDER)
    else:
        found = sorted(_newcomers(tenant_id, graph, trigger, since, until), key=happenings.ORDER)
    return len(found), found[-most:]


def _first_of_each(found: Iterable[Happening]) -> Iterable[Happening]:
    """The first of each person: where nobody comes in twice, the others begin nothing."""
    first: dict[str, Happening] = {}
    for each in found:
        before = first.get(each.contact_id)
        if before is None or (each.at, each.key) < (before.at, before.key):
            first[each.contact_id] = each
    return first.values()


def _newcomers(
    tenant_id: str, graph: Graph, trigger: SegmentTrigger, since: datetime, until: datetime
) -> Iterator[Happening]:
    """Who came into the segment, of all who are known, looked at every day or, of many people, every few days."""
    rules = segments.get(tenant_id, trigger.segment_id).rules
    people = [str(row["id"]) for row in replica.rows(tenant_id, CONTACTS, None, ())]
    crowd = Crowd(tenant_id, graph.model_copy(update={"goal": rules}), people[-MOST:])
    step = timedelta(days=math.ceil(len(people[-MOST:]) * (until - since).days / _MOST_LOOKS) or 1)
    for contact_id in people[-MOST:]:
        facts = crowd.facts(contact_id)
        was_in = facts is None or facts.meets(rules, since)
        day = since
        while facts is not None and (day := day + step) <= until:
            is_in = facts.contact.created_at <= day and facts.meets(rules, day)
            if is_in and not was_in:
                yield Happening(day, f"segment:{day.date().isoformat()}", contact_id)
            was_in = is_in


def told(graph: Graph, days: int, performed: Performed) -> Rehearsal:
    """What is said of a rehearsal."""
    crowd, played = performed.crowd, performed.played
    notes = _notes(graph, performed)
    outlook = Outlook(crowd.tenant_id, graph, performed.posting, played)
    return Rehearsal(
        days=days,
        events=performed.events,
        entered=played.entered,
        people=len(played.people),
        finished=played.states["finished"],
        waiting=played.states["waiting"],
        sends=played.sends,
        tasks=played.tasks,
        updates=played.updates,
        by_node=outlook.steps(),
        held=rehearsing.by_reason(played.held_at()),
        costs=outlook.costs(),
        collisions=outlook.collisions(),
        unsubscribes=outlook.unsubscribes(),
        samples=[_sample(crowd, *each) for each in played.samples],
        exact=not notes,
        notes=notes,
        took_ms=played.took_ms,
    )


def _notes(graph: Graph, performed: Performed) -> list[str]:
    events, most, played = performed.events, performed.most, performed.played
    asks = any(isinstance(node, Branch) for node in graph.nodes) or graph.goal is not None
    told = ["members"] if isinstance(graph.trigger, SegmentTrigger) else []
    told += ["as_they_are"] if asks or getattr(graph.trigger, "who", None) else []
    told += ["consent"] if played.sends or played.held else []
    told += ["updates"] if any(isinstance(node, Update) for node in graph.nodes) else []
    said = [NOTES.say(each) for each in told]
    return [*said, NOTES.say("latest", total=events, most=most)] if events > most else said


def _sample(crowd: Crowd, contact_id: str, state: str, log: list[Noted]) -> Sample:
    contact = crowd.contacts[contact_id]
    return Sample(
        contact_id=contact_id,
        contact_name=contact.name or contact.email or contact.phone or contact_id,
        state=state,
        log=[telling.line(each.at, each.node_id, each.what) for each in log],
    )
