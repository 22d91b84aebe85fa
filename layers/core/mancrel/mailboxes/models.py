"""The table of mailboxes that are read: how far, and by whom just now."""

from pynamodb.attributes import JSONAttribute, UnicodeAttribute, UTCDateTimeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import Table


class MailboxState(Table):
    """How far the mail of a channel was read."""

    class Meta:
        table_name = settings().table("mailboxes")
        region = settings().region

    tenant_id = UnicodeAttribute(hash_key=True)
    mailbox_id = UnicodeAttribute(range_key=True)  # the channel's id
    cursors = JSONAttribute(default=dict)  # by folder: polling.Cursor
    passed_over = JSONAttribute(default=list)  # the last mails that were not taken: {"folder", "from", …, "code"}
    reader = UnicodeAttribute(null=True)  # who is reading
    reading_until = UTCDateTimeAttribute(null=True)  # and until when nobody else may
