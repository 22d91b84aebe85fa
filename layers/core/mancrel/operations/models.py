"""The tables of operations and of what could not be undone."""

from pynamodb.attributes import BooleanAttribute, JSONAttribute, NumberAttribute, UnicodeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import Expiring, Record


class Operation(Record):
    """One piece of work on many records, or the undoing of one. What it did is in kit.journal under its id.

    An edit of a single request has no row of its own: its journal says all there is to say.
    """

    class Meta:
        table_name = settings().table("operations")
        region = settings().region

    operation_id = UnicodeAttribute(range_key=True)
    kind = UnicodeAttribute()  # "undo", "bulk_edit", "import", "merge" …
    title = UnicodeAttribute(default="")
    by = UnicodeAttribute()
    status = UnicodeAttribute(default="running")  # an OperationStatus
    reason = UnicodeAttribute(null=True)  # why it failed
    order = JSONAttribute(default=dict)  # what exactly was asked for
    undoes = UnicodeAttribute(null=True)  # the operation that this one undoes
    total = NumberAttribute(default=0)
    done = NumberAttribute(default=0)
    unchanged = NumberAttribute(default=0)
    conflicts = NumberAttribute(default=0)
    cursor = UnicodeAttribute(null=True)  # where its next step begins
    cancel_asked = BooleanAttribute(default=False)


class Conflict(Expiring):
    """One record that an operation left alone, wholly or in part, and why."""

    class Meta:
        table_name = settings().table("conflicts")
        region = settings().region

    operation_key = UnicodeAttribute(hash_key=True)  # tenant#operation
    record_key = UnicodeAttribute(range_key=True)  # noun#id
    title = UnicodeAttribute(default="")
    problems = JSONAttribute(default=list)  # of {field, before, after, current, detail}
