"""For whom a journey begins: looked for every minute among what happened since, and begun once."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import islice

from mancrel.contacts import service as contacts
from mancrel.journeys import dates, happenings, repository, running
from mancrel.journeys.graph import DateTrigger, EventTrigger, Graph, SegmentTrigger, Wait
from mancrel.journeys.happenings import Happening
from mancrel.journeys.jobs import GoOn, LookWhomItBegins
from mancrel.journeys.knowing import Known
from mancrel.journeys.models import Journey, JourneyRun
from mancrel.kit import clock, ids, outbox, queue, storage, tables
from mancrel.kit.errors import ConflictError, NotFoundError
from mancrel.kit.log import logger
from mancrel.segments import service as segments

OVERLAP = timedelta(minutes=10)
"""What happened so long ago may only now have become visible: orders are pushed late."""
LATE = timedelta(hours=24)
"""Once an hour it is looked so far back. What is older comes too late to set anything off."""
_AT_ONCE = 500
MOST_A_DAY = 20
"""So many journeys may begin for one person in a day: journeys that set each other off end here."""


def ask_all() -> int:
    """Have every journey that is on looked after; answers how many."""
    jobs = [LookWhomItBegins(tenant_id=each.tenant_id, journey_id=each.journey_id) for each in repository.live()]
    queue.enqueue(jobs)
    return len(jobs)


def look(tenant_id: str, journey_id: str, now: datetime | None = None) -> int:
    """Begin the journey for those whom it begins for; answers for how many. Twice is as good as once.

    Raises:
        NotFoundError: there is no such journey.
    """
    journey, now = repository.get(tenant_id, journey_id), now or clock.now()
    if journey.status != "on" or journey.switched_on_at is None:
        return 0
    graph = running.graph_of(tenant_id, journey_id, int(journey.latest))
    since = _since(journey, now)
    begun = sum(_begin(journey, graph, each, run_id) for each, run_id in _fresh(journey, graph, since, now))
    _rouse(journey, since, now)
    _noticed(journey, now)
    return begun


def _fresh(journey: Journey, graph: Graph, since: datetime, now: datetime) -> Iterator[tuple[Happening, str]]:
    """What begins a run that there is not yet, with the id of that run.

    Many at a time, unless people may come in again: then whether one does depends on the one before.
    """
    candidates, size = _candidates(journey, graph, since, now), _AT_ONCE if graph.again.after_days is None else 1
    while some := list(islice(candidates, size)):
        named = [(each, run_id) for each in some if (run_id := _run_id(journey, graph, each)) is not None]
        begun = repository.known(journey.tenant_id, (run_id for _each, run_id in named))
        yield from ((each, run_id) for each, run_id in named if run_id not in begun)


def _since(journey: Journey, now: datetime) -> datetime:
    until = journey.noticed_until or journey.switched_on_at
    first_of_hour = until.replace(minute=0, second=0, microsecond=0) != now.replace(minute=0, second=0, microsecond=0)
    return max(journey.switched_on_at, (now - LATE) if first_of_hour else until - OVERLAP)


def _candidates(journey: Journey, graph: Graph, since: datetime, now: datetime) -> Iterator[Happening]:
    trigger = graph.trigger
    if isinstance(trigger, EventTrigger):
        where = happenings.where_rule(journey.tenant_id, trigger.event, trigger.where)
        yield from sorted(happenings.between(journey.tenant_id, trigger.event, since, now, where))
    elif isinstance(trigger, DateTrigger):
        yield from sorted(dates.between(journey.tenant_id, trigger, since, now))
    else:
        yield from _newcomers(journey, trigger, now)


def _newcomers(journey: Journey, trigger: SegmentTrigger, now: datetime) -> Iterator[Happening]:
    """Who is in the segment and was not when it was looked last. The file of members is replaced after they began."""
    members = set(segments.member_ids(journey.tenant_id, trigger.segment_id))
    key = f"journeys/{journey.tenant_id}/{journey.journey_id}/members.json.gz"
    try:
        kept = json.loads(gzip.decompress(storage.get(key)))
    except NotFoundError:
        kept = {"number": 0, "members": [] if trigger.existing else sorted(members)}
    for contact_id in sorted(members.difference(kept["members"])):
        yield Happening(now, f"segment:{journey.latest}:{kept['number']}", contact_id)
    if members != set(kept["members"]) or not kept["number"]:
        after = {"number": kept["number"] + 1, "members": sorted(members)}
        storage.put(key, gzip.compress(json.dumps(after).encode()), "application/gzip")


def _begin(journey: Journey, graph: Graph, each: Happening, run_id: str) -> bool:
    """Whether a run was begun."""
    try:
        contact = contacts.get(journey.tenant_id, each.contact_id)
    except NotFoundError:
        return False
    who = getattr(graph.trigger, "who", None)
    if who is not None and not Known(journey.tenant_id, contact).meets(who, each.at):
        return False
    run = JourneyRun(
        journey.tenant_id,
        run_id,
        journey_id=journey.journey_id,
        number=journey.latest,
        contact_id=contact.contact_id,
        contact_key=f"{journey.tenant_id}#{contact.contact_id}",
        journey_key=f"{journey.tenant_id}#{journey.journey_id}",
        node_id=graph.start,
        set_off_by=each.key,
        wake_at=clock.now(),
        waits=running.shard(run_id),
    )
    try:
        outbox.commit([run], [GoOn(tenant_id=journey.tenant_id, run_id=run_id)])
    except ConflictError:
        return False
    return True


def _run_id(journey: Journey, graph: Graph, each: Happening) -> str | None:
    """The id of the run that *each* begins; None when it begins none."""
    again = graph.again.after_days
    if again is None:
        return ids.derived("run", journey.journey_id, each.contact_id)
    runs = list(repository.runs_of_contact(journey.tenant_id, each.contact_id))
    today = [run for run in runs if run.created_at > clock.now() - timedelta(days=1)]
    if len(today) >= MOST_A_DAY:
        logger.warning("too many journeys for one person", extra={"tenant_id": journey.tenant_id})
        return None
    mine = [run for run in runs if run.journey_id == journey.journey_id and run.set_off_by != each.key]
    if any(each.at - run.created_at < timedelta(days=again) for run in mine):
        return None
    return ids.derived("run", journey.journey_id, each.contact_id, each.key)


def _rouse(journey: Journey, since: datetime, now: datetime) -> None:
    """Let those go on who waited for something that has now happened."""
    awaited = {event for number in range(1, int(journey.latest) + 1) for event in _awaited(journey, number)}
    people = {each.contact_id for event in awaited for each in happenings.between(journey.tenant_id, event, since, now)}
    queue.enqueue([GoOn(tenant_id=run.tenant_id, run_id=run.run_id) for run in _waiting(journey, people)])


def _awaited(journey: Journey, number: int) -> Iterator[str]:
    graph = running.graph_of(journey.tenant_id, journey.journey_id, number)
    return (node.event for node in graph.nodes if isinstance(node, Wait) and node.event)


def _waiting(journey: Journey, people: Iterable[str]) -> Iterator[JourneyRun]:
    for contact_id in people:
        for run in repository.runs_of_contact(journey.tenant_id, contact_id):
            if run.journey_id == journey.journey_id and run.state == "waiting":
                yield run


def _noticed(journey: Journey, now: datetime) -> None:
    """Whoever has the journey open to change it is not disturbed: that it was looked at is no edit."""
    tables.note(journey, [Journey.noticed_until.set(now)], Journey.journey_id.exists())
