"""Who uses a segment: features that rank above segments say here how to find out, and none is deleted that is used."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from mancrel.segments import repository, ruling
from mancrel.segments.models import Segment


@dataclass(frozen=True)
class Use:
    """A record that cannot do without the segment: what sort (``campaign``), its id and its name."""

    kind: str
    id: str
    name: str


Find = Callable[[str, str], Iterable[Use]]
"""What uses a segment of a tenant."""
_FINDERS: dict[str, Find] = {}


def declare(feature: str, find: Find) -> None:
    """Ask *find*, too, before a segment is deleted."""
    _FINDERS[feature] = find


def of(segment: Segment) -> Iterator[Use]:
    """What uses *segment*: other segments, and whatever features declared."""
    for other in repository.list_all(segment.tenant_id):
        if other.segment_id != segment.segment_id and segment.segment_id in ruling.names_in(other):
            yield Use("segment", other.segment_id, other.name)
    for find in _FINDERS.values():
        yield from find(segment.tenant_id, segment.segment_id)
