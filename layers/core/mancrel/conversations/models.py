"""The table of conversations."""

from typing import Any

from pynamodb.attributes import JSONAttribute, NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute
from pynamodb.indexes import AllProjection, GlobalSecondaryIndex

from mancrel.kit.settings import settings
from mancrel.kit.tables import ByChange, Named


class _ByContact(GlobalSecondaryIndex[Any]):
    class Meta:
        index_name = "by_contact"
        projection = AllProjection()

    contact_id = UnicodeAttribute(hash_key=True)
    changed_at = UTCDateTimeAttribute(range_key=True)


class _BySnooze(GlobalSecondaryIndex[Any]):
    """Only what is snoozed is in it."""

    class Meta:
        index_name = "by_snooze"
        projection = AllProjection()

    snooze = UnicodeAttribute(hash_key=True)
    snoozed_until = UTCDateTimeAttribute(range_key=True)


class Conversation(Named):
    """A thread with one contact. ``open``: the customer waits for us; ``waiting``: we wait for them; ``closed``."""

    class Meta:
        table_name = settings().table("conversations")
        region = settings().region

    KEY = "conversation_id"

    conversation_id = UnicodeAttribute(range_key=True)
    contact_id = UnicodeAttribute()
    channel_id = UnicodeAttribute()  # of the customer's last message: answers leave by it
    ways = JSONAttribute(null=True)  # of ways.Way: the channels that the customer wrote by
    subject = UnicodeAttribute(default="")
    status = UnicodeAttribute(default="open")
    assignee_id = UnicodeAttribute(null=True)
    last_message_at = UTCDateTimeAttribute()
    last_preview = UnicodeAttribute(default="")
    last_direction = UnicodeAttribute(default="inbound")
    last_message_id = UnicodeAttribute(null=True)  # that was written last, by whom ever; notices do not count
    last_inbound_id = UnicodeAttribute(null=True)  # the message that a reply answers
    unread = NumberAttribute(default=0)
    message_count = NumberAttribute(default=0)
    needs_person = UnicodeAttribute(null=True)  # why the assistant left it to a person; until somebody replies
    merged_into = UnicodeAttribute(null=True)  # the conversation that has its messages now; not listed
    found = JSONAttribute(null=True)  # when it was merged: how the other one was, and became
    absorbed = JSONAttribute(null=True)  # the conversations that were merged into this one
    scheduled = JSONAttribute(null=True)  # replies that leave later, of scheduled.Entry by their ids
    split_from = UnicodeAttribute(null=True)  # the conversation that its messages came from
    person_since = UTCDateTimeAttribute(null=True)  # a person looks after it: the assistant only drafts
    snooze = UnicodeAttribute(null=True)  # a shard of by_snooze while it is snoozed
    snoozed_until = UTCDateTimeAttribute(null=True)
    snoozed_by = UnicodeAttribute(null=True)  # a user's id; stays when it came back, until somebody answers
    back_since = UTCDateTimeAttribute(null=True)  # a snooze ended by itself then, and nobody has answered since
    changed_with = JSONAttribute(null=True)  # the change of many that it was part of last: how it was, and became
    by_snooze = _BySnooze()
    by_change = ByChange()
    by_contact = _ByContact()
