"""The table of campaigns. Who got what is in `deliveries` and `entries`."""

from __future__ import annotations

from typing import Any

from pynamodb.attributes import JSONAttribute, NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute
from pynamodb.indexes import AllProjection, GlobalSecondaryIndex

from mancrel.kit.settings import settings
from mancrel.kit.tables import ByChange, Record, Table


class _ByDue(GlobalSecondaryIndex[Any]):
    """Campaigns that the clock has to look at, and when: those that wait for their time or are under way."""

    class Meta:
        index_name = "by_due"
        projection = AllProjection()

    due = UnicodeAttribute(hash_key=True)
    due_at = UTCDateTimeAttribute(range_key=True)


class _ByContact(GlobalSecondaryIndex[Any]):
    """What was decided about a person, by time."""

    class Meta:
        index_name = "by_contact"
        projection = AllProjection()

    person = UnicodeAttribute(hash_key=True)
    claimed_at = UnicodeAttribute(range_key=True)


class DeliveryRow(Table):
    """The table of deliveries.Delivery. Its rows are read and written as plain items, in entries.py alone."""

    class Meta:
        table_name = settings().table("deliveries")
        region = settings().region

    key = UnicodeAttribute(hash_key=True)  # tenant#campaign#step#range
    contact_id = UnicodeAttribute(range_key=True)
    by_contact = _ByContact()


class RangeRow(Table):
    """The table of entries.Range: counters, one row a range. Read and written as plain items, in entries.py alone."""

    class Meta:
        table_name = settings().table("campaign_ranges")
        region = settings().region

    tenant_id = UnicodeAttribute(hash_key=True)
    range_id = UnicodeAttribute(range_key=True)  # campaign#step#range


class Campaign(Record):
    """One message, in variants, sent once to the people of a segment."""

    class Meta:
        table_name = settings().table("campaigns")
        region = settings().region

    campaign_id = UnicodeAttribute(range_key=True)
    name = UnicodeAttribute()
    channel = UnicodeAttribute(default="simulator")
    topic = UnicodeAttribute(default="")  # empty: the tenant's usual one
    subject = UnicodeAttribute(default="")
    message = UnicodeAttribute()
    html = UnicodeAttribute(null=True)
    template_id = UnicodeAttribute(null=True)
    segment_id = UnicodeAttribute(null=True)
    segment_rules = JSONAttribute(null=True)
    schedule = UTCDateTimeAttribute(null=True)
    late_hours = NumberAttribute(default=6)
    variants = JSONAttribute(default=list)  # of schemas.Variant
    hold_out = NumberAttribute(default=0)  # share of people who get nothing, 0 to 0.5
    retries = NumberAttribute(default=0)  # so often is a message that was not delivered sent anew
    objective = UnicodeAttribute(default="")
    tags = JSONAttribute(default=list)
    created_by = UnicodeAttribute(null=True)

    status = UnicodeAttribute(default="draft")  # a schemas.CampaignStatus
    told = JSONAttribute(null=True)  # why it stopped by itself: a code of sentences.NOTICES, and values
    notice = UnicodeAttribute(null=True)  # the same in English, of those that stopped before there were codes
    due = UnicodeAttribute(null=True)
    due_at = UTCDateTimeAttribute(null=True)
    skip_missing = NumberAttribute(default=0)  # 1: people who lack a value are left out, and that is meant so

    best_hour = NumberAttribute(default=0)  # 1: everybody at their own best hour within a day of the launch

    audience = NumberAttribute(null=True)  # frozen: how many
    audience_key = UnicodeAttribute(null=True)  # the file, see audience.py
    audience_hash = UnicodeAttribute(null=True)  # SHA-256 of it
    held_out = NumberAttribute(null=True)
    range_size = NumberAttribute(null=True)
    launched_at = UTCDateTimeAttribute(null=True)
    fanned_out_at = UTCDateTimeAttribute(null=True)
    finished_at = UTCDateTimeAttribute(null=True)
    paced_from = UTCDateTimeAttribute(null=True)  # since when its pace is measured
    paced_done = NumberAttribute(default=0)  # so many were done until then
    progress = JSONAttribute(default=list)  # of [moment, done]: how it went since, for the pace
    complaints_borne = NumberAttribute(default=0)  # people resumed it in spite of so many
    decision = JSONAttribute(null=True)  # what somebody said last of messages that nobody knew of: see settling.py

    by_change = ByChange()
    by_due = _ByDue()
