"""The tables of messages, of replies that leave later, and of the files of replies."""

from typing import Any

from pynamodb.attributes import (
    BooleanAttribute,
    JSONAttribute,
    NumberAttribute,
    UnicodeAttribute,
    UTCDateTimeAttribute,
)
from pynamodb.indexes import AllProjection, GlobalSecondaryIndex

from mancrel.kit.settings import settings
from mancrel.kit.tables import Record


class _ByConversation(GlobalSecondaryIndex[Any]):
    class Meta:
        index_name = "by_conversation"
        projection = AllProjection()

    conversation_id = UnicodeAttribute(hash_key=True)
    sent_at = UTCDateTimeAttribute(range_key=True)


class _ByStatus(GlobalSecondaryIndex[Any]):
    class Meta:
        index_name = "by_status"
        projection = AllProjection()

    send_state = UnicodeAttribute(hash_key=True)
    changed_at = UTCDateTimeAttribute(range_key=True)


class Message(Record):
    """One message. An inbound one's id is derived from its vendor's id of it (a mail's Message-ID), so that it exists
    once however often it comes."""

    class Meta:
        table_name = settings().table("messages")
        region = settings().region

    message_id = UnicodeAttribute(range_key=True)
    conversation_id = UnicodeAttribute()
    channel_id = UnicodeAttribute()
    channel_kind = UnicodeAttribute(default="email")
    contact_id = UnicodeAttribute()
    direction = UnicodeAttribute()  # inbound | outbound
    subject = UnicodeAttribute(default="")
    text = UnicodeAttribute(default="")
    html = UnicodeAttribute(null=True)  # sanitised; remote images are blocked
    truncated = BooleanAttribute(default=False)  # text or html was too long to keep whole
    from_email = UnicodeAttribute()  # on other channels than e-mail a number, or the vendor's id of the person
    from_name = UnicodeAttribute(default="")
    reply_to = UnicodeAttribute(null=True)  # where the sender wants answers, if that is elsewhere
    to = JSONAttribute(default=list)  # [{"email", "name"}]
    message_id_header = UnicodeAttribute()  # without angle brackets; of a chat the vendor's id
    in_reply_to = UnicodeAttribute(null=True)  # a Message-ID, without angle brackets
    references = JSONAttribute(default=list)  # Message-IDs, oldest first
    attachments = JSONAttribute(default=list)  # [{"name", "type", "size", "key", "inline"}], of ours with its "id"
    auto_submitted = BooleanAttribute(default=False)  # written by a machine: never answer by machine
    auto_reason = UnicodeAttribute(null=True)  # auto-reply | list | bounce
    sent_at = UTCDateTimeAttribute()
    event_id = UnicodeAttribute(null=True)  # what it came in with

    # outbound: how far it came, one of schemas.MessageStatus
    send_state = UnicodeAttribute(null=True)
    author = UnicodeAttribute(null=True)  # outbound: a user's id, "assistant" or "away"
    leaves_at = UTCDateTimeAttribute(null=True)  # outbound, by a person: until then it can be taken back
    found = JSONAttribute(null=True)  # how its conversation was before, and became, to restore it then
    attempts = NumberAttribute(default=0)  # outbound: how often it was put off
    template = JSONAttribute(null=True)  # outbound: {"name", "language", "variables"} of an approved template
    parts = NumberAttribute(default=1)  # outbound by a chat: the messages that it is to the vendor, one for each file,
    handed = NumberAttribute(default=0)  # and how many of several it took
    tag = UnicodeAttribute(null=True)  # outbound: why Messenger takes it after 24 hours
    delivered_at = UTCDateTimeAttribute(null=True)  # outbound, as far as the vendor tells
    read_at = UTCDateTimeAttribute(null=True)
    reaction = UnicodeAttribute(null=True)  # an emoji that the customer put to it
    reaction_at = UTCDateTimeAttribute(null=True)
    moved_from = JSONAttribute(null=True)  # the conversations that merges and splits took it from, the last one last
    suggestion_id = UnicodeAttribute(null=True)  # outbound: what the assistant suggested it as
    reason = UnicodeAttribute(null=True)  # why it failed, in plain words
    reason_code = UnicodeAttribute(null=True)  # of a sentence in REFUSALS
    provider_id = UnicodeAttribute(null=True)
    against = UnicodeAttribute(null=True)  # a consent.refusals.Meaning, until it is kept to
    by_conversation = _ByConversation()
    by_status = _ByStatus()


class _ByDue(GlobalSecondaryIndex[Any]):
    """Only what is to leave is in it."""

    class Meta:
        index_name = "by_due"
        projection = AllProjection()

    due = UnicodeAttribute(hash_key=True)
    send_at = UTCDateTimeAttribute(range_key=True)


class ScheduledReply(Record):
    """A reply that a person wrote to leave later; no message before it does. Whether it still may is said by the
    conversation that its anchor is in (conversations/scheduled.py)."""

    class Meta:
        table_name = settings().table("scheduled_replies")
        region = settings().region

    scheduled_reply_id = UnicodeAttribute(range_key=True)
    anchor_id = UnicodeAttribute()  # a message: the reply belongs where merges and splits take that one
    in_reply_to = UnicodeAttribute(null=True)  # the id of the message that it answers
    contact_id = UnicodeAttribute()
    channel_id = UnicodeAttribute()
    author = UnicodeAttribute()  # a user's id
    text = UnicodeAttribute(default="")
    template = JSONAttribute(null=True)
    attachments = JSONAttribute(default=list)  # as a message lists them
    send_at = UTCDateTimeAttribute()
    state = UnicodeAttribute(default="scheduled")  # one of schemas.ScheduledState
    reason = UnicodeAttribute(null=True)  # why it failed, in plain words
    message_id = UnicodeAttribute(null=True)  # what it became
    due = UnicodeAttribute(null=True)
    expires_at = NumberAttribute(null=True)  # once it has left or was cancelled
    by_due = _ByDue()


class ReplyFile(Record):
    """A file that somebody puts beside a conversation to send it. *state*: ``uploading``, ``uploaded``; ``kept``, once
    a reply took it."""

    class Meta:
        table_name = settings().table("reply_files")
        region = settings().region

    file_id = UnicodeAttribute(range_key=True)
    conversation_id = UnicodeAttribute()
    name = UnicodeAttribute()
    content_type = UnicodeAttribute()  # as claimed, until the bytes tell
    size = NumberAttribute()
    state = UnicodeAttribute(default="uploading")
    added_by = UnicodeAttribute(default="")
    expires_at = NumberAttribute(null=True)  # until a reply took it
