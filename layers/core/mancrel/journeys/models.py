"""The tables of journeys, of their versions and of the people in them."""

from typing import Any

from pynamodb.attributes import BooleanAttribute, JSONAttribute, NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute
from pynamodb.indexes import AllProjection, GlobalSecondaryIndex

from mancrel.kit.settings import settings
from mancrel.kit.tables import Record, Table


class _ByLive(GlobalSecondaryIndex[Any]):
    """The journeys of all tenants that are switched on: no other is in it."""

    class Meta:
        index_name = "by_live"
        projection = AllProjection()

    live = UnicodeAttribute(hash_key=True)
    journey_id = UnicodeAttribute(range_key=True)


class Journey(Record):
    """A plan under a name: a draft that people edit, and a number of the version that runs."""

    class Meta:
        table_name = settings().table("journeys")
        region = settings().region

    journey_id = UnicodeAttribute(range_key=True)
    name = UnicodeAttribute()
    description = UnicodeAttribute(default="")
    status = UnicodeAttribute(default="draft")  # draft, on, off
    draft = JSONAttribute()
    latest = NumberAttribute(default=0)  # the number of the newest version, 0 before there is one
    live = UnicodeAttribute(null=True)  # "live" while it is on
    switched_on_at = UTCDateTimeAttribute(null=True)
    noticed_until = UTCDateTimeAttribute(null=True)  # up to when it was looked for whom it begins
    generation = NumberAttribute(default=0)  # of the file of the segment's members
    archived = BooleanAttribute(default=False)
    by_live = _ByLive()


class JourneyVersion(Table):
    """A plan as it was switched on. It never changes: whoever is in it stays in it."""

    class Meta:
        table_name = settings().table("journey_versions")
        region = settings().region

    tenant_id = UnicodeAttribute(hash_key=True)
    version_id = UnicodeAttribute(range_key=True)  # <journey>#<number>
    graph = JSONAttribute()
    created_at = UTCDateTimeAttribute()


class _ByWake(GlobalSecondaryIndex[Any]):
    """Runs of all tenants that are to go on at some time, the soonest first."""

    class Meta:
        index_name = "by_wake"
        projection = AllProjection()

    waits = UnicodeAttribute(hash_key=True)
    wake_at = UTCDateTimeAttribute(range_key=True)


class _ByContact(GlobalSecondaryIndex[Any]):
    """The runs of one person."""

    class Meta:
        index_name = "by_contact"
        projection = AllProjection()

    contact_key = UnicodeAttribute(hash_key=True)  # <tenant>#<contact>
    created_at = UTCDateTimeAttribute(range_key=True)


class _ByJourney(GlobalSecondaryIndex[Any]):
    """The runs of one journey, the newest last."""

    class Meta:
        index_name = "by_journey"
        projection = AllProjection()

    journey_key = UnicodeAttribute(hash_key=True)  # <tenant>#<journey>
    created_at = UTCDateTimeAttribute(range_key=True)


class JourneyRun(Record):
    """One person in one version of a journey. Its id is derived from what set it off, so that it begins once."""

    class Meta:
        table_name = settings().table("journey_runs")
        region = settings().region

    run_id = UnicodeAttribute(range_key=True)
    journey_id = UnicodeAttribute()
    number = NumberAttribute()  # of the version
    contact_id = UnicodeAttribute()
    contact_key = UnicodeAttribute()
    journey_key = UnicodeAttribute()
    state = UnicodeAttribute(default="running")
    node_id = UnicodeAttribute(null=True)
    visits = NumberAttribute(default=0)
    since = UTCDateTimeAttribute(null=True)
    wake_at = UTCDateTimeAttribute(null=True)
    waits = UnicodeAttribute(null=True)  # a shard of by_wake while it is to go on
    why = UnicodeAttribute(default="")
    set_off_by = UnicodeAttribute(default="")
    log = JSONAttribute(default=list)  # of {at, nodeId, what}
    by_wake = _ByWake()
    by_contact = _ByContact()
    by_journey = _ByJourney()
