"""The tables of imports, of the pieces in which they are written, and of lists of addresses to suppress."""

from pynamodb.attributes import JSONAttribute, NumberAttribute, UnicodeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import Expiring, Record


class Import(Record):
    """One file on its way in. Its id is the id of the operation that its writes belong to."""

    class Meta:
        table_name = settings().table("imports")
        region = settings().region

    import_id = UnicodeAttribute(range_key=True)
    noun = UnicodeAttribute()
    file_name = UnicodeAttribute()
    size = NumberAttribute()
    by = UnicodeAttribute()
    status = UnicodeAttribute(default="waiting")  # a schemas.ImportStatus
    reason = UnicodeAttribute(null=True)  # why it failed
    reading = JSONAttribute(default=dict)  # reading.Choices, as a person said
    facts = JSONAttribute(default=dict)  # what was found out of the file
    columns = JSONAttribute(default=list)  # of targets.Column
    options = JSONAttribute(default=dict)  # schemas.Options
    trial = JSONAttribute(null=True)  # what the dry run came to
    chunks = NumberAttribute(null=True)  # how many there are, once all are prepared
    chunks_done = NumberAttribute(default=0)
    created = NumberAttribute(default=0)  # records, as the chunks that are done counted them
    updated = NumberAttribute(default=0)
    unchanged = NumberAttribute(default=0)
    skipped = NumberAttribute(default=0)
    problems = NumberAttribute(default=0)
    related = NumberAttribute(default=0)  # companies that were made on the way


class Chunk(Expiring):
    """Some rows of an import, written as one job."""

    class Meta:
        table_name = settings().table("import-chunks")
        region = settings().region

    import_key = UnicodeAttribute(hash_key=True)  # tenant#import
    number = UnicodeAttribute(range_key=True)  # "00001"
    begun = NumberAttribute(default=0)  # how many jobs have begun with it
    status = UnicodeAttribute(default="waiting")  # or "done"
    counts = JSONAttribute(default=dict)


class SuppressionList(Record):
    """A file of addresses that nothing may be sent to, on its way in."""

    class Meta:
        table_name = settings().table("suppression_lists")
        region = settings().region

    list_id = UnicodeAttribute(range_key=True)
    file_name = UnicodeAttribute()
    size = NumberAttribute()
    reason = UnicodeAttribute(default="manual")
    source = UnicodeAttribute(default="")
    by = UnicodeAttribute()
    status = UnicodeAttribute(default="waiting")  # a lists.ListStatus
    problem = UnicodeAttribute(null=True)  # why it failed
    columns = JSONAttribute(null=True)  # as a person said
    figures = JSONAttribute(null=True)  # lists.SuppressionListFigures, once it is checked
    taken = NumberAttribute(default=0)
    added = NumberAttribute(default=0)
