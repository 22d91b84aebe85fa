"""The tables of suggestions, envelopes and approved answers."""

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
from mancrel.kit.tables import ByChange, Named, Record, Table


class _ByConversation(GlobalSecondaryIndex[Any]):
    class Meta:
        index_name = "by_conversation"
        projection = AllProjection()

    conversation_id = UnicodeAttribute(hash_key=True)
    changed_at = UTCDateTimeAttribute(range_key=True)


class Suggestion(Named):
    """What the assistant suggests for one inbound message. Its id is derived from the message's: one for ever."""

    class Meta:
        table_name = settings().table("suggestions")
        region = settings().region

    KEY = "suggestion_id"

    suggestion_id = UnicodeAttribute(range_key=True)
    conversation_id = UnicodeAttribute()
    message_id = UnicodeAttribute()
    contact_id = UnicodeAttribute(null=True)
    intent = UnicodeAttribute()
    sentiment = UnicodeAttribute()
    priority = UnicodeAttribute()
    confidence = NumberAttribute()
    band = UnicodeAttribute()
    action = UnicodeAttribute()
    draft = UnicodeAttribute(null=True)
    sources = JSONAttribute()  # a list of SourceOut, as it stood when drafted
    status = UnicodeAttribute()
    decided_as = UnicodeAttribute(null=True)  # its status when it was decided, as its envelope says
    reason = UnicodeAttribute()
    gates = JSONAttribute()  # names of the gates that held an automatic reply back
    team = UnicodeAttribute(null=True)
    task_id = UnicodeAttribute(null=True)
    reply_message_id = UnicodeAttribute(null=True)
    envelope_id = UnicodeAttribute()
    decided_by = UnicodeAttribute(null=True)
    decided_at = UTCDateTimeAttribute(null=True)
    edited = BooleanAttribute(default=False)
    rounds = NumberAttribute(default=0)  # how often a decision of a person was taken back
    rejection = UnicodeAttribute(null=True)
    corrected_intent = UnicodeAttribute(null=True)  # what a person says that the message is about
    corrected_by = UnicodeAttribute(null=True)
    corrected_at = UTCDateTimeAttribute(null=True)
    model = UnicodeAttribute(null=True)  # what read the message
    sends_at = UTCDateTimeAttribute(null=True)  # until then what was sent by itself can be taken back
    past = NumberAttribute(default=0)  # how many past answers were found for its message
    sample = NumberAttribute(null=True)  # the share of its kind that is judged blind, if this one is
    by_change = ByChange()
    by_conversation = _ByConversation()


class Envelope(Table):
    """One decision, written once and never changed; or one event that followed, under ``<envelope id>#<kind>``."""

    class Meta:
        table_name = settings().table("envelopes")
        region = settings().region

    tenant_id = UnicodeAttribute(hash_key=True)
    envelope_id = UnicodeAttribute(range_key=True)
    kind = UnicodeAttribute()  # "decision", "approved", "rejected", "held", "corrected"
    suggestion_id = UnicodeAttribute()
    message_id = UnicodeAttribute()
    conversation_id = UnicodeAttribute()
    by = UnicodeAttribute()
    content = JSONAttribute()
    digest = UnicodeAttribute()  # SHA-256 of the canonical JSON of content
    created_at = UTCDateTimeAttribute()


class Answer(Record):
    """An approved answer: words a person vouched for, which may be sent as they stand."""

    class Meta:
        table_name = settings().table("answers")
        region = settings().region

    answer_id = UnicodeAttribute(range_key=True)
    title = UnicodeAttribute()
    questions = JSONAttribute()  # example questions, for retrieval
    text = UnicodeAttribute()
    intent = UnicodeAttribute(null=True)
    language = UnicodeAttribute(default="en")
    deleted_at = UTCDateTimeAttribute(null=True)  # tombstone
    by_change = ByChange()
