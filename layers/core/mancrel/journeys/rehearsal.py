"""Rehearsing a tenant's journey: what really happened is gathered, played, and told."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import datetime, timedelta

from mancrel.contacts.noun import CONTACTS
from mancrel.journeys import contents, dates, happenings, rehearsing, telling
from mancrel.journeys.crowd import Crowd
from mancrel.journeys.graph import Branch, DateTrigger, EventTrigger, Graph, SegmentTrigger, Update
from mancrel.journeys.happenings import Happening
from mancrel.journeys.models import Journey
from mancrel.journeys.rehearsing import Played
from mancrel.journeys.schemas import Reached, Rehearsal, RehearsalBody, Sample
from mancrel.journeys.sentences import NOTES
from mancrel.journeys.walking import Noted
from mancrel.kit import clock
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
    until = clock.now()
    since = until - timedelta(days=body.days)
    found = sorted(gather(tenant_id, graph, since, until))
    crowd = Crowd(tenant_id, graph, {each.contact_id for each in found[-MOST:]})
    played = rehearsing.play(graph, found[-MOST:], crowd, until)
    return _told(graph, body.days, len(found), crowd, played)


def gather(tenant_id: str, graph: Graph, since: datetime, until: datetime) -> Iterator[Happening]:
    """What would have set the journey off."""
    trigger = graph.trigger
    if isinstance(trigger, EventTrigger):
        where = happenings.where_rule(tenant_id, trigger.event, trigger.where)
        yield from happenings.between(tenant_id, trigger.event, since, until, where)
    elif isinstance(trigger, DateTrigger):
        yield from dates.between(tenant_id, trigger, since, until)
    else:
        yield from _newcomers(tenant_id, graph, trigger, since, until)


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


def _told(graph: Graph, days: int, events: int, crowd: Crowd, played: Played) -> Rehearsal:
    notes = _notes(graph, crowd.tenant_id, events, played)
    return Rehearsal(
        days=days,
        events=events,
        entered=played.entered,
        people=len(played.people),
        finished=played.states["finished"],
        waiting=played.states["waiting"],
        sends=played.sends,
        tasks=played.tasks,
        updates=played.updates,
        by_node=[Reached(id=node_id, reached=times) for node_id, times in rehearsing.steps(graph, played)],
        held=rehearsing.by_reason(played.held),
        samples=[_sample(crowd, *each) for each in played.samples],
        exact=not notes,
        notes=notes,
        took_ms=played.took_ms,
    )


def _notes(graph: Graph, tenant_id: str, events: int, played: Played) -> list[str]:
    asks = any(isinstance(node, Branch) for node in graph.nodes) or graph.goal is not None
    told = ["members"] if isinstance(graph.trigger, SegmentTrigger) else []
    told += ["as_they_are"] if asks or getattr(graph.trigger, "who", None) else []
    told += ["consent"] if played.sends or played.held else []
    if any(isinstance(node, Update) for node in graph.nodes):
        told.append("updates")
    said = [NOTES.say(each) for each in told]
    return [*said, NOTES.say("latest", total=events, most=MOST)] if events > MOST else said


def _sample(crowd: Crowd, contact_id: str, state: str, log: list[Noted]) -> Sample:
    contact = crowd.contacts[contact_id]
    return Sample(
        contact_id=contact_id,
        contact_name=contact.name or contact.email or contact.phone or contact_id,
        state=state,
        log=[telling.line(each.at, each.node_id, each.what) for each in log],
    )
