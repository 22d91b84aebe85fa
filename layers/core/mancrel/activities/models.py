"""The table of tasks."""

from pynamodb.attributes import UnicodeAttribute, UTCDateTimeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import ByChange, Record


class Task(Record):
    """Something to do by a date, for one person or for a team."""

    class Meta:
        table_name = settings().table("tasks")
        region = settings().region

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
    conversation_id = UnicodeAttribute(null=True)
    suggestion_id = UnicodeAttribute(null=True)
    completed_at = UTCDateTimeAttribute(null=True)
    completed_by = UnicodeAttribute(null=True)
    by_change = ByChange()
