"""The tables of notes, and of who was mentioned in them."""

from typing import Any

from pynamodb.attributes import JSONAttribute, UnicodeAttribute, UTCDateTimeAttribute
from pynamodb.indexes import AllProjection, GlobalSecondaryIndex

from mancrel.kit.settings import settings
from mancrel.kit.tables import Record


class _ByConversation(GlobalSecondaryIndex[Any]):
    class Meta:
        index_name = "by_conversation"
        projection = AllProjection()

    conversation_id = UnicodeAttribute(hash_key=True)
    created_at = UTCDateTimeAttribute(range_key=True)


class Note(Record):
    """What somebody wrote for their colleagues. It stays with the conversation that it was written in, or goes with the
    message before it."""

    class Meta:
        table_name = settings().table("notes")
        region = settings().region

    note_id = UnicodeAttribute(range_key=True)
    conversation_id = UnicodeAttribute()
    author_id = UnicodeAttribute()
    text = UnicodeAttribute()
    mentions = JSONAttribute(default=list)  # ids of users
    moved_from = JSONAttribute(null=True)  # the conversations that splits took it out of, the last one last
    edited_at = UTCDateTimeAttribute(null=True)
    deleted_at = UTCDateTimeAttribute(null=True)  # tombstone
    erased_at = UTCDateTimeAttribute(null=True)
    by_conversation = _ByConversation()


class _ByUser(GlobalSecondaryIndex[Any]):
    class Meta:
        index_name = "by_user"
        projection = AllProjection()

    user_key = UnicodeAttribute(hash_key=True)
    created_at = UTCDateTimeAttribute(range_key=True)


class Mention(Record):
    """That a note is for somebody, until they read it; its id is derived from both."""

    class Meta:
        table_name = settings().table("mentions")
        region = settings().region

    mention_id = UnicodeAttribute(range_key=True)
    user_key = UnicodeAttribute()  # tenant#user
    user_id = UnicodeAttribute()
    note_id = UnicodeAttribute()
    conversation_id = UnicodeAttribute()
    read_at = UTCDateTimeAttribute(null=True)
    by_user = _ByUser()
