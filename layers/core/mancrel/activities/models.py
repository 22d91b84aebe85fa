"""The tables of tasks and activities."""

from typing import Any

from pynamodb.attributes import JSONAttribute, NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute
from pynamodb.indexes import AllProjection, GlobalSecondaryIndex

from mancrel.kit.settings import settings
from mancrel.kit.tables import ByChange, Journaled, Record


class _ByReminder(GlobalSecondaryIndex[Any]):
    """Tasks of all tenants of which somebody is still to be reminded, the soonest first: no other task is in it."""

    class Meta:
        index_name = "by_reminder"
        projection = AllProjection()

    reminder = UnicodeAttribute(hash_key=True)
    remind_at = UTCDateTimeAttribute(range_key=True)


class Task(Journaled):
    """Something to do by a date, for one person or for a team."""

    class Meta:
        table_name = settings().table("tasks")
        region = settings().region

    KEY = "task_id"

    task_id = UnicodeAttribute(range_key=True)
    title = UnicodeAttribute()
    kind = UnicodeAttribute()
    note = UnicodeAttribute(null=True)
    due_at = UTCDateTimeAttribute()
    priority = UnicodeAttribute()
    status = UnicodeAttribute(default="open")
    assignee_id = UnicodeAttribute(null=True)
    team = UnicodeAttribute(null=True)
    contact_id = UnicodeAttribute(null=True)
    company_id = UnicodeAttribute(null=True)
    deal_id = UnicodeAttribute(null=True)
    lead_id = UnicodeAttribute(null=True)
    conversation_id = UnicodeAttribute(null=True)
    suggestion_id = UnicodeAttribute(null=True)
    remind_at = UTCDateTimeAttribute(null=True)
    reminded_at = UTCDateTimeAttribute(null=True)
    reminder = UnicodeAttribute(null=True)  # a shard of by_reminder while a reminder is to come
    completed_at = UTCDateTimeAttribute(null=True)
    completed_by = UnicodeAttribute(null=True)
    custom = JSONAttribute(default=dict)
    by_change = ByChange()
    by_reminder = _ByReminder()


class Activity(Journaled):
    """Something that happened between us and somebody."""

    class Meta:
        table_name = settings().table("activities")
        region = settings().region

    KEY = "activity_id"

    activity_id = UnicodeAttribute(range_key=True)
    kind = UnicodeAttribute()
    title = UnicodeAttribute(default="")
    body = UnicodeAttribute(default="")
    at = UTCDateTimeAttribute()
    duration_minutes = NumberAttribute(null=True)
    outcome = UnicodeAttribute(null=True)
    contact_id = UnicodeAttribute(null=True)
    company_id = UnicodeAttribute(null=True)
    deal_id = UnicodeAttribute(null=True)
    lead_id = UnicodeAttribute(null=True)
    owner_id = UnicodeAttribute(null=True)
    next_task_id = UnicodeAttribute(null=True)  # what was agreed to do next
    custom = JSONAttribute(default=dict)
    by_change = ByChange()


class Calendar(Record):
    """That a user has their tasks as a calendar: *secret* is in its address, and another one makes the old void."""

    class Meta:
        table_name = settings().table("calendars")
        region = settings().region

    user_id = UnicodeAttribute(range_key=True)
    secret = UnicodeAttribute()
