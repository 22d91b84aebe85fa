"""The tables of policies and of judgements."""

from pynamodb.attributes import (
    BooleanAttribute,
    JSONAttribute,
    NumberAttribute,
    UnicodeAttribute,
    UTCDateTimeAttribute,
)

from mancrel.kit.settings import settings
from mancrel.kit.tables import Record, Table


def version_id(number: int) -> str:
    """The key of a version; later ones sort after earlier ones."""
    return f"version#{number:06d}"


class AssistantPolicy(Record):
    """The policy in force (``current``), and every version that ever was (``version#000001``), which never change."""

    class Meta:
        table_name = settings().table("assistant_policies")
        region = settings().region

    entry_id = UnicodeAttribute(range_key=True)
    number = NumberAttribute(default=0)  # of the version in force; 0 is the default one
    text = UnicodeAttribute(null=True)  # the file; none is the default one
    content = JSONAttribute(null=True)  # what the file says, so that only the API reads YAML
    since = UTCDateTimeAttribute(null=True)
    made_by = UnicodeAttribute(null=True)
    approved_by = UnicodeAttribute(null=True)  # the second person; none for what only tightens
    points = JSONAttribute(default=list)  # in which it was looser: list of schemas.LooserPoint
    stopped = BooleanAttribute(default=False)
    stopped_by = UnicodeAttribute(null=True)  # who stopped it, or let it go on
    stopped_at = UTCDateTimeAttribute(null=True)
    stop_reason = UnicodeAttribute(null=True)
    proposal = JSONAttribute(null=True)  # schemas.AutonomyProposal, while it waits for a second person
    settled = UnicodeAttribute(null=True)  # the id of the last proposal that waits no more


class Judgement(Table):
    """What one person said of one sampled reply. Written once and never changed."""

    class Meta:
        table_name = settings().table("judgements")
        region = settings().region

    tenant_id = UnicodeAttribute(hash_key=True)
    judgement_id = UnicodeAttribute(range_key=True)  # intent#suggestion#judge
    intent = UnicodeAttribute()
    suggestion_id = UnicodeAttribute()
    judge = UnicodeAttribute()
    verdict = UnicodeAttribute()  # right | wrong | unsure
    reason = UnicodeAttribute(null=True)
    counts = BooleanAttribute()  # whether it is evidence: a reply that would be sent if it were allowed to
    sent = BooleanAttribute()  # by the assistant itself
    confidence = NumberAttribute()
    share = NumberAttribute()  # of its kind that is judged
    model = UnicodeAttribute(null=True)  # what read the message
    created_at = UTCDateTimeAttribute()
