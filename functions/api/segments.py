"""Segments: groups of contacts under a name, who is in them, and why."""

from api import records
from api.routing import Routes
from mancrel.accounts import policy
from mancrel.accounts.policy import Caller, Capability
from mancrel.contacts.noun import CONTACTS
from mancrel.contacts.presenting import shown
from mancrel.contacts.schemas import ContactOut
from mancrel.kit import clock, paging
from mancrel.kit.schema import Page
from mancrel.records.schemas import RecordQuery
from mancrel.replica.asking import Asked
from mancrel.rules.tree import both
from mancrel.segments import comparing, explaining, happening, repository
from mancrel.segments import service as segments
from mancrel.segments.models import Segment
from mancrel.segments.schemas import (
    Comparing,
    Comparison,
    CountOut,
    EventOut,
    Explanation,
    Freezing,
    History,
    NewSegment,
    SegmentChange,
    SegmentOut,
    SegmentQuery,
)

routes = Routes(tag="Segments")


def _shown(caller: Caller, segment: Segment) -> SegmentOut:
    return segments.shown(segment, policy.visible_to(caller, CONTACTS.name))


@routes.get("/api/events", needs=Capability.CONTACTS_READ)
def list_events(caller: Caller) -> Page[EventOut]:
    """What rules over contacts may ask to have happened, and what may be asked of it."""
    rows = happening.events()
    return Page[EventOut](items=rows, total=len(rows), next_cursor=None)


@routes.get("/api/segments", needs=Capability.SEGMENTS_READ)
def list_segments(caller: Caller, query: SegmentQuery) -> Page[SegmentOut]:
    """Your organisation's segments, by name, each counted now."""
    wanted = query.q.casefold()
    found = [each for each in segments.list_all(caller.tenant_id) if wanted in each.name.casefold()]
    rows, total, cursor = paging.page(
        found, lambda each: (each.name.casefold(), each.segment_id), query.limit, query.cursor, descending=False
    )
    return Page[SegmentOut](items=[_shown(caller, each) for each in rows], total=total, next_cursor=cursor)


@routes.post("/api/segments", needs=Capability.SEGMENTS_MANAGE, status=201, errors=(409,))
def create_segment(caller: Caller, body: NewSegment) -> SegmentOut:
    """Save a segment: dynamic, or frozen with those whom the rules describe now."""
    return _shown(caller, segments.create(caller.tenant_id, body))


@routes.post("/api/segments/compare", needs=Capability.SEGMENTS_READ, errors=(404,), repeatable=True)
def compare_segments(caller: Caller, body: Comparing) -> Comparison:
    """In what two segments differ, or one and everybody else; the clearest differences first."""
    a = segments.get(caller.tenant_id, body.a)
    b = None if body.b is None else segments.get(caller.tenant_id, body.b)
    return comparing.compare(caller, a, b)


@routes.get("/api/segments/{segment_id}", needs=Capability.SEGMENTS_READ)
def get_segment(caller: Caller, segment_id: str) -> SegmentOut:
    """One segment, counted now; what of it no longer works stands in its problems."""
    return _shown(caller, segments.get(caller.tenant_id, segment_id))


@routes.patch("/api/segments/{segment_id}", needs=Capability.SEGMENTS_MANAGE, errors=(409,))
def change_segment(caller: Caller, segment_id: str, body: SegmentChange) -> SegmentOut:
    """Change a segment's name, description or rules."""
    return _shown(caller, segments.change(segments.get(caller.tenant_id, segment_id), body))


@routes.delete("/api/segments/{segment_id}", needs=Capability.SEGMENTS_MANAGE, errors=(409,))
def delete_segment(caller: Caller, segment_id: str) -> None:
    """Delete a segment; the contacts stay. One that a campaign, a journey or another segment uses is refused."""
    segments.delete(segments.get(caller.tenant_id, segment_id))


@routes.get("/api/segments/{segment_id}/members", needs=Capability.SEGMENTS_READ)
def list_segment_members(caller: Caller, segment_id: str, query: RecordQuery) -> Page[ContactOut]:
    """Who is in the segment now, as far as you may see them."""
    question = records.asked(caller, CONTACTS, query)
    rule = both(segments.rule_of(segments.get(caller.tenant_id, segment_id)), question.filter)
    narrowed = Asked(rule, question.q, question.sort, question.limit, question.cursor, question.visible_to)
    rows, total, cursor = records.listed(caller, CONTACTS, narrowed)
    return Page[ContactOut](items=[shown(row) for row in rows], total=total, next_cursor=cursor)


@routes.get("/api/segments/{segment_id}/history", needs=Capability.SEGMENTS_READ)
def get_segment_history(caller: Caller, segment_id: str) -> History:
    """How many were in the segment over time."""
    segment = segments.get(caller.tenant_id, segment_id)
    counts = repository.history(caller.tenant_id, segment.segment_id)
    return History(items=[CountOut(at=clock.parse(each.at), count=int(each.people)) for each in counts])


@routes.get("/api/segments/{segment_id}/explain/{contact_id}", needs=Capability.SEGMENTS_READ)
def explain_segment(caller: Caller, segment_id: str, contact_id: str) -> Explanation:
    """Why a contact is in the segment, or why not: each condition with the contact's value."""
    segment = segments.get(caller.tenant_id, segment_id)
    return explaining.explain(caller, segment, records.visible(caller, CONTACTS, contact_id))


@routes.post("/api/segments/{segment_id}/freeze", needs=Capability.SEGMENTS_MANAGE, status=201, errors=(409,))
def freeze_segment(caller: Caller, segment_id: str, body: Freezing) -> SegmentOut:
    """Make a frozen segment of those who are in this one now."""
    return _shown(caller, segments.freeze(segments.get(caller.tenant_id, segment_id), body.name))
